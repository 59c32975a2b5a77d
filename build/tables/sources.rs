//! Sources, for documents and natively only.

use super::{Sheet, words};

pub(super) fn pack(sheet: &Sheet) -> String {
    let mut rows: Vec<_> = sheet.rows().map(|row| (row.get("id").to_lowercase(), row)).collect();
    rows.sort_by(|(one, _), (other, _)| words::sort_key(one).cmp(&words::sort_key(other)));
    let ids: Vec<_> = rows.iter().map(|(id, _)| id.as_str()).collect();
    let sources: String = rows
        .iter()
        .map(|(_, row)| {
            let cell = |column| row.get(column);
            format!(
                "Source {{ id: {:?}, title_zh: {:?}, title_en: {:?}, issuer: {:?}, date: {:?}, \
                 note: {:?} }},",
                cell("id"),
                cell("titleZh"),
                cell("titleEn"),
                cell("issuer"),
                cell("date"),
                cell("note"),
            )
        })
        .collect();
    words::pack("IDS", &ids)
        + &format!("pub(super) static SOURCES: [Source; {}] = [{sources}];\n", ids.len())
}
