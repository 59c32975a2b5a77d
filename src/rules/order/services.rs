//! The services of an order, websites and APPs together.

use crate::rules::prelude::*;

/// The list of services that an order has, to report something about all of them.
fn list(order: &View<'_>) -> Field {
    if order.is_set(Websites) || !order.is_set(Apps) { Websites } else { Apps }
}

/// The order has neither a website nor an APP.
///
/// A filing is one of services; without any there is nothing to file.
pub static AT_LEAST_ONE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::SERVICE_FORM,
    reads: &[Websites, Apps],
    key: None,
    check: |order, report| {
        if !order.is_set(Websites) && !order.is_set(Apps) {
            report.at(Websites).missing();
        }
    },
    page: page!(Page {
        code: "order.services.at-least-one",
        zh: &["请至少填写一个网站或 APP。"],
        en: &["Please add at least one website or APP."],
        args: &[],
        examples: &[
            bad("neither", &[("websites", "[]")], "websites"),
            good("a website", &[]),
            good("an APP", &[("websites", "[]"), ("apps", "[{}]")]),
            good(
                "a change of the organizer shows no services",
                &[("order.type", "changeOrganizer"), ("websites", "[]")]
            ),
        ],
    }),
};

/// An individual adds a website and an APP in one order.
///
/// The page on new services words the limit as one website or one APP, while the page on APPs lets
/// one order file both, so this warns.
pub static INDIVIDUAL_WEBSITE_AND_APP: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS
        .individual()
        .orders(&[w::OrderType::NewServiceWithOrganizer, w::OrderType::NewServiceWithoutOrganizer]),
    reads: &[Websites, Apps],
    key: None,
    check: |order, report| {
        if order.is_set(Websites) && order.is_set(Apps) {
            report.at(Apps).related(order.place(Websites));
        }
    },
    page: page!(Page {
        code: "order.services.individual-website-and-app",
        zh: &["个人新增服务建议每单只提交 1 个网站或 1 个 APP。"],
        en: &["For an individual's new service, one website or one APP in an order is safer."],
        args: &[],
        examples: &[
            bad(
                "one of each",
                &[("order.type", "newServiceWithOrganizer"), ("apps", "[{}]")],
                "apps"
            )
            .base("individual"),
            good("a website", &[("order.type", "newServiceWithOrganizer")]).base("individual"),
            good("one of each in a first filing", &[("apps", "[{}]")]).base("individual"),
            good("a unit", &[("order.type", "newServiceWithOrganizer"), ("apps", "[{}]")]),
        ],
    }),
};

/// The order carries more services than the province takes at once.
///
/// Older pages and Huawei's name a few provinces. In 江西 an organizer with many services adds them
/// one by one. Silent where the general limit is exceeded already.
pub static PROVINCE_LIMIT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ATTACH_ORDER,
    reads: &[OrganizerNature, RegionProvince, Websites, Apps, ExistingFilingServices],
    key: None,
    check: |order, report| {
        let (websites, apps) = (order.count(Websites), order.count(Apps));
        if websites
            > order.by_nature(Param::WebsitesPerUnitOrder, Param::WebsitesPerIndividualOrder)
            || apps > order.by_nature(Param::AppsPerUnitOrder, Param::AppsPerIndividualOrder)
        {
            return;
        }
        let Some(province) = order.province() else { return };
        let filed = order.count(ExistingFilingServices);
        let many = order
            .demand(Topic::OnePerOrderAfter)
            .is_some_and(|demand| filed > demand.amount.into());
        let max = match order.demand(Topic::PerOrder) {
            _ if many => 1,
            Some(demand) => demand.amount,
            None => return,
        };
        let n = websites + apps;
        if n > max.into() {
            report.at(list(order)).word(province).number(n as i64).number(max.into());
        }
    },
    page: page!(Page {
        code: "order.services.province-limit",
        zh: &["{province}每个订单一般最多受理 {max} 个服务，当前为 {n} 个，建议分批提交。"],
        en: &[
            "{province} usually takes at most {max} service(s) in an order; there are {n}. Several orders are safer."
        ],
        args: &["province", "n", "max"],
        examples: &[
            bad(
                "two in Hunan",
                &[("organizer.region.province", "hunan"), ("websites", "[{},{}]")],
                "websites"
            ),
            bad(
                "a website and three APPs in Shanxi",
                &[("organizer.region.province", "shanxi"), ("apps", "[{},{},{}]")],
                "websites"
            ),
            bad(
                "two APPs in Hubei",
                &[("organizer.region.province", "hubei"), ("websites", "[]"), ("apps", "[{},{}]")],
                "apps"
            ),
            bad(
                "a website and an APP of an individual in Henan",
                &[("organizer.region.province", "henan"), ("apps", "[{}]")],
                "websites"
            )
            .base("individual"),
            bad(
                "two in Jiangxi, after many",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("organizer.region.province", "jiangxi"),
                    ("websites", "[{},{}]"),
                    (
                        "existingFiling.services",
                        "[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]"
                    )
                ],
                "websites"
            ),
            good("one in Hunan", &[("organizer.region.province", "hunan")]),
            good(
                "three in Shanxi",
                &[("organizer.region.province", "shanxi"), ("websites", "[{},{},{}]")]
            ),
            good(
                "two in Jiangxi, after fifteen",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("organizer.region.province", "jiangxi"),
                    ("websites", "[{},{}]"),
                    ("existingFiling.services", "[{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}]")
                ]
            ),
            good("two in Guangdong", &[("websites", "[{},{}]")]),
            good(
                "the general limit is exceeded",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")
                ]
            ),
        ],
    }),
};

/// An individual would have more services than individuals may.
///
/// Huawei's pages allow five in all, counting the filed ones, and refuse a sixth there; no other guide
/// gives a number.
pub static INDIVIDUAL_TOTAL: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::NEW_RECORD_ORDER.individual(),
    reads: &[RegionProvince, Websites, Apps, ExistingFilingServices],
    key: None,
    check: |order, report| {
        let Some(demand) = order.demand(Topic::Services) else { return };
        let n = order.count(Websites) + order.count(Apps) + order.count(ExistingFilingServices);
        if n > demand.amount.into() {
            let class = order.severity(demand);
            report
                .at(list(order))
                .class(class)
                .message((class == Error).into())
                .number(n as i64)
                .number(demand.amount.into());
        }
    },
    page: page!(Page {
        code: "order.services.individual-total",
        zh: &[
            "个人备案的服务一般不超过 {max} 个，连同已备案的将有 {n} 个，请核对。",
            "个人最多备案 {max} 个服务，连同已备案的将有 {n} 个，会被驳回；请减少本次新增，或先注销不用的服务。",
        ],
        en: &[
            "An individual usually has at most {max} services; with the filed ones there would be {n}, please check.",
            "An individual may have {max} services at most; with the filed ones there would be {n}, which is refused. Please add fewer, or first cancel those no longer used.",
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "a sixth service",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{},{},{},{},{}]")
                ],
                "websites"
            )
            .base("individual"),
            bad(
                "a sixth service at Huawei",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{},{},{},{},{}]")
                ],
                "websites"
            )
            .base("individual")
            .under("huawei")
            .fails(),
            good(
                "a fifth service",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{},{},{},{}]")
                ]
            )
            .base("individual"),
            good(
                "a unit",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{},{},{},{},{}]")
                ]
            ),
        ],
    }),
};
