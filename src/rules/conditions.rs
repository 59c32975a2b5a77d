//! Conditions that several rules share; each name is one of the filing guides' own.

use super::view::View;
use crate::model::order::List;
use crate::model::{
    date::Date,
    field::Field,
    words::{MaterialType, OrganizerNature, PersonIdType, Word},
};
use crate::numbers::resident_id;
use crate::tables::province_demands::{self, Demand, Topic, Who};
use crate::tables::provinces::{self, Trait};

/// The fields of a person's document.
#[derive(Clone, Copy)]
pub struct Person {
    /// The name.
    pub name: Field,
    /// The type of document.
    pub id_type: Field,
    /// Its number.
    pub id_number: Field,
}

/// The principal (主体负责人).
pub const PRINCIPAL: Person = Person {
    name: Field::PrincipalName,
    id_type: Field::PrincipalIdType,
    id_number: Field::PrincipalIdNumber,
};

/// The legal representative (法定代表人).
pub const LEGAL_REPRESENTATIVE: Person = Person {
    name: Field::LegalRepresentativeName,
    id_type: Field::LegalRepresentativeIdType,
    id_number: Field::LegalRepresentativeIdNumber,
};

/// The service principal as the service itself names it (服务负责人).
pub const SERVICE_PRINCIPAL: Person = Person {
    name: Field::ServicePrincipalName,
    id_type: Field::ServicePrincipalIdType,
    id_number: Field::ServicePrincipalIdNumber,
};

impl<'a> View<'a> {
    /// Whether the service's principal is the order's: ticked, or an individual's.
    #[must_use]
    pub fn same_as_principal(&self) -> bool {
        self.flag(Field::ServicePrincipalSameAsPrincipal) || self.is_individual()
    }

    /// The person in charge of this service: the order's principal where they are the same.
    #[must_use]
    pub fn service_principal(&self) -> Person {
        if self.same_as_principal() { PRINCIPAL } else { SERVICE_PRINCIPAL }
    }

    /// Whether two persons differ: by document number, by name if a number is not given; `None`
    /// while neither can be compared.
    #[must_use]
    pub fn persons_differ(&self, one: Person, other: Person) -> Option<bool> {
        let compare = |a: Field, b: Field| Some(self.text(a)? != self.text(b)?);
        compare(one.id_number, other.id_number).or_else(|| compare(one.name, other.name))
    }

    /// The birth date of a person: of the resident ID number, otherwise as given in `given`.
    #[must_use]
    pub fn birth_date(&self, person: Person, given: Option<Field>) -> Option<Date> {
        if self.is(person.id_type, PersonIdType::ResidentIdCard) {
            return Some(resident_id::parse(self.text(person.id_number)?).ok()?.birth);
        }
        self.date(given?)
    }

    /// The row of the filing province in the table of provinces.
    #[must_use]
    pub fn province_row(&self) -> Option<&'static provinces::Province> {
        provinces::province(self.province()? as u8)
    }

    /// Whether a guide says so of the filing province; false while none is chosen.
    #[must_use]
    pub fn province_has(&self, column: Trait) -> bool {
        self.province().is_some_and(|province| provinces::has(province as u8, column))
    }

    /// What the filing province asks of this organizer about `topic` beyond the guides; `None` while
    /// the province or the nature is not chosen.
    #[must_use]
    pub fn demand(&self, topic: Topic) -> Option<Demand> {
        let who = match self.nature()? {
            OrganizerNature::Individual => Who::Individual,
            _ => Who::Unit,
        };
        province_demands::demand(topic, self.province()? as u8, who)
    }

    /// Whether a paper of `material` is uploaded, for this service or for no service in particular.
    #[must_use]
    pub fn has_material(&self, material: MaterialType) -> bool {
        self.elements(List::Materials).any(|paper| {
            paper.is(Field::MaterialType, material)
                && paper.text(Field::MaterialServiceRef).is_none_or(|path| self.is_named(path))
        })
    }

    /// Whether `path` is that of this service; anything is, seen from the order as a whole.
    fn is_named(&self, path: &str) -> bool {
        let spot = self.spot();
        if spot.list == List::Root {
            return true;
        }
        match crate::model::path::parse(path) {
            Some(crate::model::path::Target::Record(_, named)) => {
                named.list == spot.list && named.index == spot.index
            }
            _ => false,
        }
    }

    /// Whether `field` holds one of `words`.
    #[must_use]
    pub fn is_any<W: Word>(&self, field: Field, words: &[W]) -> bool {
        self.word::<W>(field).is_some_and(|word| words.contains(&word))
    }
}
