//! When to prepare the papers.

use crate::rules::prelude::*;

/// Papers take time to prepare.
///
/// The guide to the provinces gives units ten working days; individuals compare the domain's real
/// name with their own.
pub static LEAD_TIME: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrganizerNature],
    key: None,
    check: |order, report| {
        if let Some(nature) = order.nature() {
            let message = u8::from(nature == w::OrganizerNature::Individual);
            report.at(OrganizerNature).message(message);
        }
    },
    page: page!(Page {
        code: "order.materials.lead-time",
        zh: &[
            "建议单位提前 10 个工作日准备备案材料。",
            "建议个人提前核对域名实名信息与本人证件是否一致。"
        ],
        en: &[
            "Units should prepare their papers 10 working days ahead.",
            "Individuals should compare the domain's real name with their document beforehand."
        ],
        args: &[],
        examples: &[
            bad("a unit", &[], "organizer.nature"),
            bad("an individual", &[], "organizer.nature").base("individual"),
            good("no nature chosen", &[("organizer.nature", "")]),
        ],
    }),
};
