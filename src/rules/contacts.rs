//! How a person in charge is named and reached, judged the same way for the principal and for the
//! service principals.

use alloc::string::String;
use core::ops::Range;

use super::{Report, view::View};
use crate::{
    model::{
        field::Field,
        order::Known,
        path::push_number,
        words::{Profile, Province, Word},
    },
    numbers::{
        Defect, contact_phone, email, landline,
        mobile::{self, Mobile},
    },
    tables::{
        area_codes::{self, Lookup},
        mobile_segments::{self, Class},
        places,
    },
    text::{
        person_name::{self, NameDefect},
        width,
    },
};

/// Reports a name that is missing or, with message 1, has a single character.
pub fn required_name(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    match order.text(field) {
        Some(name) if width::chars(name) < person_name::MIN_CHARS => {
            report.at(field).message(1);
        }
        _ => super::conditions::required(order, report, field),
    }
}

/// Reports a name as no document prints one. A single character is [`required_name`]'s.
pub fn name_characters(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    let Some(name) = order.text(field) else { return };
    let (message, position) = match person_name::check(name) {
        Err(NameDefect::Character { at }) => (0, at),
        Err(NameDefect::Separator { at }) => (1, at),
        Err(NameDefect::Mixed) => (2, 0),
        Err(NameDefect::Length { actual }) if usize::from(actual) > person_name::MIN_CHARS => {
            (3, actual)
        }
        _ => return,
    };
    report.at(field).message(message).number(position.into());
}

/// What is wrong with a name, in Chinese.
#[cfg(feature = "pages")]
pub const NAME_ZH: &[&str] = &[
    "姓名第 {n} 个字符不是汉字或字母，请按证件填写。",
    "姓名第 {n} 个字符处的分隔符有误，请按证件填写，少数民族姓名用“·”分隔。",
    "姓名中汉字与字母混用，请按证件填写其中一种。",
    "姓名有 {n} 个字符，过长，请按证件填写一个人的姓名。",
];

/// The same in English.
#[cfg(feature = "pages")]
pub const NAME_EN: &[&str] = &[
    "Character {n} of the name is neither Han nor a letter; please enter it as the document prints it.",
    "The separator at character {n} of the name is out of place; please enter it as the document prints it, with “·” between the parts of a Han name.",
    "The name mixes Han characters and letters; please enter it in one script, as the document prints it.",
    "The name has {n} characters, too many; please enter the name of one person as the document prints it.",
];

/// What is wrong with a mobile number; the order is that of the rules' messages.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MobileDefect {
    /// Not eleven characters.
    Length(u16),
    /// No digit at this position, from 1.
    Character(u8),
    /// A land line, or another number that does not begin with 1.
    Prefix,
    /// A segment (号段) the form refuses because the ministry's message does not reach it.
    Refused(u16),
    /// A segment in use that is not among those the message is known to reach.
    Unlisted(u16),
    /// A segment nobody uses.
    Unopened(u16),
    /// A segment of virtual operators (虚拟运营商).
    Virtual(u16),
}

/// The messages about the number as such.
pub const MOBILE_SHAPE: Range<u8> = 0..3;
/// The messages about its segment.
pub const MOBILE_SEGMENT: Range<u8> = 3..6;
/// The message about virtual operators.
pub const MOBILE_VIRTUAL: Range<u8> = 6..7;

/// What is wrong with the mobile number in `field`; `None` if nothing is, or nothing is typed.
///
/// The forms of the Tencent profiles refuse every segment that is not on their own list; elsewhere
/// the list is only a hint.
#[must_use]
pub fn mobile_defect(order: &View<'_>, field: Field) -> Option<MobileDefect> {
    use MobileDefect as M;
    let typed = order.typed(field)?;
    let text = typed.plain();
    if !matches!(typed.known, Known::WellFormed) {
        return misshapen(text);
    }
    let number = || mobile::parse(text).map_or(0, Mobile::prefix3);
    let segment = mobile_segments::segment(text).filter(|s| s.class != Class::Unopened);
    let Some(segment) = segment else { return Some(M::Unopened(number())) };
    if !segment.listed {
        return Some(match order.profile() {
            Profile::Tencent2025 | Profile::Tencent2018 => M::Refused(number()),
            _ => M::Unlisted(number()),
        });
    }
    (segment.class == Class::Virtual).then(|| M::Virtual(number()))
}

