//! Domains of websites and APPs: spelling, suffix, owner, validity.

pub mod expiry;
pub mod gov;
pub mod name;
pub mod owner;
pub mod per_province_rules;
pub mod prefix;
pub mod real_name;
pub mod registrar;
pub mod suffix;
pub mod third_level;
pub mod unused_no_filing;
