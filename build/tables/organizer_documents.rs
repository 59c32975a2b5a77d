//! Documents by nature, and unified-code pairs by nature.

use super::{Sheet, bytes, numbers, words};

const NATURES: &[&str] =
    &["enterprise", "individual", "publicInstitution", "socialOrganization", "governmentAgency"];

/// One bit per document and nature; `documents` are the words of the order's enumeration.
pub(super) fn pack(sheet: &Sheet, documents: &[String]) -> String {
    let documents: Vec<&str> = documents.iter().map(String::as_str).collect();
    let mask = |status: &str| {
        let mut masks = [0; NATURES.len()];
        for row in sheet.rows().filter(|row| row.get("status") == status) {
            let nature = usize::from(row.position("nature", NATURES));
            masks[nature] |= 1 << row.position("document", &documents);
        }
        masks
    };
    [
        numbers("LISTED", "u32", &mask("listed")),
        numbers("LEGACY", "u32", &mask("legacy")),
        numbers("REFUSED", "u32", &mask("refused")),
    ]
    .concat()
}

pub(super) fn pack_pairs(sheet: &Sheet) -> String {
    let pairs: Vec<_> = sheet.rows().map(|row| row.get("pair").to_lowercase()).collect();
    let pairs: Vec<_> = pairs.iter().map(String::as_str).collect();
    let natures: Vec<_> = sheet.rows().map(|row| row.position("nature", NATURES)).collect();
    words::pack("PAIRS", &pairs) + &bytes("NATURES", &natures)
}
