//! Turns `data/*.tsv` into compact constants and `src/rules/**` into the registry.

mod edition;
mod fields;
#[path = "../src/text/hash.rs"]
#[expect(dead_code, unreachable_pub, reason = "it is the library's, which uses more of it")]
mod hash;
mod params;
mod rules;
mod tables;
mod tsv;

use std::{env, path::PathBuf};

fn main() {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=data");
    println!("cargo::rerun-if-changed=src/model");
    println!("cargo::rerun-if-changed=src/rules");
    println!("cargo::rerun-if-changed=src/bindings");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let root =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let data = root.join("data");
    tables::generate(&out);
    edition::generate(&root, &out);
    fields::generate(&data, &out);
    params::generate(&data, &out);
    rules::generate(&root.join("src/rules"), &data, &out);
}
