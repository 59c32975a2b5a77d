//! What the service is: a website or an APP.

use crate::rules::prelude::*;

/// What the service says it is does not fit the list it stands in.
///
/// The list decides whether a service is a website or an APP. A website that says it is an APP, or a
/// service that says it is something else, leaves open which of the two is meant.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[AppKind],
    key: None,
    check: |order, report| {
        if let Some(word) = order.unknown_word(AppKind) {
            // The word of the list itself is no mistake.
            if !order.is_website() || word != "website" {
                report.at(AppKind).message(1).text(word);
            }
        } else if let Some(kind) = order.word::<w::AppKind>(AppKind).filter(|_| order.is_website())
        {
            report.at(AppKind).word(kind);
        }
    },
    page: page!(Page {
        code: "service.kind.required",
        zh: &[
            "该服务列为网站，却标明为“{kind}”，请选择服务类型（网站或 APP）。",
            "服务类型“{kind}”无法识别或与所在列表不符，请选择网站或 APP。",
        ],
        en: &[
            "The service is listed as a website and marked {kind}; please choose whether it is a website or an APP.",
            "The kind {kind} is not known or does not fit the list; please choose website or APP.",
        ],
        args: &["kind"],
        examples: &[
            bad("an APP among the websites", &[("websites[0].kind", "app")], "websites[0].kind"),
            bad(
                "a mini program among the websites",
                &[("websites[0].kind", "miniProgram")],
                "websites[0].kind"
            ),
            bad(
                "a website among the APPs",
                &[("apps", "[{\"kind\":\"website\"}]")],
                "apps[0].kind"
            ),
            bad("something else", &[("websites[0].kind", "poster")], "websites[0].kind"),
            good("a website", &[]),
            good("a website that says so", &[("websites[0].kind", "website")]),
            good("an APP among the APPs", &[("apps", "[{\"kind\":\"app\"}]")]),
        ],
    }),
};
