//! Changes of a service (变更服务).

use crate::rules::prelude::*;

/// The validity of the principal's resident ID card is not on file.
///
/// The ministry wants it since filings carry it; a change of a service cannot add it, so the change
/// goes through as a change of the filing. Silent while the page does not know what is on file.
pub static NEEDS_PRINCIPAL_VALIDITY: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::ChangeService]),
    reads: &[PrincipalIdType, ExistingFilingPrincipalHasIdValidity],
    key: None,
    check: |order, report| {
        if order.is(PrincipalIdType, w::PersonIdType::ResidentIdCard)
            && order.declared(ExistingFilingPrincipalHasIdValidity) == Some(false)
        {
            report.at(ExistingFilingPrincipalHasIdValidity).related(order.place(OrderType));
        }
    },
    page: page!(Page {
        code: "change.service.needs-principal-validity",
        zh: &["主体负责人证件缺少有效期，请改为办理变更备案并补充有效期。"],
        en: &[
            "The validity of the principal's document is not on file; please file a change of the filing that adds it."
        ],
        args: &[],
        examples: &[
            bad(
                "not on file",
                &[("existingFiling.principal.hasIdValidity", "false")],
                "existingFiling.principal.hasIdValidity"
            )
            .base("change-service"),
            good("on file", &[]).base("change-service"),
            good("not known", &[("existingFiling.principal.hasIdValidity", "")])
                .base("change-service"),
            good(
                "a passport",
                &[
                    ("principal.idType", "passport"),
                    ("existingFiling.principal.hasIdValidity", "false")
                ]
            )
            .base("change-service"),
            good(
                "a change of the filing adds it",
                &[("existingFiling.principal.hasIdValidity", "false")]
            )
            .base("change-filing"),
        ],
    }),
};
