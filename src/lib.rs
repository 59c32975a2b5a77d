//! Rules of the Chinese ICP filing (ICP备案), checked on each edit.
#![no_std]

extern crate alloc;

pub mod model;
pub mod numbers;
pub mod tables;
pub mod text;
