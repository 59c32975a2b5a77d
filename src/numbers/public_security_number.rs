//! The public-security record number (公安备案号), due within 30 days after a site opens.
//!
//! `京公网安备 11010502030143号`: the letter of the province, `公网安备`, perhaps a space, 14 digits
//! (older numbers 12 or 13) and `号`. Digits 1 to 6 are the division of the police organ.
//!
//! ```
//! use beian_validator::numbers::public_security_number::parse;
//!
//! let number = parse("京公网安备 11010502030143号").unwrap();
//! assert_eq!(number.division, 110105);
//! assert!(number.letter_fits() && !number.is_old);
//! ```

use super::icp_number::{Defect, character, province_of, split_digits, suggest_letter};
use crate::text::search;

/// The parts of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PublicSecurityNumber {
    /// Letter of the province; 川 贵 云 甘 occur beside 蜀 黔 滇 陇.
    pub letter: char,
    /// Division code of the police organ, six digits.
    pub division: u32,
    /// Whether it has 12 or 13 digits only.
    pub is_old: bool,
    /// Whether `号` was written.
    pub has_hao: bool,
}

impl PublicSecurityNumber {
    /// Says whether the letter is that of the division's province.
    pub fn letter_fits(self) -> bool {
        province_of(suggest_letter(self.letter).unwrap_or(self.letter))
            == u8::try_from(self.division / 10_000).ok()
    }
}

/// Reads a number, with or without the space and `号`.
///
/// # Errors
///
/// `Letter`, `Keyword`, `DigitCount`, `Character` of [`Defect`], in this order.
pub fn parse(text: &str) -> Result<PublicSecurityNumber, Defect> {
    let (before, rest) = search::split_once(text, "公网安备").ok_or(Defect::Keyword)?;
    let mut letters = before.chars();
    let letter = match (letters.next(), letters.next()) {
        (Some(letter), None) if province_of(suggest_letter(letter).unwrap_or(letter)).is_some() => {
            letter
        }
        _ => return Err(Defect::Letter { suggestion: None }),
    };
    let (digits, rest) = split_digits(rest.strip_prefix(" ").unwrap_or(rest));
    if !(12..=14).contains(&digits.len()) {
        return Err(Defect::DigitCount { actual: digits.len().try_into().unwrap_or(u8::MAX) });
    }
    if !matches!(rest, "" | "号") {
        return Err(character(text, rest.strip_prefix("号").unwrap_or(rest)));
    }
    Ok(PublicSecurityNumber {
        letter,
        division: super::number(digits.as_bytes().get(..6).unwrap_or_default()),
        is_old: digits.len() < 14,
        has_hao: !rest.is_empty(),
    })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
