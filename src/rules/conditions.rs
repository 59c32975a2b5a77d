//! Conditions that several rules share.

use super::{
    Report,
    site::class_of,
    view::{Param, View},
    when,
};
use crate::{
    diagnostic::Class,
    model::{
        date::Date,
        field::Field,
        order::{Flaw, Known, List, Text, Value},
        path::Place,
        words::{
            Channel, MaterialType, OrderStatus, OrganizerIdType, OrganizerNature, PersonIdType,
            PersonRef, Profile, Provider, Province, Word,
        },
    },
    numbers::{hk_macau_permit::lasting, permanent_residence, uscc},
    tables::{
        approvals::finance_word_in,
        divisions,
        organizer_documents::{Fit, fit},
        places,
        province_demands::{self, Demand, Topic, Who},
        provinces::{self, Principal, Trait},
    },
    text::{person_name, same_name::same_name, search::has, width::chars},
};

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

/// The organizer (主办单位), where that is a person.
pub const ORGANIZER: Person = Person {
    name: Field::OrganizerName,
    id_type: Field::OrganizerIdType,
    id_number: Field::OrganizerIdNumber,
};

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

/// What residents of the mainland show, citizens that they are.
pub const MAINLAND_DOCUMENTS: &[PersonIdType] =
    &[PersonIdType::ResidentIdCard, PersonIdType::MilitaryOfficerCard];

/// What foreigners show.
pub const FOREIGN_DOCUMENTS: &[PersonIdType] =
    &[PersonIdType::Passport, PersonIdType::PermanentResidenceCard];

