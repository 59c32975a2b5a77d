//! Runs the rules: all of them over a whole order, or just those that one edit concerns.

pub mod check;
#[cfg(feature = "pages")]
pub mod example;
pub mod index;
pub mod intake;
pub mod keys;
#[cfg(feature = "pages")]
pub mod message;
pub mod session;

use alloc::vec::Vec;

pub use keys::sort_findings;
pub use session::{Delta, EditError, Session};

use keys::{Groups, Member};

use crate::{
    diagnostic::{Finding, RuleId},
    model::{
        field::{Field, RECORDS, RecordKind},
        order::{List, Order, Record, Spot, inner_list},
    },
    rules::{ALL, Context, Facts, Report, Rule, Scope, View},
};

/// Runs every rule over the whole order and returns all findings, in the order of the form.
///
/// This is the plain run that [`Session`] has to agree with after every edit.
#[must_use]
pub fn validate(order: &Order, context: &Context) -> Vec<Finding> {
    let mut out = Vec::new();
    each_record(order, |record, spot| judge_record(record, spot, &mut out));
    let facts = Facts::of(order, context);
    let view = View::new(order, context);
    for (id, rule) in (0..).zip(ALL) {
        if let Some(kind) = rule.scope.record().filter(|_| rule.key.is_none()) {
            each_spot(order, kind, |spot| run(id, rule, view, &facts, spot, &[], &mut out));
        }
    }
    Groups::new(members(view, &facts).into_iter()).each(|id, spot, group| {
        if let Some(rule) = ALL.get(usize::from(id)) {
            run(id, rule, view, &facts, spot, group, &mut out);
        }
    });
    sort_findings(&mut out);
    out
}

/// Reports what the values of a record are wrong with by themselves.
fn judge_record(record: &Record, spot: Spot, out: &mut Vec<Finding>) {
    for info in RECORDS[record.kind as usize] {
        intake::judge_value(info, spot, record.value(info.field), out);
    }
    intake::judge_extras(record, spot, out);
}

/// Runs one rule for the record at `spot`.
fn run(
    id: RuleId,
    rule: &Rule,
    view: View<'_>,
    facts: &Facts,
    spot: Spot,
    group: &[Spot],
    out: &mut Vec<Finding>,
) {
    if !rule.when.holds(&facts.of_list(spot.list)) {
        return;
    }
    let Some(kind) = rule.scope.record() else { return };
    let Some(view) = view.of(kind, spot) else { return };
    (rule.check)(&view.in_group(group), &mut Report::new(id, rule.class, spot, out));
}

/// Calls `visit` with every record of the order.
fn each_record(order: &Order, mut visit: impl FnMut(&Record, Spot)) {
    visit(&order.root, Spot::ROOT);
    for list in List::ALL {
        for (index, element) in (0..).zip(order.list(list)) {
            let spot = Spot::new(list, index);
            visit(element, spot);
            for kind in INNER {
                let Some(field) = inner_list(kind) else { continue };
                for (sub, inner) in (0..).zip(element.records(field)) {
                    visit(inner, Spot { sub, ..spot });
                }
            }
        }
    }
}

const INNER: [RecordKind; 4] =
    [RecordKind::Domain, RecordKind::CloudResource, RecordKind::Platform, RecordKind::Sdk];

/// Calls `visit` with the place of every record of `kind`.
fn each_spot(order: &Order, kind: RecordKind, mut visit: impl FnMut(Spot)) {
    match kind {
        RecordKind::Order => visit(Spot::ROOT),
        RecordKind::Material => each_of(order, List::Materials, &mut visit),
        RecordKind::FiledService => each_of(order, List::Filed, &mut visit),
        _ => {
            for list in [List::Websites, List::Apps] {
                for index in (0..).take(order.list(list).len()) {
                    each_spot_in(order, kind, Spot::new(list, index), &mut visit);
                }
            }
        }
    }
}

fn each_of(order: &Order, list: List, visit: &mut impl FnMut(Spot)) {
    for index in (0..).take(order.list(list).len()) {
        visit(Spot::new(list, index));
    }
}

/// Calls `visit` with the place of every record of `kind` in the service at `spot`: the service
/// itself, or the elements of its list.
fn each_spot_in(order: &Order, kind: RecordKind, spot: Spot, visit: &mut impl FnMut(Spot)) {
    let spot = Spot { sub: 0, ..spot };
    let Some(field) = inner_list(kind) else { return visit(spot) };
    if let Some(element) = order.element(spot) {
        for sub in (0..).take(element.records(field).len()) {
            visit(Spot { sub, ..spot });
        }
    }
}

/// Calls `visit` with the places a rule of `scope` has to be run for again after `field` of the
/// record at `spot` changed.
fn each_affected(
    order: &Order,
    scope: Scope,
    field: Field,
    spot: Spot,
    mut visit: impl FnMut(Spot),
) {
    let Some(kind) = scope.record() else { return };
    let changed = field.record();
    if kind == RecordKind::Order || changed == kind as usize {
        return visit(if kind == RecordKind::Order { Spot::ROOT } else { spot });
    }
    let in_service = |record: usize| {
        record == RecordKind::Service as usize || INNER.iter().any(|kind| *kind as usize == record)
    };
    if in_service(changed) && in_service(kind as usize) {
        each_spot_in(order, kind, spot, &mut visit);
    } else {
        each_spot(order, kind, visit);
    }
}

/// The records that the keyed rules among `rules` compare.
fn members(view: View<'_>, facts: &Facts) -> Vec<Member> {
    let mut members = Vec::new();
    for (id, rule) in (0..).zip(ALL) {
        let Some(kind) = rule.scope.record().filter(|_| rule.key.is_some()) else { continue };
        each_spot(view.order(), kind, |spot| {
            if let Some(key) = key(rule, view, facts, spot) {
                members.push((id, key, spot));
            }
        });
    }
    members
}

/// What a keyed rule compares the record at `spot` by, `None` where it does not.
fn key(rule: &Rule, view: View<'_>, facts: &Facts, spot: Spot) -> Option<u64> {
    if !rule.when.holds(&facts.of_list(spot.list)) {
        return None;
    }
    rule.key?(&view.of(rule.scope.record()?, spot)?)
}
