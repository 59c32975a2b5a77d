//! Searching for a fixed text without the general searcher of the standard library, whose tables for
//! long needles cost the module more than the needles of a form are worth.

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

/// Returns the text before the first of the ASCII characters in `stops`; all of it without one.
///
/// ```
/// # use beian_validator::text::search::before_any;
/// assert_eq!(before_any("example.com/a?b", b"?/"), "example.com");
/// ```
pub fn before_any<'a>(text: &'a str, stops: &[u8]) -> &'a str {
    let end = text.bytes().position(|byte| stops.contains(&byte));
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
    }
}