/// What residents of Hong Kong, Macao and Taiwan show.
pub const HK_MACAU_TAIWAN_PERMITS: &[PersonIdType] = &[
    PersonIdType::TaiwanPermit,
    PersonIdType::HkMacauPermit,
    PersonIdType::HkMacauResidencePermit,
    PersonIdType::TaiwanResidencePermit,
];

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

    /// The number of a person's document; `None` while it is missing, or is a resident ID number that
    /// was mistyped or is still being typed.
    #[must_use]
    pub fn sound_number(&self, person: Person) -> Option<&'a str> {
        let number = self.text(person.id_number)?;
        let is_card = self.document(person) == Some(PersonIdType::ResidentIdCard);
        (!is_card || self.resident_id(person.id_number).is_some()).then_some(number)
    }

    /// Whether two persons have different document numbers; `None` while one cannot be compared, or
    /// they are numbers of two documents or editions, which one person can have.
    #[must_use]
    pub fn numbers_differ(&self, one: Person, other: Person) -> Option<bool> {
        let (number, its) = (lasting(self.sound_number(one)?), lasting(self.sound_number(other)?));
        let differ = number != its;
        let is_same_kind = number.len() == its.len() && self.document(one) == self.document(other);
        (!differ || is_same_kind).then_some(differ)
    }

    /// Whether two persons differ: by document number, by name if the numbers cannot be compared;
    /// `None` while neither can be.
    #[must_use]
    pub fn persons_differ(&self, one: Person, other: Person) -> Option<bool> {
        self.numbers_differ(one, other)
            .or_else(|| Some(!same_name(self.text(one.name)?, self.text(other.name)?)))
    }

    /// The owner of this domain and the organizer, if they are known to be two; not where the owner is
    /// masked, as public records show it. An individual who owns it under the principal's name is one; the
    /// name as organizer is what is wrong then.
    #[must_use]
    pub fn other_owner(&self) -> Option<(&'a str, &'a str)> {
        let (owner, organizer) =
            self.text(Field::DomainOwnerName).zip(self.text(Field::OrganizerName))?;
        let is = |name| same_name(owner, name);
        let is_own = is(organizer)
            || self.is_individual() && self.text(Field::PrincipalName).is_some_and(is);
        (!is_own && !has(owner, b'*')).then_some((owner, organizer))
    }

    /// Whether `name`, which is not the organizer's, is the account's, or an individual's own. Then the
    /// name as organizer is what is wrong, and `order.account.real-name-match` or
    /// `organizer.name.individual-person-name` says so.
    #[must_use]
    pub fn is_vouched(&self, name: &str) -> bool {
        let is = |field| self.text(field).is_some_and(|own| same_name(own, name));
        is(Field::AccountRealNameName) || self.is_individual() && is(Field::PrincipalName)
    }

    /// [`View::other_owner`], but where [`View::is_vouched`] says who is wrong.
    #[must_use]
    pub fn foreign_owner(&self) -> Option<(&'a str, &'a str)> {
        self.other_owner().filter(|(owner, _)| !self.is_vouched(owner))
    }

    /// Whether no list has the organizer's document among those of its nature. A practice license is
    /// another rule's business.
    #[must_use]
    pub fn document_is_unusual(&self) -> bool {
        let document = self.word(Field::OrganizerIdType);
        self.nature().zip(document).is_some_and(|(nature, document)| {
            document != OrganizerIdType::MedicalPracticeLicense
                && fit(nature, document) == Fit::Unlisted
        })
    }

    /// Whether the principal is known to be someone else than the legal representative.
    #[must_use]
    pub fn principal_is_delegate(&self) -> bool {
        self.persons_differ(PRINCIPAL, LEGAL_REPRESENTATIVE) == Some(true)
    }

    /// Whether this service's principal is known to be someone else than the legal representative.
    #[must_use]
    pub fn service_principal_is_delegate(&self) -> bool {
        self.persons_differ(self.service_principal(), LEGAL_REPRESENTATIVE) == Some(true)
    }

    /// Whether this service's principal is known to be someone else than the order's.
    #[must_use]
    pub fn two_persons(&self) -> bool {
        !self.same_as_principal() && self.numbers_differ(PRINCIPAL, SERVICE_PRINCIPAL) == Some(true)
    }

    /// Whether this is an order of the mini program of 2018, which took other papers than the console.
    #[must_use]
    pub fn is_mini_program_2018(&self) -> bool {
        self.profile() == Profile::Tencent2018 && self.is(Field::OrderChannel, Channel::MiniProgram)
    }

    /// The word of finance in the unit's name that makes the legal representative the principal in
    /// any province (`organizer.name.finance-words.principal`). 河北 has a foreign one delegate.
    #[must_use]
    pub fn finance_word(&self) -> Option<&'a str> {
        let name = self.scanned(Field::OrganizerName).filter(|_| self.is_unit())?;
        if self.province_has(Trait::ForeignDelegate) && self.legal_representative_is_foreigner() {
            return None;
        }
        finance_word_in(name)
    }

    /// Whether this order adds a service to a filing whose principal has to be changed first: the
    /// province wants the legal representative, and the filed principal is someone else
    /// (`principal.existing-not-legal-representative`).
    #[must_use]
    pub fn filed_principal_is_outdated(&self) -> bool {
        self.in_orders(&when::NEW_SERVICE_ORDER)
            && self.is_unit()
            && self.wants_legal_representative()
            && !self.legal_representative_is_no_mainlander()
            && (self.declared(Field::ExistingFilingPrincipalIsLegalRepresentative) == Some(false)
                || self.is_filed_delegate())
    }

    /// Whether the principal is the filed one and not the legal representative, by their numbers and
    /// names.
    fn is_filed_delegate(&self) -> bool {
        let number = self.sound_number(PRINCIPAL);
        self.differs_from_filed(number, Field::ExistingFilingPrincipalIdNumber) == Some(false)
            && self.numbers_differ(PRINCIPAL, LEGAL_REPRESENTATIVE) == Some(true)
            && self
                .differs_from_filed(self.text(Field::PrincipalName), Field::LegalRepresentativeName)
                == Some(true)
    }

    /// Whether the province wants the legal representative to be the principal of a unit.
    #[must_use]
    pub fn wants_legal_representative(&self) -> bool {
        self.province_row().is_some_and(|row| row.principal == Principal::Must)
    }

    /// Whether what is typed differs from what was filed before, as names and numbers of persons are
    /// compared; `None` while one is missing or the filed one is masked, as public records show it.
    #[must_use]
    pub fn differs_from_filed(&self, typed: Option<&str>, filed: Field) -> Option<bool> {
        let filed = self.text(filed).filter(|filed| !has(filed, b'*'))?;
        Some(!same_name(lasting(typed?), lasting(filed)))
    }

    /// A person's name, but for a single character, which is reported as such.
    #[must_use]
    pub fn whole_name(&self, field: Field) -> Option<&'a str> {
        self.text(field).filter(|name| chars(name) >= person_name::MIN_CHARS)
    }

    /// What differs between this service's principal and the one of the filed service it goes on
    /// with: the field typed and the field filed. Name and document number are compared, as far as
    /// the old filing is known.
    #[must_use]
    pub fn differing_person_data(&self) -> Option<(Field, Place)> {
        let filed = self.filed_counterpart()?;
        let person = self.service_principal();
        let items = [
            (person.name, self.whole_name(person.name), Field::FiledPrincipalName),
            (person.id_number, self.sound_number(person), Field::FiledPrincipalIdNumber),
        ];
        items.into_iter().find_map(|(field, typed, of_filed)| {
            (filed.differs_from_filed(typed, of_filed) == Some(true))
                .then(|| (field, filed.place(of_filed)))
        })
    }

    /// The filed service that this one goes on with: the one with the record number given for a
    /// domain of this one, else with such a domain, else the only one if both lists have just one.
    #[must_use]
    pub fn filed_counterpart(&self) -> Option<View<'a>> {
        let named = |filed: &View<'a>| {
            let number = filed.text(Field::FiledRecordNumber);
            number.is_some()
                && self
                    .inner(Field::ServiceDomains)
                    .any(|domain| domain.text(Field::DomainExistingRecordNumber) == number)
        };
        let shares_domain = |filed: &View<'a>| {
            self.inner(Field::ServiceDomains).any(|domain| domain.has_domain_in(filed))
        };
        let filed = || self.elements(List::Filed);
        filed().find(named).or_else(|| filed().find(shares_domain)).or_else(|| {
            let are_single = filed().nth(1).is_none() && self.services().nth(1).is_none();
            filed().next().filter(|_| are_single)
        })
    }

    /// The document a person shows; the legal representative's is a resident ID card unless another
    /// is chosen, or the person is declared foreign. `None` while nothing is chosen, and where a unit's
    /// certificate is.
    #[must_use]
    pub fn document(&self, person: Person) -> Option<PersonIdType> {
        if person.id_type == Field::OrganizerIdType {
            let chosen = self.word::<OrganizerIdType>(person.id_type)?.index();
            return PersonIdType::at(chosen.checked_sub(FIRST_PERSON_DOCUMENT)?);
        }
        if person.id_type == Field::LegalRepresentativeIdType
            && !self.flag(Field::LegalRepresentativeIsForeign)
            && !self.is_set(person.id_type)
        {
            return Some(PersonIdType::ResidentIdCard);
        }
        self.word(person.id_type)
    }

    /// The birth date of a person: of the document's number where that has one, otherwise as given
    /// in `given`.
    #[must_use]
    pub fn birth_date(&self, person: Person, given: Option<Field>) -> Option<Date> {
        let document = self.document(person);
        let printed = self.text(person.id_number).and_then(|number| match document? {
            PersonIdType::ResidentIdCard
            | PersonIdType::HkMacauResidencePermit
            | PersonIdType::TaiwanResidencePermit => {
                Some(self.resident_id(person.id_number)?.birth)
            }
            PersonIdType::PermanentResidenceCard => permanent_residence::parse(number).ok()?.birth,
            _ => None,
        });
        match document {
            // A mistyped number is the number's own business.
            Some(PersonIdType::ResidentIdCard) => printed,
            _ => printed.or_else(|| self.date(given?)),
        }
    }

    /// Whether the organizer's certificate is a merged one (三证合一) with the unified code: as
    /// declared, otherwise unless it is a business license with the 15 digits of an old one. These begin
    /// with a division, or 10; so 15 digits from 9 are a unified code being typed.
    #[must_use]
    pub fn license_merged(&self) -> bool {
        self.declared(Field::OrganizerLicenseMerged).unwrap_or_else(|| {
            let old = |number: &str| {
                number.len() == 15
                    && number.bytes().all(|b| b.is_ascii_digit())
                    && !number.starts_with("9")
            };
            !self.is(Field::OrganizerIdType, OrganizerIdType::BusinessLicense)
                || !self.text(Field::OrganizerIdNumber).is_some_and(old)
        })
    }

    /// Whether the organizer's certificate carries the unified social credit code (统一社会信用代码).
    #[must_use]
    pub fn has_unified_code(&self) -> bool {
        self.is_any(Field::OrganizerIdType, UNIFIED_CODE_CERTIFICATES) && self.license_merged()
    }

    /// Whether the legal representative is no mainland citizen: as declared, otherwise by the
    /// document.
    #[must_use]
    pub fn legal_representative_is_no_mainlander(&self) -> bool {
        self.declared(Field::LegalRepresentativeIsForeign).unwrap_or_else(|| {
            let document = self.document(LEGAL_REPRESENTATIVE);
            document.is_some_and(|document| !MAINLAND_DOCUMENTS.contains(&document))
        })
    }

    /// Whether the legal representative is a foreigner: no mainland citizen, and no resident of Hong
    /// Kong, Macao or Taiwan by the document.
    #[must_use]
    pub fn legal_representative_is_foreigner(&self) -> bool {
        self.legal_representative_is_no_mainlander()
            && !self.is_any(Field::LegalRepresentativeIdType, HK_MACAU_TAIWAN_PERMITS)
    }

    /// The province of the address on the organizer's certificate, and whether that is sure: as
    /// declared, or named at the start of the address. The digits of the number keep the place of
    /// the first registration, so what only they say is not sure.
    #[must_use]
    pub fn id_address_province(&self) -> Option<(Province, bool)> {
        if let Some(declared) = self.word(Field::OrganizerIdAddressProvince) {
            return Some((declared, true));
        }
        let named = self.text(Field::OrganizerIdAddress).and_then(places::place_at_start);
        if let Some(place) = named {
            return Some((Province::at(place.province)?, true));
        }
        let number = self.text(Field::OrganizerIdNumber)?;
        let code = if self.has_unified_code() {
            uscc::parse(number).ok()?.division / 10_000
        } else if self.is(Field::OrganizerIdType, OrganizerIdType::ResidentIdCard) {
            self.resident_id(Field::OrganizerIdNumber)?.division / 10_000
        } else {
            return None;
        };
        Some((Province::at(divisions::province_of_code(code)?)?, false))
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

    /// The state of the order, a draft unless another is given.
    #[must_use]
    pub fn order_status(&self) -> OrderStatus {
        self.word(Field::OrderStatus).unwrap_or(OrderStatus::Draft)
    }

    /// Full days in Beijing from the moment in `field` to today.
    #[must_use]
    pub fn days_passed(&self, field: Field) -> Option<i32> {
        Some(self.today()?.days_since(self.datetime(field)?.date_in_shanghai()))
    }

    /// Whether the order brings a filed service to this provider.
    #[must_use]
    pub fn is_access(&self) -> bool {
        self.in_orders(&when::ACCESS_ORDER)
    }

    /// A number that the profile sets for units and for individuals apart; a unit's while no nature
    /// is chosen.
    #[must_use]
    pub fn by_nature(&self, unit: Param, individual: Param) -> usize {
        self.param(if self.is_individual() { individual } else { unit }).into()
    }

    /// What a finding about a province's demand may be: an error only where the newest guide or the
    /// chosen provider's own pages refuse.
    #[must_use]
    pub fn severity(&self, demand: Demand) -> Class {
        class_of(demand.resolve(self.provider() == Provider::Huawei))
    }

    /// The papers of `material` for this service or for no service in particular.
    pub fn papers(&self, material: MaterialType) -> impl Iterator<Item = View<'a>> + use<'a> {
        let view = *self;
        view.elements(List::Materials).filter(move |paper| {
            paper.is(Field::MaterialType, material)
                && paper.typed(Field::MaterialServiceRef).is_none_or(|path| view.is_at(path))
        })
    }

    /// Whether a paper of `material` is uploaded, for this service or for no service in particular.
    #[must_use]
    pub fn has_material(&self, material: MaterialType) -> bool {
        self.papers(material).next().is_some()
    }

    /// Whether one of `papers` is uploaded for no service in particular, and so for all of them.
    #[must_use]
    pub fn serves_all(&self, papers: &[MaterialType]) -> bool {
        self.elements(List::Materials).any(|paper| {
            paper.is_any(Field::MaterialType, papers)
                && paper.typed(Field::MaterialServiceRef).is_none()
        })
    }

    /// The paper of `material` that shows `person`, for this service or for no service in particular;
    /// the last of several.
    #[must_use]
    pub fn person_paper(&self, material: MaterialType, person: PersonRef) -> Option<View<'a>> {
        self.papers(material).filter(|paper| paper.is(Field::MaterialPersonRef, person)).last()
    }

    /// Whether `path` is that of this service; anything is, seen from the order as a whole.
    #[must_use]
    pub fn is_at(&self, path: &Text) -> bool {
        let spot = self.spot();
        if spot.list == List::Root {
            return true;
        }
        match path.known {
            Known::Record(_, named) => named.list == spot.list && named.index == spot.index,
            _ => false,
        }
    }

    /// Whether `field` holds one of `words`.
    #[must_use]
    pub fn is_any<W: Word>(&self, field: Field, words: &[W]) -> bool {
        self.word::<W>(field).is_some_and(|word| words.contains(&word))
    }
}

