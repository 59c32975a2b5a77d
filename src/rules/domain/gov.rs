//! Domains of organs of state and of public institutions, and suffixes kept for them.

use crate::rules::prelude::*;
use crate::tables::domain_suffixes::{Reserved, Split};
use crate::text::search::{contains, is_ascii, parts};

/// Whether the suffix is `.gov.cn` itself and not one of the Chinese ones beside it.
fn is_gov_cn(parts: &Split<'_>) -> bool {
    parts.suffix.eq_ignore_ascii_case("gov.cn")
}

/// The domain of a party or government organ does not end in .gov.cn or .政务.
///
/// A regulation of 2024 reserves these for organs and wants organs to use them. The rules of one
/// provider name .gov.cn only.
pub static STATE_ORGAN_SUFFIX: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.natures(&[w::OrganizerNature::GovernmentAgency]),
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        let Some(parts) = order.domain_parts() else { return };
        if parts.reserved != Some(Reserved::Government) {
            report.at(DomainName);
        } else if order.profile() == w::Profile::Huawei && !is_gov_cn(&parts) {
            report.at(DomainName).message(1);
        }
    },
    page: page!(Page {
        code: "domain.gov.state-organ-suffix",
        zh: &[
            "党政机关请使用以“.gov.cn”或“.政务”结尾的域名。",
            "该接入商要求党政机关使用以“.gov.cn”结尾的域名，请更换域名。",
        ],
        en: &[
            "For a party or government organ please use a domain ending in .gov.cn or .政务.",
            "This provider asks a party or government organ for a domain ending in .gov.cn; please use another domain.",
        ],
        args: &[],
        examples: &[
            bad(
                "an ordinary suffix",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "shifan.cn")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "the Chinese suffix, under the rules that name the other only",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "示范.政务")
                ],
                "websites[0].domains[0].name"
            )
            .under("huawei"),
            good(
                "gov.cn",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "shifan.gov.cn")
                ]
            ),
            good(
                "gov.cn, under the rules that name it only",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "shifan.gov.cn")
                ]
            )
            .under("huawei"),
            good(
                "the Chinese suffix",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "示范.政务")
                ]
            ),
            good(
                "the Chinese category",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "示范.政务.cn")
                ]
            ),
            good("an enterprise", &[]),
        ],
    }),
};

/// A party or government organ's service has more than one Chinese and one English domain.
///
/// The regulation of 2024 says one of each in principle, so this is only worth a second look.
pub static TWO_DOMAINS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.natures(&[w::OrganizerNature::GovernmentAgency]),
    reads: &[ServiceDomains, DomainName],
    key: None,
    check: |order, report| {
        let (mut chinese, mut english) = (0, 0);
        for domain in order.inner(ServiceDomains).filter_map(|domain| domain.domain()) {
            match is_ascii(domain) && !contains(&domain.to_ascii_lowercase(), "xn--") {
                true => english += 1,
                false => chinese += 1,
            }
        }
        if chinese > 1 || english > 1 {
            let finding = report.at(ServiceDomains).number(chinese).number(english);
            // Both cannot stand in one new website then.
            if order.in_orders(&when::NEW_RECORD_ORDER)
                && order.is_website()
                && order.param(Param::DomainsPerWebsite) == 1
            {
                finding.message(1);
            }
        }
    },
    page: page!(Page {
        code: "domain.gov.two-domains",
        zh: &[
            "党政机关服务一般使用中文、英文域名各一个，现有中文 {chinese} 个、英文 {english} 个，建议减少。",
            "党政机关一般使用中文、英文域名各一个，分为两个网站备案；现有中文 {chinese} 个、英文 {english} 个，建议减少。",
        ],
        en: &[
            "A government service has in principle one Chinese and one English domain; it has {chinese} and {english}. Using fewer is advised.",
            "A government organ has in principle one Chinese and one English domain, filed as two websites; here are {chinese} and {english}. Using fewer is advised.",
        ],
        args: &["chinese", "english"],
        examples: &[
            bad(
                "two English",
                &[
                    ("organizer.nature", "governmentAgency"),
                    (
                        "websites[0].domains",
                        "[{\"name\":\"shifan.gov.cn\"},{\"name\":\"shili.gov.cn\"}]"
                    )
                ],
                "websites[0].domains"
            ),
            bad(
                "two Chinese, one in its other form",
                &[
                    ("organizer.nature", "governmentAgency"),
                    (
                        "websites[0].domains",
                        "[{\"name\":\"示范.政务\"},{\"name\":\"xn--fsq092h.xn--zfr164b\"}]"
                    )
                ],
                "websites[0].domains"
            ),
            good(
                "one of each",
                &[
                    ("organizer.nature", "governmentAgency"),
                    (
                        "websites[0].domains",
                        "[{\"name\":\"示范.政务\"},{\"name\":\"shifan.gov.cn\"}]"
                    )
                ]
            ),
            good(
                "an enterprise",
                &[("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")]
            ),
        ],
    }),
};

