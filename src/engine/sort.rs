//! Sorting by number: one small sort serves all that is sorted.
//!
//! The standard library's sorts are made anew for every type they sort, a tenth of the module's
//! size; this one exists once, for pairs of numbers.

use alloc::vec::Vec;

use crate::diagnostic::{Arg, Finding};

/// What is sorted by, and what stands at it.
pub(super) type Ranked = (u128, u64);

/// How many keys are sorted by insertion.
const FEW: usize = 8;

/// Sorts keys: a few at a time by insertion, and then pairs of sorted parts into one. What is in order
/// already, as findings mostly are, is left as it is.
pub(super) fn sort(keys: &mut [Ranked]) {
    keys.chunks_mut(FEW).for_each(insert);
    let mut first = Vec::new();
    let mut width = FEW;
    while width < keys.len() {
        keys.chunks_mut(2 * width).for_each(|pair| merge(pair, width, &mut first));
        width *= 2;
    }
}

fn insert(keys: &mut [Ranked]) {
    for end in 1..keys.len() {
        let key = keys[end];
        let mut at = end;
        while at > 0 && keys[at - 1] > key {
            keys[at] = keys[at - 1];
            at -= 1;
        }
        keys[at] = key;
    }
}

/// Makes one sorted part of two: of the keys before `middle` and those from it on.
fn merge(keys: &mut [Ranked], middle: usize, first: &mut Vec<Ranked>) {
    if middle >= keys.len() || keys[middle - 1] <= keys[middle] {
        return;
    }
    first.clear();
    first.extend_from_slice(&keys[..middle]);
    let mut second = middle;
    let mut to = 0;
    for key in first {
        // What is written has been read: `to` never passes `second`.
        while second < keys.len() && keys[second] < *key {
            keys[to] = keys[second];
            to += 1;
            second += 1;
        }
        keys[to] = *key;
        to += 1;
    }
}

/// Puts findings in the order of the form: by place, then code, then message, then values.
pub fn sort_findings(findings: &mut Vec<Finding>) {
    if findings.len() < 2 {
        return;
    }
    let order = order_of(&findings.iter().collect::<Vec<_>>());
    arrange(findings, order);
}

/// Puts findings in the order that names the places where they stand.
fn arrange(findings: &mut Vec<Finding>, order: Vec<usize>) {
    let mut taken: Vec<Option<Finding>> = findings.drain(..).map(Some).collect();
    findings.extend(order.into_iter().filter_map(|at| taken.get_mut(at)?.take()));
}

/// Sorts findings by a number.
pub(super) fn sort_by(findings: &mut Vec<Finding>, number: impl Fn(&Finding) -> u64) {
    let keys = (0..).zip(&*findings).map(|(at, finding)| (number(finding).into(), at));
    let mut keys: Vec<Ranked> = keys.collect();
    sort(&mut keys);
    arrange(findings, keys.into_iter().map(|key| key.1 as usize).collect());
}

/// The places of findings in the order of the form.
pub(super) fn order_of(findings: &[&Finding]) -> Vec<usize> {
    let mut keys: Vec<Ranked> = (0..).zip(findings).map(|(at, f)| (f.rank(), at)).collect();
    sort(&mut keys);
    // The same rule may say the same thing of one place with several values, or of several keys
    // that are no fields.
    let rest_at = |key: &Ranked| findings.get(key.1 as usize).map(|finding| rest(finding));
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

/// Whether the one comes before the other in the order of the form, or they are equal there.
pub(super) fn stands_before(one: &Finding, other: &Finding) -> bool {
    (one.rank(), rest(one)) <= (other.rank(), rest(other))
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
            let mut keys: Vec<Ranked> = (0..count)
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
