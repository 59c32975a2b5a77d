//! Masking of personal numbers before they become an argument of a message.

use alloc::string::String;

use super::width::chars;

/// Most `*` of a masked text.
const MOST_STARS: usize = 12;

/// Keeps the first and last characters of a personal number and puts `*` for the rest.
///
/// 12 characters or more keep 4 and 2, 8 or more keep 3 and 2, 4 or more keep 1 and 1, shorter ones
/// nothing. At most 12 `*` are written, so the result has at most 18 characters whatever comes in.
///
/// ```
/// # use beian_validator::text::mask::mask;
/// assert_eq!(mask("11010519491231002X"), "1101************2X");
/// assert_eq!(mask("13800000000"), "138******00");
/// ```
pub fn mask(value: &str) -> String {
    let count = chars(value);
    let (head, tail) = match count {
        12.. => (4, 2),
        8.. => (3, 2),
        4.. => (1, 1),
        _ => (0, 0),
    };
    let mut masked = String::new();
    for (at, c) in value.chars().enumerate() {
        if at < head || at >= count - tail {
            masked.push(c);
        } else if at < head + MOST_STARS {
            masked.push('*');
        }
    }
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn keeps_little_and_stays_short() {
        for (value, masked) in [
            ("", ""),
            ("张", "*"),
            ("abc", "***"),
            ("abcd", "a**d"),
            ("E12345678", "E12****78"),
            ("军字第0000001号", "军字第******1号"),
        ] {
            assert_eq!(mask(value), masked);
        }
        assert_eq!(mask(&"9".to_string().repeat(100_000)).chars().count(), 18);
    }
}
