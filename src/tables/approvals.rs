//! Pre-approvals (前置或专项审批): their licenses, and the words that mark a field needing one.

use super::lexicon::{self, IS_APPROVAL, IS_FINANCE, Scanned, mark};
use crate::{
    model::words::{PreApproval, Topic, Word},
    numbers::license::License,
};

mod packed {
    use super::{License, PreApproval};
    include!(concat!(env!("OUT_DIR"), "/tables/pre_approvals.rs"));
}

/// The license a type asks for: 《网络文化经营许可证》 for culture; `None` where none has a fixed name.
pub fn license(approval: PreApproval) -> Option<&'static str> {
    packed::license(approval)
}

/// The kind of number that license carries, `None` where no shape is known.
pub fn shape(approval: PreApproval) -> Option<License> {
    packed::shape(approval)
}

/// Where a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The business scope of the unit's license.
    BusinessScope,
    /// The name or remark of a service.
    Service,
}

/// A word that marks a field; data: `approval_words.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'a> {
    /// As it stands in the text.
    pub word: &'a str,
    /// Where it begins, in bytes.
    pub at: usize,
    /// The approval it may need; `None` for trade in general.
    pub approval: Option<PreApproval>,
    /// The topic it speaks of.
    pub topic: Option<Topic>,
    /// A source names the word; otherwise we put it beside one.
    pub is_sure: bool,
}

/// The words of a text that mark a field, longest first at each place, without overlaps.
///
/// A word warns at most: 文化交流 and 教育咨询 need no approval.
pub fn marks<'a>(scanned: Scanned<'a, '_>, field: Field) -> impl Iterator<Item = Mark<'a>> {
    let mut from = 0;
    scanned.words.iter().filter_map(move |found| {
        let (approval, topic, flags) = mark(found);
        let counts = flags & IS_APPROVAL != 0 && (field == Field::Service || flags & 1 == 1);
        let at = usize::from(found.at);
        if !counts || at < from {
            return None;
        }
        let word = scanned.word(found)?;
        from = at + word.len();
        let (approval, topic) = (PreApproval::at(approval), Topic::at(topic));
        Some(Mark { word, at, approval, topic, is_sure: flags & 2 == 2 })
    })
}

/// The first word in a unit's name that makes the legal representative its principal everywhere:
/// 投资管理 担保 典当 贷款 理财 (`tencent-guide-2018`). Where the characters meet by chance (代理财务), there
/// is no such word.
pub fn finance_word_in<'a>(name: Scanned<'a, '_>) -> Option<&'a str> {
    lexicon::first(name, IS_FINANCE)
}
