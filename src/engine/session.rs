//! An order being filled in: each edit re-runs only the rules that it concerns.

use alloc::{boxed::Box, vec::Vec};
use core::{error::Error, fmt};

use super::{
    each_spot, each_spot_in,
    groups::{Groups, Member},
    intake, judge,
    plan::{Batch, Plan, Reach, Step, own_field},
    shelves::Shelves,
    sort::{sort_findings as sort, stands_before},
    text_key,
};
use crate::{
    diagnostic::{Class, Finding, RuleId},
    model::{
        field::{Field, Kind, RECORDS, RecordKind, is_below},
        json::{Json, MAX_ITEMS},
        order::{List, Order, Spot, Value, inner_list},
        path::{self, Place, Target},
    },
    rules::{
        Context, Facts, Key, Report, View,
        notes::{self, Notes},
        packed,
    },
    text::search::parts,
};

/// Why an edit could not be made. The order is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EditError {
    /// The order has no such field, element or group.
    UnknownPath,
    /// The list has no such element.
    NoSuchItem,
    /// Elements can be put in and taken out of lists only.
    NotAList,
    /// The list has [`MAX_ITEMS`] elements.
    TooMany,
}

impl EditError {
    /// A short name that does not change, such as `unknown-path`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownPath => "unknown-path",
            Self::NoSuchItem => "no-such-item",
            Self::NotAList => "not-a-list",
            Self::TooMany => "too-many",
        }
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownPath => "the order has no such field, element or group",
            Self::NoSuchItem => "the list has no such element",
            Self::NotAList => "elements can be put in and taken out of lists only",
            Self::TooMany => "the list is full",
        })
    }
}

impl Error for EditError {}

/// What an edit changed among the findings.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Delta {
    /// Errors and warnings that are new, in the order of the form.
    pub added: Vec<Finding>,
    /// Errors and warnings that are gone, in the order of the form.
    pub removed: Vec<Finding>,
    /// Whether a requirement came, went or was met.
    pub requirements_changed: bool,
    /// No error is left and every requirement is met.
    pub ok: bool,
}

impl Delta {
    pub(super) fn note_gone(&mut self, finding: Finding) {
        match finding.class {
            Class::Error | Class::Warning => self.removed.push(finding),
            Class::Requirement => self.requirements_changed = true,
            Class::Hint => {}
        }
    }

    pub(super) fn note_new(&mut self, finding: &Finding) {
        match finding.class {
            Class::Error | Class::Warning => self.added.push(finding.clone()),
            Class::Requirement => self.requirements_changed = true,
            Class::Hint => {}
        }
    }

    /// Puts the findings in the order of the form, without those that came and went within the edit, as
    /// when a group is judged twice.
    fn tidy(&mut self) {
        if self.added.is_empty() && self.removed.is_empty() {
            return;
        }
        sort(&mut self.added);
        sort(&mut self.removed);
        if !self.added.is_empty() && !self.removed.is_empty() {
            let (gone, new) =
                (core::mem::take(&mut self.removed), core::mem::take(&mut self.added));
            self.compare(&gone.iter().collect::<Vec<_>>(), &new.iter().collect::<Vec<_>>());
        }
    }

    /// Notes the difference between two lists in the order of the form.
    fn compare(&mut self, before: &[&Finding], after: &[&Finding]) {
        let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
        loop {
            match (old.peek(), new.peek()) {
                (Some(a), Some(b)) if a == b => {
                    old.next();
                    new.next();
                }
                (Some(a), b) if b.is_none_or(|b| stands_before(a, b)) => {
                    self.note_gone(Finding::clone(a));
                    old.next();
                }
                (_, Some(b)) => {
                    self.note_new(b);
                    new.next();
                }
                _ => return,
            }
        }
    }
}

/// How much work the last edit was, counted and not timed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Work {
    /// Runs of rules for the touched record and those around it.
    pub local: u32,
    /// Runs of rules that look at the order as a whole.
    pub order_wide: u32,
}

/// An order being filled in, with its findings kept up to date.
pub struct Session {
    order: Order,
    context: Context,
    facts: Facts,
    /// What an edit of each field runs, made when the field is edited first: by number of the
    /// field, for APPs after all others.
    plans: Vec<Option<Box<Plan>>>,
    groups: Groups,
    /// The records by the text of each field that rules compare with others, once it was asked for.
    texts: Option<Groups>,
    /// What rules keep of the services, by the rule; only of those that were run.
    notes: Vec<(RuleId, Notes)>,
    shelves: Shelves,
    work: Work,
}

