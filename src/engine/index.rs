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
        let mut pairs = Vec::with_capacity(ALL.len() * 6);
        for (id, rule) in (0..).zip(ALL) {
            each_read(rule, |field| pairs.push((number(field), id)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let fields: usize = RECORDS.iter().map(|record| record.len()).sum();
        let mut starts = Vec::with_capacity(fields + 1);
        for field in 0..=fields {
            let start = pairs.partition_point(|pair| usize::from(pair.0) < field);
            starts.push(u16::try_from(start).unwrap_or(u16::MAX));
        }
        Self { starts, rules: pairs.into_iter().map(|pair| pair.1).collect() }
    }
}

impl Index {
    /// The rules that read `field`.
    #[must_use]
    pub fn readers(&self, field: Field) -> &[RuleId] {
        let at = usize::from(number(field));
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
fn number(field: Field) -> u16 {
    let before: usize = RECORDS[..field.record()].iter().map(|record| record.len()).sum();
    u16::try_from(before + field.slot()).unwrap_or(u16::MAX)
}
