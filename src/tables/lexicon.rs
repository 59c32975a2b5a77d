//! The words that are looked for inside texts: those of names, of approvals, of finance, of places, some cue
//! words, and those in which they only seem to stand.
//!
//! They are all found in one pass over a text, when it comes in, and each rule then picks those of its
//! own table. A filter of the first bytes tells nearly every place that begins no word; behind it the few
//! words whose first bytes are spread to the same place are compared as numbers.

use alloc::vec::Vec;

use super::{name_words::Class, probes::step};
use crate::{
    model::order::{Letters, WordAt},
    text::script::{is_han, is_latin},
};

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/lexicon.rs"));
}

use packed::IS_EXCEPTION;
pub(super) use packed::{IS_APPROVAL, IS_FINANCE, IS_IMPERSONAL, IS_PLACE};

/// A text and the words of the tables in it.
#[derive(Clone, Copy, Debug)]
pub struct Scanned<'a, 'w> {
    /// The text.
    pub text: &'a str,
    /// What [`scan`] finds in it.
    pub letters: &'w Letters,
}

impl<'a> Scanned<'a, '_> {
    /// The word as it stands in the text.
    pub(super) fn word(self, word: &WordAt) -> Option<&'a str> {
        let at = usize::from(word.at);
        self.text.get(at..at + len(word.word))
    }
}

/// What the tables of approvals, finance and places say of a word: type, topic and bits.
pub(super) fn mark(word: &WordAt) -> (u8, u8, u8) {
    step();
    let mark = packed::MARK_OF.get(usize::from(word.word));
    mark.and_then(|&mark| packed::MARKS.get(usize::from(mark))).copied().unwrap_or_default()
}

/// The words of a text, longest first at each place, but for exceptions and what begins inside them.
pub(super) fn free<'w>(text: Scanned<'_, 'w>) -> impl Iterator<Item = &'w WordAt> {
    let mut from = 0;
    text.letters.words.iter().filter(move |found| {
        let at = usize::from(found.at);
        if at >= from && mark(found).2 & IS_EXCEPTION != 0 {
            from = at + len(found.word);
        }
        at >= from
    })
}

/// The first of the [`free`] words whose mark has `bit`.
pub(super) fn first<'a>(text: Scanned<'a, '_>, bit: u8) -> Option<&'a str> {
    first_that(text, bit, |_| true)
}

/// The first of them of which `is_it` says so, given where it begins in bytes.
pub(super) fn first_that<'a>(
    text: Scanned<'a, '_>,
    bit: u8,
    is_it: impl Fn(usize) -> bool,
) -> Option<&'a str> {
    if !has_marked(text.letters.kinds, bit) {
        return None;
    }
    text.word(free(text).find(|found| mark(found).2 & bit != 0 && is_it(found.at.into()))?)
}

/// The number of the word's set of uses in `name_words`, `None` if it has none.
pub(super) fn set(word: &WordAt) -> Option<u8> {
    step();
    packed::SET_OF.get(usize::from(word.word)).copied().filter(|set| *set > 0)
}

/// Moves the bits of marks above those of the classes in [`Letters::kinds`].
const MARKS_AT: u32 = Class::ALL.len() as u32;
const _: () = assert!((IS_IMPERSONAL as u32) << MARKS_AT >> MARKS_AT == IS_IMPERSONAL as u32);

/// Whether a text with words of these [`Letters::kinds`] has one whose mark has `bit`.
const fn has_marked(kinds: u32, bit: u8) -> bool {
    kinds >> MARKS_AT & bit as u32 != 0
}

/// Whether a text with words of these [`Letters::kinds`] has approval words.
pub const fn has_approval_words(kinds: u32) -> bool {
    has_marked(kinds, IS_APPROVAL)
}

/// The kinds of one word.
fn kinds(word: &WordAt) -> u32 {
    let classes = set(word).and_then(|set| packed::CLASSES.get(usize::from(set)));
    classes.copied().unwrap_or(0) | u32::from(mark(word).2) << MARKS_AT
}

/// The six bytes that words are found by: two Han characters.
const SIX: u64 = (1 << 48) - 1;
const THREE: u64 = (1 << 24) - 1;
const TWO: u64 = (1 << 16) - 1;

