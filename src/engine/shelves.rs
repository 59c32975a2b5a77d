//! The findings of a session, each on the shelf of the element it belongs to.

use alloc::vec::Vec;

use super::{
    session::Delta,
    sort::{order_of, sort_by},
};
use crate::{
    diagnostic::{Finding, RuleId},
    model::order::{List, Order, Spot},
    rules::ALL,
};

/// Some of the rules, as bits.
#[derive(Clone, Debug, Default)]
pub struct RuleSet([u64; ALL.len().div_ceil(64)]);

impl RuleSet {
    /// Whether the rule is in it.
    #[must_use]
    pub fn has(&self, rule: RuleId) -> bool {
        let bits = self.0.get(usize::from(rule >> 6)).copied().unwrap_or_default();
        bits >> (rule & 63) & 1 == 1
    }

    /// Puts the rule in or takes it out.
    pub fn set(&mut self, rule: RuleId, is_in: bool) {
        if let Some(bits) = self.0.get_mut(usize::from(rule >> 6)) {
            *bits = *bits & !(1 << (rule & 63)) | u64::from(is_in) << (rule & 63);
        }
    }

    /// Whether a rule is in both.
    #[must_use]
    pub fn meets(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(own, others)| own & others != 0)
    }
}

/// The findings of one element of a list, those of its inner lists among them, sorted by rule, and of
/// one rule by the record it was run for.
#[derive(Default)]
struct Shelf {
    /// The rules that have a finding here: most have none, and an edit asks for each.
    rules: RuleSet,
    findings: Vec<Finding>,
}

impl Shelf {
    /// Where the findings that come with this number or a later one begin.
    fn start_of(&self, number: u64) -> usize {
        self.findings.partition_point(|finding| slot(finding.rule, finding.owner) < number)
    }

    fn put(&mut self, finding: Finding) {
        self.rules.set(finding.rule, true);
        let at = self.start_of(slot(finding.rule, finding.owner) + 1);
        self.findings.insert(at, finding);
    }

    fn take(&mut self, at: usize) -> Finding {
        let gone = self.findings.remove(at);
        let is_left =
            |at| self.findings.get(at).is_some_and(|left: &Finding| left.rule == gone.rule);
        self.rules.set(gone.rule, is_left(at) || is_left(at.wrapping_sub(1)));
        gone
    }
}

/// A number that the findings of a shelf are sorted by.
fn slot(rule: RuleId, owner: Spot) -> u64 {
    u64::from(rule) << 32 | u64::from(owner.sub)
}

/// So many findings are sorted before they are put on shelves; sorting fewer costs more than it saves.
const MANY: usize = 1_000;

/// The findings of an order.
#[derive(Default)]
pub(super) struct Shelves {
    root: Shelf,
    elements: [Vec<Shelf>; 4],
    /// How many findings forbid to submit.
    pub(super) blocking: usize,
}

impl Shelves {
    /// Empty shelves for the elements of `order`.
    pub(super) fn of(order: &Order) -> Self {
        let mut shelves = Self::default();
        for (elements, list) in shelves.elements.iter_mut().zip(List::ALL) {
            elements.resize_with(order.list(list).len(), Shelf::default);
        }
        shelves
    }

    /// Whether the element at `spot` has a finding of the rule, of itself or of a record in it.
    pub(super) fn has(&mut self, spot: Spot, rule: RuleId) -> bool {
        self.at(spot).is_some_and(|shelf| shelf.rules.has(rule))
    }

    /// Whether the element at `spot` has a finding of one of these rules.
    pub(super) fn meets(&mut self, spot: Spot, rules: &RuleSet) -> bool {
        self.at(spot).is_some_and(|shelf| shelf.rules.meets(rules))
    }

    fn at(&mut self, spot: Spot) -> Option<&mut Shelf> {
        match spot.list {
            List::Root => Some(&mut self.root),
            list => self.elements.get_mut(list as usize - 1)?.get_mut(spot.index as usize),
        }
    }

    fn put(&mut self, finding: Finding) {
        self.blocking += usize::from(finding.blocks());
        if let Some(shelf) = self.at(finding.owner) {
            shelf.put(finding);
        }
    }

    /// Puts the findings of a whole run where they belong.
    pub(super) fn fill(&mut self, mut findings: Vec<Finding>) {
        if findings.len() > MANY {
            // Each then goes to the end of its shelf, and moves none that stand behind it.
            sort_by(&mut findings, |finding| slot(finding.rule, finding.owner));
        }
        findings.into_iter().for_each(|finding| self.put(finding));
    }

    /// All findings, in the order of the form.
    pub(super) fn all(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.root.findings.iter().collect();
        for shelf in self.elements.iter().flatten() {
            all.extend(&shelf.findings);
        }
        order_of(&all).into_iter().filter_map(|at| all.get(at).copied()).collect()
    }

