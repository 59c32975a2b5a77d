//! A filing whose principal has to be changed before a service is added.

use crate::rules::prelude::*;

/// The filed principal is not the legal representative, whom the province demands by now.
///
/// Such a filing is changed first. Reported where the page says so, or where the filed principal is
/// entered again beside another legal representative, who may have come since. A foreign legal
/// representative may have delegated and is left alone.
pub static EXISTING: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::NEW_SERVICE_ORDER.units(),
    reads: &[
        ExistingFilingPrincipalIsLegalRepresentative,
        ExistingFilingPrincipalIdNumber,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        RegionProvince,
        LegalRepresentativeName,
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdType,
        LegalRepresentativeIdNumber,
    ],
    key: None,
    check: |order, report| {
        if let Some(province) = order.province().filter(|_| order.filed_principal_is_outdated()) {
            let declared = ExistingFilingPrincipalIsLegalRepresentative;
            let is_declared = order.declared(declared) == Some(false);
            let field = if is_declared { declared } else { PrincipalIdNumber };
            report.at(field).word(province);
        }
    },
    page: page!(Page {
        code: "principal.existing-not-legal-representative",
        zh: &["{province}要求主体负责人为法定代表人，原备案不符，请先变更备案再新增服务。"],
        en: &[
            "{province} takes only the legal representative as the principal, and the filed one is not; please change the filing before adding a service."
        ],
        args: &["province"],
        examples: &[
            bad(
                "declared to be someone else",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.isLegalRepresentative", "false")
                ],
                "existingFiling.principal.isLegalRepresentative"
            ),
            bad(
                "the filed principal is entered again",
                &[
                    ("order.type", "newServiceWithoutOrganizer"),
                    ("existingFiling.principal.idNumber", "110101198506150019"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.idNumber"
            ),
            bad(
                "the filed principal was the legal representative, who is another by now",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.isLegalRepresentative", "true"),
                    ("existingFiling.principal.idNumber", "110101198506150019"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.idNumber"
            ),
            good(
                "one name and two numbers, which another rule reports",
                &[
                    ("order.type", "newServiceWithoutOrganizer"),
                    ("existingFiling.principal.idNumber", "110101198506150019"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "the filed principal is not entered again",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "declared to be the same",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.isLegalRepresentative", "true")
                ]
            ),
            good("not known", &[("order.type", "newServiceWithoutOrganizer")]),
            good(
                "北京 leaves it open",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("organizer.region.province", "beijing"),
                    ("existingFiling.principal.isLegalRepresentative", "false")
                ]
            ),
            good(
                "a foreign legal representative",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("existingFiling.principal.isLegalRepresentative", "false")
                ]
            ),
            good(
                "a change order sets it right",
                &[
                    ("order.type", "changeFiling"),
                    ("existingFiling.principal.isLegalRepresentative", "false")
                ]
            ),
        ],
    }),
};
