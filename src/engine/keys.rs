//! Sorting by number: one small sort serves findings and groups alike.
//!
//! The standard library's sorts are made anew for every type they sort, a tenth of the module's
//! size; this one exists once, for pairs of numbers.

use alloc::vec::Vec;

use crate::{
    diagnostic::{Arg, Finding, RuleId},
    model::order::{List, Spot},
};

/// What is sorted by, and what stands at it.
pub type Key = (u128, u64);

/// Sorts keys in place (heap sort: no memory, never slow).
pub fn sort(keys: &mut [Key]) {
    let count = keys.len();
    for root in (0..count / 2).rev() {
        sift(keys, root, count);
    }
    for end in (1..count).rev() {
        keys.swap(0, end);
        sift(keys, 0, end);
    }
}

/// Moves the key at `root` down until no key below it is larger, looking at the first `end` keys.
fn sift(keys: &mut [Key], mut root: usize, end: usize) {
    loop {
        let mut child = 2 * root + 1;
        if child >= end {
            return;
        }
        if child + 1 < end && keys[child] < keys[child + 1] {
            child += 1;
        }
        if keys[root] >= keys[child] {
            return;
        }
        keys.swap(root, child);
        root = child;
    }
}

/// Puts findings in the order of the form: by place, then code, then message, then values.
pub fn sort_findings(findings: &mut Vec<Finding>) {
    if findings.len() < 2 {
        return;
    }
    let mut keys: Vec<Key> = (0..).zip(findings.iter()).map(|(at, f)| (f.rank(), at)).collect();
    sort(&mut keys);
    let mut taken: Vec<Option<Finding>> = findings.drain(..).map(Some).collect();
    for (_, at) in &keys {
        if let Some(finding) = taken.get_mut(*at as usize).and_then(Option::take) {
            findings.push(finding);
        }
    }
    // The same rule may say the same thing of one place with several values, or of several keys
    // that are no fields.
    for end in 1..findings.len() {
        let mut at = end;
        while at > 0
            && keys[at].0 == keys[at - 1].0
            && rest(&findings[at]) < rest(&findings[at - 1])
        {
            findings.swap(at, at - 1);
            at -= 1;
        }
    }
}

/// What tells findings apart that have one rank.
fn rest(finding: &Finding) -> (Option<&str>, &[Arg]) {
    (finding.beside.as_ref().map(|beside| &*beside.1), &finding.args)
}

/// The records that keyed rules compare, sorted by rule, key and place.
#[derive(Default)]
pub struct Groups {
    members: Vec<Key>,
}

/// A record under a keyed rule: the rule, what it compares, where the record stands.
pub type Member = (RuleId, u64, Spot);

fn pack(member: Member) -> Key {
    let (rule, key, spot) = member;
    let place = (spot.list as u64) << 60 | u64::from(spot.index) << 28 | u64::from(spot.sub);
    (u128::from(rule) << 64 | u128::from(key), place)
}

fn unpack(place: u64) -> Spot {
    let bits = |from: u32, count: u32| (place >> from & ((1 << count) - 1)) as u32;
    Spot { list: List::from_number((place >> 60) as u8), index: bits(28, 32), sub: bits(0, 28) }
}

impl Groups {
    /// The groups of these records.
    #[must_use]
    pub fn new(members: impl Iterator<Item = Member>) -> Self {
        let mut members: Vec<Key> = members.map(pack).collect();
        sort(&mut members);
        Self { members }
    }

    /// Calls `visit` with each record, its rule and the group it belongs to.
    pub fn each(&self, mut visit: impl FnMut(RuleId, Spot, &[Spot])) {
        let mut group = Vec::new();
        for same in self.members.chunk_by(|a, b| a.0 == b.0) {
            group.clear();
            group.extend(same.iter().map(|member| unpack(member.1)));
            for spot in &group {
                visit((same[0].0 >> 64) as RuleId, *spot, &group);
            }
        }
    }

    /// Collects the records with the same key, in the order of the form.
    pub fn group(&self, rule: RuleId, key: u64, out: &mut Vec<Spot>) {
        out.clear();
        let key = pack((rule, key, Spot::ROOT)).0;
        let from = self.members.partition_point(|member| member.0 < key);
        let same = self.members.iter().skip(from).take_while(|member| member.0 == key);
        out.extend(same.map(|member| unpack(member.1)));
    }

    /// Adds a record.
    pub fn insert(&mut self, member: Member) {
        let key = pack(member);
        let at = self.members.partition_point(|other| *other < key);
        if self.members.get(at) != Some(&key) {
            self.members.insert(at, key);
        }
    }

    /// Takes a record out.
    pub fn remove(&mut self, member: Member) {
        let key = pack(member);
        let at = self.members.partition_point(|other| *other < key);
        if self.members.get(at) == Some(&key) {
            self.members.remove(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_whatever_their_order() {
        let mut state = 1u64;
        for count in 0..70 {
            let mut keys: Vec<Key> = (0..count)
                .map(|at| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(at);
                    (u128::from(state >> 60), state >> 40)
                })
                .collect();
            let mut sorted = keys.clone();
            sorted.sort();
            sort(&mut keys);
            assert_eq!(keys, sorted);
        }
    }

    #[test]
    fn members_come_and_go() {
        let at = |index, sub| Spot { list: List::Apps, index, sub };
        let mut groups =
            Groups::new([(3, 9, at(1, 0)), (3, 9, at(0, 5)), (4, 9, at(0, 0))].into_iter());
        let mut group = Vec::new();
        groups.group(3, 9, &mut group);
        assert_eq!(group, [at(0, 5), at(1, 0)]);
        groups.remove((3, 9, at(0, 5)));
        groups.insert((3, 9, at(u32::MAX >> 1, 7)));
        groups.insert((3, 9, at(1, 0)));
        groups.group(3, 9, &mut group);
        assert_eq!(group, [at(1, 0), at(u32::MAX >> 1, 7)]);
    }
}
