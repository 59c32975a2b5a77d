//! A small pattern language for numbers that have a shape and nothing to compute.
//!
//! | pattern | stands for |
//! |---|---|
//! | `d24` | 2 to 4 digits; counts are single digits of base 36, so `dhh` is exactly 17 |
//! | `n`, `u`, `a`, `p`, `h` | the same for digits and hyphens, capitals, ASCII letters of either case and digits, characters that show, Han characters |
//! | `(` `)` | an opening or closing bracket: ( （ [ ［ 〔 【 and their counterparts |
//! | `[字\|字第]` | one of the texts, which may be empty |
//! | `/` | or, between whole patterns |
//! | anything else | itself |

use crate::text::{
    script::is_han,
    search::{parts, split_at},
};

/// No number of a known shape is longer than this many bytes.
const MAX_BYTES: usize = 128;

/// Says whether the whole text has one of the shapes.
pub(crate) fn matches(shapes: &str, text: &str) -> bool {
    text.len() <= MAX_BYTES && parts(shapes, b'/').any(|shape| rest_matches(shape, text))
}

/// Goes as deep as the shape is long, and takes as little as it can at first.
fn rest_matches(shape: &str, text: &str) -> bool {
    let mut shape = shape.chars();
    let Some(piece) = shape.next() else { return text.is_empty() };
    if piece == '[' {
        let Some((options, shape)) = split_at(shape.as_str(), b']') else { return false };
        return parts(options, b'|')
            .any(|option| text.strip_prefix(option).is_some_and(|text| rest_matches(shape, text)));
    }
    let (min, max) = match piece {
        'd' | 'n' | 'u' | 'a' | 'p' | 'h' => (count(shape.next()), count(shape.next())),
        _ => (1, 1),
    };
    let mut text = text.chars();
    for taken in 0.. {
        if taken >= min && rest_matches(shape.as_str(), text.as_str()) {
            return true;
        }
        if taken == max || !text.next().is_some_and(|c| fits(piece, c)) {
            break;
        }
    }
    false
}

fn count(digit: Option<char>) -> u32 {
    digit.and_then(|digit| digit.to_digit(36)).unwrap_or(0)
}

fn fits(piece: char, c: char) -> bool {
    match piece {
        'd' => c.is_ascii_digit(),
        'n' => c.is_ascii_digit() || c == '-',
        'u' => c.is_ascii_uppercase(),
        'a' => c.is_ascii_alphanumeric(),
        'p' => c > '\u{1F}' && !matches!(c, '\u{7F}'..='\u{9F}'),
        'h' => is_han(c),
        '(' => matches!(c, '(' | '（' | '[' | '［' | '〔' | '【'),
        ')' => matches!(c, ')' | '）' | ']' | '］' | '〕' | '】'),
        _ => c == piece,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        const SHAPE: &str = "h14字第d23[号|]";
        for text in ["军字第12号", "军军军军字第123", "字字第12号"] {
            assert!(matches(SHAPE, text), "{text}");
        }
        for text in
            ["字第12号", "军字第1号", "军字第1234号", "军字第12号号", "军军军军军字第12", ""]
        {
            assert!(!matches(SHAPE, text), "{text}");
        }
        assert!(matches("(u01)", "（A〕") && matches("(u01)", "()"));
        assert!(matches("u01", "") && matches("d11/u11", "A") && !matches("d11/u11", "A1"));
        assert!(matches("n19a11", "1-2a") && !matches("p19", "a\u{1}"));
        assert!(matches("dhh", "12345678901234567") && !matches("dhh", "1234567890123456"));
        assert!(matches("pzz", &"中".repeat(35)) && !matches("pzz", &"中".repeat(36)));
        assert!(!matches("p0z", &"中".repeat(43)));
    }
}
