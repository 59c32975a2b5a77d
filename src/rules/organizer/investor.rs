//! The investor or supervising body of a unit (投资人或主管单位).

use crate::rules::prelude::*;

/// The unit's investor or supervising body is empty.
///
/// Only the form of 2018 asks for it; the field is gone from newer ones.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units().profile(w::Profile::Tencent2018),
    reads: &[OrganizerInvestorOrSupervisor],
    key: None,
    check: |order, report| required(order, report, OrganizerInvestorOrSupervisor),
    page: page!(Page {
        code: "organizer.investor.required",
        zh: &["请填写投资人或主管单位。"],
        en: &["Please enter the investor or supervising body."],
        args: &[],
        examples: &[
            bad("left empty", &[], "organizer.investorOrSupervisor").under("tencent-2018"),
            good("filled in", &[("organizer.investorOrSupervisor", "深圳市示例控股有限公司")])
                .under("tencent-2018"),
            good("an individual has none", &[]).base("individual").under("tencent-2018"),
            good("newer forms do not ask", &[]),
        ],
    }),
};
