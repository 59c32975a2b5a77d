//! The name of an APP.

use crate::rules::prelude::*;
use crate::tables::{
    basis::Action,
    name_words::{Class, Classes},
};
use crate::text::same_name::key;

/// What an APP should not be called after, for now or for profit.
const UNSUITABLE: Classes = Classes::of(&[Class::FamousApp, Class::Marketing, Class::Placeholder]);

/// The APP's name has a word of a name that is not final, of a well-known APP, or of advertising.
///
/// One provider's page says not to file under a test name; games on trial at a platform have to be called so.
/// What is like the name of a well-known APP or praises the APP is advice. Words of the unit's own name do
/// not count.
pub static UNSUITABLE_WORDS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[ServiceName, OrganizerName, OrganizerNature, RegionProvince, AppGameKind],
    key: None,
    check: |order, report| {
        let Some(hit) = order.word_in(ServiceName, UNSUITABLE) else { return };
        if order.is(AppGameKind, w::GameKind::Test) {
            return;
        }
        let finding = report.at(ServiceName).text(hit.word);
        finding.message(match hit.class {
            Class::Placeholder => 0,
            Class::FamousApp => 1,
            _ => 2,
        });
        if hit.action == Action::Hint {
            finding.class(Hint);
        }
    },
    page: page!(Page {
        code: "app.name.unsuitable-words",
        zh: &[
            "APP 名称含“{word}”，像是临时名称，请填写正式名称。",
            "APP 名称含“{word}”，易与知名 APP 混淆，非其权利人的建议修改。",
            "APP 名称含“{word}”这类宣传用语，建议修改。",
        ],
        en: &[
            "The APP's name has {word}, as names do that are not final; please enter the final one.",
            "The APP's name has {word} like a well-known APP; unless it is yours, changing it is advised.",
            "The APP's name has {word}, a word of advertising; changing it is advised.",
        ],
        args: &["word"],
        examples: &[
            bad("a test", &[("apps[0].name", "示例相册测试版")], "apps[0].name").base("app"),
            bad("a demo", &[("apps[0].name", "demo相册")], "apps[0].name").base("app"),
            bad("a well-known APP", &[("apps[0].name", "抖音相册")], "apps[0].name").base("app"),
            bad("advertising", &[("apps[0].name", "免费相册")], "apps[0].name").base("app"),
            good("a final name", &[]).base("app"),
            good("within another word", &[("apps[0].name", "Contest相册")]).base("app"),
            good(
                "the unit's own name",
                &[("organizer.name", "深圳市第一相册有限公司"), ("apps[0].name", "第一相册")]
            )
            .base("app"),
            good(
                "a game on trial",
                &[("apps[0].name", "示例（TapTap 测试版）"), ("apps[0].gameKind", "test")]
            )
            .base("app"),
            good("a website", &[("websites[0].name", "示例科技测试版")]),
        ],
    }),
};

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
