//! The number of the organizer's certificate.

use crate::numbers::{Defect, organization_code, registration_number, resident_id, uscc};
use crate::rules::prelude::*;
use crate::tables::organizer_documents::nature_of_pair;

/// The organizer's certificate carries no number.
///
/// Every certificate that a filing takes is numbered, and the provider looks the organizer up by it.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdNumber],
    key: None,
    check: |order, report| required(order, report, OrganizerIdNumber),
    page: page!(Page {
        code: "organizer.id-number.required",
        zh: &["请按证件填写主办单位证件号码。"],
        en: &["Please enter the number of the organizer's certificate."],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.idNumber", "")], "organizer.idNumber"),
            bad("nothing but spaces", &[("organizer.idNumber", "  ")], "organizer.idNumber"),
            good("filled in", &[("organizer.idNumber", "91440300MA5FAKE086")]),
            good(
                "a change of a service does not show the organizer",
                &[("order.type", "changeService"), ("organizer.idNumber", "")]
            ),
        ],
    }),
};

/// The number of a business license is read from the uploaded picture.
///
/// The numbers of other documents are typed by hand, so they deserve a second look.
pub static AUTOFILL: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrganizerIdType],
    key: None,
    check: |order, report| {
        if order.is(OrganizerIdType, w::OrganizerIdType::BusinessLicense) {
            report.at(OrganizerIdNumber);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.autofill",
        zh: &["上传营业执照后号码会自动识别，请核对；其他证件的号码需手动填写。"],
        en: &[
            "The number is read from the uploaded license, please compare it; other documents are typed by hand."
        ],
        args: &[],
        examples: &[
            bad("a business license", &[], "organizer.idNumber"),
            good("another certificate", &[("organizer.idType", "publicInstitutionCertificate")]),
        ],
    }),
};

/// The unified social credit code on the certificate, `None` if the certificate has none, or the number
/// is that of a resident ID card.
fn unified_code<'a>(order: &View<'a>) -> Option<&'a str> {
    let is_code = order.has_unified_code() && order.resident_id(OrganizerIdNumber).is_none();
    order.text(OrganizerIdNumber).filter(|_| is_code)
}

/// The unified social credit code does not have 18 characters of its alphabet.
///
/// The standard leaves out I, O, S, V and Z, which are mistaken for digits; where putting the digits
/// back makes the code right, that is offered. A license declared as not merged (三证合一), or a
/// business license with the 15 digits of an old one, has another number.
pub static USCC_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerLicenseMerged],
    key: None,
    check: |order, report| {
        let Some(number) = unified_code(order) else { return };
        match uscc::parse(number) {
            Err(Defect::Length { actual }) => {
                report.at(OrganizerIdNumber).number(actual.into());
            }
            Err(Defect::Character { at }) => {
                let Some(character) = number.chars().nth(usize::from(at).wrapping_sub(1)) else {
                    return;
                };
                let finding = report.at(OrganizerIdNumber);
                finding.message(1).number(at.into()).character(character);
                if let Some(repaired) = uscc::repair(number) {
                    finding.fix(&repaired, false);
                }
            }
            _ => {}
        }
    },
    page: page!(Page {
        code: "organizer.id-number.uscc-shape",
        zh: &[
            "统一社会信用代码应为 18 位，当前为 {found} 位，请对照证件核对。",
            "统一社会信用代码第 {found} 位不能是“{character}”（不使用 I、O、S、V、Z），请核对。",
        ],
        en: &[
            "A unified social credit code has 18 characters, this one has {found}; please compare it with the certificate.",
            "Character {found} of the unified social credit code cannot be {character} (I, O, S, V and Z are not used); please check it.",
        ],
        args: &["found", "character"],
        examples: &[
            bad(
                "two characters are missing",
                &[("organizer.idNumber", "91440300MA5FAKE0")],
                "organizer.idNumber"
            ),
            bad(
                "one character too many",
                &[("organizer.idNumber", "91440300MA5FAKE0866")],
                "organizer.idNumber"
            ),
            bad(
                "the letter O for the digit",
                &[("organizer.idNumber", "914403OOMA5FAKE086")],
                "organizer.idNumber"
            ),
            bad(
                "a letter that no code has",
                &[("organizer.idNumber", "91440300MV5FAKE086")],
                "organizer.idNumber"
            ),
            bad(
                "the certificate of a public institution",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate"),
                    ("organizer.licenseMerged", ""),
                    ("organizer.idNumber", "事证第144030000001号")
                ],
                "organizer.idNumber"
            ),
            good("18 characters", &[("organizer.idNumber", "91440300MA5FAKE086")]),
            good(
                "an old license has 15 digits",
                &[("organizer.licenseMerged", "false"), ("organizer.idNumber", "440300000000009")]
            ),
            good(
                "15 digits speak for an old license",
                &[("organizer.licenseMerged", ""), ("organizer.idNumber", "440300000000009")]
            ),
            good("a person's document", &[]).base("individual"),
        ],
    }),
};

