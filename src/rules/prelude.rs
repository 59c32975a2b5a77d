//! All that a rule file may use.

pub(crate) use super::join;
#[cfg(feature = "pages")]
pub use super::page::{Example, Page, bad, good};
pub use super::{
    Each, Key, Noted, Report, Rule, Scope, View,
    conditions::*,
    contacts::*,
    message_check::*,
    papers::*,
    person_number::*,
    site::*,
    view::Param,
    when::{self, When},
};
/// The enumerated words; named apart because several share their name with a field.
pub use crate::model::words as w;
pub use crate::{
    diagnostic::Class::{self, Error, Hint, Requirement, Warning},
    model::{
        date::Date,
        field::{
            Field::{self, *},
            RecordKind,
        },
        order::{Known, List, Spot},
        path::Place,
    },
    numbers, page, tables,
    tables::{province_demands::Topic, provinces::Trait},
    text,
};
