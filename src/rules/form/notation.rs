//! Values in another spelling than the form takes.

use crate::rules::prelude::*;

/// The value is written in another spelling than the form takes.
///
/// Full-width digits, spaces in a number, a country code, a lower-case `x`: the meaning is clear,
/// and the other rules judge the plain spelling. Forms of providers refuse some of these, so the
/// plain spelling is offered. A spelling that could mean something else is left to the field's own
/// rule, and so are words beside the value, and a domain, an e-mail address or a mobile number that is
/// wrong in plain as well.
pub static OTHER_SPELLING: Rule = Rule {
    class: Warning,
    scope: Scope::Intake,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, _| {},
    page: page!(Page {
        code: "form.notation.other-spelling",
        zh: &[
            "含有全角字符，建议改为“{plain}”。",
            "含有空格，建议改为“{plain}”。",
            "含有小写字母，建议改为“{plain}”。",
            "含有大写字母，建议改为“{plain}”。",
            "带有国家代码，建议改为“{plain}”。",
            "含有分隔符，建议改为“{plain}”。",
            "末尾多一个点，建议改为“{plain}”。",
            "填写的是网址，建议改为“{plain}”。",
            "姓名间隔号不规范，建议改为“{plain}”。",
            "含有不可见字符，建议改为“{plain}”。",
            "含有全角字符，建议改为半角。",
            "含有空格，建议删除。",
            "含有小写字母，建议改为大写。",
            "含有大写字母，建议改为小写。",
            "带有国家代码，建议删除。",
            "分隔符不规范，建议改正。",
            "末尾多一个点，建议删除。",
            "填写的是网址，建议只填其中的内容。",
            "姓名间隔号不规范，建议改为“·”。",
            "含有不可见字符，建议删除。",
        ],
        en: &[
            "It has full-width characters; better write {plain}.",
            "It has spaces; better write {plain}.",
            "It has lower-case letters; better write {plain}.",
            "It has capital letters; better write {plain}.",
            "It has a country code; better write {plain}.",
            "It has separators; better write {plain}.",
            "It ends with a dot too many; better write {plain}.",
            "It is a web address; better write {plain}.",
            "The dot between the names is another one; better write {plain}.",
            "It has characters that do not show; better write {plain}.",
            "It has full-width characters; better write them half-width.",
            "It has spaces; better take them out.",
            "It has lower-case letters; better write capital ones.",
            "It has capital letters; better write lower-case ones.",
            "It has a country code; better take it out.",
            "Its separators are not the usual ones; better mend them.",
            "It ends with a dot too many; better take it out.",
            "It is a web address; better write only what it stands for.",
            "The dot between the names is another one; better write “·”.",
            "It has characters that do not show; better take them out.",
        ],
        args: &["plain"],
        examples: &[
            bad("a country code", &[("principal.mobile", "+8613800000000")], "principal.mobile"),
            bad("spaces in a number", &[("principal.mobile", "138 0000 0000")], "principal.mobile"),
            bad(
                "full-width digits",
                &[("principal.mobile", "１３８００００００００")],
                "principal.mobile"
            ),
            bad(
                "a lower-case x",
                &[("principal.idNumber", "11010519491231002x")],
                "principal.idNumber"
            ),
            good("plain", &[("principal.mobile", "13800000000")]),
            good(
                "two domains and a Chinese comma",
                &[("websites[0].domains[0].name", "example.com，example.cn")]
            ),
            good(
                "words in brackets beside a domain",
                &[("websites[0].domains[0].name", "example.com（备案）")]
            ),
            good(
                "words in brackets beside a code",
                &[("organizer.idNumber", "91440300MA5FAKE086（副本）")]
            ),
            good("two mobile numbers", &[("principal.mobile", "13800000000 13900000000")]),
            good(
                "a full-width comma in an e-mail address",
                &[("principal.email", "a@example，com")]
            ),
            good("white space around a name", &[("organizer.name", " 深圳市示例科技有限公司 ")]),
        ],
    }),
};