/// The letters of a text, and every word of the tables in it.
///
/// ASCII words are found in any case. Of a text longer than 65,535 bytes only the first are read.
pub fn scan(text: &str) -> Letters {
    // So that no count overflows.
    let bytes = text.as_bytes();
    let bytes = bytes.get(..usize::from(u16::MAX)).unwrap_or(bytes);
    let mut letters = Letters { is_plain: true, ..Letters::default() };
    let mut han = 0;
    let mut words = Vec::new();
    let mut start = 0;
    while let (Some(&first), Ok(at)) = (bytes.get(start), u16::try_from(start)) {
        let key = key(bytes, start);
        match first {
            0..0x80 => {
                match first {
                    // Once: then none is left.
                    b'A'..=b'Z' => return scan(&text.to_ascii_lowercase()),
                    b'a'..=b'z' => letters.latin += 1,
                    b'0'..=b'9' => letters.digits += 1,
                    _ => letters.is_plain = false,
                }
                if may_begin(key & TWO) {
                    for len in (2..=6).rev() {
                        let short = key & ((1 << (len * 8)) - 1);
                        // Fewer bytes are left than that: the shorter key is the same.
                        if short >> (len * 8 - 8) != 0 && may_begin(short) {
                            find(bytes, at, short, &mut words);
                        }
                    }
                }
                start += 1;
            }
            0xE0..0xF0 => {
                // U+5000 to U+8FFF are Han as their first byte tells.
                if matches!(first, 0xE5..0xE9) || is_han(of_three(key)) {
                    han += 1;
                } else {
                    letters.is_plain = false;
                }
                if key & SIX != key & THREE && may_begin(key & SIX) {
                    find(bytes, at, key & SIX, &mut words);
                }
                if packed::SINGLES >> (key >> 16 & 0x3F) & 1 == 1 && may_begin(key & THREE) {
                    find(bytes, at, key & THREE, &mut words);
                }
                start += 3;
            }
            _ => {
                let rest = text.get(start..).unwrap_or_default();
                let c = rest.chars().next().unwrap_or_default();
                if is_han(c) {
                    han += 1;
                } else {
                    letters.is_plain = false;
                    letters.latin += u16::from(is_latin(c));
                }
                start += c.len_utf8();
            }
        }
    }
    letters.han = han;
    letters.kinds = words.iter().fold(0, |bits, word| bits | kinds(word));
    letters.words = words;
    letters
}

/// The character whose three bytes a key begins with.
fn of_three(key: u64) -> char {
    let code = (key & 0xF) << 12 | (key >> 8 & 0x3F) << 6 | key >> 16 & 0x3F;
    char::from_u32(code as u32).unwrap_or_default()
}

/// The eight bytes at `at` as a little-endian number, zeros behind the end.
#[inline]
fn key(text: &[u8], at: usize) -> u64 {
    let rest = text.get(at..).unwrap_or_default();
    rest.first_chunk().map_or_else(|| last_key(text, rest), |eight| u64::from_le_bytes(*eight))
}

/// The same where fewer than eight bytes of the text are left, `rest`.
#[inline(never)]
fn last_key(text: &[u8], rest: &[u8]) -> u64 {
    match text.last_chunk() {
        // The last eight bytes without those before the place.
        Some(eight) if !rest.is_empty() => u64::from_le_bytes(*eight) >> (64 - 8 * rest.len()),
        _ => rest.iter().rev().fold(0, |key, byte| key << 8 | u64::from(*byte)),
    }
}

/// Spreads keys over the filter and the starts.
const fn spread(key: u64) -> u64 {
    key.wrapping_mul(packed::FACTOR)
}

fn may_begin(key: u64) -> bool {
    let bit = (spread(key) >> (64 - packed::FILTER_BITS)) as usize;
    packed::FILTER.get(bit / 32).is_some_and(|bits| bits >> (bit % 32) & 1 == 1)
}

/// Adds the words whose first six bytes are `six` and that stand at `at`.
fn find(text: &[u8], at: u16, six: u64, found: &mut Vec<WordAt>) {
    let place = (spread(six) >> (64 - packed::START_BITS)) as usize;
    let Some(&[start, end]) = packed::STARTS.get(place..).and_then(|starts| starts.first_chunk())
    else {
        return;
    };
    for word in start..end {
        let (first, last) = record(word.into());
        if first != six {
            continue;
        }
        // Words of up to six bytes have nothing more to compare.
        if last >> 16 == 0 || stands(text, at, word, last) {
            found.push(WordAt { at, word });
        }
    }
}

