//! What stands behind a load balancer.

use crate::rules::prelude::*;

/// No server is bound to the load balancer.
///
/// The balancer itself is paid as it is used, so the filing rests on a server behind it. What the
/// resource says of region, payment, months, end and address is about that server. Other providers have
/// rules of their own.
pub static BOUND_CVM: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudBoundCvmIds],
    key: None,
    check: |order, report| {
        if order.is(CloudType, w::CloudResourceType::LoadBalancer) && order.is_at_tencent() {
            required(order, report, CloudBoundCvmIds);
        }
    },
    page: page!(Page {
        code: "cloud.load-balancer.bound-cvm",
        zh: &["请为负载均衡绑定符合备案条件的云服务器。"],
        en: &["Please bind the load balancer to a server that can be filed."],
        args: &[],
        examples: &[
            bad(
                "none",
                &[
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].boundCvmIds", "[]")
                ],
                "websites[0].cloudResources[0].boundCvmIds"
            ),
            good(
                "one",
                &[
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].boundCvmIds", "[\"ins-00000001\"]")
                ]
            ),
            good("a server needs none", &[]),
            good(
                "a load balancer of another provider",
                &[
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].boundCvmIds", "[]")
                ]
            )
            .with("other"),
            good(
                "a load balancer that names another provider",
                &[
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].boundCvmIds", "[]")
                ]
            ),
        ],
    }),
};
