//! The order itself: records of typed values, each keeping exactly what was given.

use alloc::{borrow::ToOwned, boxed::Box, string::String, vec::Vec};

use super::{
    date::{Date, DateTime},
    field::{Field, FieldInfo, Kind, RECORDS, RecordKind, is_below},
    json::Json,
    space::{is_space, trim},
    words::WORDS,
};

/// A text as it was typed, and as the rules read it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Text {
    /// As typed.
    pub raw: Box<str>,
    /// In its plain spelling, `None` if that is how it was typed, white space at its ends included.
    pub normal: Option<Box<str>>,
    /// The other spellings seen, as the bits of `text::normalize::Variants`.
    pub variants: u16,
    /// Whether the plain spelling surely means the same; if not, it is a guess that rules may
    /// suggest and must not take for what was meant.
    pub safe: bool,
    /// What the rules ask of it again and again, worked out when it came in.
    pub known: Known,
}

/// What is known of a text beside its spelling; it follows from the text.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Known {
    /// Nothing that is worth keeping.
    #[default]
    Nothing,
    /// The letters and words of a name or a description.
    Letters(Box<Letters>),
    /// Where a well-formed domain is cut.
    Domain(Cut),
    /// The record that a path leads to.
    Record(RecordKind, Spot),
    /// What a number says that is that of a resident ID card.
    ResidentId(IdNumber),
    /// That an e-mail address or a mobile number is well-formed.
    WellFormed,
    /// That a domain, an e-mail address or a mobile number is not well-formed, or that a path leads to no
    /// record.
    Malformed,
}

/// What the number of a resident ID card says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IdNumber {
    /// The first six digits, a division code such as 110105.
    pub division: u32,
    /// What these name.
    pub region: Region,
    /// The day of birth.
    pub birth: Date,
}

/// What the first six digits of a resident ID number name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    /// A county, district or county-less city, of today or of before.
    Known,
    /// A heading of the code list (`440000`, `440100`, `440101` 市辖区), not a place of issue.
    Placeholder,
    /// No such county in a known province.
    Unknown,
    /// 810000, 820000 or 830000: the residence permit for residents of 香港, 澳门 and 台湾.
    ResidencePermit,
    /// The first two digits are no province; 71 is not used either.
    UnknownProvince,
}

/// Where a domain is cut at its suffix, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Where the name begins that is registered.
    pub label: u16,
    /// Where the suffix begins; 0 if the domain is nothing else.
    pub suffix: u16,
    /// What `tables::domain_suffixes` says of the suffix, packed; `None` if it does not know it.
    pub known: Option<u8>,
}

/// The letters and words of a name or a description, as the rules read it.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Letters {
    /// Han characters.
    pub han: u16,
    /// Latin letters.
    pub latin: u16,
    /// Digits 0 to 9.
    pub digits: u16,
    /// Whether it is nothing but Han characters, digits and Latin letters without diacritics.
    pub is_plain: bool,
    /// What its words stand for: a bit for each class of `tables::name_words`, and above them those
    /// of the other tables.
    pub kinds: u32,
    /// The words of the tables in it, by where they begin, the longest first.
    pub words: Vec<WordAt>,
}

impl Letters {
    /// How many letters and digits of any script there are; brackets, say, are none.
    #[must_use]
    pub fn count(&self) -> u32 {
        u32::from(self.han) + u32::from(self.latin) + u32::from(self.digits)
    }
}

/// A word of the tables in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordAt {
    /// Where it begins, in bytes.
    pub at: u16,
    /// Its number in `tables::lexicon`.
    pub word: u16,
}

impl Text {
    /// What rules read: the plain spelling where it surely means the same, otherwise the text as
    /// typed, without white space at its ends.
    #[must_use]
    pub fn plain(&self) -> &str {
        match &self.normal {
            Some(normal) if self.safe => normal,
            Some(_) => trim(&self.raw, is_space),
            None => &self.raw,
        }
    }

    /// A likely meaning of a text that cannot be taken as it stands.
    #[must_use]
    pub fn guess(&self) -> Option<&str> {
        self.normal.as_deref().filter(|_| !self.safe)
    }
}

