//! The order itself: its type, account, province, size, state, reviews, and when one is needed.

pub mod abandon;
pub mod access;
pub mod account;
pub mod agreements;
pub mod apps;
pub mod cancel;
pub mod change;
pub mod edit;
pub mod huawei;
pub mod locked;
pub mod materials;
pub mod mini_program;
pub mod needed;
pub mod pending;
pub mod province;
pub mod rejected;
pub mod review;
pub mod services;
pub mod sync;
pub mod r#type;
pub mod validity;
pub mod websites;
