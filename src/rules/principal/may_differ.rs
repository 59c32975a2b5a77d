//! Provinces where anybody can be a unit's principal.

use crate::rules::prelude::*;
use crate::tables::provinces::Principal;

/// The province lets somebody else than the legal representative be the principal.
///
/// Said in the three provinces that ask for no letter either, until the legal representative is
/// entered. One provider's notes say otherwise, so nothing is said with that one.
pub static MAY_DIFFER: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units().not_provider(w::Provider::Huawei),
    reads: &[
        RegionProvince,
        OrganizerName,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdNumber,
    ],
    key: None,
    check: |order, report| {
        if order.province_row().is_some_and(|row| row.principal == Principal::Free)
            && order.persons_differ(PRINCIPAL, LEGAL_REPRESENTATIVE) != Some(false)
            && order.finance_word().is_none()
            && let Some(province) = order.province()
        {
            report.at(PrincipalName).word(province);
        }
    },
    page: page!(Page {
        code: "principal.may-differ",
        zh: &["{province}的主体负责人可以不是法定代表人，也不要求授权书。"],
        en: &[
            "In {province} the principal need not be the legal representative, and no letter is asked for."
        ],
        args: &["province"],
        examples: &[
            bad(
                "another person in 北京",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            ),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "principal.name"
            ),
            bad(
                "nobody entered yet",
                &[
                    ("organizer.region.province", "hainan"),
                    ("principal.name", ""),
                    ("principal.idNumber", "")
                ],
                "principal.name"
            ),
            good("the legal representative", &[("organizer.region.province", "beijing")]),
            good(
                "a word of finance in the name",
                &[
                    ("organizer.name", "北京示例典当有限公司"),
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "with the provider that says otherwise",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            )
            .with("huawei"),
            good(
                "广东",
                &[("principal.name", "李四"), ("principal.idNumber", "110101198506150019")]
            ),
        ],
    }),
};
