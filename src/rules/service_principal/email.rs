//! The service principal's e-mail address.

use crate::rules::prelude::*;

/// The service principal's e-mail address is missing.
///
/// The provider writes there about the review of the service.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalEmail, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required(order, report, ServicePrincipalEmail);
        }
    },
    page: page!(Page {
        code: "service-principal.email.required",
        zh: &["请填写服务负责人的电子邮箱。"],
        en: &["Enter the service principal's e-mail address."],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].servicePrincipal.email", "")],
                "websites[0].servicePrincipal.email"
            )
            .base("two-persons"),
            good("filled", &[]).base("two-persons"),
            good("the principal", &[]),
        ],
    }),
};

/// The service principal's e-mail address is not well formed.
///
/// Only the shape is judged, `local@domain` in ASCII with a whole domain.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalEmail, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            email_shape(order, report, ServicePrincipalEmail);
        }
    },
    page: page!(Page {
        code: "service-principal.email.shape",
        zh: EMAIL_ZH,
        en: EMAIL_EN,
        args: &["n"],
        examples: &[
            bad(
                "nothing behind the sign",
                &[("websites[0].servicePrincipal.email", "lisi@")],
                "websites[0].servicePrincipal.email"
            )
            .base("two-persons"),
            good("well formed", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.email", "lisi@")]),
        ],
    }),
};

/// Two persons in charge give one e-mail address.
///
/// An address belongs to one person; the guide lists this among the reasons of rejection. Letters are
/// compared without their case, as every provider of mail does.
pub static DIFFERS_FROM_PRINCIPAL: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalEmail,
        PrincipalEmail,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        PrincipalIdType,
        PrincipalIdNumber,
    ],
    key: Some(Key::Equals { order: PrincipalEmail, record: ServicePrincipalEmail }),
    check: |order, report| {
        let Some((one, other)) =
            order.typed(ServicePrincipalEmail).zip(order.typed(PrincipalEmail))
        else {
            return;
        };
        if matches!(one.known, Known::WellFormed)
            && numbers::email::same(one.plain(), other.plain())
            && order.two_persons()
        {
            report.at(ServicePrincipalEmail).related(order.place(PrincipalEmail));
        }
    },
    page: page!(Page {
        code: "service-principal.email.differs-from-principal",
        zh: &["两位负责人不是同一人，请填写不同的电子邮箱。"],
        en: &[
            "The two persons in charge are different; please enter two different e-mail addresses."
        ],
        args: &[],
        examples: &[
            bad(
                "one address in two spellings",
                &[("websites[0].servicePrincipal.email", "ZhangSan@Example.com")],
                "websites[0].servicePrincipal.email"
            )
            .base("two-persons"),
            good("two addresses", &[]).base("two-persons"),
            good(
                "one person entered twice",
                &[
                    ("websites[0].servicePrincipal.idNumber", "440305199003070006"),
                    ("websites[0].servicePrincipal.email", "zhangsan@example.com")
                ]
            )
            .base("two-persons"),
            good(
                "one person entered with another document",
                &[
                    ("principal.idType", "hkMacauPermit"),
                    ("principal.idNumber", "H12345678"),
                    ("websites[0].servicePrincipal.idType", "hkMacauResidencePermit"),
                    ("websites[0].servicePrincipal.idNumber", "810000199001010019"),
                    ("websites[0].servicePrincipal.email", "zhangsan@example.com")
                ]
            )
            .base("two-persons"),
            good(
                "neither is well formed",
                &[
                    ("principal.email", "zhangsan"),
                    ("websites[0].servicePrincipal.email", "zhangsan")
                ]
            )
            .base("two-persons"),
        ],
    }),
};
