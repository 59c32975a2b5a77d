//! The 组织机构代码 of an organization, alone or inside its unified social credit code.
//!
//! 9 characters after GB 11714-1997: 8 digits or upper-case letters and a check character, often
//! printed with a hyphen before it (`D2143569-X`). Weights 3 7 9 10 5 8 4 2, letters counting from
//! A = 10; the check value is 11 minus the sum mod 11, with 10 written `X` and 11 written `0`.
//!
//! Certificates of their own ended in 2018; the code lives on as characters 9 to 17 of the unified
//! social credit code ([`super::uscc`]).
//!
//! ```
//! use beian_validator::numbers::{Defect, organization_code};
//!
//! // Printed in the standard.
//! assert!(organization_code::is_valid("D2143569-X"));
//! assert_eq!(
//!     organization_code::parse("D21435691"),
//!     Err(Defect::CheckCharacter { expected: 'X', actual: '1' }),
//! );
//! ```

use super::{Defect, ascii, check_character, each, weighted_sum};

const WEIGHTS: [u8; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// A code of nine characters, without the hyphen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct OrganizationCode([u8; 9]);

impl OrganizationCode {
    /// Returns the nine characters.
    pub fn as_str(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// Reads nine characters, or ten with a hyphen before the last.
///
/// # Errors
///
/// `Length`, `Character`, `CheckCharacter`, in this order.
pub fn parse(text: &str) -> Result<OrganizationCode, Defect> {
    let code = match *text.as_bytes() {
        [a, b, c, d, e, f, g, h, b'-', last] => [a, b, c, d, e, f, g, h, last],
        _ => *ascii(text)?,
    };
    // A body with a byte above ASCII came in through the hyphen form.
    each(&code, 0, |byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())?;
    check_character(check(&code), code[8])?;
    Ok(OrganizationCode(code))
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Computes the ninth character from the first 8 of `text`; `None` when they cannot be a code.
pub fn calc_check_character(text: &str) -> Option<char> {
    let body = text.as_bytes().get(..8)?;
    body.iter()
        .all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
        .then(|| check(body).into())
}

/// Computes the check character of a body of eight bytes; more bytes are not looked at.
pub(crate) fn check(body: &[u8]) -> u8 {
    match (11 - weighted_sum(body, &WEIGHTS) % 11) % 11 {
        10 => b'X',
        value => b'0' + value as u8,
    }
}
