//! Which rules read which field.

use alloc::vec::Vec;

use crate::{
    diagnostic::RuleId,
    model::field::{Field, RECORDS},
    rules::{ALL, Rule},
};

/// For each field, the rules that read it, in two flat lists.
#[derive(Debug)]
pub struct Index {
    /// Where the rules of a field begin, by number of the field; one more at the end.
    starts: Vec<u16>,
    rules: Vec<RuleId>,
}

impl Default for Index {
    fn default() -> Self {
        let fields: usize = RECORDS.iter().map(|record| record.len()).sum();
        // Counted first and put in place then, so that nothing has to be sorted. The rules come in
        // the order of their numbers, and one that names a field twice follows itself.
        let mut starts = alloc::vec![0u16; fields + 1];
        each_pair(|field, _| {
            if let Some(count) = starts.get_mut(field + 1) {
                *count += 1;
            }
        });
        for field in 0..fields {
            starts[field + 1] += starts[field];
        }
        let mut rules = alloc::vec![0; usize::from(starts[fields])];
        let mut ends = starts.clone();
        each_pair(|field, id| {
            if let Some(end) = ends.get_mut(field)
                && let Some(slot) = rules.get_mut(usize::from(*end))
            {
                *slot = id;
                *end += 1;
            }
        });
        Self { starts, rules }
    }
}

/// Calls `visit` with each rule and the number of each field it reads, once for a pair.
fn each_pair(mut visit: impl FnMut(usize, RuleId)) {
    for (id, rule) in (0..).zip(ALL) {
        let mut seen = Vec::new();
        each_read(rule, |field| {
            if !seen.contains(&field) {
                seen.push(field);
                visit(number(field), id);
            }
        });
    }
}

impl Index {
    /// The rules that read `field`.
    #[must_use]
    pub fn readers(&self, field: Field) -> &[RuleId] {
        let at = number(field);
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(from), Some(to)) => {
                self.rules.get(usize::from(*from)..usize::from(*to)).unwrap_or_default()
            }
            _ => &[],
        }
    }
}

/// Calls `visit` with every field that `rule` reads, those of its conditions too.
pub fn each_read(rule: &Rule, mut visit: impl FnMut(Field)) {
    rule.reads.iter().copied().for_each(&mut visit);
    if rule.when.reads_order_type() {
        visit(Field::OrderType);
    }
    if rule.when.reads_nature() {
        visit(Field::OrganizerNature);
    }
}

/// The place of a field among all fields.
fn number(field: Field) -> usize {
    let before: usize = RECORDS[..field.record()].iter().map(|record| record.len()).sum();
    before + field.slot()
}
