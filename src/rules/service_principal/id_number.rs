//! The number of the service principal's document.

use crate::rules::prelude::*;

/// The number of the service principal's document is missing.
///
/// The authority looks the person up by it.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalIdNumber, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required(order, report, ServicePrincipalIdNumber);
        }
    },
    page: page!(Page {
        code: "service-principal.id-number.required",
        zh: &["请填写服务负责人证件号码。"],
        en: &["Enter the number of the service principal's document."],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].servicePrincipal.idNumber", "")],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons"),
            good("filled", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.idNumber", "")]),
        ],
    }),
};

/// The service principal's resident ID number is not one that was ever issued.
///
/// Length, birth date, area and check character are looked at.
pub static CHECK_DIGIT: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalIdNumber,
        ServicePrincipalIdType,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            judge_number(order, report, SERVICE_PRINCIPAL, ID_CARD);
        }
    },
    page: page!(Page {
        code: "service-principal.id-number.check-digit",
        zh: &ID_CARD_ZH,
        en: &ID_CARD_EN,
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "last character mistyped",
                &[("websites[0].servicePrincipal.idNumber", "110101198506150018")],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons"),
            bad(
                "an old number of 15 digits",
                &[("websites[0].servicePrincipal.idNumber", "110105491231002")],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons"),
            good("right", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.idNumber", "1101")]),
        ],
    }),
};

/// The number does not look like one of the service principal's document.
///
/// The shapes are those of the principal's documents, and as little sure.
pub static OTHER_DOCUMENT_SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalIdNumber,
        ServicePrincipalIdType,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            judge_number(order, report, SERVICE_PRINCIPAL, DOCUMENTS);
        }
    },
    page: page!(Page {
        code: "service-principal.id-number.other-document-shape",
        zh: &DOCUMENT_ZH,
        en: &DOCUMENT_EN,
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "the ID card number under a passport",
                &[("websites[0].servicePrincipal.idType", "passport")],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons"),
            good(
                "a passport",
                &[
                    ("websites[0].servicePrincipal.idType", "passport"),
                    ("websites[0].servicePrincipal.idNumber", "X1234567")
                ]
            )
            .base("two-persons"),
            good("a resident ID card", &[]).base("two-persons"),
        ],
    }),
};
