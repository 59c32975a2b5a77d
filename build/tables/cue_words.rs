//! Cue words: a constant array for each list.

use super::Sheet;

pub(super) fn pack(sheet: &Sheet) -> String {
    let rows: Vec<_> = sheet.rows().map(|row| (row.get("list"), row.get("word"))).collect();
    let pack = |list: &[(&str, &str)]| {
        let words: Vec<_> = list.iter().map(|(_, word)| word).collect();
        let name = list[0].0.to_uppercase().replace('-', "_");
        format!("pub(super) const {name}: &[&str] = &{words:?};\n")
    };
    rows.chunk_by(|one, other| one.0 == other.0).map(pack).collect()
}
