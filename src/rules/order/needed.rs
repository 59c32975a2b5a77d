//! Whether a filing is needed, at which provider, and what may run meanwhile.

use crate::rules::prelude::*;
use crate::text::search::contains;

/// A service needs a filing only if its server stands in the mainland.
///
/// Then it does whatever the port. Shown once the place of the server is declared.
pub static HOSTED_IN_MAINLAND: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::ALWAYS,
    reads: &[ServiceHostedRegion],
    key: None,
    check: |order, report| {
        if let Some(region) = order.word::<w::HostRegion>(ServiceHostedRegion) {
            let message = u8::from(region != w::HostRegion::Mainland);
            report.at(ServiceHostedRegion).message(message);
        }
    },
    page: page!(Page {
        code: "order.needed.hosted-in-mainland",
        zh: &["使用中国大陆的服务器，需要备案。", "使用境外或中国香港的服务器，无需备案。"],
        en: &[
            "A server in the mainland needs a filing.",
            "A server in Hong Kong or overseas needs no filing."
        ],
        args: &[],
        examples: &[
            bad(
                "in the mainland",
                &[("websites[0].hostedRegion", "mainland")],
                "websites[0].hostedRegion"
            ),
            bad(
                "in Hong Kong",
                &[("websites[0].hostedRegion", "hongKong")],
                "websites[0].hostedRegion"
            ),
            good("nothing declared", &[]),
        ],
    }),
};

/// The domain to be filed where the name is that of a host below it, which begins so.
fn domain_of_host<'a>(order: &View<'a>, start: &str) -> Option<&'a str> {
    order.domain()?.strip_prefix(start)?;
    let parts = order.domain_parts()?;
    (!parts.hosts.is_empty()).then_some(parts.registrable)
}

/// Webmail under a domain needs that domain to be filed.
///
/// A mail program, or the vendor's shared address, does not.
pub static MAIL_DOMAIN: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::ALWAYS,
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        if let Some(domain) = domain_of_host(order, "mail.") {
            report.at(DomainName).text(domain);
        }
    },
    page: page!(Page {
        code: "order.needed.mail-domain",
        zh: &["用“mail.”开头的网址访问邮箱时，需要备案的是主域名 {domain}。"],
        en: &["For webmail at mail.{domain} it is the domain {domain} itself that is filed."],
        args: &["domain"],
        examples: &[
            bad(
                "a mail host",
                &[("websites[0].domains[0].name", "mail.example.com")],
                "websites[0].domains[0].name"
            ),
            good("a website's domain", &[]),
            good("a domain that is called so", &[("websites[0].domains[0].name", "mail.com.cn")]),
        ],
    }),
};

/// A domain behind the provider's mainland CDN needs to be filed.
///
/// The order does not say which domains use the CDN; a host named `cdn` does.
pub static CDN: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::ALWAYS,
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        if let Some(domain) = domain_of_host(order, "cdn.") {
            report.at(DomainName).text(domain);
        }
    },
    page: page!(Page {
        code: "order.needed.cdn",
        zh: &["使用中国大陆 CDN 加速的域名需要先备案，请填写主域名 {domain}。"],
        en: &[
            "A domain on the mainland CDN is filed first; please enter the domain {domain} itself."
        ],
        args: &["domain"],
        examples: &[
            bad(
                "a host of the CDN",
                &[("websites[0].domains[0].name", "cdn.example.com")],
                "websites[0].domains[0].name"
            ),
            good("a website's domain", &[]),
            good("a domain that is called so", &[("websites[0].domains[0].name", "cdn.com")]),
        ],
    }),
};