/// A word of a list field: one of the list, or something else.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Its place in the list of words.
    Known(u8),
    /// What stood there instead.
    Unknown(Box<str>),
}

/// Why a value cannot be read as its field asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Another JSON type than the field's.
    Type,
    /// A word that the list does not have.
    Word,
    /// No date of the form `YYYY-MM-DD`, or no such day.
    Date,
    /// No moment in RFC 3339 with an offset.
    Datetime,
    /// More than [`MAX_TEXT`] bytes.
    TooLong,
}

/// The longest text that is read, in bytes of UTF-8; a business scope is a tenth of it.
pub const MAX_TEXT: usize = 32_768;

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Value {
    /// Not filled in.
    #[default]
    Empty,
    /// Nothing but white space, which counts as not filled in.
    Blank(Box<str>),
    /// Text, never blank.
    Text(Text),
    /// Texts in their order.
    Texts(Vec<Text>),
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Integer(i64),
    /// A civil date.
    Date(Date),
    /// A moment, with the spelling it came in.
    Datetime(DateTime, Box<str>),
    /// A word of the field's list, by place.
    Word(u8),
    /// Words of the field's list: the known ones as bits, and all of them in their order.
    Words(u64, Vec<Item>),
    /// Records in their order.
    Records(Vec<Record>),
    /// Something that the field cannot hold, kept as it came.
    Wrong(Flaw, Json),
}

impl Value {
    /// Whether nothing is filled in: nothing at all, or an empty list.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty | Self::Blank(_) => true,
            Self::Texts(texts) => texts.is_empty(),
            Self::Words(_, items) => items.is_empty(),
            Self::Records(records) => records.is_empty(),
            _ => false,
        }
    }

    /// The value as the form gave it.
    #[must_use]
    pub fn to_json(&self, info: &FieldInfo) -> Json {
        match self {
            Self::Empty => Json::Null,
            Self::Blank(raw) => Json::from(raw.as_ref()),
            Self::Text(text) => Json::Text(text.raw.as_ref().to_owned()),
            Self::Texts(texts) => {
                Json::List(texts.iter().map(|t| Json::Text(t.raw.as_ref().to_owned())).collect())
            }
            Self::Bool(flag) => Json::Bool(*flag),
            #[expect(clippy::cast_precision_loss, reason = "it came from a JavaScript number")]
            Self::Integer(number) => Json::Number(*number as f64),
            Self::Date(date) => Json::from(date.iso().as_str()),
            Self::Datetime(_, raw) => Json::Text(raw.as_ref().to_owned()),
            Self::Word(at) => Json::from(word(info.kind, *at)),
            Self::Words(_, items) => Json::List(
                items
                    .iter()
                    .map(|item| match item {
                        Item::Known(at) => Json::from(word(info.kind, *at)),
                        Item::Unknown(text) => Json::from(text.as_ref()),
                    })
                    .collect(),
            ),
            Self::Records(records) => Json::List(records.iter().map(Record::to_json).collect()),
            Self::Wrong(_, json) => json.clone(),
        }
    }
}

fn word(kind: Kind, at: u8) -> &'static str {
    match kind {
        Kind::Word(list) | Kind::Words(list) | Kind::Open(list) => {
            WORDS[list as usize].get(usize::from(at)).copied().unwrap_or_default()
        }
        _ => "",
    }
}

/// What a record was given beside its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct Extra {
    /// The group of fields it was given in, or in place of (`principal`, say); empty for the record itself.
    pub group: Box<str>,
    /// The key there, as it came; `None` if it stood where the object of the group should.
    pub key: Option<Box<str>>,
    /// What stood there.
    pub value: Json,
}

impl Extra {
    /// Whether it stands where the object should that has something at `path`.
    fn covers(&self, path: &str) -> bool {
        let group = &*self.group;
        self.key.is_none() && (group.is_empty() || group == path || is_below(path, group))
    }
}

/// An element of the order: its fields by place, and what it was given beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// What it is.
    pub kind: RecordKind,
    values: Vec<Value>,
    /// Unknown keys, and objects that are none.
    pub extras: Vec<Extra>,
}

