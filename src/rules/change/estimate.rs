//! How long a change takes.

use crate::rules::prelude::*;

/// A change takes one or two working days here and up to twenty at the authority.
///
/// The site stays on line meanwhile, and nothing is mailed.
pub static ESTIMATE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "change.estimate",
        zh: &["变更备案初审约 1-2 个工作日，管局审核 20 个工作日内，无需邮寄材料。"],
        en: &[
            "A change takes 1-2 working days of first review and up to 20 at the authority; nothing is mailed."
        ],
        args: &[],
        examples: &[
            bad("a change of the organizer", &[], "order.type").base("change-organizer"),
            bad("a change of a service", &[], "order.type").base("change-service"),
            good("a first filing", &[]),
        ],
    }),
};