/// Without the order, which has personal data.
impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").finish_non_exhaustive()
    }
}

impl Session {
    /// Starts with `order`, which may be empty.
    #[must_use]
    pub fn new(order: Order, context: Context) -> Self {
        let mut session = Self {
            facts: Facts::of(&order, &context),
            order,
            context,
            plans: Vec::new(),
            groups: Groups::new(),
            texts: None,
            notes: Vec::new(),
            shelves: Shelves::default(),
            work: Work::default(),
        };
        session.rebuild();
        session
    }

    /// The order as it is now.
    #[must_use]
    pub const fn order(&self) -> &Order {
        &self.order
    }

    /// What the order is judged by.
    #[must_use]
    pub const fn context(&self) -> &Context {
        &self.context
    }

    /// No error is left and every requirement is met.
    #[must_use]
    pub const fn is_ok(&self) -> bool {
        self.shelves.blocking == 0
    }

    /// How much work the last edit was.
    #[must_use]
    pub const fn work(&self) -> Work {
        self.work
    }

    /// All findings, in the order of the form.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        self.report().into_iter().cloned().collect()
    }

    /// All findings, in the order of the form, where they stand.
    #[must_use]
    pub fn report(&self) -> Vec<&Finding> {
        self.shelves.all()
    }

    /// Puts `json` at `path`: one field, a group of fields, an element of a list, or the order.
    ///
    /// # Errors
    /// [`EditError::UnknownPath`] if the order has no such path, [`EditError::NoSuchItem`] if an
    /// element on the way is not there.
    pub fn edit(&mut self, path: &str, json: &Json) -> Result<Delta, EditError> {
        match path::parse(path).ok_or(EditError::UnknownPath)? {
            Target::Field(place) => self.edit_field(place, json),
            Target::Order => {
                let order = intake::order(json);
                Ok(self.restructure(|session| session.order = order))
            }
            Target::Record(kind, spot) => {
                self.order.record(kind, spot).ok_or(EditError::NoSuchItem)?;
                let record = intake::record(kind, &or_empty(json));
                Ok(self.restructure(|session| {
                    if let Some(old) = session.order.record_mut(kind, spot) {
                        *old = record;
                    }
                }))
            }
            Target::Group(kind, spot, group) => {
                self.order.record(kind, spot).ok_or(EditError::NoSuchItem)?;
                Ok(self.restructure(|session| session.set_group(kind, spot, &group, json)))
            }
        }
    }

    /// Puts a typed text in a field. The short way for key strokes.
    ///
    /// # Errors
    /// As [`Session::edit`].
    pub fn edit_text(&mut self, place: Place, text: &str) -> Result<Delta, EditError> {
        let info = place.field.info();
        let record = self.record(place)?;
        let is_plain = place.element == Place::WHOLE && !matches!(info.kind, Kind::List(_));
        if !is_plain || record.is_covered(info.path) {
            return self.edit_field(place, &Json::from(text));
        }
        // The same text again is the same value: nothing of it has to be worked out. Another text never is.
        if let Value::Text(known) = record.value(place.field) {
            return Ok(if *known.raw == *text {
                self.nothing_new()
            } else {
                self.put(place, intake::text_value(info, text))
            });
        }
        self.set(place, intake::text_value(info, text))
    }

    fn edit_field(&mut self, place: Place, json: &Json) -> Result<Delta, EditError> {
        let info = place.field.info();
        if place.element != Place::WHOLE {
            let mut items = self.items(place)?;
            *items.get_mut(place.element as usize).ok_or(EditError::NoSuchItem)? = json.clone();
            let whole = Place { element: Place::WHOLE, ..place };
            return self.set(whole, intake::value(info, &Json::List(items)));
        }
        let value = intake::value(info, json);
        let record = self.record(place)?;
        let makes_way = value != Value::Empty && record.is_covered(info.path);
        if makes_way || matches!(info.kind, Kind::List(_)) {
            return Ok(self.restructure(|session| {
                if let Some(record) = session.order.record_mut(kind_of(place.field), place.spot) {
                    if makes_way {
                        record.uncover(info.path);
                    }
                    record.set(place.field, value);
                }
            }));
        }
        self.set(place, value)
    }

    /// Puts a new element before the one at `index` of the list at `path`.
    ///
    /// # Errors
    /// As [`Session::edit`]; [`EditError::NotAList`] if the path names no list,
    /// [`EditError::NoSuchItem`] if `index` is beyond its end, and [`EditError::TooMany`] if the list is full.
    pub fn insert(&mut self, path: &str, index: u32, json: &Json) -> Result<Delta, EditError> {
        let place = match path::parse(path).ok_or(EditError::UnknownPath)? {
            Target::Field(place) if place.element == Place::WHOLE => place,
            _ => return Err(EditError::NotAList),
        };
        let mut items = self.items(place)?;
        if index as usize > items.len() {
            return Err(EditError::NoSuchItem);
        }
        if items.len() >= MAX_ITEMS {
            return Err(EditError::TooMany);
        }
        let is_record = matches!(place.field.info().kind, Kind::List(_));
        let item = if is_record { or_empty(json) } else { json.clone() };
        items.insert(index as usize, item);
        self.edit_field(place, &Json::List(items))
    }

    /// Takes out the element at `path`, such as `websites[2]`.
    ///
    /// # Errors
    /// As [`Session::edit`]; [`EditError::NotAList`] if the path names no element.
    pub fn remove(&mut self, path: &str) -> Result<Delta, EditError> {
        let (place, at) = match path::parse(path).ok_or(EditError::UnknownPath)? {
            Target::Field(place) if place.element != Place::WHOLE => {
                (Place { element: Place::WHOLE, ..place }, place.element)
            }
            Target::Record(kind, spot) => match inner_list(kind) {
                Some(field) => (Place::new(field, Spot { sub: 0, ..spot }), spot.sub),
                None => {
                    let field = spot.list.field().ok_or(EditError::NotAList)?;
                    (Place::new(field, Spot::ROOT), spot.index)
                }
            },
            _ => return Err(EditError::NotAList),
        };
        let mut items = self.items(place)?;
        if at as usize >= items.len() {
            return Err(EditError::NoSuchItem);
        }
        items.remove(at as usize);
        self.edit_field(place, &Json::List(items))
    }

    /// The elements of a list field, as JSON.
    fn items(&self, place: Place) -> Result<Vec<Json>, EditError> {
        let info = place.field.info();
        if !matches!(info.kind, Kind::Texts | Kind::Words(_) | Kind::List(_)) {
            return Err(EditError::NotAList);
        }
        let value = self.record(place)?.value(place.field);
        match value.to_json(info) {
            Json::List(items) => Ok(items),
            _ if value.is_empty() => Ok(Vec::new()),
            // Something else stands there, which would be lost.
            _ => Err(EditError::NotAList),
        }
    }

    fn record(&self, place: Place) -> Result<&crate::model::order::Record, EditError> {
        self.order.record(kind_of(place.field), place.spot).ok_or(EditError::NoSuchItem)
    }

    fn set_group(&mut self, kind: RecordKind, spot: Spot, group: &str, json: &Json) {
        let Some(record) = self.order.record_mut(kind, spot) else { return };
        for info in RECORDS[kind as usize] {
            if is_below(info.path, group) {
                record.set(info.field, Value::Empty);
            }
        }
        record.uncover(group);
        record.extras.retain(|e| &*e.group != group && !is_below(&e.group, group));
        let entries = [(last_key(group).into(), json.clone())];
        let prefix = group.strip_suffix(last_key(group)).unwrap_or_default();
        intake::fill(record, prefix, &entries);
    }

    /// Puts `value` in a field that is no list of records, and runs what reads it, unless it is there
    /// already.
    fn set(&mut self, place: Place, value: Value) -> Result<Delta, EditError> {
        let is_there = *self.record(place)?.value(place.field) == value;
        Ok(if is_there { self.nothing_new() } else { self.put(place, value) })
    }

    /// What there is to tell of an edit that changed nothing.
    fn nothing_new(&mut self) -> Delta {
        self.work = Work::default();
        Delta { ok: self.is_ok(), ..Delta::default() }
    }

    /// Puts another value in a field that is no list of records, and runs what reads it.
    fn put(&mut self, place: Place, value: Value) -> Delta {
        self.work = Work::default();
        let field = place.field;
        // A native program may name a field of the order with a record in it; the module makes places of
        // paths alone, and what it need not do costs it 190 bytes.
        #[cfg(not(target_arch = "wasm32"))]
        let place = crate::diagnostic::place_in(field, place.spot);
        let (at, plan) = self.take_plan(field, place.spot.list);
        let mut left = self.members(&plan, place);
        let old = match self.order.record_mut(kind_of(field), place.spot) {
            Some(record) => record.set(field, value),
            None => Value::Empty,
        };
        if decides(field) {
            self.facts = Facts::of(&self.order, &self.context);
            self.plans.clear();
            self.notes.clear();
        }
        let entered = self.members(&plan, place);
        if left == entered {
            // All stay in their groups, which are still judged again.
            left.clear();
        } else {
            left.iter().for_each(|member| self.groups.remove(*member));
            entered.iter().for_each(|member| self.groups.insert(*member));
        }
        if plan.compared {
            self.compare(place, &old);
        }
        let delta = self.run(&plan, place, &old, [&left, &entered]);
        if let Some(kept) = self.plans.get_mut(at) {
            *kept = Some(plan);
        }
        delta
    }

    /// The records around `place` with their keys under the rules of `plan` that compare records.
    fn members(&self, plan: &Plan, place: Place) -> Vec<Member> {
        let mut members = Vec::new();
        if plan.moves {
            self.each_key(plan, place, |member| members.push(member));
        }
        members
    }

    /// Brings the texts that rules compare up to date at `place`, where `old` stood.
    fn compare(&mut self, place: Place, old: &Value) {
        let Some(texts) = &mut self.texts else { return };
        let member = |value| Some((place.field as RuleId, text_key(value)?, place.spot));
        if let Some(member) = member(old) {
            texts.remove(member);
        }
        let record = self.order.record(kind_of(place.field), place.spot);
        if let Some(member) = record.and_then(|record| member(record.value(place.field))) {
            texts.insert(member);
        }
    }

    /// Runs the rules of `plan` after the edit at `place`, where `old` stood. `moved` are the records in
    /// the groups that they left, and in those they entered.
    fn run(&mut self, plan: &Plan, place: Place, old: &Value, moved: [&[Member]; 2]) -> Delta {
        let (field, spot) = (place.field, place.spot);
        let mut delta = Delta::default();
        let Self { order, context, facts, groups, texts, notes, shelves, work, .. } = self;
        let view = View::new(order, context);
        let mut run =
            Run { facts, shelves, work, delta: &mut delta, found: Vec::new(), group: Vec::new() };
        // Most rules see the edited record, or the service that holds it.
        let record = view.of(kind_of(field), spot);
        record.iter().for_each(|view| run.value(place, old, view.value(field)));
        let service = match kind_of(field) {
            RecordKind::Service => record,
            _ => view.of(RecordKind::Service, Spot { sub: 0, ..spot }),
        };
        record.iter().for_each(|view| run.batch(&plan.record, view));
        service.iter().for_each(|view| run.batch(&plan.service, view));
        run.batch(&plan.order, &view);
        for step in &plan.steps {
            match step.key {
                Some(Key::Shared(_)) => run.regroup(step, groups, moved, &view),
                Some(Key::Noted(noted)) => {
                    let kept = kept(notes, step.call.id);
                    match &service {
                        Some(service) => notes::note(kept, noted, service),
                        None if noted.outer.contains(&field) => drop(kept.take()),
                        None => {}
                    }
                    run.reached(step, spot, &view.with_notes(kept));
                }
                Some(Key::Each(each))
                    if !concerns_all(step.reach, field, service.is_some())
                        && !record.as_ref().is_some_and(|view| (each.concerns)(view, field)) => {}
                _ if step.reach == Reach::Equal => {
                    let Some(own) = own_field(step.key) else { continue };
                    let texts = texts.get_or_insert_with(|| compared_texts(order));
                    let now = order.record(kind_of(field), spot).map(|r| r.value(field));
                    for key in [Some(old), now].into_iter().flatten().filter_map(text_key) {
                        run.group(step, texts, (own as RuleId, key), &view);
                    }
                }
                _ => run.reached(step, spot, &view),
            }
        }
        delta.tidy();
        delta.ok = self.is_ok();
        delta
    }

    /// What an edit of `field` of an element of `list` runs, and where in [`Session::plans`] it is kept
    /// when it is no longer used: nowhere for a field that decides which rules hold.
    fn take_plan(&mut self, field: Field, list: List) -> (usize, Box<Plan>) {
        if decides(field) {
            // Rules that hold no more after the edit are run as well, to take back what they said.
            return (usize::MAX, Box::new(Plan::new(field, list, None)));
        }
        let for_apps = if list == List::Apps { Field::COUNT } else { 0 };
        let at = for_apps + field.number();
        if self.plans.is_empty() {
            self.plans.resize_with(2 * Field::COUNT, || None);
        }
        let kept = self.plans.get_mut(at).and_then(Option::take);
        (at, kept.unwrap_or_else(|| Box::new(Plan::new(field, list, Some(&self.facts)))))
    }

    /// Calls `visit` with the keys of the records around `place` under the keyed rules.
    fn each_key(&self, plan: &Plan, place: Place, mut visit: impl FnMut(Member)) {
        let view = View::new(&self.order, &self.context);
        for step in &plan.steps {
            let Some(Key::Shared(of)) = step.key else { continue };
            each_reached(&self.order, step, place.spot, |spot| {
                if step.when.holds(&self.facts.of_list(spot.list))
                    && let Some(key) = view.of(step.kind, spot).and_then(|view| of(&view))
                {
                    visit((step.call.id, key, spot));
                }
            });
        }
    }

    /// Changes the order as a whole and judges all of it again.
    fn restructure(&mut self, change: impl FnOnce(&mut Self)) -> Delta {
        let before = core::mem::take(&mut self.shelves);
        change(self);
        self.rebuild();
        let mut delta = Delta { ok: self.is_ok(), ..Delta::default() };
        delta.compare(&before.all(), &self.shelves.all());
        delta
    }

    fn rebuild(&mut self) {
        self.facts = Facts::of(&self.order, &self.context);
        self.plans.clear();
        self.notes.clear();
        self.texts = None;
        self.shelves = Shelves::of(&self.order);
        let mut found = Vec::new();
        self.groups = judge(&self.order, &self.context, &self.facts, &mut found);
        self.shelves.fill(found);
    }
}

