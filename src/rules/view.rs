//! What a rule sees of an order: the record it is run for, and everything around it.

#[cfg(debug_assertions)]
use core::{
    cell::RefCell,
    sync::atomic::{AtomicU32, AtomicUsize, Ordering},
};

#[cfg(debug_assertions)]
use alloc::vec::Vec;

use super::{
    notes::Notes,
    when::{UNSET_NATURE, UNSET_ORDER, When},
};
use crate::{
    diagnostic::place_in,
    model::{
        date::{Date, DateTime},
        field::{Field, RecordKind},
        order::{
            IdNumber, Item, Known, Letters, List, Order, Record, Spot, Text, Value, inner_list,
        },
        path::Place,
        words::{OrderType, OrganizerNature, Profile, Provider, Province, ServiceKind, Word},
    },
};

use crate::tables::{idioms::Idioms, lexicon::Scanned, mobile_provinces::MobileProvinces};

include!(concat!(env!("OUT_DIR"), "/params.rs"));

/// What an order is judged by beside its own fields.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Context {
    /// Which rules.
    pub profile: Profile,
    /// Which provider takes the order.
    pub provider: Provider,
    /// The day in Beijing; without it the rules on ages, validity and waits stay silent.
    pub today: Option<Date>,
    /// The moment; without it the rules in hours stay silent.
    pub now: Option<DateTime>,
    /// Optional tables that were loaded.
    pub packs: Packs,
}

/// Optional tables. A pack is loaded once and stays as long as the program.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Packs {
    /// Idioms (成语).
    pub idioms: Option<&'static Idioms>,
    /// The provinces of mobile numbers.
    pub mobile_provinces: Option<&'static MobileProvinces>,
}

impl Default for Context {
    fn default() -> Self {
        Self {
            profile: Profile::Tencent2025,
            provider: Provider::Tencent,
            today: None,
            now: None,
            packs: Packs::default(),
        }
    }
}

impl Context {
    /// The context of a profile: its own provider, no date.
    #[must_use]
    pub fn of(profile: Profile) -> Self {
        let provider = match profile {
            Profile::Huawei => Provider::Huawei,
            _ => Provider::Tencent,
        };
        Self { profile, provider, ..Self::default() }
    }
}

/// What decides whether whole groups of rules hold, as bits for [`super::When`].
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub(super) order: u16,
    pub(super) nature: u8,
    pub(super) profile: u8,
    pub(super) provider: u8,
    pub(super) service: u8,
    pub(super) today: Option<i32>,
}

impl Facts {
    /// The facts of an order in a context.
    #[must_use]
    pub fn of(order: &Order, context: &Context) -> Self {
        let order_type = match order.root.value(Field::OrderType) {
            Value::Word(word) => 1 << word,
            _ => UNSET_ORDER,
        };
        let nature = match order.root.value(Field::OrganizerNature) {
            Value::Word(word) => 1 << word,
            _ => UNSET_NATURE,
        };
        Self {
            order: order_type,
            nature,
            profile: 1 << context.profile as u8,
            provider: 1 << context.provider as u8,
            service: u8::MAX,
            today: context.today.map(Date::days),
        }
    }

    /// The same facts about one element of a list.
    #[must_use]
    pub const fn of_list(self, list: List) -> Self {
        let service = match list {
            List::Websites => 1 << ServiceKind::Website as u8,
            List::Apps => 1 << ServiceKind::App as u8,
            _ => u8::MAX,
        };
        Self { service, ..self }
    }
}

/// How often rules looked at a field, in debug builds, so that a test can hold it to a bound.
#[cfg(debug_assertions)]
static LOOKS: AtomicUsize = AtomicUsize::new(0);

/// How often rules looked at a field since the last call.
#[cfg(debug_assertions)]
pub fn take_looks() -> usize {
    LOOKS.swap(0, Ordering::Relaxed)
}

/// The parameter that has another value for now, by its number from 1, and the value.
#[cfg(debug_assertions)]
static CHANGED: AtomicU32 = AtomicU32::new(0);

