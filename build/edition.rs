//! A number for what module and wrapper must agree on.

use std::{fmt::Write as _, fs, path::Path};

/// Writes `edition.rs` into `out`: a hash of the tables, of the rules and of what crosses the border.
pub(crate) fn generate(root: &Path, out: &Path) {
    let mut hash = Fnv::default();
    hash.write(env!("CARGO_PKG_VERSION").as_bytes());
    for folder in ["data", "src/rules", "src/bindings"] {
        hash.folder(&root.join(folder));
    }
    let mut s = String::new();
    let _ = writeln!(s, "/// Which rules and tables these are, and how they cross the border.");
    let _ = writeln!(s, "pub const EDITION: u32 = {};", hash.0 >> 33);
    fs::write(out.join("edition.rs"), s).expect("edition.rs is writable");
}

/// FNV-1a: the same in every version of the compiler.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// The tables and sources in a folder and below.
    fn folder(&mut self, folder: &Path) {
        let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        let mut paths: Vec<_> = entries.map(|e| e.expect("a readable folder").path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                self.folder(&path);
            } else if path.extension().is_some_and(|end| end == "tsv" || end == "rs") {
                self.write(&fs::read(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display())));
            }
        }
    }
}
