//! Pictures of documents that are no resident ID card.

use crate::rules::prelude::*;

/// The papers that show a document: its own, and one that some pages offer instead.
fn papers(document: w::PersonIdType) -> Option<(w::MaterialType, w::MaterialType)> {
    use w::{MaterialType as M, PersonIdType as D};
    Some(match document {
        D::ResidentIdCard => return None,
        D::Passport => (M::Passport, M::Passport),
        D::TaiwanPermit => (M::TaiwanPermit, M::TaiwanPermit),
        D::HkMacauPermit => (M::HkMacauPermit, M::HkMacauPermit),
        D::MilitaryOfficerCard => (M::MilitaryOfficerCard, M::MilitaryOfficerCard),
        D::PermanentResidenceCard => (M::PermanentResidenceCard, M::PermanentResidenceCard),
        D::HkMacauResidencePermit => (M::HkMacauResidencePermit, M::ResidencePermit),
        D::TaiwanResidencePermit => (M::TaiwanResidencePermit, M::ResidencePermit),
    })
}

/// The document of a person in charge, which is no resident ID card, is not uploaded.
///
/// Passports, permits and officer cards are shown themselves. The passport of a foreign legal
/// representative who is no person in charge has a rule of its own.
pub static OTHER: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[
        OrganizerNature,
        OrganizerIdNumber,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdNumber,
        ServicePrincipalSameAsPrincipal,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        Materials,
        MaterialType,
        MaterialPersonRef,
        MaterialServiceRef,
    ],
    key: Some(Key::Each(PERSON_SHOWN)),
    check: |order, report| {
        order.each_person_in_charge(&mut |person, who| {
            if who == w::PersonRef::LegalRepresentative {
                return;
            }
            if let Some((own, other)) = order.document(person).and_then(papers) {
                let uploaded = order.papers_of(person, who, &[own, other]) != 0;
                report.at(person.id_type).material(own).satisfied(uploaded).word(who).word(own);
            }
        });
    },
    page: page!(Page {
        code: "material.id-document.other",
        zh: &["请上传{who}的{document}。"],
        en: &["{who}: please upload the document ({document})."],
        args: &["who", "document"],
        examples: &[
            bad(
                "a passport",
                &[("principal.idType", "passport"), ("principal.idNumber", "L898902C3")],
                "principal.idType"
            ),
            bad(
                "an officer card, but a passport is uploaded",
                &[("principal.idType", "militaryOfficerCard"), ("materials[0].type", "passport")],
                "principal.idType"
            )
            .base("individual"),
            bad(
                "the permit of a service principal",
                &[("websites[0].servicePrincipal.idType", "taiwanPermit")],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            bad(
                "the passport of the other person",
                &[
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "L898902C3"),
                    ("materials[1].type", "passport"),
                    ("websites[0].servicePrincipal.idType", "passport"),
                    ("websites[0].servicePrincipal.idNumber", "X1234567")
                ],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            good(
                "uploaded for the organizer, an individual",
                &[
                    ("organizer.idType", "passport"),
                    ("organizer.idNumber", "L898902C3"),
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "L898902C3"),
                    ("materials", "[{\"type\": \"passport\", \"personRef\": \"organizer\"}]")
                ]
            )
            .base("individual"),
            good(
                "a legal representative who is somebody else has a rule of its own",
                &[
                    ("organizer.legalRepresentative.name", "ANNA ERIKSSON"),
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("organizer.legalRepresentative.idNumber", "")
                ]
            )
            .under("province-guide"),
            good(
                "uploaded",
                &[
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "L898902C3"),
                    ("materials[1].type", "passport")
                ]
            ),
            good(
                "an officer card",
                &[
                    ("principal.idType", "militaryOfficerCard"),
                    ("materials[0].type", "militaryOfficerCard")
                ]
            )
            .base("individual"),
            good(
                "a permit",
                &[("principal.idType", "hkMacauPermit"), ("materials[0].type", "hkMacauPermit")]
            )
            .base("individual"),
            good(
                "a permanent residence card",
                &[
                    ("principal.idType", "permanentResidenceCard"),
                    ("materials[0].type", "permanentResidenceCard")
                ]
            )
            .base("individual"),
            good(
                "a residence permit under its common name",
                &[
                    ("principal.idType", "hkMacauResidencePermit"),
                    ("materials[0].type", "residencePermit")
                ]
            )
            .base("individual"),
            good("a resident ID card", &[]),
        ],
    }),
};
