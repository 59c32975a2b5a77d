//! The ministry's message check (工信部短信核验): when its form is being filled in, and whose data it
//! compares.

use super::{
    Noted,
    conditions::{PRINCIPAL, SERVICE_PRINCIPAL},
    view::View,
};
use crate::{
    model::{
        field::Field,
        order::List,
        words::{OrderType, SmsRole},
    },
    numbers::{hk_macau_permit::lasting, mobile, taiwan_permit},
    text::{hash, search::has, width::chars},
};

/// The fields of the form.
pub const SMS_FORM: [Field; 8] = [
    Field::SmsVerificationRole,
    Field::SmsVerificationCode,
    Field::SmsVerificationMobile,
    Field::SmsVerificationIdNumberLast6,
    Field::SmsVerificationCaptchaPassed,
    Field::SmsVerificationSentAt,
    Field::SmsVerificationFailedAttempts,
    Field::SmsVerificationPendingRoles,
];

/// What [`View::is_other_mobile`] looks at.
pub const OTHER_MOBILE_READS: &[Field] = &[
    Field::OrderType,
    Field::SmsVerificationRole,
    Field::SmsVerificationMobile,
    Field::PrincipalMobile,
    Field::Websites,
    Field::Apps,
    Field::OrganizerNature,
    Field::ServicePrincipalSameAsPrincipal,
    Field::ServicePrincipalMobile,
    Field::ExistingFilingPrincipalMobile,
    Field::ExistingFilingServices,
    Field::FiledPrincipalMobile,
];

/// How many characters of the document's number the form asks for.
pub const LAST_CHARS: usize = 6;

/// Whether a document's number can have the character near its end: old booklets have brackets, officer
/// cards 号.
pub const fn ends_numbers(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '(' | ')' | '字' | '第' | '号')
}

/// How an order type treats what it says of the persons and what is filed of them.
struct Sides {
    /// Whether what the order says passes, and whether it must be known to judge.
    order: (bool, bool),
    /// The same for what is filed.
    filed: (bool, bool),
}

const IGNORED: (bool, bool) = (false, false);
const PASSES: (bool, bool) = (true, false);
const KNOWN: (bool, bool) = (true, true);

/// What the form compares: how to read it from the order, of the principal or a service's own, where
/// it is filed, and when it is the same.
struct Compared {
    of_order: for<'a> fn(&View<'a>, bool) -> Option<&'a str>,
    filed_principal: Field,
    filed_service: Field,
    is_same: fn(&str, &str) -> bool,
    /// Whether what is filed can be compared.
    is_comparable: fn(&str) -> bool,
    /// Finds the services whose own principal may have the same, by [`sort_of`] of the part compared.
    services: &'static Noted,
}

/// Where the own principals of services are, for [`View::is_other_mobile`].
pub const MOBILES: &Noted = &Noted { sorts: |service| sorts_by(service, mobile_of), outer: &[] };

/// The same for [`View::is_other_document`].
pub const LAST_SIX: &Noted = &Noted {
    sorts: |service| {
        sorts_by(service, |service, of_principal| {
            let number = document_of(service, of_principal)?;
            Some(number.get(number.len().saturating_sub(LAST_CHARS)..).unwrap_or_default())
        })
    },
    outer: &[],
};

/// The service's principal is the order's.
const SHARED: u64 = 1;
/// The value of the service's own principal is not known.
const UNKNOWN: u64 = 2;

