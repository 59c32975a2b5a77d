//! Takes in what a form sends: JSON becomes typed values, and what no field can hold is kept and
//! reported.

use alloc::{boxed::Box, string::String, vec::Vec};

use crate::{
    diagnostic::{Class, Finding},
    model::{
        date::{Date, DateTime},
        field::{Field, FieldInfo, Kind, Notation, RECORDS, RecordKind},
        json::Json,
        order::{Extra, Flaw, IdNumber, Item, Known, MAX_TEXT, Order, Record, Spot, Text, Value},
        path::{Place, Target, is_group, parse},
        space::{is_space, trim_start},
        words::find,
    },
    numbers::{domain, email, mobile, resident_id},
    rules::{ALL, Scope, ids},
    tables::{divisions, domain_suffixes, lexicon},
    text::{
        normalize::{TextKind, Variants, normalize},
        search::has,
    },
};

/// The typed value of `field` that `json` stands for.
#[must_use]
pub fn value(info: &FieldInfo, json: &Json) -> Value {
    match (info.kind, json) {
        (_, Json::Null) => Value::Empty,
        (Kind::List(kind), Json::List(items)) => {
            Value::Records(items.iter().map(|item| record(kind, item)).collect())
        }
        (Kind::Texts, Json::List(items)) => {
            let texts: Option<Vec<Text>> = items
                .iter()
                .map(|item| item.as_text().filter(fits).map(|t| text(info, t)))
                .collect();
            texts.map_or_else(|| wrong_list(items, json), Value::Texts)
        }
        (Kind::Words(list), Json::List(items)) => {
            let mut bits = 0;
            let mut words = Vec::with_capacity(items.len());
            for item in items {
                let Some(word) = item.as_text().filter(fits) else {
                    return wrong_list(items, json);
                };
                words.push(match find(list, word) {
                    Some(at) => {
                        bits |= 1u64.checked_shl(u32::from(at)).unwrap_or(0);
                        Item::Known(at)
                    }
                    None => Item::Unknown(word.into()),
                });
            }
            Value::Words(bits, words)
        }
        (Kind::Bool, Json::Bool(flag)) => Value::Bool(*flag),
        (Kind::Integer, Json::Number(number)) => {
            whole(*number).map_or_else(|| Value::Wrong(Flaw::Type, json.clone()), Value::Integer)
        }
        (_, Json::Text(given)) => text_value(info, given),
        _ => Value::Wrong(Flaw::Type, json.clone()),
    }
}

/// The typed value of `field` that the typed text `given` stands for.
#[must_use]
pub fn text_value(info: &FieldInfo, given: &str) -> Value {
    let wrong = |flaw| Value::Wrong(flaw, Json::from(given));
    if given.len() > MAX_TEXT {
        return wrong(Flaw::TooLong);
    }
    if trim_start(given, is_space).is_empty() {
        return if given.is_empty() { Value::Empty } else { Value::Blank(given.into()) };
    }
    match info.kind {
        Kind::Text | Kind::Open(_) => Value::Text(text(info, given)),
        Kind::Word(list) => find(list, given).map_or_else(|| wrong(Flaw::Word), Value::Word),
        Kind::Date => Date::parse(given).map_or_else(|| wrong(Flaw::Date), Value::Date),
        Kind::Datetime => DateTime::parse(given)
            .map_or_else(|| wrong(Flaw::Datetime), |moment| Value::Datetime(moment, given.into())),
        Kind::Texts | Kind::Words(_) | Kind::Bool | Kind::Integer | Kind::List(_) => {
            wrong(Flaw::Type)
        }
    }
}

/// A list that is not one of texts that fit.
fn wrong_list(items: &[Json], json: &Json) -> Value {
    let are_texts = items.iter().all(|item| item.as_text().is_some());
    Value::Wrong(if are_texts { Flaw::TooLong } else { Flaw::Type }, json.clone())
}

fn fits(text: &&str) -> bool {
    text.len() <= MAX_TEXT
}

