//! What the ministry's page says when it finds nothing.

use crate::rules::prelude::*;

/// The page may find no record for what is entered.
///
/// Either no order was handed in, the number was never filed, or the three items do not fit together;
/// a fault of the system shows the same after success.
pub static NOT_FOUND: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &SMS_FORM,
    key: None,
    check: |order, report| {
        if order.in_sms_form() {
            report.at(SmsVerificationCode);
        }
    },
    page: page!(Page {
        code: "sms.not-found",
        zh: &["提示找不到记录时，请核对验证码、手机号码与证件后六位；确认无误请等待管局审核。"],
        en: &[
            "If the page finds no record, compare code, mobile number and last six characters; if they are right, just wait for the review."
        ],
        args: &[],
        examples: &[
            bad("the form is open", &[], "smsVerification.code").base("sms"),
            good("no form yet", &[]),
        ],
    }),
};
