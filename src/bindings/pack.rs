//! Findings as numbers and one string.
//!
//! A finding is, in this order:
//! - the rule's number;
//! - flags: class (2 bits), missing, satisfied, has a fix, the fix is safe, the fix empties the
//!   field, stands beside the fields; then from bit 8 the message, from bit 16 the number of
//!   values, from bit 24 the number of related places;
//! - the paper it asks for, [`NONE`] for none;
//! - its place: field and list, element, inner element, text of a list;
//! - if it stands beside the fields, the length of its path;
//! - each related place;
//! - each value: the length of its text, or [`WORD`] with a word list and a word;
//! - the fix: its place and the length of its value.
//!
//! Lengths are in UTF-16 units of the one string that all texts are joined to.

use alloc::{string::String, vec::Vec};

use crate::{
    diagnostic::{Arg, Finding},
    model::{path::Place, words::Word},
};

/// Stands where there is no number.
const NONE: u32 = u32::MAX;
/// Marks a value that is a word and no text.
const WORD: u32 = 1 << 31;

/// Findings as numbers and texts.
#[derive(Default)]
pub(super) struct Packed {
    pub(super) numbers: Vec<u32>,
    pub(super) texts: String,
}

impl Packed {
    pub(super) fn clear(&mut self) {
        self.numbers.clear();
        self.texts.clear();
    }

    pub(super) fn add(&mut self, finding: &Finding) {
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
            | (finding.args.len() as u32 & 0xff) << 16
            | (finding.related.len() as u32 & 0xff) << 24;
        let material = finding.material.map_or(NONE, |material| u32::from(material.index()));
        self.numbers.extend([u32::from(finding.rule), flags, material]);
        push_place(&mut self.numbers, finding.place);
        if finding.beside.is_some() {
            self.text(&finding.path());
        }
        for place in finding.related.iter().take(0xff) {
            push_place(&mut self.numbers, *place);
        }
        for arg in finding.args.iter().take(0xff) {
            match arg {
                Arg::Text(text) => self.text(text),
                Arg::Word(list, at) => {
                    self.numbers.push(WORD | (*list as u32) << 8 | u32::from(*at));
                }
            }
        }
        if let Some(fix) = fix {
            push_place(&mut self.numbers, fix.place);
            self.text(fix.value.as_deref().unwrap_or_default());
        }
    }

    fn text(&mut self, text: &str) {
        let units: usize = text.chars().map(char::len_utf16).sum();
        self.numbers.push(units as u32);
        self.texts.push_str(text);
    }
}

/// Field and list, element, inner element, text of a list.
pub(super) fn push_place(numbers: &mut Vec<u32>, place: Place) {
    let field = place.field as u32 | (place.spot.list as u32) << 16;
    numbers.extend([field, place.spot.index, place.spot.sub, place.element]);
}
