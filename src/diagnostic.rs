//! What a rule says: which rule, how grave, where, with which values, and what to do.

use alloc::{boxed::Box, string::String, vec::Vec};

use crate::{
    model::{
        field::{Field, Kind, RecordKind},
        order::Spot,
        path::{Place, push_number, rank_beside, record_path},
        words::{MaterialType, Word, WordList, find},
    },
    text::{mask, script::is_invisible, width::first},
};

/// The number of a rule: its place in the registry, which is sorted by code.
pub type RuleId = u16;

/// What kind of statement a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// A source says that the filing is refused.
    Error,
    /// Often refused, or refused in some provinces or by some providers.
    Warning,
    /// A paper or a field that this order needs.
    Requirement,
    /// Something good to know.
    Hint,
}

impl Class {
    /// Its name: `error`, `warning`, `requirement` or `hint`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Requirement => "requirement",
            Self::Hint => "hint",
        }
    }
}

/// A value of a message: finished text, or a word that each language names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arg {
    /// Text, the same in every language; personal numbers are masked.
    Text(Box<str>),
    /// A word of a list.
    Word(WordList, u8),
}

/// A suggested edit, in the same terms as a user's edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The field to change.
    pub place: Place,
    /// What to put there; `None` empties the field.
    pub value: Option<Box<str>>,
    /// Whether the meaning surely stays; otherwise the form asks.
    pub safe: bool,
}

impl Fix {
    /// The word that it puts into the field, if the field takes words.
    pub(crate) fn word(&self) -> Option<(WordList, u8)> {
        match self.place.field.info().kind {
            Kind::Word(list) | Kind::Words(list) | Kind::Open(list) => {
                Some((list, find(list, self.value.as_deref()?)?))
            }
            _ => None,
        }
    }
}

/// Characters of a value that a message shows at most.
const MOST_SHOWN: usize = 60;

/// One statement of one rule about one order.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule.
    pub rule: RuleId,
    /// What kind of statement it is.
    pub class: Class,
    /// Which of the rule's messages, from 0.
    pub message: u8,
    /// A required value is empty, or something is due at submit.
    pub missing: bool,
    /// For a requirement: it is met.
    pub satisfied: bool,
    /// For a requirement: the paper it asks for.
    pub material: Option<MaterialType>,
    /// The record the rule was run for.
    pub owner: Spot,
    /// The field to look at.
    pub place: Place,
    /// Set when the finding is about something that is no field: the record and the keys below it.
    pub beside: Option<Box<(RecordKind, Box<str>)>>,
    /// Other fields that took part.
    pub related: Vec<Place>,
    /// The values of the message, in the order its rule declares.
    pub args: Vec<Arg>,
    /// A suggested edit.
    pub fix: Option<Box<Fix>>,
}

impl Finding {
    /// A finding of `rule` at `place`.
    #[must_use]
    pub const fn new(rule: RuleId, class: Class, owner: Spot, place: Place) -> Self {
        Self {
            rule,
            class,
            message: 0,
            missing: false,
            satisfied: false,
            material: None,
            owner,
            place,
            beside: None,
            related: Vec::new(),
            args: Vec::new(),
            fix: None,
        }
    }

    /// Takes the rule's message `number` instead of the first.
    pub fn message(&mut self, number: u8) -> &mut Self {
        self.message = number;
        self
    }

    /// Makes it a finding of another class than the rule's own.
    pub fn class(&mut self, class: Class) -> &mut Self {
        self.class = class;
        self
    }

    /// Makes it a warning.
    pub fn warning(&mut self) -> &mut Self {
        self.class(Class::Warning)
    }

    /// Makes it an error.
    pub fn error(&mut self) -> &mut Self {
        self.class(Class::Error)
    }

    /// Marks it as about something that is not there yet.
    pub fn missing(&mut self) -> &mut Self {
        self.missing = true;
        self
    }

    /// Says whether a requirement is met.
    pub fn satisfied(&mut self, satisfied: bool) -> &mut Self {
        self.satisfied = satisfied;
        self
    }

