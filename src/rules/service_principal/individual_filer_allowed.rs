//! A person who files for itself and is in charge of a company's service.

use crate::rules::prelude::*;

/// A person who filed as an individual may be in charge of the services of one company.
///
/// Not of several companies at once; how many they are, only the registry knows. Said where a unit names
/// a person of its own for the service.
pub static ALLOWED: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[ServicePrincipalSameAsPrincipal, ServicePrincipalIdNumber],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() && order.is_set(ServicePrincipalIdNumber) {
            report.at(ServicePrincipalIdNumber);
        }
    },
    page: page!(Page {
        code: "service-principal.individual-filer-allowed",
        zh: &["已做个人备案的人可以担任一家单位的服务负责人，但不能同时担任多家的。"],
        en: &[
            "Somebody who filed as an individual may be in charge of one company's services, but not of several companies'."
        ],
        args: &[],
        examples: &[
            bad("a person of its own", &[], "websites[0].servicePrincipal.idNumber")
                .base("two-persons"),
            good("the principal", &[]),
            good("an individual", &[]).base("individual"),
        ],
    }),
};
