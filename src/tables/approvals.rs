//! Pre-approvals (前置或专项审批): their licenses, and the words that mark a field needing one.

use super::words::Words;
use crate::{
    model::words::{PreApproval, Topic, Word},
    numbers::license::License,
};

mod packed {
    use super::{License, PreApproval, Words};
    include!(concat!(env!("OUT_DIR"), "/tables/pre_approvals.rs"));
    include!(concat!(env!("OUT_DIR"), "/tables/approval_words.rs"));
    include!(concat!(env!("OUT_DIR"), "/tables/finance_words.rs"));
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
pub fn marks(text: &str, field: Field) -> impl Iterator<Item = Mark<'_>> {
    let mut from = 0;
    core::iter::from_fn(move || {
        while let Some(first) = text.get(from..).and_then(|rest| rest.chars().next()) {
            let at = from;
            let found = mark_at(text, at, field);
            from += found.map_or(first.len_utf8(), |mark| mark.word.len());
            if found.is_some() {
                return found;
            }
        }
        None
    })
}

fn mark_at(text: &str, at: usize, field: Field) -> Option<Mark<'_>> {
    let mut rest = text.get(at..)?;
    while let Some((index, len)) = packed::WORDS.longest_prefix(rest) {
        let flags = *packed::FLAGS.get(index)?;
        let word = rest.get(..len)?;
        if field == Field::Service || flags & 1 == 1 {
            let approval = packed::TYPES.get(index).and_then(|&index| PreApproval::at(index));
            let topic = packed::TOPICS.get(index).and_then(|&index| Topic::at(index));
            return Some(Mark { word, at, approval, topic, is_sure: flags & 2 == 2 });
        }
        rest = word.get(..len - word.chars().next_back()?.len_utf8())?;
    }
    None
}

/// The first word in a unit's name that makes the legal representative its principal everywhere:
/// 投资管理 担保 典当 贷款 理财 (`tencent-guide-2018`).
pub fn finance_word_in(name: &str) -> Option<&str> {
    name.char_indices().find_map(|(at, _)| {
        let rest = name.get(at..)?;
        let (_, len) = packed::FINANCE.longest_prefix(rest)?;
        rest.get(..len)
    })
}
