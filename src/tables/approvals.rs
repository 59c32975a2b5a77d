//! Pre-approvals (前置或专项审批): their licenses, and the words that mark a field needing one.

use super::lexicon::{self, IS_APPROVAL, IS_FINANCE, Scanned, mark};
use crate::{
    model::words::{PreApproval, Topic, Word},
    numbers::license::License,
    text::search::has_char,
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
    /// The text says that it has nothing to do with it: 不涉及新闻、出版, 除金融以外.
    pub is_denied: bool,
}

/// The words of a text that mark a field, longest first at each place, without overlaps.
///
/// A word warns at most: 文化交流 and 教育咨询 need no approval.
pub fn marks<'a>(scanned: Scanned<'a, '_>, field: Field) -> impl Iterator<Item = Mark<'a>> {
    let (mut from, mut is_denied) = (0, false);
    scanned.words.iter().filter_map(move |found| {
        let (approval, topic, flags) = mark(found);
        let counts = flags & IS_APPROVAL != 0 && (field == Field::Service || flags & 1 == 1);
        let at = usize::from(found.at);
        if !counts || at < from {
            return None;
        }
        let word = scanned.word(found)?;
        // Who denies the first of a list denies all of it.
        let goes_on = is_denied && scanned.text.get(from..at).is_some_and(is_link);
        is_denied = goes_on || denies(scanned.text, at);
        from = at + word.len();
        let (approval, topic) = (PreApproval::at(approval), Topic::at(topic));
        Some(Mark { word, at, approval, topic, is_sure: flags & 2 == 2, is_denied })
    })
}

/// Whether a text between two words is short and links them: `、`, `信息，`.
fn is_link(text: &str) -> bool {
    text.len() <= 5 * '、'.len_utf8() && text.chars().any(|c| has_char("、，,和及或", c))
}

/// Whether the clause says no to what stands at byte `at` of the text.
///
/// A character that means no counts before one that it makes a verb of denial with, or right before
/// the word: 不提供, 未涉及, 非教育类, and neither 不锈钢 nor 未来.
fn denies(text: &str, at: usize) -> bool {
    let ends_clause = |c| has_char("。；;！!，,（(）)\n", c);
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let mut next = None;
    for c in before.chars().rev() {
        if ends_clause(c) {
            break;
        }
        let verbs = match c {
            '没' => return true,
            '不' => "涉含包提从经做作发开设属进得会能存展传转制销售承办接允许",
            '未' => "涉从取经开含提获设发",
            '无' => "涉任关",
            '禁' => "止",
            '非' => "",
            '除' if after.chars().find(|c| *c == '外' || ends_clause(*c)) == Some('外') => {
                return true;
            }
            _ => {
                next = Some(c);
                continue;
            }
        };
        if next.is_none_or(|next| has_char(verbs, next)) {
            return true;
        }
        next = Some(c);
    }
    false
}

/// The first word in a unit's name that makes the legal representative its principal everywhere:
/// 投资管理 担保 典当 贷款 理财 (`tencent-guide-2018`). Where the characters meet by chance (代理财务), there
/// is no such word.
pub fn finance_word_in<'a>(name: Scanned<'a, '_>) -> Option<&'a str> {
    lexicon::first(name, IS_FINANCE)
}
