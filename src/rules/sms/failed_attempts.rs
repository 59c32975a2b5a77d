//! Wrong entries in the form of the message check.

use crate::rules::prelude::*;

/// From this wrong entry on a warning is due.
const WARNED: i64 = 4;

/// Too many wrong entries were made.
///
/// Wrong numbers, mobiles and codes count together: after five the sixth sends the order back, in
/// 2018 the fifth wrong document number did. From the fourth on this warns.
pub static FAILED_ATTEMPTS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[SmsVerificationFailedAttempts],
    key: None,
    check: |order, report| {
        let Some(n) = order.integer(SmsVerificationFailedAttempts) else { return };
        let max = i64::from(order.param(Param::SmsRefusedAttempt));
        if n >= WARNED {
            let finding = report.at(SmsVerificationFailedAttempts).number(n).number(max);
            if n < max {
                finding.message(1).warning();
            }
        }
    },
    page: page!(Page {
        code: "sms.failed-attempts",
        zh: &[
            "已累计输错 {n} 次，第 {max} 次起备案申请会被退回，请重新提交备案。",
            "已累计输错 {n} 次，第 {max} 次备案申请将被退回，请仔细核对后提交。",
        ],
        en: &[
            "{n} wrong entries were made; from number {max} on the order goes back, please hand it in again.",
            "{n} wrong entries so far; number {max} sends the order back, please check carefully.",
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "six",
                &[("smsVerification.failedAttempts", "6")],
                "smsVerification.failedAttempts"
            )
            .base("sms"),
            bad(
                "five",
                &[("smsVerification.failedAttempts", "5")],
                "smsVerification.failedAttempts"
            )
            .base("sms")
            .warns(),
            bad(
                "four",
                &[("smsVerification.failedAttempts", "4")],
                "smsVerification.failedAttempts"
            )
            .base("sms")
            .warns(),
            bad(
                "five in 2018",
                &[("smsVerification.failedAttempts", "5")],
                "smsVerification.failedAttempts"
            )
            .base("sms")
            .under("tencent-2018"),
            bad(
                "four in 2018",
                &[("smsVerification.failedAttempts", "4")],
                "smsVerification.failedAttempts"
            )
            .base("sms")
            .under("tencent-2018")
            .warns(),
            bad(
                "five with the other provider",
                &[("smsVerification.failedAttempts", "5")],
                "smsVerification.failedAttempts"
            )
            .base("sms")
            .under("huawei")
            .warns(),
            bad(
                "six by the third-party guide",
                &[("smsVerification.failedAttempts", "6")],
                "smsVerification.failedAttempts"
            )
            .base("sms")
            .under("province-guide"),
            good("three", &[("smsVerification.failedAttempts", "3")]).base("sms"),
            good("none", &[]).base("sms"),
            good("not known", &[("smsVerification.failedAttempts", "")]).base("sms"),
        ],
    }),
};
