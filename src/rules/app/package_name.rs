//! Package names (包名) and bundle IDs of an APP.

use crate::numbers::{
    android_package::{self, Defect},
    ios_bundle_id,
};
use crate::rules::prelude::*;
use crate::text::hash::fnv;

/// A package of the APP has no package name or bundle ID.
///
/// Stores and the authority tell APPs apart by it, so every platform gives one.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPackageName],
    key: None,
    check: |order, report| required(order, report, PlatformPackageName),
    page: page!(Page {
        code: "app.package-name.required",
        zh: &["请填写 APP 包名或 Bundle ID。"],
        en: &["Please enter the package name or bundle ID."],
        args: &[],
        examples: &[
            bad(
                "left empty",
                &[("apps[0].platforms[1].packageName", "")],
                "apps[0].platforms[1].packageName"
            )
            .base("app"),
            good("filled in", &[]).base("app"),
            good(
                "no service form in this order",
                &[("order.type", "cancelService"), ("apps[0].platforms[1].packageName", "")]
            )
            .base("app"),
        ],
    }),
};

/// What is wrong with the package name by the rules of its platform; those of Android and iOS are
/// published, any other platform may take what one of them takes.
fn defect(platform: Option<w::AppPlatform>, name: &str) -> Option<Defect> {
    match platform {
        Some(w::AppPlatform::Android) => android_package::parse(name).err(),
        Some(w::AppPlatform::Ios) => ios_bundle_id::parse(name).err(),
        _ => android_package::parse(name).err().and_then(|_| ios_bundle_id::parse(name).err()),
    }
}

