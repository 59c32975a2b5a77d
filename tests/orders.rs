//! Whole orders as a form would send them: accepted ones are clean, refused ones have exactly the
//! findings they are refused for.
//!
//! Each file of `tests/orders` says why it exists, what in which source says so, and what is
//! expected: `error`, `warning` or `requirement` (one that is not met), code and path. `profile`,
//! `provider` and `today` say by what it is judged, where that is not the usual.

mod common;

use std::{collections::HashSet, fmt::Debug, fs, path::Path};

use beian_validator::{
    diagnostic::{Class, Finding},
    engine::{Session, intake, validate},
    model::{
        date::{Date, DateTime},
        json::Json,
        words::{OrderType, OrganizerNature, Province, Word},
    },
    rules::DOCS,
};

struct Case {
    name: String,
    source: String,
    order: Json,
    profile: Option<String>,
    provider: Option<String>,
    today: Option<String>,
    expected: Vec<String>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/orders");
    let mut cases: Vec<Case> = fs::read_dir(folder)
        .expect("tests/orders")
        .map(|entry| {
            let path = entry.expect("readable").path();
            let name = path.file_stem().and_then(|n| n.to_str()).expect("a plain name").to_owned();
            let json: Json = serde_json::from_str(&fs::read_to_string(&path).expect("readable"))
                .unwrap_or_else(|e| panic!("{name}: {e}"));
            let text = |key: &str| json.get(key).and_then(Json::as_text).map(str::to_owned);
            for key in ["why", "source"] {
                assert!(text(key).is_some_and(|t| t.len() > 10), "{name} does not say {key}");
            }
            let Some(Json::List(expected)) = json.get("expected") else {
                panic!("{name} says nothing of what is expected")
            };
            Case {
                order: json.get("order").cloned().unwrap_or_else(|| panic!("{name} has no order")),
                source: text("source").unwrap_or_default(),
                profile: text("profile"),
                provider: text("provider"),
                today: text("today"),
                expected: expected.iter().filter_map(Json::as_text).map(str::to_owned).collect(),
                name,
            }
        })
        .collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    cases
}

fn complaints(findings: &[Finding]) -> Vec<String> {
    findings
        .iter()
        .filter_map(|finding| {
            let class = match finding.class {
                Class::Error => "error",
                Class::Warning => "warning",
                Class::Requirement if !finding.satisfied => "requirement",
                _ => return None,
            };
            Some(format!("{class} {} {}", DOCS[usize::from(finding.rule)].code, finding.path()))
        })
        .collect()
}

#[test]
fn orders_are_judged_as_expected() {
    let mut failures = String::new();
    for case in cases() {
        let mut context = common::context(case.profile.as_deref(), case.provider.as_deref());
        if let Some(day) = &case.today {
            context.today =
                Some(Date::parse(day).unwrap_or_else(|| panic!("{}: {day}", case.name)));
            context.now = DateTime::parse(&format!("{day}T10:00:00+08:00"));
        }
        let order = intake::order(&case.order);
        let found = complaints(&validate(&order, &context));
        if found != case.expected {
            failures +=
                &format!("{}: expected {:#?}, found {found:#?}\n", case.name, case.expected);
        }
        let session = Session::new(order, context);
        assert_eq!(complaints(&session.findings()), found, "{}", case.name);
        assert_eq!(
            session.is_ok(),
            found.iter().all(|line| line.starts_with("warning")),
            "{}",
            case.name
        );
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn there_are_good_orders_and_bad_ones() {
    let cases = cases();
    let good = cases.iter().filter(|case| case.expected.is_empty()).count();
    assert!(good >= 18 && cases.len() - good >= 47, "{good} good of {}", cases.len());
}

#[test]
fn every_type_nature_and_province_has_an_order() {
    fn missing<W: Word + Debug>(cases: &[Case], path: &str) -> Vec<W> {
        let is_in = |case: &Case, word: W| {
            let value = path.split('.').try_fold(&case.order, |json, key| json.get(key));
            value.and_then(Json::as_text) == Some(word.as_str())
        };
        let found = |word: &W| cases.iter().any(|case| is_in(case, *word));
        W::ALL.iter().copied().filter(|word| !found(word)).collect()
    }
    let cases = cases();
    assert_eq!(missing::<OrderType>(&cases, "order.type"), []);
    assert_eq!(missing::<OrganizerNature>(&cases, "organizer.nature"), []);
    assert_eq!(missing::<Province>(&cases, "organizer.region.province"), []);
}

/// What `data/rules.tsv` cites, each section on its own: `id heading > heading`.
fn sections() -> HashSet<String> {
    let table = include_str!("../data/rules.tsv");
    let cited = table.lines().filter(|line| !line.starts_with('#'));
    let mut sections = HashSet::new();
    for source in cited.filter_map(|line| line.split('\t').nth(4)).flat_map(|s| s.split(" ; ")) {
        let (page, headings) = source.split_once(" > ").unwrap_or((source, ""));
        sections.insert(source.to_owned());
        sections.extend(headings.split(" | ").map(|heading| format!("{page} > {heading}")));
    }
    sections
}

#[test]
fn sources_are_sections_that_rules_cite() {
    let sections = sections();
    let unknown: Vec<_> = cases()
        .into_iter()
        .filter(|case| !sections.contains(&case.source))
        .map(|case| format!("{}: {}", case.name, case.source))
        .collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
}
