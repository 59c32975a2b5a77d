//! Authorization codes (备案授权码), which let others file with a server.

use crate::numbers::icp_number;
use crate::rules::prelude::*;
use crate::text::hash;

/// A good code in the examples.
#[cfg(feature = "pages")]
macro_rules! code_with {
    ($more:literal) => {
        concat!("[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"", $more, "}]")
    };
}

/// The authorization code is missing.
///
/// The owner of the server makes it for the server's address. How a code looks is not published, so
/// nothing else is said about it.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM,
    reads: &[CloudType, CloudAuthCode],
    key: None,
    check: |order, report| {
        if order.is_auth_code() {
            required(order, report, CloudAuthCode);
        }
    },
    page: page!(Page {
        code: "cloud.auth-code.required",
        zh: &["请填写备案授权码，由云服务器所属账号生成。"],
        en: &["Please enter the authorization code; the account that owns the server makes it."],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].cloudResources", "[{\"type\": \"authCode\"}]")],
                "websites[0].cloudResources[0].authCode"
            ),
            good("entered", &[("websites[0].cloudResources", code_with!(""))]),
            good("a server needs none", &[]),
        ],
    }),
};

/// The code is an individual's.
///
/// Only an account verified as an enterprise can make codes; an individual may use one. Codes of other
/// providers have rules of their own.
pub static ENTERPRISE_ONLY: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudOwnerAccountType],
    key: None,
    check: |order, report| {
        if order.is_tencent_code() && order.is(CloudOwnerAccountType, w::RealNameType::Individual) {
            report.at(CloudOwnerAccountType);
        }
    },
    page: page!(Page {
        code: "cloud.auth-code.enterprise-only",
        zh: &["个人账号无法生成备案授权码，请使用企业账号生成的授权码。"],
        en: &[
            "An individual's account cannot make codes; please use one from an enterprise's account."
        ],
        args: &[],
        examples: &[
            bad(
                "an individual's server",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"ownerAccountType\": \"individual\"")
                )],
                "websites[0].cloudResources[0].ownerAccountType"
            ),
            good(
                "an enterprise's",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"ownerAccountType\": \"enterprise\"")
                )]
            ),
            good(
                "an individual uses an enterprise's code",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"ownerAccountType\": \"enterprise\"")
                )]
            )
            .base("individual"),
            good(
                "an individual's own server",
                &[("websites[0].cloudResources[0].ownerAccountType", "individual")]
            )
            .base("individual"),
            good(
                "a code of another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"ownerAccountType\": \"individual\"")
                )]
            )
            .with("huawei"),
            good(
                "a code that names another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"provider\": \"huawei\", \"ownerAccountType\": \"individual\"")
                )]
            ),
        ],
    }),
};

/// Reports a server of type `server` that has issued more than `most` codes.
fn judge_issued(
    order: &View<'_>,
    report: &mut Report<'_>,
    server: w::CloudResourceType,
    most: Param,
) {
    let most = order.param(most).into();
    if order.is_at_tencent()
        && order.is(CloudAuthCodeServerType, server)
        && let Some(issued) = order.integer(CloudAuthCodeIssuedCount).filter(|n| *n > most)
    {
        report.at(CloudAuthCodeIssuedCount).number(issued).number(most);
    }
}

/// The CVM behind the code has made more than five.
///
/// Each server has a fixed number of codes; deleted ones come back. Other providers have other numbers.
pub static MAX_PER_CVM: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudAuthCodeServerType, CloudAuthCodeIssuedCount],
    key: None,
    check: |order, report| judge_issued(order, report, w::CloudResourceType::Cvm, Param::CvmCodes),
    page: page!(Page {
        code: "cloud.auth-code.max-per-cvm",
        zh: &["每台云服务器最多生成 {max} 个备案授权码，现为 {n} 个，请使用其他服务器的授权码。"],
        en: &[
            "A CVM makes at most {max} codes and this has made {n}; please use a code of another server."
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "six",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeServerType\": \"cvm\", \"authCodeIssuedCount\": 6")
                )],
                "websites[0].cloudResources[0].authCodeIssuedCount"
            ),
            good(
                "five",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeServerType\": \"cvm\", \"authCodeIssuedCount\": 5")
                )]
            ),
            good(
                "a server of another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeServerType\": \"cvm\", \"authCodeIssuedCount\": 6")
                )]
            )
            .with("huawei"),
            good(
                "a server that names another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(
                        ", \"provider\": \"huawei\", \"authCodeServerType\": \"cvm\", \"authCodeIssuedCount\": 6"
                    )
                )]
            ),
            good(
                "the kind of server is not known",
                &[("websites[0].cloudResources", code_with!(", \"authCodeIssuedCount\": 6"))]
            ),
        ],
    }),
};