/// The server belongs to another provider than the one that takes the order.
///
/// A service is filed where its server is (谁接入谁备案). The domain may come from any approved
/// registrar.
pub static PROVIDER: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::ATTACH_ORDER,
    reads: &[CloudProvider],
    key: None,
    check: |order, report| {
        if let Some(provider) = order.word::<w::Provider>(CloudProvider)
            && provider != order.provider()
        {
            report.at(CloudProvider).word(provider).word(order.provider());
        }
    },
    page: page!(Page {
        code: "order.needed.provider",
        zh: &["该服务器属于{owner}，本订单由{provider}受理，请到服务器所属的接入商处办理。"],
        en: &[
            "The server belongs to {owner} and the order goes to {provider}; please file with the provider of the server."
        ],
        args: &["owner", "provider"],
        examples: &[
            bad(
                "another provider's server",
                &[("websites[0].cloudResources[0].provider", "other")],
                "websites[0].cloudResources[0].provider"
            ),
            bad(
                "a server of Tencent Cloud in an order to Huawei",
                &[],
                "websites[0].cloudResources[0].provider"
            )
            .with("huawei"),
            good("the provider's own server", &[]),
            good("nothing declared", &[("websites[0].cloudResources[0].provider", "")]),
            good(
                "a change of the service",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].cloudResources[0].provider", "other")
                ]
            ),
        ],
    }),
};

/// The service is reachable before it has a record number.
///
/// Records of the domain are paused or access is closed until the number is granted. Of an APP, its
/// own service is meant; a site of the same domain that is filed may stay open.
pub static SITE_OFFLINE_BEFORE_RECORD: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::NEW_RECORD_ORDER,
    reads: &[ServiceIsOnline],
    key: None,
    check: |order, report| {
        if order.flag(ServiceIsOnline) {
            report.at(ServiceIsOnline).message(u8::from(order.is_app()));
        }
    },
    page: page!(Page {
        code: "order.needed.site-offline-before-record",
        zh: &[
            "取得备案号前网站不得对外访问，请暂停域名解析或关闭访问。",
            "取得备案号前 APP 的服务不得对外开放，请暂停解析或关闭访问。",
        ],
        en: &[
            "The site must not be reachable before it has a record number; please pause its DNS records or close access.",
            "The APP's service must not be reachable before it has a record number; please pause its DNS records or close access.",
        ],
        args: &[],
        examples: &[
            bad("a site on line", &[("websites[0].isOnline", "true")], "websites[0].isOnline"),
            bad("an APP on line", &[("apps", "[{\"isOnline\":true}]")], "apps[0].isOnline"),
            good("closed", &[("websites[0].isOnline", "false")]),
            good("nothing declared", &[("websites[0].isOnline", "")]),
            good("an access order", &[("order.type", "access"), ("websites[0].isOnline", "true")]),
        ],
    }),
};

/// When a service may run at the new provider.
///
/// After the authority approved the access; in 2018 after the provider's first review.
pub static ACCESS_ONLINE_TIME: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ACCESS_ORDER,
    reads: &[],
    key: None,
    check: |order, report| {
        let message = u8::from(order.profile() == w::Profile::Tencent2018);
        report.at(OrderType).message(message);
    },
    page: page!(Page {
        code: "order.needed.access-online-time",
        zh: &[
            "接入备案须管局审核通过后方可在本接入商开展服务，期间一般无需删除解析。",
            "接入备案通过接入商初审后即可在本接入商开展服务。",
        ],
        en: &[
            "The service may run here after the authority approves the access; its DNS records usually stay.",
            "The service may run here after the provider's first review.",
        ],
        args: &[],
        examples: &[
            bad("an access order", &[("order.type", "access")], "order.type"),
            bad("an access order in 2018", &[("order.type", "accessService")], "order.type")
                .under("tencent-2018"),
            good("a first filing", &[]),
        ],
    }),
};

/// A service stays open during a change.
///
/// Only a first filing and a new service wait for their number.
pub static CHANGE_ONLINE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "order.needed.change-online",
        zh: &["变更备案期间网站/APP 可正常访问。"],
        en: &["The service stays accessible during a change."],
        args: &[],
        examples: &[
            bad("a change", &[("order.type", "changeOrganizer")], "order.type"),
            good("a first filing", &[]),
        ],
    }),
};

/// A site may be filed before it is finished.
///
/// The review takes time, so filing early is fine; the page says that it is under construction.
pub static UNFINISHED_SITE_ALLOWED: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::NEW_RECORD_ORDER.kind(w::ServiceKind::Website),
    reads: &[WebsiteUnderConstruction],
    key: None,
    check: |order, report| {
        if order.flag(WebsiteUnderConstruction) {
            report.at(WebsiteUnderConstruction);
        }
    },
    page: page!(Page {
        code: "order.needed.unfinished-site-allowed",
        zh: &["网站尚未建成也可以提前办理备案。"],
        en: &["An unfinished site may be filed in advance."],
        args: &[],
        examples: &[
            bad(
                "under construction",
                &[("websites[0].underConstruction", "true")],
                "websites[0].underConstruction"
            ),
            good("finished", &[("websites[0].underConstruction", "false")]),
        ],
    }),
};

