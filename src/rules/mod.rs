//! The rules, one folder per family of codes and one file per topic.
//!
//! A rule is a value: what it applies to, which fields it reads, and a pure function from a
//! [`View`] of the order to findings. The build script collects every `static` of type [`Rule`]
//! below this folder into [`ALL`], sorted by code.

pub mod app;
pub mod change;
pub mod cloud;
pub mod conditions;
pub mod contacts;
pub mod domain;
pub mod filed;
pub mod form;
pub mod material;
pub mod message_check;
pub mod notes;
pub mod order;
pub mod organizer;
pub mod packed;
#[cfg(feature = "pages")]
pub mod page;
pub mod papers;
pub mod person_number;
pub mod prelude;
pub mod principal;
pub mod record;
pub mod service;
pub mod service_principal;
pub mod site;
pub mod sms;
pub mod view;
pub mod website;
pub mod when;

use alloc::vec::Vec;

pub use notes::Noted;
pub use view::{Context, Facts, Packs, View};
pub use when::When;

use crate::{
    diagnostic::{Class, Finding, RuleId, place_in},
    model::{
        field::{Field, RecordKind},
        order::Spot,
        path::Place,
    },
};

/// What a rule is run once for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Scope {
    /// The order.
    Order,
    /// Each website and each APP.
    Service,
    /// Each domain of each service.
    Domain,
    /// Each cloud resource of each service.
    CloudResource,
    /// Each platform of each APP.
    Platform,
    /// Each SDK of each APP.
    Sdk,
    /// Each uploaded paper.
    Material,
    /// Each service that is already filed.
    FiledService,
    /// Never by itself: the engine reports it while it takes in a value.
    Intake,
}

impl Scope {
    /// The scopes, by number.
    pub const ALL: [Self; 9] = [
        Self::Order,
        Self::Service,
        Self::Domain,
        Self::CloudResource,
        Self::Platform,
        Self::Sdk,
        Self::Material,
        Self::FiledService,
        Self::Intake,
    ];

    /// The record it is run for, `None` for [`Scope::Intake`].
    #[must_use]
    pub const fn record(self) -> Option<RecordKind> {
        Some(match self {
            Self::Order => RecordKind::Order,
            Self::Service => RecordKind::Service,
            Self::Domain => RecordKind::Domain,
            Self::CloudResource => RecordKind::CloudResource,
            Self::Platform => RecordKind::Platform,
            Self::Sdk => RecordKind::Sdk,
            Self::Material => RecordKind::Material,
            Self::FiledService => RecordKind::FiledService,
            Self::Intake => return None,
        })
    }
}

const _: () = {
    // Scopes have the numbers of their records, and that of no record is the last.
    let mut at = 0;
    while at < Scope::ALL.len() {
        assert!(Scope::ALL[at] as usize == at);
        match Scope::ALL[at].record() {
            Some(kind) => assert!(kind as usize == at),
            None => assert!(at == Scope::ALL.len() - 1),
        }
        at += 1;
    }
};

