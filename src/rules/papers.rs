//! What the rules on uploaded papers share.

use super::{
    Each, Report,
    conditions::{LEGAL_REPRESENTATIVE, PRINCIPAL, Person, SERVICE_PRINCIPAL},
    view::View,
};
use crate::{
    diagnostic::Finding,
    model::{
        field::{Field, RecordKind},
        order::{Known, List, Text},
        words::{MaterialType, OrderType, OrganizerNature, PersonRef, Profile},
    },
};

/// The certificates of organizers.
pub const CERTIFICATES: &[MaterialType] = &[
    MaterialType::BusinessLicense,
    MaterialType::PublicInstitutionCertificate,
    MaterialType::SocialOrganizationCertificate,
    MaterialType::OtherOrganizationCertificate,
];

/// The papers that show a person's document.
pub const PERSON_PAPERS: [MaterialType; 10] = [
    MaterialType::IdCardPortrait,
    MaterialType::IdCardEmblem,
    MaterialType::IdCardBothSides,
    MaterialType::Passport,
    MaterialType::HkMacauPermit,
    MaterialType::TaiwanPermit,
    MaterialType::MilitaryOfficerCard,
    MaterialType::PermanentResidenceCard,
    MaterialType::HkMacauResidencePermit,
    MaterialType::TaiwanResidencePermit,
];

/// Permits that let somebody from another province live here.
pub const RESIDENCE_PERMITS: &[MaterialType] =
    &[MaterialType::ResidencePermit, MaterialType::TemporaryResidencePermit];

/// Papers that prove the residence of somebody from another province; one is enough.
pub const RESIDENCE_PROOFS: &[MaterialType] = &[
    MaterialType::ResidencePermit,
    MaterialType::TemporaryResidencePermit,
    MaterialType::SocialInsuranceProof,
    MaterialType::PropertyProof,
];

/// Letters that authorize a person in charge.
pub const AUTHORIZATION_LETTERS: &[MaterialType] = &[
    MaterialType::PrincipalAuthorizationLetter,
    MaterialType::LegalRepresentativeAuthorizationLetter,
    MaterialType::ServicePrincipalAuthorizationLetter,
    MaterialType::ShanghaiServicePrincipalAuthorizationLetter,
];

/// What [`View::each_person_in_charge`] and [`View::papers_of`] look at of a service's own principal: a
/// paper counts if it names the person, or somebody with the same number.
pub const PERSON_SHOWN: &Each = &Each {
    outer: &[
        Field::ServicePrincipalSameAsPrincipal,
        Field::MaterialType,
        Field::MaterialPersonRef,
        Field::MaterialServiceRef,
    ],
    same: &[
        Field::PrincipalIdNumber,
        Field::LegalRepresentativeIdNumber,
        Field::ServicePrincipalIdNumber,
    ],
    own: Some(Field::ServicePrincipalIdNumber),
    concerns: |edited, field| {
        // The number of a person concerns others only where a paper names the person.
        let names = |paper: &View<'_>| match paper.word(Field::MaterialPersonRef) {
            Some(PersonRef::Principal) => field == Field::PrincipalIdNumber,
            Some(PersonRef::LegalRepresentative) => field == Field::LegalRepresentativeIdNumber,
            Some(PersonRef::ServicePrincipal) => {
                let path = paper.typed(Field::MaterialServiceRef);
                field != Field::LegalRepresentativeIdNumber
                    && path.is_some_and(|path| edited.is_at(path))
            }
            _ => false,
        };
        field.record() == RecordKind::Material as usize || edited.uploads().any(|p| names(&p))
    },
};

/// Asks for a paper of the order as a whole.
pub fn require<'r>(
    order: &View<'_>,
    report: &'r mut Report<'_>,
    material: MaterialType,
) -> &'r mut Finding {
    report.at(Field::Materials).material(material).satisfied(order.has_material(material))
}

impl<'a> View<'a> {
    /// The uploaded papers.
    pub fn uploads(&self) -> impl Iterator<Item = View<'a>> + use<'a> {
        self.elements(List::Materials)
    }

    /// Whether this paper, seen from it, is one of `kinds`.
    #[must_use]
    pub fn is_paper(&self, kinds: &[MaterialType]) -> bool {
        self.is_any(Field::MaterialType, kinds)
    }

    /// Calls `visit` with every person in charge whom the form shows here, and as whom: for a service
    /// with a principal of its own that one, for the order its principal. The province guide also
    /// wants to see an enterprise's legal representative who is somebody else than the principal.
    pub fn each_person_in_charge(&self, visit: &mut dyn FnMut(Person, PersonRef)) {
        if self.spot().list != List::Root {
            if self.order_type() != Some(OrderType::ChangeOrganizer) && !self.same_as_principal() {
                visit(SERVICE_PRINCIPAL, PersonRef::ServicePrincipal);
            }
        } else if self.order_type() != Some(OrderType::ChangeService) {
            visit(PRINCIPAL, PersonRef::Principal);
            if self.profile() == Profile::ProvinceGuide
                && self.nature() == Some(OrganizerNature::Enterprise)
                && self.principal_is_delegate()
            {
                visit(LEGAL_REPRESENTATIVE, PersonRef::LegalRepresentative);
            }
        }
    }

    /// Which of `kinds` are uploaded as papers that show `person`, who stands here as `who`: a bit for
    /// each. A paper that names nobody counts, and so does one that names somebody with the same
    /// document number.
    #[must_use]
    pub fn papers_of(&self, person: Person, who: PersonRef, kinds: &[MaterialType]) -> u32 {
        let mut found = 0;
        for paper in self.uploads() {
            let kind = paper.word(Field::MaterialType);
            let Some(at) = kinds.iter().position(|known| Some(*known) == kind) else { continue };
            let service = paper.typed(Field::MaterialServiceRef);
            let is_here = service.is_none_or(|path| self.is_at(path));
            let shows = match paper.word::<PersonRef>(Field::MaterialPersonRef) {
                None => is_here,
                Some(shown) if shown == who && is_here => true,
                Some(shown) => {
                    let number = self.number_of(shown, service);
                    number.is_some() && number == self.text(person.id_number)
                }
            };
            found |= u32::from(shows) << at;
        }
        found
    }

    /// The document number of the person whom a paper names, for the service at the path `service`.
    fn number_of(&self, who: PersonRef, service: Option<&Text>) -> Option<&'a str> {
        match who {
            PersonRef::Organizer if self.is_individual() => self.text(Field::OrganizerIdNumber),
            PersonRef::LegalRepresentative => self.text(LEGAL_REPRESENTATIVE.id_number),
            PersonRef::Principal => self.text(PRINCIPAL.id_number),
            PersonRef::ServicePrincipal => {
                let Known::Record(RecordKind::Service, spot) = service?.known else { return None };
                let service = self.of(RecordKind::Service, spot)?;
                service.text(service.service_principal().id_number)
            }
            PersonRef::Organizer | PersonRef::Applicant => None,
        }
    }
}
