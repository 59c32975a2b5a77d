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
            let finding = report.at(OrderStatus).word(status);
            if status == S::SmsPending {
                finding.message(1).number(order.param(Param::SmsWindowHours).into());
            }
        }
    },
    page: page!(Page {
        code: "order.locked.after-authority-submission",
        zh: &[
            "订单已提交管局（{status}），暂不能修改，请等待审核结果。",
            "订单处于短信核验中，暂不能修改；请在短信发出后 {hours} 小时内完成核验。",
        ],
        en: &[
            "The order is with the authority (state: {status}) and cannot be edited; please wait for the result.",
            "The order is at the message check and cannot be edited; please confirm within {hours} hours of the message.",
        ],
        args: &["status", "hours"],
        examples: &[
            bad("under review", &[("order.status", "authorityReview")], "order.status"),
            bad("at the message check", &[("order.status", "smsPending")], "order.status"),
            good("a draft", &[("order.status", "draft")]),
            good("sent back", &[("order.status", "rejectedByAuthority")]),
            good("no state given", &[]),
        ],
    }),
};
