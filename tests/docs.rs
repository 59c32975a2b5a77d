//! What the texts of the repository promise: every source a rule cites is known, and every file
//! they name is there.

#[path = "common/text.rs"]
mod text;

use std::{fs, path::PathBuf};

use beian_validator::tables::sources;
use text::{behind, between, quoted, read, root};

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
                failures.push(format!("{code}: data/sources.tsv has no row {id}"));
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

/// The texts that people read, but for the generated pages of the rules.
fn texts() -> Vec<PathBuf> {
    let mut texts = Vec::new();
    for folder in ["", "docs", "docs/adr"] {
        for entry in fs::read_dir(root().join(folder)).expect(folder) {
            let path = entry.expect("readable").path();
            let is_text = path.extension().is_some_and(|extension| extension == "md");
            if is_text && !path.ends_with("docs/rules.md") {
                texts.push(path);
            }
        }
    }
    assert!(texts.len() > 5, "{texts:?}");
    texts
}

/// The prose of a text: code blocks left out.
fn prose(text: &str) -> String {
    let parts = text.split("```").step_by(2);
    parts.collect()
}

#[test]
fn links_lead_somewhere() {
    let mut failures = Vec::new();
    for file in texts() {
        let text = fs::read_to_string(&file).expect("readable");
        for link in between(&prose(&text), "](", ')') {
            let target = link.split('#').next().unwrap_or_default();
            if !link.contains("://") && !file.with_file_name(target).exists() {
                failures.push(format!("{}: {link}", file.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn named_files_are_there() {
    // Made by the commands, so not in a fresh copy; and the generated pages of the rules.
    const MADE: [&str; 4] = ["dist/", "target/", "docs/rules", "npm/node_modules"];
    const FOLDERS: [&str; 13] = [
        ".ci/", ".cargo/", "benches/", "build/", "data/", "docs/", "npm/", "src/", "tests/",
        "wasm/", "www/", "xtask/", "dist/",
    ];
    let mut failures = Vec::new();
    let mut named = 0;
    for file in texts() {
        let text = prose(&fs::read_to_string(&file).expect("readable"));
        for span in quoted(&text, '`') {
            let is_path = FOLDERS.iter().any(|folder| span.starts_with(folder))
                && !span.contains(['<', '*', ' ', '{']);
            if !is_path || MADE.iter().any(|made| span.starts_with(made)) {
                continue;
            }
            named += 1;
            if !root().join(span).exists() {
                failures.push(format!("{}: {span}", file.display()));
            }
        }
    }
    assert!(named > 20, "{named} files named");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn named_commands_exist() {
    let main = read("xtask/src/main.rs");
    let mut failures = Vec::new();
    for file in texts() {
        let text = fs::read_to_string(&file).expect("readable");
        for command in behind(&text, "cargo xtask ") {
            let is_word = |c: char| c.is_ascii_lowercase() || c == '-';
            let command: String = command.chars().take_while(|c| is_word(*c)).collect();
            if !command.is_empty() && !main.contains(&format!("[\"{command}\"")) {
                failures.push(format!("{}: cargo xtask {command}", file.display()));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
