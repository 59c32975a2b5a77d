//! An order being filled in: each edit re-runs only the rules that it concerns.

use alloc::{rc::Rc, vec::Vec};

use super::{
    each_affected,
    index::Index,
    intake, key,
    keys::{Groups, Member, sort_findings as sort},
    members, run, validate,
};
use crate::{
    diagnostic::{Class, Finding, RuleId},
    model::{
        field::{Field, Kind, RecordKind},
        json::Json,
        order::{List, Order, Spot, Value, inner_list},
        path::{self, Place, Target, below},
    },
    rules::{ALL, Context, Facts, View},
};

/// Why an edit could not be made. The order is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EditError {
    /// The order has no such field, element or group.
    UnknownPath,
    /// The list has no such element.
    NoSuchItem,
    /// Elements can be put in and taken out of lists only.
    NotAList,
}

impl EditError {
    /// A short name that does not change, such as `unknown-path`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownPath => "unknown-path",
            Self::NoSuchItem => "no-such-item",
            Self::NotAList => "not-a-list",
        }
    }
}

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
    /// A finding may come and go within one edit, when a group is judged twice.
    fn note_gone(&mut self, finding: Finding) {
        match finding.class {
            Class::Error | Class::Warning => {
                cancel_or_push(&mut self.added, &mut self.removed, finding)
            }
            Class::Requirement => self.requirements_changed = true,
            Class::Hint => {}
        }
    }

    fn note_new(&mut self, finding: &Finding) {
        match finding.class {
            Class::Error | Class::Warning => {
                cancel_or_push(&mut self.removed, &mut self.added, finding.clone());
            }
            Class::Requirement => self.requirements_changed = true,
            Class::Hint => {}
        }
    }
}

fn cancel_or_push(opposite: &mut Vec<Finding>, to: &mut Vec<Finding>, finding: Finding) {
    match opposite.iter().position(|other| *other == finding) {
        Some(at) => {
            opposite.remove(at);
        }
        None => to.push(finding),
    }
}

/// The groups that records left and entered by an edit.
#[derive(Default)]
struct Moved {
    left: Vec<Member>,
    entered: Vec<Member>,
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
    index: Rc<Index>,
    groups: Groups,
    /// The findings of the order's own record.
    root: Vec<Finding>,
    /// The findings of each element of each list, those of its inner lists among them.
    elements: [Vec<Vec<Finding>>; 4],
    blocking: usize,
    work: Work,
}

