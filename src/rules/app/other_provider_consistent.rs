//! APPs that are filed at another provider.

use crate::rules::prelude::*;

/// An APP filed at another provider is given another name here.
///
/// Whoever moves its servers files it again with an access order and the same data. The filed APP is
/// known by its record number, its domain or its package name. Under the rules of 2018
/// `change.access.data-frozen-2018` speaks.
pub static OTHER_PROVIDER_CONSISTENT: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::ATTACH_ORDER.not_profile(w::Profile::Tencent2018).kind(w::ServiceKind::App).since(2023, 9, 1),
    reads: &[
        ServiceName,
        ExistingFilingServices,
        FiledKind,
        FiledProvider,
        FiledName,
        FiledRecordNumber,
        FiledDomains,
        FiledPackageNames,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        AppPlatforms,
        PlatformPackageName,
    ],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(ServiceName) else { return };
        let own = order.filed_apps().find(|filed| {
            let provider = filed.word::<w::Provider>(FiledProvider);
            provider.is_some_and(|it| it != order.provider()) && order.is_filed_as(filed)
        });
        let Some(own) = own else { return };
        if let Some(filed) = own.text(FiledName).filter(|filed| !same_name(filed, name)) {
            report.at(ServiceName).text(filed).related(own.place(FiledName));
        }
    },
    page: page!(Page {
        code: "app.other-provider-consistent",
        zh: &["该 APP 已在其他接入商以“{name}”备案，请填写一致的信息。"],
        en: &["This APP is filed at another provider as {name}; please enter the same data."],
        args: &["name"],
        examples: &[
            bad(
                "another name",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"provider\":\"other\",\"name\":\"示例云相册\",\"packageNames\":[\"com.example.album\"]}]"
                    )
                ],
                "apps[0].name"
            )
            .base("app"),
            bad(
                "known by its record number",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].existingRecordNumber", "粤ICP备2021000001号-2A"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"provider\":\"huawei\",\"name\":\"示例云相册\",\"recordNumber\":\"粤ICP备2021000001号-2A\"}]"
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
                        "[{\"kind\":\"app\",\"provider\":\"other\",\"name\":\"示例相册\",\"domains\":[\"api.example.com\"]}]"
                    )
                ]
            )
            .base("app"),
            good(
                "another APP",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"provider\":\"other\",\"name\":\"示例天气\",\"packageNames\":[\"com.example.weather\"]}]"
                    )
                ]
            )
            .base("app"),
            good(
                "filed here",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"provider\":\"tencent\",\"name\":\"示例云相册\",\"packageNames\":[\"com.example.album\"]}]"
                    )
                ]
            )
            .base("app"),
        ],
    }),
};
