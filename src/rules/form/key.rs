//! Keys that no field has.

use crate::rules::prelude::*;

/// The key is none of the order's fields.
///
/// A misspelt key loses what the person typed, so it is named. The value is kept and ignored.
pub static UNKNOWN: Rule = Rule {
    class: Warning,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.key.unknown",
        zh: &["没有名为此键的字段，其内容未被检查，请核对拼写。"],
        en: &["No field has this key, so its value is not checked; please check the spelling."],
        args: &[],
        examples: &[
            bad("misspelt", &[("principal", "json:{\"nmae\":\"张三\"}")], "principal.nmae"),
            bad(
                "in a list element",
                &[("materials", "[{\"kind\":\"businessLicense\"}]")],
                "materials[0].kind"
            ),
            good(
                "the context may travel with the order",
                &[("", "json:{\"today\":\"2026-03-02\"}")]
            ),
        ],
    }),
};
