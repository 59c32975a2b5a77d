//! Where the domain is registered.

use crate::rules::prelude::*;

/// The domain is managed by a registrar abroad.
///
/// Only registrars approved in the mainland can answer for the owner. The domain has to be
/// transferred in, though not to the provider itself. Nothing declared, nothing reported.
pub static DOMESTIC: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainRegistrarDomestic],
    key: None,
    check: |order, report| {
        if order.declared(DomainRegistrarDomestic) == Some(false) {
            report.at(DomainRegistrarDomestic);
        }
    },
    page: page!(Page {
        code: "domain.registrar.domestic",
        zh: &["境外注册商的域名不能直接备案，请先转入境内注册商。"],
        en: &[
            "A domain at a foreign registrar cannot be filed; please transfer it to a mainland registrar first."
        ],
        args: &[],
        examples: &[
            bad(
                "abroad",
                &[("websites[0].domains[0].registrarDomestic", "false")],
                "websites[0].domains[0].registrarDomestic"
            ),
            good("in the mainland", &[("websites[0].domains[0].registrarDomestic", "true")]),
            good("not known", &[("websites[0].domains[0].registrarDomestic", "")]),
        ],
    }),
};
