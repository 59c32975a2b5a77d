//! The principal's e-mail address.

use crate::rules::prelude::*;

/// The principal's e-mail address is missing.
///
/// The provider writes there about the review, and a lost number is replaced through it.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalEmail],
    key: None,
    check: |order, report| required(order, report, PrincipalEmail),
    page: page!(Page {
        code: "principal.email.required",
        zh: &["请填写主体负责人的电子邮箱。"],
        en: &["Enter the principal's e-mail address."],
        args: &[],
        examples: &[
            bad("empty", &[("principal.email", "")], "principal.email"),
            good("filled", &[("principal.email", "zhangsan@example.com")]),
        ],
    }),
};

/// The principal's e-mail address is not well formed.
///
/// Only the shape is judged, `local@domain` in ASCII with a whole domain; whether the mailbox is the
/// person's own is found out by writing to it.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalEmail],
    key: None,
    check: |order, report| email_shape(order, report, PrincipalEmail),
    page: page!(Page {
        code: "principal.email.shape",
        zh: EMAIL_ZH,
        en: EMAIL_EN,
        args: &["n"],
        examples: &[
            bad("no suffix", &[("principal.email", "zhangsan@example")], "principal.email"),
            bad("no sign", &[("principal.email", "zhangsan.example.com")], "principal.email"),
            bad("nothing behind the sign", &[("principal.email", "zhangsan@")], "principal.email"),
            bad("two signs", &[("principal.email", "zhang@san@example.com")], "principal.email"),
            bad("Han characters", &[("principal.email", "张三@example.com")], "principal.email"),
            bad(
                "a space inside",
                &[("principal.email", "zhang san@example.com")],
                "principal.email"
            ),
            good("well formed", &[("principal.email", "zhang.san+icp@mail.example.com.cn")]),
            good("nothing typed", &[("principal.email", "")]),
        ],
    }),
};
