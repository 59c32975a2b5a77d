//! A number for what module and wrapper must agree on.

use std::{fmt::Write as _, fs, path::Path};

use crate::hash::fnv;

/// Writes `edition.rs` into `out`: a hash of the tables, of the model, of the
/// rules and of what crosses the border.
pub(crate) fn generate(root: &Path, out: &Path) {
    let mut all = env!("CARGO_PKG_VERSION").to_owned();
    for folder in ["data", "src/bindings", "src/model", "src/rules"] {
        read(&root.join(folder), &mut all);
    }
    let mut s = String::new();
    let _ = writeln!(s, "/// Which rules and tables these are, and how they cross the border.");
    let _ = writeln!(s, "pub const EDITION: u32 = {};", fnv(&all) >> 33);
    fs::write(out.join("edition.rs"), s).expect("edition.rs is writable");
}

/// Appends the tables and sources in a folder and below.
fn read(folder: &Path, all: &mut String) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut paths: Vec<_> = entries.map(|e| e.expect("a readable folder").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read(&path, all);
        } else if path.extension().is_some_and(|end| end == "tsv" || end == "rs") {
            let text = fs::read_to_string(&path);
            *all += &text.unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        }
    }
}
