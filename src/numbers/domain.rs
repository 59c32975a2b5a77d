//! Domain names: labels of letters, digits and hyphens, or of Han characters.
//!
//! Labels have 1 to 63 characters, do not begin or end with a hyphen, and there are at least two of
//! them; together with the dots they have at most 253 (RFC 1035, RFC 1123). A label of Han characters
//! counts in its `xn--` form (RFC 3492, RFC 5891). Which suffix a name stands under is a table.
//!
//! ```
//! use beian_validator::numbers::domain::{Defect, parse, same, to_ascii, to_unicode};
//!
//! assert_eq!(parse("www.example.com").unwrap().labels().count(), 3);
//! assert_eq!(parse("http://example.com/"), Err(Defect::Scheme));
//! assert_eq!(to_ascii("示例.中国").as_deref(), Some("xn--fsq092h.xn--fiqs8s"));
//! assert_eq!(to_unicode("XN--FSQ092H.xn--fiqs8s"), "示例.中国");
//! assert!(same("示例.中国", "xn--fsq092h.xn--fiqs8s"));
//! ```

use super::punycode;
use crate::text::hash::{fnv, fnv_folded};
use crate::text::script::is_han;
use crate::text::search::{self, is_ascii, parts};
use alloc::string::String;

/// Most characters of a name in its ASCII form, dots included.
pub const MAX_CHARS: usize = 253;
/// Most characters of a label in its ASCII form.
pub const MAX_LABEL_CHARS: usize = 63;

/// What is wrong with a domain, the most telling mistake first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Defect {
    /// There is nothing.
    Empty,
    /// A URL: it starts with `http://` or the like.
    Scheme,
    /// A path, query or fragment follows the name.
    Path,
    /// An e-mail address, or user information before the host.
    At,
    /// A colon, with a port or without.
    Port,
    /// White space.
    Space,
    /// A Chinese full stop or full-width dot (。．｡) between labels.
    FullWidthDot,
    /// An underscore, which host names do not have.
    Underscore,
    /// The dot of the root zone at the end.
    TrailingDot,
    /// Two dots in a row, or one at the start.
    EmptyLabel,
    /// A character that is no ASCII letter, digit, hyphen or Han character.
    Character {
        /// Position of the first such character, counted from 1.
        at: u16,
    },
    /// A label begins or ends with a hyphen.
    Hyphen,
    /// A label starts with `xn--` but is not Punycode of anything.
    Punycode,
    /// A label has more than 63 characters, in its ASCII form.
    LabelLength,
    /// The name has more than 253 characters, in its ASCII form.
    Length,
    /// Only one label.
    SingleLabel,
    /// An IP address: all labels are digits.
    IpAddress,
}

/// A well-formed name, in the spelling it came in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Domain<'a> {
    text: &'a str,
}

impl<'a> Domain<'a> {
    /// Returns the name as it was written.
    pub fn as_str(self) -> &'a str {
        self.text
    }

    /// Returns the labels from left to right, at least two.
    pub fn labels(self) -> impl Iterator<Item = &'a str> {
        parts(self.text, b'.')
    }

    /// Says whether a label is written in Han characters or as `xn--`.
    pub fn is_idn(self) -> bool {
        self.labels().any(|label| !is_ascii(label) || ace_body(label).is_some())
    }
}

/// Reads a name in either form; letters of either case.
///
/// # Errors
///
/// The first [`Defect`] in the order of their declaration.
pub fn parse(text: &str) -> Result<Domain<'_>, Defect> {
    if is_plain(text.as_bytes()) {
        return Ok(Domain { text });
    }
    let mut first = None;
    let mut found = |defect| {
        if first.is_none_or(|first| defect < first) {
            first = Some(defect);
        }
    };
    if text.is_empty() {
        found(Defect::Empty);
    }
    if text.starts_with("//") || search::contains(text, "://") {
        found(Defect::Scheme);
    }
    for (at, c) in text.chars().enumerate() {
        found(match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '.' => continue,
            '/' | '?' | '#' | '\\' => Defect::Path,
            '@' => Defect::At,
            ':' => Defect::Port,
            '\t'..='\r' | ' ' | '\u{A0}' | '\u{3000}' => Defect::Space,
            '。' | '．' | '｡' => Defect::FullWidthDot,
            '_' => Defect::Underscore,
            // Compatibility characters turn into others on their way into the DNS.
            c if is_han(c) && !matches!(c, '\u{F900}'..='\u{FAFF}') => continue,
            _ => Defect::Character { at: (at + 1).try_into().unwrap_or(u16::MAX) },
        });
    }
    if matches!(text.as_bytes(), [.., last, b'.'] if *last != b'.') {
        found(Defect::TrailingDot);
    }
    let (mut total, mut labels, mut numeric) = (0, 0, true);
    for label in parts(text, b'.') {
        match label.as_bytes() {
            [] => found(Defect::EmptyLabel),
            [b'-', ..] | [.., b'-'] => found(Defect::Hyphen),
            _ => {}
        }
        let len = ascii_len(label);
        if len > MAX_LABEL_CHARS {
            found(Defect::LabelLength);
        } else if ace_body(label).is_some_and(|body| decode_label(body).is_none()) {
            found(Defect::Punycode);
        }
        total += len + 1;
        labels += 1;
        numeric &= label.bytes().all(|byte| byte.is_ascii_digit());
    }
    if total > MAX_CHARS + 1 {
        found(Defect::Length);
    }
    if labels == 1 {
        found(Defect::SingleLabel);
    }
    if numeric {
        found(Defect::IpAddress);
    }
    first.map_or(Ok(Domain { text }), Err)
}

