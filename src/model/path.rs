//! Paths such as `websites[0].domains[1].name`: read, written, and put in the order of the form.

use alloc::{boxed::Box, string::String};

use super::{
    field::{Field, Kind, RECORDS, RecordKind, is_below},
    order::{List, Spot, inner_list},
};

/// A field of one record of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The field.
    pub field: Field,
    /// The record it belongs to.
    pub spot: Spot,
    /// The element of a text list, from 0; [`Place::WHOLE`] for the field as a whole.
    pub element: u32,
}

/// What a path names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The order.
    Order,
    /// A field.
    Field(Place),
    /// An element of a list of records.
    Record(RecordKind, Spot),
    /// An object of a record that groups fields, such as `principal`.
    Group(RecordKind, Spot, Box<str>),
}

impl Place {
    /// Stands for the field as a whole, not for one of its texts.
    pub const WHOLE: u32 = u32::MAX;

    /// The field as a whole.
    #[must_use]
    pub const fn new(field: Field, spot: Spot) -> Self {
        Self { field, spot, element: Self::WHOLE }
    }

    /// A number of 84 bits that sorts places as the form shows them: an element's fields stand
    /// together, and a list's elements stand where the list does.
    #[must_use]
    pub fn rank(self) -> u128 {
        let inner = inner_list(RECORD_KINDS[self.field.record()]);
        rank(self.spot, inner, self.field.slot()) | capped(self.element.wrapping_add(1), 16)
    }

    /// The path, such as `websites[0].domains[1].name`.
    #[must_use]
    pub fn to_text(self) -> String {
        let mut s = record_path(RECORD_KINDS[self.field.record()], self.spot);
        if !s.is_empty() {
            s.push('.');
        }
        s.push_str(self.field.info().path);
        if self.element != Self::WHOLE {
            push_index(&mut s, self.element);
        }
        s
    }
}

/// The place of a list, an element, a field or list in that, an element, and a field in that.
fn rank(spot: Spot, inner: Option<Field>, slot: usize) -> u128 {
    let Some(list) = spot.list.field() else { return (slot as u128) << 76 };
    let element = (list.slot() as u128) << 76 | capped(spot.index, 23).wrapping_add(1) << 52;
    match inner {
        Some(inner) => {
            let sub = capped(spot.sub, 19).wrapping_add(1);
            element | (inner.slot() as u128) << 44 | sub << 24 | (slot as u128) << 16
        }
        None => element | (slot as u128) << 44,
    }
}

/// The number, or the largest that fits into `bits`.
fn capped(number: u32, bits: u32) -> u128 {
    u128::from(number).min((1 << bits) - 1)
}

/// Sorts what stands beside the fields of a record: after all of them, or before all of them if it stands
/// in place of the record itself.
#[must_use]
pub fn rank_beside(kind: RecordKind, spot: Spot, is_record: bool) -> u128 {
    let spot = if kind == RecordKind::Order { Spot::ROOT } else { spot };
    let rank = |slot| rank(spot, inner_list(kind), slot);
    if is_record { rank(0).saturating_sub(1) } else { rank(0xff) }
}

/// The kinds of record, by number.
pub const RECORD_KINDS: [RecordKind; 8] = [
    RecordKind::Order,
    RecordKind::Service,
    RecordKind::Domain,
    RecordKind::CloudResource,
    RecordKind::Platform,
    RecordKind::Sdk,
    RecordKind::Material,
    RecordKind::FiledService,
];

/// The path of a record, such as `websites[0].domains[1]`; empty for the order.
#[must_use]
pub fn record_path(kind: RecordKind, spot: Spot) -> String {
    let mut s = String::new();
    if let (Some(list), true) = (spot.list.field(), kind != RecordKind::Order) {
        s.push_str(list.info().path);
        push_index(&mut s, spot.index);
        if let Some(inner) = inner_list(kind) {
            s.push('.');
            s.push_str(inner.info().path);
            push_index(&mut s, spot.sub);
        }
    }
    s
}

fn push_index(s: &mut String, index: u32) {
    s.push('[');
    push_number(s, u64::from(index));
    s.push(']');
}

/// Appends a number in decimal digits; `format!` would cost the module its formatting code.
pub fn push_number(s: &mut String, number: u64) {
    if number > 9 {
        push_number(s, number / 10);
    }
    s.push(char::from(b'0' + (number % 10) as u8));
}

