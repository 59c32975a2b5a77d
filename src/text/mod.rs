//! Addresses, widths, scripts, spelling variants, names of persons, searching, hashing and masking.

pub mod address;
pub mod hash;
pub mod mask;
pub mod normalize;
pub mod person_name;
pub mod same_name;
pub mod script;
pub mod search;
pub mod variants;
pub mod width;
