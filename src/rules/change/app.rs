//! Filed APPs that change.

use crate::rules::prelude::*;

/// The order files an APP anew that is filed already.
///
/// A platform more, iOS beside Android for one, is a change of the filed APP and gets no number of its
/// own. The filed APP is known by its name or a package name.
pub static ADD_PLATFORM: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::NEW_RECORD_ORDER.kind(w::ServiceKind::App),
    reads: &[
        ServiceName,
        AppPlatforms,
        PlatformPackageName,
        ExistingFilingServices,
        FiledKind,
        FiledName,
        FiledPackageNames,
    ],
    key: None,
    check: |order, report| {
        let is_twin = |filed: &View<'_>| {
            let names = (order.text(ServiceName), filed.text(FiledName));
            let same = matches!(names, (Some(name), Some(filed)) if same_name(name, filed));
            order.shares_package(filed) || same
        };
        if let Some(filed) = order.filed_apps().find(is_twin) {
            report.at(AppPlatforms).related(filed.place(FiledName));
        }
    },
    page: page!(Page {
        code: "change.app.add-platform",
        zh: &["该 APP 已备案；如仅新增运行平台，请办理变更备案，无需重新备案。"],
        en: &[
            "This APP is filed; if only a platform is added, please file a change instead of a new APP."
        ],
        args: &[],
        examples: &[
            bad(
                "a filed package",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"packageNames\":[\"com.example.album\"]}]"
                    )
                ],
                "apps[0].platforms"
            )
            .base("app"),
            bad(
                "a filed name",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{\"kind\":\"app\",\"name\":\"示例相册\"}]")
                ],
                "apps[0].platforms"
            )
            .base("app"),
            good(
                "another APP",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{\"kind\":\"app\",\"name\":\"示例天气\"}]")
                ]
            )
            .base("app"),
            good(
                "a change already",
                &[
                    ("order.type", "changeService"),
                    ("existingFiling.services", "[{\"kind\":\"app\",\"name\":\"示例相册\"}]")
                ]
            )
            .base("app"),
        ],
    }),
};

/// A filed package comes under another name.
///
/// When the name that the device shows changes, the filing of the APP is changed; a name that only
/// changes elsewhere needs nothing.
pub static RENAME: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::ATTACH_ORDER.kind(w::ServiceKind::App),
    reads: &[
        ServiceName,
        AppPlatforms,
        PlatformPackageName,
        ExistingFilingServices,
        FiledKind,
        FiledName,
        FiledPackageNames,
    ],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(ServiceName) else { return };
        let Some(own) = order.filed_apps().find(|filed| order.shares_package(filed)) else {
            return;
        };
        if let Some(filed) = own.text(FiledName).filter(|filed| !same_name(filed, name)) {
            report.at(ServiceName).text(filed).related(own.place(FiledName));
        }
    },
    page: page!(Page {
        code: "change.app.rename",
        zh: &["该 APP 以“{name}”备案；设备上显示的名称变化时，请办理变更服务或变更备案。"],
        en: &[
            "This APP is filed as {name}; when the name on the device changes, please change the service or the filing."
        ],
        args: &["name"],
        examples: &[
            bad(
                "a new name for a filed package",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"name\":\"样例相册\",\"packageNames\":[\"com.example.album\"]}]"
                    )
                ],
                "apps[0].name"
            )
            .base("app"),
            good(
                "the filed name",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"name\":\"示例相册\",\"packageNames\":[\"com.example.album\"]}]"
                    )
                ]
            )
            .base("app"),
            good("nothing filed", &[]).base("app"),
        ],
    }),
};

/// A change of an APP may take a platform away.
///
/// The platform is unticked and the change handed in; the number of the APP stays.
pub static REMOVE_PLATFORM: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::ALWAYS.orders(&[w::OrderType::ChangeService]).kind(w::ServiceKind::App),
    reads: &[AppPlatforms],
    key: None,
    check: |order, report| {
        if order.is_set(AppPlatforms) {
            report.at(AppPlatforms);
        }
    },
    page: page!(Page {
        code: "change.app.remove-platform",
        zh: &["如需删除运行平台，请取消勾选该平台后提交变更。"],
        en: &["To take a platform away, untick it and hand the change in."],
        args: &[],
        examples: &[
            bad("a change of an APP", &[("order.type", "changeService")], "apps[0].platforms")
                .base("app"),
            good("a first filing", &[]).base("app"),
            good("a website", &[]).base("change-service"),
        ],
    }),
};