/// Says whether one look at the bytes shows a well-formed name, as it does of nearly all; `false` means
/// "look closer".
pub(super) fn is_plain(text: &[u8]) -> bool {
    let (mut run, mut labels, mut has_letter, mut last) = (0, 1, false, b'.');
    for &byte in text {
        match byte {
            b'.' if run > 0 && last != b'-' => {
                labels += 1;
                run = 0;
            }
            // Two hyphens in a row may be those of `xn--`.
            b'-' if run > 0 && last != b'-' => run += 1,
            b'a'..=b'z' | b'A'..=b'Z' => {
                has_letter = true;
                run += 1;
            }
            b'0'..=b'9' => run += 1,
            _ => return false,
        }
        if run > MAX_LABEL_CHARS {
            return false;
        }
        last = byte;
    }
    has_letter && labels > 1 && text.len() <= MAX_CHARS && last != b'.' && last != b'-'
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Returns the form that the DNS knows: lower case, Han labels as `xn--`.
///
/// The shape is not checked. `None` when a label is too long to have such a form.
pub fn to_ascii(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    for (at, label) in parts(text, b'.').enumerate() {
        if at > 0 {
            out.push('.');
        }
        if is_ascii(label) {
            out.push_str(label);
        } else {
            out.push_str(ACE_PREFIX);
            punycode::encode(label, &mut out)?;
        }
    }
    out.make_ascii_lowercase();
    Some(out)
}

/// Returns the form people read: lower case, `xn--` labels as what they stand for.
///
/// A label that is not Punycode stays as it is.
pub fn to_unicode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, label) in parts(text, b'.').enumerate() {
        if at > 0 {
            out.push('.');
        }
        match ace_body(label).and_then(decode_label) {
            Some(decoded) => out.push_str(&decoded),
            None => out.push_str(label),
        }
    }
    out.make_ascii_lowercase();
    out
}

/// A number that is the same for names that are the same; `None` when a label has no ASCII form.
pub fn key(text: &str) -> Option<u64> {
    if is_ascii(text) { Some(fnv_folded(text)) } else { Some(fnv(&to_ascii(text)?)) }
}

/// Says whether two names are the same in the DNS, whatever their case and form.
pub fn same(one: &str, other: &str) -> bool {
    // Nearly always written alike.
    one == other
        || one.eq_ignore_ascii_case(other)
        || !(is_ascii(one) && is_ascii(other))
            && to_ascii(one).is_some_and(|one| to_ascii(other).is_some_and(|other| one == other))
}

const ACE_PREFIX: &str = "xn--";

/// What follows `xn--`, in whatever case.
fn ace_body(label: &str) -> Option<&str> {
    let (prefix, body) = label.split_at_checked(ACE_PREFIX.len())?;
    prefix.eq_ignore_ascii_case(ACE_PREFIX).then_some(body)
}

/// The text of an `xn--` label; `None` when encoding it again does not give the label back, or when
/// it contains control characters.
fn decode_label(body: &str) -> Option<String> {
    let mut lower = String::from(body);
    lower.make_ascii_lowercase();
    let (mut text, mut again) = (String::new(), String::new());
    punycode::decode(&lower, &mut text)?;
    punycode::encode(&text, &mut again)?;
    let is_readable = !is_ascii(&text) && text.chars().all(|c| c.is_ascii() || c > '\u{A0}');
    (is_readable && again == lower).then_some(text)
}

/// Length of a label in its ASCII form, or one more than allowed when it has none.
fn ascii_len(label: &str) -> usize {
    if is_ascii(label) {
        return label.len();
    }
    let mut code = String::new();
    match punycode::encode(label, &mut code) {
        Some(()) => ACE_PREFIX.len() + code.len(),
        None => MAX_LABEL_CHARS + 1,
    }
}
