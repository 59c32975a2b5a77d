//! The number of a person's document, judged the same way for the organizer, the legal
//! representative, the principal and the service principals.

use core::ops::{Range, RangeInclusive};

use super::{Report, conditions::Person, view::View};
use crate::{
    diagnostic::Class,
    model::{
        date::Date,
        field::Field,
        order::{IdNumber, Region},
        words::PersonIdType,
    },
    numbers::{
        Defect, hk_macau_permit, officer_card, passport, permanent_residence, resident_id,
        taiwan_permit,
    },
};

/// What is wrong with the number of a person's document.
///
/// Those of a resident ID card (居民身份证) come first, in the order in which they are looked for,
/// and those of the other documents follow: the order of the messages below.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NumberDefect {
    /// A resident ID number of this many chars instead of 18.
    Length(u16),
    /// A resident ID number with a character that may not stand at this position, from 1.
    Character(u8),
    /// A birth date that is no day of the calendar.
    Date,
    /// A birth date after today.
    Future,
    /// A birth date before 1900: possible on paper, only suspicious.
    Old,
    /// A last character that does not follow from the others.
    Check {
        /// The character that the others call for.
        expected: char,
        /// The character found.
        actual: char,
    },
    /// The first two digits are no province.
    Province(u8),
    /// The first six digits are in no list of areas, though the province is known.
    County(u32),
    /// A resident ID number that begins like a residence permit: 81, 82 or 83.
    Permit(u8),
    /// A resident ID number under another document.
    IsResidentId,
    /// No passport number.
    PassportShape,
    /// The number of a passport of the mainland, whose citizens file with the ID card.
    ChinesePassport,
    /// No number of a 港澳居民来往内地通行证.
    HkMacauPermitShape,
    /// No number of a 台湾居民来往大陆通行证.
    TaiwanPermitShape,
    /// No number of a 军官证.
    OfficerCardShape,
    /// No number of a 外国人永久居留身份证.
    PermanentResidenceShape,
    /// No number of a residence permit (港澳台居民居住证).
    ResidencePermitShape,
    /// A residence permit that begins with another area than its kind does.
    ResidencePermitArea,
    /// The date in the number of another document is no day of the calendar, or after today.
    OtherDate,
    /// A last character of another document's number that does not follow from the others.
    OtherCheck {
        /// The character that the others call for.
        expected: char,
        /// The character found.
        actual: char,
        /// Whether the check is beyond doubt, as that of the residence permits is.
        sure: bool,
    },
}

use NumberDefect as N;

/// What is wrong with the number of `person`'s document; `None` if nothing is, or if no number or
/// no type of document is given.
#[must_use]
pub fn person_number_defect(order: &View<'_>, person: Person) -> Option<NumberDefect> {
    let document = order.document(person)?;
    let number = order.text(person.id_number)?;
    let today = order.today();
    let known = order.resident_id(person.id_number);
    match document {
        PersonIdType::ResidentIdCard => id_card(number, known, today),
        PersonIdType::HkMacauResidencePermit => residence_permit(number, known, today, 81..=82),
        PersonIdType::TaiwanResidencePermit => residence_permit(number, known, today, 83..=83),
        PersonIdType::PermanentResidenceCard => permanent_residence_card(number, today),
        _ if known.is_some() => Some(N::IsResidentId),
        PersonIdType::Passport => passport(number),
        PersonIdType::HkMacauPermit => {
            (!hk_macau_permit::is_valid(number)).then_some(N::HkMacauPermitShape)
        }
        PersonIdType::TaiwanPermit => {
            (!taiwan_permit::is_valid(number)).then_some(N::TaiwanPermitShape)
        }
        PersonIdType::MilitaryOfficerCard => {
            (!officer_card::is_valid(number)).then_some(N::OfficerCardShape)
        }
    }
}

fn id_card(number: &str, known: Option<IdNumber>, today: Option<Date>) -> Option<NumberDefect> {
    let Some(IdNumber { division, region, birth }) = known else {
        return match resident_id::parse(number) {
            Err(Defect::Character { at }) => Some(N::Character(at)),
            Err(Defect::Date) => Some(N::Date),
            Err(Defect::CheckCharacter { expected, actual }) => Some(N::Check { expected, actual }),
            Err(Defect::Length { actual }) => Some(N::Length(actual)),
            Err(Defect::Prefix) | Ok(_) => None,
        };
    };
    if today.is_some_and(|today| birth > today) {
        return Some(N::Future);
    }
    let province = (division / 10_000) as u8;
    match region {
        Region::UnknownProvince => return Some(N::Province(province)),
        Region::ResidencePermit => return Some(N::Permit(province)),
        Region::Unknown => return Some(N::County(division)),
        Region::Known | Region::Placeholder => {}
    }
    (birth.year() < 1900).then_some(N::Old)
}