static NOTHING: Value = Value::Empty;

impl Record {
    /// A record with no field filled in.
    #[must_use]
    pub fn new(kind: RecordKind) -> Self {
        let values = RECORDS[kind as usize].iter().map(|_| Value::Empty).collect();
        Self { kind, values, extras: Vec::new() }
    }

    /// What `field` holds; nothing if it is another record's field.
    #[must_use]
    pub fn value(&self, field: Field) -> &Value {
        if field.record() == self.kind as usize {
            self.values.get(field.slot()).unwrap_or(&NOTHING)
        } else {
            &NOTHING
        }
    }

    /// What `field` holds, which is one of this record's.
    #[inline]
    pub(crate) fn own_value(&self, field: Field) -> &Value {
        self.values.get(field.slot()).unwrap_or(&NOTHING)
    }

    /// Its fields with what they hold, in the order of the form.
    pub fn fields(&self) -> impl Iterator<Item = (&'static FieldInfo, &Value)> {
        RECORDS[self.kind as usize].iter().zip(&self.values)
    }

    /// Puts `value` in `field` and returns what was there; a field of another record is left alone.
    pub fn set(&mut self, field: Field, value: Value) -> Value {
        match self.values.get_mut(field.slot()) {
            Some(slot) if field.record() == self.kind as usize => core::mem::replace(slot, value),
            _ => Value::Empty,
        }
    }

    /// The records of a list field; none if it holds no list.
    #[must_use]
    pub fn records(&self, field: Field) -> &[Record] {
        match self.value(field) {
            Value::Records(records) => records,
            _ => &[],
        }
    }

    /// The records of a list field, to change them; none if it holds no list.
    pub fn records_mut(&mut self, field: Field) -> &mut [Record] {
        match self.values.get_mut(field.slot()) {
            Some(Value::Records(records)) if field.record() == self.kind as usize => records,
            _ => &mut [],
        }
    }

    /// Whether something else stands where the object should that has something at `path`.
    #[must_use]
    pub fn is_covered(&self, path: &str) -> bool {
        self.extras.iter().any(|extra| extra.covers(path))
    }

    /// Makes way for something at `path`.
    pub fn uncover(&mut self, path: &str) {
        self.extras.retain(|extra| !extra.covers(path));
    }

    /// The record as the form gave it; fields that are not filled in are left out.
    #[must_use]
    pub fn to_json(&self) -> Json {
        if let Some(extra) = self.extras.iter().find(|extra| extra.covers("")) {
            return extra.value.clone();
        }
        let mut entries = Vec::new();
        for (info, value) in self.fields() {
            if *value != Value::Empty {
                *slot_at(&mut entries, info.path) = value.to_json(info);
            }
        }
        // Those in groups first, since groups are looked for among what is there.
        for is_in_group in [true, false] {
            for extra in &self.extras {
                let (group, value) = (&*extra.group, extra.value.clone());
                match &extra.key {
                    _ if group.is_empty() == is_in_group => {}
                    Some(key) => object_at(&mut entries, group).push(((**key).to_owned(), value)),
                    None => *slot_at(&mut entries, group) = value,
                }
            }
        }
        Json::Object(entries)
    }
}

/// What stands under the dotted `path`; the objects on the way are made.
fn slot_at<'a>(entries: &'a mut Vec<(String, Json)>, path: &str) -> &'a mut Json {
    let dot = path.bytes().rposition(|byte| byte == b'.');
    let (group, key) = match dot {
        Some(dot) => (path.get(..dot).unwrap_or_default(), path.get(dot + 1..).unwrap_or_default()),
        None => ("", path),
    };
    let object = object_at(entries, group);
    let at = object.iter().position(|(known, _)| known == key).unwrap_or_else(|| {
        object.push((key.to_owned(), Json::Null));
        object.len() - 1
    });
    &mut object[at].1
}

