//! What a run needs of the rules, one list for each part of a [`Rule`](super::Rule).
//!
//! The lists are made of [`ALL`] by the compiler, which leaves the rules themselves out of the module:
//! numbers of one kind side by side, and conditions that many rules share written once, are a third of
//! the bytes.

use super::{ALL, Facts, Key, Report, Scope, View, When};
use crate::{
    diagnostic::{Class, RuleId},
    model::field::Field,
};

const COUNT: usize = ALL.len();

/// Judges one record.
type Check = fn(&View<'_>, &mut Report<'_>);

/// What a run of a rule needs of it.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// The rule.
    pub id: RuleId,
    class: Class,
    check: Check,
}

impl Call {
    /// Judges the record that `view` sees, which `report` is for.
    pub fn run(&self, view: &View<'_>, report: &mut Report<'_>) {
        (report.rule, report.class) = (self.id, self.class);
        (self.check)(view, report);
    }
}

/// The parts of a [`Rule`](super::Rule) under the same names.
#[derive(Clone, Copy)]
pub struct Packed {
    /// [`Rule::class`](super::Rule::class)
    pub class: Class,
    /// [`Rule::scope`](super::Rule::scope)
    pub scope: Scope,
    /// [`Rule::when`](super::Rule::when)
    pub when: &'static When,
    /// [`Rule::key`](super::Rule::key)
    pub key: Option<Key>,
    /// [`Rule::check`](super::Rule::check)
    pub check: Check,
}

impl Packed {
    /// How it is run, as the rule with the number `id`.
    #[must_use]
    pub const fn call(&self, id: RuleId) -> Call {
        Call { id, class: self.class, check: self.check }
    }
}

/// The rule with the number `id`, `None` beyond the last.
#[must_use]
#[inline]
pub fn rule(id: RuleId) -> Option<Packed> {
    let at = usize::from(id);
    // One comparison for all lists. The place of a condition is never out of bounds either, but the compiler
    // cannot know that, and `[]` would bring a panic.
    if at >= COUNT {
        return None;
    }
    Some(Packed {
        class: CLASSES[at],
        scope: SCOPES[at],
        when: WHENS.get(usize::from(WHEN_OF[at])).unwrap_or(&WHENS[0]),
        key: KEYS[at],
        check: CHECKS[at],
    })
}

/// All rules with their numbers.
pub fn all() -> impl DoubleEndedIterator<Item = (RuleId, Packed)> {
    (0..COUNT as RuleId).filter_map(|id| Some((id, rule(id)?)))
}

/// The numbers of the rules, scope by scope.
pub struct ByScope {
    ids: [RuleId; COUNT],
    ends: [usize; Scope::ALL.len()],
}

impl ByScope {
    /// Sorts them.
    #[must_use]
    pub fn sorted() -> Self {
        let mut sorted = Self { ids: [0; COUNT], ends: [0; Scope::ALL.len()] };
        for scope in &SCOPES {
            sorted.ends[*scope as usize] += 1;
        }
        // Where each scope begins, which is moved to its end as its rules come in.
        let mut start = 0;
        for end in &mut sorted.ends {
            start += core::mem::replace(end, start);
        }
        for (id, scope) in (0..).zip(&SCOPES) {
            let end = &mut sorted.ends[*scope as usize];
            sorted.ids[*end] = id;
            *end += 1;
        }
        sorted
    }

    /// Those of one scope, by number.
    #[must_use]
    pub fn of(&self, scope: Scope) -> &[RuleId] {
        let at = scope as usize;
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        self.ids.get(start..self.ends[at]).unwrap_or_default()
    }
}

/// Which conditions hold for an order, so that each is asked once and not for every rule.
pub struct Holds([bool; DISTINCT.1]);

impl Holds {
    /// What holds for an order with these facts.
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        Self(core::array::from_fn(|at| WHENS[at].holds(facts)))
    }

    /// Whether the rule with the number `id` does.
    #[must_use]
    pub fn rule(&self, id: RuleId) -> bool {
        let when = WHEN_OF.get(usize::from(id));
        when.and_then(|when| self.0.get(usize::from(*when))).copied().unwrap_or(false)
    }
}

