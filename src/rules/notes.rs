//! Which services matter to a rule of the order, found without looking at all of them.

use alloc::vec::Vec;
use core::cell::Cell;

use super::view::View;
use crate::model::{
    field::Field,
    order::{List, Spot},
};

/// What a rule of the order asks of each service.
pub struct Noted {
    /// The sorts that a service is of, as bits. It looks at the service, and beside it at nothing but
    /// `outer` and what decides which rules hold.
    pub sorts: fn(&View<'_>) -> u64,
    /// The fields outside the service that `sorts` looks at.
    pub outer: &'static [Field],
}

/// The sorts of all services, in a tree: each node has those of the two below it, the leaves are the
/// services in the order of the form, and nothing stands at 0. Empty while nobody has asked.
pub type Notes = Cell<Vec<u64>>;

/// Notes the sorts of one service anew, if those of all are known.
pub fn note(notes: &Notes, noted: &Noted, service: &View<'_>) {
    let mut tree = notes.take();
    let leaf = match service.spot().list {
        List::Apps => service.order().list(List::Websites).len(),
        _ => 0,
    };
    let mut at = tree.len() / 2 + leaf + service.spot().index as usize;
    if let Some(sorts) = tree.get_mut(at) {
        *sorts = (noted.sorts)(service);
        while at > 1 {
            at /= 2;
            join(&mut tree, at);
        }
    }
    notes.set(tree);
}

/// Gives a node what the two below it have.
fn join(tree: &mut [u64], at: usize) {
    if let Some([left, right]) = tree.get(2 * at..2 * at + 2) {
        let both = left | right;
        tree[at] = both;
    }
}

/// The first service from the one with the number `from` on that is of one of `sorts`.
fn next(tree: &[u64], from: usize, sorts: u64) -> Option<usize> {
    let leaves = tree.len() / 2;
    let mut at = leaves + from;
    while tree.get(at)? & sorts == 0 {
        // The next node to the right, of the highest row that has one beginning there.
        while at & 1 == 1 {
            at /= 2;
        }
        at = (at > 0).then_some(at + 1)?;
    }
    while at < leaves {
        at *= 2;
        at += usize::from(tree.get(at)? & sorts == 0);
    }
    Some(at - leaves)
}

impl<'a> View<'a> {
    /// The order seen from each service that is of one of `sorts`, in the order of the form.
    pub fn noted(
        &self,
        noted: &'static Noted,
        sorts: u64,
    ) -> impl Iterator<Item = View<'a>> + use<'a> {
        let view = *self;
        let websites = view.order().list(List::Websites).len();
        let mut services = view.services();
        let mut from = 0;
        core::iter::from_fn(move || {
            let Some(notes) = view.notes() else {
                return services.find(|service| (noted.sorts)(service) & sorts != 0);
            };
            let mut tree = notes.take();
            if tree.is_empty() {
                tree = of_all(&view, noted);
            }
            let found = next(&tree, from, sorts);
            notes.set(tree);
            let at = found?;
            from = at + 1;
            let spot = match at.checked_sub(websites) {
                Some(app) => Spot::new(List::Apps, app as u32),
                None => Spot::new(List::Websites, at as u32),
            };
            view.of(crate::model::field::RecordKind::Service, spot)
        })
    }

    /// Whether a service is of one of `sorts`.
    #[must_use]
    pub fn has_noted(&self, noted: &'static Noted, sorts: u64) -> bool {
        self.noted(noted, sorts).next().is_some()
    }
}

/// The tree over all services.
fn of_all(view: &View<'_>, noted: &Noted) -> Vec<u64> {
    let count = [List::Websites, List::Apps].map(|list| view.order().list(list).len());
    let leaves = (count[0] + count[1]).next_power_of_two();
    let mut tree = alloc::vec![0; leaves];
    tree.extend(view.services().map(|service| (noted.sorts)(&service)));
    tree.resize(2 * leaves, 0);
    for at in (1..leaves).rev() {
        join(&mut tree, at);
    }
    tree
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_one_is_found() {
        for count in [1usize, 2, 4, 8, 64] {
            for pattern in [0u64, 1, 0b1010_0110, u64::MAX, 1 << 63, 0x8000_0001] {
                let mut tree = alloc::vec![0; count];
                tree.extend((0..count).map(|leaf| pattern >> leaf & 1));
                for at in (1..count).rev() {
                    join(&mut tree, at);
                }
                for from in 0..=count {
                    let expected = (from..count).find(|leaf| pattern >> leaf & 1 == 1);
                    assert_eq!(next(&tree, from, 1), expected, "{count} {pattern:b} {from}");
                    assert_eq!(next(&tree, from, 2), None);
                }
            }
        }
    }
}
