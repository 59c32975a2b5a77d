//! Land lines, spelled `086-0755-86013388` in filings.
//!
//! - `086`: country code as the forms of the authorities write it.
//! - area code (长途区号): 0 and two or three digits. 010 and 02x have three digits, all others four,
//!   so a number without separators can be taken apart. Whether the area exists is a table.
//! - subscriber: seven or eight digits.
//!
//! ```
//! use beian_validator::numbers::landline::{Defect, parse, recognize};
//!
//! let line = parse("086-0755-86013388").unwrap();
//! assert_eq!((line.area_code(), line.subscriber_len()), (755, 8));
//!
//! assert_eq!(parse("0755-86013388"), Err(Defect::Spelling));
//! let suggestion = recognize("+86 755 8601 3388").unwrap().canonical();
//! assert_eq!(suggestion, "086-0755-86013388");
//! ```

use super::{number, push_digits};
use crate::text::search::split_at;
use alloc::string::String;

/// What is wrong with a land line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Defect {
    /// The number is understood but not spelled `086-0755-86013388`; see [`recognize`].
    Spelling,
    /// A sign or letter that has no place in a number, at this position counted from 1.
    Character {
        /// Position of the first such character; 65535 stands for anything later.
        at: u16,
    },
    /// A mobile number.
    Mobile,
    /// A number of the 400 or 800 service, which belongs to no place.
    ServiceNumber,
    /// The country code of another country.
    CountryCode,
    /// Seven or eight digits alone, or none at all: the area code is missing.
    NoAreaCode,
    /// The area code is not 0 followed by two or three digits, the first of them not 0.
    AreaCode,
    /// The subscriber number has `actual` digits, not seven or eight.
    Subscriber {
        /// How many digits there are; 255 stands for anything longer.
        actual: u8,
    },
    /// An extension (分机) follows the number.
    Extension,
}

/// The parts of a land line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Landline {
    area: u16,
    subscriber: u32,
    subscriber_len: u8,
}

impl Landline {
    /// Returns the area code as a number: 755 for 0755, 10 for 010.
    pub fn area_code(self) -> u16 {
        self.area
    }

    /// Returns how many digits the subscriber number has, 7 or 8.
    pub fn subscriber_len(self) -> u8 {
        self.subscriber_len
    }

    /// Returns the spelling of filings, such as `086-0755-86013388`.
    pub fn canonical(self) -> String {
        let mut text = String::with_capacity(17);
        text.push_str("086-0");
        push_digits(&mut text, self.area.into(), 1);
        text.push('-');
        push_digits(&mut text, self.subscriber, self.subscriber_len.into());
        text
    }

    fn new(area: &[u8], subscriber: &[u8]) -> Result<Landline, Defect> {
        match area {
            [b'0', b'1'..=b'9', _] | [b'0', b'1'..=b'9', _, _] => {}
            _ => return Err(Defect::AreaCode),
        }
        if !matches!(subscriber.len(), 7 | 8) {
            let actual = subscriber.len().try_into().unwrap_or(u8::MAX);
            return Err(Defect::Subscriber { actual });
        }
        Ok(Landline {
            area: number(area) as u16,
            subscriber: number(subscriber),
            subscriber_len: subscriber.len() as u8,
        })
    }
}

/// Reads exactly the spelling `086-<area code>-<subscriber>`.
///
/// # Errors
///
/// [`Defect::Spelling`] when [`recognize`] understands the number, and what it finds wrong otherwise.
pub fn parse(text: &str) -> Result<Landline, Defect> {
    if let Some(rest) = text.strip_prefix("086-")
        && let Some((area, subscriber)) = split_at(rest, b'-')
        && area.bytes().chain(subscriber.bytes()).all(|byte| byte.is_ascii_digit())
        && let Ok(line) = Landline::new(area.as_bytes(), subscriber.as_bytes())
    {
        return Ok(line);
    }
    recognize(text).and(Err(Defect::Spelling))
}

/// Says whether [`parse`] finds nothing wrong.
pub fn is_valid(text: &str) -> bool {
    parse(text).is_ok()
}

