//! Documents by nature, and unified-code pairs by nature.

use super::{Sheet, bytes, numbers, position, words};

const NATURES: &[&str] =
    &["enterprise", "individual", "publicInstitution", "socialOrganization", "governmentAgency"];

/// One bit per document and nature; `documents` are the words of the order's enumeration.
pub(super) fn pack(sheet: &Sheet, documents: &[String]) -> String {
    let documents: Vec<&str> = documents.iter().map(String::as_str).collect();
    let mask = |status: &str| {
        let mut masks = [0; NATURES.len()];
        for row in sheet.rows().filter(|row| row.get("status") == status) {
            let nature = usize::from(position(NATURES, row.get("nature")));
            masks[nature] |= 1 << position(&documents, row.get("document"));
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
    let natures: Vec<_> = sheet.rows().map(|row| position(NATURES, row.get("nature"))).collect();
    words::pack("PAIRS", &pairs) + &bytes("NATURES", &natures)
}