/// Certificates that carry the unified social credit code.
const UNIFIED_CODE_CERTIFICATES: &[OrganizerIdType] = &[
    OrganizerIdType::BusinessLicense,
    OrganizerIdType::UnifiedCodeCertificate,
    OrganizerIdType::PublicInstitutionCertificate,
    OrganizerIdType::SocialOrganizationCertificate,
];

/// The documents of persons stand in both lists in the same order, in one after the certificates.
const FIRST_PERSON_DOCUMENT: u8 = OrganizerIdType::ResidentIdCard as u8;
const _: () = assert!(
    OrganizerIdType::TaiwanResidencePermit as u8 - FIRST_PERSON_DOCUMENT
        == PersonIdType::TaiwanResidencePermit as u8
);

/// How long a document is valid.
#[derive(Clone, Copy)]
pub struct Validity {
    /// Its last day.
    pub valid_to: Field,
    /// Whether it has none.
    pub long_term: Field,
}

/// The validity of the organizer's certificate.
pub const ORGANIZER_VALIDITY: Validity =
    Validity { valid_to: Field::OrganizerIdValidTo, long_term: Field::OrganizerIdLongTerm };

/// The validity of the principal's document.
pub const PRINCIPAL_VALIDITY: Validity =
    Validity { valid_to: Field::PrincipalIdValidTo, long_term: Field::PrincipalIdLongTerm };

