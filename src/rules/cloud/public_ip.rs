//! The address of the server.

use crate::rules::prelude::*;

/// The server has no public address.
///
/// One is assigned when the server is bought (免费分配独立公网 IP) or later. Of a load balancer it is the
/// server bound to it, of an authorization code the server that it came from. Nothing declared, nothing
/// reported.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM,
    reads: &[CloudType, CloudAuthCodeServerType, CloudHasPublicIp],
    key: None,
    check: |order, report| {
        use w::CloudResourceType as T;
        if order.is_any(CloudType, &[T::Cvm, T::LoadBalancer, T::AuthCode])
            && !order.is(CloudAuthCodeServerType, T::Lighthouse)
            && order.declared(CloudHasPublicIp) == Some(false)
        {
            report.at(CloudHasPublicIp);
        }
    },
    page: page!(Page {
        code: "cloud.public-ip.required",
        zh: &["云服务器没有公网 IP，请先分配公网 IP。"],
        en: &["The server has no public IP address; please have one assigned first."],
        args: &[],
        examples: &[
            bad(
                "none",
                &[("websites[0].cloudResources[0].hasPublicIp", "false")],
                "websites[0].cloudResources[0].hasPublicIp"
            ),
            bad(
                "the server behind a load balancer",
                &[
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].hasPublicIp", "false")
                ],
                "websites[0].cloudResources[0].hasPublicIp"
            ),
            bad(
                "the server behind a code",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"hasPublicIp\": false}]"
                )],
                "websites[0].cloudResources[0].hasPublicIp"
            ),
            good(
                "the Lighthouse behind a code",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"authCodeServerType\": \"lighthouse\", \"hasPublicIp\": false}]"
                )]
            ),
            good("assigned", &[]),
            good("not known", &[("websites[0].cloudResources[0].hasPublicIp", "")]),
            good(
                "a Lighthouse always has one",
                &[
                    ("websites[0].cloudResources[0].type", "lighthouse"),
                    ("websites[0].cloudResources[0].hasPublicIp", "false")
                ]
            ),
        ],
    }),
};
