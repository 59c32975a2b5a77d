//! Values that no field can hold. The engine reports these while it takes a value in.

pub mod key;
pub mod notation;
pub mod value;
