//! How long an order may stay in one step.

use crate::rules::prelude::*;

/// Days that a step, or a correction after a rejection, may take.
const DAYS: i32 = 45;

/// The order has been in its step for more than 45 days.
///
/// The limit is for each step and not for the whole filing. After a rejection the days of
/// `order.rejected.resubmit-45-days` count instead.
pub static STEP_45_DAYS: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus, OrderStepEnteredAt, OrderRejectedAt],
    key: None,
    check: |order, report| {
        use w::OrderStatus as S;
        let status = order.order_status();
        let rejected = matches!(status, S::RejectedByProvider | S::RejectedByAuthority)
            && order.days_passed(OrderRejectedAt).is_some_and(|days| days > DAYS);
        if matches!(status, S::Approved | S::Abandoned) || rejected {
            return;
        }
        if let Some(days) = order.days_passed(OrderStepEnteredAt).filter(|days| *days > DAYS) {
            report.at(OrderStepEnteredAt).number(days.into());
        }
    },
    page: page!(Page {
        code: "order.validity.step-45-days",
        zh: &["当前步骤已停留 {n} 天，超过 45 天订单可能已失效，请核对订单状态。"],
        en: &[
            "This step has lasted {n} days; an order may lapse after 45, so please check its state."
        ],
        args: &["n"],
        examples: &[
            bad(
                "46 days",
                &[("order.stepEnteredAt", "2026-01-15T10:00:00+08:00")],
                "order.stepEnteredAt"
            ),
            bad(
                "46 days after an early rejection",
                &[
                    ("order.status", "rejectedByProvider"),
                    ("order.rejectedAt", "2026-02-20T10:00:00+08:00"),
                    ("order.stepEnteredAt", "2026-01-15T10:00:00+08:00")
                ],
                "order.stepEnteredAt"
            ),
            good("45 days", &[("order.stepEnteredAt", "2026-01-16T00:30:00+08:00")]),
            good(
                "finished long ago",
                &[
                    ("order.status", "approved"),
                    ("order.stepEnteredAt", "2025-01-15T10:00:00+08:00")
                ]
            ),
            good(
                "the rejection is reported",
                &[
                    ("order.status", "rejectedByAuthority"),
                    ("order.rejectedAt", "2026-01-10T10:00:00+08:00"),
                    ("order.stepEnteredAt", "2026-01-10T10:00:00+08:00")
                ]
            ),
            good("nothing is known about the step", &[]),
        ],
    }),
};
