//! Packs `data/*.tsv` for the lookups of `src/tables/`, one submodule and one output file per table.

mod area_codes;
mod cities;
mod divisions;
mod domain_suffixes;
mod mobile_segments;
mod places;
mod provinces;
mod sheet;
mod words;

use std::path::Path;

use sheet::Sheet;

/// Writes `<table>.rs` into `out_dir` for every table the lookups include.
pub(crate) fn generate(out_dir: &Path) {
    let write = |name: &str, code: String| {
        std::fs::write(out_dir.join(name).with_extension("rs"), code).expect("OUT_DIR is writable");
    };
    let (provinces, cities) = (Sheet::read("provinces"), Sheet::read("cities"));
    let area_codes = Sheet::read("area_codes");
    write("area_codes", area_codes::pack(&area_codes, &cities, &provinces));
    write("cities", cities::pack(&cities, &provinces));
    write("divisions", divisions::pack(&Sheet::read("divisions")));
    write("domain_suffixes", domain_suffixes::pack(&Sheet::read("domain_suffixes")));
    write("mobile_segments", mobile_segments::pack(&Sheet::read("mobile_segments")));
    let exceptions = Sheet::read("place_name_exceptions");
    write("places", places::pack(&exceptions, &provinces, &cities));
    write("provinces", provinces::pack(&provinces));
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

/// The place of a word in its enumeration; an unknown word stops the build.
fn position(words: &[&str], word: &str) -> u8 {
    let index = words.iter().position(|candidate| *candidate == word);
    let index = index.unwrap_or_else(|| panic!("{word:?} is none of {words:?}"));
    u8::try_from(index).expect("enumerations are short")
}
