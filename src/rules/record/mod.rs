//! Record numbers (备案号): their shape, whose they are, where they are shown.

pub mod cancelled;
pub mod number;
pub mod query;
