//! The findings of a session, each on the shelf of the element it belongs to.

use alloc::vec::Vec;

use super::{session::Delta, sort::order_of};
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

/// The findings of one element of a list, those of its inner lists among them, sorted by rule.
#[derive(Default)]
struct Shelf {
    /// The rules that have a finding here: most have none, and an edit asks for each.
    rules: RuleSet,
    findings: Vec<Finding>,
}

impl Shelf {
    fn start_of(&self, rule: RuleId) -> usize {
        self.findings.partition_point(|finding| finding.rule < rule)
    }

    fn put(&mut self, finding: Finding) {
        self.rules.set(finding.rule, true);
        let at = self.start_of(finding.rule + 1);
        self.findings.insert(at, finding);
    }

    fn take(&mut self, at: usize) -> Finding {
        let gone = self.findings.remove(at);
        let left = self.findings.get(self.start_of(gone.rule));
        self.rules.set(gone.rule, left.is_some_and(|finding| finding.rule == gone.rule));
        gone
    }
}

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

    /// Whether the element at `spot` has a finding of this rule, of itself or of a record in it.
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

    /// Puts a finding where it belongs.
    pub(super) fn put(&mut self, finding: Finding) {
        self.blocking += usize::from(finding.blocks());
        if let Some(shelf) = self.at(finding.owner) {
            shelf.put(finding);
        }
    }

    /// All findings, in the order of the form.
    pub(super) fn all(&self) -> Vec<&Finding> {
        let mut all: Vec<&Finding> = self.root.findings.iter().collect();
        for shelf in self.elements.iter().flatten() {
            all.extend(&shelf.findings);
        }
        order_of(&all).into_iter().filter_map(|at| all.get(at).copied()).collect()
    }

    /// Moves `found` to where those findings at `spot` stand that rules from `first` to `last` made
    /// and that `is_old` picks.
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
        // Those before it are said again; they come in the order of the shelf, or nearly so.
        let mut next = 0;
        let mut at = shelf.start_of(first);
        while let Some(old) = shelf.findings.get(at).filter(|old| old.rule <= last) {
            if !is_old(old) {
                at += 1;
            } else if let Some(rest) = found.get_mut(next..)
                && let Some(again) = rest.iter().position(|new| new == old)
            {
                // What is said again stays where it is.
                rest[..=again].rotate_right(1);
                next += 1;
                at += 1;
            } else {
                let gone = shelf.take(at);
                blocking -= usize::from(gone.blocks());
                delta.note_gone(gone);
            }
        }
        for finding in found.drain(next..) {
            blocking += usize::from(finding.blocks());
            delta.note_new(&finding);
            shelf.put(finding);
        }
        found.clear();
        self.blocking = blocking;
    }
}
