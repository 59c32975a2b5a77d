//! The 港澳居民来往内地通行证 (回乡证) of residents of Hong Kong and Macao.
//!
//! `H` (Hong Kong) or `M` (Macao) and 8 digits that stay with the person. Cards before 2013 print two
//! more digits that count the re-issues; forms ask for the nine characters. There is no check
//! character. The permits for permanent residents of foreign nationality (from 2024-07-10) have the
//! same shape.
//!
//! ```
//! use beian_validator::numbers::hk_macau_permit::{Region, parse};
//!
//! let permit = parse("H0000000001").unwrap();
//! assert_eq!((permit.region, permit.number, permit.reissues), (Region::HongKong, "H00000000", Some(1)));
//! ```

use super::{Defect, each, number};
use crate::text::width::chars;

/// Where the holder lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Region {
    /// The number starts with `H`.
    HongKong,
    /// The number starts with `M`.
    Macao,
}

/// The parts of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HkMacauPermit<'a> {
    /// Where the holder lives.
    pub region: Region,
    /// The nine characters that stay with the person.
    pub number: &'a str,
    /// The two digits of older cards; `None` when they were not given.
    pub reissues: Option<u8>,
}

/// Reads nine characters, or the eleven of an older card.
///
/// # Errors
///
/// `Length`, `Prefix` (neither H nor M), `Character`, in this order.
pub fn parse(text: &str) -> Result<HkMacauPermit<'_>, Defect> {
    if !matches!(chars(text), 9 | 11) {
        return Err(Defect::length(text));
    }
    let (region, digits) = match text.as_bytes() {
        [b'H', digits @ ..] => (Region::HongKong, digits),
        [b'M', digits @ ..] => (Region::Macao, digits),
        _ => return Err(Defect::Prefix),
    };
    each(digits, 1, u8::is_ascii_digit)?;
    let reissues = digits.get(8..).filter(|rest| !rest.is_empty()).map(|rest| number(rest) as u8);
    Ok(HkMacauPermit { region, number: text.get(..9).unwrap_or(text), reissues })
}

/// What stays of a person's number when the document is issued again: of the eleven characters of an
/// older card the nine before the count of issues, of any other number all.
pub fn lasting(text: &str) -> &str {
    // Asked of any person's number, and nearly none has this length.
    if text.len() != 11 {
        return text;
    }
    parse(text).map_or(text, |permit| permit.number)
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
