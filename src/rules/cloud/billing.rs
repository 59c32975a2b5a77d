//! How the resource is paid.

use super::SERVERS_AND_CODES;
use crate::rules::prelude::*;

/// The server is paid as it is used (按量计费).
///
/// Only a prepaid one (包年包月) can be filed, or makes authorization codes. A trial counts by the way it
/// is paid. A load balancer is always paid as it is used; what counts there is the server bound to it.
pub static PREPAID_MONTHLY: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM,
    reads: &[CloudType, CloudBillingMode, CloudIsTrial],
    key: None,
    check: |order, report| {
        if !order.is_any(CloudType, SERVERS_AND_CODES)
            || !order.is(CloudBillingMode, w::BillingMode::PayAsYouGo)
        {
            return;
        }
        let finding = report.at(CloudBillingMode);
        if order.is(CloudType, w::CloudResourceType::LoadBalancer) {
            finding.message(1);
        } else if order.flag(CloudIsTrial) {
            finding.message(2);
        }
    },
    page: page!(Page {
        code: "cloud.billing.prepaid-monthly",
        zh: &[
            "按量计费的资源不能备案，请使用包年包月资源。",
            "负载均衡绑定的云服务器须为包年包月，请更换或转换计费方式。",
            "试用服务器按计费方式认定，按量计费的不能备案，请使用包年包月资源。",
        ],
        en: &[
            "A pay-as-you-go resource cannot be filed; please use a prepaid one.",
            "The server bound to the load balancer must be prepaid; please bind another or change how it is paid.",
            "A trial counts by the way it is paid, and pay-as-you-go cannot be filed; please use a prepaid server.",
        ],
        args: &[],
        examples: &[
            bad(
                "pay as you go",
                &[("websites[0].cloudResources[0].billingMode", "payAsYouGo")],
                "websites[0].cloudResources[0].billingMode"
            ),
            bad(
                "a trial",
                &[
                    ("websites[0].cloudResources[0].billingMode", "payAsYouGo"),
                    ("websites[0].cloudResources[0].isTrial", "true")
                ],
                "websites[0].cloudResources[0].billingMode"
            ),
            bad(
                "the server behind a load balancer",
                &[
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].billingMode", "payAsYouGo")
                ],
                "websites[0].cloudResources[0].billingMode"
            ),
            bad(
                "the server behind a code",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"billingMode\": \"payAsYouGo\"}]"
                )],
                "websites[0].cloudResources[0].billingMode"
            ),
            good("prepaid", &[]),
            good("a prepaid trial", &[("websites[0].cloudResources[0].isTrial", "true")]),
            good(
                "a Serverless package is counted otherwise",
                &[
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].billingMode", "payAsYouGo")
                ]
            ),
        ],
    }),
};