/// The last character of the unified social credit code does not match the seventeen before it.
///
/// It is computed from them, so a mismatch means that the code was mistyped. The message names the
/// character that would match. The number of a resident ID card is called that; an individual's is
/// right, and `organizer.id-type.individual-allowed` speaks about the type.
pub static USCC_CHECK_DIGIT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerLicenseMerged, OrganizerNature],
    key: None,
    check: |order, report| {
        if let Some(Err(Defect::CheckCharacter { expected, actual })) =
            unified_code(order).map(uscc::parse)
        {
            report.at(OrganizerIdNumber).character(actual).character(expected);
        } else if order.has_unified_code()
            && order.resident_id(OrganizerIdNumber).is_some()
            && !order.is_individual()
        {
            report.at(OrganizerIdNumber).message(1);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.uscc-check-digit",
        zh: &[
            "统一社会信用代码末位应为“{expected}”，现为“{found}”，请对照证件核对各位。",
            "这是居民身份证号码，请填写证件上的统一社会信用代码。",
        ],
        en: &[
            "The last character of the unified social credit code should be {expected}, not {found}; please compare all characters with the certificate.",
            "This is a resident ID number; please enter the unified social credit code of the certificate.",
        ],
        args: &["found", "expected"],
        examples: &[
            bad(
                "last character mistyped",
                &[("organizer.idNumber", "91440300MA5FAKE087")],
                "organizer.idNumber"
            ),
            bad(
                "two characters swapped",
                &[("organizer.idNumber", "91440300AM5FAKE086")],
                "organizer.idNumber"
            ),
            bad(
                "a person's number",
                &[("organizer.idNumber", "11010519491231002X")],
                "organizer.idNumber"
            ),
            good(
                "an individual's number under a unit's certificate",
                &[("organizer.idType", "businessLicense")]
            )
            .base("individual"),
            good("another right code", &[("organizer.idNumber", "91110000MA00FAKE81")]),
            good("too short to judge", &[("organizer.idNumber", "91440300MA5FAKE0")]),
            good(
                "an old license has no such code",
                &[
                    ("organizer.licenseMerged", "false"),
                    ("organizer.idNumber", "91440300MA5FAKE087")
                ]
            ),
            good("a person's document", &[]).base("individual"),
        ],
    }),
};

/// The organization code inside the unified social credit code does not match its own check character.
///
/// Characters 9 to 17 are an organization code (GB 11714) with a check of its own. All real codes
/// that were looked at pass it, but the standard for the whole does not ask for it, so this warns.
/// Silent while the last character of the whole does not match either.
pub static USCC_INNER_CHECK: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerLicenseMerged],
    key: None,
    check: |order, report| {
        let Some(Ok(code)) = unified_code(order).map(uscc::parse) else { return };
        if let Err(Defect::CheckCharacter { expected, actual }) = code.check_organization_code() {
            report.at(OrganizerIdNumber).character(actual).character(expected);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.uscc-inner-check",
        zh: &["统一社会信用代码第 17 位通常应为“{expected}”，现为“{found}”，请对照证件核对。"],
        en: &[
            "Character 17 of the unified social credit code is usually {expected}, not {found}; please compare the code with the certificate."
        ],
        args: &["found", "expected"],
        examples: &[
            bad(
                "only the outer check is right",
                &[("organizer.idNumber", "91440300MA5FAKE174")],
                "organizer.idNumber"
            ),
            good("both checks are right", &[("organizer.idNumber", "91440300MA5FAKE086")]),
            good(
                "the outer check is wrong already",
                &[("organizer.idNumber", "91440300MA5FAKE171")]
            ),
            good("a person's document", &[]).base("individual"),
        ],
    }),
};