/// The whole number, if it is one that JavaScript can tell from its neighbours.
fn whole(number: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    if !(number > -LIMIT && number < LIMIT) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "within the limit")]
    let whole = number as i64;
    #[expect(clippy::cast_precision_loss, reason = "within the limit")]
    let back = whole as f64;
    (back == number).then_some(whole)
}

fn text(info: &FieldInfo, given: &str) -> Text {
    let normal = normalize(text_kind(info.notation), given);
    let mut text = Text {
        raw: given.into(),
        normal: normal.text.map(|text| text.as_str().into()),
        variants: normal.variants.bits(),
        safe: normal.is_safe,
        known: Known::Nothing,
    };
    text.known = known(info, text.plain());
    text
}

/// What the rules ask of the text of this field again and again.
fn known(info: &FieldInfo, text: &str) -> Known {
    match info.notation {
        _ if info.keeps_letters() => Known::Letters(Box::new(lexicon::scan(text))),
        _ if info.field == Field::MaterialServiceRef => match parse(text) {
            Some(Target::Record(kind, spot)) => Known::Record(kind, spot),
            _ => Known::Malformed,
        },
        Notation::Domain if domain::is_valid(text) => Known::Domain(domain_suffixes::cut(text)),
        Notation::Email if email::is_valid(text) => Known::WellFormed,
        Notation::Mobile if mobile::is_valid(text) => Known::WellFormed,
        Notation::Domain | Notation::Email | Notation::Mobile => Known::Malformed,
        Notation::Code => match resident_id::parse(text) {
            Ok(id) => Known::ResidentId(IdNumber {
                division: id.division,
                region: divisions::region(id.division),
                birth: id.birth,
            }),
            Err(_) => Known::Nothing,
        },
        _ => Known::Nothing,
    }
}

const fn text_kind(notation: Notation) -> TextKind {
    match notation {
        Notation::Free => TextKind::Free,
        Notation::Name => TextKind::Name,
        Notation::PersonName => TextKind::PersonName,
        Notation::Code => TextKind::Code,
        Notation::Digits => TextKind::Digits,
        Notation::Mobile => TextKind::Mobile,
        Notation::Phone => TextKind::Phone,
        Notation::Landline => TextKind::Landline,
        Notation::Email => TextKind::Email,
        Notation::Domain => TextKind::Domain,
        Notation::Url => TextKind::Url,
        Notation::RecordNumber => TextKind::RecordNumber,
        Notation::Package => TextKind::Package,
        Notation::Hex => TextKind::Hex,
    }
}

/// The record that `json` stands for.
#[must_use]
pub fn record(kind: RecordKind, json: &Json) -> Record {
    let mut record = Record::new(kind);
    match json {
        Json::Object(entries) => fill(&mut record, "", entries),
        other => put_beside(&mut record, "", None, other.clone()),
    }
    record
}

/// The order that `json` stands for; nothing at all is an order with no field filled in.
#[must_use]
pub fn order(json: &Json) -> Order {
    match json {
        Json::Null => Order::default(),
        json => Order { root: record(RecordKind::Order, json) },
    }
}

/// Fills the fields below `prefix` from an object.
pub fn fill(record: &mut Record, prefix: &str, entries: &[(String, Json)]) {
    let kind = record.kind;
    let fields = RECORDS[kind as usize];
    // Most objects have their keys in the order of the form.
    let mut next = 0;
    for (key, json) in entries {
        let is_meant = |info: &FieldInfo| {
            info.path.len() == prefix.len() + key.len()
                && info.path.ends_with(key.as_str())
                && info.path.starts_with(prefix)
        };
        let (before, behind) = fields.split_at(next);
        let found = behind.iter().position(is_meant).map(|at| next + at);
        let found = found.or_else(|| before.iter().position(is_meant));
        // A key with a dot in it would name a field of a deeper object.
        let is_key = !has(key, b'.');
        if let Some(at) = found.filter(|_| is_key) {
            record.set(fields[at].field, value(&fields[at], json));
            next = at + 1;
            continue;
        }
        let path = [prefix, key].concat();
        let is_group = is_key && is_group(kind, &path);
        let group = prefix.strip_suffix('.').unwrap_or_default();
        match json {
            Json::Null => {}
            Json::Object(inner) if is_group => fill(record, &(path + "."), inner),
            other if is_group => put_beside(record, &path, None, other.clone()),
            other => put_beside(record, group, Some(key), other.clone()),
        }
    }
}

