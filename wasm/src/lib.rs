//! The wasm module: the library's exports and nothing else, so that fat LTO sees one `cdylib`.

pub use beian_validator::*;
