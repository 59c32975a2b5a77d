//! How long the service principal's document is valid.

use crate::rules::prelude::*;

/// The last day of the service principal's resident ID card is missing.
///
/// The guide demands it of the principal in so many words; this person's card goes through the same
/// check, so here it is a warning. The form of 2018 has no such field.
pub static REQUIRED: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[
        ServicePrincipalIdType,
        ServicePrincipalIdValidTo,
        ServicePrincipalIdLongTerm,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required_validity(order, report, SERVICE_PRINCIPAL, SERVICE_PRINCIPAL_VALIDITY);
        }
    },
    page: page!(Page {
        code: "service-principal.id-validity.required",
        zh: &["请填写服务负责人身份证有效期，或勾选“证件长期有效”。"],
        en: &[
            "Enter the last day of the service principal's ID card, or mark it as valid without end."
        ],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].servicePrincipal.idValidTo", "")],
                "websites[0].servicePrincipal.idValidTo"
            )
            .base("two-persons"),
            good("a day", &[]).base("two-persons"),
            good(
                "without end",
                &[
                    ("websites[0].servicePrincipal.idValidTo", ""),
                    ("websites[0].servicePrincipal.idLongTerm", "true")
                ]
            )
            .base("two-persons"),
            good(
                "the form of 2018 has no such field",
                &[("websites[0].servicePrincipal.idValidTo", "")]
            )
            .base("two-persons")
            .under("tencent-2018"),
            good(
                "another document",
                &[
                    ("websites[0].servicePrincipal.idType", "passport"),
                    ("websites[0].servicePrincipal.idValidTo", "")
                ]
            )
            .base("two-persons"),
            good("the principal", &[]),
        ],
    }),
};

/// The service principal's document has expired.
///
/// An expired document fails the check; it is renewed before filing.
pub static EXPIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalIdValidTo,
        ServicePrincipalIdLongTerm,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            expired(order, report, SERVICE_PRINCIPAL_VALIDITY);
        }
    },
    page: page!(Page {
        code: "service-principal.id-validity.expired",
        zh: &["服务负责人证件已于 {date} 到期，请更换为有效证件。"],
        en: &["The service principal's document expired on {date}; please use a valid one."],
        args: &["date"],
        examples: &[
            bad(
                "yesterday",
                &[("websites[0].servicePrincipal.idValidTo", "2026-03-01")],
                "websites[0].servicePrincipal.idValidTo"
            )
            .base("two-persons"),
            good(
                "today is its last day",
                &[("websites[0].servicePrincipal.idValidTo", "2026-03-02")]
            )
            .base("two-persons"),
            good(
                "without end",
                &[
                    ("websites[0].servicePrincipal.idValidTo", "2026-03-01"),
                    ("websites[0].servicePrincipal.idLongTerm", "true")
                ]
            )
            .base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.idValidTo", "2026-03-01")]),
        ],
    }),
};

/// The service principal's document expires within three months.
///
/// The limit is the principal's: more than three months by the newest guide, exactly three are a
/// warning, and the guide of 2018 only wants it to be in force.
pub static THREE_MONTHS: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[
        ServicePrincipalIdValidTo,
        ServicePrincipalIdLongTerm,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            three_months(order, report, SERVICE_PRINCIPAL_VALIDITY);
        }
    },
    page: page!(Page {
        code: "service-principal.id-validity.three-months",
        zh: &[
            "服务负责人证件将于 {date} 到期，剩余有效期须大于 3 个月，请换证后再备案。",
            "服务负责人证件将于 {date} 到期，恰为 3 个月，可能被驳回，建议换证后再备案。",
        ],
        en: &[
            "The service principal's document expires on {date} but must be valid for more than 3 months; please renew it before filing.",
            "The service principal's document expires on {date}, in exactly 3 months, and may be refused; renewing it first is advised.",
        ],
        args: &["date"],
        examples: &[
            bad(
                "one day less than three months",
                &[("websites[0].servicePrincipal.idValidTo", "2026-06-01")],
                "websites[0].servicePrincipal.idValidTo"
            )
            .base("two-persons"),
            bad(
                "three months to the day",
                &[("websites[0].servicePrincipal.idValidTo", "2026-06-02")],
                "websites[0].servicePrincipal.idValidTo"
            )
            .base("two-persons")
            .warns(),
            good("one day more", &[("websites[0].servicePrincipal.idValidTo", "2026-06-03")])
                .base("two-persons"),
            good(
                "in force is enough in 2018",
                &[("websites[0].servicePrincipal.idValidTo", "2026-06-01")]
            )
            .base("two-persons")
            .under("tencent-2018"),
            good("the principal", &[("websites[0].servicePrincipal.idValidTo", "2026-06-01")]),
        ],
    }),
};
