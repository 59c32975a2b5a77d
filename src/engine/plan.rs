//! Which rules an edit of a field runs again, and for which records.

use alloc::vec::Vec;

use super::shelves::RuleSet;
use crate::{
    model::{
        field::{Field, RecordKind},
        order::List,
        path::RECORD_KINDS,
    },
    rules::{
        Facts, Key, Rule, When,
        packed::{self, Call, Packed},
    },
};

/// For which records a rule is run again after an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The edited record.
    Record,
    /// The service that holds it.
    Service,
    /// The order.
    Order,
    /// Records of the rule's kind in the same service.
    Inner,
    /// Records of the rule's kind in the whole order.
    All,
    /// Those of them whose compared field holds the text that the edited one held or holds.
    Equal,
}

/// Rules that surely hold for the record they are run for, and are run for no other.
#[derive(Debug, Default)]
pub struct Batch {
    /// The rules, by number.
    pub calls: Vec<Call>,
    /// Which they are.
    pub rules: RuleSet,
}

impl Batch {
    fn push(&mut self, call: Call) {
        self.calls.push(call);
        self.rules.set(call.id, true);
    }
}

/// One rule to run, with what a run needs of it.
#[derive(Clone, Copy)]
pub struct Step {
    /// The rule.
    pub call: Call,
    /// The orders it holds for.
    pub when: &'static When,
    /// The records it is run for.
    pub kind: RecordKind,
    /// For which records.
    pub reach: Reach,
    /// How its records are found without looking at all of them.
    pub key: Option<Key>,
}

/// The rules that an edit of one field of one kind of element runs.
#[derive(Default)]
pub struct Plan {
    /// Those for the edited record.
    pub record: Batch,
    /// Those for the service that holds it.
    pub service: Batch,
    /// Those for the order.
    pub order: Batch,
    /// All others; and all rules, if the plan was made without facts to tell which ones hold.
    pub steps: Vec<Step>,
    /// Whether the edit moves records between the groups of those that share a key.
    pub moves: bool,
    /// Whether a rule compares the field's text with that of others.
    pub compared: bool,
}

impl Plan {
    /// The plan for `field` of an element of `list`. With `facts` it leaves out the rules that do
    /// not hold; what they said before, if they held then, has to be gone already.
    #[must_use]
    pub fn new(field: Field, list: List, facts: Option<&Facts>) -> Self {
        let mut plan = Self::default();
        for ((id, rule), mut reads) in packed::all().zip(packed::reads(field)) {
            let Some(kind) = rule.scope.record() else { continue };
            each_condition(rule.when, |read| reads |= read == field);
            if !reads {
                continue;
            }
            let shared = matches!(rule.key, Some(Key::Shared(_)));
            let surely = facts.is_some() && rule.key.is_none();
            plan.compared |= own_field(rule.key) == Some(field);
            let mut step = |kind: RecordKind, reach: Reach| {
                let is_here = matches!(reach, Reach::Record | Reach::Service | Reach::Inner);
                if let Some(facts) = facts {
                    let list = if is_here { list } else { List::Root };
                    if !rule.when.holds(&facts.of_list(list)) {
                        return;
                    }
                }
                plan.moves |= shared;
                let Packed { when, key, .. } = rule;
                let call = rule.call(id);
                match reach {
                    Reach::Record if surely => plan.record.push(call),
                    Reach::Service if surely => plan.service.push(call),
                    Reach::Order if surely => plan.order.push(call),
                    _ => plan.steps.push(Step { call, when, kind, reach, key }),
                }
            };
            let Some(Key::Each(each)) = rule.key else {
                step(kind, reach(&rule, kind, field));
                continue;
            };
            let (outer, same) = (each.outer.contains(&field), each.same.contains(&field));
            let is_of_service = is_in_service(RECORD_KINDS[field.record()]);
            if is_of_service {
                step(RecordKind::Service, Reach::Service);
            }
            if !is_of_service || outer || same {
                step(kind, Reach::Order);
            }
            if outer || facts.is_none() {
                step(RecordKind::Service, Reach::All);
            }
            if same {
                step(RecordKind::Service, Reach::Equal);
            }
        }
        plan
    }
}

/// The field of the records of a rule with this key whose text is compared with that of others.
pub(super) fn own_field(key: Option<Key>) -> Option<Field> {
    match key {
        Some(Key::Equals { record, .. }) => Some(record),
        Some(Key::Each(each)) => each.own,
        _ => None,
    }
}

/// For which records a rule that reads `field` and is run for records of `kind` is run again.
fn reach(rule: &Packed, kind: RecordKind, field: Field) -> Reach {
    if matches!(rule.key, Some(Key::Equals { order, .. }) if order == field) {
        return Reach::Equal;
    }
    let changed = RECORD_KINDS[field.record()];
    if kind == RecordKind::Order {
        Reach::Order
    } else if changed == kind {
        Reach::Record
    } else if !is_in_service(changed) || !is_in_service(kind) {
        Reach::All
    } else if kind == RecordKind::Service {
        Reach::Service
    } else {
        Reach::Inner
    }
}

/// Whether records of `kind` are services or stand in one.
pub const fn is_in_service(kind: RecordKind) -> bool {
    !matches!(kind, RecordKind::Order | RecordKind::Material | RecordKind::FiledService)
}

/// Calls `visit` with every field that `rule` reads, those of its conditions too.
pub fn each_read(rule: &Rule, mut visit: impl FnMut(Field)) {
    rule.reads.iter().copied().for_each(&mut visit);
    each_condition(&rule.when, visit);
}

/// Calls `visit` with the fields that the conditions are about.
fn each_condition(when: &When, mut visit: impl FnMut(Field)) {
    if when.reads_order_type() {
        visit(Field::OrderType);
    }
    if when.reads_nature() {
        visit(Field::OrganizerNature);
    }
}
