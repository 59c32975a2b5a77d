//! Software kits of others that an APP uses (外部 SDK).

use crate::rules::prelude::*;

/// Whether the APP uses external SDKs is not said, and need not be.
///
/// SDKs are optional in a filing; none is a fine answer.
pub static OPTIONAL: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppUsesSdk],
    key: None,
    check: |order, report| {
        if !order.is_set(AppUsesSdk) {
            report.at(AppUsesSdk);
        }
    },
    page: page!(Page {
        code: "app.sdk.optional",
        zh: &["外部 SDK 为选填，未使用可选择不使用。"],
        en: &["External SDKs are optional; if there are none, say so."],
        args: &[],
        examples: &[
            bad("nothing said", &[("apps[0].usesSdk", "")], "apps[0].usesSdk").base("app"),
            good("none", &[]).base("app"),
            good("some", &[("apps[0].usesSdk", "true")]).base("app"),
        ],
    }),
};

/// An SDK's type is chosen without its vendor.
///
/// A type whose vendor is in the form's list comes with the vendor; one whose vendor is not in it is
/// dropped. The list itself is not published.
pub static VENDOR_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Sdk,
    when: when::APP_FORM,
    reads: &[AppUsesSdk, SdkFunctionType, SdkVendor],
    key: None,
    check: |order, report| {
        if order.flag(AppUsesSdk) && order.is_set(SdkFunctionType) {
            required(order, report, SdkVendor);
        }
    },
    page: page!(Page {
        code: "app.sdk.vendor-required",
        zh: &["请选择 SDK 服务厂商；列表中没有的，请不选该功能类型；都没有则选不使用外部 SDK。"],
        en: &[
            "Please choose the SDK's vendor; if the list does not have it, drop the function type, or say that no SDK is used if none is left."
        ],
        args: &[],
        examples: &[
            bad(
                "no vendor",
                &[("apps[0].usesSdk", "true"), ("apps[0].sdks", "[{\"functionType\":\"支付类\"}]")],
                "apps[0].sdks[0].vendor"
            )
            .base("app"),
            good(
                "with its vendor",
                &[
                    ("apps[0].usesSdk", "true"),
                    ("apps[0].sdks", "[{\"functionType\":\"支付类\",\"vendor\":\"示例厂商\"}]")
                ]
            )
            .base("app"),
            good("no type", &[("apps[0].usesSdk", "true"), ("apps[0].sdks", "[{}]")]).base("app"),
            good(
                "no SDKs, what stands there is left over",
                &[
                    ("apps[0].usesSdk", "false"),
                    ("apps[0].sdks", "[{\"functionType\":\"支付类\"}]")
                ]
            )
            .base("app"),
        ],
    }),
};
