//! Short lists of words by which a rule tells what a name or a remark is about.
//!
//! Data: `cue_words.tsv`, which says of each list what it is for.

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/cue_words.rs"));
}

/// Who issued a license, as licenses and remarks call it.
pub const LICENSE_ISSUERS: &[&str] = packed::LICENSE_ISSUERS;
/// How the names of medical institutions end.
pub const MEDICAL_ENDS: &[&str] = packed::MEDICAL_ENDS;
/// How the names of local portals end.
pub const PORTAL_ENDS: &[&str] = packed::PORTAL_ENDS;
/// Words of a remark that says what the site is for.
pub const PURPOSE: &[&str] = packed::PURPOSE;
/// How names of units end that are no names of persons.
pub const UNIT_ENDS: &[&str] = packed::UNIT_ENDS;

/// Says whether a name ends with one of `ends`.
pub fn has_end(name: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| name.ends_with(end))
}
