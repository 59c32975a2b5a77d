//! White space, and what stands between such characters. The standard library knows it too, by a table
//! and searchers that cost the module more than the few characters it comes down to.

/// White space of every width, line ends included.
#[must_use]
pub fn is_space(c: char) -> bool {
    matches!(c,
        ' ' | '\t'..='\r' | '\u{85}' | '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}'
        | '\u{2028}' | '\u{2029}' | '\u{202F}' | '\u{205F}' | '\u{3000}')
}

/// The text without such characters at its beginning.
pub fn trim_start(text: &str, is_blank: fn(char) -> bool) -> &str {
    let mut chars = text.chars();
    loop {
        let rest = chars.as_str();
        if !chars.next().is_some_and(is_blank) {
            return rest;
        }
    }
}

/// The text without such characters at its ends.
pub fn trim(text: &str, is_blank: fn(char) -> bool) -> &str {
    let mut chars = trim_start(text, is_blank).chars();
    loop {
        let rest = chars.as_str();
        if !chars.next_back().is_some_and(is_blank) {
            return rest;
        }
    }
}

/// Returns the pieces between characters that `is_stop` names, none of them empty.
///
/// ```
/// # use beian_validator::model::space::pieces;
/// assert!(pieces("，a, b", |c| ", ，".contains(c)).eq(["a", "b"]));
/// ```
pub fn pieces(text: &str, is_stop: fn(char) -> bool) -> Pieces<'_> {
    Pieces { rest: text, is_stop }
}

/// What [`pieces`] returns.
#[derive(Clone, Debug)]
pub struct Pieces<'a> {
    rest: &'a str,
    is_stop: fn(char) -> bool,
}

impl<'a> Iterator for Pieces<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let text = trim_start(self.rest, self.is_stop);
        let stop = text.char_indices().find(|(_, c)| (self.is_stop)(*c));
        let (piece, rest) = text.split_at_checked(stop.map_or(text.len(), |(at, _)| at))?;
        self.rest = rest;
        (!piece.is_empty()).then_some(piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_standard_library() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_space(c), c.is_whitespace(), "{c:?}");
        }
        for text in ["", " ", "\u{3000} \t", "a", " a", "示例\n", "\u{A0}示 例 \r\n", ". a ."] {
            assert_eq!(trim(text, is_space), text.trim(), "{text:?}");
            assert_eq!(trim_start(text, is_space), text.trim_start(), "{text:?}");
        }
        for text in ["", " ", "a", " a b  c ", "示 例", "a\u{3000}b"] {
            assert!(pieces(text, is_space).eq(text.split_whitespace()), "{text}");
        }
    }
}
