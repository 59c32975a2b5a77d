//! Rules of the Chinese ICP filing (ICP备案), checked on each edit.
#![no_std]

extern crate alloc;

#[cfg(target_arch = "wasm32")]
pub mod bindings;
pub mod diagnostic;
pub mod engine;
pub mod model;
pub mod numbers;
pub mod rules;
pub mod tables;
pub mod text;

/// The README's example runs as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
