//! How long a change takes.

use crate::rules::prelude::*;

/// A change takes one or two working days here and up to twenty at the authority.
///
/// The site stays on line meanwhile, and nothing is mailed. The guides of 2018 and of the provinces have other
/// estimates, Huawei's has none.
pub static ESTIMATE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CHANGE_ORDER
        .not_profile(w::Profile::Tencent2018)
        .not_profile(w::Profile::Huawei)
        .not_profile(w::Profile::ProvinceGuide),
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
            good("the rules of 2018", &[]).base("change-service").under("tencent-2018"),
            good("the guide that gives no number", &[]).base("change-service").under("huawei"),
            good("the guide of the provinces", &[]).base("change-service").under("province-guide"),
            good("a first filing", &[]),
        ],
    }),
};
