//! What the benchmarks share: the orders of `npm/bench/cases.mjs`, a unit with websites that each
//! have a principal of their own, and nothing wrong.

use beian_validator::{
    model::{
        date::{Date, DateTime},
        json::Json,
        path::{self, Place, Target},
        words::Profile,
    },
    rules::Context,
};

/// What everything is judged by.
pub(crate) fn context() -> Context {
    let (today, now) = (Date::parse("2026-03-02"), DateTime::parse("2026-03-02T10:00:00+08:00"));
    Context { today, now, ..Context::of(Profile::Tencent2025) }
}

/// An order with `count` websites.
pub(crate) fn json(count: usize) -> Json {
    let text = include_str!("../../data/orders/two-persons.json");
    let mut order: serde_json::Value = serde_json::from_str(text).expect("the order is JSON");
    let site = order["websites"][0].clone();
    let sites =
        "甲乙丙丁戊己庚辛壬癸".chars().cycle().enumerate().take(count).map(|(n, letter)| {
            let mut site = site.clone();
            site["name"] = format!("示例科技{letter}站").into();
            site["domains"][0]["name"] = format!("site{n}.com").into();
            site["servicePrincipal"]["email"] = format!("lisi{n}@example.com").into();
            site
        });
    order["websites"] = sites.collect();
    serde_json::from_value(order).expect("any JSON")
}

/// The field at `path`.
pub(crate) fn place(path: &str) -> Place {
    match path::parse(path) {
        Some(Target::Field(place)) => place,
        _ => panic!("{path} is no field"),
    }
}