    /// Moves `found` to where those findings of the record at `spot` stand that rules from `first` to
    /// `last` made and that `is_old` picks.
    pub(super) fn replace(
        &mut self,
        spot: Spot,
        (first, last): (RuleId, RuleId),
        found: &mut Vec<Finding>,
        delta: &mut Delta,
        is_old: &dyn Fn(&Finding) -> bool,
    ) {
        let mut blocking = self.blocking;
        let Some(shelf) = self.at(spot) else { return };
        // From its end on, what is left to be put; it comes in the order of the shelf, or nearly so.
        found.reverse();
        let mut at = shelf.start_of(slot(first, spot));
        while let Some(old) = shelf.findings.get(at).filter(|old| old.rule <= last) {
            if old.owner.sub != spot.sub {
                // On to what this rule or the next one said of the record.
                let rule = old.rule + RuleId::from(old.owner.sub > spot.sub);
                at = shelf.start_of(slot(rule, spot));
            } else if !is_old(old) {
                at += 1;
            } else if let Some(again) = found.iter().rposition(|new| new == old) {
                // What is said again stays where it is.
                found.remove(again);
                at += 1;
            } else {
                let gone = if let Some(new) = found.pop_if(|new| new.rule == old.rule) {
                    // The same rule says something else, in its place.
                    blocking += usize::from(new.blocks());
                    delta.note_new(&new);
                    at += 1;
                    core::mem::replace(&mut shelf.findings[at - 1], new)
                } else {
                    shelf.take(at)
                };
                blocking -= usize::from(gone.blocks());
                delta.note_gone(gone);
            }
        }
        while let Some(new) = found.pop() {
            blocking += usize::from(new.blocks());
            delta.note_new(&new);
            shelf.put(new);
        }
        self.blocking = blocking;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        diagnostic::Class,
        engine::intake,
        model::{field::Field, json::Json, path::Place},
    };
    use alloc::vec;

    fn finding(rule: RuleId, sub: u32, message: u8) -> Finding {
        let spot = Spot { list: List::Websites, index: 0, sub };
        let mut finding =
            Finding::new(rule, Class::Error, spot, Place::new(Field::DomainName, spot));
        finding.message(message);
        finding
    }

    /// Shelves of an order with one website, whose domains have these findings.
    fn shelves(findings: impl IntoIterator<Item = Finding>) -> Shelves {
        let websites = Json::List(vec![Json::Object(vec![])]);
        let order = intake::order(&Json::Object(vec![("websites".into(), websites)]));
        let mut shelves = Shelves::of(&order);
        shelves.fill(findings.into_iter().collect());
        shelves
    }

    #[test]
    fn of_very_many_records_only_the_edited_one_is_looked_at() {
        // In no order, as the groups of a whole run come.
        let count = 2 * MANY as u32 + 1;
        let mut shelves = shelves((0..count).map(|n| finding(7, n * 7 % count, 0)));
        assert!(shelves.elements[0][0].findings.is_sorted_by_key(|finding| finding.owner.sub));
        let looks = core::cell::Cell::new(0);
        let is_old = |_: &Finding| {
            looks.set(looks.get() + 1);
            true
        };
        let spot = finding(7, 500, 0).owner;
        let mut delta = Delta::default();
        shelves.replace(spot, (7, 7), &mut vec![finding(7, 500, 1)], &mut delta, &is_old);
        assert_eq!(looks.get(), 1, "findings looked at");
        assert_eq!(
            (delta.removed, delta.added),
            (vec![finding(7, 500, 0)], vec![finding(7, 500, 1)])
        );
        let count = count as usize;
        assert_eq!((shelves.all().len(), shelves.blocking), (count, count));
    }

    #[test]
    fn findings_of_other_records_and_rules_stay() {
        let all = || (3..9).flat_map(|rule| (0..4).map(move |sub| finding(rule, sub, 0)));
        for sub in 0..4 {
            let mut shelves = shelves(all());
            let spot = finding(0, sub, 0).owner;
            let mut delta = Delta::default();
            let mut found = vec![finding(6, sub, 0), finding(5, sub, 1), finding(6, sub, 2)];
            shelves.replace(spot, (4, 7), &mut found, &mut delta, &|old| old.rule != 7);
            let gone = |f: &Finding| f.owner.sub == sub && (f.rule == 4 || f.rule == 5);
            let (removed, mut left): (Vec<_>, Vec<_>) = all().partition(gone);
            assert_eq!(delta.removed, removed);
            assert_eq!(delta.added, [finding(5, sub, 1), finding(6, sub, 2)]);
            left.extend(delta.added);
            crate::engine::sort_findings(&mut left);
            assert!(shelves.all().into_iter().eq(&left));
            assert_eq!((found.len(), shelves.blocking), (0, left.len()));
            let mut shown = |rule| shelves.has(spot, rule);
            assert!((3..9).all(&mut shown) && !shown(2) && !shown(9));
        }
    }
}