/// Keeps what stands beside the fields of a record: in one of its groups under a key that no field has,
/// or in place of the group.
pub fn put_beside(record: &mut Record, group: &str, key: Option<&str>, value: Json) {
    record.extras.push(Extra { group: group.into(), key: key.map(Into::into), value });
}

/// Keys that an order may carry beside its fields: what it is to be judged by.
fn is_context(record: &Record, extra: &Extra) -> bool {
    record.kind == RecordKind::Order
        && extra.group.is_empty()
        && matches!(extra.key.as_deref(), Some("profile" | "provider" | "today" | "now"))
}

/// How many values of one list, or strange keys of one record, are spoken of: nobody reads more.
const MOST: usize = 100;

/// Reports what `value` of a field is wrong with by itself, whatever the order.
#[inline]
pub fn judge_value(info: &FieldInfo, spot: Spot, value: &Value, out: &mut Vec<Finding>) {
    if !is_fine(value) {
        judge(info, spot, value, out);
    }
}

/// Whether there is nothing to say of the value by itself, as one look tells of nearly all.
pub(super) const fn is_fine(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.variants == 0,
        Value::Texts(_) | Value::Words(..) | Value::Wrong(..) => false,
        _ => true,
    }
}

fn judge(info: &FieldInfo, spot: Spot, value: &Value, out: &mut Vec<Finding>) {
    let place = Place::new(info.field, spot);
    match value {
        Value::Wrong(flaw, json) => {
            let rule = match flaw {
                Flaw::Type => ids::FORM_VALUE_WRONG_TYPE,
                Flaw::Word if info.reports_unknown_words() => return,
                Flaw::Word => ids::FORM_VALUE_UNKNOWN_WORD,
                Flaw::Date => ids::FORM_VALUE_NOT_A_DATE,
                Flaw::Datetime => ids::FORM_VALUE_NOT_A_MOMENT,
                Flaw::TooLong => ids::FORM_VALUE_TOO_LONG,
            };
            let mut finding = Finding::new(rule, Class::Error, spot, place);
            match flaw {
                Flaw::Word | Flaw::Date | Flaw::Datetime => {
                    let text = json.as_text().unwrap_or_default();
                    quote(&mut finding, text);
                    if *flaw == Flaw::Date {
                        mend_date(&mut finding, info.field, text);
                    }
                }
                Flaw::Type => {
                    finding.message(type_message(info.kind));
                }
                Flaw::TooLong => {
                    finding.number(MAX_TEXT as i64);
                }
            }
            out.push(finding);
        }
        Value::Words(_, items) if !info.reports_unknown_words() => {
            let unknown = (0..).zip(items).filter_map(|(element, item)| match item {
                Item::Known(_) => None,
                Item::Unknown(word) => Some((element, word)),
            });
            for (element, word) in unknown.take(MOST) {
                let place = Place { element, ..place };
                let rule = ids::FORM_VALUE_UNKNOWN_WORD;
                let mut finding = Finding::new(rule, Class::Error, spot, place);
                quote(&mut finding, word);
                out.push(finding);
            }
        }
        Value::Text(text) if is_respelled(text) => judge_spelling(info, spot, place, text, out),
        Value::Texts(texts) => {
            let odd = (0..).zip(texts).filter(|(_, text)| is_respelled(text));
            for (element, text) in odd.take(MOST) {
                judge_spelling(info, spot, Place { element, ..place }, text, out);
            }
        }
        _ => {}
    }
}

