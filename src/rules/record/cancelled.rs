//! Records that were cancelled.

use crate::rules::prelude::*;

/// The record was cancelled for good.
///
/// A cancelled number does not come back: the site stops working and is filed anew. Besides the
/// order for it, a domain taken over by somebody else, false data, an empty shell and unlawful
/// content end in the same.
pub static IRREVERSIBLE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CANCEL_ORDER,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        if order.order_status() == w::OrderStatus::Approved {
            report.at(OrderStatus);
        }
    },
    page: page!(Page {
        code: "record.cancelled.irreversible",
        zh: &["备案号注销后不可恢复，如需继续使用请重新备案。"],
        en: &["A cancelled number does not come back; to go on, please file anew."],
        args: &[],
        examples: &[
            bad(
                "an organizer that was cancelled",
                &[("order.type", "cancelOrganizer"), ("order.status", "approved")],
                "order.status"
            ),
            good(
                "one that is being cancelled",
                &[("order.type", "cancelOrganizer"), ("order.status", "smsPending")]
            ),
            good("a filing that passed", &[("order.status", "approved")]),
        ],
    }),
};
