//! Searching without the searchers of the standard library: their tables for long needles and their
//! steps of several characters cost the module more than the short texts of a form are worth.

/// Splits at the first occurrence of `needle`, which is left out; `None` when there is none.
///
/// ```
/// # use beian_validator::text::search::split_once;
/// assert_eq!(split_once("京公网安备 1", "公网安备"), Some(("京", " 1")));
/// ```
pub fn split_once<'a>(text: &'a str, needle: &str) -> Option<(&'a str, &'a str)> {
    let wanted = needle.as_bytes();
    // The last bytes of characters differ most, and tell without a call.
    let is_it = |part: &[u8]| part.last() == wanted.last() && part == wanted;
    let at = text.as_bytes().windows(wanted.len().max(1)).position(is_it)?;
    Some((text.get(..at)?, text.get(at + needle.len()..)?))
}

/// Says whether `needle`, at least one character long, occurs in the text.
pub fn contains(text: &str, needle: &str) -> bool {
    split_once(text, needle).is_some()
}

/// Says whether the character is one of those of the text.
pub fn has_char(text: &str, wanted: char) -> bool {
    text.chars().any(|c| c == wanted)
}

/// Says whether the ASCII character occurs in the text.
pub fn has(text: &str, wanted: u8) -> bool {
    text.bytes().any(|byte| byte == wanted)
}

/// Says whether all characters are ASCII.
pub fn is_ascii(text: &str) -> bool {
    text.bytes().fold(0, |bits, byte| bits | byte) < 0x80
}

/// Splits at the first `stop`, an ASCII character, which is left out; `None` when there is none.
///
/// ```
/// # use beian_validator::text::search::split_at;
/// assert_eq!(split_at("0755-86013388-1", b'-'), Some(("0755", "86013388-1")));
/// ```
pub fn split_at(text: &str, stop: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == stop)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Returns the parts between the ASCII characters `stop`, at least one.
///
/// ```
/// # use beian_validator::text::search::parts;
/// assert_eq!(parts("www.example.com", b'.').last(), Some("com"));
/// ```
pub fn parts(text: &str, stop: u8) -> Parts<'_> {
    Parts { rest: Some(text), stop }
}

/// What [`parts`] returns.
#[derive(Clone, Debug)]
pub struct Parts<'a> {
    rest: Option<&'a str>,
    stop: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let all = self.rest.take()?;
        let Some((part, rest)) = split_at(all, self.stop) else { return Some(all) };
        self.rest = Some(rest);
        Some(part)
    }
}

/// Returns the text before the first of the ASCII characters in `stops`; all of it without one.
///
/// ```
/// # use beian_validator::text::search::before_any;
/// assert_eq!(before_any("example.com/a?b", b"?/"), "example.com");
/// ```
#[expect(clippy::manual_contains, reason = "that brings the library's searcher for bytes")]
pub fn before_any<'a>(text: &'a str, stops: &[u8]) -> &'a str {
    let end = text.bytes().position(|byte| stops.iter().any(|stop| *stop == byte));
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library() {
        for text in ["", "a", "//", "a//b//c", "京公网安备", "公网安", "公公网安备", "///"]
        {
            for needle in ["//", "公网安备", "a", "c"] {
                assert_eq!(split_once(text, needle), text.split_once(needle), "{text} {needle}");
                assert_eq!(contains(text, needle), text.contains(needle), "{text} {needle}");
            }
            for c in ['/', '网', 'b'] {
                assert_eq!(has_char(text, c), text.contains(c), "{text} {c}");
            }
        }
        assert!(!contains("abc", ""));
        for text in ["", ".", "a", "a.b", ".a..", "a.示.c", "a."] {
            assert_eq!(split_at(text, b'.'), text.split_once('.'), "{text}");
            assert!(parts(text, b'.').eq(text.split('.')), "{text}");
            assert_eq!(has(text, b'.'), text.contains('.'), "{text}");
            assert_eq!(is_ascii(text), text.is_ascii(), "{text}");
        }
    }
}
