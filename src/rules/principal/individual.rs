//! An individual is its own principal.

use crate::rules::prelude::*;

/// An individual's principal has another document number than the organizer.
///
/// An individual files for itself. A differing name is `organizer.name.individual-person-name`, which
/// speaks alone where both differ.
pub static SAME_PERSON: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual(),
    reads: &[
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        OrganizerName,
        OrganizerIdType,
        OrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        let names = order.text(OrganizerName).zip(order.text(PrincipalName));
        if names.is_none_or(|(organizer, principal)| same_name(organizer, principal))
            && order.numbers_differ(ORGANIZER, PRINCIPAL) == Some(true)
        {
            report.at(PrincipalIdNumber).related(order.place(OrganizerIdNumber));
        }
    },
    page: page!(Page {
        code: "principal.individual.same-person",
        zh: &["个人备案的主体负责人须为本人，证件号码与主办单位不一致，请核对。"],
        en: &[
            "An individual is its own principal, but the document numbers differ; please check them."
        ],
        args: &[],
        examples: &[
            bad(
                "another number",
                &[("principal.idNumber", "110101198506150019")],
                "principal.idNumber"
            )
            .base("individual"),
            good("the same", &[]).base("individual"),
            good(
                "another name too",
                &[("principal.name", "李四"), ("principal.idNumber", "110101198506150019")]
            )
            .base("individual"),
            good("not finished", &[("principal.idNumber", "440305199003")]).base("individual"),
            good("a unit's number is another kind of number", &[]),
        ],
    }),
};
