//! Checks one value on its own, without an order around it.

use alloc::vec::Vec;
use core::fmt;

use super::{intake, sort_findings};
use crate::{
    diagnostic::{Finding, RuleId},
    model::{
        field::{Field, Kind, RecordKind},
        json::Json,
        order::{List, Order, Record, Spot, Value, inner_list},
        path::RECORD_KINDS,
        words::{OrganizerNature, Province},
    },
    rules::{
        Context, Facts, KINDS, Report, ValueKind, View,
        packed::{self, Call},
    },
};

/// What is known around a single value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// The nature of the organizer, if known.
    pub nature: Option<OrganizerNature>,
    /// The province of the filing, if known.
    pub province: Option<Province>,
}

/// Checks `text` as a value of the kind `name`; `None` if there is no such kind.
///
/// An empty text has no findings: whether a value is needed, only an order can say.
#[must_use]
pub fn check(name: &str, text: &str, context: &Context, around: Around) -> Option<Vec<Finding>> {
    Some(Checker::new(name, context, around)?.check(text))
}

/// A rule that speaks about the value: what a run needs of it, and the record it looks from.
struct Due {
    call: Call,
    kind: RecordKind,
    spot: Spot,
}

/// Checks many values of one kind: the order that stands around them is made once.
pub struct Checker {
    kind: &'static ValueKind,
    context: Context,
    order: Order,
    spot: Spot,
    /// The rules that speak about such a value and hold here.
    rules: Vec<Due>,
}

/// Without the order around the value, which is of no interest.
impl fmt::Debug for Checker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Checker").field("kind", &self.kind.name).finish_non_exhaustive()
    }
}

impl Checker {
    /// A checker for values of the kind `name`; `None` if there is no such kind.
    #[must_use]
    pub fn new(name: &str, context: &Context, around: Around) -> Option<Self> {
        let kind = KINDS.iter().find(|kind| kind.name == name)?;
        let mut order = Order::default();
        // The record that holds the value, and the service around it or beside it.
        let mut own = Record::new(RECORD_KINDS[kind.field.record()]);
        let mut service = Record::new(RecordKind::Service);
        let mut put = |field: Field, value: Value| {
            match RECORD_KINDS[field.record()] {
                RecordKind::Order => order.root.set(field, value),
                record if record == own.kind => own.set(field, value),
                _ => service.set(field, value),
            };
        };
        put(Field::OrderType, Value::Word(0));
        for (field, preset) in kind.presets {
            let json = match *preset {
                "true" => Json::Bool(true),
                "false" => Json::Bool(false),
                word => Json::from(word),
            };
            put(*field, intake::value(field.info(), &json));
        }
        if let Some(nature) = around.nature {
            put(Field::OrganizerNature, Value::Word(nature as u8));
        }
        if let Some(province) = around.province {
            put(Field::RegionProvince, Value::Word(province as u8));
        }
        let list = Spot::new(List::of(kind.list), 0);
        let spot = if own.kind == RecordKind::Order { Spot::ROOT } else { list };
        let element = match inner_list(own.kind) {
            Some(list) => {
                service.set(list, Value::Records(Vec::from([own])));
                service
            }
            None if own.kind == RecordKind::Order => service,
            None => own,
        };
        order.root.set(kind.list, Value::Records(Vec::from([element])));

        let facts = Facts::of(&order, context);
        let due = |id: &RuleId| {
            let rule = packed::rule(*id)?;
            let kind = rule.scope.record()?;
            let spot = if kind == RecordKind::Order { Spot::ROOT } else { list };
            let due = Due { call: rule.call(*id), kind, spot };
            rule.when.holds(&facts.of_list(spot.list)).then_some(due)
        };
        let rules = kind.rules.iter().filter_map(due).collect();
        Some(Self { kind, context: *context, order, spot, rules })
    }

    /// Checks one value; an empty one has no findings.
    #[must_use]
    pub fn check(&mut self, text: &str) -> Vec<Finding> {
        let info = self.kind.field.info();
        let value = match info.kind {
            Kind::Texts => intake::value(info, &Json::List(Vec::from([Json::from(text)]))),
            _ => intake::text_value(info, text),
        };
        let kind = RECORD_KINDS[self.kind.field.record()];
        let mut found = Vec::new();
        intake::judge_value(info, self.spot, &value, &mut found);
        if let Some(record) = self.order.record_mut(kind, self.spot) {
            record.set(self.kind.field, value);
        }
        let order = View::new(&self.order, &self.context);
        // Rules of one record stand side by side.
        for due in
            self.rules.chunk_by(|one, other| one.spot == other.spot && one.kind == other.kind)
        {
            let Some(Due { kind, spot, .. }) = due.first() else { continue };
            if let Some(view) = order.of(*kind, *spot) {
                let view = view.in_group(core::slice::from_ref(spot));
                let mut report = Report::new(*spot, &mut found);
                due.iter().for_each(|due| due.call.run(&view, &mut report));
            }
        }
        found.retain(|finding| finding.place.field == self.kind.field && !finding.missing);
        for finding in &mut found {
            finding.related.clear();
            finding.owner = Spot::ROOT;
        }
        sort_findings(&mut found);
        found
    }
}
