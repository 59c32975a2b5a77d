//! Every code of `data/rules.tsv` is a rule of this library, or is left to the provider.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use beian_validator::rules::{ALL, DOCS};

fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    fs::read_to_string(&path)
        .unwrap_or_else(|e| panic!("{file}: {e}"))
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// What only the provider or the ministry can look up has no code here.
fn is_remote(row: &[String]) -> bool {
    row[1] == "server-only"
}

#[test]
fn every_code_is_a_rule() {
    let built: BTreeSet<&str> = DOCS.iter().map(|doc| doc.code).collect();
    let gaps: BTreeSet<String> =
        rows("tests/known_gaps.tsv").into_iter().map(|row| row[0].clone()).collect();
    let table = rows("data/rules.tsv");
    let mut failures = Vec::new();
    for row in &table {
        let code = row[0].as_str();
        match (built.contains(code), is_remote(row), gaps.contains(code)) {
            (false, false, false) => failures.push(format!("{code} is no rule")),
            (true, true, _) => {
                failures.push(format!("{code} is a rule, the table leaves it to the provider"))
            }
            (true, _, true) => {
                failures.push(format!("{code} is a rule now; take it out of tests/known_gaps.tsv"))
            }
            _ => {}
        }
    }
    let listed: BTreeSet<&str> = table.iter().map(|row| row[0].as_str()).collect();
    failures.extend(
        gaps.iter()
            .filter(|code| !listed.contains(code.as_str()))
            .map(|code| format!("{code} is no code")),
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert_eq!(listed.len(), table.len(), "a code stands twice in data/rules.tsv");
}

/// The table is sorted, and its kinds are the five there are.
#[test]
fn the_table_is_in_order() {
    let table = rows("data/rules.tsv");
    for pair in table.windows(2) {
        assert!(pair[0][0] < pair[1][0], "{} after {}", pair[1][0], pair[0][0]);
    }
    for row in &table {
        assert_eq!(row.len(), 5, "{}", row[0]);
        assert!(
            ["error", "warning", "requirement", "hint", "server-only"].contains(&row[1].as_str()),
            "{row:?}"
        );
    }
}

/// A number that a profile sets is seen at work in an example under that profile.
#[test]
fn every_parameter_is_shown_in_every_profile() {
    const PROFILES: [&str; 4] = ["tencent-2025", "tencent-2018", "huawei", "province-guide"];
    // The rules that ask for each parameter, by the text of their files.
    let mut users: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for row in rows("data/profiles.tsv") {
        let needle = format!("Param::{}", row[0]);
        for (id, doc) in DOCS.iter().enumerate() {
            let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(doc.file))
                .expect("a rule file");
            if text.contains(&needle) {
                users.entry(row[0].clone()).or_default().push(id);
            }
        }
    }
    let mut failures = Vec::new();
    for row in rows("data/profiles.tsv") {
        let values = &row[1..5];
        for (profile, value) in PROFILES.iter().zip(values) {
            // A profile with the default's value is shown by the default.
            if *profile != PROFILES[0] && *value == values[0] {
                continue;
            }
            let shown = users.get(&row[0]).is_some_and(|ids| {
                ids.iter()
                    .flat_map(|id| ALL[*id].page.examples)
                    .any(|example| example.profile.unwrap_or(PROFILES[0]) == *profile)
            });
            if !shown && users.contains_key(&row[0]) {
                failures.push(format!("{} is not shown under {profile}", row[0]));
            }
        }
        if !users.contains_key(&row[0]) {
            failures.push(format!("nothing asks for {}", row[0]));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