/// Why this is no mobile number.
fn misshapen(text: &str) -> Option<MobileDefect> {
    use MobileDefect as M;
    Some(match mobile::parse(text).err()? {
        // No landline begins with 1, and most half-typed mobile numbers do.
        _ if !text.starts_with('1') && landline::recognize(text).is_ok() => M::Prefix,
        Defect::Length { actual } => M::Length(actual),
        Defect::Character { at } => M::Character(at),
        _ => M::Prefix,
    })
}

/// Reports what is wrong with the mobile number in `field`, if its message is one of `messages`; a
/// rule for some of the defects has the texts of just these.
pub fn judge_mobile(order: &View<'_>, report: &mut Report<'_>, field: Field, messages: Range<u8>) {
    use MobileDefect as M;
    // Nothing is wrong with the shape of a well-formed number, and only such a one has a segment.
    let is_sound = order.typed(field).is_some_and(|text| matches!(text.known, Known::WellFormed));
    let is_meant =
        if is_sound { messages.end > MOBILE_SHAPE.end } else { messages.start < MOBILE_SHAPE.end };
    if !is_meant {
        return;
    }
    let (message, value) = match mobile_defect(order, field) {
        Some(M::Length(value)) => (0, value),
        Some(M::Character(at)) => (1, at.into()),
        Some(M::Prefix) => (2, 0),
        Some(M::Refused(segment)) => (3, segment),
        Some(M::Unlisted(segment)) => (4, segment),
        Some(M::Unopened(segment)) => (5, segment),
        Some(M::Virtual(segment)) => (6, segment),
        None => return,
    };
    if messages.contains(&message) {
        let finding = report.at(field).message(message - messages.start).number(value.into());
        if matches!(message, 4 | 6) {
            finding.warning();
        }
    }
}

/// Reports what is no e-mail address.
pub fn email_shape(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    use email::Defect as D;
    let Some(text) = order.typed(field).filter(|text| !matches!(text.known, Known::WellFormed))
    else {
        return;
    };
    let Err(defect) = email::parse(text.plain()) else { return };
    let (message, position) = match defect {
        D::Space => (1, 0),
        D::NonAscii { at } | D::LocalCharacter { at } => (2, at),
        D::NoAt => (3, 0),
        D::Domain(_) => (4, 0),
        _ => (0, 0),
    };
    let finding = report.at(field).message(message).number(position.into());
    if let Some(guess) = text.guess().filter(|guess| email::is_valid(guess)) {
        finding.fix(guess, false);
    }
}

/// What is wrong with an e-mail address, in Chinese.
#[cfg(feature = "pages")]
pub const EMAIL_ZH: &[&str] = &[
    "电子邮箱格式不正确，请核对，如 name@example.com。",
    "电子邮箱中有空格，请去掉空格后核对。",
    "电子邮箱第 {n} 个字符不能使用，请核对，如 name@example.com。",
    "电子邮箱缺少“@”，请补全，如 name@example.com。",
    "电子邮箱“@”后应为完整的域名，请核对，如 name@example.com。",
];

/// The same in English.
#[cfg(feature = "pages")]
pub const EMAIL_EN: &[&str] = &[
    "The e-mail address is not well formed; please check, for example name@example.com.",
    "The e-mail address contains a space; please remove it and check the address.",
    "Character {n} of the e-mail address cannot stand there; please check, for example name@example.com.",
    "The e-mail address has no “@”; please complete it, for example name@example.com.",
    "What follows the “@” should be a whole domain; please check, for example name@example.com.",
];

/// Reports an emergency contact (应急联系方式) that is neither a mobile number nor a land line.
pub fn emergency_shape(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    let Some(text) = order.text(field) else { return };
    let Err(defect) = contact_phone::parse(text) else { return };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let message = match defect {
        landline::Defect::NoAreaCode if matches!(digits, 7 | 8) => 1,
        landline::Defect::Extension => 2,
        _ => 0,
    };
    report.at(field).message(message);
}

