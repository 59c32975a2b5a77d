//! Which document an organizer of each nature may present, and which nature a unified code names.

use super::words::Words;
use crate::model::words::{OrganizerIdType, OrganizerNature, Word};

mod packed {
    use super::Words;
    include!(concat!(env!("OUT_DIR"), "/tables/organizer_documents.rs"));
    include!(concat!(env!("OUT_DIR"), "/tables/uscc_pairs.rs"));
}

/// What the lists say about a document of an organizer of some nature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// On the list of the nature.
    Listed,
    /// On an older list of the nature; another document replaced it.
    Legacy,
    /// Known and not accepted.
    Refused,
    /// On no list of the nature.
    Unlisted,
}

/// Whether the document belongs to the nature; data: `organizer_documents.tsv`.
pub fn fit(nature: OrganizerNature, document: OrganizerIdType) -> Fit {
    let is = |masks: &[u32; 5]| {
        let mask = masks.get(usize::from(nature.index())).copied().unwrap_or(0);
        mask.checked_shr(document.index().into()).unwrap_or(0) & 1 == 1
    };
    if is(&packed::LISTED) {
        Fit::Listed
    } else if is(&packed::LEGACY) {
        Fit::Legacy
    } else if is(&packed::REFUSED) {
        Fit::Refused
    } else {
        Fit::Unlisted
    }
}

/// The nature whose organizers carry unified codes that begin with these two characters: `91` is an
/// enterprise, `12` a public institution; `None` for a pair not listed, which is no error.
///
/// Data: `uscc_pairs.tsv`.
pub fn nature_of_pair(pair: &str) -> Option<OrganizerNature> {
    let index = packed::PAIRS.find(pair)?;
    OrganizerNature::at(*packed::NATURES.get(index)?)
}
