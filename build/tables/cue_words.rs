//! Cue words: a constant array for each list, but for the one that the lexicon takes.

use super::Sheet;

/// Words that may stand anywhere in a remark: they are found with those of other tables.
const INSIDE: &str = "impersonal";

pub(super) fn inside(sheet: &Sheet) -> impl Iterator<Item = &str> {
    sheet.rows().filter(|row| row.get("list") == INSIDE).map(|row| row.get("word"))
}

pub(super) fn pack(sheet: &Sheet) -> String {
    let rows = sheet.rows().map(|row| (row.get("list"), row.get("word")));
    let rows: Vec<_> = rows.filter(|(list, _)| *list != INSIDE).collect();
    let pack = |list: &[(&str, &str)]| {
        let words: Vec<_> = list.iter().map(|(_, word)| word).collect();
        let name = list[0].0.to_uppercase().replace('-', "_");
        format!("pub(super) const {name}: &[&str] = &{words:?};\n")
    };
    rows.chunk_by(|one, other| one.0 == other.0).map(pack).collect()
}
