//! Values of another kind than their field's.

use crate::rules::prelude::*;

/// The value has another JSON type than its field.
///
/// A number where text stands, or text where a list stands, usually comes from the page and not
/// from the person. The value is kept as it came; the other rules of the field stay silent.
pub static WRONG_TYPE: Rule = Rule {
    class: Error,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.value.wrong-type",
        zh: &[
            "此项应为文字，请重新填写。",
            "此项应逐条填写或选择，请重新逐条添加。",
            "此项只能选择“是”或“否”，请重新选择。",
            "此项应为整数，请重新填写，例如“3”。",
            "此项应逐条添加，请重新添加各条内容。",
            "此部分应分栏填写，请逐栏重新填写。",
        ],
        en: &[
            "This takes a text; please enter it again.",
            "This takes a list of entries; please enter or choose them again, one by one.",
            "This takes yes or no only; please choose one again.",
            "This takes a whole number, such as 3; please enter it again.",
            "This takes a list of rows; please add them again, one by one.",
            "This part has several fields; please fill them in again, one by one.",
        ],
        args: &[],
        examples: &[
            bad(
                "a number for a mobile",
                &[("principal.mobile", "json:13800000000")],
                "principal.mobile"
            ),
            bad(
                "text for a list",
                &[("websites[0].topics", "json:\"forum\"")],
                "websites[0].topics"
            ),
            bad(
                "a number among texts",
                &[("websites[0].topics", "json:[1]")],
                "websites[0].topics"
            ),
            bad(
                "a fraction",
                &[("smsVerification.failedAttempts", "json:1.5")],
                "smsVerification.failedAttempts"
            ),
            bad(
                "text for yes or no",
                &[("organizer.idLongTerm", "json:\"true\"")],
                "organizer.idLongTerm"
            ),
            bad("text for a group", &[("principal", "json:\"Zhang\"")], "principal"),
            good("nothing at all is only missing", &[("principal.officePhone", "json:null")]),
        ],
    }),
};

/// The word is none of the field's list.
///
/// Only the listed words can be filed. Fields whose own rule speaks about unknown words, such as
/// the province, leave it to that rule.
pub static UNKNOWN_WORD: Rule = Rule {
    class: Error,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.value.unknown-word",
        zh: &["“{word}”不在可选范围内，请从列表中选择。"],
        en: &["“{word}” is not on the list; please choose from the list."],
        args: &["word"],
        examples: &[
            bad("no such channel", &[("order.channel", "fax")], "order.channel"),
            bad(
                "one of several",
                &[("websites[0].topics", "[\"forum\",\"weather\"]")],
                "websites[0].topics[1]"
            ),
            good("a word of the list", &[("order.channel", "pc")]),
            good(
                "the province has a rule of its own",
                &[("organizer.region.province", "hongKong")]
            ),
        ],
    }),
};

/// The date is not written as year, month and day, or there is no such day.
///
/// Dates are civil dates such as 2035-06-01. A date half typed is reported until it is whole; for one that
/// is written otherwise, as 2035.06.01 on the card, this spelling is offered.
pub static NOT_A_DATE: Rule = Rule {
    class: Error,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.value.not-a-date",
        zh: &[
            "“{text}”不是有效日期，请按“2035-06-01”的格式填写。",
            "“{text}”不是日期：长期有效的请勾选“长期有效”（或“证件长期有效”），此处留空。",
        ],
        en: &[
            "“{text}” is no date; please write it as 2035-06-01.",
            "“{text}” is no date; please tick “Valid without end” and leave this empty.",
        ],
        args: &["text"],
        examples: &[
            bad("half typed", &[("principal.idValidTo", "2035-0")], "principal.idValidTo"),
            bad("no such day", &[("principal.idValidTo", "2035-02-29")], "principal.idValidTo"),
            bad(
                "as the card prints it",
                &[("principal.idValidTo", "2035.06.01")],
                "principal.idValidTo"
            ),
            bad("for the long term", &[("principal.idValidTo", "长期")], "principal.idValidTo"),
            good("a leap day", &[("principal.idValidTo", "2036-02-29")]),
        ],
    }),
};

/// The moment is not written with date, time and offset.
///
/// Moments come from the page and not from the person; they follow RFC 3339.
pub static NOT_A_MOMENT: Rule = Rule {
    class: Error,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.value.not-a-moment",
        zh: &["“{text}”不是有效时间，请按“2026-03-02T10:00:00+08:00”的格式填写。"],
        en: &["“{text}” is no moment; please write it as 2026-03-02T10:00:00+08:00."],
        args: &["text"],
        examples: &[
            bad("a date alone", &[("order.stepEnteredAt", "2026-03-01")], "order.stepEnteredAt"),
            good("with an offset", &[("order.stepEnteredAt", "2026-03-01T08:00:00+08:00")]),
        ],
    }),
};

/// The text is longer than any field takes.
///
/// No field of a filing needs a tenth of this; such a text is a page pasted by mistake, or an
/// attack. It is kept as it came and not looked into.
pub static TOO_LONG: Rule = Rule {
    class: Error,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.value.too-long",
        zh: &["内容过长（超过 {max} 字节），请缩短。"],
        en: &["The text is too long (over {max} bytes); please shorten it."],
        args: &["max"],
        examples: &[good("an ordinary remark", &[("organizer.remark", "通信地址已为最详细地址")])],
    }),
};