fn residence_permit(
    number: &str,
    known: Option<IdNumber>,
    today: Option<Date>,
    areas: RangeInclusive<u32>,
) -> Option<NumberDefect> {
    match known {
        Some(IdNumber { division, .. })
            if division % 10_000 != 0 || !areas.contains(&(division / 10_000)) =>
        {
            Some(N::ResidencePermitArea)
        }
        Some(IdNumber { birth, .. }) => {
            today.is_some_and(|today| birth > today).then_some(N::OtherDate)
        }
        None => {
            let defect = resident_id::parse(number).err()?;
            Some(other(defect, N::ResidencePermitShape, true))
        }
    }
}

fn permanent_residence_card(number: &str, today: Option<Date>) -> Option<NumberDefect> {
    match permanent_residence::parse(number) {
        Ok(card) => {
            let future = card.birth.zip(today).is_some_and(|(birth, today)| birth > today);
            future.then_some(N::OtherDate)
        }
        Err(defect) => Some(other(defect, N::PermanentResidenceShape, false)),
    }
}

fn other(defect: Defect, shape: NumberDefect, sure: bool) -> NumberDefect {
    match defect {
        Defect::Date => N::OtherDate,
        Defect::CheckCharacter { expected, actual } => N::OtherCheck { expected, actual, sure },
        _ => shape,
    }
}

/// Of the Chinese passports only the ordinary one is told apart: other states use the shapes of the
/// rest too.
fn passport(number: &str) -> Option<NumberDefect> {
    match passport::parse(number) {
        Ok(passport) => {
            (passport.chinese == Some(passport::Chinese::Ordinary)).then_some(N::ChinesePassport)
        }
        Err(_) => Some(N::PassportShape),
    }
}

/// The messages about resident ID cards: [`ID_CARD_ZH`].
pub const ID_CARD: Range<u8> = 0..9;
/// The messages about the other documents: [`DOCUMENT_ZH`].
pub const DOCUMENTS: Range<u8> = 9..20;

/// Reports what is wrong with the number of `person`'s document, if its message is one of
/// `messages`; a rule for some of the defects has the texts of just these.
pub fn judge_number(
    order: &View<'_>,
    report: &mut Report<'_>,
    person: Person,
    messages: Range<u8>,
) {
    if let Some(defect) = person_number_defect(order, person)
        && messages.contains(&defect.message())
    {
        defect.report(order, report, person, messages.start);
    }
}

impl View<'_> {
    /// Whether an individual's own number stands at the principal again. It is judged where it is the
    /// organizer's; the finding there names the principal's.
    #[must_use]
    pub fn repeats_organizers_number(&self) -> bool {
        self.is_individual()
            && self.text(Field::PrincipalIdNumber) == self.text(Field::OrganizerIdNumber)
    }
}

impl NumberDefect {
    /// Its place in [`ID_CARD_ZH`] and, counted on, [`DOCUMENT_ZH`].
    const fn message(self) -> u8 {
        match self {
            N::Length(_) => 0,
            N::Character(_) => 1,
            N::Date => 2,
            N::Future => 3,
            N::Old => 4,
            N::Check { .. } => 5,
            N::Province(_) => 6,
            N::County(_) => 7,
            N::Permit(_) => 8,
            N::IsResidentId => 9,
            N::PassportShape => 10,
            N::ChinesePassport => 11,
            N::HkMacauPermitShape => 12,
            N::TaiwanPermitShape => 13,
            N::OfficerCardShape => 14,
            N::PermanentResidenceShape => 15,
            N::ResidencePermitShape => 16,
            N::ResidencePermitArea => 17,
            N::OtherDate => 18,
            N::OtherCheck { .. } => 19,
        }
    }

    /// How grave it is: what a standard rules out is an error, what is only unusual a warning.
    #[must_use]
    pub const fn class(self) -> Class {
        match self {
            N::Length(_)
            | N::Character(_)
            | N::Date
            | N::Future
            | N::Check { .. }
            | N::Province(_)
            | N::OtherCheck { sure: true, .. } => Class::Error,
            N::Permit(_) => Class::Hint,
            _ => Class::Warning,
        }
    }

