//! Orders that cannot be edited.

use crate::rules::prelude::*;

/// The order is with the authority and cannot be edited.
///
/// From the message check on, only rejection or approval ends the wait.
pub static AFTER_AUTHORITY_SUBMISSION: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        use w::OrderStatus as S;
        let status = order.order_status();
        if matches!(status, S::SmsPending | S::AuthorityReview) {
            report.at(OrderStatus).word(status);
        }
    },
    page: page!(Page {
        code: "order.locked.after-authority-submission",
        zh: &["订单已提交管局（{status}），暂不能修改，请等待审核结果。"],
        en: &[
            "The order is with the authority (state: {status}) and cannot be edited; please wait for the result."
        ],
        args: &["status"],
        examples: &[
            bad("under review", &[("order.status", "authorityReview")], "order.status"),
            bad("at the message check", &[("order.status", "smsPending")], "order.status"),
            good("a draft", &[("order.status", "draft")]),
            good("sent back", &[("order.status", "rejectedByAuthority")]),
            good("no state given", &[]),
        ],
    }),
};
