//! `data/profiles.tsv` becomes the parameters that differ between rule profiles.

use std::{fmt::Write as _, fs, path::Path};

use crate::tsv;

/// Writes `params.rs` into `out`.
pub(crate) fn generate(data: &Path, out: &Path) {
    let rows = tsv::read(&data.join("profiles.tsv"), 7);
    let mut s = String::new();
    let _ = writeln!(s, "/// A number that rules ask for, which a profile may set differently.");
    let _ =
        writeln!(s, "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum Param {{");
    for row in &rows {
        let _ = writeln!(s, "/// {}\n{},", row[5], row[0]);
    }
    let _ = writeln!(s, "}}");
    let _ = writeln!(s, "/// The value of each parameter, by [`Param`] and then by profile.");
    let _ = writeln!(s, "pub static PARAMS: [[u16; 4]; {}] = [", rows.len());
    for row in &rows {
        let _ = writeln!(s, "[{}, {}, {}, {}],", row[1], row[2], row[3], row[4]);
    }
    let _ = writeln!(s, "];");
    let names: Vec<String> = rows.iter().map(|r| format!("{:?}", r[0])).collect();
    let _ =
        writeln!(s, "/// Names of the parameters, for the documents.\n#[cfg(feature = \"pages\")]");
    let _ = writeln!(s, "pub static PARAM_NAMES: [&str; {}] = [{}];", rows.len(), names.join(", "));
    fs::write(out.join("params.rs"), s).expect("params.rs is writable");
}
