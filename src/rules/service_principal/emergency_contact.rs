//! The service principal's emergency contact (应急联系方式).

use crate::rules::prelude::*;

/// The service principal's emergency contact is neither a mobile number nor a land line with its area
/// code.
///
/// Judged like the principal's. No guide states a shape for this person's, so this warns.
pub static SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalEmergencyContact, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            emergency_shape(order, report, ServicePrincipalEmergencyContact);
        }
    },
    page: page!(Page {
        code: "service-principal.emergency-contact.shape",
        zh: EMERGENCY_ZH,
        en: EMERGENCY_EN,
        args: &[],
        examples: &[
            bad(
                "three digits",
                &[("websites[0].servicePrincipal.emergencyContact", "139")],
                "websites[0].servicePrincipal.emergencyContact"
            )
            .base("two-persons"),
            good("a land line", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.emergencyContact", "139")]),
        ],
    }),
};

/// Both numbers of the service principal are called during the review.
///
/// Said once an emergency contact is entered, since an unanswered call sends the order back.
pub static REACHABLE: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalEmergencyContact, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() && order.is_set(ServicePrincipalEmergencyContact) {
            report.at(ServicePrincipalEmergencyContact);
        }
    },
    page: page!(Page {
        code: "service-principal.emergency-contact.reachable",
        zh: &["审核期间会致电核实，请保持联系方式1与应急联系方式畅通。"],
        en: &["Both numbers are called during the review; please keep them reachable."],
        args: &[],
        examples: &[
            bad("entered", &[], "websites[0].servicePrincipal.emergencyContact")
                .base("two-persons"),
            good("not entered", &[("websites[0].servicePrincipal.emergencyContact", "")])
                .base("two-persons"),
            good("the principal", &[]),
        ],
    }),
};
