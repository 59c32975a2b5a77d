//! How many websites one order carries.

use crate::rules::prelude::*;

/// The order carries more websites than one order may.
///
/// An order of a unit carries ten websites and one of an individual a single one; in 2018 it was ten
/// for everybody, in access orders too. Newer access orders have `order.access.limit`.
pub static LIMIT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ATTACH_ORDER,
    reads: &[OrderType, OrganizerNature, Websites],
    key: None,
    check: |order, report| {
        let (n, max) = (
            order.count(Websites),
            order.by_nature(Param::WebsitesPerUnitOrder, Param::WebsitesPerIndividualOrder),
        );
        if n > max && (!order.is_access() || order.profile() == w::Profile::Tencent2018) {
            report.at(Websites).number(n as i64).number(max as i64);
        }
    },
    page: page!(Page {
        code: "order.websites.limit",
        zh: &["每个订单最多可提交 {max} 个网站，当前为 {n} 个，请分批提交。"],
        en: &[
            "An order may carry at most {max} website(s); there are {n}. Please split them over several orders."
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "a unit with 11",
                &[("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")],
                "websites"
            ),
            bad("an individual with 2", &[("websites", "[{},{}]")], "websites").base("individual"),
            bad("an individual with 2 at Huawei", &[("websites", "[{},{}]")], "websites")
                .base("individual")
                .under("huawei"),
            bad("an individual with 2, by the guide", &[("websites", "[{},{}]")], "websites")
                .base("individual")
                .under("province-guide"),
            bad(
                "an individual with 11 in 2018",
                &[("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")],
                "websites"
            )
            .base("individual")
            .under("tencent-2018"),
            bad(
                "an access order with 11 in 2018",
                &[("order.type", "access"), ("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")],
                "websites"
            )
            .under("tencent-2018"),
            good("a unit with 10", &[("websites", "[{},{},{},{},{},{},{},{},{},{}]")]),
            good("an individual with 1", &[]).base("individual"),
            good(
                "an individual with 10 in 2018",
                &[("websites", "[{},{},{},{},{},{},{},{},{},{}]")]
            )
            .base("individual")
            .under("tencent-2018"),
            good(
                "an access order has another rule",
                &[("order.type", "access"), ("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")]
            ),
        ],
    }),
};
