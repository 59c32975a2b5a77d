//! The address printed on the organizer's certificate (证件住址).

use crate::rules::prelude::*;

/// The address on the organizer's certificate is empty.
///
/// It is entered exactly as printed; the provider compares it with the certificate.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdAddress],
    key: None,
    check: |order, report| required(order, report, OrganizerIdAddress),
    page: page!(Page {
        code: "organizer.id-address.required",
        zh: &["请按证件原样填写证件住址。"],
        en: &["Please enter the address exactly as printed on the certificate."],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.idAddress", "")], "organizer.idAddress"),
            good("filled in", &[]),
            good(
                "a change of a service does not show the organizer",
                &[("order.type", "changeService"), ("organizer.idAddress", "")]
            ),
        ],
    }),
};
