//! `data/profiles.tsv` becomes the parameters that differ between rule profiles.

use std::{fmt::Write as _, fs, path::Path};

use crate::tsv;

/// Writes `params.rs` into `out`.
pub(crate) fn generate(data: &Path, out: &Path) {
    // A profile is a word of `words.tsv` and a column here, in the same order.
    let words = tsv::read(&data.join("words.tsv"), 4);
    let profiles = words.into_iter().filter(|row| row[0] == "Profile").map(|row| row[1].clone());
    let columns: Vec<String> = ["name".to_owned()]
        .into_iter()
        .chain(profiles)
        .chain(["meaning".to_owned(), "source".to_owned()])
        .collect();
    let path = data.join("profiles.tsv");
    let written = tsv::columns(&path);
    assert!(
        written == columns,
        "data/profiles.tsv has the columns {written:?}; by the profiles of words.tsv they are {columns:?}"
    );
    let rows = tsv::read(&path, columns.len());
    let last = columns.len() - 2;
    let mut s = String::new();
    let _ = writeln!(s, "/// A number that rules ask for, which a profile may set differently.");
    let _ =
        writeln!(s, "#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n#[repr(u8)]\npub enum Param {{");
    for row in &rows {
        let _ = writeln!(s, "/// {}\n{},", row[last], row[0]);
    }
    let _ = writeln!(s, "}}");
    let _ = writeln!(s, "/// The value of each parameter, by [`Param`] and then by profile.");
    let _ = writeln!(s, "pub static PARAMS: [[u16; {}]; {}] = [", last - 1, rows.len());
    for row in &rows {
        let _ = writeln!(s, "[{}],", row[1..last].join(", "));
    }
    let _ = writeln!(s, "];");
    let names: Vec<String> = rows.iter().map(|r| format!("{:?}", r[0])).collect();
    let _ =
        writeln!(s, "/// Names of the parameters, for the documents.\n#[cfg(feature = \"pages\")]");
    let _ = writeln!(s, "pub static PARAM_NAMES: [&str; {}] = [{}];", rows.len(), names.join(", "));
    let all: Vec<String> = rows.iter().map(|r| format!("Param::{}", r[0])).collect();
    let _ = writeln!(
        s,
        "/// Every parameter, in the order of the table.\n#[cfg(feature = \"pages\")]\npub static PARAM_LIST: &[Param] = &[{}];",
        all.join(", ")
    );
    fs::write(out.join("params.rs"), s).expect("params.rs is writable");
}