impl Session {
    /// Starts with `order`, which may be empty.
    #[must_use]
    pub fn new(order: Order, context: Context) -> Self {
        let mut session = Self {
            order,
            context,
            index: Rc::default(),
            groups: Groups::default(),
            root: Vec::new(),
            elements: Default::default(),
            blocking: 0,
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
        self.blocking == 0
    }

    /// How much work the last edit was.
    #[must_use]
    pub const fn work(&self) -> Work {
        self.work
    }

    /// All findings, in the order of the form.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut all = self.root.clone();
        for list in &self.elements {
            for findings in list {
                all.extend_from_slice(findings);
            }
        }
        sort(&mut all);
        all
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
                Ok(self.restructure(|session| {
                    if let Some(record) = session.order.record_mut(kind, spot) {
                        *record = intake::record(kind, json);
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
        if place.element != Place::WHOLE {
            return self.edit_field(place, &Json::from(text));
        }
        self.set(place, intake::text_value(place.field.info(), text))
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
        if let Kind::List(_) = info.kind {
            self.record(place)?;
            return Ok(self.restructure(|session| {
                if let Some(record) = session.order.record_mut(kind_of(place.field), place.spot) {
                    record.set(place.field, value);
                }
            }));
        }
        self.set(place, value)
    }

    /// Puts a new element before the one at `index` of the list at `path`.
    ///
    /// # Errors
    /// As [`Session::edit`]; [`EditError::NotAList`] if the path names no list, and
    /// [`EditError::NoSuchItem`] if `index` is beyond its end.
    pub fn insert(&mut self, path: &str, index: u32, json: &Json) -> Result<Delta, EditError> {
        let place = match path::parse(path).ok_or(EditError::UnknownPath)? {
            Target::Field(place) if place.element == Place::WHOLE => place,
            _ => return Err(EditError::NotAList),
        };
        let mut items = self.items(place)?;
        if index as usize > items.len() {
            return Err(EditError::NoSuchItem);
        }
        let empty = matches!(place.field.info().kind, Kind::List(_)) && *json == Json::Null;
        let item = if empty { Json::Object(Vec::new()) } else { json.clone() };
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
        match self.record(place)?.value(place.field).to_json(info) {
            Json::List(items) => Ok(items),
            _ => Ok(Vec::new()),
        }
    }

    fn record(&self, place: Place) -> Result<&crate::model::order::Record, EditError> {
        self.order.record(kind_of(place.field), place.spot).ok_or(EditError::NoSuchItem)
    }

    fn set_group(&mut self, kind: RecordKind, spot: Spot, group: &str, json: &Json) {
        let Some(record) = self.order.record_mut(kind, spot) else { return };
        for info in crate::model::field::RECORDS[kind as usize] {
            if below(info.path, group).is_some() {
                record.set(info.field, Value::Empty);
            }
        }
        record.extras.retain(|extra| &*extra.path != group && below(&extra.path, group).is_none());
        let entries = [(last_key(group).into(), json.clone())];
        let prefix = group.strip_suffix(last_key(group)).unwrap_or_default();
        intake::fill(record, prefix, &entries);
    }

    /// Puts `value` in a field that is no list of records, and runs what reads it.
    fn set(&mut self, place: Place, value: Value) -> Result<Delta, EditError> {
        self.work = Work::default();
        let kind = kind_of(place.field);
        if self.record(place)?.value(place.field) == &value {
            return Ok(Delta { ok: self.is_ok(), ..Delta::default() });
        }
        let index = Rc::clone(&self.index);
        let readers = index.readers(place.field);

        let mut moved = Moved::default();
        self.each_key(readers, place, |member| moved.left.push(member));
        if let Some(record) = self.order.record_mut(kind, place.spot) {
            record.set(place.field, value);
        }
        self.each_key(readers, place, |member| moved.entered.push(member));

        let mut delta = Delta::default();
        self.rejudge_value(place, &mut delta);
        let facts = Facts::of(&self.order, &self.context);
        let (mut spots, mut found) = (Vec::new(), Vec::new());
        for id in readers {
            let Some(rule) = ALL.get(usize::from(*id)) else { continue };
            spots.clear();
            if rule.key.is_some() {
                self.rerun_groups(*id, &facts, &moved, &mut delta);
                continue;
            }
            each_affected(&self.order, rule.scope, place.field, place.spot, |s| spots.push(s));
            for spot in &spots {
                self.rerun(*id, *spot, &[], &facts, &mut found, &mut delta);
            }
        }
        sort(&mut delta.added);
        sort(&mut delta.removed);
        delta.ok = self.is_ok();
        Ok(delta)
    }

    /// Calls `visit` with the keys of the records around `place` under the keyed rules.
    fn each_key(&self, readers: &[RuleId], place: Place, mut visit: impl FnMut(Member)) {
        let keyed = |id: &RuleId| ALL.get(usize::from(*id)).is_some_and(|rule| rule.key.is_some());
        if !readers.iter().any(keyed) {
            return;
        }
        let facts = Facts::of(&self.order, &self.context);
        let view = View::new(&self.order, &self.context);
        for id in readers.iter().filter(|id| keyed(id)) {
            let Some(rule) = ALL.get(usize::from(*id)) else { continue };
            each_affected(&self.order, rule.scope, place.field, place.spot, |spot| {
                if let Some(key) = key(rule, view, &facts, spot) {
                    visit((*id, key, spot));
                }
            });
        }
    }

    /// Moves records from the groups they left to those they entered, and judges both again.
    fn rerun_groups(&mut self, id: RuleId, facts: &Facts, moved: &Moved, delta: &mut Delta) {
        for member in moved.left.iter().filter(|member| member.0 == id) {
            self.groups.remove(*member);
        }
        for member in moved.entered.iter().filter(|member| member.0 == id) {
            self.groups.insert(*member);
        }
        let (mut group, mut found) = (Vec::new(), Vec::new());
        for member in moved.left.iter().chain(&moved.entered).filter(|member| member.0 == id) {
            // A record that is in no group any more has no finding either.
            self.rerun(id, member.2, &[], facts, &mut found, delta);
            self.groups.group(id, member.1, &mut group);
            for spot in &group {
                self.rerun(id, *spot, &group, facts, &mut found, delta);
            }
        }
    }

    /// Runs a rule for the record at `spot` and notes what changed.
    fn rerun(
        &mut self,
        id: RuleId,
        spot: Spot,
        group: &[Spot],
        facts: &Facts,
        found: &mut Vec<Finding>,
        delta: &mut Delta,
    ) {
        let Some(rule) = ALL.get(usize::from(id)) else { return };
        if spot.list == List::Root {
            self.work.order_wide += 1;
        } else {
            self.work.local += 1;
        }
        if rule.key.is_none() || !group.is_empty() {
            let view = View::new(&self.order, &self.context);
            run(id, rule, view, facts, spot, group, found);
        }
        self.replace(spot, found, delta, &|finding| finding.rule == id && finding.owner == spot);
    }

    fn rejudge_value(&mut self, place: Place, delta: &mut Delta) {
        let mut found = Vec::new();
        if let Ok(record) = self.record(place) {
            let info = place.field.info();
            intake::judge_value(info, place.spot, record.value(place.field), &mut found);
        }
        self.replace(place.spot, &mut found, delta, &|finding| {
            intake::is_intake(finding.rule)
                && finding.beside.is_none()
                && finding.place.field == place.field
                && finding.place.spot == place.spot
        });
    }

    /// Moves `found` to where the findings at `spot` stand that `is_old` picks.
    fn replace(
        &mut self,
        spot: Spot,
        found: &mut Vec<Finding>,
        delta: &mut Delta,
        is_old: &dyn Fn(&Finding) -> bool,
    ) {
        let Some(shelf) = shelf(&mut self.root, &mut self.elements, spot) else { return };
        let mut at = 0;
        while at < shelf.len() {
            if !is_old(&shelf[at]) {
                at += 1;
                continue;
            }
            // What is said again stays where it is.
            if let Some(again) = found.iter().position(|finding| *finding == shelf[at]) {
                found.remove(again);
                at += 1;
                continue;
            }
            let gone = shelf.remove(at);
            self.blocking -= usize::from(gone.blocks());
            delta.note_gone(gone);
        }
        for finding in found.drain(..) {
            self.blocking += usize::from(finding.blocks());
            delta.note_new(&finding);
            shelf.push(finding);
        }
    }

    /// Changes the order as a whole and judges all of it again.
    fn restructure(&mut self, change: impl FnOnce(&mut Self)) -> Delta {
        let before = self.findings();
        change(self);
        self.rebuild();
        let after = self.findings();
        let mut delta = Delta { ok: self.is_ok(), ..Delta::default() };
        let (mut old, mut new) = (before.iter().peekable(), after.iter().peekable());
        loop {
            match (old.peek(), new.peek()) {
                (Some(a), Some(b)) if a == b => {
                    old.next();
                    new.next();
                }
                (Some(a), Some(b)) if a.rank() <= b.rank() => {
                    delta.note_gone((*a).clone());
                    old.next();
                }
                (Some(a), None) => {
                    delta.note_gone((*a).clone());
                    old.next();
                }
                (_, Some(b)) => {
                    delta.note_new(b);
                    new.next();
                }
                (None, None) => break,
            }
        }
        delta
    }

    fn rebuild(&mut self) {
        let view = View::new(&self.order, &self.context);
        let facts = Facts::of(&self.order, &self.context);
        self.groups = Groups::new(members(view, &facts).into_iter());
        self.root.clear();
        for (findings, list) in self.elements.iter_mut().zip(List::ALL) {
            findings.clear();
            findings.resize_with(self.order.list(list).len(), Vec::new);
        }
        self.blocking = 0;
        for finding in validate(&self.order, &self.context) {
            self.blocking += usize::from(finding.blocks());
            if let Some(shelf) = shelf(&mut self.root, &mut self.elements, finding.owner) {
                shelf.push(finding);
            }
        }
    }
}

fn shelf<'a>(
    root: &'a mut Vec<Finding>,
    elements: &'a mut [Vec<Vec<Finding>>; 4],
    spot: Spot,
) -> Option<&'a mut Vec<Finding>> {
    match spot.list {
        List::Root => Some(root),
        list => elements.get_mut(list as usize - 1)?.get_mut(spot.index as usize),
    }
}

fn kind_of(field: Field) -> RecordKind {
    match path::RECORD_KINDS.get(field.record()) {
        Some(kind) => *kind,
        None => RecordKind::Order,
    }
}

fn last_key(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
