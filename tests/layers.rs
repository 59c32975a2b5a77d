//! Imports run one way: model, then text and numbers, then tables, rules, engine, bindings.

#[path = "common/text.rs"]
mod text;

use std::{
    fs,
    path::{Path, PathBuf},
};

use text::{behind, root};

/// Each layer with those it may use. `diagnostic` stands beside the rules that make findings.
const LAYERS: [(&str, &[&str]); 8] = [
    ("model", &["model"]),
    ("text", &["model", "text"]),
    ("numbers", &["model", "text", "numbers"]),
    ("tables", &["model", "text", "numbers", "tables"]),
    ("diagnostic", &["model", "text", "diagnostic"]),
    ("rules", &["model", "text", "numbers", "tables", "diagnostic", "rules"]),
    ("engine", &["model", "text", "numbers", "tables", "diagnostic", "rules", "engine"]),
    (
        "bindings",
        &["model", "text", "numbers", "tables", "diagnostic", "rules", "engine", "bindings"],
    ),
];

fn sources(path: &Path, found: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a readable folder") {
            sources(&entry.expect("readable").path(), found);
        }
    } else if path.extension().is_some_and(|e| e == "rs") {
        found.push(path.to_owned());
    }
}

/// The layers that a source file names: `crate::x`, also inside `use crate::{x, y::z}`.
fn used(text: &str) -> Vec<String> {
    named(text, "crate::")
}

/// What follows `path`, or each name of the braced group that does.
fn named(text: &str, path: &str) -> Vec<String> {
    let names = behind(text, path).flat_map(|rest| match rest.strip_prefix('{') {
        Some(group) => top_level(group),
        None => vec![rest],
    });
    let is_inside = |c: &char| c.is_alphanumeric() || *c == '_';
    names.map(|name| name.trim_start().chars().take_while(is_inside).collect()).collect()
}

/// The items of a braced group, without what stands in deeper braces.
fn top_level(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => {
                items.push(&group[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&group[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items
}

#[test]
fn imports_run_one_way() {
    let root = root().join("src");
    let mut failures = Vec::new();
    for (layer, allowed) in LAYERS {
        let mut files = Vec::new();
        sources(&root.join(layer), &mut files);
        if files.is_empty() {
            files.push(root.join(format!("{layer}.rs")));
        }
        for file in files {
            let text = fs::read_to_string(&file).expect("readable");
            let code: Vec<&str> =
                text.lines().filter(|l| !l.trim_start().starts_with("//")).collect();
            for name in used(&code.join("\n")) {
                let is_layer = LAYERS.iter().any(|(other, _)| *other == name);
                if is_layer && !allowed.contains(&name.as_str()) {
                    failures.push(format!("{} uses {name}", file.display()));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_reader_of_imports_sees_them() {
    assert_eq!(used("use crate::{a::{b, c}, d, e::f};"), ["a", "d", "e"]);
    assert_eq!(used("let x = crate::engine::run();"), ["engine"]);
    assert_eq!(
        named("use crate::{rules::{View, a}, x}; crate::rules::b;", "rules::"),
        ["View", "a", "b"]
    );
}

/// A rule knows the prelude and its own family, never another rule.
#[test]
fn rules_do_not_know_each_other() {
    let root = root().join("src/rules");
    let mut files = Vec::new();
    for entry in fs::read_dir(&root).expect("src/rules") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            sources(&path, &mut files);
        }
    }
    let mut failures = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("readable");
        if text.contains("super::super") {
            failures.push(format!("{} goes out of its family", file.display()));
        }
        // As `crate::rules::x`, and as `crate::{rules::x}`. Types are not of one rule.
        for name in named(&text, "rules::") {
            let is_shared = ["prelude", "conditions", "view", "when", "page"].contains(&&*name);
            if !is_shared && !name.starts_with(char::is_uppercase) {
                failures.push(format!("{} uses rules::{name}", file.display()));
            }
        }
        for forbidden in ["web_sys", "js_sys", "wasm_bindgen"] {
            if text.contains(forbidden) {
                failures.push(format!("{} uses {forbidden}", file.display()));
            }
        }
        // What a province asks for stands in the tables of `data/`.
        if text.contains("w::Province::") {
            failures.push(format!("{} names a province", file.display()));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