/// The Lighthouse behind the code has made more than two.
///
/// Each server has a fixed number of codes, and a Lighthouse fewer than a CVM; deleted ones come back.
/// Other providers have other numbers.
pub static MAX_PER_LIGHTHOUSE: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudAuthCodeServerType, CloudAuthCodeIssuedCount],
    key: None,
    check: |order, report| {
        judge_issued(order, report, w::CloudResourceType::Lighthouse, Param::LighthouseCodes)
    },
    page: page!(Page {
        code: "cloud.auth-code.max-per-lighthouse",
        zh: &[
            "每台轻量应用服务器最多生成 {max} 个备案授权码，现为 {n} 个，请使用其他服务器的授权码。"
        ],
        en: &[
            "A Lighthouse makes at most {max} codes and this has made {n}; please use a code of another server."
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "three",
                &[(
                    "websites[0].cloudResources",
                    code_with!(
                        ", \"authCodeServerType\": \"lighthouse\", \"authCodeIssuedCount\": 3"
                    )
                )],
                "websites[0].cloudResources[0].authCodeIssuedCount"
            ),
            good(
                "two",
                &[(
                    "websites[0].cloudResources",
                    code_with!(
                        ", \"authCodeServerType\": \"lighthouse\", \"authCodeIssuedCount\": 2"
                    )
                )]
            ),
            good(
                "a server of another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(
                        ", \"authCodeServerType\": \"lighthouse\", \"authCodeIssuedCount\": 3"
                    )
                )]
            )
            .with("other"),
            good(
                "a server that names another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(
                        ", \"provider\": \"huawei\", \"authCodeServerType\": \"lighthouse\", \"authCodeIssuedCount\": 3"
                    )
                )]
            ),
            good(
                "a CVM has more",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeServerType\": \"cvm\", \"authCodeIssuedCount\": 3")
                )]
            ),
        ],
    }),
};

/// The code is made for the address of a load balancer.
///
/// A load balancer is paid as it is used, and such an address makes no code. Codes of other providers
/// have rules of their own.
pub static NOT_LOAD_BALANCER_IP: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudAuthCodeIpIsLoadBalancer],
    key: None,
    check: |order, report| {
        if order.is_tencent_code() && order.flag(CloudAuthCodeIpIsLoadBalancer) {
            report.at(CloudAuthCodeIpIsLoadBalancer);
        }
    },
    page: page!(Page {
        code: "cloud.auth-code.not-load-balancer-ip",
        zh: &["负载均衡 IP 不支持生成备案授权码，请使用云服务器 IP。"],
        en: &["The address of a load balancer makes no code; please use a server's."],
        args: &[],
        examples: &[
            bad(
                "a load balancer's",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeIpIsLoadBalancer\": true")
                )],
                "websites[0].cloudResources[0].authCodeIpIsLoadBalancer"
            ),
            good(
                "a server's",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeIpIsLoadBalancer\": false")
                )]
            ),
            good(
                "no code is used",
                &[("websites[0].cloudResources[0].authCodeIpIsLoadBalancer", "true")]
            ),
            good(
                "a code of another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeIpIsLoadBalancer\": true")
                )]
            )
            .with("other"),
            good(
                "a code that names another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"provider\": \"huawei\", \"authCodeIpIsLoadBalancer\": true")
                )]
            ),
        ],
    }),
};

