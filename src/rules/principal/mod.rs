//! The principal (主体负责人): the one person an organizer answers with.

pub mod email;
pub mod mobile;
pub mod name;
pub mod office_phone;
