//! Personal numbers stay out of messages: what a field marked `personal` holds is never a value of
//! one as a whole.

mod common;

use std::collections::BTreeSet;

use beian_validator::{
    diagnostic::Finding,
    engine::{
        intake,
        message::{Locale, args},
        validate,
    },
    model::{
        field::{Kind, RECORDS},
        json::Json,
        order::{List, Order, Record, Spot, Text, Value},
    },
    rules::{ALL, DOCS, page::Example},
};

/// Every number of eight characters or more in a personal field, in both spellings. Shorter ones
/// may stand in a message for other reasons.
fn personal(order: &Order) -> BTreeSet<String> {
    fn of_record(record: &Record, found: &mut BTreeSet<String>) {
        let mut add = |text: &Text| {
            for spelling in [text.plain(), &*text.raw] {
                if spelling.chars().count() >= 8 {
                    found.insert(spelling.trim().to_owned());
                }
            }
        };
        for info in RECORDS[record.kind as usize].iter().filter(|info| info.personal) {
            match record.value(info.field) {
                Value::Text(text) => add(text),
                Value::Texts(texts) => texts.iter().for_each(&mut add),
                _ => {}
            }
        }
    }
    let mut found = BTreeSet::new();
    of_record(&order.root, &mut found);
    for record in List::ALL.into_iter().flat_map(|list| order.list(list)) {
        of_record(record, &mut found);
    }
    found
}

#[test]
fn messages_hold_no_personal_number() {
    let bases = common::bases();
    let mut failures = BTreeSet::new();
    let mut numbers = 0;
    let fires = |example: &&Example| example.at.is_some();
    for example in ALL.iter().flat_map(|rule| rule.page.examples).filter(fires) {
        let order = common::order(&bases, example);
        let personal = personal(&order);
        numbers += personal.len();
        for finding in validate(&order, &common::judged_by(example)) {
            check(&finding, &personal, &mut failures);
        }
    }
    assert!(numbers > 1000, "{numbers} numbers looked for");
    assert!(failures.is_empty(), "{}", failures.into_iter().collect::<Vec<_>>().join("\n"));
}

fn check(finding: &Finding, personal: &BTreeSet<String>, failures: &mut BTreeSet<String>) {
    for (name, value) in args(finding, Locale::Zh) {
        if personal.iter().any(|number| value.contains(number.as_str())) {
            failures.insert(format!("{}: {name}", DOCS[usize::from(finding.rule)].code));
        }
    }
}

/// A number typed into the wrong field is as personal as in the right one.
#[test]
fn a_number_in_the_wrong_field_is_masked() {
    const NUMBER: &str = "110105194912310021";
    let mut tried = 0;
    for info in RECORDS.iter().copied().flatten() {
        let given = match info.kind {
            Kind::Word(_) | Kind::Date | Kind::Datetime => Json::from(NUMBER),
            Kind::Words(_) => Json::List(vec![Json::from(NUMBER)]),
            _ => continue,
        };
        let mut out = Vec::new();
        let value = intake::value(info, &given);
        intake::judge_value(info, Spot::ROOT, &value, &mut out);
        for finding in out {
            tried += 1;
            let said = args(&finding, Locale::Zh);
            assert!(!said.iter().any(|arg| arg.1.contains(NUMBER)), "{}: {said:?}", info.path);
        }
    }
    assert!(tried > 10, "{tried}");
}
