//! The organizer (主办单位): nature, certificate, name, addresses, legal representative.

pub mod id_number;
