//! What the service is: a website or an APP.

use crate::rules::prelude::*;

/// A service listed as a website says that it is an APP.
///
/// The list a service stands in decides what it is. A form of APP (APP, mini program, quick app) on a
/// website leaves open which of the two is meant.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[AppKind],
    key: None,
    check: |order, report| {
        if let Some(kind) = order.word::<w::AppKind>(AppKind) {
            report.at(AppKind).word(kind);
        }
    },
    page: page!(Page {
        code: "service.kind.required",
        zh: &["该服务列为网站，却标明为“{kind}”，请选择服务类型（网站或 APP）。"],
        en: &[
            "The service is listed as a website and marked {kind}; please choose whether it is a website or an APP."
        ],
        args: &["kind"],
        examples: &[
            bad("an APP among the websites", &[("websites[0].kind", "app")], "websites[0].kind"),
            bad(
                "a mini program among the websites",
                &[("websites[0].kind", "miniProgram")],
                "websites[0].kind"
            ),
            good("a website", &[]),
            good("an APP among the APPs", &[("apps", "[{\"kind\":\"app\"}]")]),
        ],
    }),
};
