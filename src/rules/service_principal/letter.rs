//! Letters of authorization for a service principal who is not the legal representative.

use crate::rules::prelude::*;
use crate::tables::provinces::{Principal, ServicePrincipalLetter};
use w::MaterialType as M;

/// What tells whether this service's principal is the legal representative.
const PERSONS: [Field; 12] = [
    ServicePrincipalSameAsPrincipal,
    ServicePrincipalName,
    ServicePrincipalIdType,
    ServicePrincipalIdNumber,
    PrincipalName,
    PrincipalIdType,
    PrincipalIdNumber,
    LegalRepresentativeName,
    LegalRepresentativeIdType,
    LegalRepresentativeIsForeign,
    LegalRepresentativeIdNumber,
    RegionProvince,
];

/// The same, and the papers.
const PERSONS_AND_PAPERS: [Field; 15] =
    join!(PERSONS, [Materials, MaterialType, MaterialServiceRef]);

/// Whether a letter that names this service's principal, alone or for both roles, is uploaded.
fn has_letter(order: &View<'_>) -> bool {
    order.has_material(M::ServicePrincipalAuthorizationLetter)
        || order.has_material(M::LegalRepresentativeAuthorizationLetter)
}

/// Where the person is entered: at the tick while it is the principal, whose fields show elsewhere.
fn person_field(order: &View<'_>) -> Field {
    if order.same_as_principal() { ServicePrincipalSameAsPrincipal } else { ServicePrincipalName }
}

/// The letter for the service principal (服务负责人授权书) is not uploaded.
///
/// Eleven provinces want it, one for each service, from a service principal who is not the legal
/// representative; 上海 has its own form. Where one person has both roles, the legal representative's
/// letter for both serves too.
pub static REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &PERSONS_AND_PAPERS,
    key: None,
    check: |order, report| {
        let letter = match order.province_row().and_then(|row| row.service_principal_letter) {
            Some(ServicePrincipalLetter::Common) => M::ServicePrincipalAuthorizationLetter,
            Some(ServicePrincipalLetter::Shanghai) => {
                M::ShanghaiServicePrincipalAuthorizationLetter
            }
            None => return,
        };
        let Some(province) = order.province().filter(|_| order.service_principal_is_delegate())
        else {
            return;
        };
        let uploaded = order.has_material(letter)
            || !order.two_persons()
                && order.has_material(M::LegalRepresentativeAuthorizationLetter);
        report
            .at(person_field(order))
            .material(letter)
            .satisfied(uploaded)
            .word(province)
            .word(letter);
    },
    page: page!(Page {
        code: "service-principal.letter.required",
        zh: &["服务负责人不是法定代表人，{province}备案请上传{letter}。"],
        en: &["The service principal is not the legal representative; for {province} please upload: {letter}."],
        args: &["province", "letter"],
        examples: &[
            bad(
                "no letter",
                &[("organizer.region.province", "chongqing")],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "tianjin"),
                    ("websites[0].servicePrincipal.idNumber", "")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "the common form in 上海",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("materials", "[{\"type\": \"servicePrincipalAuthorizationLetter\"}]")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "a letter for another service",
                &[
                    ("organizer.region.province", "chongqing"),
                    (
                        "materials",
                        "[{\"type\": \"servicePrincipalAuthorizationLetter\", \"serviceRef\": \"websites[1]\"}]"
                    )
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "the principal has both roles and is not the legal representative",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "websites[0].servicePrincipal.sameAsPrincipal"
            ),
            good(
                "uploaded for this service",
                &[
                    ("organizer.region.province", "chongqing"),
                    (
                        "materials",
                        "[{\"type\": \"servicePrincipalAuthorizationLetter\", \"serviceRef\": \"websites[0]\"}]"
                    )
                ]
            )
            .base("two-persons"),
            good(
                "the form of 上海",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("materials", "[{\"type\": \"shanghaiServicePrincipalAuthorizationLetter\"}]")
                ]
            )
            .base("two-persons"),
            bad(
                "the letter for both roles, but the principal is somebody else",
                &[
                    ("organizer.region.province", "shaanxi"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            good(
                "the letter for both roles of one person",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ]
            ),
            good("the legal representative", &[("organizer.region.province", "chongqing")]),
            good("广东 asks for none", &[]).base("two-persons"),
            good("an individual", &[("organizer.region.province", "chongqing")])
                .base("individual"),
        ],
    }),
};

