//! The address printed on the organizer's certificate (证件住址).

use crate::rules::prelude::*;

/// The address on the organizer's certificate is empty.
///
/// It is entered exactly as printed; the provider compares it with the certificate. Passports and the
/// travel permits of Hong Kong, Macao and Taiwan print none, so there it warns.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdAddress, OrganizerIdType],
    key: None,
    check: |order, report| {
        use w::OrganizerIdType as T;
        if !order.is_set(OrganizerIdAddress) {
            let finding = report.at(OrganizerIdAddress).missing();
            if order.is_any(OrganizerIdType, &[T::Passport, T::HkMacauPermit, T::TaiwanPermit]) {
                finding.message(1).warning();
            }
        }
    },
    page: page!(Page {
        code: "organizer.id-address.required",
        zh: &["请按证件原样填写证件住址。", "证件上没有住址，请填写现住址，并与接入商确认。"],
        en: &[
            "Please enter the address exactly as printed on the certificate.",
            "The document prints no address; please enter the one you live at and ask the provider.",
        ],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.idAddress", "")], "organizer.idAddress"),
            bad(
                "left empty with an ID card",
                &[("organizer.idAddress", "")],
                "organizer.idAddress"
            )
            .base("individual"),
            bad(
                "left empty with a permit that prints none",
                &[("organizer.idType", "taiwanPermit"), ("organizer.idAddress", "")],
                "organizer.idAddress"
            )
            .base("individual")
            .warns(),
            good("filled in", &[]),
            good(
                "a change of a service does not show the organizer",
                &[("order.type", "changeService"), ("organizer.idAddress", "")]
            ),
        ],
    }),
};
