//! The ICP record number (ICP备案号) of an organizer or of one of its services.
//!
//! `粤ICP备2023111111号` for the organizer, `粤ICP备2023111111号-1A` for a service:
//!
//! - the letter of the province, 31 of them;
//! - `ICP备`;
//! - 8 digits (two-digit year and order, until about 2020) or 10 (four-digit year and order, from
//!   about 2020); filing began in 2005;
//! - `号`, often left out where people type the number;
//! - for a service `-`, a running number from 1, and the kind: nothing for a website, `A` for an APP,
//!   `X` for a mini program (小程序), `K` for a quick app (快应用).
//!
//! ```
//! use beian_validator::numbers::icp_number::{Defect, ServiceKind, parse};
//!
//! let number = parse("京ICP备2023111111-1A").unwrap();
//! assert_eq!((number.letter, number.province(), number.year), ('京', 11, 2023));
//! assert_eq!(number.service.unwrap().kind, ServiceKind::App);
//! assert!(!number.has_hao);
//! assert_eq!(number.canonical(), "京ICP备2023111111号-1A");
//!
//! assert_eq!(parse("川ICP备19001358号-1"), Err(Defect::Letter { suggestion: Some('蜀') }));
//! ```

use super::license::License;
use super::push_digits;
use crate::model::space::trim_start;
use crate::text::{search, width::chars};
use alloc::string::String;

/// The 31 letters, in the order of the division codes.
pub const LETTERS: &str = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝蜀黔滇藏陕陇青宁新";

const PROVINCES: [u8; 31] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
    53, 54, 61, 62, 63, 64, 65,
];

/// What follows the letter.
const KEYWORD: &str = "ICP备";

/// Other letters that people know for a province, and the one that record numbers use.
const OTHER_LETTERS: [(char, char); 4] = [('川', '蜀'), ('贵', '黔'), ('云', '滇'), ('甘', '陇')];

/// What is wrong with a record number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Defect {
    /// The number of a license (京ICP证030173号, 粤B2-20060339), not of a record.
    License,
    /// A public-security record number (公网安备).
    PublicSecurity,
    /// The letter is that of no province; `suggestion` is the one to use when it is another name.
    Letter {
        /// 蜀 for 川, 黔 for 贵, 滇 for 云, 陇 for 甘.
        suggestion: Option<char>,
    },
    /// `ICP备` (or `公网安备`) does not follow the letter.
    Keyword,
    /// There are `actual` digits, not as many as the kind of number has.
    DigitCount {
        /// How many digits there are; 255 stands for anything more.
        actual: u8,
    },
    /// What follows `-` is no number from 1 without zeros in front.
    ServiceNumber,
    /// The number of the service ends in another letter than A, X or K.
    Suffix,
    /// Something that does not belong here, at this position counted from 1.
    Character {
        /// Position of the first such character; 65535 stands for anything later.
        at: u16,
    },
}

/// What a service is, after the letter behind its number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ServiceKind {
    /// No letter.
    Website,
    /// `A`.
    App,
    /// `X`, 小程序.
    MiniProgram,
    /// `K`, 快应用.
    QuickApp,
}

/// The part of a number that names a service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Service {
    /// Running number of the organizer's services, from 1.
    pub number: u32,
    /// What the service is.
    pub kind: ServiceKind,
}

/// The parts of a record number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct IcpNumber {
    /// One of [`LETTERS`].
    pub letter: char,
    /// Year of the record in full, 2000 to 2099 from two digits.
    pub year: u16,
    /// Order within the year, six digits.
    pub order: u32,
    /// Whether the year has four digits.
    pub is_long: bool,
    /// `None` for the number of an organizer.
    pub service: Option<Service>,
    /// Whether `号` was written.
    pub has_hao: bool,
}

impl IcpNumber {
    /// Returns the first two digits of the province's division code, such as 44 for 粤.
    pub fn province(self) -> u8 {
        province_of(self.letter).unwrap_or(0)
    }