/// Two services of the order use one code.
///
/// A code files one website or one APP. How many codes somebody uses is not limited. Codes of other
/// providers have rules of their own.
pub static ONE_SERVICE: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudAuthCode],
    key: Some(Key::Shared(|order| {
        order.text(CloudAuthCode).filter(|_| order.is_tencent_code()).map(hash::fnv)
    })),
    check: |order, report| {
        let code = order.text(CloudAuthCode);
        let service = |view: &View<'_>| (view.spot().list, view.spot().index);
        let first = order.earlier().find(|peer| peer.text(CloudAuthCode) == code);
        if let Some(first) = first.filter(|first| service(first) != service(order)) {
            report.at(CloudAuthCode).related(first.place(CloudAuthCode));
        }
    },
    page: page!(Page {
        code: "cloud.auth-code.one-service",
        zh: &["1 个授权码只能备案 1 个网站或 APP，请为每个服务填写不同的授权码。"],
        en: &["One code files one website or APP; please enter another code for each service."],
        args: &[],
        examples: &[
            bad(
                "a website and an APP",
                &[
                    ("websites[0].cloudResources", code_with!("")),
                    (
                        "apps",
                        "[{\"name\": \"示例\", \"cloudResources\": [{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"}]}]"
                    )
                ],
                "apps[0].cloudResources[0].authCode"
            ),
            good(
                "two codes",
                &[
                    ("websites[0].cloudResources", code_with!("")),
                    (
                        "apps",
                        "[{\"name\": \"示例\", \"cloudResources\": [{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345679\"}]}]"
                    )
                ]
            ),
            good(
                "one service that gives it twice",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"}, {\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"}]"
                )]
            ),
            good("a code of another provider", &[("websites[0].cloudResources", code_with!("")), ("apps", "[{\"name\": \"示例\", \"cloudResources\": [{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"}]}]")]).with("huawei"),
            good("a code that names another provider", &[("websites[0].cloudResources", code_with!(", \"provider\": \"huawei\"")), ("apps", "[{\"name\": \"示例\", \"cloudResources\": [{\"provider\": \"huawei\", \"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\"}]}]")]),
        ],
    }),
};

/// The days that are left of the server of Tencent's behind a code, negative once it ended, if they
/// are too few, and how many there must be.
pub(super) fn few_days_left(order: &View<'_>) -> Option<(i32, i32)> {
    let (last, today) = (order.date(CloudExpiresOn)?, order.today()?);
    let (days, min) = (last.days_since(today), order.param(Param::CodeServerDays).into());
    (days < min && order.is_tencent_code()).then_some((days, min))
}

/// The server behind the code runs for less than 30 days.
///
/// The code dies then, and lives again once the server is renewed. Codes of other providers have rules
/// of their own.
pub static EXPIRED_SERVER: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudExpiresOn],
    key: None,
    check: |order, report| {
        if let Some((days, min)) = few_days_left(order) {
            let finding = report.at(CloudExpiresOn).message((days < 0).into());
            finding.number(days.into()).number(min.into());
        }
    },
    page: page!(Page {
        code: "cloud.auth-code.expired-server",
        zh: &[
            "授权码对应的服务器有效期仅剩 {n} 天，不足 {min} 天，请续费后使用。",
            "授权码对应的服务器已到期，请续费后使用。",
        ],
        en: &[
            "The code's server has {n} days left, fewer than {min}; please renew it.",
            "The code's server has ended; please renew it.",
        ],
        args: &["n", "min"],
        examples: &[
            bad(
                "29 days",
                &[("websites[0].cloudResources", code_with!(", \"expiresOn\": \"2026-03-31\""))],
                "websites[0].cloudResources[0].expiresOn"
            ),
            bad(
                "ended",
                &[("websites[0].cloudResources", code_with!(", \"expiresOn\": \"2026-03-01\""))],
                "websites[0].cloudResources[0].expiresOn"
            ),
            good(
                "30 days",
                &[("websites[0].cloudResources", code_with!(", \"expiresOn\": \"2026-04-01\""))]
            ),
            good(
                "a server of one's own counts by months",
                &[("websites[0].cloudResources[0].expiresOn", "2026-03-31")]
            ),
            good(
                "a code of another provider",
                &[("websites[0].cloudResources", code_with!(", \"expiresOn\": \"2026-03-20\""))]
            )
            .with("huawei"),
            good(
                "a code that names another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"provider\": \"huawei\", \"expiresOn\": \"2026-03-20\"")
                )]
            ),
            good(
                "another provider's code in a change",
                &[
                    ("order.type", "changeService"),
                    (
                        "websites[0].cloudResources",
                        code_with!(", \"provider\": \"other\", \"expiresOn\": \"2026-03-20\"")
                    )
                ]
            ),
        ],
    }),
};