/// The entries of the object under `path`, which is made if something else or nothing stands there.
fn object_at<'a>(entries: &'a mut Vec<(String, Json)>, path: &str) -> &'a mut Vec<(String, Json)> {
    if path.is_empty() {
        return entries;
    }
    let slot = slot_at(entries, path);
    if !matches!(slot, Json::Object(_)) {
        *slot = Json::Object(Vec::new());
    }
    match slot {
        Json::Object(inner) => inner,
        _ => unreachable!("it was made one"),
    }
}

/// Which list of the order an element stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
#[repr(u8)]
pub enum List {
    /// None: the order itself.
    #[default]
    Root,
    /// `websites`
    Websites,
    /// `apps`
    Apps,
    /// `materials`
    Materials,
    /// `existingFiling.services`
    Filed,
}

impl List {
    /// The lists, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Websites, Self::Apps, Self::Materials, Self::Filed];

    /// The field of the order that holds the list, `None` for the order itself.
    #[must_use]
    pub const fn field(self) -> Option<Field> {
        match self {
            Self::Root => None,
            Self::Websites => Some(Field::Websites),
            Self::Apps => Some(Field::Apps),
            Self::Materials => Some(Field::Materials),
            Self::Filed => Some(Field::ExistingFilingServices),
        }
    }

    /// The list that `field` holds, the order itself for any other field.
    #[must_use]
    pub fn of(field: Field) -> Self {
        Self::ALL.into_iter().find(|list| list.field() == Some(field)).unwrap_or(Self::Root)
    }

    /// The list with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Self {
        match number {
            1 => Self::Websites,
            2 => Self::Apps,
            3 => Self::Materials,
            4 => Self::Filed,
            _ => Self::Root,
        }
    }
}

/// Where a record stands: an element of a list, and an element of a list in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    /// The list of the order.
    pub list: List,
    /// The place in that list, from 0.
    pub index: u32,
    /// The place in a list of that element (its domains, say), from 0.
    pub sub: u32,
}

impl Spot {
    /// The order itself.
    pub const ROOT: Self = Self { list: List::Root, index: 0, sub: 0 };

    /// The element `index` of `list`.
    #[must_use]
    pub const fn new(list: List, index: u32) -> Self {
        Self { list, index, sub: 0 }
    }
}

/// One filing order.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The fields that stand once, and the lists.
    pub root: Record,
}

impl Default for Order {
    fn default() -> Self {
        Self { root: Record::new(RecordKind::Order) }
    }
}

impl Order {
    /// The elements of `list`.
    #[must_use]
    pub fn list(&self, list: List) -> &[Record] {
        list.field().map_or(&[], |field| self.root.records(field))
    }

    /// The element at `spot`, without regard to `spot.sub`; the order itself at the root.
    #[must_use]
    pub fn element(&self, spot: Spot) -> Option<&Record> {
        match spot.list {
            List::Root => Some(&self.root),
            list => self.list(list).get(spot.index as usize),
        }
    }

    /// The record of `kind` at `spot`.
    #[must_use]
    pub fn record(&self, kind: RecordKind, spot: Spot) -> Option<&Record> {
        if kind == RecordKind::Order {
            return Some(&self.root);
        }
        let element = self.element(spot)?;
        if element.kind == kind {
            return Some(element);
        }
        element.records(inner_list(kind)?).get(spot.sub as usize)
    }

    /// The record of `kind` at `spot`, to change it.
    pub fn record_mut(&mut self, kind: RecordKind, spot: Spot) -> Option<&mut Record> {
        if kind == RecordKind::Order {
            return Some(&mut self.root);
        }
        let list = spot.list.field()?;
        let element = self.root.records_mut(list).get_mut(spot.index as usize)?;
        if element.kind == kind {
            return Some(element);
        }
        element.records_mut(inner_list(kind)?).get_mut(spot.sub as usize)
    }
}

/// The list field that holds records of `kind` inside a service; `None` for the others.
#[must_use]
pub const fn inner_list(kind: RecordKind) -> Option<Field> {
    match kind {
        RecordKind::Domain => Some(Field::ServiceDomains),
        RecordKind::CloudResource => Some(Field::ServiceCloudResources),
        RecordKind::Platform => Some(Field::AppPlatforms),
        RecordKind::Sdk => Some(Field::AppSdks),
        _ => None,
    }
}
