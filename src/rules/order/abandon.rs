//! Abandoned orders (放弃备案).

use crate::rules::prelude::*;

/// Abandoning an order leaves filed records as they are.
///
/// Only the data of that order is dropped; what other orders brought stays.
pub static NO_EFFECT_ON_FILED: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        if order.order_status() == w::OrderStatus::Abandoned {
            report.at(OrderStatus);
        }
    },
    page: page!(Page {
        code: "order.abandon.no-effect-on-filed",
        zh: &["放弃备案只删除本订单的信息，不影响已备案成功的信息。"],
        en: &["Abandoning drops this order only; filed records stay as they are."],
        args: &[],
        examples: &[
            bad("abandoned", &[("order.status", "abandoned")], "order.status"),
            good("approved", &[("order.status", "approved")]),
        ],
    }),
};
