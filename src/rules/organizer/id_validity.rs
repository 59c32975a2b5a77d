//! How long the organizer's certificate is valid (证件有效期).

use crate::rules::prelude::*;

/// The organizer's certificate has expired.
///
/// The last day counts: a certificate is good on the day it names. Nothing is said while no date is
/// given or the certificate is valid without end.
pub static EXPIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdValidTo, OrganizerIdLongTerm],
    key: None,
    check: |order, report| expired(order, report, ORGANIZER_VALIDITY),
    page: page!(Page {
        code: "organizer.id-validity.expired",
        zh: &["主体证件已于 {date} 到期，请更换为有效证件后再备案。"],
        en: &["The organizer's certificate expired on {date}; please use a valid one."],
        args: &["date"],
        examples: &[
            bad(
                "expired yesterday",
                &[("organizer.idValidTo", "2026-03-01")],
                "organizer.idValidTo"
            )
            .base("individual"),
            bad(
                "expired yesterday in 2018",
                &[("organizer.idValidTo", "2026-03-01")],
                "organizer.idValidTo"
            )
            .base("individual")
            .under("tencent-2018"),
            good("its last day is today", &[("organizer.idValidTo", "2026-03-02")])
                .base("individual"),
            good("a year left", &[("organizer.idValidTo", "2027-03-02")]).base("individual"),
            good(
                "valid without end, whatever the old date",
                &[("organizer.idValidTo", "2026-03-01"), ("organizer.idLongTerm", "true")]
            )
            .base("individual"),
            good("no date given", &[("organizer.idValidTo", "")]).base("individual"),
        ],
    }),
};

/// The organizer's certificate is valid for less than three months.
///
/// Calendar months are counted, to the last day. Exactly three months only warn: one guide accepts
/// them and another wants more. The guide of 2018 only asks that the certificate is in force, and an
/// expired one has its own rule.
pub static THREE_MONTHS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[OrganizerIdValidTo, OrganizerIdLongTerm],
    key: None,
    check: |order, report| three_months(order, report, ORGANIZER_VALIDITY),
    page: page!(Page {
        code: "organizer.id-validity.three-months",
        zh: &[
            "主体证件 {date} 到期，剩余不足 3 个月，请换证后再备案。",
            "主体证件 {date} 到期，剩余恰为 3 个月，可能被驳回，建议换证后再备案。",
        ],
        en: &[
            "The organizer's certificate expires on {date}, in less than 3 months; please renew it before filing.",
            "The organizer's certificate expires on {date}, in exactly 3 months, which may be refused; renewing it first is safer.",
        ],
        args: &["date"],
        examples: &[
            bad("two months left", &[("organizer.idValidTo", "2026-05-02")], "organizer.idValidTo")
                .base("individual"),
            bad(
                "a day less than three months",
                &[("organizer.idValidTo", "2026-06-01")],
                "organizer.idValidTo"
            )
            .base("individual"),
            bad(
                "exactly three months",
                &[("organizer.idValidTo", "2026-06-02")],
                "organizer.idValidTo"
            )
            .base("individual")
            .warns(),
            bad(
                "exactly three months at Huawei",
                &[("organizer.idValidTo", "2026-06-02")],
                "organizer.idValidTo"
            )
            .base("individual")
            .under("huawei")
            .warns(),
            good("a day more", &[("organizer.idValidTo", "2026-06-03")]).base("individual"),
            good("two months left in 2018", &[("organizer.idValidTo", "2026-05-02")])
                .base("individual")
                .under("tencent-2018"),
            good("expired already", &[("organizer.idValidTo", "2026-03-01")]).base("individual"),
            good("valid without end", &[("organizer.idValidTo", "2026-05-02")]),
        ],
    }),
};
