//! Whether the service principal is the order's principal.

use crate::rules::prelude::*;

/// While “same as the principal” is ticked, an edit of one person changes the other.
///
/// To edit one alone it is unticked first. An individual cannot untick it and is not told.
pub static LINKED: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[ServicePrincipalSameAsPrincipal],
    key: None,
    check: |order, report| {
        if order.flag(ServicePrincipalSameAsPrincipal) {
            report.at(ServicePrincipalSameAsPrincipal);
        }
    },
    page: page!(Page {
        code: "service-principal.same-as-principal.linked",
        zh: &["勾选“同主体负责人”后两处信息会联动，单独修改请先取消勾选。"],
        en: &[
            "With “same as the principal” ticked both change together; untick it to edit one alone."
        ],
        args: &[],
        examples: &[
            bad("ticked", &[], "websites[0].servicePrincipal.sameAsPrincipal"),
            good("not ticked", &[]).base("two-persons"),
            good("an individual", &[]).base("individual"),
        ],
    }),
};

/// The principal is a delegate, and the service has a third person in charge.
///
/// In 江苏, 安徽 and 海南, and with a foreign legal representative in 黑龙江, a principal who is not the
/// legal representative should have both roles. Where nobody but the legal representative can be the
/// principal, that is the finding (`principal.must-be-legal-representative`).
pub static WHEN_DELEGATED: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[
        ServicePrincipalSameAsPrincipal,
        ServicePrincipalName,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIdNumber,
        LegalRepresentativeIsForeign,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        if order.demand(Topic::ServicePrincipalIsPrincipal).is_some()
            && !order.same_as_principal()
            && (!order.wants_legal_representative()
                || order.legal_representative_is_no_mainlander())
            && order.principal_is_delegate()
            && order.persons_differ(PRINCIPAL, SERVICE_PRINCIPAL) == Some(true)
            && let Some(province) = order.province()
        {
            report.at(ServicePrincipalName).word(province).related(order.place(PrincipalName));
        }
    },
    page: page!(Page {
        code: "service-principal.same-as-principal.when-delegated",
        zh: &["主体负责人不是法定代表人时，{province}一般要求服务负责人与其为同一人，请确认。"],
        en: &[
            "When the principal is not the legal representative, {province} normally wants the same person in charge of the service; please check."
        ],
        args: &["province"],
        examples: &[
            bad(
                "three persons in 江苏",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", "110101198506150027")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "by name, the numbers still missing",
                &[
                    ("organizer.region.province", "hainan"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", ""),
                    ("websites[0].servicePrincipal.idNumber", "")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "a delegate of a foreign legal representative in 黑龙江",
                &[
                    ("organizer.region.province", "heilongjiang"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", "110101198506150027")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            good(
                "one delegate for both",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            )
            .base("two-persons"),
            good(
                "the principal is the legal representative",
                &[("organizer.region.province", "anhui")]
            )
            .base("two-persons"),
            good(
                "黑龙江 refuses the delegate",
                &[
                    ("organizer.region.province", "heilongjiang"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", "110101198506150027")
                ]
            )
            .base("two-persons"),
            good(
                "北京 does not ask",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", "110101198506150027")
                ]
            )
            .base("two-persons"),
        ],
    }),
};
