//! Number formats that are true outside filings, one module each.
//!
//! A module explains its number part by part, names the standard and reads the number in its normal
//! form: half-width, upper case where the standard prints it so, nothing around it.
//! [`crate::text::normalize`] brings other spellings into that form. The verbs are the same
//! everywhere: `parse` says what a number contains or what is wrong with it, `is_valid` is
//! `parse(..).is_ok()`, `calc_check_character` computes what the last character should be.
//!
//! Nothing here knows a table that grows (divisions, segments, suffixes) or today's date; a rule
//! compares the parts with those.

pub mod android_package;
pub mod auth_code;
pub mod contact_phone;
pub mod digest;
pub mod domain;
pub mod email;
pub mod hk_macau_permit;
pub mod icp_number;
pub mod ios_bundle_id;
pub mod landline;
pub mod license;
pub mod mobile;
pub mod officer_card;
pub mod organization_code;
pub mod other_certificates;
pub mod passport;
pub mod permanent_residence;
pub mod public_security_number;
pub mod registration_number;
pub mod resident_id;
pub mod taiwan_permit;
pub mod url;
pub mod uscc;

mod punycode;
mod shape;

use alloc::string::String;

use crate::text::{search::is_ascii, width::chars};

/// What is wrong with a certificate number; a rule words it.
///
/// Modules whose numbers go wrong in more ways (domains, e-mail addresses, record numbers) have a
/// `Defect` of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Defect {
    /// The number has another length than its kind; `actual` is the one found, in chars.
    Length {
        /// Length found, in chars; 65535 stands for anything longer.
        actual: u16,
    },
    /// A character that may not stand at this place.
    Character {
        /// Position of the first such character, counted from 1.
        at: u8,
    },
    /// The leading characters are not those of this kind of number.
    Prefix,
    /// The digits in the place of a date name no day of the calendar.
    Date,
    /// The check character does not follow from the others: something was mistyped.
    CheckCharacter {
        /// The character that the others call for.
        expected: char,
        /// The character found.
        actual: char,
    },
}

impl Defect {
    /// Says that a text of this many chars cannot be the number.
    pub(crate) fn length(text: &str) -> Defect {
        Defect::Length { actual: chars(text).try_into().unwrap_or(u16::MAX) }
    }
}

/// Returns the bytes of a text of exactly `N` chars, all of them ASCII.
///
/// The length is counted in chars, so that 18 full-width digits are a wrong character at 1 and not
/// a wrong length.
pub(crate) fn ascii<const N: usize>(text: &str) -> Result<&[u8; N], Defect> {
    match <&[u8; N]>::try_from(text.as_bytes()) {
        Ok(bytes) if is_ascii(text) => Ok(bytes),
        _ if chars(text) == N => {
            let at = text.bytes().take_while(u8::is_ascii).count() as u8 + 1;
            Err(Defect::Character { at })
        }
        _ => Err(Defect::length(text)),
    }
}

/// Refuses the first byte for which `allowed` is false; `from` is the position before the bytes.
pub(crate) fn each(bytes: &[u8], from: u8, allowed: fn(&u8) -> bool) -> Result<(), Defect> {
    match bytes.iter().position(|byte| !allowed(byte)) {
        Some(at) => Err(Defect::Character { at: from + at as u8 + 1 }),
        None => Ok(()),
    }
}

/// Refuses a last character other than `expected`.
pub(crate) fn check_character(expected: u8, actual: u8) -> Result<(), Defect> {
    if expected == actual {
        return Ok(());
    }
    Err(Defect::CheckCharacter { expected: expected.into(), actual: actual.into() })
}

/// Reads digits that were checked before; at most nine of them, so the value fits.
pub(crate) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit.wrapping_sub(b'0')))
}

/// Appends a number in decimal, with zeros in front up to `width` digits.
pub(crate) fn push_digits(out: &mut String, value: u32, width: usize) {
    let mut digits = [b'0'; 10];
    let (mut rest, mut start) = (value, digits.len());
    while rest > 0 || digits.len() - start < width.clamp(1, 10) {
        start -= 1;
        digits[start] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    out.extend(digits[start..].iter().map(|digit| char::from(*digit)));
}

/// Adds up value times weight; a digit counts as itself, `A` as 10, `B` as 11 and so on.
///
/// Weights and texts are at most 18 long here, far from an overflow.
pub(crate) fn weighted_sum(text: &[u8], weights: &[u8]) -> u32 {
    text.iter().zip(weights).map(|(byte, weight)| alphanumeric(*byte) * u32::from(*weight)).sum()
}

/// The value of a digit or an upper-case letter, `0` to `Z` being 0 to 35.
fn alphanumeric(byte: u8) -> u32 {
    u32::from(if byte <= b'9' { byte.wrapping_sub(b'0') } else { byte.wrapping_sub(b'A' - 10) })
}
