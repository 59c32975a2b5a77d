//! Findings as numbers, which the wrapper reads where they lie (`npm/core.js`).
//!
//! The first number says how many there are with it. A finding is, in this order:
//! - the rule's number;
//! - flags: class (2 bits), missing, satisfied, has a fix, the fix is safe, the fix empties the
//!   field, stands beside the fields; then from bit 8 the message, from bit 16 the number of
//!   values, from bit 24 the number of related places;
//! - its place: field and list, element, inner element, text of a list;
//! - if it stands beside the fields, its path as a text;
//! - the paper it asks for, [`NONE`] for none;
//! - each related place;
//! - each value: a text, or [`WORD`] with a word list and a word;
//! - the fix: its place, its value as a text and, to call it by, [`WORD`] with a word list and a word where
//!   the field takes words, otherwise 0.
//!
//! Of a finding that is gone there is no more than its path. A text is the number of its UTF-16
//! units, and those.

use alloc::vec::Vec;

use crate::{
    diagnostic::{Arg, Finding},
    model::{
        path::Place,
        words::{Word, WordList},
    },
};

/// Stands where there is no number.
const NONE: u32 = u32::MAX;
/// Marks a value that is a word and no text.
const WORD: u32 = 1 << 31;

/// How many values or related places a finding may have.
const MOST: usize = 0xff;

/// What was packed last; it stays where it is up to the next time.
pub(super) struct Numbers {
    numbers: Vec<u32>,
}

impl Numbers {
    pub(super) const fn new() -> Self {
        Self { numbers: Vec::new() }
    }

    pub(super) fn clear(&mut self) {
        self.numbers.clear();
        self.numbers.push(0);
    }

    pub(super) fn number(&mut self, number: u32) {
        self.numbers.push(number);
    }

    /// Where in memory it all lies, after everything was added. A multiple of 4, and never small.
    pub(super) fn address(&mut self) -> u32 {
        let count = self.numbers.len() as u32;
        if let Some(first) = self.numbers.first_mut() {
            *first = count;
        }
        self.numbers.as_ptr() as u32
    }

    /// Adds what tells a finding from others: its rule and its place.
    pub(super) fn head(&mut self, finding: &Finding) {
        let fix = finding.fix.as_deref();
        let flag = |set: bool, bit: u32| u32::from(set) << bit;
        let flags = finding.class as u32
            | flag(finding.missing, 2)
            | flag(finding.satisfied, 3)
            | flag(fix.is_some(), 4)
            | flag(fix.is_some_and(|fix| fix.safe), 5)
            | flag(fix.is_some_and(|fix| fix.value.is_none()), 6)
            | flag(finding.beside.is_some(), 7)
            | u32::from(finding.message) << 8
            | (finding.args.len().min(MOST) as u32) << 16
            | (finding.related.len().min(MOST) as u32) << 24;
        self.numbers.extend([u32::from(finding.rule), flags]);
        self.place(finding.place);
        if finding.beside.is_some() {
            self.text(&finding.path());
        }
    }

    /// Adds a finding.
    pub(super) fn add(&mut self, finding: &Finding) {
        self.head(finding);
        self.numbers.push(finding.material.map_or(NONE, |material| u32::from(material.index())));
        for place in finding.related.iter().take(MOST) {
            self.place(*place);
        }
        for arg in finding.args.iter().take(MOST) {
            match arg {
                Arg::Text(text) => self.text(text),
                Arg::Word(list, at) => {
                    self.numbers.push(word(*list, *at));
                }
            }
        }
        if let Some(fix) = finding.fix.as_deref() {
            self.place(fix.place);
            self.text(fix.value.as_deref().unwrap_or_default());
            self.numbers.push(fix.word().map_or(0, |(list, at)| word(list, at)));
        }
    }

    /// Adds a place: field and list, element, inner element, text of a list.
    pub(super) fn place(&mut self, place: Place) {
        let field = place.field as u32 | (place.spot.list as u32) << 16;
        self.numbers.extend([field, place.spot.index, place.spot.sub, place.element]);
    }

    fn text(&mut self, text: &str) {
        let at = self.numbers.len();
        self.numbers.push(0);
        self.numbers.extend(text.encode_utf16().map(u32::from));
        let units = self.numbers.len() - at - 1;
        if let Some(length) = self.numbers.get_mut(at) {
            *length = units as u32;
        }
    }
}

const fn word(list: WordList, at: u8) -> u32 {
    WORD | (list as u32) << 8 | at as u32
}
