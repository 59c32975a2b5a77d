//! The picture puzzle of the message check (图形验证).

use crate::rules::prelude::*;

/// The picture puzzle is not passed.
///
/// The form is not taken without it, neither for the check nor for sending the message again.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &SMS_FORM,
    key: None,
    check: |order, report| {
        if order.in_sms_form() && !order.flag(SmsVerificationCaptchaPassed) {
            report.at(SmsVerificationCaptchaPassed).missing();
        }
    },
    page: page!(Page {
        code: "sms.captcha.required",
        zh: &["请完成图形验证。"],
        en: &["Please pass the picture puzzle."],
        args: &[],
        examples: &[
            bad(
                "not passed",
                &[("smsVerification.captchaPassed", "false")],
                "smsVerification.captchaPassed"
            )
            .base("sms"),
            bad(
                "nothing said",
                &[("smsVerification.captchaPassed", "")],
                "smsVerification.captchaPassed"
            )
            .base("sms"),
            good("passed", &[]).base("sms"),
            good("no form yet", &[]),
        ],
    }),
};
