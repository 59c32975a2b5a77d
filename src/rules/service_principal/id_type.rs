//! The service principal's type of document.

use crate::rules::prelude::*;

/// The service principal's type of document is missing or none of those a person in charge may use.
///
/// The list is the principal's: a resident ID card, a passport, the permits; never a student card.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalIdType, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required_word(order, report, ServicePrincipalIdType);
        }
    },
    page: page!(Page {
        code: "service-principal.id-type.required",
        zh: &[
            "请选择服务负责人证件类型。",
            "服务负责人不能使用该证件类型，请选择身份证、护照、通行证或居住证。",
        ],
        en: &[
            "Choose the service principal's document type.",
            "A service principal cannot use this document; please choose an ID card, passport or permit.",
        ],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].servicePrincipal.idType", "")],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            bad(
                "a student card",
                &[("websites[0].servicePrincipal.idType", "studentCard")],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            good("a resident ID card", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.idType", "")]),
        ],
    }),
};

/// The service principal's document is an officer card (军官证).
///
/// The form of 2018 offers it; the ministry's list of 2023 no longer has it.
pub static OFFICER_CARD: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[ServicePrincipalIdType, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal()
            && order.is(ServicePrincipalIdType, w::PersonIdType::MilitaryOfficerCard)
        {
            report.at(ServicePrincipalIdType);
        }
    },
    page: page!(Page {
        code: "service-principal.id-type.officer-card",
        zh: &["军官证已不在新版证件类型中，建议服务负责人使用居民身份证。"],
        en: &[
            "The officer card is no longer among the document types; the service principal is advised to use the resident ID card."
        ],
        args: &[],
        examples: &[
            bad(
                "chosen",
                &[("websites[0].servicePrincipal.idType", "militaryOfficerCard")],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            good(
                "offered in 2018",
                &[("websites[0].servicePrincipal.idType", "militaryOfficerCard")]
            )
            .base("two-persons")
            .under("tencent-2018"),
            good("a resident ID card", &[]).base("two-persons"),
        ],
    }),
};
