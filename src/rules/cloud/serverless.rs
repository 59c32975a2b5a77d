//! Services without a server.

use crate::rules::prelude::*;

/// No Serverless package has been bought.
///
/// Functions alone carry no filing. Nothing declared, nothing reported. Other providers have rules of
/// their own.
pub static PACKAGE: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudHasServerlessPackage],
    key: None,
    check: |order, report| {
        if order.is(CloudType, w::CloudResourceType::Serverless)
            && order.declared(CloudHasServerlessPackage) == Some(false)
            && order.is_at_tencent()
        {
            report.at(CloudHasServerlessPackage);
        }
    },
    page: page!(Page {
        code: "cloud.serverless.package",
        zh: &["请先购买 Serverless 资源包。"],
        en: &["Please buy a Serverless resource package first."],
        args: &[],
        examples: &[
            bad(
                "none",
                &[
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].hasServerlessPackage", "false")
                ],
                "websites[0].cloudResources[0].hasServerlessPackage"
            ),
            good(
                "bought",
                &[
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].hasServerlessPackage", "true")
                ]
            ),
            good("not known", &[("websites[0].cloudResources[0].type", "serverless")]),
            good(
                "a server needs none",
                &[("websites[0].cloudResources[0].hasServerlessPackage", "false")]
            ),
            good(
                "functions of another provider",
                &[
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].hasServerlessPackage", "false")
                ]
            )
            .with("huawei"),
            good(
                "functions that name another provider",
                &[
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].hasServerlessPackage", "false")
                ]
            ),
        ],
    }),
};