/// Gives a parameter another value under all profiles, or none of them, in debug builds, so that a
/// test can see which examples depend on it.
#[cfg(debug_assertions)]
pub fn change_param(changed: Option<(Param, u16)>) {
    let packed = changed.map_or(0, |(param, value)| (param as u32 + 1) << 16 | u32::from(value));
    CHANGED.store(packed, Ordering::Relaxed);
}

/// What a text of `field`, which keeps its letters, keeps of them.
fn kept_letters(text: &Text, field: Field) -> Option<&Letters> {
    match &text.known {
        Known::Letters(letters) => Some(letters),
        _ => {
            debug_assert!(false, "{} keeps no letters", field.info().path);
            None
        }
    }
}

/// An order as seen from one of its records.
#[derive(Clone, Copy)]
pub struct View<'a> {
    order: &'a Order,
    context: &'a Context,
    spot: Spot,
    element: &'a Record,
    inner: Option<&'a Record>,
    group: &'a [Spot],
    notes: Option<&'a Notes>,
    #[cfg(debug_assertions)]
    trace: Option<&'a RefCell<Vec<Field>>>,
}

impl<'a> View<'a> {
    /// The order as a whole.
    #[must_use]
    pub const fn new(order: &'a Order, context: &'a Context) -> Self {
        Self {
            order,
            context,
            spot: Spot::ROOT,
            element: &order.root,
            inner: None,
            group: &[],
            notes: None,
            #[cfg(debug_assertions)]
            trace: None,
        }
    }

    /// The same order from the record of `kind` at `spot`, `None` if there is none.
    #[must_use]
    pub fn of(&self, kind: RecordKind, spot: Spot) -> Option<Self> {
        let element = self.order.element(spot)?;
        let inner = match inner_list(kind) {
            _ if element.kind == kind => None,
            Some(list) => Some(element.records(list).get(spot.sub as usize)?),
            None => return None,
        };
        Some(Self { spot, element, inner, ..*self })
    }

    /// The same view among records with the same key.
    #[must_use]
    pub const fn in_group(self, group: &'a [Spot]) -> Self {
        Self { group, ..self }
    }

    /// The same view with what is kept of the services for the rule to run.
    #[must_use]
    pub const fn with_notes(self, notes: &'a Notes) -> Self {
        Self { notes: Some(notes), ..self }
    }

