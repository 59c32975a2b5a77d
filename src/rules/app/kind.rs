//! What kind of application is filed.

use crate::rules::prelude::*;

/// The application is no APP.
///
/// Mini programs and quick apps are filed at the platforms that run them, official accounts nowhere.
/// An application whose kind is not chosen is taken for an APP.
pub static SUPPORTED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppKind],
    key: None,
    check: |order, report| {
        let message = match order.word(AppKind) {
            Some(w::AppKind::MiniProgram) => 0,
            Some(w::AppKind::QuickApp) => 1,
            Some(w::AppKind::OfficialAccount) => 2,
            Some(w::AppKind::App) | None => return,
        };
        report.at(AppKind).message(message);
    },
    page: page!(Page {
        code: "app.kind.supported",
        zh: &[
            "小程序不在此备案，请到微信等小程序平台办理备案。",
            "快应用不在此备案，请到对应的快应用平台办理备案。",
            "公众号不需要备案，请删除此项。",
        ],
        en: &[
            "Mini programs are not filed here; please file this one at its own platform, such as WeChat.",
            "Quick apps are not filed here; please file this one at its own platform.",
            "An official account needs no filing; please remove it.",
        ],
        args: &[],
        examples: &[
            bad("a mini program", &[("apps[0].kind", "miniProgram")], "apps[0].kind").base("app"),
            bad("a quick app", &[("apps[0].kind", "quickApp")], "apps[0].kind").base("app"),
            bad("an official account", &[("apps[0].kind", "officialAccount")], "apps[0].kind")
                .base("app"),
            good("an APP", &[("apps[0].kind", "app")]).base("app"),
            good("not chosen", &[("apps[0].kind", "")]).base("app"),
            good(
                "no service form in this order",
                &[("order.type", "cancelService"), ("apps[0].kind", "miniProgram")]
            )
            .base("app"),
        ],
    }),
};
