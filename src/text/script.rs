//! Which script a character belongs to, from ranges; no Unicode tables are linked in.

/// Says whether this is a Han character (汉字) that a name may be written with.
///
/// Ranges of Unicode 17: the unified ideographs with extensions A to J, 〇, and the block
/// FA0E-FA29 whose twelve unified characters GB 18030 uses. Radicals (⾼ U+2FBC, pasted from PDF
/// files) and other compatibility forms are not: they look like Han but compare unequal.
pub fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{3007}'
        | '\u{FA0E}'..='\u{FA29}'
        | '\u{20000}'..='\u{2F7FF}'
        | '\u{30000}'..='\u{33479}')
}

/// Says whether this is a Latin letter: ASCII, or one with a diacritic (À-ÿ and Extended-A, -B).
pub fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{C0}'..='\u{24F}' if c != '\u{D7}' && c != '\u{F7}')
}

/// Says whether this is an emoji, a dingbat or another picture-like symbol.
///
/// Meant for names of services, where any of them is refused: arrows, technical and geometric
/// signs, dingbats, the planes of emoji, and the selectors that turn a sign into one.
pub fn is_pictograph(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21FF}'
        | '\u{2300}'..='\u{23FF}'
        | '\u{25A0}'..='\u{27BF}'
        | '\u{2900}'..='\u{297F}'
        | '\u{2B00}'..='\u{2BFF}'
        | '\u{20E3}'
        | '\u{FE0E}' | '\u{FE0F}'
        | '\u{1F000}'..='\u{1FAFF}'
        | '\u{E0020}'..='\u{E007F}')
}

/// Says whether the character shows nothing and takes no room, such as U+200B or a BOM.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}')
}

/// How many characters of each script a text has.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Counts {
    /// Han characters, after [`is_han`].
    pub han: usize,
    /// Latin letters, after [`is_latin`].
    pub latin: usize,
    /// Digits 0 to 9, half-width.
    pub digit: usize,
    /// Everything else: punctuation, white space, other scripts, full-width letters.
    pub other: usize,
}

/// Counts the characters of a text by script.
///
/// ```
/// # use beian_validator::text::script::{Counts, counts};
/// assert_eq!(counts("示例app 2"), Counts { han: 2, latin: 3, digit: 1, other: 1 });
/// ```
pub fn counts(text: &str) -> Counts {
    let mut counts = Counts::default();
    for c in text.chars() {
        let slot = if is_han(c) {
            &mut counts.han
        } else if c.is_ascii_digit() {
            &mut counts.digit
        } else if is_latin(c) {
            &mut counts.latin
        } else {
            &mut counts.other
        };
        *slot += 1;
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_of_the_ranges() {
        for c in ['一', '龘', '〇', '㐀', '䶿', '\u{9FFF}', '\u{20000}', '\u{31350}', '\u{FA0E}']
        {
            assert!(is_han(c), "{c:?}");
        }
        for c in ['々', 'ー', 'あ', '가', '⾼', '\u{F900}', '\u{2F800}', '，', '·', 'a', '\u{33FF}']
        {
            assert!(!is_han(c), "{c:?}");
        }
        for c in ['a', 'Z', 'é', 'ß', 'ż', 'ǘ'] {
            assert!(is_latin(c), "{c:?}");
        }
        for c in ['×', '÷', 'Ａ', '1', 'α', 'и'] {
            assert!(!is_latin(c), "{c:?}");
        }
        for c in ['😀', '✓', '★', '→', '⌚', '🇨', '\u{FE0F}'] {
            assert!(is_pictograph(c), "{c:?}");
        }
        for c in ['示', 'a', '·', '—', '（', '、', '℃', '①'] {
            assert!(!is_pictograph(c), "{c:?}");
        }
    }
}
