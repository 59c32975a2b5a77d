//! How fast a result arrives.

use crate::rules::prelude::*;

/// What is cancelled opens no site.
const CANCELLATION: When = when::ALWAYS.orders(&[
    w::OrderType::CancelOrganizer,
    w::OrderType::CancelService,
    w::OrderType::CancelAccess,
]);

/// Results arrive with a delay.
///
/// The provider's console follows the authority about six hours later, and a site opens 10 to 30
/// minutes after its approval.
pub static DELAY: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus, OrderType],
    key: None,
    check: |order, report| match order.order_status() {
        w::OrderStatus::AuthorityReview => {
            report.at(OrderStatus);
        }
        w::OrderStatus::Approved if !order.in_orders(&CANCELLATION) => {
            report.at(OrderStatus).message(1);
        }
        _ => {}
    },
    page: page!(Page {
        code: "order.sync.delay",
        zh: &["管局审核结果约 6 小时后同步到控制台。", "备案通过后请等待 10-30 分钟再访问网站。"],
        en: &[
            "The console follows the authority about 6 hours later.",
            "After the approval allow 10 to 30 minutes before you open the site."
        ],
        args: &[],
        examples: &[
            bad("under review", &[("order.status", "authorityReview")], "order.status"),
            bad("approved", &[("order.status", "approved")], "order.status"),
            good("cancelled", &[("order.type", "cancelService"), ("order.status", "approved")]),
            good("a draft", &[]),
        ],
    }),
};
