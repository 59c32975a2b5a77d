//! An individual is its own service principal.

use crate::rules::prelude::*;

/// Another person than the principal is entered for an individual's service.
///
/// The form does not ask for this person again, so only what is filled in is compared: the name first,
/// then the document number.
pub static SAME_AS_PRINCIPAL: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[
        ServicePrincipalName,
        PrincipalName,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        PrincipalIdType,
        PrincipalIdNumber,
    ],
    key: None,
    check: |order, report| {
        let names = order.text(ServicePrincipalName).zip(order.text(PrincipalName));
        if names.is_some_and(|(one, other)| one != other) {
            report.at(ServicePrincipalName).related(order.place(PrincipalName));
        } else if order.numbers_differ(SERVICE_PRINCIPAL, PRINCIPAL) == Some(true) {
            report.at(ServicePrincipalIdNumber).related(order.place(PrincipalIdNumber));
        }
    },
    page: page!(Page {
        code: "service-principal.individual.same-as-principal",
        zh: &["个人备案的服务负责人须为主体负责人本人，请勾选“同主体负责人”。"],
        en: &["An individual is also the service principal; please tick “same as the principal”."],
        args: &[],
        examples: &[
            bad(
                "another name",
                &[("websites[0].servicePrincipal.name", "李四")],
                "websites[0].servicePrincipal.name"
            )
            .base("individual"),
            bad(
                "another number",
                &[
                    ("websites[0].servicePrincipal.name", "张三"),
                    ("websites[0].servicePrincipal.idType", "residentIdCard"),
                    ("websites[0].servicePrincipal.idNumber", "110101198506150019")
                ],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("individual"),
            good("ticked", &[]).base("individual"),
            good("the same name again", &[("websites[0].servicePrincipal.name", "张三")])
                .base("individual"),
            good("a unit may name another person", &[]).base("two-persons"),
        ],
    }),
};
