//! Which APPs have to be filed.

use crate::rules::prelude::*;

/// The APP works without a network.
///
/// Every APP that serves the mainland is filed, each by itself, since 2023-09-01 before it is listed
/// in a store. One that needs no network is filed only if a store lists it.
pub static NEEDED: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppOfflineOnly, AppListedOnStore],
    key: None,
    check: |order, report| {
        if order.flag(AppOfflineOnly) {
            let is_listed = order.flag(AppListedOnStore);
            report.at(AppOfflineOnly).message(u8::from(is_listed));
        }
    },
    page: page!(Page {
        code: "app.needed",
        zh: &[
            "单机不联网且不上架应用商店的 APP 不强制备案，联网或上架的须备案。",
            "单机不联网但需上架应用商店的 APP，须先备案再上架。",
        ],
        en: &[
            "An APP that needs no network and is in no store need not be filed; networked or listed ones must be.",
            "An APP that needs no network but is to be listed in a store must be filed first.",
        ],
        args: &[],
        examples: &[
            bad(
                "in no store",
                &[("apps[0].offlineOnly", "true"), ("apps[0].listedOnStore", "false")],
                "apps[0].offlineOnly"
            )
            .base("app"),
            bad(
                "in a store",
                &[("apps[0].offlineOnly", "true"), ("apps[0].listedOnStore", "true")],
                "apps[0].offlineOnly"
            )
            .base("app"),
            good("networked", &[("apps[0].offlineOnly", "false")]).base("app"),
            good("nothing said", &[]).base("app"),
        ],
    }),
};
