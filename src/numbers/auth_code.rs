//! The 备案授权码 that a server's owner makes out; its shape is the provider's secret.
//!
//! Nothing is published about it, so only this is asked: characters of ASCII that show, at least one,
//! at most [`MAX_CHARS`].
//!
//! ```
//! use beian_validator::numbers::auth_code::is_valid;
//!
//! assert!(is_valid("ba-0123456789ABCDEF") && !is_valid("ba 01"));
//! ```

use super::{Defect, each};
use crate::text::width::chars;

/// Most characters; long enough for any code, short enough to notice a pasted page.
pub const MAX_CHARS: usize = 128;

/// Checks a code.
///
/// # Errors
///
/// `Length`, `Character`, in this order.
pub fn parse(text: &str) -> Result<(), Defect> {
    if !(1..=MAX_CHARS).contains(&chars(text)) {
        return Err(Defect::length(text));
    }
    each(text.as_bytes(), 0, u8::is_ascii_graphic)
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
