//! The idioms that are known without the pack.

use super::{Sheet, words};

pub(super) fn pack(sheet: &Sheet) -> String {
    let mut idioms: Vec<&str> = sheet.rows().map(|row| row.get("idiom")).collect();
    idioms.sort_by_key(|idiom| words::sort_key(idiom));
    words::pack("IDIOMS", &idioms)
}
