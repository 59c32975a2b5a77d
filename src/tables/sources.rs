//! The texts and standards that rules and tables cite.

use super::words::Words;

mod packed {
    use super::{Source, Words};
    include!(concat!(env!("OUT_DIR"), "/tables/sources.rs"));
}

/// A text or standard; data: `sources.tsv`. Unknown cells are empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// As rules cite it: `tencent-faq-2025`, `GB-11643-1999`.
    pub id: &'static str,
    /// Title in Chinese.
    pub title_zh: &'static str,
    /// Title in English.
    pub title_en: &'static str,
    /// Who issued it.
    pub issuer: &'static str,
    /// Date of the edition used, as far as known.
    pub date: &'static str,
    /// What it covers or how it was read.
    pub note: &'static str,
}

/// The source of an id.
pub fn source(id: &str) -> Option<&'static Source> {
    let source = packed::SOURCES.get(packed::IDS.find(id)?)?;
    // The lookup ignores ASCII case, ids do not.
    (source.id == id).then_some(source)
}

/// Every source.
pub fn sources() -> &'static [Source] {
    &packed::SOURCES
}
