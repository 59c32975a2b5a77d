//! E-mail addresses in ASCII, `local@domain`, as filings take them.
//!
//! The local part is a dot-atom of RFC 5322 (3.2.3) of at most 64 characters, the domain one of
//! [`super::domain`] in ASCII; together at most 254 (RFC 5321, 4.5.3.1). Quoted local parts and
//! addresses in other scripts exist, but no mailbox of a person in charge is spelled that way.
//!
//! ```
//! use beian_validator::numbers::{domain, email::{Defect, parse}};
//!
//! assert_eq!(parse("lisi@mail.example.com").unwrap().domain, "mail.example.com");
//! assert_eq!(parse("lisi@example"), Err(Defect::Domain(domain::Defect::SingleLabel)));
//! assert_eq!(parse("lisi.example.com"), Err(Defect::NoAt));
//! ```

use super::domain;
use crate::text::search;

/// Most characters of the part before `@`.
pub const MAX_LOCAL_CHARS: usize = 64;
/// Most characters of an address.
pub const MAX_CHARS: usize = 254;

/// What is wrong with an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Defect {
    /// White space.
    Space,
    /// A character outside ASCII, such as `＠` or Han, at this position counted from 1.
    NonAscii {
        /// Position of the first such character.
        at: u16,
    },
    /// No `@`.
    NoAt,
    /// More than one `@`.
    SeveralAt,
    /// Nothing before the `@`.
    LocalEmpty,
    /// A character that may not stand before the `@`, at this position counted from 1.
    LocalCharacter {
        /// Position of the first such character.
        at: u16,
    },
    /// A dot at the start or the end of the local part, or two in a row.
    LocalDot,
    /// More than 64 characters before the `@`.
    LocalLength,
    /// What follows the `@` is no domain.
    Domain(domain::Defect),
    /// More than 254 characters.
    Length,
}

/// The two sides of an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Email<'a> {
    /// The part before `@`, as it was written.
    pub local: &'a str,
    /// The domain, as it was written.
    pub domain: &'a str,
}

/// Reads an address.
///
/// # Errors
///
/// The first [`Defect`] in the order of their declaration.
pub fn parse(text: &str) -> Result<Email<'_>, Defect> {
    if let Some(at) = plain_local(text.as_bytes())
        && let (Some(local), Some(domain)) = (text.get(..at), text.get(at + 1..))
        && domain::is_plain(domain.as_bytes())
        && text.len() <= MAX_CHARS
    {
        return Ok(Email { local, domain });
    }
    let is_odd = |byte: &u8| matches!(byte, b'\t'..=b'\r' | b' ' | 0x80..);
    if text.as_bytes().iter().any(is_odd) {
        if text.chars().any(|c| matches!(c, '\t'..='\r' | ' ' | '\u{A0}' | '\u{3000}')) {
            return Err(Defect::Space);
        }
        let at = text.bytes().position(|byte| !byte.is_ascii()).unwrap_or_default();
        return Err(Defect::NonAscii { at: position(at) });
    }
    let at = text.bytes().position(|byte| byte == b'@').ok_or(Defect::NoAt)?;
    let (local, domain) =
        (text.get(..at).unwrap_or_default(), text.get(at + 1..).unwrap_or_default());
    if domain.bytes().any(|byte| byte == b'@') {
        return Err(Defect::SeveralAt);
    }
    if local.is_empty() {
        return Err(Defect::LocalEmpty);
    }
    let is_atom =
        |byte: u8| byte.is_ascii_alphanumeric() || search::has("!#$%&'*+-/=?^_`{|}~.", byte);
    if let Some(at) = local.bytes().position(|byte| !is_atom(byte)) {
        return Err(Defect::LocalCharacter { at: position(at) });
    }
    let mut last = b'.';
    if local.bytes().any(|byte| core::mem::replace(&mut last, byte) == b'.' && byte == b'.')
        || last == b'.'
    {
        return Err(Defect::LocalDot);
    }
    if local.len() > MAX_LOCAL_CHARS {
        return Err(Defect::LocalLength);
    }
    domain::parse(domain).map_err(Defect::Domain)?;
    if text.len() > MAX_CHARS {
        return Err(Defect::Length);
    }
    Ok(Email { local, domain })
}

/// The length of a local part of the usual characters, which stands before an `@`; `None` means "look
/// closer".
fn plain_local(text: &[u8]) -> Option<usize> {
    let mut last = b'.';
    for (at, &byte) in text.iter().enumerate().take(MAX_LOCAL_CHARS + 1) {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => {}
            b'.' if last != b'.' => {}
            b'@' if last != b'.' => return Some(at),
            _ => return None,
        }
        last = byte;
    }
    None
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Says whether two addresses lead to the same mailbox, letters compared without their case.
///
/// The standard lets a host tell `A` from `a` before the `@`; no provider in use does.
pub fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

fn position(index: usize) -> u16 {
    (index + 1).try_into().unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_knows_the_usual_local_parts() {
        let long = |count: usize| [&alloc::vec![b'a'; count][..], b"@"].concat();
        for (local, count) in [(&b"a.b-1_C@x"[..], 7), (b"a@", 1), (&long(64), 64)] {
            assert_eq!(plain_local(local), Some(count));
        }
        for unsure in [&b""[..], b"@", b".a@", b"a..b@", b"a.@", b"a", b"a+b@", &long(65)] {
            assert_eq!(plain_local(unsure), None);
        }
    }
}
