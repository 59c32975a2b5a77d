//! The words that are looked for inside texts, those of all tables in one list.
//!
//! A record is twelve bytes of a word as three little-endian numbers, padded with zeros. Records stand
//! in the order of their first six bytes read as one number and spread, longer words before shorter ones;
//! what a word has beyond twelve bytes is kept apart.

use std::{cmp::Reverse, collections::BTreeMap};

use super::{Sheet, approvals, bytes, cue_words, numbers, places};

/// Bytes of a word in its record.
const RECORD: usize = 12;
/// Bits of a place in the filter, and of one among the starts.
const FILTER_BITS: u32 = 12;
const START_BITS: u32 = 8;
/// Spreads keys over both.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// What a word is to the tables beside `name_words`: type, topic and flags of an approval word, and
/// whether it is a finance word, the name of a place, an exception to those and to the words of names, or
/// tells that a remark is about a forum or a shop.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    approval: (u8, u8, u8),
    bits: u8,
}

/// The bits of a mark's last number, under these names in the module too; the two lowest are those of an
/// approval word.
const BITS: [(&str, u8); 5] = [
    ("IS_APPROVAL", IS_APPROVAL),
    ("IS_FINANCE", IS_FINANCE),
    ("IS_PLACE", IS_PLACE),
    ("IS_EXCEPTION", IS_EXCEPTION),
    ("IS_IMPERSONAL", IS_IMPERSONAL),
];
const IS_APPROVAL: u8 = 1 << 2;
/// The word makes a legal representative the principal.
const IS_FINANCE: u8 = 1 << 3;
/// The name of a place.
const IS_PLACE: u8 = 1 << 4;
/// What begins inside it is neither the name of a place nor a word of finance or of names.
const IS_EXCEPTION: u8 = 1 << 5;
/// Tells that a remark is about a forum or a shop.
const IS_IMPERSONAL: u8 = 1 << 6;

/// The sheets the words come from.
pub(super) struct Sheets<'a> {
    pub(super) approvals: &'a Sheet,
    pub(super) finance: &'a Sheet,
    pub(super) cues: &'a Sheet,
    pub(super) exceptions: &'a Sheet,
    pub(super) provinces: &'a Sheet,
    pub(super) cities: &'a Sheet,
}

