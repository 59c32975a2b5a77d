//! Rules look only at the fields they declare, and at every one of them somewhere.

mod common;

use std::{cell::RefCell, collections::BTreeSet};

use beian_validator::{
    diagnostic::Finding,
    engine::plan::{each_read, is_in_service},
    model::{
        field::{Field, Kind, RecordKind},
        order::{List, Order, Spot, inner_list},
        path::RECORD_KINDS,
    },
    rules::{ALL, Facts, Key, Report, Rule, View, packed},
};

#[test]
#[cfg(debug_assertions)]
fn rules_read_what_they_declare() {
    let bases = common::bases();
    // Every rule also sees the examples of all the others, which reach its rarer paths.
    let examples: Vec<_> = ALL
        .iter()
        .flat_map(|rule| rule.page.examples)
        .map(|example| {
            let context = common::judged_by(example);
            let order = common::order(&bases, example);
            let facts = Facts::of(&order, &context);
            (order, context, facts)
        })
        .collect();
    let mut failures = Vec::new();
    for (id, rule) in (0..).zip(ALL) {
        let mut declared = BTreeSet::new();
        each_read(rule, |field| {
            declared.insert(field);
        });
        let mut touched: BTreeSet<Field> = BTreeSet::new();
        // What is looked at outside a service where a key says that nothing but its fields is.
        let mut outside: BTreeSet<Field> = BTreeSet::new();
        for (order, context, facts) in &examples {
            let trace = RefCell::new(Vec::new());
            let view = View::new(order, context).traced(&trace);
            for spot in spots(rule, order) {
                if !rule.when.holds(&facts.of_list(spot.list)) {
                    continue;
                }
                let is_each = matches!(rule.key, Some(Key::Each(_))) && spot.list != List::Root;
                let kind = if is_each { Some(RecordKind::Service) } else { rule.scope.record() };
                let Some(view) = kind.and_then(|kind| view.of(kind, spot)) else { continue };
                let mut out: Vec<Finding> = Vec::new();
                if let Some(Key::Shared(key)) = rule.key {
                    let _ = key(&view);
                }
                if let Some(Key::Noted(noted)) = rule.key {
                    let trace = RefCell::new(Vec::new());
                    for service in View::new(order, context).traced(&trace).services() {
                        let _ = (noted.sorts)(&service);
                    }
                    outside.extend(trace.take().iter().filter(|field| {
                        !is_known_outside(**field) && !noted.outer.contains(field)
                    }));
                }
                let start = trace.borrow().len();
                let packed = packed::rule(id).expect("a rule");
                packed.call(id).run(&view.in_group(&[spot]), &mut Report::new(spot, &mut out));
                if let (true, Some(Key::Each(each))) = (is_each, rule.key) {
                    outside.extend(trace.borrow()[start..].iter().filter(|field| {
                        let named = each.outer.contains(field) || each.same.contains(field);
                        !is_known_outside(**field) && !named
                    }));
                }
            }
            touched.extend(trace.into_inner());
        }
        if !outside.is_empty() {
            failures.push(format!("{}: its key does not name {outside:?}", rule.page.code));
        }
        let secret: Vec<_> = touched.difference(&declared).collect();
        if !secret.is_empty() {
            failures.push(format!("{} reads {secret:?} without saying so", rule.page.code));
        }
        let idle: Vec<_> = rule.reads.iter().filter(|field| !touched.contains(field)).collect();
        if !idle.is_empty() {
            failures
                .push(format!("{} declares {idle:?} and no example makes it look", rule.page.code));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// Whether an edit of the field concerns the service it belongs to, or everything.
fn is_known_outside(field: Field) -> bool {
    is_in_service(RECORD_KINDS[field.record()])
        || matches!(field, Field::OrderType | Field::OrganizerNature)
        || matches!(field.info().kind, Kind::List(_))
}

fn spots(rule: &Rule, order: &Order) -> Vec<Spot> {
    let Some(kind) = rule.scope.record() else { return Vec::new() };
    let mut spots = Vec::new();
    if matches!(rule.key, Some(Key::Each(_))) {
        let places = |list| (0..).map(move |index| Spot::new(list, index));
        for list in [List::Websites, List::Apps] {
            spots.extend(places(list).take(order.list(list).len()));
        }
    }
    if order.root.kind == kind {
        spots.push(Spot::ROOT);
    }
    for list in List::ALL {
        for (index, element) in (0..).zip(order.list(list)) {
            if element.kind == kind {
                spots.push(Spot::new(list, index));
            } else if let Some(field) = inner_list(kind) {
                for (sub, _) in (0..).zip(element.records(field)) {
                    spots.push(Spot { list, index, sub });
                }
            }
        }
    }
    spots
}
