//! Bundle IDs of Apple's platforms, such as `com.example.My-Album`.
//!
//! ASCII letters, digits, hyphens and dots (developer.apple.com, CFBundleIdentifier), in reverse-domain
//! form: two or more labels, which may start with a digit. Case does not count.
//!
//! ```
//! use beian_validator::numbers::ios_bundle_id::is_valid;
//!
//! assert!(is_valid("com.example.my-album") && !is_valid("com.example.my_album"));
//! ```

use super::android_package::{Defect, check};

/// Checks a bundle ID.
///
/// # Errors
///
/// The first [`Defect`] in the order of their declaration; `LabelStart` for a hyphen.
pub fn parse(text: &str) -> Result<(), Defect> {
    check(text, b'-', |first| *first != b'-')
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}
