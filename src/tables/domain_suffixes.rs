//! Domain suffixes (域名后缀) and whether a name under them can be filed.

use super::words::Words;
use crate::model::order::Cut;

mod packed {
    use super::Words;
    include!(concat!(env!("OUT_DIR"), "/tables/domain_suffixes.rs"));
}

pub use packed::LIST_DATE;

/// What the sources say about names under a suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// On the list of [`LIST_DATE`].
    Approved,
    /// On the list, but reported as doubtful since.
    ApprovedUnsure,
    /// A source says it is refused.
    NotApproved,
    /// A known suffix that the list lacks.
    NotListed,
    /// The sources differ.
    Unclear,
    /// Not in the table.
    Unknown,
}

/// The kind of a known suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A country's top-level name (`cn`, `中国`).
    Country,
    /// A category under cn (`com.cn`, `政务.cn`).
    Category,
    /// A province's category under cn (`bj.cn`).
    Province,
    /// Any other top-level name (`com`, `网店`).
    Generic,
}

/// Who may hold a name under a suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reserved {
    /// Organs of state (党政群机关): `gov.cn`, `政务`, `政务.cn`.
    Government,
    /// Public institutions and non-profit bodies: `公益`, `公益.cn`.
    PublicInterest,
}

/// A domain cut at its suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split<'a> {
    /// The labels in front of the registrable name, without the last dot: `www`; empty if none.
    pub hosts: &'a str,
    /// The name that is registered and filed: `example.com.cn`; empty when the domain is a suffix.
    pub registrable: &'a str,
    /// The longest known suffix, else the last label: `com.cn`.
    pub suffix: &'a str,
    /// What the table says about the suffix.
    pub status: Status,
    /// `None` when the suffix is not in the table.
    pub kind: Option<Kind>,
    /// `None` when anyone may hold a name under the suffix.
    pub reserved: Option<Reserved>,
}

/// Cuts a domain, written in ASCII (`xn--`) or Unicode with ASCII dots, at its longest known suffix.
///
/// Data: `domain_suffixes.tsv`. Expects no trailing dot; ASCII case does not matter.
pub fn split(domain: &str) -> Split<'_> {
    split_at(domain, cut(domain))
}

/// Where [`split`] cuts a domain; one longer than 65,535 bytes is not cut.
pub fn cut(domain: &str) -> Cut {
    let last = label_start(domain, domain.len());
    let find =
        |start| Some((start, *packed::VALUES.get(packed::SUFFIXES.find(domain.get(start..)?)?)?));
    let known = match find(last) {
        // The longest suffixes of the table have two labels and stand below a country's.
        Some((_, value)) if kind(value) == Kind::Country => {
            find(label_start(domain, last.saturating_sub(1))).or(Some((last, value)))
        }
        known => known,
    };
    let suffix = known.map_or(last, |(start, _)| start);
    let label = label_start(domain, suffix.saturating_sub(1));
    Cut {
        label: u16::try_from(label).unwrap_or(0),
        suffix: u16::try_from(suffix).unwrap_or(0),
        known: known.map(|(_, value)| value),
    }
}

/// Where the label begins that ends at byte `end`.
fn label_start(domain: &str, end: usize) -> usize {
    let before = domain.as_bytes().get(..end).unwrap_or_default();
    before.iter().rposition(|byte| *byte == b'.').map_or(0, |dot| dot + 1)
}

/// The parts of a domain that is cut already.
pub fn split_at(domain: &str, cut: Cut) -> Split<'_> {
    let (label, suffix) = (usize::from(cut.label), usize::from(cut.suffix));
    Split {
        hosts: domain.get(..label.saturating_sub(1)).unwrap_or_default(),
        registrable: if suffix == 0 { "" } else { domain.get(label..).unwrap_or_default() },
        suffix: domain.get(suffix..).unwrap_or_default(),
        status: cut.known.map_or(Status::Unknown, status),
        kind: cut.known.map(kind),
        reserved: cut.known.and_then(reserved),
    }
}

fn status(value: u8) -> Status {
    match value & 7 {
        0 => Status::Approved,
        1 => Status::ApprovedUnsure,
        2 => Status::NotApproved,
        3 => Status::NotListed,
        _ => Status::Unclear,
    }
}

fn kind(value: u8) -> Kind {
    match value >> 3 & 3 {
        0 => Kind::Country,
        1 => Kind::Category,
        2 => Kind::Province,
        _ => Kind::Generic,
    }
}

fn reserved(value: u8) -> Option<Reserved> {
    match value >> 5 {
        1 => Some(Reserved::Government),
        2 => Some(Reserved::PublicInterest),
        _ => None,
    }
}
