//! Pre-approvals (前置或专项审批): their licenses, and the words that mark a field needing one.

use super::lexicon::{self, IS_APPROVAL, IS_FINANCE, IS_IMPERSONAL, Scanned, mark};
use crate::{
    model::words::{PreApproval, Topic, Word},
    numbers::license::License,
    text::search::{contains, has_char},
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
    scanned.letters.words.iter().filter_map(move |found| {
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
///
/// It does not where a bracket closes, nor where what follows a comma is a new statement: `，提供`.
fn is_link(text: &str) -> bool {
    let (mut links, mut is_new) = (false, false);
    for c in text.chars() {
        if matches!(c, '）' | ')') || is_new && has_char(STATES, c) {
            return false;
        }
        is_new |= matches!(c, '，' | ',');
        links |= is_new || matches!(c, '、' | '和' | '及' | '或');
    }
    links && text.len() <= 5 * '、'.len_utf8()
}

/// Characters of the verbs that state what is there, once a comma has ended a denial.
const STATES: &str = "提从做卖售有含只仅主是为开展发注";

/// The last characters of what describes the word behind 的: 任何形式的, 经营性的, 需前置审批的, 国家规定的, 违法的.
const DESCRIBES: &str = "式性批定关法可何有他";

/// Whether the clause says no to what stands at byte `at` of the text.
///
/// A character that means no counts before one that it makes a verb of denial with, or right before
/// the word: 不提供, 未涉及, 非教育类, and neither 不锈钢 nor 未来. A 的 ends what is denied (不含广告的新闻),
/// unless it describes the word itself: 不涉及任何形式的新闻. Some deny behind it: 与新闻无关.
fn denies(text: &str, at: usize) -> bool {
    let ends_clause = |c| has_char("。；;！!，,（(）)\n", c);
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    let end = after.char_indices().find(|(_, c)| ends_clause(*c)).map_or(after.len(), |end| end.0);
    let clause = after.get(..end).unwrap_or_default();
    if ["无关", "均不涉", "均不提", "都不涉"].iter().any(|denial| contains(clause, denial))
    {
        return true;
    }
    let mut next = None;
    for c in before.chars().rev() {
        if ends_clause(c) || next == Some('的') && !has_char(DESCRIBES, c) {
            break;
        }
        let verbs = match c {
            '没' => return true,
            '不' => "涉含包提从经做作发开设属进得会能存展传转制销售承办接允许是对向面再",
            '未' => "涉从取经开含提获设发",
            '无' => "涉任关",
            '禁' => "止发传登从",
            '非' => "",
            '除' if has_char(clause, '外') => return true,
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

/// The first word of a remark that says that the site is a forum or sells something, and is not denied.
///
/// Data: the list `impersonal` of `cue_words.tsv`.
pub fn impersonal_word_in<'a>(remark: Scanned<'a, '_>) -> Option<&'a str> {
    lexicon::first_that(remark, IS_IMPERSONAL, |at| !denies(remark.text, at))
}

/// The first word in a unit's name that makes the legal representative its principal everywhere:
/// 投资管理 担保 典当 贷款 理财 (`tencent-guide-2018`). Where the characters meet by chance (代理财务), there
/// is no such word.
pub fn finance_word_in<'a>(name: Scanned<'a, '_>) -> Option<&'a str> {
    lexicon::first(name, IS_FINANCE)
}