/// The unified social credit code belongs to another kind of body than the chosen nature.
///
/// Its first two characters name the registering department and the kind of body: 91, 92 and 93 an
/// enterprise, 11 an organ of state, 12 a public institution. Social organizations (51) share their
/// nature with all other bodies. Amendments keep adding pairs, so this only warns. Where the certificate
/// does not go with the nature either, `organizer.nature.id-type-match` says so.
pub static USCC_DEPARTMENT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerLicenseMerged],
    key: None,
    check: |order, report| {
        let Some(Ok(code)) = unified_code(order).map(uscc::parse) else { return };
        let Some(nature) = order.nature() else { return };
        match nature_of_pair(code.pair()) {
            Some(kind) if kind != nature => {
                if order.document_is_unusual() {
                    return;
                }
                report
                    .at(OrganizerIdNumber)
                    .text(code.pair())
                    .word(kind)
                    .word(nature)
                    .related(order.place(OrganizerNature));
            }
            Some(_) => {}
            None => {
                report.at(OrganizerIdNumber).message(1).text(code.pair());
            }
        }
    },
    page: page!(Page {
        code: "organizer.id-number.uscc-department",
        zh: &[
            "代码以“{pair}”开头，通常属于{kind}，而主办单位性质选为{nature}，请核对。",
            "代码开头的“{pair}”未见于登记管理部门代码表，请对照证件核对。",
        ],
        en: &[
            "A code that begins with {pair} usually belongs to: {kind}. The chosen nature is: {nature}. Please check both.",
            "{pair}, at the head of the code, is in no list of registering departments; please compare the code with the certificate.",
        ],
        args: &["pair", "kind", "nature"],
        examples: &[
            bad(
                "the code of a public institution for an enterprise",
                &[("organizer.idNumber", "12440300MA5FAKE08B")],
                "organizer.idNumber"
            ),
            bad(
                "the code of an enterprise for a public institution",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate")
                ],
                "organizer.idNumber"
            ),
            good(
                "the license of an enterprise too, which another rule reports",
                &[("organizer.nature", "publicInstitution")]
            ),
            bad(
                "the code of an enterprise for a social organization",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "socialOrganizationCertificate")
                ],
                "organizer.idNumber"
            ),
            bad(
                "the code of a social organization for an organ of state",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idNumber", "51440300MA5FAKE08A")
                ],
                "organizer.idNumber"
            ),
            bad(
                "a pair that no list has",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idNumber", "Q1440300MA5FAKE08N")
                ],
                "organizer.idNumber"
            ),
            good("an individual business", &[("organizer.idNumber", "92440300MA5FAKE083")]),
            good("a farmers' cooperative", &[("organizer.idNumber", "93440300MA5FAKE080")]),
            good(
                "an organ of state",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idNumber", "11440300MA5FAKE08E")
                ]
            ),
            good(
                "a law firm files as a social organization",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idNumber", "31440300MA5FAKE08C")
                ]
            ),
            good(
                "a residents' committee",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idNumber", "54440300MA5FAKE081")
                ]
            ),
            good(
                "a villagers' committee",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idNumber", "55440300MA5FAKE08X")
                ]
            ),
            good("a mistyped code", &[("organizer.idNumber", "12440300MA5FAKE08A")]),
        ],
    }),
};

