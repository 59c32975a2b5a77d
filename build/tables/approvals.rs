//! Pre-approval types with their licenses, and words that mark them.

use super::{Sheet, sheet::Row};

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

/// Each word with its type, its topic and its flags: where it counts, and whether a source names it.
pub(super) fn words<'a>(
    sheet: &'a Sheet,
    approvals: &[String],
    topics: &[String],
) -> impl Iterator<Item = (&'a str, (u8, u8, u8))> {
    let number = |words: &[String], row: Row<'_>, column: &str| match row.get(column) {
        "" => NONE,
        _ => row.position(column, &words.iter().map(String::as_str).collect::<Vec<_>>()),
    };
    sheet.rows().map(move |row| {
        let both = row.position("where", &["name", "both"]);
        let flags = both | u8::from(row.get("source") != "inferred") << 1;
        let values = (number(approvals, row, "type"), number(topics, row, "topic"), flags);
        (row.get("word"), values)
    })
}