/// Whether a word stands at `at` behind its first four bytes too; its record ends with `last`.
fn stands(text: &[u8], at: u16, word: u16, last: u64) -> bool {
    let at = usize::from(at);
    let unused = last.leading_zeros() & !7;
    let behind = text.get(at + packed::RECORD..).unwrap_or_default();
    key(text, at + 4) << unused >> unused == last && behind.starts_with(tail(word, last).as_bytes())
}

/// The first six bytes of a word, and those from the fifth to the twelfth; zeros behind its end, and
/// behind the last word.
fn record(word: usize) -> (u64, u64) {
    step();
    let &[a, b, c] = packed::WORDS.get(word).unwrap_or(&[0; 3]);
    let (a, b, c) = (u64::from(a), u64::from(b), u64::from(c));
    ((a | b << 32) & SIX, b | c << 32)
}

/// What a word has beyond its record, which ends with `last`.
fn tail(word: u16, last: u64) -> &'static str {
    if last >> 56 == 0 {
        return "";
    }
    let tail = packed::TAILS.binary_search_by_key(&word, |&(word, _)| word);
    tail.ok().and_then(|at| packed::TAILS.get(at)).map_or("", |&(_, tail)| tail)
}

/// The length of a word in bytes.
fn len(word: u16) -> usize {
    let (first, last) = record(word.into());
    let bits = if last == 0 { 64 - first.leading_zeros() } else { 96 - last.leading_zeros() };
    bits.div_ceil(8) as usize + tail(word, last).len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn words(text: &str) -> Vec<(usize, &str)> {
        let letters = scan(text);
        let scanned = Scanned { text, letters: &letters };
        letters.words.iter().filter_map(|w| Some((w.at.into(), scanned.word(w)?))).collect()
    }

    #[test]
    fn words_are_found_where_they_stand() {
        assert_eq!(words(""), []);
        assert_eq!(words("一"), []);
        assert_eq!(words("Test"), [(0, "Test")]);
        assert_eq!(words("示例深圳"), [(6, "深圳")]);
        for (found, text) in [("交易中心", "示交易中心"), ("p2p", "p2p"), ("qq", "é😀qq")]
        {
            assert_eq!(words(text).first().map(|word| word.1), Some(found), "{text}");
        }
    }

    #[test]
    fn letters_are_counted_as_by_their_script() {
        for text in ["", "示例app 2", "ÀB9", "𠮷〇㐀é", "（）-。", "😀", "Ａ", "\u{FA0E}\u{F900}"]
        {
            let letters = scan(text);
            let counted = [letters.han, letters.latin, letters.digits].map(usize::from);
            let count = |is: &dyn Fn(char) -> bool| text.chars().filter(|c| is(*c)).count();
            let expected = [count(&is_han), count(&is_latin), count(&|c| c.is_ascii_digit())];
            assert_eq!(counted, expected, "{text}");
            let is_plain = |c: char| is_han(c) || c.is_ascii_alphanumeric();
            assert_eq!(letters.is_plain, text.chars().all(is_plain), "{text}");
        }
    }

    #[test]
    fn of_a_very_long_text_the_beginning_is_read() {
        let letters = scan(&"示1".repeat(20_000));
        assert_eq!((letters.han, letters.digits), (16_384, 16_383));
        assert_eq!(scan(&"a".repeat(70_000)).latin, u16::MAX);
        // A character may be cut.
        assert_eq!(scan(&["a".repeat(65_534).as_str(), "示"].concat()).latin, u16::MAX - 1);
    }

    #[test]
    fn every_word_is_found_among_others() {
        for word in 0..packed::WORDS.len() as u16 {
            let (first, last) = record(word.into());
            let bytes: Vec<u8> = [&first.to_le_bytes()[..4], &last.to_le_bytes()].concat();
            let mut text = String::from_utf8(bytes).expect("a text");
            text.truncate(text.trim_end_matches('\0').len());
            text.push_str(tail(word, last));
            assert_eq!(len(word), text.len(), "{text}");
            for text in [text.clone(), ["示", &text, "a"].concat(), ["9 ", &text, "🦀"].concat()]
            {
                assert!(scan(&text).words.iter().any(|found| found.word == word), "{text}");
            }
        }
    }
}
