//! Names of persons: 2 to 30 Han characters with `·`, or a Latin name as a passport prints it.
//!
//! The separator of names from other languages of China, and of transliterated ones, is U+00B7
//! (GB/T 15834, 间隔号); [`super::normalize`] offers it for the dots people type instead. Whether a
//! name is really somebody's is not asked.

use super::script::{is_han, is_latin};

/// Fewest characters of a name.
pub const MIN_CHARS: usize = 2;
/// Most characters of a Han name, separators included.
pub const MAX_HAN_CHARS: usize = 30;
/// Most characters of a Latin name. A passport has room for fewer; this only stops pasted text.
pub const MAX_LATIN_CHARS: usize = 100;

/// The script a name is written in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameForm {
    /// 张三, 买买提·热合曼.
    Han,
    /// Zhang San, O'Brien-Smith, J. R. Müller.
    Latin,
}

/// What is wrong with a name.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NameDefect {
    /// Fewer than [`MIN_CHARS`] characters, or more than the form allows; `actual` in chars.
    Length {
        /// Length found, in chars; 65535 stands for anything longer.
        actual: u16,
    },
    /// A digit, a sign or a letter of a third script at this position, counted from 1.
    Character {
        /// Position of the first such character, counted from 1.
        at: u16,
    },
    /// A separator at the start or the end, or two in a row; `at` counts from 1.
    Separator {
        /// Position of the separator, counted from 1.
        at: u16,
    },
    /// Han characters and Latin letters in one name.
    Mixed,
}

/// Reads a name that was brought to its normal form.
///
/// # Errors
///
/// The first of `Character`, `Mixed`, `Separator`, `Length` that applies.
///
/// ```
/// use beian_validator::text::person_name::{NameDefect, NameForm, check};
///
/// assert_eq!(check("买买提·热合曼"), Ok(NameForm::Han));
/// assert_eq!(check("Zhang San"), Ok(NameForm::Latin));
/// assert_eq!(check("张三2"), Err(NameDefect::Character { at: 3 }));
/// ```
pub fn check(name: &str) -> Result<NameForm, NameDefect> {
    let position = |at: usize| u16::try_from(at + 1).unwrap_or(u16::MAX);
    let (mut count, mut han, mut latin) = (0, false, false);
    for (at, c) in name.chars().enumerate() {
        han |= is_han(c);
        latin |= is_latin(c);
        if !is_han(c) && !is_latin(c) && !is_separator(c) {
            return Err(NameDefect::Character { at: position(at) });
        }
        count += 1;
    }
    if han && latin {
        return Err(NameDefect::Mixed);
    }
    // Between Latin names a dot, comma or space may follow another separator, as in `J. R.`.
    let mut after_separator = true;
    for (at, c) in name.chars().enumerate() {
        let misplaced = match c {
            '·' => after_separator || at + 1 == count || !han,
            ' ' | '.' | ',' | '-' | '\'' | '’' => han || at == 0,
            _ => false,
        };
        if misplaced {
            return Err(NameDefect::Separator { at: position(at) });
        }
        after_separator = is_separator(c);
    }
    let most = if latin { MAX_LATIN_CHARS } else { MAX_HAN_CHARS };
    if !(MIN_CHARS..=most).contains(&count) {
        return Err(NameDefect::Length { actual: u16::try_from(count).unwrap_or(u16::MAX) });
    }
    Ok(if latin { NameForm::Latin } else { NameForm::Han })
}

fn is_separator(c: char) -> bool {
    matches!(c, '·' | ' ' | '.' | ',' | '-' | '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    #[test]
    fn names() {
        use NameDefect::{Character, Length, Mixed, Separator};
        for (name, expected) in [
            ("张三", Ok(NameForm::Han)),
            ("𠮷田", Ok(NameForm::Han)),
            ("阿卜杜热合曼·买买提", Ok(NameForm::Han)),
            ("Zhang San", Ok(NameForm::Latin)),
            ("J. R. O'Brien-Müller, Jr.", Ok(NameForm::Latin)),
            ("", Err(Length { actual: 0 })),
            ("张", Err(Length { actual: 1 })),
            ("A", Err(Length { actual: 1 })),
            ("张三1", Err(Character { at: 3 })),
            ("张三（经理）", Err(Character { at: 3 })),
            ("张•三", Err(Character { at: 2 })),
            ("キム", Err(Character { at: 1 })),
            ("⾼明", Err(Character { at: 1 })),
            ("张San", Err(Mixed)),
            ("·张三", Err(Separator { at: 1 })),
            ("张三·", Err(Separator { at: 3 })),
            ("张··三", Err(Separator { at: 3 })),
            ("张 三", Err(Separator { at: 2 })),
            ("-Smith", Err(Separator { at: 1 })),
            ("Ann·Lee", Err(Separator { at: 4 })),
            ("··", Err(Separator { at: 1 })),
        ] {
            assert_eq!(check(name), expected, "{name}");
        }
    }

    #[test]
    fn limits() {
        let han = |count| check(&"张".repeat(count));
        assert_eq!(han(30), Ok(NameForm::Han));
        assert_eq!(han(31), Err(NameDefect::Length { actual: 31 }));
        let latin = |count| check(&"a".repeat(count));
        assert_eq!(latin(100), Ok(NameForm::Latin));
        assert_eq!(latin(101), Err(NameDefect::Length { actual: 101 }));
        assert_eq!(latin(70_000), Err(NameDefect::Length { actual: u16::MAX }));
        let mut late = String::from("张").repeat(70_000);
        late.push('1');
        assert_eq!(check(&late), Err(NameDefect::Character { at: u16::MAX }));
    }
}
