//! Runs the rules: all of them over a whole order, or just those that one edit concerns.

pub mod check;
#[cfg(feature = "pages")]
pub mod example;
mod groups;
pub mod intake;
#[cfg(feature = "pages")]
pub mod message;
pub mod plan;
pub mod session;
mod shelves;
mod sort;

use alloc::vec::Vec;

pub use session::{Delta, EditError, Session};
pub use sort::sort_findings;

use groups::Groups;

use crate::{
    diagnostic::Finding,
    model::{
        field::RecordKind,
        order::{List, Order, Record, Spot, Value, inner_list},
        path::RECORD_KINDS,
    },
    rules::{
        ALL, Context, Facts, Key, Report, Scope, View,
        packed::{self, Call},
    },
    text::hash,
};

/// Runs every rule over the whole order and returns all findings, in the order of the form.
///
/// This is the plain run that [`Session`] has to agree with after every edit.
#[must_use]
pub fn validate(order: &Order, context: &Context) -> Vec<Finding> {
    let mut out = Vec::new();
    judge(order, context, &Facts::of(order, context), &mut out);
    sort_findings(&mut out);
    out
}

/// Runs every rule over the whole order; returns the records that share keys.
fn judge(order: &Order, context: &Context, facts: &Facts, out: &mut Vec<Finding>) -> Groups {
    let holding = Holding::of(order, facts);
    let mut groups = Groups::new();
    let view = View::new(order, context);
    each_record(order, |record, spot| {
        judge_record(record, spot, out);
        let Some(view) = view.of(record.kind, spot) else { return };
        let mut report = Report::new(spot, out);
        for held in holding.rules(record.kind, spot.list) {
            let id = held.call.id;
            if held.is_shared {
                if let Some(Key::Shared(of)) = packed::rule(id).and_then(|rule| rule.key)
                    && let Some(key) = of(&view)
                {
                    groups.insert((id, key, spot));
                }
                continue;
            }
            held.call.run(&view, &mut report);
        }
    });
    groups.each(|id, spot, group| {
        let Some(rule) = packed::rule(id) else { return };
        if let Some(view) = rule.scope.record().and_then(|kind| view.of(kind, spot)) {
            rule.call(id).run(&view.in_group(group), &mut Report::new(spot, out));
        }
    });
    groups
}

/// A rule that holds: what a run needs of it, close together.
#[derive(Clone, Copy)]
struct Held {
    call: Call,
    /// Whether it is run by groups of records that share a key.
    is_shared: bool,
}

/// The rules that hold for an order, by kind of record, and for APPs apart from websites.
#[derive(Default)]
struct Holding {
    rules: Vec<Held>,
    /// Where each list ends, the websites' and the APPs' of each kind by turns; it begins where the
    /// one before it ends.
    ends: [usize; 2 * RECORD_KINDS.len()],
}

impl Holding {
    fn of(order: &Order, facts: &Facts) -> Self {
        let mut holding = Self { rules: Vec::with_capacity(ALL.len()), ..Self::default() };
        let everywhere = packed::Holds::of(facts);
        let websites = packed::Holds::of(&facts.of_list(List::Websites));
        let apps = packed::Holds::of(&facts.of_list(List::Apps));
        let has_apps = !order.list(List::Apps).is_empty();
        let rules = packed::ByScope::sorted();
        for scope in Scope::ALL {
            let Some(kind) = scope.record() else { continue };
            let is_in_service = plan::is_in_service(kind);
            // Rules of the order that judge each service by itself as well.
            let also = if kind == RecordKind::Service { rules.of(Scope::Order) } else { &[] };
            let mut add = |holds: &packed::Holds| {
                for (ids, is_also) in [(rules.of(scope), false), (also, true)] {
                    for &id in ids.iter().filter(|id| holds.rule(**id)) {
                        let Some(rule) = packed::rule(id) else { continue };
                        if is_also && !matches!(rule.key, Some(Key::Each(_))) {
                            continue;
                        }
                        let is_shared = matches!(rule.key, Some(Key::Shared(_)));
                        holding.rules.push(Held { call: rule.call(id), is_shared });
                    }
                }
                holding.rules.len()
            };
            let at = 2 * kind as usize;
            let first = add(if is_in_service { &websites } else { &everywhere });
            let last = if is_in_service && has_apps { add(&apps) } else { first };
            (holding.ends[at], holding.ends[at + 1]) = (first, last);
        }
        holding
    }

    fn rules(&self, kind: RecordKind, list: List) -> &[Held] {
        let at = 2 * kind as usize + usize::from(list == List::Apps);
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.rules.get(start..self.ends[at]).unwrap_or_default()
    }
}

/// Reports what the values of a record are wrong with by themselves.
fn judge_record(record: &Record, spot: Spot, out: &mut Vec<Finding>) {
    for (info, value) in record.fields() {
        if !value.is_empty() {
            intake::judge_value(info, spot, value, out);
        }
    }
    intake::judge_extras(record, spot, out);
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

/// A number that equal texts share, and those that differ in ASCII case only.
fn text_key(value: &Value) -> Option<u64> {
    match value {
        Value::Text(text) => Some(hash::fnv_folded(text.plain())),
        _ => None,
    }
}
