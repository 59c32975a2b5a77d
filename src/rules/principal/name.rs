//! The principal's name.

use crate::rules::prelude::*;

/// The principal's name is missing or has a single character.
///
/// Every form asks for the name as the document prints it; a name has two characters or more.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalName],
    key: None,
    check: |order, report| required_name(order, report, PrincipalName),
    page: page!(Page {
        code: "principal.name.required",
        zh: &["请填写主体负责人姓名。", "主体负责人姓名至少 2 个字，请按证件填写全名。"],
        en: &[
            "Enter the principal's name.",
            "The principal's name has 2 characters at least; please enter it in full, as the document prints it.",
        ],
        args: &[],
        examples: &[
            bad("empty", &[("principal.name", "")], "principal.name"),
            bad("nothing but a space", &[("principal.name", " ")], "principal.name"),
            bad("the surname alone", &[("principal.name", "张")], "principal.name"),
            good("two characters", &[("principal.name", "张三")]),
            good(
                "orders about a service alone do not ask",
                &[("order.type", "changeService"), ("principal.name", "")]
            ),
        ],
    }),
};

/// The principal's name has characters that no document prints.
///
/// Names are Han characters with `·` between the parts, or Latin letters as in a passport. Titles,
/// digits and brackets are refused by hand, so this warns; rare characters of any plane are taken.
pub static CHARACTERS: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalName],
    key: None,
    check: |order, report| name_characters(order, report, PrincipalName),
    page: page!(Page {
        code: "principal.name.characters",
        zh: NAME_ZH,
        en: NAME_EN,
        args: &["n"],
        examples: &[
            bad("a title behind it", &[("principal.name", "张三（经理）")], "principal.name"),
            bad("a digit", &[("principal.name", "张三2")], "principal.name"),
            bad("a separator at the end", &[("principal.name", "买买提·")], "principal.name"),
            bad("two scripts", &[("principal.name", "张San")], "principal.name"),
            bad(
                "several persons run together",
                &[(
                    "principal.name",
                    "张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三张三"
                )],
                "principal.name"
            ),
            good("parts of a name", &[("principal.name", "买买提·热合曼")]),
            good("as a passport prints it", &[("principal.name", "Zhang San")]),
            good("a single character is too short", &[("principal.name", "张")]),
        ],
    }),
};
