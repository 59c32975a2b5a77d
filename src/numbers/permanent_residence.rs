//! The number of a 外国人永久居留身份证, of either generation.
//!
//! - Issued 2004 to 2023, 15 characters `NNN DDDD YYMMDD S C`: nationality (ISO 3166-1 alpha-3),
//!   issuing division (province and prefecture), day of birth, order (odd for men), and a check digit
//!   with the weights 7 3 1 of ICAO Doc 9303, letters counting from A = 10.
//! - Issued from 2023-12-01, 18 characters `9 PP NNN YYYYMMDD SSS C`: province of the first
//!   application, nationality (ISO 3166-1 numeric), day of birth, order (odd for men) and the check
//!   character of the resident ID number.
//!
//! Old cards stay valid until they expire, ten years after their issue.
//!
//! ```
//! use beian_validator::numbers::permanent_residence::{Generation, parse};
//!
//! let card = parse("KAZ110090123105").unwrap();
//! assert_eq!((card.generation, card.province), (Generation::Old, 11));
//! assert_eq!(parse("911398199012310021").unwrap().generation, Generation::New);
//! ```

use super::{Defect, ascii, check_character, each, number, resident_id::mod_11_2, weighted_sum};
use crate::{model::date::Date, text::width::chars};

const WEIGHTS: [u8; 14] = [7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3];

/// The card a number is printed on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Generation {
    /// 15 characters, starting with the nationality in letters.
    Old,
    /// 18 characters, starting with 9.
    New,
}

/// The parts of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PermanentResidence {
    /// Which of the two cards it is.
    pub generation: Generation,
    /// First two digits of the division, such as 44.
    pub province: u8,
    /// Day of birth; `None` on an old card when the two digits of the year fit two centuries.
    pub birth: Option<Date>,
}

/// Reads a number of either generation.
///
/// # Errors
///
/// `Length` (neither 15 nor 18), `Prefix` (18 characters that do not start with 9), `Character`,
/// `Date`, `CheckCharacter`, in this order.
pub fn parse(text: &str) -> Result<PermanentResidence, Defect> {
    match chars(text) {
        15 => parse_old(ascii(text)?),
        18 => parse_new(ascii(text)?),
        _ => Err(Defect::length(text)),
    }
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

fn parse_old(bytes: &[u8; 15]) -> Result<PermanentResidence, Defect> {
    each(&bytes[..3], 0, u8::is_ascii_uppercase)?;
    each(&bytes[3..], 3, u8::is_ascii_digit)?;
    let (year, month, day) =
        (number(&bytes[7..9]) as i32, number(&bytes[9..11]), number(&bytes[11..13]));
    let (old, young) = (Date::new(1900 + year, month, day), Date::new(2000 + year, month, day));
    if old.is_none() && young.is_none() {
        return Err(Defect::Date);
    }
    check_character(b'0' + (weighted_sum(bytes, &WEIGHTS) % 10) as u8, bytes[14])?;
    // The last of these cards was issued in 2023, to nobody born later.
    let birth = if year > 23 { old } else { None };
    Ok(PermanentResidence {
        generation: Generation::Old,
        province: number(&bytes[3..5]) as u8,
        birth,
    })
}

fn parse_new(bytes: &[u8; 18]) -> Result<PermanentResidence, Defect> {
    if bytes[0] != b'9' {
        return Err(Defect::Prefix);
    }
    each(&bytes[..17], 0, u8::is_ascii_digit)?;
    each(&bytes[17..], 17, |byte| byte.is_ascii_digit() || *byte == b'X')?;
    let birth = Date::parse_compact(&bytes[6..14]).ok_or(Defect::Date)?;
    check_character(mod_11_2(&bytes[..17]), bytes[17])?;
    Ok(PermanentResidence {
        generation: Generation::New,
        province: number(&bytes[1..3]) as u8,
        birth: Some(birth),
    })
}