/// What is put in the place of a record: `null` stands for an empty one.
fn or_empty(json: &Json) -> Json {
    if *json == Json::Null { Json::Object(Vec::new()) } else { json.clone() }
}

/// Whether the field decides which rules hold.
const fn decides(field: Field) -> bool {
    matches!(field, Field::OrderType | Field::OrganizerNature)
}

/// Whether a rule of the order has to judge the services within reach again, whichever field of theirs was
/// edited: `Each::concerns` need not be asked.
const fn concerns_all(reach: Reach, field: Field, is_of_service: bool) -> bool {
    match reach {
        Reach::Service => true,
        Reach::Order => !is_of_service,
        _ => decides(field),
    }
}

/// Runs rules again and keeps the findings up to date.
struct Run<'a> {
    facts: &'a Facts,
    shelves: &'a mut Shelves,
    work: &'a mut Work,
    delta: &'a mut Delta,
    found: Vec<Finding>,
    /// Records that share a key; kept for its room.
    group: Vec<Spot>,
}

impl Run<'_> {
    /// Runs rules that hold for the record that `view` sees.
    fn batch(&mut self, batch: &Batch, view: &View<'_>) {
        let spot = view.spot();
        let mut report = Report::new(spot, &mut self.found);
        for call in &batch.calls {
            call.run(view, &mut report);
        }
        self.count(spot, batch.calls.len());
        // Most rules have nothing to say, and had nothing.
        if let (Some(first), Some(last)) = (batch.calls.first(), batch.calls.last())
            && (!self.found.is_empty() || self.shelves.meets(spot, &batch.rules))
        {
            let is_old = |old: &Finding| batch.rules.has(old.rule);
            let rules = (first.id, last.id);
            self.shelves.replace(spot, rules, &mut self.found, self.delta, &is_old);
        }
    }

    /// Runs a rule for the record that `view` sees.
    fn rule(&mut self, step: &Step, view: &View<'_>) {
        let spot = view.spot();
        if step.when.holds(&self.facts.of_list(spot.list)) {
            step.call.run(view, &mut Report::new(spot, &mut self.found));
        }
        self.settle(step.call.id, spot);
    }

    /// Runs a rule for the records that the edit of the one at `spot` reaches.
    fn reached(&mut self, step: &Step, spot: Spot, view: &View<'_>) {
        each_reached(view.order(), step, spot, |spot| {
            view.of(step.kind, spot).iter().for_each(|view| self.rule(step, view));
        });
    }

    /// Runs a rule for the records of a group, each seeing the others.
    fn group(&mut self, step: &Step, groups: &Groups, (of, key): (RuleId, u64), view: &View<'_>) {
        let mut group = core::mem::take(&mut self.group);
        groups.group(of, key, &mut group);
        let view = view.in_group(&group);
        for spot in &group {
            view.of(step.kind, *spot).iter().for_each(|view| self.rule(step, view));
        }
        self.group = group;
    }

    /// Runs a rule that compares records for the groups that some have left or entered.
    fn regroup(&mut self, step: &Step, groups: &Groups, moved: [&[Member]; 2], view: &View<'_>) {
        let id = step.call.id;
        // The members of a rule stand side by side.
        let [left, entered] = moved.map(|members| {
            let mut rules = members.chunk_by(|one, other| one.0 == other.0);
            rules.find(|of_rule| of_rule[0].0 == id).unwrap_or_default()
        });
        // A record that is in no group any more has no finding either.
        left.iter().for_each(|member| self.settle(id, member.2));
        // Each group once, however many have moved.
        let members = || left.iter().chain(entered);
        for (at, member) in members().enumerate() {
            if !members().take(at).any(|earlier| earlier.1 == member.1) {
                self.group(step, groups, (id, member.1), view);
            }
        }
    }

    /// Puts what was found in the place of what the rule said of the record at `spot` before.
    fn settle(&mut self, id: RuleId, spot: Spot) {
        self.count(spot, 1);
        if !self.found.is_empty() || self.shelves.has(spot, id) {
            self.shelves.replace(spot, (id, id), &mut self.found, self.delta, &|_| true);
        }
    }

    /// Counts runs of rules.
    fn count(&mut self, spot: Spot, runs: usize) {
        let count =
            if spot.list == List::Root { &mut self.work.order_wide } else { &mut self.work.local };
        *count += runs as u32;
    }

    /// Judges the value at `place`, where `old` stood, by itself.
    fn value(&mut self, place: Place, old: &Value, value: &Value) {
        if intake::is_fine(old) && intake::is_fine(value) {
            return;
        }
        let (field, spot) = (place.field, place.spot);
        intake::judge_value(field.info(), spot, value, &mut self.found);
        let is_old = |old: &Finding| old.beside.is_none() && old.place.field == field;
        self.shelves.replace(spot, intake::RULES, &mut self.found, self.delta, &is_old);
    }
}

