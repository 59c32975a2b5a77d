//! The name of an APP.

use crate::rules::prelude::*;
use crate::text::same_name::key;

/// Two APPs of one organizer have one name.
///
/// The name must be the only one under the organizer, in the order and among the APPs filed already;
/// websites and other organizers may share it. The filed entry that an order accesses or changes is
/// the APP itself and does not count. Width, spaces and case make no other name.
pub static UNIQUE_IN_ORGANIZER: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[
        ServiceName,
        ExistingFilingServices,
        FiledKind,
        FiledName,
        FiledRecordNumber,
        FiledDomains,
        FiledPackageNames,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        AppPlatforms,
        PlatformPackageName,
        ChangeTargetServiceRecordNumbers,
    ],
    key: Some(Key::Shared(|order| order.text(ServiceName).map(key))),
    check: |order, report| {
        let Some(name) = order.text(ServiceName) else { return };
        let is_same = |other: Option<&str>| other.is_some_and(|other| same_name(name, other));
        if let Some(first) = order.earlier().find(|peer| is_same(peer.text(ServiceName))) {
            report.at(ServiceName).text(name).related(first.place(ServiceName));
            return;
        }
        if let Some(filed) = order.other_filed_apps().find(|filed| is_same(filed.text(FiledName))) {
            report.at(ServiceName).message(1).text(name).related(filed.place(FiledName));
        }
    },
    page: page!(Page {
        code: "app.name.unique-in-organizer",
        zh: &[
            "同一主体下 APP 名称“{name}”重复，请修改。",
            "APP 名称“{name}”与该主体已备案的 APP 重复，请修改。",
        ],
        en: &[
            "The APP name {name} is used twice under this organizer; please change it.",
            "The APP name {name} is that of an APP this organizer has filed; please change it.",
        ],
        args: &["name"],
        examples: &[
            bad(
                "twice in the order",
                &[("apps", "[{\"name\":\"示例相册\"},{\"name\":\"示例 相册\"}]")],
                "apps[1].name"
            ),
            bad(
                "of a filed APP",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{\"kind\":\"app\",\"name\":\"示例相册\"}]")
                ],
                "apps[0].name"
            )
            .base("app"),
            bad(
                "renamed like another filed APP",
                &[
                    ("order.type", "changeService"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"name\":\"相册\",\"packageNames\":[\"com.example.album\"]},{\"kind\":\"app\",\"name\":\"示例相册\"}]"
                    )
                ],
                "apps[0].name"
            )
            .base("app"),
            good(
                "two names",
                &[("apps", "[{\"name\":\"示例相册\"},{\"name\":\"示例天气\"}]")]
            ),
            good("the organizer's website has it", &[("apps", "[{\"name\":\"示例科技官网\"}]")]),
            good(
                "a filed website has it",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{\"kind\":\"website\",\"name\":\"示例相册\"}]")
                ]
            )
            .base("app"),
            good(
                "the APP that is accessed, by its record number",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].existingRecordNumber", "粤ICP备2021000001号-2A"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"name\":\"示例相册\",\"recordNumber\":\"粤ICP备2021000001号-2A\"}]"
                    )
                ]
            )
            .base("app"),
            good(
                "the APP that is changed, by its domain",
                &[
                    ("order.type", "changeService"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"name\":\"示例相册\",\"domains\":[\"api.example.com\"]}]"
                    )
                ]
            )
            .base("app"),
            good(
                "the APPs of a change swap their names",
                &[
                    ("order.type", "changeService"),
                    (
                        "change.targetServiceRecordNumbers",
                        "[\"粤ICP备2021000001号-2A\",\"粤ICP备2021000001号-3A\"]"
                    ),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"粤ICP备2021000001号-2A\",\"name\":\"样例相册\",\"domains\":[\"api.example.com\"]},{\"kind\":\"app\",\"recordNumber\":\"粤ICP备2021000001号-3A\",\"name\":\"示例相册\"}]"
                    )
                ]
            )
            .base("app"),
            good(
                "an access order that does not say which filed APP it brings",
                &[
                    ("order.type", "accessService"),
                    ("existingFiling.services", "[{\"kind\":\"app\",\"name\":\"示例相册\"}]")
                ]
            )
            .base("app"),
        ],
    }),
};

