//! Messages that do not arrive.

use crate::rules::prelude::*;

/// The message can be sent again.
///
/// Blocked senders, arrears and segments that do not receive it are the usual reasons. The form for
/// sending it again takes the mobile number, the last six characters and the puzzle, no code. In 2018
/// the provincial site did it, and by itself the next day at noon.
pub static RESEND: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &SMS_FORM,
    key: None,
    check: |order, report| {
        if order.in_sms_form() {
            let is_old = order.profile() == w::Profile::Tencent2018;
            report.at(SmsVerificationMobile).message(u8::from(is_old));
        }
    },
    page: page!(Page {
        code: "sms.resend",
        zh: &[
            "未收到短信请检查拦截、欠费与号段，可换手机，或在 beian.miit.gov.cn 重发。",
            "未收到短信请检查手机拦截，可在省管局网站重发，次日 12 点会自动重发。",
        ],
        en: &[
            "If no message comes, check blocking, arrears and the segment, try another phone, or send it again at beian.miit.gov.cn.",
            "If no message comes, check blocking, or send it again at the provincial site; the next day at noon it is sent by itself.",
        ],
        args: &[],
        examples: &[
            bad("the form is open", &[], "smsVerification.mobile").base("sms"),
            bad("the form of 2018", &[], "smsVerification.mobile")
                .base("sms")
                .under("tencent-2018"),
            good("no form yet", &[]),
        ],
    }),
};
