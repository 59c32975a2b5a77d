//! What an order has to do with the filing it goes on with (已备案信息).

use super::{site::registrable, view::View, when};
use crate::{
    model::{
        field::{Field, Notation},
        order::{List, Text},
        words::{OrganizerIdType, ServiceKind},
    },
    numbers::{domain::same, uscc},
    text::{same_name::same_name, search::has},
};

impl<'a> View<'a> {
    /// Whether the order changes what is filed (变更).
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.in_orders(&when::CHANGE_ORDER)
    }

    /// The number the account is bound to and the field with the number of another organizer
    /// (`order.account.one-organizer`). In a change the filed number is compared, because the number
    /// itself may be what changes.
    #[must_use]
    pub fn other_account_organizer(&self) -> Option<(&'a str, Field)> {
        let bound = self.text(Field::AccountBoundOrganizerIdNumber)?;
        let field = match self.is_change() {
            true => Field::ExistingFilingOrganizerIdNumber,
            false => Field::OrganizerIdNumber,
        };
        self.text(field).is_some_and(|number| number != bound).then_some((bound, field))
    }

    /// The number of the organizer's certificate; `None` while it is missing or cannot be right.
    #[must_use]
    pub fn sound_organizer_number(&self) -> Option<&'a str> {
        let number = self.text(Field::OrganizerIdNumber)?;
        let is_sound = if self.is(Field::OrganizerIdType, OrganizerIdType::ResidentIdCard) {
            self.resident_id(Field::OrganizerIdNumber).is_some()
        } else {
            !self.has_unified_code() || uscc::is_valid(number)
        };
        is_sound.then_some(number)
    }

    /// Whether the name in `typed` is another than the one filed in `filed`; false while one is
    /// missing, or masked as public records show it. Prose, such as an address, may leave out what stands
    /// at the head of the other: the province.
    #[must_use]
    pub fn renames(&self, typed: Field, filed: Field) -> bool {
        let is_prose = typed.info().notation == Notation::Free;
        let (Some(typed), Some(filed)) = (self.text(typed), self.text(filed)) else { return false };
        !has(filed, b'*')
            && !same_name(typed, filed)
            && !(is_prose && (typed.ends_with(filed) || filed.ends_with(typed)))
    }

    /// Whether the organizer's name is another than the filed one.
    #[must_use]
    pub fn renames_organizer(&self) -> bool {
        self.renames(Field::OrganizerName, Field::ExistingFilingOrganizerName)
    }

    /// Whether the organizer's certificate number is another than the filed one.
    #[must_use]
    pub fn renumbers_organizer(&self) -> bool {
        let typed = self.sound_organizer_number();
        self.differs_from_filed(typed, Field::ExistingFilingOrganizerIdNumber) == Some(true)
    }

    /// The field of the organizer's name or certificate number that is another than the filed one, and
    /// the filed one. A name counts only if `is_meant` says so of the filed one.
    #[must_use]
    pub fn changed_organizer(&self, is_meant: impl Fn(&str) -> bool) -> Option<(Field, Field)> {
        let filed = Field::ExistingFilingOrganizerName;
        if self.renames_organizer() && self.text(filed).is_some_and(is_meant) {
            Some((Field::OrganizerName, filed))
        } else if self.renumbers_organizer() {
            Some((Field::OrganizerIdNumber, Field::ExistingFilingOrganizerIdNumber))
        } else {
            None
        }
    }

    /// The services that are filed as APPs.
    pub fn filed_apps(&self) -> impl Iterator<Item = View<'a>> + use<'a> {
        self.elements(List::Filed).filter(|filed| filed.is(Field::FiledKind, ServiceKind::App))
    }

    /// Whether this service is the filed one, as far as anybody can tell: by the record number of one
    /// of its domains, by a domain or by a package name.
    #[must_use]
    pub fn is_filed_as(&self, filed: &View<'_>) -> bool {
        let number = filed.text(Field::FiledRecordNumber);
        self.inner(Field::ServiceDomains).any(|domain| {
            number.is_some() && domain.text(Field::DomainExistingRecordNumber) == number
                || domain.has_domain_in(filed)
        }) || self.shares_package(filed)
    }

    /// Whether this service may be the filed one: [`View::is_filed_as`], or a domain of it and a filed
    /// one stand under the same registrable domain.
    #[must_use]
    pub fn may_be_filed_as(&self, filed: &View<'_>) -> bool {
        self.is_filed_as(filed)
            || self.inner(Field::ServiceDomains).any(|domain| domain.has_site_in(filed))
    }

    /// Whether this domain is one of the filed service's, in whatever spelling.
    #[must_use]
    pub fn has_domain_in(&self, filed: &View<'_>) -> bool {
        self.has_in(filed, Text::plain)
    }

    /// Whether this domain stands under the same registrable domain as one of the filed service's: a
    /// record for one covers the other.
    #[must_use]
    pub fn has_site_in(&self, filed: &View<'_>) -> bool {
        self.has_in(filed, registrable)
    }

    fn has_in(&self, filed: &View<'_>, part: fn(&Text) -> &str) -> bool {
        self.typed(Field::DomainName).is_some_and(|name| {
            let mut filed = filed.typed_texts(Field::FiledDomains).iter();
            filed.any(|filed| same(part(filed), part(name)))
        })
    }

    /// Whether a package name of this APP is filed for `filed`.
    #[must_use]
    pub fn shares_package(&self, filed: &View<'_>) -> bool {
        self.inner(Field::AppPlatforms)
            .filter_map(|platform| platform.text(Field::PlatformPackageName))
            .any(|name| filed.texts(Field::FiledPackageNames).any(|filed| filed == name))
    }

    /// The filed APPs that are others than this one. An order for a new service leaves none out; one
    /// that accesses or changes services leaves out those it is about, and where it cannot be told
    /// which one this APP is, all of them.
    pub fn other_filed_apps(&self) -> impl Iterator<Item = View<'a>> + use<'a> {
        let view = *self;
        let is_new = self.in_orders(&when::NEW_RECORD_ORDER);
        let is_own = move |filed: &View<'a>| {
            let number = filed.text(Field::FiledRecordNumber);
            let mut targets = view.texts(Field::ChangeTargetServiceRecordNumbers);
            targets.any(|target| Some(target) == number) || view.is_filed_as(filed)
        };
        let is_known = is_new || self.filed_apps().any(|filed| is_own(&filed));
        self.filed_apps().filter(move |filed| is_known && (is_new || !is_own(filed)))
    }
}
