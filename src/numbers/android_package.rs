//! Android package names (application ID), such as `com.example.album`.
//!
//! Two or more labels between dots; each starts with an ASCII letter and goes on with letters, digits
//! and underscores (developer.android.com, "Set the application ID"). Case counts.
//!
//! ```
//! use beian_validator::numbers::android_package::{Defect, parse};
//!
//! assert_eq!(parse("com.example.album"), Ok(()));
//! assert_eq!(parse("album"), Err(Defect::SingleLabel));
//! assert_eq!(parse("com..x"), Err(Defect::EmptyLabel));
//! ```

use crate::text::search::{has, parts};

/// Most characters; stores stop far below.
pub const MAX_CHARS: usize = 255;

/// What is wrong with a package name or bundle ID.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Defect {
    /// A character that may not stand in a label, at this position counted from 1.
    Character {
        /// Position of the first such character; 65535 stands for anything later.
        at: u16,
    },
    /// A dot at the start or the end, or two in a row; also an empty text.
    EmptyLabel,
    /// A label starts with a digit or an underscore.
    LabelStart,
    /// No dot.
    SingleLabel,
    /// More than [`MAX_CHARS`] characters.
    Length,
}

/// Checks a package name.
///
/// # Errors
///
/// The first [`Defect`] in the order of their declaration.
pub fn parse(text: &str) -> Result<(), Defect> {
    check(text, b'_', |first| first.is_ascii_alphabetic())
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Checks labels of letters, digits and one more sign.
pub(crate) fn check(text: &str, sign: u8, may_start: fn(&u8) -> bool) -> Result<(), Defect> {
    let bad = |byte: u8| !byte.is_ascii_alphanumeric() && byte != sign && byte != b'.';
    if let Some(at) = text.bytes().position(bad) {
        return Err(Defect::Character { at: (at + 1).try_into().unwrap_or(u16::MAX) });
    }
    if parts(text, b'.').any(str::is_empty) {
        return Err(Defect::EmptyLabel);
    }
    if !parts(text, b'.').all(|label| label.as_bytes().first().is_some_and(may_start)) {
        return Err(Defect::LabelStart);
    }
    if !has(text, b'.') {
        return Err(Defect::SingleLabel);
    }
    if text.len() > MAX_CHARS {
        return Err(Defect::Length);
    }
    Ok(())
}
