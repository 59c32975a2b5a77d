//! The 工商注册号 of a business license that is not merged (三证合一) yet.
//!
//! 15 digits after GS 15-2006: `AAAAAA SSSSSSSS C`
//!
//! - 1-6: registering office, by division; 100000 is the state's.
//! - 7-14: order; its first digit tells the kind of body: 0-3 domestic, 4-5 foreign-funded, 6-9
//!   individual business (个体工商户).
//! - 15: ISO/IEC 7064 MOD 11,10 over the first 14.
//!
//! Licenses from before 2007 carry 13 digits without a check ([`is_old`]). Both were replaced by the
//! unified social credit code by the end of 2017.
//!
//! ```
//! use beian_validator::numbers::registration_number::{Kind, parse};
//!
//! assert_eq!(parse("110108000000016").unwrap().kind, Kind::Domestic);
//! ```

use super::{Defect, ascii, check_character, each, number};

/// The kind of body a registration number stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// 内资企业.
    Domestic,
    /// 外资企业.
    Foreign,
    /// 个体工商户.
    IndividualBusiness,
}

/// The parts of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct RegistrationNumber {
    /// Division code of the registering office, six digits.
    pub division: u32,
    /// Kind of body, after the seventh digit.
    pub kind: Kind,
}

/// Reads a number of 15 digits.
///
/// # Errors
///
/// `Length`, `Character`, `CheckCharacter`, in this order.
pub fn parse(text: &str) -> Result<RegistrationNumber, Defect> {
    let digits: &[u8; 15] = ascii(text)?;
    each(digits, 0, u8::is_ascii_digit)?;
    check_character(mod_11_10(digits), digits[14])?;
    let kind = match digits[6] {
        b'0'..=b'3' => Kind::Domestic,
        b'4' | b'5' => Kind::Foreign,
        _ => Kind::IndividualBusiness,
    };
    Ok(RegistrationNumber { division: number(&digits[..6]), kind })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Computes the 15th digit from the first 14 of `text`; `None` when they are not digits.
pub fn calc_check_character(text: &str) -> Option<char> {
    let digits = text.as_bytes().get(..14)?;
    digits.iter().all(u8::is_ascii_digit).then(|| mod_11_10(digits).into())
}

/// Says whether this is a number from before 2007: 13 digits, nothing to check.
pub fn is_old(text: &str) -> bool {
    text.len() == 13 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// ISO/IEC 7064 MOD 11,10 over 14 digits; more are not looked at.
fn mod_11_10(digits: &[u8]) -> u8 {
    let product = digits.iter().take(14).fold(10, |product, digit| {
        let sum = (product + u32::from(digit.wrapping_sub(b'0'))) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    b'0' + ((11 - product) % 10) as u8
}