    fn report(self, order: &View<'_>, report: &mut Report<'_>, person: Person, first: u8) {
        let finding = report.at(person.id_number);
        finding.message(self.message() - first).class(self.class());
        if person.id_number == Field::OrganizerIdNumber && order.repeats_organizers_number() {
            finding.related(order.place(Field::PrincipalIdNumber));
        }
        match self {
            N::Length(chars) => {
                finding.number(chars.into());
                if let Some(full) =
                    order.text(person.id_number).and_then(resident_id::convert_legacy)
                {
                    finding.fix(&full, false);
                }
            }
            N::Character(at) | N::Province(at) | N::Permit(at) => {
                finding.number(at.into());
            }
            N::County(area) => {
                finding.number(area.into());
            }
            N::Check { expected, actual } | N::OtherCheck { expected, actual, .. } => {
                finding.character(actual).character(expected);
            }
            _ => {}
        }
    }
}

/// The names of the values in the messages below.
#[cfg(feature = "pages")]
pub const NUMBER_ARGS: &[&str] = &["found", "expected"];

/// What is wrong with a resident ID number, in Chinese.
#[cfg(feature = "pages")]
pub const ID_CARD_ZH: [&str; 9] = [
    "身份证号码应为 18 位，当前为 {found} 位，请核对后重新填写。",
    "身份证号码第 {found} 位不是数字（只有末位可为 X），请对照证件核对。",
    "身份证号码第 7 至 14 位不是有效日期，请对照证件核对。",
    "身份证号码中的出生日期晚于今天，请对照证件核对。",
    "身份证号码中的出生日期早于 1900 年，请对照证件核对。",
    "身份证号码末位应为“{expected}”，现为“{found}”，请对照证件核对各位数字。",
    "身份证号码前两位“{found}”不是有效的地区码，请对照证件核对。",
    "身份证号码前六位“{found}”未见于行政区划代码表，请对照证件核对。",
    "号码以 {found} 开头，通常是港澳台居民居住证，请确认证件类型。",
];

/// The same in English.
#[cfg(feature = "pages")]
pub const ID_CARD_EN: [&str; 9] = [
    "An ID card number has 18 characters, this one has {found}; please enter it again.",
    "Character {found} of the ID card number is no digit (only the last may be X); please compare it with the card.",
    "Characters 7 to 14 of the ID card number are no date; please compare it with the card.",
    "The birth date in the ID card number lies in the future; please compare it with the card.",
    "The birth date in the ID card number is before 1900; please compare it with the card.",
    "The last character of the ID card number should be {expected}, not {found}; please compare all digits with the card.",
    "The first two digits, {found}, are no area code; please compare the number with the card.",
    "The first six digits, {found}, are in no list of areas; please compare the number with the card.",
    "A number that begins with {found} is usually a residence permit's; please check the type of document.",
];

/// What is wrong with the number of another document, in Chinese.
#[cfg(feature = "pages")]
pub const DOCUMENT_ZH: [&str; 11] = [
    "这是居民身份证号码，与所选证件类型不符，请改选证件类型或核对号码。",
    "护照号码应为 5 至 17 位字母和数字，请对照护照核对。",
    "这是中国护照号码，大陆居民一般使用居民身份证备案，请确认证件类型。",
    "港澳居民来往内地通行证号码应为 H 或 M 加 8 位数字，请核对。",
    "台湾居民来往大陆通行证号码应为 8 位数字，请核对。",
    "军官证号码的格式应如“军字第1234567号”，请核对。",
    "永久居留身份证号码应为 3 个字母加 12 位数字，或以 9 开头的 18 位，请核对。",
    "居住证号码应为 18 位：17 位数字加末位数字或 X，请核对。",
    "港澳居住证以 810000 或 820000 开头，台湾居住证以 830000 开头，请核对。",
    "证件号码中的出生日期不是有效日期，请对照证件核对。",
    "证件号码末位应为“{expected}”，现为“{found}”，请对照证件核对各位数字。",
];

/// The same in English.
#[cfg(feature = "pages")]
pub const DOCUMENT_EN: [&str; 11] = [
    "This is a resident ID number, not one of the chosen document; please choose the other type or check the number.",
    "A passport number has 5 to 17 letters and digits; please compare it with the passport.",
    "This is the number of a Chinese passport; mainland citizens normally file with the ID card, so please check the type.",
    "The number of this permit is H or M and 8 digits; please check it.",
    "The number of this permit has 8 digits; please check it.",
    "The number of an officer card looks like 军字第1234567号; please check it.",
    "A permanent residence card has 3 letters and 12 digits, or 18 characters that begin with 9; please check the number.",
    "A residence permit has 18 characters: 17 digits and a last digit or X; please check the number.",
    "A residence permit begins with 810000 or 820000 (Hong Kong, Macau) or 830000 (Taiwan); please check it.",
    "The birth date in the number is no date; please compare it with the document.",
    "The last character of the number should be {expected}, not {found}; please compare all digits with the document.",
];