/// The province asks for no letter from a service principal who is not the legal representative.
///
/// Said in 19 provinces, until the legal representative is entered. 江苏 is unclear, and one provider's
/// notes say otherwise.
pub static NOT_REQUIRED: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().not_provider(w::Provider::Huawei),
    reads: &PERSONS,
    key: None,
    check: |order, report| {
        let Some((row, province)) = order.province_row().zip(order.province()) else { return };
        if row.service_principal_letter.is_none()
            && row.principal != Principal::LegalRepresentativeLetter
            && order.persons_differ(order.service_principal(), LEGAL_REPRESENTATIVE) != Some(false)
        {
            report.at(person_field(order)).word(province);
        }
    },
    page: page!(Page {
        code: "service-principal.letter.not-required",
        zh: &["{province}的服务负责人可以不是法定代表人，也不要求授权书。"],
        en: &[
            "In {province} the service principal need not be the legal representative, and no letter is asked for."
        ],
        args: &["province"],
        examples: &[
            bad("another person", &[], "websites[0].servicePrincipal.name").base("two-persons"),
            bad(
                "nobody entered yet",
                &[
                    ("websites[0].servicePrincipal.name", ""),
                    ("websites[0].servicePrincipal.idNumber", "")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            good("the legal representative", &[]),
            good("a letter is asked for", &[("organizer.region.province", "hubei")])
                .base("two-persons"),
            good("江苏 is unclear", &[("organizer.region.province", "jiangsu")])
                .base("two-persons"),
            good("with the provider that says otherwise", &[]).base("two-persons").with("huawei"),
        ],
    }),
};

/// With this provider, a service principal who is not the legal representative may need a letter.
///
/// Two of its regional notes ask for one and a third does not, and none names the province; the eleven
/// provinces that ask for it anyway and 江苏 have rules of their own.
pub static HUAWEI: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().provider(w::Provider::Huawei),
    reads: &PERSONS_AND_PAPERS,
    key: None,
    check: |order, report| {
        if order.province_row().is_some_and(|row| {
            row.service_principal_letter.is_none()
                && row.principal != Principal::LegalRepresentativeLetter
        }) && order.service_principal_is_delegate()
            && !has_letter(order)
        {
            report.at(person_field(order));
        }
    },
    page: page!(Page {
        code: "service-principal.letter.huawei",
        zh: &["服务负责人不是法定代表人，部分省份需要授权书，请向华为云确认后上传。"],
        en: &[
            "The service principal is not the legal representative; some provinces want a letter, so please ask the provider and upload it."
        ],
        args: &[],
        examples: &[
            bad("no letter", &[], "websites[0].servicePrincipal.name")
                .base("two-persons")
                .with("huawei"),
            bad(
                "by name, the number still missing",
                &[("websites[0].servicePrincipal.idNumber", "")],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons")
            .with("huawei"),
            good(
                "uploaded",
                &[("materials", "[{\"type\": \"servicePrincipalAuthorizationLetter\"}]")]
            )
            .base("two-persons")
            .with("huawei"),
            good("the legal representative", &[]).with("huawei"),
            good("another provider", &[]).base("two-persons"),
            good("a province that asks anyway", &[("organizer.region.province", "chongqing")])
                .base("two-persons")
                .with("huawei"),
            good("江苏", &[("organizer.region.province", "jiangsu")])
                .base("two-persons")
                .with("huawei"),
        ],
    }),
};

/// In 江苏 a service principal who is not the legal representative may need a letter.
///
/// One provider's text wants a letter for the website's person in charge; the newest guide leaves 江苏
/// out of its list, but has the legal representative's letter cover both roles there. Either letter
/// settles it. While the principal's letter is due, that requirement speaks alone.
pub static JIANGSU: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &join!(PERSONS_AND_PAPERS, [OrderType, OrganizerName]),
    key: None,
    check: |order, report| {
        let speaks_for_both = || {
            order.order_type() != Some(w::OrderType::ChangeService)
                && order.principal_is_delegate()
                && order.finance_word().is_none()
        };
        if order
            .province_row()
            .is_some_and(|row| row.principal == Principal::LegalRepresentativeLetter)
            && order.service_principal_is_delegate()
            && !has_letter(order)
            && !speaks_for_both()
            && let Some(province) = order.province()
        {
            report.at(person_field(order)).word(province);
        }
    },
    page: page!(Page {
        code: "service-principal.letter.jiangsu",
        zh: &["服务负责人不是法定代表人，{province}可能需要法定代表人授权书，建议上传。"],
        en: &[
            "The service principal is not the legal representative; {province} may want the legal representative's letter, so uploading it is advised."
        ],
        args: &["province"],
        examples: &[
            bad(
                "no letter",
                &[("organizer.region.province", "jiangsu")],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("websites[0].servicePrincipal.idNumber", "")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "a delegate in an order without the organizer's form",
                &[
                    ("order.type", "changeService"),
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", "")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            good(
                "the letter for both roles",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ]
            )
            .base("two-persons"),
            good(
                "the letter for this person alone",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials", "[{\"type\": \"servicePrincipalAuthorizationLetter\"}]")
                ]
            )
            .base("two-persons"),
            good(
                "the principal's letter is due",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            )
            .base("two-persons"),
            good("the legal representative", &[("organizer.region.province", "jiangsu")]),
            good("another province", &[]).base("two-persons"),
        ],
    }),
};

/// A letter of authorization follows the form for the role it gives.
///
/// Said once, at the first letter: 法定代表人授权书 for both roles, 主体负责人授权书 for the principal alone,
/// 服务负责人授权书 for one service, which has a form of its own in 上海.
pub static TEMPLATE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[Materials, MaterialType],
    key: None,
    check: |order, report| {
        let letters = [
            M::PrincipalAuthorizationLetter,
            M::LegalRepresentativeAuthorizationLetter,
            M::ServicePrincipalAuthorizationLetter,
            M::ShanghaiServicePrincipalAuthorizationLetter,
        ];
        let mut papers = order.elements(List::Materials);
        if let Some(paper) = papers.find(|paper| paper.is_any(MaterialType, &letters)) {
            report.at_place(paper.place(MaterialType));
        }
    },
    page: page!(Page {
        code: "service-principal.letter.template",
        zh: &["请使用与授权范围一致的授权书模板：两个角色、仅主体或仅服务（上海有专用模板）。"],
        en: &[
            "Use the form of letter that fits: for both roles, for the principal or for the service (Shanghai has its own)."
        ],
        args: &[],
        examples: &[
            bad(
                "the second paper is a letter",
                &[(
                    "materials",
                    "[{\"type\": \"businessLicense\"}, {\"type\": \"principalAuthorizationLetter\"}, {\"type\": \"servicePrincipalAuthorizationLetter\"}]"
                )],
                "materials[1].type"
            ),
            good("no letter", &[]),
        ],
    }),
};
