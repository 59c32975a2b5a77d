//! How many services an organizer files.

use alloc::vec::Vec;

use crate::rules::prelude::*;
use crate::tables::province_demands::Topic;

/// The services of this order and those filed before: an access or change order brings the filed
/// ones again.
fn total(order: &View<'_>, in_order: usize, filed: usize) -> usize {
    match order.in_orders(&when::NEW_RECORD_ORDER) {
        true => in_order + filed,
        false => in_order.max(filed),
    }
}

/// Websites and APPs of this order.
fn in_order(order: &View<'_>) -> usize {
    order.count(Websites) + order.count(Apps)
}

/// Websites of the organizer in all, as far as they are known.
fn all_sites(order: &View<'_>) -> usize {
    let filed = order.elements(List::Filed);
    let filed = filed.filter(|filed| filed.is(FiledKind, w::ServiceKind::Website)).count();
    total(order, order.count(Websites), filed)
}

/// Whether a plan book is asked for.
fn is_plan_book_requested(order: &View<'_>) -> bool {
    order.has(OrderRequestedMaterials, w::MaterialType::SitePlanBook)
}

/// Most websites of an organizer in a province before the third-party guide wants a plan book.
const GUIDE_SITES: usize = 5;

/// Whether the third-party guide wants a plan book for the number of websites.
fn guide_wants_plan_book(order: &View<'_>) -> bool {
    order.profile() == w::Profile::ProvinceGuide
        && all_sites(order) > GUIDE_SITES
        && !is_plan_book_requested(order)
}

/// A plan book (网站建设方案书) is asked for and not uploaded.
///
/// When the authority asks, every website gets one, or there are fewer websites. Some provinces are
/// known to ask from a number of websites on, which is good to know before.
pub static SITE_PLAN_BOOK: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::SERVICE_FORM,
    reads: &[
        OrderType,
        OrderRequestedMaterials,
        Materials,
        MaterialType,
        MaterialServiceRef,
        Websites,
        ExistingFilingServices,
        FiledKind,
        RegionProvince,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        let book = w::MaterialType::SitePlanBook;
        let is_uploaded = order.has_material(book);
        if is_plan_book_requested(order) {
            let is_enough = order.papers(book).count() >= order.count(Websites)
                || order.serves_all(&[book]);
            let satisfied = is_uploaded && is_enough;
            report.at(OrderRequestedMaterials).satisfied(satisfied).material(book);
            return;
        }
        let (Some(demand), Some(province)) = (order.demand(Topic::PlanFromSites), order.province())
        else {
            return;
        };
        let sites = all_sites(order);
        if sites >= demand.amount.into() && !is_uploaded && !guide_wants_plan_book(order) {
            report
                .at(Websites)
                .message(1)
                .class(Hint)
                .word(province)
                .number(demand.amount.into())
                .number(sites as i64);
        }
    },
    page: page!(Page {
        code: "service.count.site-plan-book",
        zh: &[
            "备案网站数量较多，请上传网站建设方案书或减少网站数量。",
            "{province}备案网站达到 {limit} 个（现有 {n} 个）时可能要求网站建设方案书。",
        ],
        en: &[
            "Many sites are filed; please upload a site plan book or reduce the number.",
            "From {limit} sites on (there are {n}) {province} may ask for a site plan book.",
        ],
        args: &["province", "limit", "n"],
        examples: &[
            bad(
                "asked for",
                &[("order.requestedMaterials", "[\"sitePlanBook\"]")],
                "order.requestedMaterials"
            ),
            good(
                "uploaded",
                &[
                    ("order.requestedMaterials", "[\"sitePlanBook\"]"),
                    ("materials", "[{\"type\":\"sitePlanBook\"}]")
                ]
            ),
            bad(
                "one book for two websites",
                &[
                    ("order.requestedMaterials", "[\"sitePlanBook\"]"),
                    ("websites", "[{\"name\":\"示例官网\"},{\"name\":\"示例商城\"}]"),
                    ("materials", "[{\"type\":\"sitePlanBook\",\"serviceRef\":\"websites[0]\"}]")
                ],
                "order.requestedMaterials"
            ),
            good(
                "a book for each of two websites",
                &[
                    ("order.requestedMaterials", "[\"sitePlanBook\"]"),
                    ("websites", "[{\"name\":\"示例官网\"},{\"name\":\"示例商城\"}]"),
                    (
                        "materials",
                        "[{\"type\":\"sitePlanBook\",\"serviceRef\":\"websites[0]\"},{\"type\":\"sitePlanBook\",\"serviceRef\":\"websites[1]\"}]"
                    )
                ]
            ),
            good(
                "one book that names no website",
                &[
                    ("order.requestedMaterials", "[\"sitePlanBook\"]"),
                    ("websites", "[{\"name\":\"示例官网\"},{\"name\":\"示例商城\"}]"),
                    ("materials", "[{\"type\":\"sitePlanBook\"}]")
                ]
            ),
            bad(
                "an individual's fifth site in Chongqing",
                &[
                    ("organizer.region.province", "chongqing"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]"
                    )
                ],
                "websites"
            )
            .base("individual"),
            good(
                "an individual's fourth site in Chongqing",
                &[
                    ("organizer.region.province", "chongqing"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"app\"}]"
                    )
                ]
            )
            .base("individual"),
            good(
                "the third-party guide asks for it already",
                &[
                    ("organizer.region.province", "chongqing"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]"
                    )
                ]
            )
            .base("individual")
            .under("province-guide"),
            good("not asked for", &[]),
        ],
    }),
};

