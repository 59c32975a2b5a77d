//! Domain suffixes: both spellings of a Chinese suffix are entries of their own.

use super::{Sheet, bytes, words};

const STATUSES: &[&str] = &["approved", "approvedUnsure", "notApproved", "notListed", "unclear"];
const KINDS: &[&str] = &["country", "category", "province", "generic"];
const RESERVED: &[&str] = &["", "government", "publicInterest"];

pub(super) fn pack(sheet: &Sheet) -> String {
    let mut entries = Vec::new();
    for row in sheet.rows() {
        let status = row.position("status", STATUSES);
        let kind = row.position("kind", KINDS);
        let reserved = row.position("reserved", RESERVED);
        let value = status | kind << 3 | reserved << 5;
        let spellings = [row.get("suffix"), row.get("ascii")];
        let spellings = spellings.into_iter().filter(|spelling| !spelling.is_empty());
        entries.extend(spellings.map(|spelling| (spelling, value)));
    }
    // Nothing longer is looked for.
    for (suffix, _) in &entries {
        let Some((_, top)) = suffix.split_once('.') else { continue };
        let below = entries.iter().find(|(known, _)| *known == top);
        let is_country =
            below.is_some_and(|(_, value)| KINDS[usize::from(value >> 3 & 3)] == "country");
        assert!(is_country, "{suffix} stands below no country's suffix");
    }
    entries.sort_by_key(|(suffix, _)| words::sort_key(suffix));
    let (suffixes, values): (Vec<_>, Vec<_>) = entries.into_iter().unzip();
    let date = sheet.header("list");
    let date = format!(
        "/// Date of the newest full list of approved suffixes.\npub const LIST_DATE: &str = {date:?};\n"
    );
    [date, words::pack("SUFFIXES", &suffixes), bytes("VALUES", &values)].concat()
}
