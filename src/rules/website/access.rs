//! Websites on their way to another provider.

use crate::rules::prelude::*;

/// One of a filed website's domains has expired.
///
/// Others may take an expired domain, and the record may fall with it. A change filing before or
/// after the access order removes it and keeps the rest.
pub static DROP_EXPIRED_DOMAIN: Rule = Rule {
    class: Hint,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[FiledDomains, FiledDomainExpired],
    key: None,
    check: |order, report| {
        if order.count(FiledDomains) > 1 && order.flag(FiledDomainExpired) {
            report.at(FiledDomains);
        }
    },
    page: page!(Page {
        code: "website.access.drop-expired-domain",
        zh: &["过期或不用的域名请通过变更备案删除，保留其余域名。"],
        en: &[
            "Please remove an expired or unused domain through a change filing and keep the others."
        ],
        args: &[],
        examples: &[
            bad(
                "one of two",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"a.com\",\"b.com\"],\"domainExpired\":true}]"
                    )
                ],
                "existingFiling.services[0].domains"
            ),
            good(
                "the only one",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"a.com\"],\"domainExpired\":true}]"
                    )
                ]
            ),
        ],
    }),
};
