//! Persons who have not confirmed yet.

use crate::rules::prelude::*;

/// Somebody else has not confirmed yet.
///
/// The order waits until every number has. The role of the form itself is being confirmed right now.
pub static ALL_ROLES_REQUIRED: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[SmsVerificationPendingRoles, SmsVerificationRole],
    key: None,
    check: |order, report| {
        let this: Option<w::SmsRole> = order.word(SmsVerificationRole);
        let others = || {
            order.words::<w::SmsRole>(SmsVerificationPendingRoles).filter(|it| Some(it.1) != this)
        };
        let Some((_, first)) = others().next() else { return };
        let finding = report.at(SmsVerificationPendingRoles);
        if others().any(|(_, role)| role != first) {
            finding.message(1);
        } else {
            finding.word(first);
        }
    },
    page: page!(Page {
        code: "sms.all-roles-required",
        zh: &[
            "{role}还未完成短信核验，请提醒其尽快完成。",
            "主体负责人和服务负责人都未完成短信核验，请提醒其尽快完成。",
        ],
        en: &[
            "Still to confirm: {role}; please remind that person.",
            "Neither the principal nor the service principal has confirmed; please remind them.",
        ],
        args: &["role"],
        examples: &[
            bad(
                "the service principal",
                &[("smsVerification.pendingRoles", "[\"servicePrincipal\"]")],
                "smsVerification.pendingRoles"
            )
            .base("sms"),
            bad(
                "the other one beside this one",
                &[("smsVerification.pendingRoles", "[\"principal\",\"servicePrincipal\"]")],
                "smsVerification.pendingRoles"
            )
            .base("sms"),
            bad(
                "both",
                &[
                    ("smsVerification.role", ""),
                    ("smsVerification.pendingRoles", "[\"principal\",\"servicePrincipal\"]")
                ],
                "smsVerification.pendingRoles"
            )
            .base("sms"),
            good("nobody", &[]).base("sms"),
            good("the person of this form", &[("smsVerification.pendingRoles", "[\"principal\"]")])
                .base("sms"),
        ],
    }),
};
