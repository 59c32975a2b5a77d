//! Whether the ministry's message reaches the number of the form.

use crate::rules::prelude::*;

/// The number of the form is none that the ministry's message reaches.
///
/// It must be a mobile number of a segment (号段) that receives it, as `principal.mobile.segment`
/// judges it. A number that is not the person's is `sms.mobile.matches-filed`.
pub static SEGMENT_SUPPORTED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: OTHER_MOBILE_READS,
    key: Some(Key::Noted(MOBILES)),
    check: |order, report| {
        if !order.is_other_mobile() {
            let messages = MOBILE_SHAPE.start..MOBILE_SEGMENT.end;
            judge_mobile(order, report, SmsVerificationMobile, messages);
        }
    },
    page: page!(Page {
        code: "sms.segment-supported",
        zh: &[
            "手机号码应为 11 位数字，现为 {found} 位，请核对。",
            "手机号码第 {found} 位不是数字，请核对。",
            "手机号码应以 1 开头，请填写收到短信的手机号码。",
            "号段 {found} 不支持接收核验短信，请在备案信息中更换手机号码。",
            "号段 {found} 不在可接收核验短信的号段表中，建议在备案信息中更换手机号码。",
            "号段 {found} 尚未开放使用，请核对号码。",
        ],
        en: &[
            "A mobile number has 11 digits, this one has {found} characters; please check.",
            "Character {found} of the mobile number is no digit; please check.",
            "A mobile number begins with 1; please enter the one that received the message.",
            "Segment {found} cannot receive the message; please change the mobile number in the filing.",
            "Segment {found} is not among those known to receive the message; another mobile number in the filing is advised.",
            "Nobody uses segment {found}; please check the number.",
        ],
        args: &["found"],
        examples: &[
            bad(
                "140 of the order and of the form",
                &[("principal.mobile", "14000000000"), ("smsVerification.mobile", "14000000000")],
                "smsVerification.mobile"
            )
            .base("sms"),
            bad(
                "192 with the other provider",
                &[("principal.mobile", "19200000000"), ("smsVerification.mobile", "19200000000")],
                "smsVerification.mobile"
            )
            .base("sms")
            .under("huawei")
            .warns(),
            bad(
                "ten digits while the filed number is not known",
                &[
                    ("existingFiling.services", "[]"),
                    (
                        "smsVerification",
                        "json:{\"mobile\":\"1380000000\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                    )
                ],
                "smsVerification.mobile"
            )
            .base("access"),
            good("138", &[]).base("sms"),
            good(
                "not the person's, which another rule reports",
                &[("smsVerification.mobile", "14000000000")]
            )
            .base("sms"),
            good("left empty", &[("smsVerification.mobile", "")]).base("sms"),
        ],
    }),
};
