//! Cancellations that wait for their confirmation.

use crate::rules::prelude::*;

/// The cancellation waits for its confirmation.
///
/// It cannot be withdrawn; one that nobody confirms within 24 hours comes back by itself. Once it is
/// with the authority that is over.
pub static CANCEL_24H: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CANCEL_ORDER.not_profile(w::Profile::Tencent2018),
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        use w::OrderStatus as S;
        let waits = matches!(
            order.order_status(),
            S::Draft | S::ProviderReview | S::ProviderApproved | S::SmsPending
        );
        if waits {
            report.at(OrderType);
        }
    },
    page: page!(Page {
        code: "sms.cancel-24h",
        zh: &["注销申请提交后不可撤销，24 小时内未完成短信核验将自动退回。"],
        en: &[
            "A cancellation cannot be withdrawn; without confirmation it comes back after 24 hours."
        ],
        args: &[],
        examples: &[
            bad("an organizer", &[], "order.type").base("cancel-organizer"),
            bad("a service, the message is out", &[("order.status", "smsPending")], "order.type")
                .base("cancel-service"),
            good("with the authority", &[("order.status", "authorityReview")])
                .base("cancel-service"),
            good("in 2018", &[]).base("cancel-organizer").under("tencent-2018"),
            good("an access given up", &[]).base("cancel-access"),
        ],
    }),
};
