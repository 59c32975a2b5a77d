//! Editing an order after it was submitted.

use crate::rules::prelude::*;

/// A submitted order is edited only after it was taken back.
///
/// If the first review fails it is withdrawn; once it passed, abandoning it is the only way. A site
/// may be added after a passed first review only if support stops the order in time.
pub static WITHDRAW_OR_ABANDON: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        use w::OrderStatus as S;
        let message = match order.order_status() {
            S::ProviderReview => 0,
            S::RejectedByProvider => 1,
            S::ProviderApproved => 2,
            _ => return,
        };
        report.at(OrderStatus).message(message);
    },
    page: page!(Page {
        code: "order.edit.withdraw-or-abandon",
        zh: &[
            "初审期间不能修改，请等待初审结果。",
            "初审未通过，请在备案页面单击“撤销备案”，按驳回意见修改后重新提交。",
            "初审已通过，如需修改只能放弃备案后重新填写。",
        ],
        en: &[
            "Nothing can be edited during the first review; please wait for its result.",
            "The first review failed; please withdraw the order (撤销备案) on the page of the filing, mend what the review names and submit again.",
            "The first review passed; to edit anything, abandon the order and fill it in again.",
        ],
        args: &[],
        examples: &[
            bad("under review", &[("order.status", "providerReview")], "order.status"),
            bad("sent back", &[("order.status", "rejectedByProvider")], "order.status"),
            bad("passed", &[("order.status", "providerApproved")], "order.status"),
            good("a draft", &[]),
        ],
    }),
};
