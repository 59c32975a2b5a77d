//! Which orders a rule holds for: the conditions that decide for a whole order or a whole service.

use super::view::Facts;
use crate::model::date::Date;
use crate::model::words::{OrderType, OrganizerNature, Profile, Provider, ServiceKind, Word as _};

/// Order types, natures, profiles, providers and kinds of service a rule holds for, as bit sets.
///
/// A set that is not narrowed also holds while the field is empty; a narrowed one does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    orders: u16,
    natures: u8,
    profiles: u8,
    providers: u8,
    services: u8,
    /// First and last day, in days since 1970.
    since: i32,
    until: i32,
}

/// Days from 1970-01-01 to a day of the Gregorian calendar.
const fn days(year: i32, month: u32, day: u32) -> i32 {
    assert!(year > 1970 && 1 <= month && month <= 12 && 1 <= day && day <= 31);
    // Years are counted from March, so that the leap day is the last.
    let shifted = if month > 2 { year } else { year - 1 };
    let from_march = (month as i32 + 9) % 12;
    let of_year = (153 * from_march + 2) / 5 + day as i32 - 1;
    365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + of_year - 719_468
}

/// Stands for an empty field in [`When::orders`] and [`When::natures`].
pub(super) const UNSET_ORDER: u16 = 1 << 15;
pub(super) const UNSET_NATURE: u8 = 1 << 7;

const fn orders(list: &[OrderType]) -> u16 {
    let mut bits = 0;
    let mut i = 0;
    while i < list.len() {
        bits |= 1 << list[i] as u8;
        i += 1;
    }
    bits
}

/// Whatever the order.
pub const ALWAYS: When = When {
    orders: u16::MAX,
    natures: u8::MAX,
    profiles: u8::MAX,
    providers: u8::MAX,
    services: u8::MAX,
    since: i32::MIN,
    until: i32::MAX,
};

use OrderType as O;

/// Orders that show the organizer's form.
pub const ORGANIZER_FORM: When = ALWAYS.orders(&[
    O::FirstFiling,
    O::Access,
    O::AccessService,
    O::NewServiceWithOrganizer,
    O::NewServiceWithoutOrganizer,
    O::ChangeOrganizer,
    O::ChangeFiling,
]);

/// Orders that show the form of a service.
pub const SERVICE_FORM: When = ALWAYS.orders(&[
    O::FirstFiling,
    O::Access,
    O::AccessService,
    O::NewServiceWithOrganizer,
    O::NewServiceWithoutOrganizer,
    O::ChangeService,
    O::ChangeFiling,
]);

/// Orders that attach a service to a provider.
pub const ATTACH_ORDER: When = ALWAYS.orders(&[
    O::FirstFiling,
    O::Access,
    O::AccessService,
    O::NewServiceWithOrganizer,
    O::NewServiceWithoutOrganizer,
]);

/// Orders that bring a service a new record number.
pub const NEW_RECORD_ORDER: When =
    ALWAYS.orders(&[O::FirstFiling, O::NewServiceWithOrganizer, O::NewServiceWithoutOrganizer]);

/// Orders that go on with something filed; a first filing has no record number yet.
pub const RECORD_ORDER: When = ALWAYS.orders(&[
    O::Access,
    O::AccessService,
    O::NewServiceWithOrganizer,
    O::NewServiceWithoutOrganizer,
    O::ChangeOrganizer,
    O::ChangeService,
    O::ChangeFiling,
    O::CancelOrganizer,
    O::CancelService,
    O::CancelAccess,
]);

/// Orders that change what is filed.
pub const CHANGE_ORDER: When =
    ALWAYS.orders(&[O::ChangeOrganizer, O::ChangeService, O::ChangeFiling]);

/// Orders that bring a filed service to this provider.
pub const ACCESS_ORDER: When = ALWAYS.orders(&[O::Access, O::AccessService]);

/// Orders that add a service to a filing.
pub const NEW_SERVICE_ORDER: When =
    ALWAYS.orders(&[O::NewServiceWithOrganizer, O::NewServiceWithoutOrganizer]);

/// Orders that change the filed organizer.
pub const CHANGE_ORGANIZER_ORDER: When = ALWAYS.orders(&[O::ChangeOrganizer, O::ChangeFiling]);

/// Orders that change filed services.
pub const CHANGE_SERVICE_ORDER: When = ALWAYS.orders(&[O::ChangeService, O::ChangeFiling]);

/// Orders that take the organizer or a service off the record.
pub const CANCEL_ORDER: When = ALWAYS.orders(&[O::CancelOrganizer, O::CancelService]);

/// All orders but the cancellations.
pub const FILING_ORDER: When = ALWAYS.orders(&[
    O::FirstFiling,
    O::Access,
    O::AccessService,
    O::NewServiceWithOrganizer,
    O::NewServiceWithoutOrganizer,
    O::ChangeOrganizer,
    O::ChangeService,
    O::ChangeFiling,
]);

