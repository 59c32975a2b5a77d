//! Fingerprints of a signing certificate in hexadecimal: MD5, SHA-1 or SHA-256.
//!
//! 32, 40 or 64 hexadecimal digits of either case; key tools print a colon after every second one,
//! and with or without them the fingerprint is the same.
//!
//! ```
//! use beian_validator::numbers::digest::{Digest, parse};
//!
//! assert_eq!(parse("0123456789abcdef0123456789abcdef"), Ok(Digest::Md5));
//! assert_eq!(parse("01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67"), Ok(Digest::Sha1));
//! ```

use super::Defect;

/// The function whose result has this many digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Digest {
    /// 32 digits.
    Md5,
    /// 40 digits.
    Sha1,
    /// 64 digits.
    Sha256,
}

/// Reads a fingerprint with colons between all pairs of digits or with none.
///
/// # Errors
///
/// `Character` first, then `Length` with the number of digits.
pub fn parse(text: &str) -> Result<Digest, Defect> {
    let has_colons = text.as_bytes().get(2) == Some(&b':');
    let mut count: u16 = 0;
    for (at, byte) in text.bytes().enumerate() {
        if has_colons && at % 3 == 2 && byte == b':' && at + 1 < text.len() {
            continue;
        }
        if !byte.is_ascii_hexdigit() || has_colons && at % 3 == 2 {
            // 64 digits and their colons are 95 characters; nothing longer needs a position.
            return Err(Defect::Character { at: (at + 1).try_into().unwrap_or(u8::MAX) });
        }
        count = count.saturating_add(1);
    }
    match count {
        32 => Ok(Digest::Md5),
        40 => Ok(Digest::Sha1),
        64 => Ok(Digest::Sha256),
        actual => Err(Defect::Length { actual }),
    }
}

/// Says whether the text is a fingerprint of this kind.
pub fn is_valid(text: &str, digest: Digest) -> bool {
    parse(text) == Ok(digest)
}
