//! How long a code is good.

use crate::rules::prelude::*;

const SECONDS_PER_HOUR: i64 = 3_600;

/// The code was sent too long ago.
///
/// After 24 hours, 48 in 2018, the order goes back to the provider, which hands it in again if
/// nothing needs fixing. The last second still counts.
pub static WINDOW: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[SmsVerificationSentAt],
    key: None,
    check: |order, report| {
        let max = i64::from(order.param(Param::SmsWindowHours));
        if let (Some(now), Some(sent)) = (order.now(), order.datetime(SmsVerificationSentAt))
            && now.seconds_since(sent) > max * SECONDS_PER_HOUR
        {
            report.at(SmsVerificationSentAt).number(max);
        }
    },
    page: page!(Page {
        code: "sms.window",
        zh: &["短信验证码已超过 {max} 小时，备案申请已退回，请重新提交。"],
        en: &[
            "The code is older than {max} hours and the order went back; please hand it in again."
        ],
        args: &["max"],
        examples: &[
            bad(
                "30 hours",
                &[("smsVerification.sentAt", "2026-03-01T04:00:00+08:00")],
                "smsVerification.sentAt"
            )
            .base("sms"),
            bad(
                "a second over 24 hours",
                &[("smsVerification.sentAt", "2026-03-01T09:59:59+08:00")],
                "smsVerification.sentAt"
            )
            .base("sms")
            .under("province-guide"),
            bad(
                "a second over 24 hours with the other provider",
                &[("smsVerification.sentAt", "2026-03-01T09:59:59+08:00")],
                "smsVerification.sentAt"
            )
            .base("sms")
            .under("huawei"),
            bad(
                "a second over 48 hours in 2018",
                &[("smsVerification.sentAt", "2026-02-28T09:59:59+08:00")],
                "smsVerification.sentAt"
            )
            .base("sms")
            .under("tencent-2018"),
            good("3 hours", &[]).base("sms"),
            good("24 hours", &[("smsVerification.sentAt", "2026-03-01T10:00:00+08:00")])
                .base("sms"),
            good("30 hours in 2018", &[("smsVerification.sentAt", "2026-03-01T04:00:00+08:00")])
                .base("sms")
                .under("tencent-2018"),
            good("48 hours in 2018", &[("smsVerification.sentAt", "2026-02-28T10:00:00+08:00")])
                .base("sms")
                .under("tencent-2018"),
            good("not known", &[("smsVerification.sentAt", "")]).base("sms"),
        ],
    }),
};
