//! The number of an emergency contact (应急联系方式): a mobile number or a land line.
//!
//! Unlike an office phone a land line may be spelled in any common way here; only area code and
//! seven or eight digits are wanted.
//!
//! ```
//! use beian_validator::numbers::contact_phone::{ContactPhone, parse};
//!
//! assert!(matches!(parse("13900000000"), Ok(ContactPhone::Mobile(_))));
//! assert!(matches!(parse("0755-86013388"), Ok(ContactPhone::Landline(_))));
//! assert!(parse("139").is_err());
//! ```

use super::{landline, mobile};

/// What the number turned out to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ContactPhone {
    /// Eleven digits, the first of them 1.
    Mobile(mobile::Mobile),
    /// Area code and subscriber number.
    Landline(landline::Landline),
}

/// Reads a number in the normal form of [`crate::text::normalize::TextKind::Phone`].
///
/// # Errors
///
/// What [`landline::recognize`] finds wrong, since anything but a mobile number is read as one.
pub fn parse(text: &str) -> Result<ContactPhone, landline::Defect> {
    match mobile::parse(text) {
        Ok(number) => Ok(ContactPhone::Mobile(number)),
        Err(_) => landline::recognize(text).map(ContactPhone::Landline),
    }
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