/// What a change of IP address depends on in a service.
const SERVICE_SORTS: &Noted = &Noted {
    sorts: |service| {
        let mut providers = service
            .inner(ServiceCloudResources)
            .filter_map(|resource| resource.word::<w::Provider>(CloudProvider));
        let is_elsewhere = providers.any(|provider| provider != service.provider());
        let is_commercial = service.flag(ServiceIsCommercial);
        u64::from(is_elsewhere) * ELSEWHERE + u64::from(is_commercial) * COMMERCIAL
    },
    outer: &[],
};

/// It has a resource of another provider.
const ELSEWHERE: u64 = 1;
/// It is commercial.
const COMMERCIAL: u64 = 2;

/// A change of the server does not always need a filing.
///
/// Shown when a change names the cloud resources. Another provider's server needs an access filing;
/// the same provider's only if the service is a commercial one.
pub static IP_CHANGE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CHANGE_SERVICE_ORDER,
    reads: &[
        ChangeChangedFields,
        Websites,
        Apps,
        ServiceIsCommercial,
        ServiceCloudResources,
        CloudProvider,
    ],
    key: Some(Key::Noted(SERVICE_SORTS)),
    check: |order, report| {
        if !order.texts(ChangeChangedFields).any(|path| contains(path, "cloudResources")) {
            return;
        }
        let message = match order.has_noted(SERVICE_SORTS, ELSEWHERE) {
            true => 0,
            false if order.has_noted(SERVICE_SORTS, COMMERCIAL) => 1,
            false => 2,
        };
        report.at(ChangeChangedFields).message(message);
    },
    page: page!(Page {
        code: "order.needed.ip-change",
        zh: &[
            "更换为其他接入商的 IP，需在新接入商处办理接入备案。",
            "经营性服务更换 IP，需办理变更备案。",
            "同一接入商内更换 IP，非经营性服务一般无需重新备案。",
        ],
        en: &[
            "An IP of another provider needs an access filing there.",
            "A commercial service that changes its IP needs a change filing.",
            "Within one provider a service that is not commercial usually needs no filing for a new IP.",
        ],
        args: &[],
        examples: &[
            bad(
                "another provider's server",
                &[
                    ("order.type", "changeService"),
                    ("change.changedFields", "[\"websites[0].cloudResources\"]"),
                    ("websites[0].cloudResources[0].provider", "other")
                ],
                "change.changedFields"
            ),
            bad(
                "a commercial service",
                &[
                    ("order.type", "changeService"),
                    ("change.changedFields", "[\"websites[0].cloudResources\"]"),
                    ("websites[0].isCommercial", "true")
                ],
                "change.changedFields"
            ),
            bad(
                "the same provider",
                &[
                    ("order.type", "changeFiling"),
                    ("change.changedFields", "[\"websites[0].cloudResources\"]")
                ],
                "change.changedFields"
            ),
            good(
                "another change",
                &[
                    ("order.type", "changeService"),
                    ("change.changedFields", "[\"websites[0].name\"]")
                ]
            ),
        ],
    }),
};

/// A commercial service also needs a license.
///
/// The commercial ICP license (经营性 ICP 许可证) is applied for after the record number.
pub static COMMERCIAL_LICENSE: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::ALWAYS.units(),
    reads: &[ServiceIsCommercial],
    key: None,
    check: |order, report| {
        if order.flag(ServiceIsCommercial) {
            report.at(ServiceIsCommercial);
        }
    },
    page: page!(Page {
        code: "order.needed.commercial-license",
        zh: &["经营性服务在取得备案号后，还需另行办理经营性 ICP 许可证。"],
        en: &["A commercial service also needs a commercial ICP license, after its record number."],
        args: &[],
        examples: &[
            bad("commercial", &[("websites[0].isCommercial", "true")], "websites[0].isCommercial"),
            good("not commercial", &[("websites[0].isCommercial", "false")]),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].isCommercial", "true")]
            )
            .base("individual"),
        ],
    }),
};
