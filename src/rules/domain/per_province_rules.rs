//! What single provinces ask about domains.

use crate::rules::prelude::*;
use crate::tables::province_demands::Topic;

/// The province asks more of domains than the common rules.
///
/// Older pages name a certificate, a statement, or papers from some number on. The provider's page
/// of the province says what holds today.
pub static PER_PROVINCE_RULES: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::SERVICE_FORM,
    reads: &[RegionProvince, OrganizerNature, Websites, Apps, ServiceDomains],
    key: None,
    check: |order, report| {
        let Some(province) = order.province() else { return };
        let domains: usize = order.services().map(|service| service.count(ServiceDomains)).sum();
        let over = |topic| order.demand(topic).is_some_and(|demand| domains > demand.amount.into());
        if domains > 0
            && (order.demand(Topic::DomainCertificate).is_some()
                || over(Topic::DomainsWithStatement)
                || over(Topic::DomainPrefixes)
                || over(Topic::FirstFilingDomains))
        {
            report.at(RegionProvince).word(province);
        }
    },
    page: page!(Page {
        code: "domain.per-province-rules",
        zh: &["{province}对域名证书或域名数量另有要求，请参考接入商的管局规则页面。"],
        en: &[
            "{province} asks for a domain certificate or limits the number of domains; please see the provider's page of the province."
        ],
        args: &["province"],
        examples: &[
            bad(
                "a certificate in Hunan",
                &[("organizer.region.province", "hunan")],
                "organizer.region.province"
            )
            .base("individual"),
            bad(
                "more domains than the first filing takes",
                &[
                    ("organizer.region.province", "hainan"),
                    ("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")
                ],
                "organizer.region.province"
            )
            .base("individual"),
            good("one domain in Hainan", &[("organizer.region.province", "hainan")])
                .base("individual"),
            good("nothing known", &[("organizer.region.province", "liaoning")]),
        ],
    }),
};