    /// What is kept of the services for this rule; nothing in a plain run.
    pub(super) const fn notes(&self) -> Option<&'a Notes> {
        self.notes
    }

    /// The same view, writing down every field it is asked for. Only in debug builds.
    #[cfg(debug_assertions)]
    #[must_use]
    pub const fn traced(self, trace: &'a RefCell<Vec<Field>>) -> Self {
        Self { trace: Some(trace), ..self }
    }

    /// The order as a whole.
    #[must_use]
    pub const fn order(&self) -> &'a Order {
        self.order
    }

    /// The records that have the same key as this one, itself among them, in the order of the form.
    #[must_use]
    pub const fn group(&self) -> &'a [Spot] {
        self.group
    }

    /// The order seen from each record that has the same key as this one, itself among them.
    pub fn peers(&self) -> impl Iterator<Item = View<'a>> + use<'a> {
        let view = *self;
        let kind = self.inner.map_or(self.element.kind, |inner| inner.kind);
        self.group.iter().filter_map(move |spot| view.of(kind, *spot))
    }

    /// Those of [`View::peers`] that stand before this record.
    pub fn earlier(&self) -> impl Iterator<Item = View<'a>> + use<'a> {
        let here = self.spot;
        self.peers().take_while(move |peer| peer.spot != here)
    }

    /// Where this record stands.
    #[must_use]
    pub const fn spot(&self) -> Spot {
        self.spot
    }

    /// The place of `field` seen from here.
    #[must_use]
    pub fn place(&self, field: Field) -> Place {
        place_in(field, self.spot)
    }

    /// What `field` holds: of the order, of this record, or of the one that holds it.
    #[must_use]
    pub fn value(&self, field: Field) -> &'a Value {
        #[cfg(debug_assertions)]
        {
            LOOKS.fetch_add(1, Ordering::Relaxed);
            if let Some(trace) = self.trace {
                trace.borrow_mut().push(field);
            }
        }
        let record = field.record();
        if record == RecordKind::Order as usize {
            self.order.root.own_value(field)
        } else if record == self.element.kind as usize {
            self.element.own_value(field)
        } else {
            const NOTHING: &Value = &Value::Empty;
            self.inner.map_or(NOTHING, |inner| inner.value(field))
        }
    }

    // What most rules call stays a call in the module: inlined, it would cost bytes and gain no time.

    /// Whether anything stands in `field`, also something it cannot hold.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[must_use]
    pub fn is_set(&self, field: Field) -> bool {
        !self.value(field).is_empty()
    }

    /// The text of `field` in its plain spelling, never blank; `None` if it holds no text.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<&'a str> {
        match self.value(field) {
            Value::Text(text) => Some(text.plain()),
            _ => None,
        }
    }

    /// The text of `field` with the spelling it was typed in.
    #[must_use]
    pub fn typed(&self, field: Field) -> Option<&'a Text> {
        match self.value(field) {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The letters and words of a text whose field keeps them, `None` if it holds no text.
    #[must_use]
    pub fn letters(&self, field: Field) -> Option<&'a Letters> {
        kept_letters(self.typed(field)?, field)
    }

    /// What the number of a resident ID card in `field` says; `None` if it holds no such number.
    #[must_use]
    pub fn resident_id(&self, field: Field) -> Option<IdNumber> {
        match self.typed(field)?.known {
            Known::ResidentId(number) => Some(number),
            _ => None,
        }
    }

    /// The text of `field`, which keeps its words, with them.
    #[must_use]
    pub fn scanned(&self, field: Field) -> Option<Scanned<'a, 'a>> {
        let text = self.typed(field)?;
        Some(Scanned { letters: kept_letters(text, field)?, text: text.plain() })
    }

    /// The texts of a list field in their plain spelling.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn texts(&self, field: Field) -> impl Iterator<Item = &'a str> + use<'a> {
        self.typed_texts(field).iter().map(Text::plain)
    }

    /// The texts of a list field with the spelling they were typed in.
    #[must_use]
    pub fn typed_texts(&self, field: Field) -> &'a [Text] {
        match self.value(field) {
            Value::Texts(texts) => texts,
            _ => &[],
        }
    }

    /// Whether `field` is declared true.
    #[must_use]
    pub fn flag(&self, field: Field) -> bool {
        self.declared(field) == Some(true)
    }

    /// What is declared of `field`; `None` if nothing is.
    #[must_use]
    pub fn declared(&self, field: Field) -> Option<bool> {
        match self.value(field) {
            Value::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The whole number in `field`.
    #[must_use]
    pub fn integer(&self, field: Field) -> Option<i64> {
        match self.value(field) {
            Value::Integer(number) => Some(*number),
            _ => None,
        }
    }

    /// The date in `field`.
    #[must_use]
    pub fn date(&self, field: Field) -> Option<Date> {
        match self.value(field) {
            Value::Date(date) => Some(*date),
            _ => None,
        }
    }

    /// The moment in `field`.
    #[must_use]
    pub fn datetime(&self, field: Field) -> Option<DateTime> {
        match self.value(field) {
            Value::Datetime(moment, _) => Some(*moment),
            _ => None,
        }
    }

    /// The word in `field`; `None` if it holds none of the list `W`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[must_use]
    pub fn word<W: Word>(&self, field: Field) -> Option<W> {
        match self.value(field) {
            Value::Word(at) => W::at(*at),
            _ => None,
        }
    }

    /// Whether `field` holds `word`.
    #[must_use]
    pub fn is<W: Word>(&self, field: Field, word: W) -> bool {
        matches!(self.value(field), Value::Word(at) if *at == word.index())
    }

    /// Whether the list `field` holds `word`.
    #[must_use]
    pub fn has<W: Word>(&self, field: Field, word: W) -> bool {
        self.bits(field) >> word.index() & 1 == 1
    }

    /// The known words of the list `field`, as bits by their place.
    #[must_use]
    pub fn bits(&self, field: Field) -> u64 {
        match self.value(field) {
            Value::Words(bits, _) => *bits,
            _ => 0,
        }
    }

    /// The words of the list `field` that its list does not have, with their places, and as much of
    /// each as a message takes.
    pub fn unknown_words(&self, field: Field) -> impl Iterator<Item = (u32, &'a str)> + use<'a> {
        let items: &'a [Item] = match self.value(field) {
            Value::Words(_, items) => items,
            _ => &[],
        };
        (0..).zip(items).filter_map(|(at, item)| match item {
            Item::Known(_) => None,
            Item::Unknown(text) => Some((at, text.as_ref())),
        })
    }

    /// How many elements the list `field` has.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[must_use]
    pub fn count(&self, field: Field) -> usize {
        match self.value(field) {
            Value::Records(records) => records.len(),
            Value::Texts(texts) => texts.len(),
            Value::Words(_, items) => items.len(),
            _ => 0,
        }
    }

    /// The order seen from each element of `list`.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn elements(&self, list: List) -> impl Iterator<Item = View<'a>> + use<'a> {
        let view = *self;
        let records: &'a [Record] = match list.field() {
            Some(field) => match view.value(field) {
                Value::Records(records) => records,
                _ => &[],
            },
            None => &[],
        };
        (0..).zip(records).map(move |(index, element)| View {
            spot: Spot::new(list, index),
            element,
            inner: None,
            ..view
        })
    }

    /// The order seen from each website and each APP.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn services(&self) -> impl Iterator<Item = View<'a>> + use<'a> {
        self.elements(List::Websites).chain(self.elements(List::Apps))
    }

    /// The order seen from each element of the list `field` of this service.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub fn inner(&self, field: Field) -> impl Iterator<Item = View<'a>> + use<'a> {
        let view = *self;
        let records: &'a [Record] = match view.value(field) {
            Value::Records(records) => records,
            _ => &[],
        };
        (0..).zip(records).map(move |(sub, inner)| View {
            spot: Spot { sub, ..view.spot },
            inner: Some(inner),
            ..view
        })
    }

    /// Whether this record stands among the websites.
    #[must_use]
    pub fn is_website(&self) -> bool {
        self.spot.list == List::Websites
    }

    /// Whether this record stands among the APPs.
    #[must_use]
    pub fn is_app(&self) -> bool {
        self.spot.list == List::Apps
    }

    /// The order's type.
    #[must_use]
    pub fn order_type(&self) -> Option<OrderType> {
        self.word(Field::OrderType)
    }

    /// Whether the order's type is one that `when` holds for; false while none is chosen.
    #[must_use]
    pub fn in_orders(&self, when: &When) -> bool {
        self.order_type().is_some_and(|order| when.holds_for(order))
    }

    /// The nature of the organizer.
    #[must_use]
    pub fn nature(&self) -> Option<OrganizerNature> {
        self.word(Field::OrganizerNature)
    }

    /// Whether the organizer is an individual; false while nothing is chosen.
    #[must_use]
    pub fn is_individual(&self) -> bool {
        self.nature() == Some(OrganizerNature::Individual)
    }

    /// Whether the organizer is anything but an individual; false while nothing is chosen.
    #[must_use]
    pub fn is_unit(&self) -> bool {
        self.nature().is_some_and(|nature| nature != OrganizerNature::Individual)
    }

    /// The province the order is filed in.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[must_use]
    pub fn province(&self) -> Option<Province> {
        self.word(Field::RegionProvince)
    }

    /// The rule profile.
    #[must_use]
    pub const fn profile(&self) -> Profile {
        self.context.profile
    }

    /// The provider that takes the order.
    #[must_use]
    pub const fn provider(&self) -> Provider {
        self.context.provider
    }

    /// The day in Beijing, `None` if the caller gave none.
    #[must_use]
    pub const fn today(&self) -> Option<Date> {
        self.context.today
    }

    /// The moment, `None` if the caller gave none.
    #[must_use]
    pub const fn now(&self) -> Option<DateTime> {
        self.context.now
    }

    /// The optional tables that were loaded.
    #[must_use]
    pub const fn packs(&self) -> &'a Packs {
        &self.context.packs
    }

    /// A number of the profile.
    #[must_use]
    pub fn param(&self, param: Param) -> u16 {
        #[cfg(debug_assertions)]
        {
            let changed = CHANGED.load(Ordering::Relaxed);
            if changed >> 16 == param as u32 + 1 {
                return changed as u16;
            }
        }
        PARAMS[param as usize][self.context.profile as usize]
    }
}