/// The domain ends in a suffix kept for organs of state, and the organizer is none.
///
/// `.gov.cn` and `.政务` are registered by party and government organs only, so either the nature or
/// the domain is wrong.
pub static RESERVED_SUFFIX: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.natures(&[
        w::OrganizerNature::Enterprise,
        w::OrganizerNature::Individual,
        w::OrganizerNature::PublicInstitution,
        w::OrganizerNature::SocialOrganization,
    ]),
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        if let Some(parts) = order.domain_parts()
            && parts.reserved == Some(Reserved::Government)
        {
            report.at(DomainName).text(parts.suffix);
        }
    },
    page: page!(Page {
        code: "domain.gov.reserved-suffix",
        zh: &["“.{suffix}”域名仅供党政机关使用，请更换域名或核对主办单位性质。"],
        en: &[
            "Domains under .{suffix} are for government organs only; please use another domain or check the organizer's nature."
        ],
        args: &["suffix"],
        examples: &[
            bad(
                "an enterprise",
                &[("websites[0].domains[0].name", "example.gov.cn")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a public institution, under the Chinese suffix",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "示范.政务")
                ],
                "websites[0].domains[0].name"
            ),
            good("an ordinary suffix", &[("websites[0].domains[0].name", "example.cn")]),
            good(
                "an organ of state",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "shifan.gov.cn")
                ]
            ),
        ],
    }),
};

/// The domain of a public institution does not end in .cn or .公益.
///
/// The regulation of 2024 asks for these. `.中国` is the same registry's and is only pointed out.
pub static PUBLIC_INSTITUTION_SUFFIX: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.natures(&[w::OrganizerNature::PublicInstitution]),
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        let Some(split) = order.domain_parts() else { return };
        let top = parts(split.suffix, b'.').last().unwrap_or_default();
        if split.reserved.is_some() || top.eq_ignore_ascii_case("cn") {
            return;
        }
        let finding = report.at(DomainName);
        if numbers::domain::same(top, "中国") {
            finding.warning();
        }
    },
    page: page!(Page {
        code: "domain.gov.public-institution-suffix",
        zh: &["事业单位请使用以“.cn”或“.公益”结尾的域名。"],
        en: &["For a public institution please use a domain ending in .cn or .公益."],
        args: &[],
        examples: &[
            bad(
                "another suffix",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "shifan.com")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "the other suffix of the same registry",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "示范.中国")
                ],
                "websites[0].domains[0].name"
            )
            .warns(),
            good(
                "cn",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "shifan.cn")
                ]
            ),
            good(
                "a category under cn",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "shifan.org.cn")
                ]
            ),
            good(
                "the Chinese suffix",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "示范.公益")
                ]
            ),
            good(
                "kept for organs of state, which another rule reports",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "示范.政务")
                ]
            ),
            good("an enterprise", &[]),
        ],
    }),
};

/// Organs of state and public institutions may not hand their domains over to others.
///
/// Good to know before the domain is filed: it stays theirs.
pub static NO_TRANSFER: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::SERVICE_FORM
        .natures(&[w::OrganizerNature::GovernmentAgency, w::OrganizerNature::PublicInstitution]),
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        if order.domain_parts().is_some_and(|parts| parts.reserved.is_some()) {
            report.at(DomainName);
        }
    },
    page: page!(Page {
        code: "domain.gov.no-transfer",
        zh: &["机关和事业单位不得擅自将域名转让给他人。"],
        en: &["Organs and institutions may not hand their domains over to others."],
        args: &[],
        examples: &[
            bad(
                "an organ of state",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("websites[0].domains[0].name", "shifan.gov.cn")
                ],
                "websites[0].domains[0].name"
            ),
            good("an enterprise", &[]),
        ],
    }),
};
