//! How many APPs one order carries.

use crate::rules::prelude::*;

/// The order carries more APPs than one order may.
///
/// Ten for a unit and one for an individual, under every profile. Access orders have
/// `order.access.limit`.
pub static LIMIT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::NEW_RECORD_ORDER,
    reads: &[OrganizerNature, Apps],
    key: None,
    check: |order, report| {
        let n = order.count(Apps);
        let max = order.by_nature(Param::AppsPerUnitOrder, Param::AppsPerIndividualOrder);
        if n > max {
            report.at(Apps).number(n as i64).number(max as i64);
        }
    },
    page: page!(Page {
        code: "order.apps.limit",
        zh: &["每个订单最多可提交 {max} 个 APP，当前为 {n} 个，请分批提交。"],
        en: &[
            "An order may carry at most {max} APP(s); there are {n}. Please split them over several orders."
        ],
        args: &["n", "max"],
        examples: &[
            bad("a unit with 11", &[("apps", "[{},{},{},{},{},{},{},{},{},{},{}]")], "apps"),
            bad("an individual with 2", &[("apps", "[{},{}]")], "apps").base("individual"),
            good("a unit with 10", &[("apps", "[{},{},{},{},{},{},{},{},{},{}]")]),
            good("an individual with 1", &[("apps", "[{}]")]).base("individual"),
            good(
                "an access order has another rule",
                &[("order.type", "access"), ("apps", "[{},{},{},{},{},{},{},{},{},{},{}]")]
            ),
        ],
    }),
};
