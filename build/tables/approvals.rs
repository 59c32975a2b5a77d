//! Pre-approval types with their licenses, words that mark them, and finance words.

use super::{Sheet, bytes, position, words};

/// The words of `type` and `topic` are positions in the order's enumerations, 255 for none.
const NONE: u8 = 255;

pub(super) fn pack(sheet: &Sheet, approvals: &[String]) -> String {
    let arms = |column: &str, value: fn(&str) -> String| -> String {
        let rows = sheet.rows().filter(|row| !row.get(column).is_empty());
        rows.map(|row| {
            assert!(approvals.iter().any(|word| word == row.get("type")), "{}", row.get("type"));
            let (first, rest) = row.get("type").split_at(1);
            let variant = first.to_uppercase() + rest;
            format!("PreApproval::{variant} => Some({}),\n", value(row.get(column)))
        })
        .collect()
    };
    let function = |name: &str, result: &str, arms: String| {
        format!(
            "pub(super) fn {name}(approval: PreApproval) -> Option<{result}> {{\n\
             match approval {{\n{arms}_ => None,\n}}\n}}\n"
        )
    };
    let quoted = |text: &str| format!("{text:?}");
    function("license", "&'static str", arms("license", quoted))
        + &function("shape", "License", arms("shape", |shape| format!("License::{shape}")))
}

pub(super) fn pack_words(sheet: &Sheet, approvals: &[String], topics: &[String]) -> String {
    let number = |words: &[String], word: &str| match word {
        "" => NONE,
        word => position(&words.iter().map(String::as_str).collect::<Vec<_>>(), word),
    };
    let mut rows: Vec<_> = sheet.rows().collect();
    rows.sort_by_key(|row| words::sort_key(row.get("word")));
    let texts: Vec<_> = rows.iter().map(|row| row.get("word")).collect();
    let types: Vec<_> = rows.iter().map(|row| number(approvals, row.get("type"))).collect();
    let topics: Vec<_> = rows.iter().map(|row| number(topics, row.get("topic"))).collect();
    let flags = rows.iter().map(|row| {
        let both = position(&["name", "both"], row.get("where"));
        both | u8::from(row.get("source") != "inferred") << 1
    });
    let flags: Vec<_> = flags.collect();
    let words = words::pack("WORDS", &texts);
    [words, bytes("TYPES", &types), bytes("TOPICS", &topics), bytes("FLAGS", &flags)].concat()
}

pub(super) fn pack_finance(sheet: &Sheet) -> String {
    let mut texts: Vec<_> = sheet.rows().map(|row| row.get("word")).collect();
    texts.sort_by_key(|text| words::sort_key(text));
    words::pack("FINANCE", &texts)
}