/// The records of `order` by the text of each field that rules compare with others.
fn compared_texts(order: &Order) -> Groups {
    let mut texts = Groups::new();
    let mut done = Vec::new();
    for own in packed::all().filter_map(|(_, rule)| own_field(rule.key)) {
        if done.contains(&own) {
            continue;
        }
        done.push(own);
        each_spot(order, kind_of(own), |spot| {
            let value = order.record(kind_of(own), spot).map(|record| record.value(own));
            if let Some(key) = value.and_then(text_key) {
                texts.insert((own as RuleId, key, spot));
            }
        });
    }
    texts
}

/// What is kept for `rule`.
fn kept(notes: &mut Vec<(RuleId, Notes)>, rule: RuleId) -> &Notes {
    let at = notes.partition_point(|(of, _)| *of < rule);
    if notes.get(at).is_none_or(|(of, _)| *of != rule) {
        notes.insert(at, (rule, Notes::default()));
    }
    &notes[at].1
}

/// Calls `visit` with the records that a rule has to be run for after an edit of the record at
/// `spot`.
fn each_reached(order: &Order, step: &Step, spot: Spot, mut visit: impl FnMut(Spot)) {
    match step.reach {
        Reach::Record => visit(spot),
        Reach::Service => visit(Spot { sub: 0, ..spot }),
        Reach::Order => visit(Spot::ROOT),
        Reach::Inner => each_spot_in(order, step.kind, spot, &mut visit),
        Reach::All => each_spot(order, step.kind, visit),
        Reach::Equal => {}
    }
}

fn kind_of(field: Field) -> RecordKind {
    match path::RECORD_KINDS.get(field.record()) {
        Some(kind) => *kind,
        None => RecordKind::Order,
    }
}

fn last_key(path: &str) -> &str {
    parts(path, b'.').last().unwrap_or(path)
}
