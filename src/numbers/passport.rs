//! Passport numbers of any state, and the shapes of Chinese ones.
//!
//! ICAO Doc 9303 gives the number nine characters 0-9 and A-Z; longer ones continue in the optional
//! data, so 5 to 17 are read and more than nine marked. The check digit of the machine-readable zone
//! is not part of the number.
//!
//! ```
//! use beian_validator::numbers::passport::{Chinese, parse};
//!
//! assert_eq!(parse("E12345678").unwrap().chinese, Some(Chinese::Ordinary));
//! assert_eq!(parse("L898902C3").unwrap().chinese, None);
//! ```

use super::{Defect, each};
use crate::text::width::chars;

/// Fewest characters of a number.
pub const MIN_CHARS: usize = 5;
/// Most characters of a number.
pub const MAX_CHARS: usize = 17;
/// Most characters of the number field in ICAO Doc 9303.
pub const ICAO_CHARS: usize = 9;

/// A passport that China issues, after the shape of its number.
///
/// Other states use some of these shapes too, so this is a reason to ask, not to refuse.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Chinese {
    /// 普通护照: E or G and 8 digits, or E, a letter without I and O, and 7 digits.
    ///
    /// The numbers in 14 and 15 of the 1990s are left out: none is valid, and nine digits are what
    /// other states print today.
    Ordinary,
    /// 公务、外交护照: P, S or D and 7 or 8 digits, or PE, SE or DE and 7 digits.
    Official,
    /// Hong Kong: H or K and 8 digits, or HJ or KJ and 7 digits.
    HongKong,
    /// Macao: MA or MB and 7 digits.
    Macao,
}

/// What a number shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Passport {
    /// Longer than the nine characters of ICAO Doc 9303.
    pub is_long: bool,
    /// The Chinese passport whose shape the number has.
    pub chinese: Option<Chinese>,
}

/// Reads a number of 5 to 17 capitals and digits.
///
/// # Errors
///
/// `Length`, `Character`, in this order.
pub fn parse(text: &str) -> Result<Passport, Defect> {
    if !(MIN_CHARS..=MAX_CHARS).contains(&chars(text)) {
        return Err(Defect::length(text));
    }
    let bytes = text.as_bytes();
    each(bytes, 0, |byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())?;
    Ok(Passport { is_long: bytes.len() > ICAO_CHARS, chinese: chinese(bytes) })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

fn chinese(bytes: &[u8]) -> Option<Chinese> {
    let letters = bytes.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let (letters, digits) = bytes.split_at_checked(letters)?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    match (letters, digits.len()) {
        (b"E" | b"G", 8) => Some(Chinese::Ordinary),
        (b"P" | b"S" | b"D", 7 | 8) | (b"PE" | b"SE" | b"DE", 7) => Some(Chinese::Official),
        (b"H" | b"K", 8) | (b"HJ" | b"KJ", 7) => Some(Chinese::HongKong),
        (b"MA" | b"MB", 7) => Some(Chinese::Macao),
        ([b'E', second], 7) if !matches!(second, b'I' | b'O') => Some(Chinese::Ordinary),
        _ => None,
    }
}
