//! Orders that were sent back.

use crate::rules::prelude::*;

/// A rejected order was not submitted again within 45 days.
///
/// After that it lapses and everything is entered anew.
pub static RESUBMIT_45_DAYS: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus, OrderRejectedAt],
    key: None,
    check: |order, report| {
        use w::OrderStatus as S;
        if !matches!(order.order_status(), S::RejectedByProvider | S::RejectedByAuthority) {
            return;
        }
        if let Some(days) = order.days_passed(OrderRejectedAt).filter(|days| *days > 45) {
            report.at(OrderRejectedAt).number(days.into());
        }
    },
    page: page!(Page {
        code: "order.rejected.resubmit-45-days",
        zh: &["驳回后请在 45 天内修改并重新提交，已过 {n} 天，订单可能已失效。"],
        en: &[
            "An order is resubmitted within 45 days of its rejection; {n} days have passed and it may have lapsed, please check."
        ],
        args: &["n"],
        examples: &[
            bad(
                "50 days ago",
                &[
                    ("order.status", "rejectedByProvider"),
                    ("order.rejectedAt", "2026-01-11T10:00:00+08:00")
                ],
                "order.rejectedAt"
            ),
            bad(
                "46 days ago, by the authority",
                &[
                    ("order.status", "rejectedByAuthority"),
                    ("order.rejectedAt", "2026-01-15T10:00:00+08:00")
                ],
                "order.rejectedAt"
            ),
            good(
                "45 days ago",
                &[
                    ("order.status", "rejectedByProvider"),
                    ("order.rejectedAt", "2026-01-16T10:00:00+08:00")
                ]
            ),
            good(
                "submitted again",
                &[
                    ("order.status", "providerReview"),
                    ("order.rejectedAt", "2026-01-11T10:00:00+08:00")
                ]
            ),
            good("never rejected", &[]),
        ],
    }),
};