/// The code has filed another service.
///
/// It may be used again only to change that very service. Which service of a change order that is, is
/// known where both are given by record number. Codes of other providers have rules of their own.
pub static REUSE: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[
        OrderType,
        CloudProvider,
        CloudAuthCodeUsedForService,
        ChangeTargetServiceRecordNumbers,
    ],
    key: None,
    check: |order, report| {
        let used = order.text(CloudAuthCodeUsedForService).filter(|_| order.is_at_tencent());
        let Some(used) = used else { return };
        if order.in_orders(&when::CHANGE_SERVICE_ORDER) {
            let service = |text: &str| {
                let number = icp_number::parse(text).ok()?;
                Some((number.letter, number.year, number.order, number.service?))
            };
            let Some(filed) = service(used) else { return };
            let mut targets = order.texts(ChangeTargetServiceRecordNumbers).map(service).peekable();
            if targets.peek().is_none() || targets.any(|one| one.is_none_or(|one| one == filed)) {
                return;
            }
        }
        report.at(CloudAuthCodeUsedForService).text(used);
    },
    page: page!(Page {
        code: "cloud.auth-code.reuse",
        zh: &["该授权码已用于“{service}”，仅可再用于其变更备案，请更换授权码。"],
        en: &[
            "This code is used by {service} and serves only to change that; please use another code."
        ],
        args: &["service"],
        examples: &[
            bad(
                "a first filing",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeUsedForService\": \"粤ICP备2023111111号-1\"")
                )],
                "websites[0].cloudResources[0].authCodeUsedForService"
            ),
            bad(
                "the change of another service",
                &[
                    ("order.type", "changeService"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023111111号-2\"]"),
                    (
                        "websites[0].cloudResources",
                        code_with!(", \"authCodeUsedForService\": \"粤ICP备2023111111号-1\"")
                    )
                ],
                "websites[0].cloudResources[0].authCodeUsedForService"
            ),
            good(
                "the change of the same service",
                &[
                    ("order.type", "changeService"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023111111号-1\"]"),
                    (
                        "websites[0].cloudResources",
                        code_with!(", \"authCodeUsedForService\": \"粤ICP备2023111111-1\"")
                    )
                ]
            ),
            good(
                "a change, the service is given by name",
                &[
                    ("order.type", "changeService"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023111111号-2\"]"),
                    (
                        "websites[0].cloudResources",
                        code_with!(", \"authCodeUsedForService\": \"示例科技官网\"")
                    )
                ]
            ),
            good("not used yet", &[("websites[0].cloudResources", code_with!(""))]),
            good(
                "a code of another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(", \"authCodeUsedForService\": \"粤ICP备2023111111号-1\"")
                )]
            )
            .with("other"),
            good(
                "a code that names another provider",
                &[(
                    "websites[0].cloudResources",
                    code_with!(
                        ", \"provider\": \"huawei\", \"authCodeUsedForService\": \"粤ICP备2023111111号-1\""
                    )
                )]
            ),
        ],
    }),
};

/// Codes are not for sale.
///
/// They may be given to related organizers, so the server may belong to somebody else. A code is not a
/// must: any other resource does as well.
pub static NOT_FOR_SALE: Rule = Rule {
    class: Hint,
    scope: Scope::CloudResource,
    when: when::ALWAYS,
    reads: &[CloudType],
    key: None,
    check: |order, report| {
        if order.is_auth_code() {
            report.at(CloudAuthCode);
        }
    },
    page: page!(Page {
        code: "cloud.auth-code.not-for-sale",
        zh: &["备案授权码不得售卖，可授权给关联的其他主体使用。"],
        en: &["Authorization codes may not be sold, but may serve a related organizer."],
        args: &[],
        examples: &[
            bad(
                "a code",
                &[("websites[0].cloudResources", code_with!(""))],
                "websites[0].cloudResources[0].authCode"
            ),
            good("a server", &[]),
        ],
    }),
};