fn sorts_by(service: &View<'_>, of_order: for<'a> fn(&View<'a>, bool) -> Option<&'a str>) -> u64 {
    if service.same_as_principal() {
        return SHARED;
    }
    of_order(service, false).map_or(UNKNOWN, sort_of)
}

/// One of the other bits: equal texts have the same, and few others.
fn sort_of(text: &str) -> u64 {
    1 << (2 + hash::fnv(text) % 62)
}

impl View<'_> {
    /// Whether the form is being filled in.
    #[must_use]
    pub fn in_sms_form(&self) -> bool {
        SMS_FORM.iter().any(|field| self.is_set(*field))
    }

    /// Whether the mobile number of the form is none that the check takes; false while the numbers it
    /// takes are not all known.
    ///
    /// A first filing compares with its own number, an access order with the filed one; changes and
    /// new services take both, so do cancellations as far as they show a number.
    #[must_use]
    pub fn is_other_mobile(&self) -> bool {
        let Some(typed) = self.text(Field::SmsVerificationMobile) else { return false };
        let sides = match self.order_type() {
            Some(OrderType::FirstFiling) => Sides { order: KNOWN, filed: IGNORED },
            Some(OrderType::Access | OrderType::AccessService) => {
                Sides { order: IGNORED, filed: KNOWN }
            }
            Some(
                OrderType::CancelOrganizer | OrderType::CancelService | OrderType::CancelAccess,
            ) => Sides { order: PASSES, filed: KNOWN },
            _ => Sides { order: KNOWN, filed: KNOWN },
        };
        self.is_other(
            typed,
            &sides,
            &Compared {
                of_order: mobile_of,
                filed_principal: Field::ExistingFilingPrincipalMobile,
                filed_service: Field::FiledPrincipalMobile,
                is_same: |typed, known| typed == known,
                is_comparable: |filed| !has(filed, b'*'),
                services: MOBILES,
            },
        )
    }

    /// Whether the last six characters of the form are of no document that the check takes; false
    /// while these documents are not all known.
    ///
    /// Documents whose number has signs or counts its issues do not say which characters are the last;
    /// what is typed of them is not judged.
    /// First filings and new services compare with the person of the order; where the person may be
    /// replaced on the way, in access orders and changes, the filed one passes as well.
    #[must_use]
    pub fn is_other_document(&self) -> bool {
        let typed = self.text(Field::SmsVerificationIdNumberLast6);
        let is_sound = |typed: &&str| chars(typed) == LAST_CHARS && typed.chars().all(ends_numbers);
        let Some(typed) = typed.filter(is_sound) else { return false };
        let sides = match self.order_type() {
            Some(OrderType::FirstFiling) => Sides { order: KNOWN, filed: IGNORED },
            Some(OrderType::NewServiceWithOrganizer | OrderType::NewServiceWithoutOrganizer) => {
                Sides { order: KNOWN, filed: PASSES }
            }
            Some(
                OrderType::CancelOrganizer | OrderType::CancelService | OrderType::CancelAccess,
            ) => Sides { order: PASSES, filed: KNOWN },
            _ => Sides { order: KNOWN, filed: KNOWN },
        };
        self.is_other(
            typed,
            &sides,
            &Compared {
                of_order: document_of,
                filed_principal: Field::ExistingFilingPrincipalIdNumber,
                filed_service: Field::FiledPrincipalIdNumber,
                is_same: |typed, known| known.ends_with(typed),
                is_comparable: has_one_end,
                services: LAST_SIX,
            },
        )
    }

    /// Whether `typed` is nothing that passes, where all that has to be known is.
    fn is_other(&self, typed: &str, sides: &Sides, compared: &Compared) -> bool {
        use OrderType as T;
        let (mut is_known, mut passes) = (true, false);
        let mut see = |value: Option<&str>, is_needed: bool| match value {
            Some(value) => passes |= (compared.is_same)(typed, value),
            None => is_known &= !is_needed,
        };
        let (of_principal, of_service) = match self.word(Field::SmsVerificationRole) {
            Some(SmsRole::Principal) => (true, false),
            Some(SmsRole::ServicePrincipal) => (false, true),
            None => match self.order_type() {
                Some(T::ChangeOrganizer | T::CancelOrganizer) => (true, false),
                Some(T::FirstFiling | T::ChangeFiling) => (true, true),
                _ => (false, true),
            },
        };
        if of_principal {
            if sides.order.0 {
                see((compared.of_order)(self, true), sides.order.1);
            }
            if sides.filed.0 {
                let filed = self.text(compared.filed_principal);
                see(filed.filter(|filed| (compared.is_comparable)(filed)), sides.filed.1);
            }
        }
        if of_service {
            if sides.order.0 {
                if self.services().next().is_none() {
                    see(None, sides.order.1);
                }
                let services = compared.services;
                if self.has_noted(services, UNKNOWN) {
                    see(None, sides.order.1);
                }
                if self.has_noted(services, SHARED) {
                    see((compared.of_order)(self, true), sides.order.1);
                }
                for service in self.noted(services, sort_of(typed)) {
                    see((compared.of_order)(&service, false), sides.order.1);
                }
            }
            if sides.filed.0 {
                if self.elements(List::Filed).next().is_none() {
                    see(None, sides.filed.1);
                }
                for filed in self.elements(List::Filed) {
                    let value = filed.text(compared.filed_service);
                    see(value.filter(|value| (compared.is_comparable)(value)), sides.filed.1);
                }
            }
        }
        is_known && !passes
    }
}

/// The mobile number of the principal, or of the service's own principal; `None` while it is missing
/// or cannot be right.
fn mobile_of<'a>(view: &View<'a>, of_principal: bool) -> Option<&'a str> {
    let field = if of_principal { Field::PrincipalMobile } else { Field::ServicePrincipalMobile };
    view.text(field).filter(|number| mobile::is_valid(number))
}

/// The number of the document of the principal, or of the service's own principal; `None` while it is
/// missing, cannot be right, or has no certain end.
fn document_of<'a>(view: &View<'a>, of_principal: bool) -> Option<&'a str> {
    let person = if of_principal { PRINCIPAL } else { SERVICE_PRINCIPAL };
    view.sound_number(person).filter(|number| has_one_end(number))
}

/// Whether it is clear which characters of a document's number are the last. It is not where signs
/// stand in it, where it counts the issues or has the letter of an old booklet, or where it is masked.
fn has_one_end(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && lasting(number) == number
        && !taiwan_permit::is_booklet(number)
}
