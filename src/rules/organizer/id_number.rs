//! The number of the organizer's certificate.

use crate::numbers::{Defect, resident_id};
use crate::rules::prelude::*;
use crate::tables::divisions::{self, Region};

/// The ID card number read by one of the rules below, `None` if another certificate is chosen.
fn id_card<'a>(order: &View<'a>) -> Option<&'a str> {
    order
        .text(OrganizerIdNumber)
        .filter(|_| order.is(OrganizerIdType, w::OrganizerIdType::ResidentIdCard))
}

/// The resident ID number does not have 17 digits and a last digit or X.
///
/// Numbers of 15 digits belong to cards that ended in 2013; the number that followed is offered.
pub static ID_CARD_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        let Some(number) = id_card(order) else { return };
        if let Err(Defect::Length { .. } | Defect::Character { .. }) = resident_id::parse(number) {
            let finding = report.at(OrganizerIdNumber);
            finding.number(text::width::chars(number) as i64);
            if let Some(full) = resident_id::convert_legacy(number) {
                finding.fix(&full, false);
            }
        }
    },
    page: page!(Page {
        code: "organizer.id-number.id-card-shape",
        zh: &["身份证号码应为 17 位数字加末位数字或 X，当前为 {n} 位，请核对后重新填写。"],
        en: &[
            "An ID card number has 17 digits and a last digit or X; this has {n} characters. Please check."
        ],
        args: &["n"],
        examples: &[
            bad(
                "a digit is missing",
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
    reads: &[OrganizerIdType, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        let Some(number) = id_card(order) else { return };
        match resident_id::parse(number) {
            Err(Defect::Date) => {
                report.at(OrganizerIdNumber);
            }
            Ok(id) if order.today().is_some_and(|today| id.birth > today) => {
                report.at(OrganizerIdNumber).message(1);
            }
            Ok(id) if id.birth.year() < 1900 => {
                report.at(OrganizerIdNumber).message(2).warning();
            }
            _ => {}
        }
    },
    page: page!(Page {
        code: "organizer.id-number.birth-date",
        zh: &[
            "身份证号码第 7 至 14 位不是有效日期，请对照证件核对。",
            "身份证号码中的出生日期晚于今天，请对照证件核对。",
            "身份证号码中的出生日期早于 1900 年，请对照证件核对。",
        ],
        en: &[
            "Characters 7 to 14 of the ID card number are no date; please compare it with the card.",
            "The birth date in the ID card number lies in the future; please compare it with the card.",
            "The birth date in the ID card number is before 1900; please compare it with the card.",
        ],
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
    reads: &[OrganizerIdType, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        let Some(number) = id_card(order) else { return };
        if let Err(Defect::CheckCharacter { expected, actual }) = resident_id::parse(number) {
            report.at(OrganizerIdNumber).character(expected).character(actual);
        }
    },
    page: page!(Page {
        code: "organizer.id-number.check-digit",
        zh: &["身份证号码末位应为“{expected}”，现为“{actual}”，请对照证件核对各位数字。"],
        en: &[
            "The last character of the ID card number should be {expected}, not {actual}; please compare all digits with the card."
        ],
        args: &["expected", "actual"],
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
    reads: &[OrganizerIdType, OrganizerIdNumber],
    key: None,
    check: |order, report| {
        let Some(Ok(id)) = id_card(order).map(resident_id::parse) else { return };
        match divisions::region(id.region, id.birth.year()) {
            Region::UnknownProvince => {
                report.at(OrganizerIdNumber).error().number(i64::from(id.province()));
            }
            Region::Unknown => {
                report.at(OrganizerIdNumber).message(1).number(i64::from(id.region));
            }
            Region::ResidencePermit => {
                report
                    .at(OrganizerIdNumber)
                    .message(2)
                    .class(Hint)
                    .number(i64::from(id.province()));
            }
            _ => {}
        }
    },
    page: page!(Page {
        code: "organizer.id-number.region-code",
        zh: &[
            "身份证号码前两位“{area}”不是有效的地区码，请对照证件核对。",
            "身份证号码前六位“{area}”未见于行政区划代码表，请对照证件核对。",
            "号码以 {area} 开头，通常是港澳台居民居住证，请确认证件类型。",
        ],
        en: &[
            "The first two digits, {area}, are no area code; please compare the number with the card.",
            "The first six digits, {area}, are in no list of areas; please compare the number with the card.",
            "A number that begins with {area} is usually a residence permit's; please check the type of document.",
        ],
        args: &["area"],
        examples: &[
            bad(
                "no such province",
                &[("organizer.idNumber", "990426199112010074")],
                "organizer.idNumber"
            )
            .base("individual")
            .fails(),
            good("a Beijing district", &[("organizer.idNumber", "11010519491231002X")])
                .base("individual"),
        ],
    }),
};
