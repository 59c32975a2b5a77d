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
    }
}