/// The form of an APP: APPs have been filed since 2023-09-01.
pub const APP_FORM: When = SERVICE_FORM.kind(ServiceKind::App).since(2023, 9, 1);

impl When {
    /// Only these order types.
    #[must_use]
    pub const fn orders(self, list: &[OrderType]) -> Self {
        Self { orders: orders(list), ..self }
    }

    /// Only individuals.
    #[must_use]
    pub const fn individual(self) -> Self {
        Self { natures: 1 << OrganizerNature::Individual as u8, ..self }
    }

    /// Only organizers that are no individual.
    #[must_use]
    pub const fn units(self) -> Self {
        let all = (1 << OrganizerNature::ALL.len()) - 1;
        Self { natures: all & !(1 << OrganizerNature::Individual as u8), ..self }
    }

    /// Only these natures of the organizer.
    #[must_use]
    pub const fn natures(self, list: &[OrganizerNature]) -> Self {
        let mut bits = 0;
        let mut i = 0;
        while i < list.len() {
            bits |= 1 << list[i] as u8;
            i += 1;
        }
        Self { natures: bits, ..self }
    }

    /// Only under this profile.
    #[must_use]
    pub const fn profile(self, profile: Profile) -> Self {
        Self { profiles: 1 << profile as u8, ..self }
    }

    /// Under every profile but this one.
    #[must_use]
    pub const fn not_profile(self, profile: Profile) -> Self {
        Self { profiles: self.profiles & !(1 << profile as u8), ..self }
    }

    /// Only with this provider.
    #[must_use]
    pub const fn provider(self, provider: Provider) -> Self {
        Self { providers: 1 << provider as u8, ..self }
    }

    /// With every provider but this one.
    #[must_use]
    pub const fn not_provider(self, provider: Provider) -> Self {
        Self { providers: self.providers & !(1 << provider as u8), ..self }
    }

    /// Only services of this kind.
    #[must_use]
    pub const fn kind(self, kind: ServiceKind) -> Self {
        Self { services: 1 << kind as u8, ..self }
    }

    /// Only from this day on; before it the rule did not exist. Holds while no day is given.
    #[must_use]
    pub const fn since(self, year: i32, month: u32, day: u32) -> Self {
        Self { since: days(year, month, day), ..self }
    }

    /// Only up to this day, itself included. Holds while no day is given.
    #[must_use]
    pub const fn until(self, year: i32, month: u32, day: u32) -> Self {
        Self { until: days(year, month, day), ..self }
    }

    /// The first and the last day, where the rule has one.
    #[must_use]
    pub fn days(&self) -> (Option<Date>, Option<Date>) {
        let date = |days: i32| Some(Date::from_days(i64::from(days)));
        (
            if self.since == i32::MIN { None } else { date(self.since) },
            if self.until == i32::MAX { None } else { date(self.until) },
        )
    }

    /// Whether both hold for the same orders; as `==`, for constants.
    #[must_use]
    pub const fn same(&self, other: &Self) -> bool {
        self.orders == other.orders
            && self.natures == other.natures
            && self.profiles == other.profiles
            && self.providers == other.providers
            && self.services == other.services
            && self.since == other.since
            && self.until == other.until
    }

    /// Whether it holds for an order with these facts.
    #[must_use]
    pub const fn holds(&self, facts: &Facts) -> bool {
        self.orders & facts.order != 0
            && self.natures & facts.nature != 0
            && self.profiles & facts.profile != 0
            && self.providers & facts.provider != 0
            && self.services & facts.service != 0
            && match facts.today {
                Some(today) => self.since <= today && today <= self.until,
                None => true,
            }
    }

    /// Whether it holds for orders of a type.
    #[must_use]
    pub const fn holds_for(&self, order: OrderType) -> bool {
        self.orders & 1 << order as u8 != 0
    }

    /// Whether it can hold under a profile with a provider.
    #[must_use]
    pub const fn holds_under(&self, profile: Profile, provider: Provider) -> bool {
        self.profiles & 1 << profile as u8 != 0 && self.providers & 1 << provider as u8 != 0
    }

    /// Whether the order type decides.
    #[must_use]
    pub const fn reads_order_type(&self) -> bool {
        self.orders != u16::MAX
    }

    /// Whether the organizer's nature decides.
    #[must_use]
    pub const fn reads_nature(&self) -> bool {
        self.natures != u8::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_agree_with_the_calendar() {
        for (y, m, d) in
            [(1971, 1, 1), (2000, 2, 29), (2000, 3, 1), (2023, 9, 4), (2024, 12, 31), (2100, 3, 1)]
        {
            let date = Date::new(y, m, d).expect("a day");
            assert_eq!(days(y, m, d), date.days());
            let when = ALWAYS.since(y, m, d).until(y, m, d);
            assert_eq!(when.days(), (Some(date), Some(date)));
        }
        assert_eq!(ALWAYS.days(), (None, None));
    }
}
