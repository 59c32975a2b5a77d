//! A small matcher for numbers that have a shape and nothing to compute.

use crate::text::script::is_han;

/// One piece of a shape; ranges give the fewest and the most characters, both included.
#[derive(Clone, Copy)]
pub(crate) enum Part {
    /// ASCII digits.
    Digits(u8, u8),
    /// ASCII digits and hyphens.
    DigitsAndHyphens(u8, u8),
    /// ASCII letters in capitals.
    Capitals(u8, u8),
    /// ASCII letters of either case and digits.
    Alphanumeric(u8, u8),
    /// Characters that show, of any script, and spaces.
    Printable(u8, u8),
    /// Han characters.
    Han(u8, u8),
    /// One of these texts; an empty one makes the piece optional.
    AnyOf(&'static [&'static str]),
    /// An opening bracket: ( （ [ ［ 〔 【.
    Open,
    /// A closing bracket of any of those kinds.
    Close,
}

/// Shorthand for a piece that is one fixed text.
macro_rules! literal {
    ($text:literal) => {
        $crate::numbers::shape::Part::AnyOf(&[$text])
    };
}
pub(crate) use literal;

/// Shorthand for a fixed text that may be left out.
macro_rules! optional {
    ($text:literal) => {
        $crate::numbers::shape::Part::AnyOf(&[$text, ""])
    };
}
pub(crate) use optional;

/// No number of a known shape is longer than this many bytes.
const MAX_BYTES: usize = 128;

/// Says whether the whole text has the shape.
pub(crate) fn matches(parts: &[Part], text: &str) -> bool {
    text.len() <= MAX_BYTES && rest_matches(parts, text)
}

/// Goes as deep as the shape is long, and tries a range from its longest fit down.
fn rest_matches(parts: &[Part], text: &str) -> bool {
    let Some((part, rest)) = parts.split_first() else { return text.is_empty() };
    let (min, max, allowed): (u8, u8, fn(char) -> bool) = match *part {
        Part::AnyOf(options) => {
            return options.iter().any(|option| {
                text.strip_prefix(option).is_some_and(|text| rest_matches(rest, text))
            });
        }
        Part::Open => (1, 1, |c| matches!(c, '(' | '（' | '[' | '［' | '〔' | '【')),
        Part::Close => (1, 1, |c| matches!(c, ')' | '）' | ']' | '］' | '〕' | '】')),
        Part::Digits(min, max) => (min, max, |c| c.is_ascii_digit()),
        Part::DigitsAndHyphens(min, max) => (min, max, |c| c.is_ascii_digit() || c == '-'),
        Part::Capitals(min, max) => (min, max, |c| c.is_ascii_uppercase()),
        Part::Alphanumeric(min, max) => (min, max, |c| c.is_ascii_alphanumeric()),
        Part::Printable(min, max) => {
            (min, max, |c| c > '\u{1F}' && !('\u{7F}'..='\u{9F}').contains(&c))
        }
        Part::Han(min, max) => (min, max, is_han),
    };
    let fitting = text.chars().take(max.into()).take_while(|c| allowed(*c)).count();
    (min.into()..=fitting).rev().any(|count| {
        let end = text.char_indices().nth(count).map_or(text.len(), |(at, _)| at);
        text.get(end..).is_some_and(|text| rest_matches(rest, text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        const SHAPE: &[Part] =
            &[Part::Han(1, 4), literal!("字第"), Part::Digits(2, 3), optional!("号")];
        for text in ["军字第12号", "军军军军字第123", "字字第12号"] {
            assert!(matches(SHAPE, text), "{text}");
        }
        for text in
            ["字第12号", "军字第1号", "军字第1234号", "军字第12号号", "军军军军军字第12", ""]
        {
            assert!(!matches(SHAPE, text), "{text}");
        }
        assert!(matches(&[Part::Open, Part::Capitals(0, 1), Part::Close], "（A〕"));
        assert!(matches(&[Part::Capitals(0, 1)], ""));
        assert!(!matches(&[Part::Printable(1, 9)], "a\u{1}"));
        assert!(matches(&[Part::DigitsAndHyphens(1, 9), Part::Alphanumeric(1, 1)], "1-2a"));
    }
}