/// An organizer files more than five websites and has no plan book.
///
/// A third-party guide caps an organizer at five in a province; beyond that a 网站建设方案书 is due. APPs do
/// not count. Silent when the plan book is asked for anyway.
pub static OVER_FIVE_PLAN_BOOK: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::SERVICE_FORM.profile(w::Profile::ProvinceGuide),
    reads: &[
        OrderType,
        OrderRequestedMaterials,
        Materials,
        MaterialType,
        MaterialServiceRef,
        Websites,
        ExistingFilingServices,
        FiledKind,
    ],
    key: None,
    check: |order, report| {
        if guide_wants_plan_book(order) {
            let book = w::MaterialType::SitePlanBook;
            report
                .at(Websites)
                .satisfied(order.has_material(book))
                .material(book)
                .number(all_sites(order) as i64)
                .number(GUIDE_SITES as i64);
        }
    },
    page: page!(Page {
        code: "service.count.over-five-plan-book",
        zh: &["同一主体的网站超过 {max} 个（共 {n} 个），请上传网站建设方案书。"],
        en: &[
            "The organizer files more than {max} websites (there are {n}); please upload a site plan book."
        ],
        args: &["n", "max"],
        examples: &[
            bad("six", &[("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]")], "websites")
                .under("province-guide"),
            good("five", &[("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]")]).under("province-guide"),
            good(
                "six with an APP among them",
                &[("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"app\"}]")]
            )
            .under("province-guide"),
            good(
                "six in a change order, one of them this",
                &[("order.type", "changeService"), ("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]")]
            )
            .under("province-guide"),
            good(
                "six with the plan book",
                &[
                    ("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]"),
                    ("materials", "[{\"type\":\"sitePlanBook\"}]")
                ]
            )
            .under("province-guide"),
            good(
                "asked for, which another rule reports",
                &[
                    ("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]"),
                    ("order.requestedMaterials", "[\"sitePlanBook\"]")
                ]
            )
            .under("province-guide"),
            good("other rules", &[("existingFiling.services", "[{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"},{\"kind\":\"website\"}]")]),
        ],
    }),
};

/// More prefixes than anybody files, so that a hostile order costs no more than a large one.
const ENOUGH: usize = 1000;

/// The order has more different domain prefixes than the guide of 2018 lets pass without papers.
///
/// More than 5 of an individual or 31 of a unit. The sentence that says what is due is cut off in the
/// source, so this only warns.
pub static PREFIXES_2018: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018),
    reads: &[OrganizerNature, Websites, Apps, ServiceDomains, DomainName],
    key: None,
    check: |order, report| {
        let max = match order.nature() {
            Some(w::OrganizerNature::Individual) => 5,
            Some(_) => 31,
            None => return,
        };
        let mut prefixes: Vec<u64> = Vec::new();
        for service in order.services() {
            for label in service.inner(ServiceDomains).filter_map(|domain| domain.domain_label()) {
                let hash = text::hash::fnv(&label);
                if prefixes.len() < ENOUGH && !prefixes.contains(&hash) {
                    prefixes.push(hash);
                }
            }
        }
        if prefixes.len() > max {
            report.at(Websites).number(prefixes.len() as i64).number(max as i64);
        }
    },
    page: page!(Page {
        code: "service.count.prefixes-2018",
        zh: &["不同前缀的域名有 {n} 个，超过 {max} 个时请准备补充材料。"],
        en: &["There are {n} different domain prefixes; above {max} please have extra material ready."],
        args: &["n", "max"],
        examples: &[
            bad(
                "six of an individual",
                &[(
                    "websites[0].domains",
                    "[{\"name\":\"a.com\"},{\"name\":\"b.com\"},{\"name\":\"c.com\"},{\"name\":\"d.com\"},{\"name\":\"e.com\"},{\"name\":\"f.com\"}]"
                )],
                "websites"
            )
            .base("individual")
            .under("tencent-2018"),
            good(
                "five of an individual, one under two suffixes",
                &[(
                    "websites[0].domains",
                    "[{\"name\":\"a.com\"},{\"name\":\"b.com\"},{\"name\":\"c.com\"},{\"name\":\"d.com\"},{\"name\":\"e.com\"},{\"name\":\"e.cn\"}]"
                )]
            )
            .base("individual")
            .under("tencent-2018"),
            good(
                "six of a unit",
                &[(
                    "websites[0].domains",
                    "[{\"name\":\"a.com\"},{\"name\":\"b.com\"},{\"name\":\"c.com\"},{\"name\":\"d.com\"},{\"name\":\"e.com\"},{\"name\":\"f.com\"}]"
                )]
            )
            .under("tencent-2018"),
            good(
                "rules of today",
                &[(
                    "websites[0].domains",
                    "[{\"name\":\"a.com\"},{\"name\":\"b.com\"},{\"name\":\"c.com\"},{\"name\":\"d.com\"},{\"name\":\"e.com\"},{\"name\":\"f.com\"}]"
                )]
            )
            .base("individual"),
        ],
    }),
};

/// Several services are filed at once.
///
/// Each should have a real use: some provinces limit the number, and unused records are cancelled.
pub static REAL_USE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::NEW_RECORD_ORDER,
    reads: &[Websites, Apps],
    key: None,
    check: |order, report| {
        if in_order(order) > 1 {
            report.at(Websites);
        }
    },
    page: page!(Page {
        code: "service.count.real-use",
        zh: &["请按实际用途备案，部分管局限制数量，长期不用的备案可能被注销。"],
        en: &[
            "Please file only what you use; some provinces limit the number, and unused records may be cancelled."
        ],
        args: &[],
        examples: &[
            bad("a website and an APP", &[("apps", "[{}]")], "websites"),
            good("one website", &[]),
        ],
    }),
};
