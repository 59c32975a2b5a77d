//! The wasm module: the library's exports with a small allocator, and nothing else, so that fat LTO
//! sees one `cdylib`.
//!
//! The panic handler is the standard library's, which serde-wasm-bindgen brings in; a second one
//! cannot be defined beside it.

pub use beian_validator::*;

#[cfg(target_arch = "wasm32")]
mod alloc;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: alloc::Blocks = alloc::Blocks::new();