/// Reads a path, `None` if the order has no such field, element or group.
///
/// Whether an element is there is not looked at: `websites[7].name` is a path of every order.
#[must_use]
pub fn parse(path: &str) -> Option<Target> {
    if path.is_empty() {
        return Some(Target::Order);
    }
    let (field, rest) = field_at(RecordKind::Order, path)?;
    let Some(rest) = rest else { return target(RecordKind::Order, Spot::ROOT, path, field) };
    let field = field?;
    if let Kind::List(kind) = field.info().kind {
        let (index, rest) = index(rest)?;
        let spot = Spot::new(List::of(field), index);
        let Some(rest) = rest else { return Some(Target::Record(kind, spot)) };
        let (inner, after) = field_at(kind, rest)?;
        let Some(after) = after else { return target(kind, spot, rest, inner) };
        let inner = inner?;
        if let Kind::List(kind) = inner.info().kind {
            let (sub, rest) = self::index(after)?;
            let spot = Spot { sub, ..spot };
            let Some(rest) = rest else { return Some(Target::Record(kind, spot)) };
            let (field, after) = field_at(kind, rest)?;
            return match after {
                None => target(kind, spot, rest, field),
                Some(after) => element(field?, spot, after),
            };
        }
        return element(inner, spot, after);
    }
    element(field, Spot::ROOT, rest)
}

/// The field that `path` starts with, up to a `[`, and what follows from there.
fn field_at(kind: RecordKind, path: &str) -> Option<(Option<Field>, Option<&str>)> {
    let (head, rest) = match path.bytes().position(|byte| byte == b'[') {
        Some(at) => (path.get(..at)?, path.get(at..)),
        None => (path, None),
    };
    let field = RECORDS[kind as usize].iter().find(|info| info.path == head).map(|info| info.field);
    Some((field, rest))
}

fn target(kind: RecordKind, spot: Spot, path: &str, field: Option<Field>) -> Option<Target> {
    match field {
        Some(field) => Some(Target::Field(Place::new(field, spot))),
        None if is_group(kind, path) => Some(Target::Group(kind, spot, path.into())),
        None => None,
    }
}

/// Whether fields of the record stand below `path`.
#[must_use]
pub fn is_group(kind: RecordKind, path: &str) -> bool {
    RECORDS[kind as usize].iter().any(|info| is_below(info.path, path))
}

/// An element of a list of texts or words.
fn element(field: Field, spot: Spot, rest: &str) -> Option<Target> {
    match (field.info().kind, index(rest)?) {
        (Kind::Texts | Kind::Words(_), (element, None)) => {
            Some(Target::Field(Place { field, spot, element }))
        }
        _ => None,
    }
}

/// `[12]` or `[12].rest`.
fn index(text: &str) -> Option<(u32, Option<&str>)> {
    let inner = text.strip_prefix("[")?;
    let end = inner.bytes().position(|byte| byte == b']')?;
    let (digits, rest) = (inner.get(..end)?, inner.get(end + 1..)?);
    let plain = !digits.is_empty()
        && digits.len() <= 9
        && digits.bytes().all(|b| b.is_ascii_digit())
        && (digits == "0" || !digits.starts_with("0"));
    if !plain {
        return None;
    }
    let rest = match rest {
        "" => None,
        rest => Some(rest.strip_prefix(".")?),
    };
    Some((digits.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_path() {
        for field in Field::all() {
            let kind = RECORD_KINDS[field.record()];
            let list = match kind {
                RecordKind::Order => List::Root,
                RecordKind::Material => List::Materials,
                RecordKind::FiledService => List::Filed,
                _ => List::Websites,
            };
            let sub = if inner_list(kind).is_some() { 3 } else { 0 };
            let index = if list == List::Root { 0 } else { 12 };
            let place = Place::new(field, Spot { list, index, sub });
            assert_eq!(parse(&place.to_text()), Some(Target::Field(place)), "{}", place.to_text());
        }
    }

    #[test]
    fn groups_elements_and_strangers_are_told_apart() {
        assert!(matches!(parse("principal"), Some(Target::Group(..))));
        assert!(matches!(parse("websites[0].servicePrincipal"), Some(Target::Group(..))));
        assert!(matches!(parse("websites[2]"), Some(Target::Record(RecordKind::Service, _))));
        assert!(matches!(parse("websites[2].homepageUrls[1]"), Some(Target::Field(_))));
        for stranger in [
            "principals",
            "principal.",
            "websites[]",
            "websites[01].name",
            "websites[0]name",
            "websites[0].",
            "websites[-1]",
            "principal[0]",
            "organizer.name[0]",
            ".",
            "[0]",
            "websites[99999999999].name",
            "域名",
            "websites[0].domains[0].name.x",
        ] {
            assert_eq!(parse(stranger), None, "{stranger}");
        }
    }

    #[test]
    fn places_sort_as_the_form_shows_them() {
        let paths = [
            "order.type",
            "organizer.name",
            "principal.name",
            "websites",
            "websites[0].name",
            "websites[0].domains",
            "websites[0].domains[0].name",
            "websites[0].domains[1].name",
            "websites[0].remark",
            "websites[1].name",
            "apps[0].name",
            "materials[0].type",
        ];
        let ranks: alloc::vec::Vec<u128> = paths
            .iter()
            .map(|path| match parse(path) {
                Some(Target::Field(place)) => place.rank(),
                other => panic!("{path}: {other:?}"),
            })
            .collect();
        assert!(ranks.is_sorted_by(|a, b| a < b));
    }
}
