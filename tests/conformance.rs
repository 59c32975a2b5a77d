//! Every code of `data/rules.tsv` is a rule of this library, or is left to the provider.

mod common;

use std::{collections::BTreeSet, fs, path::Path};

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
        let (before, code) = (&pair[0][0], &pair[1][0]);
        assert!(before < code, "data/rules.tsv is sorted by code: {code} stands below {before}");
    }
    for row in &table {
        assert_eq!(row.len(), 5, "{}", row[0]);
        assert!(
            ["error", "warning", "requirement", "hint", "server-only"].contains(&row[1].as_str()),
            "{row:?}"
        );
    }
}

/// A number that a profile sets is seen at work in examples under that profile: with one more or one
/// less, an example of a rule that asks for it comes out otherwise. No limit (0) only needs an example.
#[test]
#[cfg(debug_assertions)]
fn every_parameter_is_shown_in_every_profile() {
    use beian_validator::{
        engine::validate,
        model::words::{Profile, Word},
        rules::view::{PARAM_LIST, change_param},
    };

    let bases = common::bases();
    // The rules that ask for each parameter, by the text of their files.
    let texts: Vec<String> = DOCS
        .iter()
        .map(|doc| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(doc.file)))
        .map(|text| text.expect("a rule file"))
        .collect();
    let mut failures = Vec::new();
    for (row, param) in rows("data/profiles.tsv").iter().zip(PARAM_LIST) {
        let needle = format!("Param::{}", row[0]);
        let users: Vec<usize> = (0..ALL.len()).filter(|id| texts[*id].contains(&needle)).collect();
        if users.is_empty() {
            failures.push(format!("nothing asks for {}", row[0]));
        }
        for (profile, value) in Profile::ALL.iter().zip(&row[1..]) {
            let value: u16 = value.parse().expect("a number");
            // A profile with the default's value is shown by the default.
            if *profile != Profile::ALL[0] && row[1] == value.to_string() {
                continue;
            }
            let examples = users.iter().flat_map(|id| ALL[*id].page.examples);
            let mut examples = examples
                .map(|example| (example, common::judged_by(example)))
                .filter(|(_, context)| context.profile == *profile);
            let depends = examples.any(|(example, context)| {
                let order = common::order(&bases, example);
                let judged = |changed| {
                    change_param(changed);
                    let found = validate(&order, &context);
                    change_param(None);
                    found.into_iter().filter(|f| users.contains(&f.rule.into())).collect::<Vec<_>>()
                };
                let usual = judged(None);
                value == 0
                    || [value - 1, value + 1]
                        .iter()
                        .any(|other| judged(Some((*param, *other))) != usual)
            });
            if !depends {
                failures.push(format!(
                    "{} is {value} under {}, and no example there would notice one more or one less",
                    row[0],
                    profile.as_str()
                ));
            }
        }
    }
    assert!(failures.is_empty(), "data/profiles.tsv:\n{}", failures.join("\n"));
}
