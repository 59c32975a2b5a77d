//! Cancellations beside each other.

use crate::rules::prelude::*;

/// The organizer and a service cannot be cancelled at the same time.
///
/// An order has one type, so a form cannot ask for both; cancelling the organizer ends its services
/// too.
pub static EXCLUSIVE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CANCEL_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "order.cancel.exclusive",
        zh: &["注销主体与注销服务不能同时进行，请选择其中一项。"],
        en: &[
            "Cancelling the organizer and cancelling a service cannot be done at once; please choose one."
        ],
        args: &[],
        examples: &[
            bad("the organizer", &[("order.type", "cancelOrganizer")], "order.type"),
            bad("a service", &[("order.type", "cancelService")], "order.type"),
            good("a cancelled access", &[("order.type", "cancelAccess")]),
        ],
    }),
};
