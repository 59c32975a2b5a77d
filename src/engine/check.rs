//! Checks one value on its own, without an order around it.

use alloc::vec::Vec;

use super::{intake, validate};
use crate::{
    diagnostic::Finding,
    model::{
        field::{Field, Kind, RecordKind},
        json::Json,
        order::{Order, Record, Spot, Value, inner_list},
        path::RECORD_KINDS,
        words::{OrganizerNature, Province},
    },
    rules::{Context, KINDS},
};

/// What is known around a single value.
#[derive(Clone, Copy, Debug, Default)]
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
    let value = match kind.field.info().kind {
        Kind::Texts => intake::value(kind.field.info(), &Json::List(Vec::from([Json::from(text)]))),
        _ => intake::text_value(kind.field.info(), text),
    };
    put(kind.field, value);
    let element = match inner_list(own.kind) {
        Some(list) => {
            service.set(list, Value::Records(Vec::from([own])));
            service
        }
        None if own.kind == RecordKind::Order => service,
        None => own,
    };
    order.root.set(kind.list, Value::Records(Vec::from([element])));

    let mut found = validate(&order, context);
    found.retain(|finding| {
        finding.place.field == kind.field
            && finding.place.spot.sub == 0
            && !finding.missing
            && (intake::is_intake(finding.rule) || kind.rules.contains(&finding.rule))
    });
    for finding in &mut found {
        finding.related.clear();
        finding.owner = Spot::ROOT;
    }
    Some(found)
}
