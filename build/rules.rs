//! Collects the rules below `src/rules` into the registry, and joins what `data/rules.tsv` and
//! `data/kinds.tsv` say about them.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use crate::tsv;

/// One `pub static NAME: Rule` of a rule file.
struct Found {
    code: String,
    /// `family::file::NAME`
    item: String,
    /// `FAMILY_FILE_NAME`
    constant: String,
    doc: String,
    file: String,
}

/// Writes `registry.rs` into `out`.
pub(crate) fn generate(rules: &Path, data: &Path, out: &Path) {
    let mut found = Vec::new();
    for family in folders(rules) {
        let name = file_name(&family);
        for file in rust_files(&family) {
            let topic = file_name(&file).trim_end_matches(".rs").to_owned();
            if topic != "mod" {
                collect(&file, &name, &topic, &mut found);
            }
        }
    }
    found.sort_by(|a, b| a.code.cmp(&b.code));
    for pair in found.windows(2) {
        assert!(
            pair[0].code != pair[1].code,
            "{} stands in {} and {}",
            pair[0].code,
            pair[0].item,
            pair[1].item
        );
    }

    let table: BTreeMap<String, Vec<String>> = tsv::read(&data.join("rules.tsv"), 5)
        .into_iter()
        .map(|row| (row[0].clone(), row))
        .collect();

    let mut s = String::new();
    let _ = writeln!(s, "/// Every rule, sorted by code; a [`RuleId`] is a place in it.");
    let _ = writeln!(s, "pub static ALL: [&Rule; {}] = [", found.len());
    for rule in &found {
        let _ = writeln!(s, "&{},", rule.item);
    }
    let _ = writeln!(s, "];");
    let _ = writeln!(
        s,
        "/// The numbers of the rules that the engine reports by itself.\npub mod ids {{"
    );
    for (id, rule) in found.iter().enumerate().filter(|(_, rule)| rule.code.starts_with("form.")) {
        let _ = writeln!(s, "/// `{}`\npub const {}: u16 = {id};", rule.code, rule.constant);
    }
    let _ = writeln!(s, "}}");

    let _ = writeln!(
        s,
        "/// What the documents say about each rule, by [`RuleId`].\n#[cfg(feature = \"pages\")]"
    );
    let _ = writeln!(s, "pub static DOCS: [page::Doc; {}] = [", found.len());
    for rule in &found {
        let row = table
            .get(&rule.code)
            .unwrap_or_else(|| panic!("data/rules.tsv has no row for {}", rule.code));
        let sources: Vec<String> =
            row[4].split(" ; ").map(|source| format!("{source:?}")).collect();
        let _ = writeln!(
            s,
            "page::Doc {{ code: {:?}, kind: {:?}, profiles: {:?}, when: {:?}, sources: &[{}], why: {:?}, file: {:?} }},",
            rule.code,
            row[1],
            row[2],
            row[3],
            sources.join(", "),
            rule.doc,
            rule.file
        );
    }
    let _ = writeln!(s, "];");

    let kinds = tsv::read(&data.join("kinds.tsv"), 4);
    let _ = writeln!(s, "/// The single values that can be checked on their own.");
    let _ = writeln!(s, "pub static KINDS: [ValueKind; {}] = [", kinds.len());
    for row in kinds {
        let presets: Vec<String> = match row[2].as_str() {
            "." => Vec::new(),
            presets => presets
                .split(' ')
                .map(|preset| {
                    let (field, value) = preset.split_once('=').expect("a preset is field=value");
                    format!("(Field::{field}, {value:?})")
                })
                .collect(),
        };
        let list = match row[1].as_str() {
            field if field.starts_with("Filed") => "ExistingFilingServices",
            field if field.starts_with("Platform") || row[0].starts_with("app-") => "Apps",
            _ => "Websites",
        };
        let ids: Vec<String> = row[3]
            .split(' ')
            .map(|code| {
                let id = found.iter().position(|rule| rule.code == code);
                id.unwrap_or_else(|| panic!("data/kinds.tsv names {code}, which is no rule"))
            })
            .map(|id| id.to_string())
            .collect();
        let _ = writeln!(
            s,
            "ValueKind {{ name: {:?}, field: Field::{}, list: Field::{list}, presets: &[{}], rules: &[{}] }},",
            row[0],
            row[1],
            presets.join(", "),
            ids.join(", ")
        );
    }
    let _ = writeln!(s, "];");
    fs::write(out.join("registry.rs"), s).expect("registry.rs is writable");
}

fn folders(root: &Path) -> Vec<PathBuf> {
    entries(root).into_iter().filter(|path| path.is_dir()).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    entries(folder).into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs")).collect()
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .collect();
    paths.sort();
    paths
}

fn file_name(path: &Path) -> String {
    path.file_name().and_then(|name| name.to_str()).expect("a plain file name").to_owned()
}

fn collect(file: &Path, family: &str, topic: &str, found: &mut Vec<Found>) {
    let text = fs::read_to_string(file).unwrap_or_else(|e| panic!("{}: {e}", file.display()));
    let mut doc = String::new();
    let mut name: Option<String> = None;
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("///") {
            doc.push_str(rest.strip_prefix(' ').unwrap_or(rest));
            doc.push('\n');
        } else if let Some(rest) = line.strip_prefix("pub static ") {
            if let Some((item, _)) = rest.split_once(": Rule") {
                assert!(!doc.is_empty(), "{}: {item} has no page", file.display());
                name = Some(item.to_owned());
            }
        } else if let Some(rest) = line.trim_start().strip_prefix("code: \"") {
            let item =
                name.take().unwrap_or_else(|| panic!("{}: a code before its rule", file.display()));
            let code = rest.split('"').next().unwrap_or_default().to_owned();
            found.push(Found {
                code,
                // A topic such as `type` is a keyword.
                item: format!("{family}::r#{topic}::{item}"),
                constant: format!("{}_{}_{item}", family.to_uppercase(), topic.to_uppercase()),
                doc: doc.trim().to_owned(),
                file: format!("src/rules/{family}/{topic}.rs"),
            });
            doc.clear();
        } else if !line.starts_with('#') && name.is_none() {
            doc.clear();
        }
    }
    assert!(name.is_none(), "{}: a rule without a code", file.display());
}
