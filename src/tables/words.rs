//! A packed list of distinct texts: one string, grouped by length, each group sorted.
//!
//! Texts of one length need no offsets, which is most of what an index would cost.

use super::probes::step;

/// Texts of up to 255 bytes; found by value, numbered by (length, bytes).
pub(super) struct Words {
    blob: &'static str,
    /// For each length in bytes: how many texts are shorter, and how many bytes they take.
    starts: &'static [(u16, u16)],
    /// A bit for each first character, by its number modulo 1024: most places of a text begin none
    /// of the texts, and are passed over at once.
    firsts: &'static [u32; 32],
}

impl Words {
    pub(super) const fn new(
        blob: &'static str,
        starts: &'static [(u16, u16)],
        firsts: &'static [u32; 32],
    ) -> Self {
        Self { blob, starts, firsts }
    }

    /// The number of the text equal to `key`, ignoring ASCII case.
    pub(super) fn find(&self, key: &str) -> Option<usize> {
        let len = key.len();
        if len == 0 {
            return None;
        }
        let &(first, start) = self.starts.get(len)?;
        let &(_, end) = self.starts.get(len + 1)?;
        let group = self.blob.as_bytes().get(usize::from(start)..usize::from(end))?;
        let (mut low, mut high) = (0, group.len() / len);
        if low == high {
            return None;
        }
        // Nearly every key is lower-case or Han already, and two slices compare much faster.
        let has_capitals = key.bytes().any(|byte| byte.is_ascii_uppercase());
        while low < high {
            let middle = low + (high - low) / 2;
            step();
            let text = group.get(middle * len..middle * len + len)?;
            let order = if has_capitals {
                text.iter().copied().cmp(key.bytes().map(|byte| byte.to_ascii_lowercase()))
            } else {
                text.cmp(key.as_bytes())
            };
            match order {
                core::cmp::Ordering::Less => low = middle + 1,
                core::cmp::Ordering::Equal => return Some(usize::from(first) + middle),
                core::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The longest text that `text` begins with: its number and its length in bytes.
    pub(super) fn longest_prefix(&self, text: &str) -> Option<(usize, usize)> {
        let bit = text.chars().next()?.to_ascii_lowercase() as usize % 1024;
        if self.firsts.get(bit / 32).is_none_or(|bits| bits >> (bit % 32) & 1 == 0) {
            return None;
        }
        let longest = self.starts.len().saturating_sub(2).min(text.len());
        (1..=longest).rev().find_map(|len| Some((self.find(text.get(..len)?)?, len)))
    }

    /// The text of a number.
    pub(super) fn get(&self, index: usize) -> Option<&'static str> {
        let len = self.starts.partition_point(|&(shorter, _)| {
            step();
            usize::from(shorter) <= index
        });
        let len = len.checked_sub(1)?;
        let &(first, start) = self.starts.get(len)?;
        let begin = usize::from(start) + (index - usize::from(first)) * len;
        self.blob.get(begin..begin + len)
    }
}
