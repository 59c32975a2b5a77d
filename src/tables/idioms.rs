//! Idioms (成语) of four characters, an optional pack that the host loads.
//!
//! The pack is the column `idiom` of `data/packs/idioms.tsv`, one idiom after another in byte order
//! without separators: 12 bytes each.

use alloc::string::String;

use super::probes::step;
use crate::text::width::chars;

/// Bytes of an idiom: four Han characters of the basic plane.
const LEN: usize = 12;

/// A loaded pack.
#[derive(Clone, Debug, PartialEq)]
pub struct Idioms(String);

impl Idioms {
    /// Takes a pack, `None` when it is not idioms of four characters in byte order, or has none.
    pub fn new(pack: String) -> Option<Self> {
        if pack.is_empty() {
            return None;
        }
        let mut last: &str = "";
        for start in (0..pack.len()).step_by(LEN) {
            let idiom = pack.get(start..start + LEN)?;
            if chars(idiom) != 4 || idiom <= last {
                return None;
            }
            last = idiom;
        }
        Some(Self(pack))
    }

    /// The first idiom in a text.
    pub fn first<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut places = text.char_indices();
        places.find_map(|(at, _)| text.get(at..at + LEN).filter(|part| self.contains(part)))
    }

    /// Whether the text as a whole is one of the idioms.
    pub fn contains(&self, text: &str) -> bool {
        let idiom = |index: usize| self.0.get(index * LEN..index * LEN + LEN);
        let (mut low, mut high) = (0, self.0.len() / LEN);
        while low < high {
            step();
            let middle = low + (high - low) / 2;
            match idiom(middle) {
                Some(found) if found < text => low = middle + 1,
                Some(found) if found == text => return true,
                _ => high = middle,
            }
        }
        false
    }
}
