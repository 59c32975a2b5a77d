//! The URL of a home page (首页网址): a host, with or without `http://` and a path.
//!
//! Forms ask for `www.example.com`; people paste what their browser shows. Both are read, and the
//! host is compared with the site's domains.
//!
//! ```
//! use beian_validator::numbers::url::parse;
//!
//! let url = parse("https://www.example.com:8443/index.html?a=1").unwrap();
//! assert_eq!((url.scheme, url.host, url.port), (Some("https"), "www.example.com", Some(8443)));
//! assert_eq!(url.path, "/index.html?a=1");
//! assert_eq!(parse("www.example.com").unwrap().path, "");
//! ```

use super::domain;
use crate::text::search;

/// What is wrong with a URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Defect {
    /// White space or a control character.
    Space,
    /// Another scheme than `http` and `https`, or slashes that do not follow one.
    Scheme,
    /// User name or password before the host.
    UserInfo,
    /// What follows the colon is no port between 1 and 65535.
    Port,
    /// The host is no domain.
    Host(domain::Defect),
}

/// The parts of a URL, as they were written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Url<'a> {
    /// `http` or `https`, in the case it was written; `None` when left out.
    pub scheme: Option<&'a str>,
    /// The domain; compare with [`domain::same`].
    pub host: &'a str,
    /// Port, when given.
    pub port: Option<u16>,
    /// Path, query and fragment with the sign before them; empty when there is none.
    pub path: &'a str,
}

/// Reads a URL of a home page.
///
/// # Errors
///
/// The first [`Defect`] in the order of their declaration.
pub fn parse(text: &str) -> Result<Url<'_>, Defect> {
    if text.chars().any(|c| matches!(c, '\0'..=' ' | '\u{7F}'..='\u{A0}' | '\u{3000}')) {
        return Err(Defect::Space);
    }
    let (scheme, rest) = match search::split_once(text, "//") {
        // `//` that belongs to the path, as in `example.com/a//b`.
        Some((before, _)) if search::before_any(before, b"/?#.") != before => (None, text),
        Some((before, rest)) => match before.strip_suffix(":") {
            Some(scheme) if is_web(scheme) => (Some(scheme), rest),
            _ => return Err(Defect::Scheme),
        },
        None => (None, text),
    };
    let authority = search::before_any(rest, b"/?#\\");
    let path = rest.get(authority.len()..).unwrap_or_default();
    if search::has(authority, b'@') {
        return Err(Defect::UserInfo);
    }
    let (host, port) = match search::split_at(authority, b':') {
        Some((scheme, rest)) if is_web(scheme) || is_scheme(scheme, rest) => {
            return Err(Defect::Scheme);
        }
        Some((host, port)) => (host, Some(parse_port(port).ok_or(Defect::Port)?)),
        None => (authority, None),
    };
    domain::parse(host).map_err(Defect::Host)?;
    Ok(Url { scheme, host, port, path })
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https")
}

/// Whether `mailto:` or the like stands before `rest`, rather than a host before a port.
fn is_scheme(text: &str, rest: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphabetic())
        && !rest.starts_with(|c: char| c.is_ascii_digit())
}

fn parse_port(text: &str) -> Option<u16> {
    if text.len() > 5 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    u16::try_from(super::number(text.as_bytes())).ok().filter(|port| *port > 0)
}
