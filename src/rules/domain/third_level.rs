//! Hosts below a registered domain.

use crate::numbers::domain::same;
use crate::rules::prelude::*;

/// The filed service that has the registered domain, and whether another provider has the service. For a
/// website one that is filed as an APP does not count.
pub(super) fn covering<'a>(order: &View<'a>, registrable: &str) -> Option<(View<'a>, bool)> {
    let has = |domain| same(domain, registrable);
    let filed = order.elements(List::Filed).find(|filed| {
        !(order.is_website() && filed.is(FiledKind, w::ServiceKind::App))
            && filed.texts(FiledDomains).any(has)
    })?;
    let elsewhere = filed.word(FiledProvider).is_some_and(|at: w::Provider| at != order.provider());
    Some((filed, elsewhere))
}

/// The domain is a host below one that is filed already.
///
/// The record of the registered domain covers what stands below it. Filed at another provider, the
/// registered domain itself takes an access order. An APP is filed with its hosts all the same.
pub static THIRD_LEVEL: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainName, ExistingFilingServices, FiledKind, FiledDomains, FiledProvider],
    key: None,
    check: |order, report| {
        let Some(parts) = order.domain_parts().filter(|parts| !parts.hosts.is_empty()) else {
            return;
        };
        let Some((filed, elsewhere)) = covering(order, parts.registrable) else { return };
        if order.is_app() && !elsewhere {
            return;
        }
        report
            .at(DomainName)
            .message(u8::from(elsewhere))
            .text(parts.registrable)
            .related(filed.place(FiledDomains));
    },
    page: page!(Page {
        code: "domain.third-level",
        zh: &[
            "“{domain}”已备案，其下的三级、四级域名无需再备案。",
            "“{domain}”已在其他接入商备案，请为它办理接入备案，其下各级域名无需另做网站备案。",
        ],
        en: &[
            "{domain} is filed, and covers the levels below it.",
            "{domain} is filed at another provider; please hand in an access order for it. The levels below need no website filing of their own.",
        ],
        args: &["domain"],
        examples: &[
            bad(
                "below a filed one",
                &[
                    ("websites[0].domains[0].name", "blog.example.com"),
                    ("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "below one filed elsewhere",
                &[
                    ("websites[0].domains[0].name", "blog.example.com"),
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"example.com\"],\"provider\":\"huawei\"}]"
                    )
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "an APP's below one filed elsewhere",
                &[(
                    "existingFiling.services",
                    "[{\"domains\":[\"example.com\"],\"provider\":\"huawei\"}]"
                )],
                "apps[0].domains[0].name"
            )
            .base("app"),
            good(
                "below one that is filed for an APP",
                &[
                    ("websites[0].domains[0].name", "blog.example.com"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"domains\":[\"example.com\"]}]"
                    )
                ]
            ),
            good(
                "an APP's below a filed one is a filing of its own all the same",
                &[("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")]
            )
            .base("app"),
            good("nothing is filed", &[("websites[0].domains[0].name", "blog.example.com")]),
        ],
    }),
};
