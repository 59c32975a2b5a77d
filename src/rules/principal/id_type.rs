//! The principal's type of document.

use crate::rules::prelude::*;

/// The principal's type of document is missing or none of those a person in charge may use.
///
/// Resident ID card, passport, the permits for residents of Hong Kong, Macao and Taiwan, the permanent
/// residence card of foreigners and the officer card of old are taken; a student card never is.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalIdType],
    key: None,
    check: |order, report| required_word(order, report, PrincipalIdType),
    page: page!(Page {
        code: "principal.id-type.required",
        zh: &[
            "请选择主体负责人证件类型。",
            "主体负责人不能使用该证件类型，请选择身份证、护照、通行证或居住证。",
        ],
        en: &[
            "Choose the principal's document type.",
            "A principal cannot use this document; please choose an ID card, passport or permit.",
        ],
        args: &[],
        examples: &[
            bad("empty", &[("principal.idType", "")], "principal.idType"),
            bad("a student card", &[("principal.idType", "studentCard")], "principal.idType"),
            good("a resident ID card", &[]),
            good("a passport", &[("principal.idType", "passport")]),
        ],
    }),
};

/// The principal's document is an officer card (军官证).
///
/// The form of 2018 offers it; the ministry's list of 2023 no longer has it, so the review may ask for
/// the resident ID card. For an individual the organizer's document says the same.
pub static OFFICER_CARD: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[PrincipalIdType, OrganizerNature, OrganizerIdType],
    key: None,
    check: |order, report| {
        let is_organizers = order.is_individual()
            && order.is(OrganizerIdType, w::OrganizerIdType::MilitaryOfficerCard);
        if order.is(PrincipalIdType, w::PersonIdType::MilitaryOfficerCard) && !is_organizers {
            report.at(PrincipalIdType);
        }
    },
    page: page!(Page {
        code: "principal.id-type.officer-card",
        zh: &["军官证已不在新版证件类型中，建议主体负责人使用居民身份证。"],
        en: &[
            "The officer card is no longer among the document types; the principal is advised to use the resident ID card."
        ],
        args: &[],
        examples: &[
            bad(
                "a unit's principal",
                &[("principal.idType", "militaryOfficerCard")],
                "principal.idType"
            ),
            good("offered in 2018", &[("principal.idType", "militaryOfficerCard")])
                .under("tencent-2018"),
            good(
                "an individual's own document",
                &[
                    ("organizer.idType", "militaryOfficerCard"),
                    ("principal.idType", "militaryOfficerCard")
                ]
            )
            .base("individual"),
            good("a resident ID card", &[]),
        ],
    }),
};
