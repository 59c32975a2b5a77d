//! The end of the document's number in the form of the message check (证件号码后六位).

use crate::rules::prelude::*;

/// The form lacks the last six characters of the document's number.
///
/// Six digits, of which the last may be X; other documents have letters there too, old booklets
/// brackets and officer cards `号`. Whoever enters the whole number is offered its end.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &SMS_FORM,
    key: None,
    check: |order, report| {
        if !order.in_sms_form() {
            return;
        }
        let field = SmsVerificationIdNumberLast6;
        let Some(typed) = order.text(field) else { return required(order, report, field) };
        let count = text::width::chars(typed);
        if let Some(at) = typed.chars().position(|c| !ends_numbers(c)) {
            report.at(field).message(2).number(at as i64 + 1);
        } else if count != LAST_CHARS {
            let finding = report.at(field).message(1).number(count as i64);
            let end = typed.len().checked_sub(LAST_CHARS).and_then(|at| typed.get(at..));
            if let Some(end) = end.filter(|end| text::width::chars(end) == LAST_CHARS) {
                finding.fix(end, false);
            }
        }
    },
    page: page!(Page {
        code: "sms.id-last-six.required",
        zh: &[
            "请填写证件号码后六位。",
            "请填写证件号码后六位（末位 X 也算），现为 {n} 位。",
            "证件号码后六位中第 {n} 个字符不能使用，请核对。",
        ],
        en: &[
            "Please enter the last six characters of the document's number.",
            "Please enter the last six characters of the document's number (a final X counts); this has {n}.",
            "Character {n} cannot stand in a document's number; please check.",
        ],
        args: &["n"],
        examples: &[
            bad(
                "left empty",
                &[("smsVerification.idNumberLast6", "")],
                "smsVerification.idNumberLast6"
            )
            .base("sms"),
            bad(
                "five digits",
                &[("smsVerification.idNumberLast6", "70006")],
                "smsVerification.idNumberLast6"
            )
            .base("sms"),
            bad(
                "the whole number",
                &[("smsVerification.idNumberLast6", "440305199003070006")],
                "smsVerification.idNumberLast6"
            )
            .base("sms"),
            bad(
                "an asterisk",
                &[("smsVerification.idNumberLast6", "0700*6")],
                "smsVerification.idNumberLast6"
            )
            .base("sms"),
            good("six digits", &[]).base("sms"),
            good("five digits and an X", &[("smsVerification.idNumberLast6", "31002x")])
                .base("sms"),
            good("brackets of a booklet", &[("smsVerification.idNumberLast6", "678(B)")])
                .base("sms"),
            good("an officer card", &[("smsVerification.idNumberLast6", "34567号")]).base("sms"),
            good("no form yet", &[]),
        ],
    }),
};

/// The last six characters are not those of the person who confirms.
///
/// They are compared with the document of the chosen role, whatever the case of a final X. Access
/// orders and changes may replace the person or the document, so there the filed number passes as
/// well. Silent while one of these is not known or not well-formed, and for documents whose number has
/// signs or counts its issues: nobody says which characters of it are meant.
pub static MATCHES: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[
        OrderType,
        SmsVerificationRole,
        SmsVerificationIdNumberLast6,
        PrincipalIdType,
        PrincipalIdNumber,
        Websites,
        Apps,
        OrganizerNature,
        ServicePrincipalSameAsPrincipal,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        ExistingFilingPrincipalIdNumber,
        ExistingFilingServices,
        FiledPrincipalIdNumber,
    ],
    key: Some(Key::Noted(LAST_SIX)),
    check: |order, report| {
        if order.is_other_document() {
            report.at(SmsVerificationIdNumberLast6);
        }
    },
    page: page!(Page {
        code: "sms.id-last-six.matches",
        zh: &["证件号码后六位与备案信息不一致，请核对。"],
        en: &["The last six characters differ from the filing; please check."],
        args: &[],
        examples: &[
            bad(
                "other digits",
                &[("smsVerification.idNumberLast6", "123456")],
                "smsVerification.idNumberLast6"
            )
            .base("sms"),
            bad(
                "the principal's for the service principal",
                &[(
                    "smsVerification",
                    "json:{\"role\":\"servicePrincipal\",\"mobile\":\"13900000001\",\"idNumberLast6\":\"070006\",\"captchaPassed\":true}"
                )],
                "smsVerification.idNumberLast6"
            )
            .base("two-persons"),
            bad(
                "neither the filed nor the new person's in a change",
                &[(
                    "smsVerification",
                    "json:{\"role\":\"principal\",\"mobile\":\"13800000000\",\"idNumberLast6\":\"123456\",\"captchaPassed\":true}"
                )],
                "smsVerification.idNumberLast6"
            )
            .base("change-organizer"),
            bad(
                "other digits for a cancellation",
                &[(
                    "smsVerification",
                    "json:{\"mobile\":\"13800000000\",\"idNumberLast6\":\"123456\",\"captchaPassed\":true}"
                )],
                "smsVerification.idNumberLast6"
            )
            .base("cancel-service"),
            bad(
                "other digits for a new service, whatever is filed",
                &[
                    ("existingFiling.services", "[]"),
                    (
                        "smsVerification",
                        "json:{\"mobile\":\"13800000000\",\"idNumberLast6\":\"123456\",\"captchaPassed\":true}"
                    )
                ],
                "smsVerification.idNumberLast6"
            )
            .base("new-service"),
            good("the principal's", &[]).base("sms"),
            good("the end of a booklet without its brackets", &[
                ("principal.idType", "taiwanPermit"),
                ("principal.idNumber", "12345678(B)"),
                ("smsVerification.idNumberLast6", "345678")
            ])
            .base("sms"),
            good("the digits of an officer card", &[
                ("principal.idType", "militaryOfficerCard"),
                ("principal.idNumber", "军字第1234567号"),
                ("smsVerification.idNumberLast6", "234567")
            ])
            .base("sms"),
            good("a permit that counts its issues", &[
                ("principal.idType", "hkMacauPermit"),
                ("principal.idNumber", "H1234567801"),
                ("smsVerification.idNumberLast6", "345678")
            ])
            .base("sms"),
            good(
                "a final x in lower case",
                &[
                    ("principal.idNumber", "11010519491231002X"),
                    ("smsVerification.idNumberLast6", "31002x")
                ]
            )
            .base("sms"),
            good(
                "the filed person's in a change that replaces it",
                &[
                    ("existingFiling.principal.idNumber", "110101198506150019"),
                    (
                        "smsVerification",
                        "json:{\"role\":\"principal\",\"mobile\":\"13800000000\",\"idNumberLast6\":\"150019\",\"captchaPassed\":true}"
                    )
                ]
            )
            .base("change-organizer"),
            good(
                "the filed person is not known",
                &[
                    ("existingFiling.principal.idNumber", ""),
                    (
                        "smsVerification",
                        "json:{\"role\":\"principal\",\"mobile\":\"13800000000\",\"idNumberLast6\":\"150019\",\"captchaPassed\":true}"
                    )
                ]
            )
            .base("change-organizer"),
            good("five digits, which another rule reports", &[(
                "smsVerification.idNumberLast6",
                "12345"
            )])
            .base("sms"),
            good("the person's own number is mistyped", &[
                ("principal.idNumber", "440305199003070007"),
                ("smsVerification.idNumberLast6", "070006")
            ])
            .base("sms"),
        ],
    }),
};
