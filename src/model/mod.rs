//! The filing order as data: its words, fields, values and paths. Knows nothing about rules.

pub mod date;
pub mod field;
pub mod json;
pub mod order;
pub mod path;
pub mod space;
pub mod words;
