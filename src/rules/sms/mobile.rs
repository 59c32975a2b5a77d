//! The mobile number in the form of the message check.

use crate::rules::prelude::*;

/// The form has no mobile number.
///
/// It is 联系方式1 of the person that this type of order asks to confirm.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &SMS_FORM,
    key: None,
    check: |order, report| {
        if order.in_sms_form() {
            required(order, report, SmsVerificationMobile);
        }
    },
    page: page!(Page {
        code: "sms.mobile.required",
        zh: &["请填写收到短信的手机号码（联系方式1）。"],
        en: &["Please enter the mobile number that received the message."],
        args: &[],
        examples: &[
            bad("left empty", &[("smsVerification.mobile", "")], "smsVerification.mobile")
                .base("sms"),
            bad(
                "only the sender's clock is known",
                &[("smsVerification", "json:{\"sentAt\":\"2026-03-02T07:00:00+08:00\"}")],
                "smsVerification.mobile"
            )
            .base("sms"),
            good("filled in", &[]).base("sms"),
            good("no form yet", &[]),
        ],
    }),
};

/// The mobile number is not the one of the person who confirms.
///
/// 联系方式1 is meant, not the emergency contact. A first filing compares with its own number, an access
/// order with the filed one; changes and new services take the filed and the new one. Silent while
/// one of these is not known, or masked as public records show it.
pub static MATCHES_FILED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: OTHER_MOBILE_READS,
    key: Some(Key::Noted(MOBILES)),
    check: |order, report| {
        if order.is_other_mobile() {
            let is_of_service =
                order.is_access() && !order.is(SmsVerificationRole, w::SmsRole::Principal);
            report.at(SmsVerificationMobile).message(is_of_service.into());
        }
    },
    page: page!(Page {
        code: "sms.mobile.matches-filed",
        zh: &[
            "手机号码与备案信息中的联系方式1不一致，请填写该负责人的联系方式1。",
            "手机号码与原备案的服务负责人手机号码不一致，请填写原备案号码。",
        ],
        en: &[
            "This is not the person's mobile number (联系方式1) in the filing; please enter that one.",
            "This is not the service principal's mobile number in the old filing; please enter that one.",
        ],
        args: &[],
        examples: &[
            bad(
                "the emergency contact",
                &[("smsVerification.mobile", "13900000000")],
                "smsVerification.mobile"
            )
            .base("sms"),
            bad(
                "the service principal's number for the principal",
                &[(
                    "smsVerification",
                    "json:{\"role\":\"principal\",\"mobile\":\"13900000001\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )],
                "smsVerification.mobile"
            )
            .base("two-persons"),
            bad(
                "a new number in an access order",
                &[
                    ("principal.mobile", "13900000002"),
                    (
                        "smsVerification",
                        "json:{\"role\":\"servicePrincipal\",\"mobile\":\"13900000002\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                    )
                ],
                "smsVerification.mobile"
            )
            .base("access"),
            bad(
                "neither the filed nor the new number in a change",
                &[(
                    "smsVerification",
                    "json:{\"mobile\":\"13900000003\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )],
                "smsVerification.mobile"
            )
            .base("change-filing"),
            bad(
                "another number for a cancellation",
                &[(
                    "smsVerification",
                    "json:{\"mobile\":\"13900000003\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )],
                "smsVerification.mobile"
            )
            .base("cancel-service"),
            good("the principal's", &[]).base("sms"),
            good(
                "either of two persons while no role is chosen",
                &[(
                    "smsVerification",
                    "json:{\"mobile\":\"13900000001\",\"idNumberLast6\":\"150019\",\"captchaPassed\":true}"
                )]
            )
            .base("two-persons"),
            good(
                "the filed number in an access order",
                &[(
                    "smsVerification",
                    "json:{\"mobile\":\"13800000000\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )]
            )
            .base("access"),
            good(
                "the filed number in a change",
                &[(
                    "smsVerification",
                    "json:{\"role\":\"principal\",\"mobile\":\"13800000000\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )]
            )
            .base("change-filing"),
            good(
                "the new number in a change",
                &[(
                    "smsVerification",
                    "json:{\"role\":\"principal\",\"mobile\":\"13900000002\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )]
            )
            .base("change-filing"),
            good(
                "the principal of a change of the organizer",
                &[(
                    "smsVerification",
                    "json:{\"mobile\":\"13800000000\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )]
            )
            .base("change-organizer"),
            good(
                "the filed number is masked",
                &[
                    ("existingFiling.services[0].principalMobile", "138****0000"),
                    (
                        "smsVerification",
                        "json:{\"mobile\":\"13900000003\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                    )
                ]
            )
            .base("access"),
            good(
                "the old filing is not known",
                &[
                    ("existingFiling.services", "[]"),
                    (
                        "smsVerification",
                        "json:{\"mobile\":\"13900000003\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                    )
                ]
            )
            .base("new-service"),
            good(
                "the service is not entered yet",
                &[
                    ("websites", "[]"),
                    ("smsVerification.role", "servicePrincipal"),
                    ("smsVerification.mobile", "13900000003")
                ]
            )
            .base("sms"),
        ],
    }),
};
