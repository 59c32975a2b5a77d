//! Provinces where only the legal representative can be a unit's principal.

use crate::rules::prelude::*;
use crate::tables::provinces::Principal;

/// What decides whether the principal has to be the legal representative.
const PERSONS: [Field; 9] = [
    PrincipalName,
    PrincipalIdType,
    PrincipalIdNumber,
    LegalRepresentativeName,
    LegalRepresentativeIdType,
    LegalRepresentativeIdNumber,
    LegalRepresentativeIsForeign,
    RegionProvince,
    OrganizerName,
];

/// The unit's principal is not the legal representative, whom the province demands.
///
/// 23 of the 31 provinces take nobody else. The document numbers are compared, the names where a number
/// is missing or not finished. A foreign legal representative may have to delegate and is the business
/// of the rules below `principal.foreign-legal-representative`; a name with a word of finance and a
/// filing that has to be changed first have rules of their own.
pub static ALWAYS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &join!(
        PERSONS,
        [ExistingFilingPrincipalIsLegalRepresentative, ExistingFilingPrincipalIdNumber]
    ),
    key: None,
    check: |order, report| {
        if order.wants_legal_representative()
            && !order.legal_representative_is_no_mainlander()
            && order.principal_is_delegate()
            && order.finance_word().is_none()
            && !order.filed_principal_is_outdated()
            && let Some(province) = order.province()
        {
            let names = (order.text(PrincipalName), order.text(LegalRepresentativeName));
            if let (Some(principal), Some(representative)) = names
                && same_name(principal, representative)
            {
                let finding = report.at(PrincipalIdNumber).message(1);
                finding.word(province).related(order.place(LegalRepresentativeIdNumber));
            } else {
                let finding = report.at(PrincipalName);
                finding.word(province).related(order.place(LegalRepresentativeName));
            }
        }
    },
    page: page!(Page {
        code: "principal.must-be-legal-representative",
        zh: &[
            "{province}要求主体负责人为法定代表人，请填写法定代表人的信息。",
            "主体负责人与法定代表人同名而证件号码不同，{province}要求为同一人，请核对两处证件号码。",
        ],
        en: &[
            "{province} takes only the legal representative as the principal; please enter that person.",
            "Principal and legal representative have one name and two document numbers; {province} takes only the same person, so please check both numbers.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "another person",
                &[("principal.name", "李四"), ("principal.idNumber", "110101198506150019")],
                "principal.name"
            ),
            bad(
                "another number under the same name",
                &[("principal.idNumber", "110101198506150019")],
                "principal.idNumber"
            ),
            bad(
                "another name, the number not finished",
                &[("principal.name", "李四"), ("principal.idNumber", "1101")],
                "principal.name"
            ),
            bad(
                "a public institution in 上海",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.nature", "publicInstitution"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            ),
            good("the same person", &[]),
            good("the number is not finished", &[("principal.idNumber", "4403")]),
            good(
                "北京 leaves it open",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "四川 takes a letter",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "a foreign legal representative",
                &[
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "a word of finance in the name has its own rule",
                &[
                    ("organizer.name", "深圳市示例担保有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "a filing that has to be changed first",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.principal.isLegalRepresentative", "false"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "an individual has no legal representative",
                &[("principal.name", "李四"), ("principal.idNumber", "110101198506150019")]
            )
            .base("individual"),
        ],
    }),
};

/// With this provider, the unit's principal should be the legal representative even in provinces that
/// the newest guide leaves open.
///
/// Its regional notes ask for the legal representative without naming the province, and its pages name
/// 北京, 海南 and 甘肃; so a different person is worth a question, not a refusal.
pub static HUAWEI: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units().provider(w::Provider::Huawei),
    reads: &PERSONS,
    key: None,
    check: |order, report| {
        let Some((row, province)) = order.province_row().zip(order.province()) else { return };
        let demands = order.demand(Topic::PrincipalIsLegalRepresentative).is_some();
        if (row.principal == Principal::Free || demands)
            && !order.legal_representative_is_no_mainlander()
            && order.principal_is_delegate()
            && order.finance_word().is_none()
        {
            let message = if demands { 1 } else { 0 };
            report
                .at(PrincipalName)
                .message(message)
                .word(province)
                .related(order.place(LegalRepresentativeName));
        }
    },
    page: page!(Page {
        code: "principal.must-be-legal-representative.huawei",
        zh: &[
            "多数省份要求主体负责人为法定代表人，请向华为云确认{province}的要求。",
            "华为云资料称{province}的主体负责人应为法定代表人，请确认后填写。",
        ],
        en: &[
            "Most provinces want the legal representative as the principal; please ask the provider what {province} wants.",
            "The provider says that {province} wants the legal representative as the principal; please check before filing.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "辽宁 is open",
                &[
                    ("organizer.region.province", "liaoning"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            )
            .with("huawei"),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "liaoning"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "principal.name"
            )
            .with("huawei"),
            bad(
                "the provider names 北京",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            )
            .with("huawei"),
            bad(
                "and 甘肃, which takes a letter elsewhere",
                &[
                    ("organizer.region.province", "gansu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            )
            .with("huawei"),
            good("the same person", &[("organizer.region.province", "beijing")]).with("huawei"),
            good(
                "another provider",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "广东 refuses whatever the provider",
                &[("principal.name", "李四"), ("principal.idNumber", "110101198506150019")]
            )
            .with("huawei"),
            good(
                "a foreign legal representative",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            )
            .with("huawei"),
        ],
    }),
};
