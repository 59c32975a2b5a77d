//! The number of the principal's document.

use crate::rules::prelude::*;

/// The number of the principal's document is missing.
///
/// The authority looks the person up by it.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalIdNumber],
    key: None,
    check: |order, report| required(order, report, PrincipalIdNumber),
    page: page!(Page {
        code: "principal.id-number.required",
        zh: &["请填写主体负责人证件号码。"],
        en: &["Enter the number of the principal's document."],
        args: &[],
        examples: &[
            bad("empty", &[("principal.idNumber", "")], "principal.idNumber"),
            good("filled", &[]),
            good("too short, yet not empty", &[("principal.idNumber", "4403")]),
        ],
    }),
};

/// The principal's resident ID number is not one that was ever issued.
///
/// Length, birth date, area and check character are looked at. An individual's number is judged as the
/// organizer's and not again here.
pub static CHECK_DIGIT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalIdNumber, PrincipalIdType, OrganizerNature, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        if !order.repeats_organizers_number() {
            judge_number(order, report, PRINCIPAL, ID_CARD);
        }
    },
    page: page!(Page {
        code: "principal.id-number.check-digit",
        zh: &ID_CARD_ZH,
        en: &ID_CARD_EN,
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "last character mistyped",
                &[("principal.idNumber", "440305199003070007")],
                "principal.idNumber"
            ),
            bad(
                "a digit is missing",
                &[("principal.idNumber", "44030519900307000")],
                "principal.idNumber"
            ),
            bad(
                "no such day, with a right check digit",
                &[("principal.idNumber", "440300199002290013")],
                "principal.idNumber"
            ),
            bad(
                "an individual's principal with a number of its own",
                &[("principal.idNumber", "440305199003070007")],
                "principal.idNumber"
            )
            .base("individual"),
            good(
                "the number printed in the standard",
                &[("principal.idNumber", "11010519491231002X")]
            ),
            good("a lower-case x", &[("principal.idNumber", "11010519491231002x")]),
            good(
                "an individual's number is judged as the organizer's",
                &[
                    ("organizer.idNumber", "440305199003070007"),
                    ("principal.idNumber", "440305199003070007")
                ]
            )
            .base("individual"),
            good(
                "another document",
                &[("principal.idType", "passport"), ("principal.idNumber", "X1234567")]
            ),
        ],
    }),
};

/// The number does not look like one of the principal's document.
///
/// The shapes of passports, permits and officer cards are told by secondary sources only, so an odd one
/// is worth a second look. A Chinese passport is reported too: a citizen files with the ID card.
pub static OTHER_DOCUMENT_SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalIdNumber, PrincipalIdType, OrganizerNature, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        if !order.repeats_organizers_number() {
            judge_number(order, report, PRINCIPAL, DOCUMENTS);
        }
    },
    page: page!(Page {
        code: "principal.id-number.other-document-shape",
        zh: &DOCUMENT_ZH,
        en: &DOCUMENT_EN,
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "three letters under a permit",
                &[("principal.idType", "hkMacauPermit"), ("principal.idNumber", "ABC")],
                "principal.idNumber"
            ),
            bad(
                "the ID card number under a passport",
                &[("principal.idType", "passport")],
                "principal.idNumber"
            ),
            bad(
                "a Chinese passport",
                &[("principal.idType", "passport"), ("principal.idNumber", "E12345678")],
                "principal.idNumber"
            ),
            good(
                "a permit of Hong Kong",
                &[("principal.idType", "hkMacauPermit"), ("principal.idNumber", "H00000000")]
            ),
            good(
                "a passport",
                &[("principal.idType", "passport"), ("principal.idNumber", "X1234567")]
            ),
            good("a resident ID card", &[("principal.idNumber", "4403")]),
            good(
                "an individual's number is judged as the organizer's",
                &[
                    ("organizer.idType", "passport"),
                    ("organizer.idNumber", "A1"),
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "A1")
                ]
            )
            .base("individual"),
        ],
    }),
};
