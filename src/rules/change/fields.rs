//! What a change order changes (变更项).

use crate::rules::prelude::*;

/// The change order says nothing of what changes.
///
/// At least one field is chosen; all others keep what is filed.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[ChangeChangedFields],
    key: None,
    check: |order, report| required(order, report, ChangeChangedFields),
    page: page!(Page {
        code: "change.fields.required",
        zh: &["请选择需要变更的信息。"],
        en: &["Please choose what to change."],
        args: &[],
        examples: &[
            bad("nothing", &[("change.changedFields", "[]")], "change.changedFields")
                .base("change-organizer"),
            good("an address", &[]).base("change-organizer"),
            good("a remark", &[]).base("change-service"),
            good("a first filing", &[]),
        ],
    }),
};