/// What is wrong with an emergency contact, in Chinese.
#[cfg(feature = "pages")]
pub const EMERGENCY_ZH: &[&str] = &[
    "应急联系方式请填写 11 位手机号或带区号的座机，如 0755-86013388。",
    "应急联系方式缺少区号，请补全，如 0755-86013388。",
    "应急联系方式请勿带分机号，请填写可直接拨通的号码。",
];

/// The same in English.
#[cfg(feature = "pages")]
pub const EMERGENCY_EN: &[&str] = &[
    "Please enter an 11-digit mobile number or a land line with area code, such as 0755-86013388, as the emergency contact.",
    "The emergency contact has no area code; please complete it, such as 0755-86013388.",
    "Please give the emergency contact without an extension: a number that reaches the person directly.",
];

/// Reports an office phone that is not spelled `086-0755-86013388`, with that spelling as a fix
/// where the number is understood.
pub fn office_phone_shape(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    use landline::Defect as D;
    let Some(text) = order.text(field) else { return };
    let Err(defect) = landline::parse(text) else { return };
    let (message, count) = match defect {
        D::Mobile => (1, 0),
        D::NoAreaCode => (2, 0),
        D::Subscriber { actual } => (3, actual),
        D::Extension => (4, 0),
        _ => (0, 0),
    };
    let finding = report.at(field).message(message).number(count.into());
    if let Ok(line) = landline::recognize(text) {
        finding.fix(&line.canonical(), true);
    }
}

/// What is wrong with an office phone, in Chinese.
#[cfg(feature = "pages")]
pub const OFFICE_PHONE_ZH: &[&str] = &[
    "座机请按“086-区号-号码”的格式填写，如 086-0755-86013388。",
    "此处请填写座机，手机号码请填在“联系方式1（手机号码）”一栏。",
    "座机缺少区号，请按“086-区号-号码”填写，如 086-0755-86013388。",
    "座机号码应为 7 至 8 位，现为 {n} 位，请核对。",
    "座机请勿带分机号，请按“086-区号-号码”填写。",
];

/// The same in English.
#[cfg(feature = "pages")]
pub const OFFICE_PHONE_EN: &[&str] = &[
    "Please enter the land line as 086-area code-number, such as 086-0755-86013388.",
    "A land line goes here; please enter the mobile number in its own field.",
    "The land line has no area code; please enter it as 086-area code-number, such as 086-0755-86013388.",
    "The number behind the area code should have 7 to 8 digits, it has {n}; please check.",
    "Please enter the land line without an extension, as 086-area code-number.",
];

/// Reports an area code that does not serve the place of the contact address; with message 1 one
/// that does not exist and with message 2 one that was retired, both as warnings.
pub fn area_code(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    let Some(Ok(line)) = order.text(field).map(landline::parse) else { return };
    let code = line.area_code();
    match area_codes::area_code(code) {
        None => {
            report.at(field).message(1).warning().text(&zero_before(code));
            return;
        }
        Some(Lookup::Retired(new)) => {
            let finding = report.at(field).message(2).warning();
            finding.text(&zero_before(code)).text(&zero_before(new));
            return;
        }
        Some(Lookup::Current(_)) => {}
    }
    let named = order.text(Field::OrganizerContactAddress).and_then(places::place_at_start);
    let chosen = order.province().map(|province| province as u8);
    let Some(province) = named.map(|place| place.province).or(chosen) else { return };
    let city = named.and_then(|place| place.city).map(|city| city.name());
    let city = match &city {
        Some(city) => city,
        None if chosen == Some(province) => order.text(Field::RegionCity).unwrap_or_default(),
        None => "",
    };
    if area_codes::covers(code, province, city) == Some(false) {
        let finding = report.at(field).text(&zero_before(code));
        match Province::at(province).filter(|_| city.is_empty()) {
            Some(province) => finding.word(province),
            None => finding.text(city),
        };
    }
}

/// An area code as it is dialed: `0755`.
fn zero_before(code: u16) -> String {
    let mut text = String::from("0");
    push_number(&mut text, code.into());
    text
}

/// Reports a mobile number among those the page knows to serve another organizer.
pub fn mobile_shared(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    let Some(mobile) = order.text(field) else { return };
    if order.texts(Field::AccountKnownUsedMobiles).any(|used| used == mobile) {
        report.at(field).masked(mobile).related(order.place(Field::AccountKnownUsedMobiles));
    }
}
