//! APPs: their names, platforms, packages, domains and games.

pub mod cloud_resource;
pub mod domains;
pub mod game;
pub mod icon;
pub mod kind;
pub mod name;
pub mod needed;
pub mod other_provider_consistent;
pub mod package_name;
pub mod platforms;
pub mod pre_approval;
pub mod public_key;
pub mod record_number_display;
pub mod sdk;
pub mod signature;
pub mod transfer;
pub mod values_differ;
