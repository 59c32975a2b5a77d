//! The service principal (服务负责人): the person in charge of one website or APP.
//!
//! Where it is the order's principal, ticked or because an individual files, the rules on the single
//! fields speak about the principal only.

pub mod access;
pub mod age;
pub mod email;
pub mod emergency_contact;
pub mod id_number;
pub mod id_type;
pub mod id_validity;
pub mod individual;
pub mod individual_filer_allowed;
pub mod letter;
pub mod may_differ_per_service;
pub mod mobile;
pub mod name;
pub mod office_phone;
pub mod same_as_principal;
pub mod video;
