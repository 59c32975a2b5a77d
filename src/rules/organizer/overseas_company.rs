//! Companies that are registered abroad (境外企业).

use crate::rules::prelude::*;

/// A company that is registered abroad cannot file.
///
/// It needs a branch in the mainland with a certificate of its own, which then is the organizer, and
/// a mainland server that is paid for three months or more.
pub static OVERSEAS_COMPANY: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIsOverseasCompany],
    key: None,
    check: |order, report| {
        if order.flag(OrganizerIsOverseasCompany) {
            report.at(OrganizerIsOverseasCompany);
        }
    },
    page: page!(Page {
        code: "organizer.overseas-company",
        zh: &["境外企业不能直接备案，请以境内分公司作为主办单位。"],
        en: &[
            "A company registered abroad cannot file; please file with its branch in the mainland."
        ],
        args: &[],
        examples: &[
            bad(
                "abroad",
                &[("organizer.isOverseasCompany", "true")],
                "organizer.isOverseasCompany"
            ),
            good("in the mainland", &[("organizer.isOverseasCompany", "false")]),
            good("nothing declared", &[]),
        ],
    }),
};