/// The package name does not look like one.
///
/// Two or more labels of letters, digits and underscores (hyphens on iOS) between dots, each starting
/// with a letter on Android. The platforms' conventions are no rule of the authority, so this warns.
pub static SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPackageName, PlatformPlatform],
    key: None,
    check: |order, report| {
        let Some(text) = order.typed(PlatformPackageName) else { return };
        let platform = order.word(PlatformPlatform);
        let Some(defect) = defect(platform, text.plain()) else { return };
        let finding = report.at(PlatformPackageName);
        match defect {
            Defect::Character { at } => finding.number(at.into()),
            Defect::EmptyLabel => finding.message(1),
            Defect::LabelStart => finding.message(2),
            Defect::SingleLabel => finding.message(3),
            Defect::Length => finding.message(4).number(android_package::MAX_CHARS as i64),
        };
        if let Some(guess) = text.guess().filter(|guess| self::defect(platform, guess).is_none()) {
            finding.fix(guess, false);
        }
    },
    page: page!(Page {
        code: "app.package-name.shape",
        zh: &[
            "包名第 {n} 个字符不能使用，请核对，如 com.example.album。",
            "包名中有多余的点，请核对，如 com.example.album。",
            "包名每一段应以字母开头，请核对，如 com.example.album。",
            "包名至少应有两段，用点隔开，请核对，如 com.example.album。",
            "包名过长，最多 {n} 个字符，请核对。",
        ],
        en: &[
            "Character {n} of the package name cannot stand there; please check, for example com.example.album.",
            "The package name has a dot too many; please check, for example com.example.album.",
            "Every part of the package name should start with a letter; please check, for example com.example.album.",
            "The package name should have two parts or more between dots; please check, for example com.example.album.",
            "The package name is too long: at most {n} characters; please check.",
        ],
        args: &["n"],
        examples: &[
            bad(
                "no dot",
                &[("apps[0].platforms[0].packageName", "album")],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            bad(
                "two dots",
                &[("apps[0].platforms[0].packageName", "com..x")],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            bad(
                "a hyphen on Android",
                &[("apps[0].platforms[0].packageName", "com.example.my-album")],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            bad(
                "an underscore on iOS",
                &[("apps[0].platforms[1].packageName", "com.example.my_album")],
                "apps[0].platforms[1].packageName"
            )
            .base("app"),
            bad(
                "a digit at the start of a part on Android",
                &[("apps[0].platforms[0].packageName", "com.example.2048")],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            bad(
                "Han characters on another platform",
                &[
                    ("apps[0].platforms[0].platform", "harmony"),
                    ("apps[0].platforms[0].packageName", "com.示例")
                ],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            bad(
                "a space in the middle",
                &[("apps[0].platforms[0].packageName", "com.example. album")],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            good("well-formed", &[]).base("app"),
            good(
                "a hyphen on iOS",
                &[("apps[0].platforms[1].packageName", "com.example.my-album")]
            )
            .base("app"),
            good(
                "an underscore on Android",
                &[("apps[0].platforms[0].packageName", "com.example.my_album")]
            )
            .base("app"),
            good(
                "a digit at the start of a part on Harmony",
                &[
                    ("apps[0].platforms[0].platform", "harmony"),
                    ("apps[0].platforms[0].packageName", "com.example.2048")
                ]
            )
            .base("app"),
        ],
    }),
};

/// Whether two records name one package. Apple's bundle IDs are the same in either case.
fn is_same_package(one: &View<'_>, other: &View<'_>) -> bool {
    let (Some(a), Some(b)) = (one.text(PlatformPackageName), other.text(PlatformPackageName))
    else {
        return false;
    };
    let is_ios = |view: &View<'_>| view.is(PlatformPlatform, w::AppPlatform::Ios);
    let any_case = is_ios(one) && is_ios(other);
    a == b || any_case && a.eq_ignore_ascii_case(b)
}

/// What packages are compared by: their names in lower case.
fn key(order: &View<'_>) -> Option<u64> {
    Some(fnv(&order.text(PlatformPackageName)?.to_ascii_lowercase()))
}

/// A package name stands twice for one platform of one APP.
///
/// Several packages of an APP on one platform are told apart by their names, so one of the two rows
/// is too many or mistyped. Two platforms that have no word of their own may be different ones.
pub static SAME_APP_SAME_PLATFORM: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPackageName, PlatformPlatform],
    key: Some(Key::Shared(|order| {
        let platform: w::AppPlatform = order.word(PlatformPlatform)?;
        if platform == w::AppPlatform::Other {
            return None;
        }
        Some(key(order)? ^ u64::from(order.spot().index) << 8 ^ platform as u64)
    })),
    check: |order, report| {
        let is_same = |peer: &View<'_>| {
            peer.spot().index == order.spot().index
                && peer.value(PlatformPlatform) == order.value(PlatformPlatform)
                && is_same_package(peer, order)
        };
        if let Some(first) = order.earlier().find(is_same) {
            report.at(PlatformPackageName).related(first.place(PlatformPackageName));
        }
    },
    page: page!(Page {
        code: "app.package-name.same-app-same-platform",
        zh: &["同一 APP 同一平台填写了相同的包名，请修改或删除重复项。"],
        en: &[
            "The same package name is given twice for one platform of this APP; please change or remove one."
        ],
        args: &[],
        examples: &[
            bad(
                "twice on Android",
                &[("apps[0].platforms[1].platform", "android")],
                "apps[0].platforms[1].packageName"
            )
            .base("app"),
            bad(
                "on iOS in another case",
                &[
                    ("apps[0].platforms[0].platform", "ios"),
                    ("apps[0].platforms[1].packageName", "com.Example.Album")
                ],
                "apps[0].platforms[1].packageName"
            )
            .base("app"),
            good("Android and iOS", &[]).base("app"),
            good(
                "on two other platforms",
                &[
                    ("apps[0].platforms[0].platform", "other"),
                    ("apps[0].platforms[1].platform", "other")
                ]
            )
            .base("app"),
            good(
                "two packages on Android",
                &[
                    ("apps[0].platforms[1].platform", "android"),
                    ("apps[0].platforms[1].packageName", "com.example.album.pad")
                ]
            )
            .base("app"),
            good(
                "case counts on Android",
                &[
                    ("apps[0].platforms[1].platform", "android"),
                    ("apps[0].platforms[1].packageName", "com.example.Album")
                ]
            )
            .base("app"),
            good(
                "two APPs, which another rule reports",
                &[(
                    "apps",
                    "[{\"platforms\":[{\"platform\":\"ios\",\"packageName\":\"com.example.a\"}]},{\"platforms\":[{\"platform\":\"ios\",\"packageName\":\"com.example.a\"}]}]"
                )]
            ),
        ],
    }),
};

/// One package name serves two platforms of the APP, which is allowed.
///
/// Only APPs and the packages of one platform must differ, so nobody has to rename anything here.
pub static SAME_APP_OTHER_PLATFORM: Rule = Rule {
    class: Hint,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: &[PlatformPackageName, PlatformPlatform],
    key: Some(Key::Shared(|order| Some(key(order)? ^ u64::from(order.spot().index) << 8))),
    check: |order, report| {
        let Some(first) = order.peers().next() else { return };
        let is_other = first.spot().index == order.spot().index
            && first.word::<w::AppPlatform>(PlatformPlatform).is_some()
            && order.word::<w::AppPlatform>(PlatformPlatform).is_some()
            && first.value(PlatformPlatform) != order.value(PlatformPlatform);
        if is_other && first.text(PlatformPackageName) == order.text(PlatformPackageName) {
            report.at(PlatformPackageName).related(first.place(PlatformPackageName));
        }
    },
    page: page!(Page {
        code: "app.package-name.same-app-other-platform",
        zh: &["同一 APP 的不同平台可以使用相同的包名。"],
        en: &["Platforms of one APP may share a package name."],
        args: &[],
        examples: &[
            bad("Android and iOS", &[], "apps[0].platforms[1].packageName").base("app"),
            good("two names", &[("apps[0].platforms[1].packageName", "com.example.albums")])
                .base("app"),
            good(
                "one platform, which another rule reports",
                &[("apps[0].platforms[1].platform", "android")]
            )
            .base("app"),
        ],
    }),
};

/// Where the package name stands that another APP of the organizer has: an earlier one of the order,
/// or a filed one.
fn other_app(order: &View<'_>) -> Option<Place> {
    // The first one of the form, which may be this one.
    let first = order.peers().find(|peer| is_same_package(peer, order));
    if let Some(first) = first.filter(|first| first.spot().index < order.spot().index) {
        return Some(first.place(PlatformPackageName));
    }
    let name = order.text(PlatformPackageName)?;
    let has = |filed: &View<'_>| filed.texts(FiledPackageNames).any(|filed| filed == name);
    Some(order.other_filed_apps().find(has)?.place(FiledPackageNames))
}

/// What [`other_app`] reads.
const OTHER_APP_READS: &[Field] = &[
    PlatformPackageName,
    PlatformPlatform,
    ExistingFilingServices,
    FiledKind,
    FiledPackageNames,
    FiledRecordNumber,
    FiledDomains,
    ServiceDomains,
    DomainName,
    DomainExistingRecordNumber,
    AppPlatforms,
    ChangeTargetServiceRecordNumbers,
];

/// Another APP of the organizer has the package name.
///
/// APPs differ in their package names on whatever platform, in the order and from what is filed. The
/// filed entry that an order accesses or changes is the APP itself and does not count.
pub static UNIQUE_ACROSS_APPS: Rule = Rule {
    class: Error,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: OTHER_APP_READS,
    key: Some(Key::Shared(key)),
    check: |order, report| {
        if let (Some(name), Some(other)) = (order.text(PlatformPackageName), other_app(order)) {
            report.at(PlatformPackageName).text(name).related(other);
        }
    },
    page: page!(Page {
        code: "app.package-name.unique-across-apps",
        zh: &["包名“{name}”已用于另一个 APP，请修改。"],
        en: &["The package name {name} is used by another APP; please change it."],
        args: &["name"],
        examples: &[
            bad(
                "two APPs of the order",
                &[(
                    "apps",
                    "[{\"platforms\":[{\"platform\":\"android\",\"packageName\":\"com.example.album\"}]},{\"platforms\":[{\"platform\":\"ios\",\"packageName\":\"com.example.album\"}]}]"
                )],
                "apps[1].platforms[0].packageName"
            ),
            bad(
                "two APPs on iOS, in another case",
                &[(
                    "apps",
                    "[{\"platforms\":[{\"platform\":\"ios\",\"packageName\":\"com.example.album\"}]},{\"platforms\":[{\"platform\":\"ios\",\"packageName\":\"com.Example.Album\"}]}]"
                )],
                "apps[1].platforms[0].packageName"
            ),
            bad(
                "a filed APP",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"packageNames\":[\"com.example.weather\"]}]"
                    ),
                    ("apps[0].platforms[0].packageName", "com.example.weather")
                ],
                "apps[0].platforms[0].packageName"
            )
            .base("app"),
            good(
                "two names",
                &[(
                    "apps",
                    "[{\"platforms\":[{\"packageName\":\"com.example.album\"}]},{\"platforms\":[{\"packageName\":\"com.example.weather\"}]}]"
                )]
            ),
            good("two platforms of one APP", &[]).base("app"),
            good(
                "the APP that is changed",
                &[
                    ("order.type", "changeService"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"packageNames\":[\"com.example.album\"]}]"
                    )
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
                        "[{\"kind\":\"app\",\"recordNumber\":\"粤ICP备2021000001号-2A\",\"domains\":[\"api.example.net\"],\"packageNames\":[\"com.example.album\"]}]"
                    )
                ]
            )
            .base("app"),
        ],
    }),
};

/// The package name repeats, which only APPs of one organizer may not.
///
/// Whoever files an APP for somebody else files it under that organizer, and the name may stay.
pub static OTHER_ORGANIZER: Rule = Rule {
    class: Hint,
    scope: Scope::Platform,
    when: when::APP_FORM,
    reads: OTHER_APP_READS,
    key: Some(Key::Shared(key)),
    check: |order, report| {
        if let Some(other) = other_app(order) {
            report.at(PlatformPackageName).related(other);
        }
    },
    page: page!(Page {
        code: "app.package-name.other-organizer",
        zh: &["不同主体的 APP 包名可以相同，如属其他主体，请在其名下备案。"],
        en: &[
            "Different organizers may share a package name; if this APP is another organizer's, file it under that one."
        ],
        args: &[],
        examples: &[
            bad(
                "two APPs of the order",
                &[(
                    "apps",
                    "[{\"platforms\":[{\"packageName\":\"com.example.album\"}]},{\"platforms\":[{\"packageName\":\"com.example.album\"}]}]"
                )],
                "apps[1].platforms[0].packageName"
            ),
            good("one APP", &[]).base("app"),
        ],
    }),
};
