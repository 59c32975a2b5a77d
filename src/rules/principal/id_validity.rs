//! How long the principal's document is valid.

use crate::rules::prelude::*;

/// Whether the days of an individual's document are judged where they are the organizer's.
fn is_organizers(order: &View<'_>) -> bool {
    order.is_individual() && order.is_set(OrganizerIdValidTo)
}

/// The last day of the principal's resident ID card is missing.
///
/// The ministry's check of the card asks for it; a card without an end is marked as such. The form of
/// 2018 has no such field.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[PrincipalIdType, PrincipalIdValidTo, PrincipalIdLongTerm],
    key: None,
    check: |order, report| required_validity(order, report, PRINCIPAL, PRINCIPAL_VALIDITY),
    page: page!(Page {
        code: "principal.id-validity.required",
        zh: &["请填写主体负责人身份证有效期，或勾选“证件长期有效”。"],
        en: &["Enter the last day of the principal's ID card, or mark it as valid without end."],
        args: &[],
        examples: &[
            bad("empty", &[("principal.idValidTo", "")], "principal.idValidTo"),
            bad(
                "declared to have an end",
                &[("principal.idValidTo", ""), ("principal.idLongTerm", "false")],
                "principal.idValidTo"
            ),
            good("a day", &[]),
            good("without end", &[("principal.idValidTo", ""), ("principal.idLongTerm", "true")]),
            good("the form of 2018 has no such field", &[("principal.idValidTo", "")])
                .under("tencent-2018"),
            good(
                "another document",
                &[("principal.idType", "passport"), ("principal.idValidTo", "")]
            ),
        ],
    }),
};

/// The principal's document has expired.
///
/// An expired document fails the check and blocks later filings until a change order renews it. An
/// individual's days are judged as the organizer's where those are given.
pub static EXPIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalIdValidTo, PrincipalIdLongTerm, OrganizerNature, OrganizerIdValidTo],
    key: None,
    check: |order, report| {
        if !is_organizers(order) {
            expired(order, report, PRINCIPAL_VALIDITY);
        }
    },
    page: page!(Page {
        code: "principal.id-validity.expired",
        zh: &["主体负责人证件已于 {date} 到期，请更换为有效证件。"],
        en: &["The principal's document expired on {date}; please use a valid one."],
        args: &["date"],
        examples: &[
            bad("yesterday", &[("principal.idValidTo", "2026-03-01")], "principal.idValidTo"),
            bad(
                "an individual whose own days are not given",
                &[("organizer.idValidTo", ""), ("principal.idValidTo", "2026-03-01")],
                "principal.idValidTo"
            )
            .base("individual"),
            good("today is its last day", &[("principal.idValidTo", "2026-03-02")]),
            good(
                "without end",
                &[("principal.idValidTo", "2026-03-01"), ("principal.idLongTerm", "true")]
            ),
            good(
                "an individual's days are judged as the organizer's",
                &[("organizer.idValidTo", "2026-03-01"), ("principal.idValidTo", "2026-03-01")]
            )
            .base("individual"),
        ],
    }),
};

/// The principal's document expires within three months.
///
/// The newest guide asks for more than three months, another provider for three: exactly three
/// calendar months are a warning. The guide of 2018 only wants it to be in force.
pub static THREE_MONTHS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[PrincipalIdValidTo, PrincipalIdLongTerm, OrganizerNature, OrganizerIdValidTo],
    key: None,
    check: |order, report| {
        if !is_organizers(order) {
            three_months(order, report, PRINCIPAL_VALIDITY);
        }
    },
    page: page!(Page {
        code: "principal.id-validity.three-months",
        zh: &[
            "主体负责人证件将于 {date} 到期，剩余有效期须大于 3 个月，请换证后再备案。",
            "主体负责人证件将于 {date} 到期，恰为 3 个月，可能被驳回，建议换证后再备案。",
        ],
        en: &[
            "The principal's document expires on {date} but must be valid for more than 3 months; please renew it before filing.",
            "The principal's document expires on {date}, in exactly 3 months, and may be refused; renewing it first is advised.",
        ],
        args: &["date"],
        examples: &[
            bad("today", &[("principal.idValidTo", "2026-03-02")], "principal.idValidTo"),
            bad(
                "one day less than three months",
                &[("principal.idValidTo", "2026-06-01")],
                "principal.idValidTo"
            ),
            bad(
                "three months to the day",
                &[("principal.idValidTo", "2026-06-02")],
                "principal.idValidTo"
            )
            .warns(),
            good("one day more", &[("principal.idValidTo", "2026-06-03")]),
            good("in force is enough in 2018", &[("principal.idValidTo", "2026-03-02")])
                .under("tencent-2018"),
            good("expired is another finding", &[("principal.idValidTo", "2026-03-01")]),
            good(
                "an individual's days are judged as the organizer's",
                &[("principal.idValidTo", "2026-04-01")]
            )
            .base("individual"),
        ],
    }),
};
