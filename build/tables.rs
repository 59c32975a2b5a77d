//! Packs `data/*.tsv` for the lookups of `src/tables/`, one submodule and one output file per table.

mod divisions;
mod sheet;

use std::path::Path;

use sheet::Sheet;

/// Writes `<table>.rs` into `out_dir` for every table the lookups include.
pub(crate) fn generate(out_dir: &Path) {
    let write = |name: &str, code: String| {
        std::fs::write(out_dir.join(name).with_extension("rs"), code).expect("OUT_DIR is writable");
    };
    write("divisions", divisions::pack(&Sheet::read("divisions")));
}

/// A constant of bytes.
fn bytes(name: &str, values: &[u8]) -> String {
    let text: String = values.iter().map(|byte| format!("\\x{byte:02x}")).collect();
    format!("pub(super) const {name}: &[u8; {}] = b\"{text}\";\n", values.len())
}

/// A constant of unsigned numbers of the given type.
fn numbers(name: &str, kind: &str, values: &[usize]) -> String {
    format!("pub(super) const {name}: &[{kind}; {}] = &{values:?};\n", values.len())
}
