//! All that a rule file may use.

pub use super::{
    Report, Rule, Scope, View,
    conditions::*,
    view::Param,
    when::{self, When},
};
#[cfg(feature = "pages")]
pub use super::page::{Example, Page, bad, good};
pub use crate::{
    diagnostic::Class::{self, Error, Hint, Requirement, Warning},
    model::{
        date::Date,
        field::Field::{self, *},
        order::{List, Spot},
        path::Place,
    },
    numbers, page, tables, text,
};
/// The enumerated words; named apart because several share their name with a field.
pub use crate::model::words as w;
