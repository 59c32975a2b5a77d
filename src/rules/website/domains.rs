//! How many domains a website has.

use crate::rules::prelude::*;

/// The website has no domain.
///
/// A filing of a website is a filing of its domain. A row without a name counts as none.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[ServiceDomains, DomainName],
    key: None,
    check: required_domains,
    page: page!(Page {
        code: "website.domains.required",
        zh: &["请填写网站域名。"],
        en: &["Please enter the website's domain."],
        args: &[],
        examples: &[
            bad("none", &[("websites[0].domains", "[]")], "websites[0].domains"),
            bad(
                "a row without a name",
                &[("websites[0].domains[0].name", "")],
                "websites[0].domains[0].name"
            ),
            good("one", &[]),
            good(
                "an APP has a rule of its own",
                &[("apps", "[{\"name\":\"示例助手\",\"domains\":[]}]")]
            ),
            good(
                "no service form in this order",
                &[("order.type", "cancelService"), ("websites[0].domains", "[]")]
            ),
        ],
    }),
};

/// The website has more domains than one website may carry.
///
/// One site, one domain; under the rules of 2018 ten. Sites filed earlier with several domains keep
/// them in access and change orders.
pub static LIMIT: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::NEW_RECORD_ORDER.kind(w::ServiceKind::Website),
    reads: &[ServiceDomains],
    key: None,
    check: |order, report| {
        let max = order.param(Param::DomainsPerWebsite);
        let domains = order.count(ServiceDomains);
        if domains > max.into() {
            report.at(ServiceDomains).number(max.into()).number(domains as i64);
        }
    },
    page: page!(Page {
        code: "website.domains.limit",
        zh: &["每个网站最多可填写 {max} 个域名，当前为 {n} 个，请拆分为多个网站。"],
        en: &[
            "A website may carry at most {max} domain(s); there are {n}. Please split them over several websites."
        ],
        args: &["max", "n"],
        examples: &[
            bad(
                "two",
                &[("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")],
                "websites[0].domains"
            ),
            good(
                "two under the rules of 2018",
                &[("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")]
            )
            .under("tencent-2018"),
            good(
                "ten under the rules of 2018",
                &[("websites[0].domains", "[{},{},{},{},{},{},{},{},{},{}]")]
            )
            .under("tencent-2018"),
            bad(
                "eleven under the rules of 2018",
                &[("websites[0].domains", "[{},{},{},{},{},{},{},{},{},{},{}]")],
                "websites[0].domains"
            )
            .under("tencent-2018"),
            bad(
                "two under the other provider's rules",
                &[("websites[0].domains", "[{},{}]")],
                "websites[0].domains"
            )
            .under("huawei"),
            bad(
                "two under the third-party guide",
                &[("websites[0].domains", "[{},{}]")],
                "websites[0].domains"
            )
            .under("province-guide"),
            good("one", &[]),
            good(
                "filed earlier with two",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")
                ]
            ),
        ],
    }),
};

/// A domain is about to be added to a website that is filed already.
///
/// One site, one domain: another domain is another website and takes an order for a new service, not
/// a change. Several sites of one organizer fit in one order. Domains that are filed for the site may
/// stay; while they are not known, this is a hint.
pub static SECOND_DOMAIN_SEPARATE: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::CHANGE_SERVICE_ORDER
        .not_profile(w::Profile::Tencent2018)
        .kind(w::ServiceKind::Website),
    reads: &[
        Websites,
        Apps,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
    ],
    key: None,
    check: |order, report| {
        if order.count(ServiceDomains) < 2 {
            return;
        }
        let Some(filed) = order.filed_counterpart().filter(|filed| filed.is_set(FiledDomains))
        else {
            report.at(ServiceDomains).class(Hint);
            return;
        };
        let is_new = |domain: &View<'_>| domain.domain().is_some() && !domain.has_site_in(&filed);
        if let Some(domain) = order.inner(ServiceDomains).find(is_new) {
            report.at_place(domain.place(DomainName));
        }
    },
    page: page!(Page {
        code: "website.domains.second-domain-separate",
        zh: &["一个网站只能对应一个域名，新增域名请按新增服务另行备案，不要并入已备案网站。"],
        en: &[
            "One site, one domain: please file another domain as a new service, not as part of a filed site."
        ],
        args: &[],
        examples: &[
            bad(
                "one beside the filed one",
                &[("websites[0].domains", "[{\"name\":\"example.com\"},{\"name\":\"b.com\"}]")],
                "websites[0].domains[1].name"
            )
            .base("change-service"),
            good(
                "two that are filed",
                &[
                    ("websites[0].domains", "[{\"name\":\"example.com\"},{\"name\":\"b.com\"}]"),
                    ("existingFiling.services[0].domains", "[\"b.com\",\"example.com\"]")
                ]
            )
            .base("change-service"),
            bad(
                "two in a change order",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")
                ],
                "websites[0].domains"
            ),
            good("one in a change order", &[("order.type", "changeService")]),
            good("a first filing has an error instead", &[("websites[0].domains", "[{},{}]")]),
        ],
    }),
};