/// The number of an old business license is no registration number.
///
/// A license that is not merged (三证合一) carries 15 digits (注册号), the last of them computed.
/// Licenses from before 2007 had 13; both were replaced by the end of 2017, which
/// `material.license.latest` speaks about.
pub static REGISTRATION_NUMBER: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerLicenseMerged],
    key: None,
    check: |order, report| {
        if !order.is(OrganizerIdType, w::OrganizerIdType::BusinessLicense) || order.license_merged()
        {
            return;
        }
        let Some(number) = order.text(OrganizerIdNumber) else { return };
        match registration_number::parse(number) {
            Err(Defect::CheckCharacter { expected, actual }) => {
                report.at(OrganizerIdNumber).message(1).character(actual).character(expected);
            }
            Err(Defect::Length { actual }) => {
                let finding = report.at(OrganizerIdNumber).number(actual.into());
                if uscc::is_valid(number) {
                    finding.message(2).related(order.place(OrganizerLicenseMerged));
                } else if registration_number::is_old(number) {
                    finding.message(3);
                }
            }
            Err(_) => {
                report.at(OrganizerIdNumber).message(4);
            }
            Ok(_) => {}
        }
    },
    page: page!(Page {
        code: "organizer.id-number.registration-number",
        zh: &[
            "非三证合一执照请填写 15 位注册号，当前为 {found} 位，请核对。",
            "注册号末位应为“{expected}”，现为“{found}”，请对照执照核对各位数字。",
            "这是 18 位统一社会信用代码，请将证件改选为三证合一证件。",
            "13 位注册号是 2007 年前的执照号码，请换用最新的营业执照。",
            "注册号应全部为数字，请对照执照核对。",
        ],
        en: &[
            "A license that is not merged has a registration number of 15 digits, this one has {found}; please check it.",
            "The last digit of the registration number should be {expected}, not {found}; please compare all digits with the license.",
            "This is a unified social credit code of 18 characters; please mark the license as a merged one.",
            "13 digits are the number of a license from before 2007; please use the newest license.",
            "A registration number has digits only; please compare it with the license.",
        ],
        args: &["found", "expected"],
        examples: &[
            bad(
                "a digit is missing",
                &[("organizer.licenseMerged", "false"), ("organizer.idNumber", "44030000000000")],
                "organizer.idNumber"
            ),
            bad(
                "last digit mistyped",
                &[("organizer.licenseMerged", "false"), ("organizer.idNumber", "440300000000008")],
                "organizer.idNumber"
            ),
            bad(
                "the code of a merged license",
                &[("organizer.licenseMerged", "false")],
                "organizer.idNumber"
            ),
            bad(
                "a number from before 2007",
                &[("organizer.licenseMerged", "false"), ("organizer.idNumber", "4403000000000")],
                "organizer.idNumber"
            ),
            bad(
                "a letter inside",
                &[("organizer.licenseMerged", "false"), ("organizer.idNumber", "44030000000000A")],
                "organizer.idNumber"
            ),
            bad(
                "15 digits without a word about the license",
                &[("organizer.licenseMerged", ""), ("organizer.idNumber", "440300000000008")],
                "organizer.idNumber"
            ),
            good(
                "15 digits",
                &[("organizer.licenseMerged", "false"), ("organizer.idNumber", "440300000000009")]
            ),
            good(
                "a unified code being typed",
                &[("organizer.licenseMerged", ""), ("organizer.idNumber", "914403007152672")]
            ),
            good("a merged license", &[]),
            good(
                "another certificate",
                &[
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.licenseMerged", "false")
                ]
            ),
        ],
    }),
};

