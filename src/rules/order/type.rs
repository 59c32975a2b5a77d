//! The type of the order (备案类型).

use crate::numbers::icp_number::{self, ServiceKind};
use crate::rules::prelude::*;

/// The type of the order is not chosen, or is none of the eleven.
///
/// It decides which forms an order shows and therefore which rules hold at all.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderType],
    key: None,
    check: |order, report| required_word(order, report, OrderType),
    page: page!(Page {
        code: "order.type.required",
        zh: &["请选择备案类型。", "备案类型不在可选范围内，请从列表中选择。"],
        en: &[
            "Please choose the type of the order.",
            "This is no type of order; please choose one of the list."
        ],
        args: &[],
        examples: &[
            bad("left empty", &[("order.type", "")], "order.type"),
            bad("none of the list", &[("order.type", "transfer")], "order.type"),
            good("a first filing", &[("order.type", "firstFiling")]),
            good("a cancelled access", &[("order.type", "cancelAccess")]),
        ],
    }),
};

/// What is known about the old filing calls for another type of order.
///
/// It depends on whether the organizer is filed, at this provider or elsewhere, and whether the
/// services are. Silent while the old filing is not known, or where some domains are filed and
/// others are not; the provider looks both up and derives the same.
pub static DERIVE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ATTACH_ORDER,
    reads: &[
        OrderType,
        ExistingFilingOrganizerRecordNumber,
        ExistingFilingIsShell,
        ExistingFilingServices,
        FiledDomains,
        FiledProvider,
        Websites,
        Apps,
        ServiceDomains,
        DomainName,
    ],
    key: Some(Key::Noted(DOMAINS)),
    check: |order, report| {
        if let Some(proposed) = proposed(order)
            && order.order_type() != Some(proposed)
        {
            report.at(OrderType).word(proposed);
        }
    },
    page: page!(Page {
        code: "order.type.derive",
        zh: &["根据主体与域名的备案情况，建议选择“{type}”。"],
        en: &[
            "From the filing state of the organizer and the domains, the order should be: {type}."
        ],
        args: &["type"],
        examples: &[
            bad(
                "the domain is filed elsewhere",
                &[
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    (
                        "existingFiling.services",
                        "[{\"provider\":\"huawei\",\"domains\":[\"example.com\"]}]"
                    )
                ],
                "order.type"
            ),
            bad(
                "organizer here, domain elsewhere",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    (
                        "existingFiling.services",
                        "[{\"provider\":\"huawei\",\"domains\":[\"example.com\"]},{\"provider\":\"tencent\",\"domains\":[\"example.net\"]}]"
                    )
                ],
                "order.type"
            ),
            bad(
                "the organizer is filed here",
                &[
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    (
                        "existingFiling.services",
                        "[{\"provider\":\"tencent\",\"domains\":[\"example.net\"]}]"
                    )
                ],
                "order.type"
            ),
            bad(
                "the organizer is filed elsewhere only",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    (
                        "existingFiling.services",
                        "[{\"provider\":\"other\",\"domains\":[\"example.net\"]}]"
                    )
                ],
                "order.type"
            ),
            good(
                "the type fits",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    (
                        "existingFiling.services",
                        "[{\"provider\":\"tencent\",\"domains\":[\"example.net\"]}]"
                    )
                ]
            ),
            bad(
                "a name under the domain is filed, with another provider",
                &[
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    (
                        "existingFiling.services",
                        "[{\"provider\":\"other\",\"domains\":[\"www.example.com\"]}]"
                    )
                ],
                "order.type"
            ),
            good(
                "nobody knows where the services run",
                &[
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    ("existingFiling.services", "[{\"domains\":[\"example.net\"]}]")
                ]
            ),
            good(
                "a shell has its own rule",
                &[
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023000001号"),
                    ("existingFiling.isShell", "true")
                ]
            ),
            good("nothing is known", &[]),
        ],
    }),
};

/// What the old filing says of the domains of a service.
const DOMAINS: &Noted = &Noted {
    sorts: |service| {
        let sort = |domain: View<'_>| {
            domain.text(DomainName)?;
            let Some(filed) = domain.elements(List::Filed).find(|filed| domain.has_site_in(filed))
            else {
                return Some(UNFILED);
            };
            let provider = filed.word::<w::Provider>(FiledProvider);
            let is_elsewhere = provider.is_some_and(|provider| provider != domain.provider());
            Some(if is_elsewhere { FILED } else { FILED | FILED_HERE })
        };
        service.inner(ServiceDomains).filter_map(sort).fold(0, |all, sorts| all | sorts)
    },
    outer: &[ExistingFilingServices, FiledDomains, FiledProvider],
};

const FILED: u64 = 1;
/// It is not known to be filed with another provider.
const FILED_HERE: u64 = 2;
const UNFILED: u64 = 4;