/// What users see under the icon is not what is filed, or no name is entered yet.
///
/// The name to file is the label under the icon after installation, so 腾讯会议 is filed as 腾讯会议.
/// Where several platforms show several names, `app.name.same-on-platforms` speaks.
pub static IS_ICON_LABEL: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[ServiceName, AppPlatforms, PlatformDisplayName],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(ServiceName) else {
            if !order.is_set(ServiceName) {
                report.at(ServiceName);
            }
            return;
        };
        let mut labels = order.inner(AppPlatforms).filter_map(|row| row.text(PlatformDisplayName));
        if other_label(order).is_none()
            && labels.next().is_some_and(|label| !same_name(label, name))
        {
            report.at(ServiceName);
        }
    },
    page: page!(Page {
        code: "app.name.is-icon-label",
        zh: &["APP 名称请填写安装后图标下方显示的名称。"],
        en: &["The APP's name is the label shown under its icon after installation."],
        args: &[],
        examples: &[
            bad("no name yet", &[("apps[0].name", "")], "apps[0].name").base("app"),
            bad(
                "the icon says something else",
                &[(
                    "apps[0].platforms",
                    "[{\"platform\":\"android\",\"displayName\":\"示例云相册\"}]"
                )],
                "apps[0].name"
            )
            .base("app"),
            good("the label", &[("apps[0].platforms[0].displayName", "示例相册")]).base("app"),
            good(
                "two labels, which another rule reports",
                &[("apps[0].platforms[0].displayName", "示例云相册")]
            )
            .base("app"),
        ],
    }),
};

/// The first platform under another name than the first one: the place of its name, and of the name
/// it is compared with. A platform without a name of its own shows the APP's.
fn other_label(order: &View<'_>) -> Option<(Place, Place)> {
    let label = |row: &View<'_>| match row.is_set(PlatformDisplayName) {
        true => PlatformDisplayName,
        false => ServiceName,
    };
    let mut rows = order.inner(AppPlatforms);
    let first = rows.next()?;
    let field = label(&first);
    let name = first.text(field)?;
    rows.find_map(|row| {
        let other = label(&row);
        let differs = row.text(other).is_some_and(|other| !same_name(name, other));
        // The finding stands where a label is entered, not at the APP's name.
        differs.then(|| match other {
            ServiceName => (first.place(field), row.place(other)),
            _ => (row.place(other), first.place(field)),
        })
    })
}

/// The APP has another name on another platform.
///
/// One APP under one name is filed once for all platforms and gets one number; other names are other
/// APPs, each with a number of its own. A platform without a label of its own shows the APP's name.
pub static SAME_ON_PLATFORMS: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[ServiceName, AppPlatforms, PlatformDisplayName],
    key: None,
    check: |order, report| {
        if let Some((place, other)) = other_label(order) {
            report.at_place(place).related(other);
        }
    },
    page: page!(Page {
        code: "app.name.same-on-platforms",
        zh: &["不同平台显示的名称不同，请统一名称，或按不同 APP 分别备案。"],
        en: &[
            "The platforms show different names; please use one name, or file them as separate APPs."
        ],
        args: &[],
        examples: &[
            bad(
                "two labels",
                &[
                    ("apps[0].platforms[0].displayName", "示例相册"),
                    ("apps[0].platforms[1].displayName", "示例相册极速版")
                ],
                "apps[0].platforms[1].displayName"
            )
            .base("app"),
            bad(
                "a label other than the APP's name",
                &[("apps[0].platforms[1].displayName", "示例相册极速版")],
                "apps[0].platforms[1].displayName"
            )
            .base("app"),
            bad(
                "the first label is the other one",
                &[("apps[0].platforms[0].displayName", "示例相册极速版")],
                "apps[0].platforms[0].displayName"
            )
            .base("app"),
            good("no labels of their own", &[]).base("app"),
            good(
                "one label",
                &[
                    ("apps[0].platforms[0].displayName", "示例相册"),
                    ("apps[0].platforms[1].displayName", "示例 相册")
                ]
            )
            .base("app"),
            good(
                "one platform",
                &[("apps[0].platforms", "[{\"displayName\":\"示例相册极速版\"}]")]
            )
            .base("app"),
            good(
                "the APP has no name yet",
                &[("apps[0].name", ""), ("apps[0].platforms[1].displayName", "示例相册极速版")]
            )
            .base("app"),
        ],
    }),
};