/// Offers the date that a text stands for, or says where 长期 is entered.
fn mend_date(finding: &mut Finding, field: Field, text: &str) {
    if let Some(date) = Date::read(text) {
        // A day of one digit may get another one.
        let is_half = matches!(text.as_bytes(), [.., c, b'1'..=b'3'] if !c.is_ascii_digit());
        finding.fix(date.iso().as_str(), !is_half);
    } else if text.starts_with("长期") && field.info().path.ends_with("idValidTo") {
        finding.message(1);
    }
}

/// Whether the text surely means the same as its plain spelling, which differs. One that only a guess can
/// read is the business of the field's shape rule, and so is one that is not well-formed in plain either.
fn is_respelled(text: &Text) -> bool {
    text.variants != 0 && text.safe && !matches!(text.known, Known::Malformed)
}

fn judge_spelling(info: &FieldInfo, spot: Spot, place: Place, text: &Text, out: &mut Vec<Finding>) {
    let rule = ids::FORM_NOTATION_OTHER_SPELLING;
    let mut finding = Finding::new(rule, Class::Warning, spot, place);
    // The message names the first variant seen; the fix mends all of them.
    #[expect(clippy::cast_possible_truncation, reason = "at most 15")]
    let variant = text.variants.trailing_zeros() as u8;
    if info.personal {
        // Its plain spelling would have to be masked, and nobody could copy that.
        finding.message(variant + Variants::EACH.len() as u8);
    } else {
        finding.message(variant).text(text.plain());
    }
    finding.fix(text.plain(), true);
    out.push(finding);
}

/// Adds what was typed, masked if a number stands in it that may be somebody's.
fn quote(finding: &mut Finding, text: &str) {
    if has_long_number(text) {
        finding.masked(text);
    } else {
        finding.text(text);
    }
}

/// Whether a number stands in the text that may be somebody's, typed into the wrong field.
fn has_long_number(text: &str) -> bool {
    let mut run = 0;
    text.bytes().any(|byte| {
        run = if byte.is_ascii_digit() { run + 1 } else { 0 };
        run >= MOBILE_LENGTH
    })
}

/// The shortest of the numbers that are personal whatever field they stand in.
const MOBILE_LENGTH: usize = 11;

/// Which message of `form.value.wrong-type` names the type that is due.
const fn type_message(kind: Kind) -> u8 {
    match kind {
        Kind::Text | Kind::Open(_) | Kind::Word(_) | Kind::Date | Kind::Datetime => 0,
        Kind::Texts | Kind::Words(_) => 1,
        Kind::Bool => 2,
        Kind::Integer => 3,
        Kind::List(_) => 4,
    }
}

/// Reports what a record was given beside its fields.
pub fn judge_extras(record: &Record, spot: Spot, out: &mut Vec<Finding>) {
    let mut strange = 0;
    for extra in record.extras.iter().filter(|extra| !is_context(record, extra)) {
        let (rule, class) = match extra.key {
            None => (ids::FORM_VALUE_WRONG_TYPE, Class::Error),
            Some(_) if strange == MOST => continue,
            Some(_) => {
                strange += 1;
                (ids::FORM_KEY_UNKNOWN, Class::Warning)
            }
        };
        let Some(first) = RECORDS[record.kind as usize].first() else { continue };
        let mut finding = Finding::new(rule, class, spot, Place::new(first.field, spot));
        let group = &*extra.group;
        let path = match extra.key.as_deref() {
            None => {
                finding.message(5);
                group.into()
            }
            Some(key) if group.is_empty() => key.into(),
            Some(key) => [group, ".", key].concat().into(),
        };
        finding.beside = Some(Box::new((record.kind, path)));
        out.push(finding);
    }
}

/// The first and the last of the rules that the engine reports while it takes in values.
pub(super) const RULES: (u16, u16) = (ids::FORM_KEY_UNKNOWN, ids::FORM_VALUE_WRONG_TYPE);
const _: () = {
    // All of them, and no other.
    let mut at = 0;
    while at < ALL.len() {
        let is_between = RULES.0 as usize <= at && at <= RULES.1 as usize;
        assert!(matches!(ALL[at].scope, Scope::Intake) == is_between);
        at += 1;
    }
};
