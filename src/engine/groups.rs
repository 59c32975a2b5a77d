//! The records that keyed rules compare, found by what they are compared by.

use alloc::vec::Vec;

use super::sort::{Ranked, sort};
use crate::{
    diagnostic::RuleId,
    model::order::{List, Spot},
};

/// A record under a keyed rule: the rule, what it compares, where the record stands.
pub(super) type Member = (RuleId, u64, Spot);

/// Marks the end of a chain.
const END: u32 = u32::MAX;

/// Records by rule and key: a table of chains, so that a record comes and goes at the same cost
/// however many there are.
#[derive(Default)]
pub(super) struct Groups {
    /// The first member of each chain; a power of two of them, or none.
    heads: Vec<u32>,
    /// Members, each with the next of its chain.
    members: Vec<(Member, u32)>,
    /// The first of the places in `members` that are free, chained likewise.
    free: u32,
    count: usize,
}

/// The chain of a rule and key among `chains`, which is a power of two.
fn chain(rule: RuleId, key: u64, chains: usize) -> usize {
    let mixed = (key ^ u64::from(rule)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 32) as usize & (chains - 1)
}

impl Groups {
    /// No records.
    #[must_use]
    pub(super) const fn new() -> Self {
        Self { heads: Vec::new(), members: Vec::new(), free: END, count: 0 }
    }

    /// Adds a record that is not in yet.
    pub(super) fn insert(&mut self, member: Member) {
        if self.count >= self.heads.len() {
            self.grow();
        }
        let chain = chain(member.0, member.1, self.heads.len());
        let Some(head) = self.heads.get_mut(chain) else { return };
        let entry = (member, *head);
        if let Some(free) = self.members.get_mut(self.free as usize) {
            *head = self.free;
            self.free = free.1;
            *free = entry;
        } else {
            *head = self.members.len() as u32;
            self.members.push(entry);
        }
        self.count += 1;
    }

    /// Makes room for twice as many; the records that are in are put into their new chains.
    fn grow(&mut self) {
        let chains = (self.heads.len() * 2).max(16);
        let (heads, members) =
            (core::mem::take(&mut self.heads), core::mem::take(&mut self.members));
        *self = Self { heads: alloc::vec![END; chains], free: END, ..Self::default() };
        for head in heads {
            let mut at = head;
            while let Some((member, next)) = members.get(at as usize) {
                self.insert(*member);
                at = *next;
            }
        }
    }

    /// Takes a record out, if it is in.
    pub(super) fn remove(&mut self, member: Member) {
        if self.heads.is_empty() {
            return;
        }
        let chain = chain(member.0, member.1, self.heads.len());
        let Some(mut at) = self.heads.get(chain).copied() else { return };
        let mut before = END;
        while let Some((other, next)) = self.members.get(at as usize).copied() {
            if other == member {
                match self.members.get_mut(before as usize) {
                    Some(previous) => previous.1 = next,
                    None => self.heads[chain] = next,
                }
                self.members[at as usize].1 = self.free;
                self.free = at;
                self.count -= 1;
                return;
            }
            (before, at) = (at, next);
        }
    }

    /// Collects the records with the same key, in the order of the form.
    pub(super) fn group(&self, rule: RuleId, key: u64, out: &mut Vec<Spot>) {
        out.clear();
        if self.heads.is_empty() {
            return;
        }
        let mut at = self.heads.get(chain(rule, key, self.heads.len())).copied().unwrap_or(END);
        while let Some((member, next)) = self.members.get(at as usize) {
            if (member.0, member.1) == (rule, key) {
                out.push(member.2);
            }
            at = *next;
        }
        sort_spots(out);
    }

    /// Calls `visit` with each record, its rule and the group it belongs to.
    pub(super) fn each(&self, mut visit: impl FnMut(RuleId, Spot, &[Spot])) {
        let (mut keys, mut group) = (Vec::new(), Vec::new());
        for head in &self.heads {
            keys.clear();
            let mut at = *head;
            while let Some(((rule, key, _), next)) = self.members.get(at as usize) {
                keys.push((u128::from(*rule) << 64 | u128::from(*key), u64::from(at)));
                at = *next;
            }
            // Sorted once a chain, however many records share a key.
            sort(&mut keys);
            for same in keys.chunk_by(|a, b| a.0 == b.0) {
                group.clear();
                group.extend(
                    same.iter()
                        .filter_map(|key| self.members.get(key.1 as usize).map(|(m, _)| m.2)),
                );
                sort_spots(&mut group);
                for spot in &group {
                    visit((same[0].0 >> 64) as RuleId, *spot, &group);
                }
            }
        }
    }
}

/// Puts records in the order of the form.
fn sort_spots(spots: &mut Vec<Spot>) {
    // Nearly always one, or two.
    match spots.as_mut_slice() {
        [] | [_] => return,
        [first, second] => {
            if second < first {
                core::mem::swap(first, second);
            }
            return;
        }
        _ => {}
    }
    let pack =
        |spot: &Spot| (u128::from(spot.index) << 32 | u128::from(spot.sub), spot.list as u64);
    let mut keys: Vec<Ranked> = spots
        .iter()
        .map(|spot| {
            let (rest, list) = pack(spot);
            (u128::from(list) << 64 | rest, 0)
        })
        .collect();
    sort(&mut keys);
    spots.clear();
    spots.extend(keys.iter().map(|(key, _)| Spot {
        list: List::from_number((key >> 64) as u8),
        index: (key >> 32) as u32,
        sub: *key as u32,
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(index: u32, sub: u32) -> Spot {
        Spot { list: List::Apps, index, sub }
    }

    #[test]
    fn members_come_and_go() {
        let mut groups = Groups::new();
        let mut group = Vec::new();
        groups.group(3, 9, &mut group);
        assert!(group.is_empty());
        groups.remove((3, 9, at(0, 5)));
        for member in [(3, 9, at(1, 0)), (3, 9, at(0, 5)), (4, 9, at(0, 0))] {
            groups.insert(member);
        }
        groups.group(3, 9, &mut group);
        assert_eq!(group, [at(0, 5), at(1, 0)]);
        groups.remove((3, 9, at(0, 5)));
        groups.insert((3, 9, at(u32::MAX, u32::MAX)));
        groups.group(3, 9, &mut group);
        assert_eq!(group, [at(1, 0), at(u32::MAX, u32::MAX)]);
    }

    #[test]
    fn places_are_used_again() {
        let mut groups = Groups::new();
        for round in 0..100 {
            for n in 0..40 {
                groups.insert((1, u64::from(n % 7), at(n, round)));
            }
            let mut all = 0;
            groups.each(|_, spot, group| {
                assert!(group.contains(&spot) && group.is_sorted());
                all += 1;
            });
            assert_eq!(all, 40);
            for n in 0..40 {
                groups.remove((1, u64::from(n % 7), at(n, round)));
            }
        }
        assert_eq!((groups.members.len(), groups.count), (40, 0));
    }
}
