//! Uploading again.

use crate::rules::prelude::*;

/// The order was rejected and is to be corrected.
///
/// Only what the rejection names has to change: it is uploaded again at the step of the papers, and the
/// order handed in once more.
pub static AFTER_REJECTION: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        let rejected = [w::OrderStatus::RejectedByProvider, w::OrderStatus::RejectedByAuthority];
        if order.is_any(OrderStatus, &rejected) {
            report.at(Materials);
        }
    },
    page: page!(Page {
        code: "material.upload.after-rejection",
        zh: &["驳回后，请在材料上传步骤重新上传被指出的材料并再次提交。"],
        en: &[
            "After a rejection please upload the papers it names again at the step of the papers, and hand the order in once more."
        ],
        args: &[],
        examples: &[
            bad("by the provider", &[("order.status", "rejectedByProvider")], "materials"),
            bad("by the authority", &[("order.status", "rejectedByAuthority")], "materials"),
            good("under review", &[("order.status", "authorityReview")]),
        ],
    }),
};
