//! Service contents: the codes run on without gaps, so each group is its first code.

use super::{Sheet, numbers, sheet::Row};

pub(super) fn pack(sheet: &Sheet) -> String {
    ["website", "app"].map(|kind| pack_kind(sheet, kind)).concat()
}

fn pack_kind(sheet: &Sheet, kind: &str) -> String {
    let rows = || sheet.rows().filter(move |row| row.get("kind") == kind);
    let code = |row: Row| row.number("code").expect("every row has a code");
    let (mut starts, mut next) = (vec![], 1);
    for row in rows().filter(|row| !row.get("group").is_empty()) {
        assert_eq!(code(row), next, "codes have no gaps");
        if row.number("group") != Some(499 + starts.len()) {
            starts.push(next);
            assert_eq!(row.number("group"), Some(499 + starts.len()), "groups have no gaps");
        }
        next += 1;
    }
    starts.push(next);
    let groups = rows().filter(|row| row.get("group").is_empty()).map(code);
    assert!(groups.eq(500..499 + starts.len()), "groups run from 500");
    let name = kind.to_uppercase();
    let names: Vec<_> = rows().map(|row| row.get("name")).collect();
    numbers(&name, "u16", &starts)
        + &format!(
            "/// Names: the contents, then the groups.\n#[cfg(feature = \"pages\")]\n\
             pub(super) static {name}_NAMES: [&str; {}] = {names:?};\n",
            names.len()
        )
}
