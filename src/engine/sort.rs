//! Sorting by number: one small sort serves all that is sorted.
//!
//! The standard library's sorts are made anew for every type they sort, a tenth of the module's
//! size; this one exists once, for pairs of numbers.

use alloc::vec::Vec;

use crate::diagnostic::{Arg, Finding};

/// What is sorted by, and what stands at it.
pub(super) type Key = (u128, u64);

/// Sorts keys in place (heap sort: no memory, never slow).
pub(super) fn sort(keys: &mut [Key]) {
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
    let order = order_of(&findings.iter().collect::<Vec<_>>());
    let mut taken: Vec<Option<Finding>> = findings.drain(..).map(Some).collect();
    findings.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// The places of findings in the order of the form.
pub(super) fn order_of(findings: &[&Finding]) -> Vec<usize> {
    let mut keys: Vec<Key> = (0..).zip(findings).map(|(at, f)| (f.rank(), at)).collect();
    sort(&mut keys);
    // The same rule may say the same thing of one place with several values, or of several keys
    // that are no fields.
    let rest_at = |key: &Key| findings.get(key.1 as usize).map(|finding| rest(finding));
    for end in 1..keys.len() {
        let mut at = end;
        while at > 0 && keys[at].0 == keys[at - 1].0 && rest_at(&keys[at]) < rest_at(&keys[at - 1])
        {
            keys.swap(at, at - 1);
            at -= 1;
        }
    }
    keys.into_iter().map(|key| key.1 as usize).collect()
}

/// What tells findings apart that have one rank.
fn rest(finding: &Finding) -> (Option<&str>, &[Arg]) {
    (finding.beside.as_ref().map(|beside| &*beside.1), &finding.args)
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
}