/// The number of another certificate looks like a code whose check character is wrong.
///
/// Certificates beside the listed ones carry all kinds of numbers. Most are unified social credit
/// codes or organization codes today, and a number of their length that fails their check is worth a
/// second look. Nothing is said about other lengths that a certificate may have.
pub static OTHER_CERTIFICATE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        if !order.is(OrganizerIdType, w::OrganizerIdType::OtherOrganizationCertificate) {
            return;
        }
        let Some(number) = order.text(OrganizerIdNumber) else { return };
        let length = text::width::chars(number);
        let (message, defect) = match length {
            18 => (1, uscc::parse(number).err()),
            9 => (2, organization_code::parse(number).err()),
            _ => (0, None),
        };
        if let Some(Defect::CheckCharacter { expected, actual }) = defect {
            report.at(OrganizerIdNumber).message(message).character(actual).character(expected);
        } else if !(4..=30).contains(&length) {
            report.at(OrganizerIdNumber).number(length as i64);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.other-certificate",
        zh: &[
            "证件号码一般为 4 至 30 位，当前为 {found} 位，请对照证件核对。",
            "若这是统一社会信用代码，末位应为“{expected}”，现为“{found}”，请核对。",
            "若这是组织机构代码，末位应为“{expected}”，现为“{found}”，请核对。",
        ],
        en: &[
            "The number of a certificate usually has 4 to 30 characters, this one has {found}; please compare it with the certificate.",
            "If this is a unified social credit code, its last character should be {expected}, not {found}; please check it.",
            "If this is an organization code, its last character should be {expected}, not {found}; please check it.",
        ],
        args: &["found", "expected"],
        examples: &[
            bad(
                "an organization code mistyped",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate"),
                    ("organizer.idNumber", "D21435691")
                ],
                "organizer.idNumber"
            ),
            bad(
                "a unified code mistyped",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate"),
                    ("organizer.idNumber", "31440300MA5FAKE08D")
                ],
                "organizer.idNumber"
            ),
            bad(
                "too short",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate"),
                    ("organizer.idNumber", "123")
                ],
                "organizer.idNumber"
            ),
            good(
                "the organization code printed in the standard",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate"),
                    ("organizer.idNumber", "D2143569-X")
                ]
            ),
            good(
                "the unified code of a law firm",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate"),
                    ("organizer.idNumber", "31440300MA5FAKE08C")
                ]
            ),
            good(
                "the number of an old certificate",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate"),
                    ("organizer.idNumber", "粤民证字第010001号")
                ]
            ),
            good("a business license", &[]),
        ],
    }),
};

/// The resident ID number does not have 17 digits and a last digit or X.
///
/// Numbers of 15 digits belong to cards that ended in 2013; the number that followed is offered. The
/// code of a unit is called that; a unit's is right, and `organizer.nature.id-type-match` speaks about
/// the type.
pub static ID_CARD_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerNature, PrincipalIdNumber],
    key: None,
    check: |order, report| {
        // A mistyped number can be a code by chance, but then it has no letters.
        let number = order.text(OrganizerIdNumber).unwrap_or_default();
        let is_code = order.resident_id(OrganizerIdNumber).is_none()
            && order.document(ORGANIZER) == Some(w::PersonIdType::ResidentIdCard)
            && matches!(resident_id::parse(number), Err(Defect::Character { .. }))
            && uscc::parse(number).is_ok();
        if !is_code {
            judge_number(order, report, ORGANIZER, 0..2);
        } else if !order.is_unit() {
            report.at(OrganizerIdNumber).message(2);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.id-card-shape",
        zh: &[ID_CARD_ZH[0], ID_CARD_ZH[1], "这是统一社会信用代码，个人请填写本人的身份证号码。",],
        en: &[
            ID_CARD_EN[0],
            ID_CARD_EN[1],
            "This is the unified social credit code of a unit; an individual enters the own ID number.",
        ],
        args: &["found"],
        examples: &[
            bad(
                "two digits are missing",
                &[("organizer.idNumber", "1101051949123100")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "an old number of 15 digits",
                &[("organizer.idNumber", "110105491231002")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a letter inside",
                &[("organizer.idNumber", "1101051949123100AX")],
                "organizer.idNumber"
            )
            .base("individual"),
            good(
                "the number printed in the standard",
                &[("organizer.idNumber", "11010519491231002X")]
            )
            .base("individual"),
            bad(
                "the code of a unit",
                &[("organizer.idNumber", "91440300MA5FAKE086")],
                "organizer.idNumber"
            )
            .base("individual"),
            good(
                "a unit's own code under a person's document",
                &[("organizer.idType", "residentIdCard")]
            ),
            good("a business license has another number", &[]),
        ],
    }),
};

/// The birth date in the resident ID number is no day of the calendar, or lies in the future.
///
/// A day before 1900 is possible on paper (the standard itself prints 1880) and only suspicious.
pub static BIRTH_DATE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerNature, PrincipalIdNumber],
    key: None,
    check: |order, report| judge_number(order, report, ORGANIZER, 2..5),
    page: page!(Page {
        code: "organizer.id-number.birth-date",
        zh: &[ID_CARD_ZH[2], ID_CARD_ZH[3], ID_CARD_ZH[4]],
        en: &[ID_CARD_EN[2], ID_CARD_EN[3], ID_CARD_EN[4]],
        args: &[],
        examples: &[
            bad(
                "no such day, with a right check digit",
                &[("organizer.idNumber", "440300199002290013")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "born in 2030",
                &[("organizer.idNumber", "440300203012310013")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "born in 1880",
                &[("organizer.idNumber", "440524188001010014")],
                "organizer.idNumber"
            )
            .base("individual")
            .warns(),
            good("a leap day", &[("organizer.idNumber", "440300200002290019")]).base("individual"),
            good("a business license has another number", &[]),
        ],
    }),
};

/// The last character of the resident ID number does not match the seventeen before it.
///
/// It is computed from them, so a mismatch means that the number was mistyped. The message names
/// the character that would match.
pub static CHECK_DIGIT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerNature, PrincipalIdNumber],
    key: None,
    check: |order, report| judge_number(order, report, ORGANIZER, 5..6),
    page: page!(Page {
        code: "organizer.id-number.check-digit",
        zh: &[ID_CARD_ZH[5]],
        en: &[ID_CARD_EN[5]],
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "last character mistyped",
                &[("organizer.idNumber", "110105194912310021")],
                "organizer.idNumber"
            )
            .base("individual"),
            good(
                "the number printed in the standard",
                &[("organizer.idNumber", "11010519491231002X")]
            )
            .base("individual"),
            good("a lower-case x", &[("organizer.idNumber", "11010519491231002x")])
                .base("individual"),
            good("too short to judge", &[("organizer.idNumber", "110105")]).base("individual"),
        ],
    }),
};

