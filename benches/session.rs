//! What an edit and a whole order cost natively, with all rules on: `cargo bench`.
#![cfg(not(target_arch = "wasm32"))]

mod common;

use beian_validator::{
    engine::{self, Session, check::Around, intake},
    model::order::Order,
};
use common::{context, json, place};
use divan::{Bencher, black_box};

fn main() {
    divan::main();
}

const COUNTS: [usize; 4] = [1, 10, 100, 1000];

fn order(count: usize) -> Order {
    intake::order(&json(count))
}

/// From JSON values to an order.
#[divan::bench(args = COUNTS)]
fn intake_order(bencher: Bencher<'_, '_>, count: usize) {
    let json = json(count);
    bencher.bench_local(|| intake::order(black_box(&json)));
}

/// All findings of an order.
#[divan::bench(args = COUNTS)]
fn validate(bencher: Bencher<'_, '_>, count: usize) {
    let (order, context) = (order(count), context());
    bencher.bench_local(|| engine::validate(black_box(&order), &context));
}

/// A session, up to its first answer.
#[divan::bench(args = COUNTS)]
fn session(bencher: Bencher<'_, '_>, count: usize) {
    let order = order(count);
    bencher
        .with_inputs(|| order.clone())
        .bench_local_values(|order| Session::new(order, context()));
}

/// Single values, a good and a wrong one of each kind.
#[divan::bench(args = [
    "resident-id 11010519491231002X", "resident-id 110105194912310029",
    "uscc 91350100M000100Y43", "uscc 91350100M000100Y44",
    "mobile 13800000000", "mobile 1380000000",
    "site-domain example.com", "site-domain example",
    "email lisi@example.com", "email lisi@",
])]
fn check(bencher: Bencher<'_, '_>, case: &str) {
    let (kind, text) = case.split_once(' ').expect("a kind and a text");
    let context = context();
    bencher
        .bench_local(|| engine::check::check(kind, black_box(text), &context, Around::default()));
}

/// Edits of the website in the middle by turns, the second value a good one.
fn edit(bencher: Bencher<'_, '_>, count: usize, field: &str, values: [String; 2]) {
    let mut session = Session::new(order(count), context());
    let place = place(&format!("websites[{}].{field}", count / 2));
    let mut values = values.iter().cycle();
    bencher.bench_local(|| session.edit_text(place, values.next().unwrap_or(&String::new())));
}

#[divan::bench(args = COUNTS)]
fn edit_fine_name(bencher: Bencher<'_, '_>, count: usize) {
    edit(bencher, count, "name", ["示例科技官方网".into(), "示例科技官网".into()]);
}

#[divan::bench(args = COUNTS)]
fn edit_malformed_domain(bencher: Bencher<'_, '_>, count: usize) {
    let good = format!("site{}.com", count / 2);
    edit(bencher, count, "domains[0].name", ["site_.com".into(), good]);
}

#[divan::bench(args = &COUNTS[1..])]
fn edit_duplicate_domain(bencher: Bencher<'_, '_>, count: usize) {
    let good = format!("site{}.com", count / 2);
    edit(bencher, count, "domains[0].name", ["site0.com".into(), good]);
}

#[divan::bench(args = COUNTS)]
fn edit_colliding_email(bencher: Bencher<'_, '_>, count: usize) {
    let good = format!("lisi{}@example.com", count / 2);
    edit(bencher, count, "servicePrincipal.email", ["zhangsan@example.com".into(), good]);
}