/// Reads any common spelling: `0755-86013388`, `(0755)86013388`, `+86-755-86013388`,
/// `075586013388`, digits grouped by spaces.
///
/// Half-width only, as [`crate::text::normalize`] leaves it.
///
/// # Errors
///
/// Any [`Defect`] but `Spelling`.
pub fn recognize(text: &str) -> Result<Landline, Defect> {
    let has_plus = text.starts_with("+");
    // 24 digits hold every spelling with a country code and an extension.
    let mut digits = [0; 24];
    let (mut len, mut first_group, mut last_group, mut in_group) = (0, 0, 0, false);
    for (at, c) in text.chars().enumerate() {
        match c {
            '0'..='9' => {
                let Some(slot) = digits.get_mut(len) else {
                    return Err(Defect::Subscriber { actual: u8::MAX });
                };
                *slot = c as u8;
                if !in_group {
                    last_group = len;
                }
                len += 1;
                in_group = true;
            }
            ' ' | '-' | '(' | ')' | '.' => {
                if in_group && first_group == 0 {
                    first_group = len;
                }
                in_group = false;
            }
            '+' if at == 0 => {}
            '转' | '轉' | 'x' | 'X' | '#' | '*' if len > 7 => return Err(Defect::Extension),
            _ => return Err(Defect::Character { at: (at + 1).try_into().unwrap_or(u16::MAX) }),
        }
    }
    let digits = &digits[..len];
    let country_len = if has_plus {
        if !digits.starts_with(b"86") {
            return Err(Defect::CountryCode);
        }
        2
    } else {
        // Area and subscriber make at most 12 digits, so a longer number starts with the country.
        ["0086", "086", "86"]
            .iter()
            .find(|code| {
                digits.starts_with(code.as_bytes()) && (first_group == code.len() || len > 12)
            })
            .map_or(0, |code| code.len())
    };
    let national = &digits[country_len..];
    // Behind a country code the 0 of the area code may be left out, as the international form does.
    let mut with_zero = [b'0'; 25];
    let national = match national {
        [b'0', ..] => national,
        [b'1', ..] if national.len() == 11 => return Err(Defect::Mobile),
        [b'4' | b'8', b'0', b'0', ..] if national.len() == 10 => return Err(Defect::ServiceNumber),
        _ if national.len() <= 8 => return Err(Defect::NoAreaCode),
        // The longest area code without its 0 has three digits.
        _ if country_len == 0 || national.len() > 11 => return Err(Defect::AreaCode),
        _ => {
            let end = national.len() + 1;
            with_zero[1..end].copy_from_slice(national);
            &with_zero[..end]
        }
    };
    let (area, subscriber) = match national {
        [b'0', b'1', b'3'..=b'9', ..] if national.len() == 12 => return Err(Defect::Mobile),
        [b'0', b'1' | b'2', ..] => national.split_at_checked(3),
        _ => national.split_at_checked(4),
    }
    .ok_or(Defect::AreaCode)?;
    // A whole number and one more group, such as `-801`.
    if matches!(subscriber.len().checked_sub(len - last_group), Some(7 | 8)) {
        return Err(Defect::Extension);
    }
    Landline::new(area, subscriber)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn spellings_of_one_number() {
        for text in [
            "0755-86013388",
            "(0755)86013388",
            "(0755) 86013388",
            "0755 8601 3388",
            "075586013388",
            "+86-755-86013388",
            "+86-0755-86013388",
            "+86 (0)755 86013388",
            "+8675586013388",
            "86-755-86013388",
            "86-0755-86013388",
            "0086-755-86013388",
            "0086075586013388",
            "086075586013388",
            "86075586013388",
            "8675586013388",
            "086 0755 86013388",
            "086-755-86013388",
            "086-075586013388",
            "0755.86013388",
        ] {
            assert_eq!(parse(text), Err(Defect::Spelling), "{text}");
            let line = recognize(text).expect(text);
            assert_eq!(line.canonical(), "086-0755-86013388", "{text}");
            assert_eq!(parse(&line.canonical()), Ok(line));
        }
        for (text, canonical) in [
            ("010-61234567", "086-010-61234567"),
            ("01061234567", "086-010-61234567"),
            ("+86 10 61234567", "086-010-61234567"),
            ("0917-3260000", "086-0917-3260000"),
            ("0917-0260000", "086-0917-0260000"),
        ] {
            assert_eq!(recognize(text).expect(text).canonical(), canonical);
        }
    }

    #[test]
    fn defects() {
        for (text, defect) in [
            ("", Defect::NoAreaCode),
            ("86013388", Defect::NoAreaCode),
            ("086-86013388", Defect::NoAreaCode),
            ("13800000000", Defect::Mobile),
            ("+86 138 0000 0000", Defect::Mobile),
            ("013800000000", Defect::Mobile),
            ("400-800-0000", Defect::ServiceNumber),
            ("8008000000", Defect::ServiceNumber),
            ("+1-415-555-0100", Defect::CountryCode),
            ("755-86013388", Defect::AreaCode),
            ("086-0055-86013388", Defect::AreaCode),
            ("086-9999-86013388", Defect::AreaCode),
            ("086-07555-86013388", Defect::Subscriber { actual: 9 }),
            ("086--86013388", Defect::NoAreaCode),
            ("0755-860133", Defect::Subscriber { actual: 6 }),
            ("086-0755-860133", Defect::Subscriber { actual: 6 }),
            ("086-0755-860133889", Defect::Subscriber { actual: 9 }),
            ("086-0755-86013388-801", Defect::Extension),
            ("0755-86013388-801", Defect::Extension),
            ("0917-3260000-8", Defect::Extension),
            ("0755-86013388转801", Defect::Extension),
            ("0755-86013388/86013399", Defect::Character { at: 14 }),
            ("０755-86013388", Defect::Character { at: 1 }),
            ("086-0755-8601338a", Defect::Character { at: 17 }),
            ("0", Defect::AreaCode),
            ("00", Defect::AreaCode),
        ] {
            assert_eq!(parse(text), Err(defect), "{text}");
        }
        let long = "9".to_string().repeat(1_000);
        assert_eq!(parse(&long), Err(Defect::Subscriber { actual: u8::MAX }));
        let strict = ["086-0755-", &long].concat();
        assert_eq!(parse(&strict), Err(Defect::Subscriber { actual: u8::MAX }));
    }
}
