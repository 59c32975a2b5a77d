//! Orders on a filing that exists: changes, access, new services, cancellations.

pub mod access;
pub mod account_migration;
pub mod app;
pub mod at_original_provider;
pub mod cancel;
pub mod cancel_access;
pub mod estimate;
pub mod fields;
pub mod new_service;
pub mod organizer;
pub mod outdated_data;
pub mod rectification;
pub mod service;
pub mod which_type;
