//! Where the message check is done.

use crate::rules::prelude::*;

/// The message check is done on a site of its own.
///
/// It is the ministry's, beian.miit.gov.cn; in 2018 each pilot province had one. Silent for a province
/// that had none.
pub static PORTAL: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &join!(SMS_FORM, [RegionProvince]),
    key: None,
    check: |order, report| {
        let host = match order.profile() {
            w::Profile::Tencent2018 => order.province_row().and_then(|row| row.sms_host_2018),
            _ => Some("beian.miit.gov.cn"),
        };
        if let Some(host) = host.filter(|_| order.in_sms_form()) {
            report.at(SmsVerificationRole).text(host);
        }
    },
    page: page!(Page {
        code: "sms.portal",
        zh: &["请登录 {host} 完成短信核验。"],
        en: &["Please confirm at {host}."],
        args: &["host"],
        examples: &[
            bad("the ministry's site", &[], "smsVerification.role").base("sms"),
            bad(
                "the site of a pilot province in 2018",
                &[("organizer.region.province", "hainan")],
                "smsVerification.role"
            )
            .base("sms")
            .under("tencent-2018"),
            good("no site of another province in 2018", &[]).base("sms").under("tencent-2018"),
            good("no form yet", &[]),
        ],
    }),
};
