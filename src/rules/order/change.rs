//! Change orders beside other orders.

use crate::rules::prelude::*;

/// A change order carries services that are not among those to be changed.
///
/// Nothing new can be filed while a change runs. Compared by number, where the order names the
/// services that it changes; another order in progress is `order.pending.one-per-account`.
pub static EXCLUSIVE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[
        w::OrderType::ChangeOrganizer,
        w::OrderType::ChangeService,
        w::OrderType::ChangeFiling,
    ]),
    reads: &[Websites, Apps, ChangeTargetServiceRecordNumbers],
    key: None,
    check: |order, report| {
        let n = order.count(Websites) + order.count(Apps);
        let targets = order.count(ChangeTargetServiceRecordNumbers);
        if targets > 0 && n > targets {
            report
                .at(ChangeTargetServiceRecordNumbers)
                .number(n as i64)
                .number(targets as i64)
                .related(order.place(Websites));
        }
    },
    page: page!(Page {
        code: "order.change.exclusive",
        zh: &["本单有 {n} 个服务，要变更的只有 {targets} 个；变更期间不能新增服务，请先完成变更。"],
        en: &[
            "This order has {n} services and changes {targets}; nothing can be added while a change runs, please finish it first."
        ],
        args: &["n", "targets"],
        examples: &[
            bad(
                "a new website",
                &[
                    ("order.type", "changeService"),
                    ("websites", "[{},{}]"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ],
                "change.targetServiceRecordNumbers"
            ),
            good(
                "only what changes",
                &[
                    ("order.type", "changeService"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ]
            ),
            good("no service is named", &[("order.type", "changeFiling")]),
            good("a first filing", &[]),
        ],
    }),
};