/// The validity of the service principal's document.
pub const SERVICE_PRINCIPAL_VALIDITY: Validity = Validity {
    valid_to: Field::ServicePrincipalIdValidTo,
    long_term: Field::ServicePrincipalIdLongTerm,
};

impl Validity {
    /// The last day and today, where both are known and the document has a last day.
    fn days(self, order: &View<'_>) -> Option<(Date, Date)> {
        if order.flag(self.long_term) {
            return None;
        }
        Some((order.date(self.valid_to)?, order.today()?))
    }
}

/// Reports an empty `field` as missing; a value of a wrong type is not empty.
pub fn required(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    if !order.is_set(field) {
        report.at(field).missing();
    }
}

/// Reports an empty choice as missing, and with message 1 a word that is not on its list.
pub fn required_word(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    match order.value(field) {
        Value::Wrong(Flaw::Word, _) => {
            report.at(field).message(1);
        }
        _ => required(order, report, field),
    }
}

/// Reports a document whose last day is past, with that day.
pub fn expired(order: &View<'_>, report: &mut Report<'_>, validity: Validity) {
    if let Some((last, today)) = validity.days(order)
        && last < today
    {
        report.at(validity.valid_to).text(last.iso().as_str());
    }
}

/// Reports a document that is valid for less than three calendar months, with its last day, and
/// with message 1 as a warning one that is valid for exactly three: guides word the limit both ways.
/// An expired document is [`expired`]'s.
pub fn three_months(order: &View<'_>, report: &mut Report<'_>, validity: Validity) {
    let Some((last, today)) = validity.days(order) else { return };
    let limit = today.add_months(3);
    if last < today || last > limit {
        return;
    }
    let finding = report.at(validity.valid_to).text(last.iso().as_str());
    if last == limit {
        finding.message(1).warning();
    }
}