/// The type of order that the state of organizer and domains calls for.
fn proposed(order: &View<'_>) -> Option<w::OrderType> {
    if order.flag(ExistingFilingIsShell) || !order.is_set(ExistingFilingOrganizerRecordNumber) {
        return None;
    }
    let here = order.provider();
    let mut provided = order
        .elements(List::Filed)
        .filter_map(|filed| filed.word::<w::Provider>(FiledProvider))
        .peekable();
    provided.peek()?;
    let organizer_here = provided.any(|provider| provider == here);

    let filed = order.has_noted(DOMAINS, FILED);
    if filed == order.has_noted(DOMAINS, UNFILED) {
        return None;
    }
    Some(match (filed, organizer_here) {
        (false, true) => w::OrderType::NewServiceWithOrganizer,
        (false, false) => w::OrderType::NewServiceWithoutOrganizer,
        (true, organizer_here) => match (order.has_noted(DOMAINS, FILED_HERE), organizer_here) {
            (true, _) => return None,
            (false, true) => w::OrderType::AccessService,
            (false, false) => w::OrderType::Access,
        },
    })
}

/// The website's domain is filed already, but the order files it as something new.
///
/// Its review ends with 备案域名冲突: the type of the order is wrong. A filed domain is brought to this
/// provider by an access order, and changed by a change order; `order.type.derive` says which one where
/// enough is known. A domain counts as filed when a website of the old filing has it, or when a record
/// number of a website is given for it. One that is filed for an APP alone may become a website, so what
/// kind the filed service is must be known, or this only warns. A host below a filed domain is
/// `domain.name.root-only`.
pub static DOMAIN_FILED: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::NEW_RECORD_ORDER.kind(w::ServiceKind::Website),
    reads: &[
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledKind,
        FiledDomains,
    ],
    key: None,
    check: |order, report| {
        let Some(parts) = order.domain_parts() else { return };
        if !parts.hosts.is_empty() || parts.registrable.is_empty() {
            return;
        }
        let covers = |filed: &View<'_>| {
            !filed.is(FiledKind, w::ServiceKind::App) && order.has_site_in(filed)
        };
        let filed = order.elements(List::Filed).find(covers);
        let number = order.text(DomainExistingRecordNumber);
        let is_numbered = number.and_then(|number| icp_number::parse(number).ok()?.service);
        let is_numbered = is_numbered.is_some_and(|service| service.kind == ServiceKind::Website);
        let is_known = filed.is_some_and(|filed| filed.is_set(FiledKind)) || is_numbered;
        if !is_known && filed.is_none() {
            return;
        }
        let finding = report.at(DomainName).text(parts.registrable);
        if !is_known {
            finding.message(1).warning();
        }
        if let Some(filed) = filed {
            finding.related(filed.place(FiledDomains));
        }
    },
    page: page!(Page {
        code: "order.type.domain-filed",
        zh: &[
            "域名“{domain}”已有备案号，不能再按新服务备案：接入本接入商请选接入类型，修改信息请选变更类型，否则请改填未备案的域名。",
            "域名“{domain}”似已有备案号；如为网站的备案号，接入本接入商请选接入类型，修改信息请选变更类型。",
        ],
        en: &[
            "The domain {domain} has a record already and cannot be filed as new: please choose an access order to bring it to this provider, a change to alter it, or enter a domain that is not filed.",
            "The domain {domain} seems to have a record; if it is a website's, please choose an access order to bring it to this provider, or a change to alter it.",
        ],
        args: &["domain"],
        examples: &[
            bad(
                "filed here for another website",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"provider\":\"tencent\",\"domains\":[\"example.com\",\"example.net\"]}]"
                )],
                "websites[0].domains[0].name"
            )
            .base("new-service"),
            bad(
                "filed elsewhere, in a first filing",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"provider\":\"huawei\",\"domains\":[\"www.example.com\"]}]"
                )],
                "websites[0].domains[0].name"
            ),
            bad(
                "a website's record number",
                &[("websites[0].domains[0].existingRecordNumber", "粤ICP备2023000001号-1")],
                "websites[0].domains[0].name"
            )
            .base("new-service"),
            bad(
                "filed for nobody knows what",
                &[("existingFiling.services", "[{\"domains\":[\"example.net\"]}]")],
                "websites[0].domains[0].name"
            )
            .base("new-service")
            .warns(),
            good(
                "filed for an APP",
                &[
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2023000001号-2A"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"domains\":[\"example.net\"]}]"
                    )
                ]
            )
            .base("new-service"),
            good(
                "an APP may have the domain of a website",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"]}]"
                    )
                ]
            )
            .base("app"),
            good(
                "a host below the filed one, which another rule reports",
                &[
                    ("websites[0].domains[0].name", "blog.example.net"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.net\"]}]"
                    )
                ]
            )
            .base("new-service"),
            good("another domain is filed", &[]).base("new-service"),
            good(
                "brought to this provider",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"domains\":[\"example.com\"]}]"
                )]
            )
            .base("access"),
        ],
    }),
};
