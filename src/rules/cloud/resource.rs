//! What a service is filed with.

use crate::model::order::{Flaw, Value};
use crate::rules::prelude::*;

/// The website has no cloud resource to be filed with.
///
/// One is enough, of any kind the provider takes, an authorization code among them. A line of the form
/// without a type does not count. APPs have `app.cloud-resource.required`.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::ATTACH_ORDER.kind(w::ServiceKind::Website),
    reads: &[ServiceCloudResources, CloudType],
    key: None,
    check: required_resource,
    page: page!(Page {
        code: "cloud.resource.required",
        zh: &["请为网站选择备案云服务，或填写备案授权码。"],
        en: &["Please choose a cloud resource for the website, or enter an authorization code."],
        args: &[],
        examples: &[
            bad("none", &[("websites[0].cloudResources", "[]")], "websites[0].cloudResources"),
            bad(
                "a line without a type",
                &[("websites[0].cloudResources", "[{\"instanceId\": \"ins-00000001\"}]")],
                "websites[0].cloudResources[0].type"
            ),
            good("a server", &[]),
            good(
                "an authorization code",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"}]"
                )]
            ),
            good(
                "an APP has a rule of its own",
                &[("websites", "[]"), ("apps", "[{\"name\": \"示例\"}]")]
            ),
            good(
                "a change order attaches nothing",
                &[("order.type", "changeService"), ("websites[0].cloudResources", "[]")]
            ),
        ],
    }),
};

/// What the console of 2018 took.
const TYPES_2018: &[w::CloudResourceType] = &[
    w::CloudResourceType::Cvm,
    w::CloudResourceType::SiteHosting,
    w::CloudResourceType::AuthCode,
    w::CloudResourceType::LoadBalancer,
    w::CloudResourceType::BlackStone,
    w::CloudResourceType::BlackStoneLoadBalancer,
];

/// What is taken today.
const TYPES: &[w::CloudResourceType] = &[
    w::CloudResourceType::Cvm,
    w::CloudResourceType::Lighthouse,
    w::CloudResourceType::Serverless,
    w::CloudResourceType::LoadBalancer,
    w::CloudResourceType::AuthCode,
];

/// A service cannot be filed with a resource of this type.
///
/// Storage, content delivery and the like carry no filing. Site hosting and the machines of 2018 are
/// no longer on the list, and those of today were not yet on it. Other providers have lists of their
/// own; a server of theirs has `order.needed.provider`.
pub static TYPE: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::ATTACH_ORDER.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType],
    key: None,
    check: |order, report| {
        if !order.is_at_tencent() {
            return;
        }
        let taken = match order.profile() {
            w::Profile::Tencent2018 => TYPES_2018,
            _ => TYPES,
        };
        match order.value(CloudType) {
            Value::Wrong(Flaw::Word, _) => {
                report.at(CloudType);
            }
            _ => {
                if let Some(chosen) = order.word(CloudType).filter(|chosen| !taken.contains(chosen))
                {
                    report.at(CloudType).message(1).word(chosen);
                }
            }
        }
    },
    page: page!(Page {
        code: "cloud.resource.type",
        zh: &[
            "该类型的云资源不能用于备案，请从列表中选择。",
            "{type}不能用于备案，请选择其他云资源或填写备案授权码。",
        ],
        en: &[
            "A resource of this type cannot be used for a filing; please choose one from the list.",
            "This type ({type}) cannot be used for a filing; please choose another resource or enter an authorization code.",
        ],
        args: &["type"],
        examples: &[
            bad(
                "content delivery",
                &[("websites[0].cloudResources[0].type", "cdn")],
                "websites[0].cloudResources[0].type"
            ),
            bad(
                "site hosting is of 2018",
                &[("websites[0].cloudResources[0].type", "siteHosting")],
                "websites[0].cloudResources[0].type"
            ),
            bad(
                "a Lighthouse in 2018",
                &[("websites[0].cloudResources[0].type", "lighthouse")],
                "websites[0].cloudResources[0].type"
            )
            .under("tencent-2018"),
            good("a server", &[]),
            good("a Lighthouse", &[("websites[0].cloudResources[0].type", "lighthouse")]),
            good("a Serverless package", &[("websites[0].cloudResources[0].type", "serverless")]),
            good("site hosting in 2018", &[("websites[0].cloudResources[0].type", "siteHosting")])
                .under("tencent-2018"),
            good(
                "site hosting of another provider",
                &[("websites[0].cloudResources[0].type", "siteHosting")]
            )
            .with("other"),
            good("nothing chosen", &[("websites[0].cloudResources[0].type", "")]),
            good(
                "site hosting of another provider, which is said elsewhere",
                &[
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].type", "siteHosting")
                ]
            ),
        ],
    }),
};

/// How long a new resource stays unseen, in seconds.
const SYNC: i64 = 3600;

/// The resource was bought less than an hour ago.
///
/// It takes 30 minutes to an hour until the filing console offers it (暂无可用资源 before that).
pub static SYNC_DELAY: Rule = Rule {
    class: Hint,
    scope: Scope::CloudResource,
    when: when::ALWAYS,
    reads: &[CloudPurchasedAt],
    key: None,
    check: |order, report| {
        if let (Some(bought), Some(now)) = (order.datetime(CloudPurchasedAt), order.now())
            && (0..SYNC).contains(&now.seconds_since(bought))
        {
            report.at(CloudPurchasedAt);
        }
    },
    page: page!(Page {
        code: "cloud.resource.sync-delay",
        zh: &["新购资源约需 30 分钟至 1 小时才能用于备案，请稍后再选。"],
        en: &[
            "A new resource can be chosen 30 minutes to an hour after it was bought; please try again then."
        ],
        args: &[],
        examples: &[
            bad(
                "59 minutes ago",
                &[("websites[0].cloudResources[0].purchasedAt", "2026-03-02T09:01:00+08:00")],
                "websites[0].cloudResources[0].purchasedAt"
            ),
            good(
                "an hour ago",
                &[("websites[0].cloudResources[0].purchasedAt", "2026-03-02T09:00:00+08:00")]
            ),
            good(
                "a clock that runs ahead",
                &[("websites[0].cloudResources[0].purchasedAt", "2026-03-02T10:01:00+08:00")]
            ),
        ],
    }),
};