/// The resident ID number begins with no known area.
///
/// The first two digits name a province; no province, no such card. The county is looked up in a
/// table whose history has gaps, so an unknown one is only worth a second look. Residence permits
/// begin with 81, 82 or 83 and are another document.
pub static REGION_CODE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerNature, PrincipalIdNumber],
    key: None,
    check: |order, report| judge_number(order, report, ORGANIZER, 6..9),
    page: page!(Page {
        code: "organizer.id-number.region-code",
        zh: &[ID_CARD_ZH[6], ID_CARD_ZH[7], ID_CARD_ZH[8]],
        en: &[ID_CARD_EN[6], ID_CARD_EN[7], ID_CARD_EN[8]],
        args: &["found"],
        examples: &[
            bad(
                "no such province",
                &[("organizer.idNumber", "990426199112010074")],
                "organizer.idNumber"
            )
            .base("individual")
            .fails(),
            bad(
                "no such county in a known province",
                &[("organizer.idNumber", "440999199003070017")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "the number of a residence permit",
                &[("organizer.idNumber", "810000199001010019")],
                "organizer.idNumber"
            )
            .base("individual"),
            good("a Beijing district", &[("organizer.idNumber", "11010519491231002X")])
                .base("individual"),
            good(
                "a residence permit under its own name",
                &[
                    ("organizer.idType", "hkMacauResidencePermit"),
                    ("organizer.idNumber", "810000199001010019")
                ]
            )
            .base("individual"),
        ],
    }),
};

