//! The principal of a new service is the filed one.

use crate::rules::prelude::*;

/// The principal of a new service has another document number than the filed principal.
///
/// All services of an organizer share one principal, so the filing is changed first. A masked number
/// of a public record is not compared.
pub static CONSISTENT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::NEW_SERVICE_ORDER,
    reads: &[
        PrincipalIdType,
        PrincipalIdNumber,
        ExistingFilingPrincipalIdNumber,
        ExistingFilingPrincipalIsLegalRepresentative,
        OrganizerNature,
        RegionProvince,
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdType,
    ],
    key: None,
    check: |order, report| {
        let typed = order.sound_number(PRINCIPAL);
        if order.differs_from_filed(typed, ExistingFilingPrincipalIdNumber) == Some(true)
            && !order.filed_principal_is_outdated()
        {
            report.at(PrincipalIdNumber).related(order.place(ExistingFilingPrincipalIdNumber));
        }
    },
    page: page!(Page {
        code: "principal.consistent-with-existing",
        zh: &["主体负责人与已备案的主体负责人不一致，请核对或先变更备案。"],
        en: &[
            "The principal differs from the filed one; please check, or change the filing first."
        ],
        args: &[],
        examples: &[
            bad(
                "another number",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.idNumber", "110101198506150019")
                ],
                "principal.idNumber"
            ),
            bad(
                "an individual's",
                &[
                    ("order.type", "newServiceWithoutOrganizer"),
                    ("existingFiling.principal.idNumber", "110101198506150019")
                ],
                "principal.idNumber"
            )
            .base("individual"),
            good(
                "the same",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.idNumber", "440305199003070006")
                ]
            ),
            good(
                "masked",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.idNumber", "1101**********0019")
                ]
            ),
            good(
                "not finished",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("principal.idNumber", "4403"),
                    ("existingFiling.principal.idNumber", "440305199003070006")
                ]
            ),
            good(
                "the filing has to be changed anyway",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.isLegalRepresentative", "false"),
                    ("existingFiling.principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "an access order",
                &[
                    ("order.type", "access"),
                    ("existingFiling.principal.idNumber", "110101198506150019")
                ]
            ),
        ],
    }),
};
