//! The domains an APP talks to.

use crate::rules::prelude::*;

/// Most labels of an APP's domain, those of the suffix included.
const MAX_LEVELS: usize = 4;

/// The APP's domain has more than four levels.
///
/// `shenzhen.beian.example.com` is the deepest that is taken. Domains under categories such as
/// `gov.cn` go to the fourth level as well.
pub static LEVELS: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.kind(w::ServiceKind::App),
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        let Some(domain) = order.domain() else { return };
        let levels = domain.split('.').count();
        if levels > MAX_LEVELS {
            report.at(DomainName).number(levels as i64);
        }
    },
    page: page!(Page {
        code: "app.domains.levels",
        zh: &["APP 域名最多支持四级，当前为 {n} 级，请修改。"],
        en: &["An APP domain may have at most four levels; this has {n}. Please change it."],
        args: &["n"],
        examples: &[
            bad(
                "five levels",
                &[("apps", "[{\"domains\":[{\"name\":\"x.shenzhen.beian.example.com\"}]}]")],
                "apps[0].domains[0].name"
            ),
            bad(
                "five levels under a category",
                &[("apps", "[{\"domains\":[{\"name\":\"a.b.c.gov.cn\"}]}]")],
                "apps[0].domains[0].name"
            ),
            good(
                "four levels",
                &[("apps", "[{\"domains\":[{\"name\":\"shenzhen.beian.example.com\"}]}]")]
            ),
            good(
                "four levels under a category",
                &[("apps", "[{\"domains\":[{\"name\":\"a.b.gov.cn\"}]}]")]
            ),
            good(
                "a website has a rule of its own",
                &[("websites[0].domains[0].name", "x.shenzhen.beian.example.com")]
            ),
        ],
    }),
};
