//! The principal (主体负责人): the one person an organizer answers with.

pub mod access;
pub mod age;
pub mod consistent_with_existing;
pub mod email;
pub mod emergency_contact;
pub mod existing_not_legal_representative;
pub mod foreign_legal_representative;
pub mod id_number;
pub mod id_type;
pub mod id_validity;
pub mod individual;
pub mod letter;
pub mod may_differ;
pub mod mobile;
pub mod must_be_legal_representative;
pub mod name;
pub mod office_phone;
pub mod outdated;
pub mod photos;