/// The number does not look like one of the chosen document.
///
/// Passports, permits and officer cards have shapes but no check, and some have changed, so this
/// warns. Residence permits and new permanent residence cards end like a resident ID number: a
/// residence permit that fails that check is refused. The passport of a mainland citizen is marked
/// because such a person files with the ID card.
pub static OTHER_DOCUMENT_SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerNature, PrincipalIdNumber],
    key: None,
    check: |order, report| judge_number(order, report, ORGANIZER, DOCUMENTS),
    page: page!(Page {
        code: "organizer.id-number.other-document-shape",
        zh: &DOCUMENT_ZH,
        en: &DOCUMENT_EN,
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "a resident ID number under the passport",
                &[("organizer.idType", "passport")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a passport of four characters",
                &[("organizer.idType", "passport"), ("organizer.idNumber", "K123")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "the passport of a mainland citizen",
                &[("organizer.idType", "passport"), ("organizer.idNumber", "E00000000")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a permit without its letter",
                &[("organizer.idType", "hkMacauPermit"), ("organizer.idNumber", "00000000")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a permit of seven digits",
                &[("organizer.idType", "taiwanPermit"), ("organizer.idNumber", "0000000")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "an officer card without its words",
                &[("organizer.idType", "militaryOfficerCard"), ("organizer.idNumber", "0000001")],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a permanent residence card that does not begin with 9",
                &[
                    ("organizer.idType", "permanentResidenceCard"),
                    ("organizer.idNumber", "811398199012310021")
                ],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a permanent residence card mistyped",
                &[
                    ("organizer.idType", "permanentResidenceCard"),
                    ("organizer.idNumber", "911398199012310022")
                ],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a permanent residence card of somebody born in 2030",
                &[
                    ("organizer.idType", "permanentResidenceCard"),
                    ("organizer.idNumber", "911398203012310020")
                ],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a residence permit that is too short",
                &[
                    ("organizer.idType", "taiwanResidencePermit"),
                    ("organizer.idNumber", "8300001990010100")
                ],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "the permit of a resident of Hong Kong for one of Taiwan",
                &[
                    ("organizer.idType", "taiwanResidencePermit"),
                    ("organizer.idNumber", "810000199001010019")
                ],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "a residence permit mistyped",
                &[
                    ("organizer.idType", "hkMacauResidencePermit"),
                    ("organizer.idNumber", "810000199001010018")
                ],
                "organizer.idNumber"
            )
            .base("individual")
            .fails(),
            good(
                "a foreign passport",
                &[("organizer.idType", "passport"), ("organizer.idNumber", "L898902C3")]
            )
            .base("individual"),
            good(
                "a permit",
                &[("organizer.idType", "hkMacauPermit"), ("organizer.idNumber", "H00000000")]
            )
            .base("individual"),
            good(
                "an older permit that counts its issues",
                &[("organizer.idType", "hkMacauPermit"), ("organizer.idNumber", "M0000000002")]
            )
            .base("individual"),
            good(
                "a permit of eight digits",
                &[("organizer.idType", "taiwanPermit"), ("organizer.idNumber", "00000000")]
            )
            .base("individual"),
            good(
                "an officer card",
                &[
                    ("organizer.idType", "militaryOfficerCard"),
                    ("organizer.idNumber", "军字第0000001号")
                ]
            )
            .base("individual"),
            good(
                "a permanent residence card of the old kind",
                &[
                    ("organizer.idType", "permanentResidenceCard"),
                    ("organizer.idNumber", "KAZ110090123105")
                ]
            )
            .base("individual"),
            good(
                "a permanent residence card of the new kind",
                &[
                    ("organizer.idType", "permanentResidenceCard"),
                    ("organizer.idNumber", "911398199012310021")
                ]
            )
            .base("individual"),
            good(
                "a residence permit",
                &[
                    ("organizer.idType", "taiwanResidencePermit"),
                    ("organizer.idNumber", "830000199001010012")
                ]
            )
            .base("individual"),
            good("a resident ID card has its own rules", &[]).base("individual"),
        ],
    }),
};

/// The license number differs from the one on file.
///
/// The provider recognizes the filing by the number it has: an order under a renewed license is
/// started with the old number and carries the new license, or the filing is changed first.
pub static RENEWED_LICENSE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[
        OrderType,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        ExistingFilingOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        // A change of the organizer is what this advises.
        if order.renumbers_organizer() && !order.in_orders(&when::CHANGE_ORGANIZER_ORDER) {
            report.at(OrganizerIdNumber);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.renewed-license",
        zh: &["证件号码与原备案不同：如已换证，请先按原号码验证并上传新证件，或先变更备案。"],
        en: &[
            "The number differs from the filed one: if the certificate was renewed, verify with the old number and upload the new one, or change the filing first."
        ],
        args: &[],
        examples: &[
            bad(
                "a renewed license",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ],
                "organizer.idNumber"
            ),
            good(
                "the filed number",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.organizerIdNumber", "91440300MA5FAKE086")
                ]
            ),
            good(
                "a masked filed number that fits",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.organizerIdNumber", "9144**********E086")
                ]
            ),
            good(
                "a change of the organizer, which this advises",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ]
            ),
            good("nothing is filed yet", &[]),
        ],
    }),
};