/// How a rule's records are found without looking at all of them.
#[derive(Clone, Copy)]
pub enum Key {
    /// For a rule about things that must not repeat: what is compared. Records with the same key are
    /// judged together, each seeing the others in [`View::group`].
    Shared(fn(&View<'_>) -> Option<u64>),
    /// For a rule that reads a field of the order only to see whether it holds the same text as a
    /// field of its own record: an edit of the first concerns those records alone whose text is the
    /// old or the new one.
    Equals {
        /// The field of the order.
        order: Field,
        /// The field of the record.
        record: Field,
    },
    /// For a rule of the order that asks which services are of some sort: an edit of a service finds
    /// out its sorts anew, and [`View::noted`] finds the services.
    Noted(&'static Noted),
    /// For a rule of the order that judges every service by itself as well: it is run for the order
    /// and for each service, and says of each what stands there.
    Each(&'static Each),
}

/// What a rule of the order looks at when it judges a service by itself, beside that service.
pub struct Each {
    /// Fields outside the service, also of other services: an edit of one concerns all services.
    pub outer: &'static [Field],
    /// Fields whose text is only compared with that of `own`: an edit of one concerns the services
    /// alone whose text is the old or the new one.
    pub same: &'static [Field],
    /// The field of the service that is compared, if one is.
    pub own: Option<Field>,
    /// Whether an edit of such a field, seen from its record, concerns other services at all.
    pub concerns: fn(&View<'_>, Field) -> bool,
}

/// One rule.
pub struct Rule {
    /// What its findings are, unless a finding says otherwise.
    pub class: Class,
    /// What it is run once for.
    pub scope: Scope,
    /// The orders it holds for.
    pub when: When,
    /// Every field it looks at, beside those `when` names.
    pub reads: &'static [Field],
    /// For a rule that compares things all over the order: how to find those that concern each other.
    pub key: Option<Key>,
    /// Judges one record and reports what is wrong.
    pub check: fn(&View<'_>, &mut Report<'_>),
    /// Its texts and examples, which stay out of the wasm module.
    pub page: Page,
}

#[cfg(feature = "pages")]
pub use page::Page;

/// Texts and examples are left out of this build.
#[cfg(not(feature = "pages"))]
pub type Page = ();

/// The texts and examples of a rule; nothing in a build without them.
#[cfg(feature = "pages")]
#[macro_export]
#[doc(hidden)]
macro_rules! page {
    ($page:expr) => {
        $page
    };
}

/// The texts and examples of a rule; nothing in a build without them.
#[cfg(not(feature = "pages"))]
#[macro_export]
#[doc(hidden)]
macro_rules! page {
    ($page:expr) => {
        ()
    };
}

/// One constant array behind another, as one.
macro_rules! join {
    ($first:expr, $second:expr) => {{
        const COUNT: usize = $first.len() + $second.len();
        $crate::rules::joined::<_, COUNT>(&$first, &$second)
    }};
}
pub(crate) use join;

/// What `join!` gives; `N` is the length of both.
pub(crate) const fn joined<T: Copy, const N: usize>(first: &[T], second: &[T]) -> [T; N] {
    let mut all = [first[0]; N];
    let mut at = 0;
    while at < N {
        all[at] = if at < first.len() { first[at] } else { second[at - first.len()] };
        at += 1;
    }
    all
}

/// Takes the findings of rules on one record.
pub struct Report<'a> {
    rule: RuleId,
    class: Class,
    spot: Spot,
    out: &'a mut Vec<Finding>,
}

impl<'a> Report<'a> {
    /// A report on the record at `spot`, for the rules that [`packed::Call::run`] runs with it.
    pub const fn new(spot: Spot, out: &'a mut Vec<Finding>) -> Self {
        Self { rule: 0, class: Class::Error, spot, out }
    }

    // Most runs find nothing, and every rule has a place that finds something: these stay calls.
    /// A finding at `field` of the record the rule is run for, or of the one that holds it.
    #[inline(never)]
    pub fn at(&mut self, field: Field) -> &mut Finding {
        self.at_place(place_in(field, self.spot))
    }

    /// A finding at a place of another record.
    #[inline(never)]
    pub fn at_place(&mut self, place: Place) -> &mut Finding {
        let at = self.out.len();
        self.out.push(Finding::new(self.rule, self.class, self.spot, place));
        &mut self.out[at]
    }
}

/// A kind of value that can be checked on its own: a row of `data/kinds.tsv`.
#[derive(Debug)]
pub struct ValueKind {
    /// Its name, such as `resident-id`.
    pub name: &'static str,
    /// The field of the order that holds such a value.
    pub field: Field,
    /// The list that the service with the value stands in: one of the order, or a filed one.
    pub list: Field,
    /// What the rest of the order says.
    pub presets: &'static [(Field, &'static str)],
    /// The rules that speak about the value.
    pub rules: &'static [RuleId],
}

include!(concat!(env!("OUT_DIR"), "/edition.rs"));
include!(concat!(env!("OUT_DIR"), "/registry.rs"));
