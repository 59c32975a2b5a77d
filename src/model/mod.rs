//! The filing order as typed data.

pub mod date;