/// Reports a resident ID card of `person` whose last day is missing and that is not without end.
pub fn required_validity(
    order: &View<'_>,
    report: &mut Report<'_>,
    person: Person,
    validity: Validity,
) {
    if order.document(person) == Some(PersonIdType::ResidentIdCard)
        && !order.flag(validity.long_term)
    {
        required(order, report, validity.valid_to);
    }
}

/// The full years of `person` today, by the document's number or by the date in `given`; `None` while
/// they cannot be told, or the birth date lies ahead.
#[must_use]
pub fn age_of(order: &View<'_>, person: Person, given: Field) -> Option<i32> {
    let (birth, today) = (order.birth_date(person, Some(given))?, order.today()?);
    (birth <= today).then(|| birth.age_on(today))
}

/// Reports a `person` of `age` years who is younger than `least`, with message 3 who files for himself, and with
/// messages 1 and 2 as a
/// warning one who is younger than the province asks, or most provinces do where it is not known to.
pub fn judge_age(
    order: &View<'_>,
    report: &mut Report<'_>,
    person: Person,
    given: Field,
    age: i32,
    least: u16,
) {
    let demand = order.demand(Topic::AgeMin);
    let advised = demand.map_or(18, |demand| demand.amount.into());
    let refused = age < least.into();
    // The guide of 2018 gives one age and knows no others.
    let is_enough = least > 0 && order.profile() == Profile::Tencent2018;
    if !refused && (is_enough || age >= advised) {
        return;
    }
    let printed = order.birth_date(person, None).is_some();
    let finding = report.at(if printed { person.id_number } else { given }).number(age.into());
    if refused {
        finding.number(least.into());
        if order.is_individual() {
            // Who files for himself cannot name another person.
            finding.message(3);
        }
        return;
    }
    finding.warning().number(advised.into());
    match order.province().filter(|_| demand.is_some()) {
        Some(province) => finding.message(1).word(province),
        None => finding.message(2),
    };
}
