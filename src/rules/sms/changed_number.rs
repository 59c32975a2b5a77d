//! Persons whose mobile number is another than the filed one.

use crate::rules::prelude::*;

/// Services whose principal has another mobile number than the filed service they go on with.
const RENUMBERED: &Noted = &Noted {
    sorts: |service| {
        let field = match service.same_as_principal() {
            true => PrincipalMobile,
            false => ServicePrincipalMobile,
        };
        let filed = service.filed_counterpart();
        let is_new = filed.is_some_and(|filed| {
            filed.differs_from_filed(service.text(field), FiledPrincipalMobile) == Some(true)
        });
        is_new.into()
    },
    outer: &[
        PrincipalMobile,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPrincipalMobile,
    ],
};

/// The order gives a person another mobile number than the filed one.
///
/// Changes and new services are confirmed with the new number if the filed one is dead. Other orders
/// are not: there the filing is changed first, and cancellations need the filed number or e-mail.
pub static CHANGED_NUMBER: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[
        w::OrderType::ChangeOrganizer,
        w::OrderType::ChangeService,
        w::OrderType::ChangeFiling,
        w::OrderType::NewServiceWithOrganizer,
        w::OrderType::NewServiceWithoutOrganizer,
    ]),
    reads: &[
        PrincipalMobile,
        ExistingFilingPrincipalMobile,
        Websites,
        Apps,
        OrganizerNature,
        ServicePrincipalSameAsPrincipal,
        ServicePrincipalMobile,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPrincipalMobile,
    ],
    key: Some(Key::Noted(RENUMBERED)),
    check: |order, report| {
        let typed = order.text(PrincipalMobile);
        if order.differs_from_filed(typed, ExistingFilingPrincipalMobile) == Some(true)
            || order.has_noted(RENUMBERED, 1)
        {
            report.at(SmsVerificationMobile);
        }
    },
    page: page!(Page {
        code: "sms.changed-number",
        zh: &["原手机号码已停用的，变更备案与新增服务可用新手机号码核验短信。"],
        en: &[
            "If the filed number is dead, changes and new services may be confirmed with the new one."
        ],
        args: &[],
        examples: &[
            bad("the principal's in a change", &[], "smsVerification.mobile").base("change-filing"),
            bad(
                "a service principal's own",
                &[
                    ("websites[0].servicePrincipal.sameAsPrincipal", "false"),
                    ("websites[0].servicePrincipal.mobile", "13900000001")
                ],
                "smsVerification.mobile"
            )
            .base("change-service"),
            good("the filed number", &[]).base("change-service"),
            good(
                "the filed number is masked",
                &[
                    ("existingFiling.principal.mobile", "138****0000"),
                    ("existingFiling.services[0].principalMobile", "138****0000")
                ]
            )
            .base("change-filing"),
            good("an access order", &[("principal.mobile", "13900000002")]).base("access"),
        ],
    }),
};
