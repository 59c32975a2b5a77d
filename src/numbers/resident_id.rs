//! The 公民身份号码 on a resident identity card (居民身份证), and residence permits with its shape.
//!
//! 18 characters after GB 11643-1999: `DDDDDD YYYYMMDD SSS C`
//!
//! - 1-6: division (GB/T 2260) of the first registration. Abolished codes stay valid, so whether the
//!   division exists is a question for the table, with the year of birth.
//! - 7-14: day of birth. It has to be in the calendar; whether it lies in the future the caller
//!   asks, who knows what day it is.
//! - 15-17: order, odd for men and even for women.
//! - 18: ISO/IEC 7064 MOD 11-2 over the first 17, a digit or upper-case `X`.
//!
//! The residence permits of people from Hong Kong, Macao and Taiwan (港澳台居民居住证, since 2018)
//! use the same 18 characters with the divisions 810000, 820000 and 830000.
//!
//! Cards before 1999 carried 15 digits, `DDDDDD YYMMDD SSS`, all of the 20th century and without a
//! check character. They ended on 2013-01-01; [`convert_legacy`] gives the number that followed.
//!
//! ```
//! use beian_validator::numbers::{Defect, resident_id};
//!
//! // Printed in the standard.
//! let card = resident_id::parse("11010519491231002X").unwrap();
//! assert_eq!(card.division, 110105);
//! assert_eq!(card.birth.iso().as_str(), "1949-12-31");
//!
//! assert_eq!(
//!     resident_id::parse("110105194912310029"),
//!     Err(Defect::CheckCharacter { expected: 'X', actual: '9' }),
//! );
//! assert_eq!(resident_id::parse("440300199002290013"), Err(Defect::Date));
//! ```

use super::{Defect, ascii, check_character, each, number};
use crate::model::date::Date;
use alloc::string::String;

/// The parts of an 18-character number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ResidentId {
    /// Division code, six digits such as 110105.
    pub division: u32,
    /// Day of birth; may lie in the future.
    pub birth: Date,
    /// Order among those born there on that day, 0 to 999; odd for men, even for women.
    pub sequence: u16,
}

impl ResidentId {
    /// Returns the first two digits of the division, such as 44 for 广东.
    pub fn province(self) -> u8 {
        (self.division / 10_000) as u8
    }

    /// Says whether the number is that of a residence permit: its province is 81, 82 or 83.
    pub fn is_residence_permit(self) -> bool {
        (81..=83).contains(&self.province())
    }
}

/// Reads an 18-character number.
///
/// # Errors
///
/// In this order, since a wrong day makes the computed check character worthless: `Length`,
/// `Character`, `Date`, `CheckCharacter`. A lower-case `x` is a wrong character here.
pub fn parse(text: &str) -> Result<ResidentId, Defect> {
    let bytes: &[u8; 18] = ascii(text)?;
    let (digits, last) = (&bytes[..17], bytes[17]);
    each(digits, 0, u8::is_ascii_digit)?;
    each(&bytes[17..], 17, |byte| byte.is_ascii_digit() || *byte == b'X')?;
    let birth = Date::parse_compact(&bytes[6..14]).ok_or(Defect::Date)?;
    check_character(mod_11_2(digits), last)?;
    Ok(ResidentId { division: number(&bytes[..6]), birth, sequence: number(&bytes[14..17]) as u16 })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Computes the 18th character from the first 17 of `text`; `None` when they are not digits.
pub fn calc_check_character(text: &str) -> Option<char> {
    let digits = text.as_bytes().get(..17)?;
    digits.iter().all(u8::is_ascii_digit).then(|| mod_11_2(digits).into())
}

/// Says whether the number starts like a residence permit (81, 82 or 83) and has its length.
///
/// The check character is not looked at, so a mistyped permit is still called one.
pub fn is_residence_permit(text: &str) -> bool {
    matches!(text.as_bytes(), [b'8', b'1'..=b'3', rest @ ..] if rest.len() == 16)
}

/// Says whether this is a number of the old kind: 15 digits with a day of birth in the 1900s.
pub fn is_legacy(text: &str) -> bool {
    convert_legacy(text).is_some()
}

/// Returns the 18-character number that replaced a 15-digit one; `None` when it is not one.
///
/// ```
/// # use beian_validator::numbers::resident_id::convert_legacy;
/// assert_eq!(convert_legacy("110105491231002").as_deref(), Some("11010519491231002X"));
/// ```
pub fn convert_legacy(text: &str) -> Option<String> {
    if text.len() != 15 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (region, rest) = text.split_at_checked(6)?;
    let mut full = String::with_capacity(18);
    full.push_str(region);
    full.push_str("19");
    full.push_str(rest);
    full.push(calc_check_character(&full)?);
    is_valid(&full).then_some(full)
}

/// ISO/IEC 7064 MOD 11-2: the weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2 of GB 11643 are the
/// powers of two that this recurrence multiplies up.
pub(crate) fn mod_11_2(digits: &[u8]) -> u8 {
    let sum =
        digits.iter().fold(0, |sum, digit| (sum + u32::from(digit.wrapping_sub(b'0'))) * 2 % 11);
    match (12 - sum) % 11 {
        10 => b'X',
        value => b'0' + value as u8,
    }
}
