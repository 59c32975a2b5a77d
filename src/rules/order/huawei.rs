//! What Huawei's notes say about single provinces without naming them.

use crate::rules::prelude::*;

/// The order brings more than one website domain at once.
///
/// One of Huawei's notes limits each submission to a single domain in a province it does not name.
/// Silent where a general limit is exceeded already.
pub static ONE_DOMAIN_PER_ORDER: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS.provider(w::Provider::Huawei),
    reads: &[OrderType, OrganizerNature, Websites, ServiceDomains],
    key: None,
    check: |order, report| {
        let websites = order.count(Websites);
        let most = usize::from(order.param(Param::DomainsPerWebsite));
        let count = |site: View<'_>| site.count(ServiceDomains);
        let domains: usize = order.elements(List::Websites).map(count).sum();
        let too_many = websites > order.by_nature(Param::WebsitesPerUnitOrder, Param::WebsitesPerIndividualOrder) && !order.is_access();
        if websites.max(domains) > 1
            && !too_many
            && order.elements(List::Websites).all(|site| site.count(ServiceDomains) <= most)
        {
            report.at(Websites).number(websites.max(domains) as i64);
        }
    },
    page: page!(Page {
        code: "order.huawei.one-domain-per-order",
        zh: &["部分省份每次只能备案 1 个网站域名，当前为 {n} 个，建议分次提交。"],
        en: &["Some provinces accept one website domain per submission, there are {n}; submitting one at a time is safer."],
        args: &["n"],
        examples: &[
            bad("two websites", &[("websites", "[{},{}]")], "websites").with("huawei"),
            bad(
                "two websites with a domain each",
                &[(
                    "websites",
                    "[{\"domains\":[{\"name\":\"example.com\"}]},{\"domains\":[{\"name\":\"example.net\"}]}]"
                )],
                "websites"
            )
            .with("huawei"),
            good("one website with one domain", &[]).with("huawei"),
            good(
                "one website with two domains has its own rule",
                &[("websites", "[{\"domains\":[{},{}]}]")]
            )
            .with("huawei"),
            good("an individual's two websites have their own rule", &[("websites", "[{},{}]")])
                .base("individual")
                .with("huawei"),
            good("another provider", &[("websites", "[{},{}]")]),
        ],
    }),
};
