//! Filed data that is no longer true.

use crate::rules::prelude::*;

/// The organizer is no longer what is filed, and this order does not change that.
///
/// A spot check that finds it cancels the number, and later orders fail. Access and new-service orders
/// have rules of their own, and in a change of the organizer the difference is the change itself.
pub static OUTDATED_DATA: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::ChangeService]),
    reads: &[
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        if let Some((field, filed)) = order.changed_organizer(|_| true) {
            report.at(field).related(order.place(filed));
        }
    },
    page: page!(Page {
        code: "change.outdated-data",
        zh: &["主体信息与已备案信息不一致，请及时办理变更备案，以免备案号被注销。"],
        en: &[
            "The organizer's data differs from what is filed; please change the filing soon, or the number may be cancelled."
        ],
        args: &[],
        examples: &[
            bad(
                "a new name",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")],
                "organizer.name"
            )
            .base("change-service"),
            bad(
                "a new number",
                &[("existingFiling.organizerIdNumber", "440300000000009")],
                "organizer.idNumber"
            )
            .base("change-service"),
            good("as filed", &[]).base("change-service"),
            good("the number is not finished", &[("organizer.idNumber", "91440300MA5")])
                .base("change-service"),
            good(
                "nothing is known",
                &[("existingFiling.organizerName", ""), ("existingFiling.organizerIdNumber", "")]
            )
            .base("change-service"),
            good(
                "the change of the filing is the remedy",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")]
            )
            .base("change-filing"),
        ],
    }),
};
