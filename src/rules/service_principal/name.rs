//! The service principal's name.

use crate::rules::prelude::*;

/// The service principal's name is missing or has a single character.
///
/// Asked for every service whose person in charge is not the order's principal.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalName, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required_name(order, report, ServicePrincipalName);
        }
    },
    page: page!(Page {
        code: "service-principal.name.required",
        zh: &["请填写服务负责人姓名。", "服务负责人姓名至少 2 个字，请按证件填写全名。"],
        en: &[
            "Enter the service principal's name.",
            "The service principal's name has 2 characters at least; please enter it in full, as the document prints it.",
        ],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].servicePrincipal.name", "")],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "an APP without anybody",
                &[("apps", "[{\"name\": \"示例\"}]")],
                "apps[0].servicePrincipal.name"
            ),
            bad(
                "the surname alone",
                &[("websites[0].servicePrincipal.name", "李")],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            good("filled", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.name", "")]),
            good(
                "an individual is the principal",
                &[("websites[0].servicePrincipal.sameAsPrincipal", "")]
            )
            .base("individual"),
            good(
                "orders about the organizer alone do not ask",
                &[("order.type", "changeOrganizer"), ("websites[0].servicePrincipal.name", "")]
            )
            .base("two-persons"),
        ],
    }),
};

/// The service principal's name has characters that no document prints.
///
/// Han characters with `·` between the parts, or Latin letters as in a passport; anything else is
/// refused by hand, so this warns.
pub static CHARACTERS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalName, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            name_characters(order, report, ServicePrincipalName);
        }
    },
    page: page!(Page {
        code: "service-principal.name.characters",
        zh: NAME_ZH,
        en: NAME_EN,
        args: &["n"],
        examples: &[
            bad(
                "a title behind it",
                &[("websites[0].servicePrincipal.name", "李四（运维）")],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            good("parts of a name", &[("websites[0].servicePrincipal.name", "买买提·热合曼")])
                .base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.name", "李四2")]),
        ],
    }),
};
