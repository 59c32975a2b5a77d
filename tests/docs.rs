//! What the texts of the repository promise: every source a rule cites is known, and every file
//! they name is there.

use std::{collections::BTreeSet, fs, path::Path};

use beian_validator::tables::sources;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The cells of a table's rows.
fn rows(table: &str) -> Vec<Vec<String>> {
    read(&format!("data/{table}.tsv"))
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_rule_cites_known_sources() {
    let mut failures = Vec::new();
    for row in rows("rules") {
        let [code, .., cited] = &row[..] else { panic!("an empty row") };
        for text in cited.split(" ; ") {
            let id = text.split(' ').next().unwrap_or_default();
            if id != "derived" && sources::source(id).is_none() {
                failures.push(format!("{code}: no source is called {id}"));
            }
            if id == text && id.starts_with(|c: char| c.is_ascii_lowercase()) && !alone(id) {
                failures.push(format!("{code}: {id} says nothing without a section"));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Whether a source is cited as a whole: what we concluded, and what is ours.
fn alone(id: &str) -> bool {
    matches!(id, "derived" | "form-model")
}
