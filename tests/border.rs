//! The numbers and codes that the module and its wrapper share are written in both languages: they are the
//! same here, and nothing stands on one side alone.

#[path = "common/text.rs"]
mod text;

use std::collections::BTreeSet;

use beian_validator::engine::EditError;
use text::{behind, between, quoted, read};

/// What stands between `open` and `close`, the first time and over several lines.
fn first_between<'a>(text: &'a str, open: &'a str, close: &str) -> &'a str {
    let rest = behind(text, open).next().unwrap_or_else(|| panic!("no {open}"));
    rest.split_once(close).unwrap_or_else(|| panic!("no {close} after {open}")).0
}

/// `UnknownPath` as `unknown-path`.
fn code(variant: &str) -> String {
    let mut code = String::new();
    for c in variant.chars() {
        if c.is_ascii_uppercase() && !code.is_empty() {
            code.push('-');
        }
        code.push(c.to_ascii_lowercase());
    }
    code
}

/// The codes of `Refusal` in the order of their numbers.
fn refusals() -> Vec<String> {
    let source = read("src/bindings/mod.rs");
    let variants = first_between(&source, "enum Refusal {", "}").split(',').map(str::trim);
    let variants: Vec<&str> = variants.filter(|variant| !variant.is_empty()).collect();
    let [first, rest @ ..] = &variants[..] else { panic!("no refusal") };
    let first = first.strip_suffix(" = 1").expect("the first refusal has the number 1");
    // Those that follow count on.
    assert!(rest.iter().all(|variant| !variant.contains('=')), "{rest:?}");
    [first].iter().chain(rest).map(|variant| code(variant)).collect()
}

#[test]
fn refusals_have_the_same_codes_on_both_sides() {
    let wrapper = read("npm/core.js");
    // The place of number 0 is empty.
    let codes = first_between(&wrapper, "const REFUSALS = [,", "]");
    assert!(quoted(codes, '"').eq(refusals()), "{codes}");
}

/// A native program and a page are told the same, but for a list that is full.
#[test]
fn refused_edits_have_the_codes_of_the_wrapper() {
    let refusals = refusals();
    for error in [EditError::UnknownPath, EditError::NoSuchItem, EditError::NotAList] {
        assert!(refusals.iter().any(|code| code == error.code()), "{}", error.code());
    }
}

#[test]
fn all_codes_of_errors_are_declared_and_explained() {
    let wrapper = read("npm/core.js");
    let mut thrown: BTreeSet<String> = refusals().into_iter().collect();
    for call in ["refuse(\"", "BeianError(\""] {
        thrown.extend(between(&wrapper, call, '"').map(str::to_owned));
    }
    let types = read("npm/core.d.ts");
    let (explained, class) = types.split_once("export class BeianError").expect("the class");
    let declared: BTreeSet<String> =
        quoted(first_between(class, "code:", ";"), '"').map(str::to_owned).collect();
    assert_eq!(declared, thrown);
    let (_, explained) = explained.rsplit_once("/**").expect("a comment");
    for code in &declared {
        assert!(explained.contains(&format!("`{code}`")), "{code} is not explained");
    }
}

/// The value of each `const NAME: type = value;` that `names` has.
fn constant(source: &str, name: &str) -> u64 {
    let line = source
        .lines()
        .find_map(|line| line.split_once(&format!("const {name}: "))?.1.split_once(" = "))
        .unwrap_or_else(|| panic!("no {name}"));
    match line.1.trim_end_matches(';') {
        "u32::MAX" => u32::MAX.into(),
        "u32::MAX - 1" => (u32::MAX - 1).into(),
        number => number.parse().unwrap_or_else(|_| panic!("{name} is {number}")),
    }
}

#[test]
fn numbers_of_the_layout_are_the_same_on_both_sides() {
    let [border, values, packed] =
        ["mod", "read", "pack"].map(|name| read(&format!("src/bindings/{name}.rs")));
    let layout = read("npm/glue/layout.js");
    let mut shared = BTreeSet::new();
    for line in layout.lines() {
        let Some(rest) = line.strip_prefix("export const ") else { continue };
        let (name, number) = rest.split_once(" = ").expect("a value");
        let (source, other) = match name {
            // Asked by the wrapper alone.
            "LARGEST" => continue,
            "SMALL" | "REPLACE" | "REMOVE" => (&border, name),
            "NONE" => (&packed, name),
            "RECORDS" => (&values, "RECORD_LIST"),
            _ => (&values, name),
        };
        let number = match number.trim_end_matches(';') {
            "0xffffffff" | "-1" => u32::MAX.into(),
            "-2" => u64::from(u32::MAX - 1),
            number => number.parse().expect(name),
        };
        assert_eq!(constant(source, other), number, "{name}");
        shared.insert(other);
    }
    let own = values.lines().filter_map(|line| line.strip_prefix("const ")?.split(':').next());
    let alone: Vec<&str> = own.filter(|name| !shared.contains(name)).collect();
    assert!(alone.is_empty(), "npm/glue/layout.js has no {alone:?}");
}