/// A list of one part of every rule.
macro_rules! part {
    ($name:ident: $part:ident, $kind:ty) => {
        static $name: [$kind; COUNT] = {
            let mut list = [ALL[0].$part; COUNT];
            let mut at = 0;
            while at < COUNT {
                list[at] = ALL[at].$part;
                at += 1;
            }
            list
        };
    };
}

part!(CLASSES: class, Class);
part!(SCOPES: scope, Scope);
part!(KEYS: key, Option<Key>);
part!(CHECKS: check, Check);

/// The conditions, each once, and how many they are.
const DISTINCT: ([When; COUNT], usize) = {
    let mut list = [ALL[0].when; COUNT];
    let (mut count, mut at) = (0, 0);
    while at < COUNT {
        if place_of(&list, count, &ALL[at].when) == count {
            list[count] = ALL[at].when;
            count += 1;
        }
        at += 1;
    }
    (list, count)
};

static WHENS: [When; DISTINCT.1] = {
    let mut list = [ALL[0].when; DISTINCT.1];
    let mut at = 0;
    while at < list.len() {
        list[at] = DISTINCT.0[at];
        at += 1;
    }
    list
};

/// The place of each rule's condition among them.
static WHEN_OF: [u8; COUNT] = {
    let mut list = [0; COUNT];
    let mut at = 0;
    while at < COUNT {
        let place = place_of(&DISTINCT.0, DISTINCT.1, &ALL[at].when);
        assert!(place <= u8::MAX as usize, "more conditions than a byte can count");
        list[at] = place as u8;
        at += 1;
    }
    list
};

/// The place of `when` among the first `count` of `list`, or `count`.
const fn place_of(list: &[When; COUNT], count: usize, when: &When) -> usize {
    let mut at = 0;
    while at < count && !list[at].same(when) {
        at += 1;
    }
    at
}

/// Whether the rules read `field` beside what their conditions name, one after the other.
#[expect(clippy::manual_contains, reason = "that brings the library's searcher for bytes")]
pub fn reads(field: Field) -> impl Iterator<Item = bool> {
    let wanted = number(field);
    READS.split(|byte| *byte == 0).map(move |fields| fields.iter().any(|field| *field == wanted))
}

/// The place of the field among all, counted from 1.
const fn number(field: Field) -> u8 {
    const { assert!(Field::COUNT <= u8::MAX as usize, "more fields than a byte can count") };
    field.number() as u8 + 1
}

const READ_COUNT: usize = {
    let (mut count, mut at) = (0, 0);
    while at < COUNT {
        count += ALL[at].reads.len();
        at += 1;
    }
    count
};

/// The numbers of the fields that each rule reads, in the order of the form, and a 0 behind them.
static READS: [u8; READ_COUNT + COUNT] = {
    let mut list = [0; READ_COUNT + COUNT];
    let (mut end, mut at) = (0, 0);
    while at < COUNT {
        let (start, reads) = (end, ALL[at].reads);
        while end < start + reads.len() {
            // Moves the later ones up, from the last.
            let number = number(reads[end - start]);
            let mut place = end;
            while place > start && list[place - 1] > number {
                list[place] = list[place - 1];
                place -= 1;
            }
            list[place] = number;
            end += 1;
        }
        end += 1;
        at += 1;
    }
    list
};

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{super::Rule, *};

    #[test]
    fn every_rule_is_as_it_was_written() {
        let all: Vec<_> = all().collect();
        assert_eq!(all.len(), COUNT);
        for ((id, packed), written) in all.iter().zip(ALL) {
            let Rule { class, scope, when, reads: _, key, check, page: _ } = written;
            assert_eq!((packed.class, packed.scope, packed.when), (*class, *scope, when), "{id}");
            assert_eq!(packed.key.is_some(), key.is_some(), "{id}");
            assert!(core::ptr::fn_addr_eq(packed.check, *check), "{id}");
        }
        for field in Field::all() {
            let written = ALL.iter().map(|rule| rule.reads.contains(&field));
            assert!(reads(field).take(COUNT).eq(written), "{field:?}");
        }
        assert!(rule(COUNT as RuleId).is_none());
    }
}
