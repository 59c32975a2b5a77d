//! Mobile numbers of the mainland: eleven digits, the first of them 1.
//!
//! The first three digits are the segment (号段) that tells the kind of service, the first seven the
//! place of the home network (归属地). Both are tables, and numbers move between carriers since 2019,
//! so nothing here knows a carrier.
//!
//! ```
//! use beian_validator::numbers::{Defect, mobile};
//!
//! assert_eq!(mobile::parse("13800000000").unwrap().prefix3(), 138);
//! assert_eq!(mobile::parse("1380000000"), Err(Defect::Length { actual: 10 }));
//! assert_eq!(mobile::parse("02012345678"), Err(Defect::Prefix));
//! ```

use super::{Defect, ascii, each};

/// A number of eleven digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Mobile(u64);

impl Mobile {
    /// Returns the first three digits, 100 to 199.
    pub fn prefix3(self) -> u16 {
        (self.0 / 100_000_000) as u16
    }

    /// Returns the first four digits, for segments that are split (1349 was a satellite's).
    pub fn prefix4(self) -> u16 {
        (self.0 / 10_000_000) as u16
    }

    /// Returns the first seven digits, which name the home network.
    pub fn prefix7(self) -> u32 {
        (self.0 / 10_000) as u32
    }
}

/// Reads a number without country code, spaces or hyphens.
///
/// # Errors
///
/// `Length`, `Character`, `Prefix` (the first digit is not 1), in this order.
pub fn parse(text: &str) -> Result<Mobile, Defect> {
    let digits: &[u8; 11] = ascii(text)?;
    each(digits, 0, u8::is_ascii_digit)?;
    if digits[0] != b'1' {
        return Err(Defect::Prefix);
    }
    Ok(Mobile(digits.iter().fold(0, |value, digit| value * 10 + u64::from(digit - b'0'))))
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
