//! The fields of an order, generated from `data/fields.tsv`.

use super::words::WordList;

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Free or formatted text.
    Text,
    /// A list of texts.
    Texts,
    /// Yes or no; absent is neither.
    Bool,
    /// A whole number.
    Integer,
    /// A civil date, `YYYY-MM-DD`.
    Date,
    /// A moment, RFC 3339 with an offset.
    Datetime,
    /// One word of a closed list.
    Word(WordList),
    /// Several words of a closed list.
    Words(WordList),
    /// A word of a list that is offered, or any other text.
    Open(WordList),
    /// A list of records.
    List(RecordKind),
}

/// How the text of a field is written, which decides what spellings mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notation {
    /// Prose: addresses, remarks.
    Free,
    /// Names of units and services.
    Name,
    /// Names of people.
    PersonName,
    /// Certificate numbers: letters and digits.
    Code,
    /// Digits only.
    Digits,
    /// Mobile numbers.
    Mobile,
    /// Mobile numbers or land lines.
    Phone,
    /// Land lines.
    Landline,
    /// E-mail addresses.
    Email,
    /// Domain names.
    Domain,
    /// Web addresses.
    Url,
    /// Filing record numbers.
    RecordNumber,
    /// Package names and bundle ids.
    Package,
    /// Hexadecimal digests.
    Hex,
}

/// One row of `data/fields.tsv`.
#[derive(Debug)]
pub struct FieldInfo {
    /// The field itself.
    pub field: Field,
    /// The keys below its record, joined by dots.
    pub path: &'static str,
    /// What it may hold.
    pub kind: Kind,
    /// How its text is written.
    pub notation: Notation,
    /// Whether it holds personal data, which is masked wherever it is repeated.
    pub personal: bool,
}

impl FieldInfo {
    /// Whether a rule of the field itself speaks about words its list does not have.
    #[must_use]
    pub const fn reports_unknown_words(&self) -> bool {
        matches!(
            self.field,
            Field::OrderType
                | Field::RegionProvince
                | Field::OrganizerNature
                | Field::OrganizerIdType
                | Field::PrincipalIdType
                | Field::ServicePrincipalIdType
                | Field::ServicePreApprovalTypes
                | Field::AppKind
                | Field::CloudType
        )
    }
}

impl FieldInfo {
    /// Whether the letters and words of its text are kept with it.
    #[must_use]
    pub const fn keeps_letters(&self) -> bool {
        matches!(
            self.field,
            Field::OrganizerName
                | Field::OrganizerBusinessScope
                | Field::ServiceName
                | Field::ServiceRemark
                | Field::FiledName
        )
    }
}

impl Field {
    /// The record it belongs to, as a place in [`RECORDS`].
    #[must_use]
    pub const fn record(self) -> usize {
        (self as u16 >> 8) as usize
    }

    /// Its place in the record, which is its place in the form.
    #[must_use]
    pub const fn slot(self) -> usize {
        (self as u16 & 0xff) as usize
    }

    /// How many fields there are.
    pub const COUNT: usize = STARTS[RECORDS.len()];

    /// Its place among all fields, record by record.
    #[must_use]
    pub const fn number(self) -> usize {
        STARTS[self.record()] + self.slot()
    }

    /// Its row of the table.
    #[must_use]
    pub fn info(self) -> &'static FieldInfo {
        &RECORDS[self.record()][self.slot()]
    }

    /// The field with this number, `None` if there is none.
    #[must_use]
    pub fn from_number(number: u16) -> Option<Self> {
        let info = RECORDS.get(usize::from(number >> 8))?.get(usize::from(number & 0xff))?;
        Some(info.field)
    }

    /// All fields, record by record.
    pub fn all() -> impl Iterator<Item = Self> {
        RECORDS.iter().flat_map(|record| record.iter().map(|info| info.field))
    }
}

/// Where the fields of each record begin among all, and where the last ones end.
const STARTS: [usize; RECORDS.len() + 1] = {
    let mut starts = [0; RECORDS.len() + 1];
    let mut record = 0;
    while record < RECORDS.len() {
        starts[record + 1] = starts[record] + RECORDS[record].len();
        record += 1;
    }
    starts
};

/// Whether the dotted `path` stands below that of a group.
#[must_use]
pub fn is_below(path: &str, group: &str) -> bool {
    path.strip_prefix(group).is_some_and(|rest| rest.starts_with('.'))
}

include!(concat!(env!("OUT_DIR"), "/fields.rs"));
