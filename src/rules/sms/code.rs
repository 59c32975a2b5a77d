//! The code of the message (短信验证码).

use crate::rules::prelude::*;

/// How many digits a code has.
const DIGITS: usize = 6;

/// The code does not have six digits.
///
/// The form for sending the message again asks for no code, so an empty one is fine.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[SmsVerificationCode],
    key: None,
    check: |order, report| {
        let Some(code) = order.text(SmsVerificationCode) else { return };
        if let Some(at) = code.chars().position(|c| !c.is_ascii_digit()) {
            report.at(SmsVerificationCode).message(1).number(at as i64 + 1);
        } else if code.len() != DIGITS {
            report.at(SmsVerificationCode).number(code.len() as i64);
        }
    },
    page: page!(Page {
        code: "sms.code.shape",
        zh: &[
            "短信验证码为 6 位数字，现为 {n} 位，请核对。",
            "短信验证码第 {n} 个字符不是数字，请核对。",
        ],
        en: &[
            "The code has 6 digits, this one has {n}; please check.",
            "Character {n} of the code is no digit; please check.",
        ],
        args: &["n"],
        examples: &[
            bad("five digits", &[("smsVerification.code", "12345")], "smsVerification.code")
                .base("sms"),
            bad("seven digits", &[("smsVerification.code", "1234567")], "smsVerification.code")
                .base("sms"),
            bad("a letter", &[("smsVerification.code", "12345a")], "smsVerification.code")
                .base("sms"),
            good("six digits", &[]).base("sms"),
            good("sending the message again", &[("smsVerification.code", "")]).base("sms"),
        ],
    }),
};