    /// Names the paper a requirement asks for.
    pub fn material(&mut self, material: MaterialType) -> &mut Self {
        self.material = Some(material);
        self
    }

    /// Adds a value of the message; of a long one the beginning, so that a message stays a message.
    #[inline(never)]
    pub fn text(&mut self, text: &str) -> &mut Self {
        // Nearly all are short in bytes already.
        if text.len() <= MOST_SHOWN {
            return self.arg(Arg::Text(text.into()));
        }
        let short = first(text, MOST_SHOWN);
        let cut = if short.len() < text.len() { "…" } else { "" };
        self.arg(Arg::Text([short, cut].concat().into()))
    }

    /// Adds a character as a value of the message, by its number if it does not show.
    pub fn character(&mut self, character: char) -> &mut Self {
        let shows = |c: char| c.is_ascii_graphic() || !c.is_control() && !is_invisible(c);
        if !shows(character) {
            let digit = |at: u32| char::from_digit(u32::from(character) >> (4 * at) & 0xF, 16);
            let digits = (0..4u32).rev().filter_map(digit).map(|digit| digit.to_ascii_uppercase());
            return self.text(&"U+".chars().chain(digits).collect::<String>());
        }
        let mut buffer = [0; 4];
        self.text(character.encode_utf8(&mut buffer))
    }

    /// Adds a whole number as a value of the message.
    #[inline(never)]
    pub fn number(&mut self, number: i64) -> &mut Self {
        let mut s = String::new();
        if number < 0 {
            s.push('-');
        }
        push_number(&mut s, number.unsigned_abs());
        self.text(&s)
    }

    /// Adds a personal number as a value of the message, masked.
    pub fn masked(&mut self, text: &str) -> &mut Self {
        let masked = mask::mask(text);
        self.text(&masked)
    }

    /// Adds a word as a value of the message; each language gives it its own name.
    pub fn word<W: Word>(&mut self, word: W) -> &mut Self {
        self.arg(Arg::Word(W::LIST, word.index()))
    }

    // Findings are rare and the places that make them are many: what adds to one is a call.
    #[inline(never)]
    fn arg(&mut self, arg: Arg) -> &mut Self {
        self.args.push(arg);
        self
    }

    /// Names another field that took part.
    #[inline(never)]
    pub fn related(&mut self, place: Place) -> &mut Self {
        self.related.push(place);
        self
    }

    /// Suggests another value for the field, `safe` if the meaning surely stays.
    #[inline(never)]
    pub fn fix(&mut self, value: &str, safe: bool) -> &mut Self {
        let value = Some(value.into());
        self.fix = Some(Box::new(Fix { place: self.place, value, safe }));
        self
    }

    /// A number that sorts findings: by place in the form, then by code, then by message.
    #[must_use]
    pub fn rank(&self) -> u128 {
        let place = match &self.beside {
            Some(beside) => rank_beside(beside.0, self.place.spot, beside.1.is_empty()),
            None => self.place.rank(),
        };
        place << 24 | u128::from(self.rule) << 8 | u128::from(self.message)
    }

    /// The path it is about.
    #[must_use]
    pub fn path(&self) -> String {
        let Some(beside) = &self.beside else { return self.place.to_text() };
        let mut path = record_path(beside.0, self.place.spot);
        if !path.is_empty() && !beside.1.is_empty() {
            path.push('.');
        }
        path.push_str(&beside.1);
        path
    }

    /// Whether it keeps the order from being complete and right.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        match self.class {
            Class::Error => true,
            Class::Requirement => !self.satisfied,
            Class::Warning | Class::Hint => false,
        }
    }
}

/// The place of `field` in the record at `spot`, or in the record that holds it.
#[must_use]
pub fn place_in(field: Field, spot: Spot) -> Place {
    let spot = match field.record() {
        record if record == RecordKind::Order as usize => Spot::ROOT,
        record
            if record == RecordKind::Domain as usize
                || record == RecordKind::CloudResource as usize
                || record == RecordKind::Platform as usize
                || record == RecordKind::Sdk as usize =>
        {
            spot
        }
        _ => Spot { sub: 0, ..spot },
    };
    Place::new(field, spot)
}
