//! Orders that bring a filed service to another provider (接入).

use crate::rules::prelude::*;

/// The access order brings more services than some provinces take.
///
/// Access orders are not limited in general. Some provinces limit them, so what other orders may
/// carry (ten of a kind for a unit, one for an individual) is taken as a measure. In 2018 ten
/// websites were the limit, which `order.websites.limit` reports.
pub static LIMIT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ACCESS_ORDER.not_profile(w::Profile::Tencent2018),
    reads: &[OrganizerNature, Websites, Apps],
    key: None,
    check: |order, report| {
        let lists = [
            (
                Websites,
                order.by_nature(Param::WebsitesPerUnitOrder, Param::WebsitesPerIndividualOrder),
            ),
            (Apps, order.by_nature(Param::AppsPerUnitOrder, Param::AppsPerIndividualOrder)),
        ];
        for (list, max) in lists {
            let n = order.count(list);
            if n > max {
                report.at(list).number(n as i64).number(max as i64);
                return;
            }
        }
    },
    page: page!(Page {
        code: "order.access.limit",
        zh: &["本次接入 {n} 个服务，部分省份限制为 {max} 个以内，请以管局要求为准。"],
        en: &[
            "This order brings {n} services; some provinces limit them to {max}, please check with the authority."
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "a unit with 11",
                &[("order.type", "access"), ("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")],
                "websites"
            ),
            bad(
                "an individual with 2 APPs",
                &[("order.type", "accessService"), ("apps", "[{},{}]")],
                "apps"
            )
            .base("individual"),
            good("three services", &[("order.type", "access"), ("websites", "[{},{},{}]")]),
            good(
                "a unit with 10",
                &[("order.type", "access"), ("websites", "[{},{},{},{},{},{},{},{},{},{}]")]
            ),
            good(
                "2018 has a limit of its own",
                &[("order.type", "access"), ("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")]
            )
            .under("tencent-2018"),
            good("a first filing", &[("websites", "[{},{},{},{},{},{},{},{},{},{},{}]")]),
        ],
    }),
};

/// Where a service has been filed.
const FILED: &Noted = &Noted {
    sorts: |service| {
        let mut domains = service.inner(ServiceDomains);
        if domains.any(|domain| domain.is_set(DomainExistingRecordNumber)) {
            return NUMBERED;
        }
        // Without a domain, or with one that is not one yet, there is nothing to look up.
        let is_named = service.inner(ServiceDomains).any(|domain| domain.domain().is_some());
        let is_filed =
            || service.elements(List::Filed).any(|filed| service.may_be_filed_as(&filed));
        if is_named && !is_filed() { NOWHERE } else { 0 }
    },
    outer: &[ExistingFilingServices, FiledRecordNumber, FiledDomains, FiledPackageNames],
};

/// A domain of it has a record number.
const NUMBERED: u64 = 1;
/// None has, and none stands in the old filing.
const NOWHERE: u64 = 2;

/// An access order carries a service that is not filed yet.
///
/// Access comes first, the new service in an order after it. A service counts as filed when one of
/// its domains has a record number, when the old filing has one under the same registrable domain,
/// or a package name of it; while nothing is known of any, the provider looks it up.
pub static NOT_WITH_NEW_SERVICE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ACCESS_ORDER,
    reads: &[
        Websites,
        Apps,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        AppPlatforms,
        PlatformPackageName,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPackageNames,
    ],
    key: Some(Key::Noted(FILED)),
    check: |order, report| {
        let known = order.elements(List::Filed).any(|filed| filed.is_set(FiledDomains))
            || order.has_noted(FILED, NUMBERED);
        if known {
            for service in order.noted(FILED, NOWHERE) {
                report.at_place(service.place(ServiceDomains));
            }
        }
    },
    page: page!(Page {
        code: "order.access.not-with-new-service",
        zh: &["该服务尚未备案，接入备案不能与新增服务一起提交，请先接入再新增。"],
        en: &[
            "This service is not filed yet; access and new services cannot be in one order, please access first."
        ],
        args: &[],
        examples: &[
            bad(
                "one with and one without a record number",
                &[
                    ("order.type", "access"),
                    (
                        "websites",
                        "[{\"domains\":[{\"name\":\"example.com\",\"existingRecordNumber\":\"粤ICP备2023000001号-1\"}]},{\"domains\":[{\"name\":\"example.net\"}]}]"
                    )
                ],
                "websites[1].domains"
            ),
            bad(
                "the old filing has another domain",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"domains\":[\"example.net\"]}]")
                ],
                "websites[0].domains"
            ),
            good(
                "the record number is given",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2023000001号-1")
                ]
            ),
            good(
                "the old filing has the domain",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")
                ]
            ),
            good(
                "a domain that is not one yet, which another rule reports",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].name", "example"),
                    ("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")
                ]
            ),
            good(
                "the old filing has the domain in its other form",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].name", "示例.cn"),
                    ("existingFiling.services", "[{\"domains\":[\"xn--fsq092h.cn\"]}]")
                ]
            ),
            good(
                "the old filing has a name under the domain",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"domains\":[\"www.example.com\"]}]")
                ]
            ),
            good(
                "the old filing has the package name of the APP",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].name", "sample.net"),
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"example.net\"],\"packageNames\":[\"com.example.album\"]}]"
                    )
                ]
            )
            .base("app"),
            bad(
                "another APP with another domain",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].name", "sample.net"),
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"example.net\"],\"packageNames\":[\"com.example.other\"]}]"
                    )
                ],
                "apps[0].domains"
            )
            .base("app"),
            good("nothing is known about the old filing", &[("order.type", "access")]),
            good(
                "a new service",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{\"domains\":[\"example.net\"]}]")
                ]
            ),
        ],
    }),
};