    /// Says whether both numbers belong to one organizer.
    pub fn is_same_organizer(self, other: IcpNumber) -> bool {
        (self.letter, self.year, self.order, self.is_long)
            == (other.letter, other.year, other.order, other.is_long)
    }

    /// Says whether a number of this length was given out in its year.
    ///
    /// 8 digits from 2005 to 2020, 10 digits from 2020 to `this_year`. Provinces changed over at
    /// different times, so the answer is good for a warning.
    pub fn is_plausible_year(self, this_year: i32) -> bool {
        let years = if self.is_long { 2020..=this_year } else { 2005..=2020 };
        years.contains(&self.year.into())
    }

    /// Returns the number with `号` in its place.
    pub fn canonical(self) -> String {
        let mut text = String::with_capacity(32);
        text.push(self.letter);
        text.push_str(KEYWORD);
        match self.is_long {
            true => push_digits(&mut text, self.year.into(), 4),
            false => push_digits(&mut text, u32::from(self.year) % 100, 2),
        }
        push_digits(&mut text, self.order, 6);
        text.push('号');
        if let Some(service) = self.service {
            text.push('-');
            push_digits(&mut text, service.number, 1);
            match service.kind {
                ServiceKind::Website => {}
                ServiceKind::App => text.push('A'),
                ServiceKind::MiniProgram => text.push('X'),
                ServiceKind::QuickApp => text.push('K'),
            }
        }
        text
    }
}

/// Reads the number of an organizer or a service, with or without `号`.
///
/// # Errors
///
/// The first [`Defect`] in the order of their declaration.
pub fn parse(text: &str) -> Result<IcpNumber, Defect> {
    let (letter, rest) = split_letter(text, KEYWORD).map_err(|defect| match defect {
        Defect::Keyword if search::contains(text, "公网安备") => Defect::PublicSecurity,
        Defect::Keyword if is_operating_license(text) => Defect::License,
        _ => defect,
    })?;
    // ICP备案2023000001号
    if rest.starts_with("案") {
        return Err(Defect::Keyword);
    }
    let (digits, rest) = split_digits(rest);
    let is_long = digits.len() == 10;
    let (year, order) = match digits.len() {
        8 => digits.split_at_checked(2),
        10 => digits.split_at_checked(4),
        _ => None,
    }
    .ok_or(Defect::DigitCount { actual: digits.len().try_into().unwrap_or(u8::MAX) })?;
    let year = super::number(year.as_bytes()) as u16;
    let (has_hao, rest) = match rest.strip_prefix("号") {
        Some(rest) => (true, rest),
        None => (false, rest),
    };
    let service = match rest.strip_prefix("-") {
        Some(service) => Some(parse_service(service)?),
        None if rest.is_empty() => None,
        None => return Err(character(text, rest)),
    };
    Ok(IcpNumber {
        letter,
        year: if is_long { year } else { 2000 + year },
        order: super::number(order.as_bytes()),
        is_long,
        service,
        has_hao,
    })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Returns the numbers that stand in a longer text, such as the line at the foot of a page.
///
/// ```
/// # use beian_validator::numbers::icp_number::all_in;
/// let foot = "ICP证粤B2-20210001 粤ICP备2021000001号-1A 粤公网安备44030502000001号";
/// assert!(all_in(foot).map(|number| number.canonical()).eq(["粤ICP备2021000001号-1A"]));
/// let glued = "粤ICP备2021000001号-1APP备案号粤ICP备2021000001号-2A";
/// assert!(all_in(glued).map(|number| number.canonical()).eq(["粤ICP备2021000001号-1", "粤ICP备2021000001号-2A"]));
/// ```
pub fn all_in(text: &str) -> impl Iterator<Item = IcpNumber> + '_ {
    let is_part = |c| matches!(c, '0'..='9' | '号' | '-' | 'A' | 'X' | 'K');
    let mut rest = text;
    core::iter::from_fn(move || {
        loop {
            let (before, after) = search::split_once(rest, KEYWORD)?;
            let letter = before.chars().next_back().map_or(0, char::len_utf8);
            let number = rest.get(before.len() - letter..)?;
            let behind = trim_start(after, is_part);
            let number = number.get(..number.len() - behind.len())?;
            rest = after;
            // Of a word behind the number, as in `号-1APP`, the first letter is no suffix.
            let is_word = behind.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
            let number = match number.as_bytes().last() {
                Some(b'A' | b'X' | b'K') if is_word => number.get(..number.len() - 1)?,
                _ => number,
            };
            if let Ok(number) = parse(number) {
                return Some(number);
            }
        }
    })
}

