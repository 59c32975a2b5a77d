//! The platforms an APP runs on (运行平台).

use crate::rules::prelude::*;

/// The APP runs on no platform.
///
/// Android, iOS, Harmony, BlackBerry, Linux, or other where none of these fits. Each row names one.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppPlatforms, PlatformPlatform],
    key: None,
    check: |order, report| {
        required(order, report, AppPlatforms);
        for row in order.inner(AppPlatforms).filter(|row| !row.is_set(PlatformPlatform)) {
            report.at_place(row.place(PlatformPlatform)).message(1).missing();
        }
    },
    page: page!(Page {
        code: "app.platforms.required",
        zh: &["请至少选择一个运行平台。", "请选择该安装包的运行平台。"],
        en: &[
            "Please choose at least one platform.",
            "Please choose the platform this package runs on."
        ],
        args: &[],
        examples: &[
            bad("none", &[("apps[0].platforms", "[]")], "apps[0].platforms").base("app"),
            bad(
                "a row without its platform",
                &[("apps[0].platforms[1].platform", "")],
                "apps[0].platforms[1].platform"
            )
            .base("app"),
            good("two", &[]).base("app"),
            good("other", &[("apps[0].platforms", "[{\"platform\":\"other\"}]")]).base("app"),
            good(
                "a word that is none of them, which another rule reports",
                &[("apps[0].platforms[1].platform", "windows")]
            )
            .base("app"),
        ],
    }),
};
