//! The organizer (主办单位): nature, certificate, name, addresses, legal representative.

pub mod business_scope;
pub mod contact_address;
pub mod government;
pub mod id_address;
pub mod id_number;
pub mod id_type;
pub mod id_validity;
pub mod individual_business;
pub mod investor;
pub mod legal_representative;
pub mod license;
pub mod name;
pub mod nature;
pub mod overseas_company;
pub mod region;
pub mod shell;