/// Returns the number with the letter and the words that records use, when only these are wrong.
///
/// ```
/// # use beian_validator::numbers::icp_number::suggest;
/// assert_eq!(suggest("川ICP备19001358-1").as_deref(), Some("蜀ICP备19001358号-1"));
/// assert_eq!(suggest("粤ICP备案2023000001号").as_deref(), Some("粤ICP备2023000001号"));
/// ```
pub fn suggest(text: &str) -> Option<String> {
    let mut chars = text.chars();
    let first = chars.next()?;
    let letter = suggest_letter(first);
    let cut = search::split_once(chars.as_str(), "案");
    if letter.is_none() && cut.is_none() {
        return None;
    }
    let (before, after) = cut.unwrap_or((chars.as_str(), ""));
    let mut mended = String::with_capacity(text.len());
    mended.push(letter.unwrap_or(first));
    mended.push_str(before);
    mended.push_str(after);
    parse(&mended).ok().map(IcpNumber::canonical)
}

/// Returns the first two digits of the division code of a province's letter.
pub fn province_of(letter: char) -> Option<u8> {
    LETTERS.chars().zip(PROVINCES).find(|(known, _)| *known == letter).map(|(_, code)| code)
}

/// Returns the letter of a province, given the first two digits of its division code.
///
/// `None` for Taiwan, Hong Kong and Macao, which have no filing.
pub fn letter_of(province: u8) -> Option<char> {
    LETTERS.chars().zip(PROVINCES).find(|(_, code)| *code == province).map(|(letter, _)| letter)
}

/// Returns the letter that record numbers use for a province known by another one too.
pub fn suggest_letter(letter: char) -> Option<char> {
    OTHER_LETTERS.iter().find(|(other, _)| *other == letter).map(|(_, letter)| *letter)
}

/// Takes the letter of a province and the words after it off a number.
fn split_letter<'a>(text: &'a str, keyword: &str) -> Result<(char, &'a str), Defect> {
    let mut chars = text.chars();
    let letter = chars.next().filter(|_| !text.starts_with(keyword));
    let rest = if letter.is_some() { chars.as_str() } else { text };
    let known = letter.filter(|letter| province_of(*letter).is_some());
    match (known, rest.strip_prefix(keyword)) {
        (Some(letter), Some(rest)) => Ok((letter, rest)),
        (None, Some(_)) => Err(Defect::Letter { suggestion: letter.and_then(suggest_letter) }),
        (_, None) => Err(Defect::Keyword),
    }
}

fn is_operating_license(text: &str) -> bool {
    License::Telecom.matches(text) || License::Icp.matches(text)
}

/// Splits off the ASCII digits at the start.
pub(crate) fn split_digits(text: &str) -> (&str, &str) {
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Refuses the first character of `rest`, the end of `text`.
pub(crate) fn character(text: &str, rest: &str) -> Defect {
    let at = chars(text) - chars(rest) + 1;
    Defect::Character { at: at.try_into().unwrap_or(u16::MAX) }
}

fn parse_service(text: &str) -> Result<Service, Defect> {
    let (digits, suffix) = split_digits(text);
    if digits.is_empty() || digits.starts_with("0") || digits.len() > 9 {
        return Err(Defect::ServiceNumber);
    }
    let kind = match suffix {
        "" => ServiceKind::Website,
        "A" => ServiceKind::App,
        "X" => ServiceKind::MiniProgram,
        "K" => ServiceKind::QuickApp,
        _ => return Err(Defect::Suffix),
    };
    Ok(Service { number: super::number(digits.as_bytes()), kind })
}
