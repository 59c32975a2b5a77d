//! Websites: their domains, home pages and names, and what is filed already.

pub mod access;
pub mod domains;
pub mod existing;
pub mod homepage_url;
pub mod name;