pub(super) fn pack(
    sheets: &Sheets<'_>,
    (sets, classes): (&BTreeMap<&str, u8>, &[usize]),
    types: &[String],
    topics: &[String],
) -> String {
    let mut marks: BTreeMap<&str, Mark> = BTreeMap::new();
    let mut mark = |word, bits, approval: Option<(u8, u8, u8)>| {
        let mark = marks.entry(word).or_insert(Mark { approval: (0, 0, 0), bits: 0 });
        mark.bits |= bits;
        mark.approval = approval.unwrap_or(mark.approval);
    };
    for (word, values) in approvals::words(sheets.approvals, types, topics) {
        mark(word, IS_APPROVAL, Some(values));
    }
    for row in sheets.finance.rows() {
        mark(row.get("word"), IS_FINANCE, None);
        row.get("except").split_whitespace().for_each(|word| mark(word, IS_EXCEPTION, None));
    }
    places::names(sheets.provinces, sheets.cities).for_each(|word| mark(word, IS_PLACE, None));
    cue_words::inside(sheets.cues).for_each(|word| mark(word, IS_IMPERSONAL, None));
    sheets.exceptions.rows().for_each(|row| mark(row.get("word"), IS_EXCEPTION, None));

    let mut words: Vec<&str> = sets.keys().chain(marks.keys()).copied().collect();
    words.sort_by_key(|word| (spread(key(word, 6)), Reverse(word.len()), *word));
    words.dedup();
    words.iter().for_each(|word| assert_findable(word));
    let records: Vec<_> = words
        .iter()
        .map(|word| {
            let at = |index: usize| {
                let part = word.as_bytes().iter().take(RECORD).skip(index * 4).take(4);
                part.rev().fold(0u32, |number, byte| number << 8 | u32::from(*byte))
            };
            [at(0), at(1), at(2)]
        })
        .collect();
    let tails: Vec<_> = (0..)
        .zip(&words)
        .filter_map(|(index, word)| Some((index as u16, word.get(RECORD..)?)))
        .filter(|(_, tail)| !tail.is_empty())
        .collect();
    let place = |word: &&str| spread(key(word, 6)) >> (64 - START_BITS);
    let starts: Vec<_> =
        (0..=1 << START_BITS).map(|at| words.partition_point(|word| place(word) < at)).collect();
    let mut filter = vec![0u32; 1 << (FILTER_BITS - 5)];
    // Words of one Han character, by the last six bits of it.
    let is_single = |word: &&&str| !word.is_ascii() && word.len() == 3;
    let singles = words.iter().filter(is_single);
    let singles = singles.fold(0u64, |bits, word| bits | 1 << (key(word, 3) >> 16 & 0x3F));
    for word in &words {
        // Two bytes are asked for first where a text has Latin letters.
        let first = if word.is_ascii() { 2 } else { 6 };
        for len in [first, 6] {
            let bit = spread(key(word, len)) >> (64 - FILTER_BITS);
            filter[bit as usize / 32] |= 1 << (bit % 32);
        }
    }
    let mut kinds = vec![Mark { approval: (0, 0, 0), bits: 0 }];
    let mark_of: Vec<u8> = words
        .iter()
        .map(|word| match marks.get(word) {
            None => 0,
            Some(mark) => match kinds.iter().position(|kind| kind == mark) {
                Some(at) => at as u8,
                None => {
                    kinds.push(*mark);
                    u8::try_from(kinds.len() - 1).expect("at most 256 kinds of marks")
                }
            },
        })
        .collect();
    let kinds: Vec<_> = kinds
        .iter()
        .map(|mark| {
            let (approval, topic, flags) = mark.approval;
            (approval, topic, flags | mark.bits)
        })
        .collect();
    let set_of: Vec<u8> = words.iter().map(|word| sets.get(word).copied().unwrap_or(0)).collect();
    let of_a_mark =
        |(name, bit): (&str, u8)| format!("pub(in crate::tables) const {name}: u8 = {bit};\n");
    [
        BITS.map(of_a_mark).concat(),
        format!("pub(super) static WORDS: [[u32; 3]; {}] = {records:?};\n", words.len()),
        format!("pub(super) static TAILS: [(u16, &str); {}] = {tails:?};\n", tails.len()),
        format!("pub(super) static FILTER: [u32; {}] = {filter:?};\n", filter.len()),
        format!("pub(super) const SINGLES: u64 = {singles};\n"),
        format!("pub(super) const RECORD: usize = {RECORD};\n"),
        format!("pub(super) const FILTER_BITS: u32 = {FILTER_BITS};\n"),
        format!("pub(super) const START_BITS: u32 = {START_BITS};\n"),
        format!("pub(super) const FACTOR: u64 = {FACTOR};\n"),
        format!("pub(super) static MARKS: [(u8, u8, u8); {}] = {kinds:?};\n", kinds.len()),
        numbers("STARTS", "u16", &starts),
        numbers("CLASSES", "u32", classes),
        bytes("MARK_OF", &mark_of),
        bytes("SET_OF", &set_of),
    ]
    .concat()
}

fn spread(key: u64) -> u64 {
    key.wrapping_mul(FACTOR)
}

/// The first `len` bytes as a little-endian number.
fn key(word: &str, len: usize) -> u64 {
    word.bytes().take(len).rev().fold(0, |key, byte| key << 8 | u64::from(byte))
}

/// The search knows Han words, by characters of three bytes, and lower-case ASCII words.
fn assert_findable(word: &str) {
    let is_han = word.chars().all(|c| c.len_utf8() == 3);
    let is_ascii = word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    assert!(is_han || is_ascii && word.len() >= 2, "{word}: neither Han nor small letters");
}
