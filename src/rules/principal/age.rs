//! How old the principal has to be.

use crate::rules::prelude::*;

/// The principal's age today; `None` while it cannot be told, or the birth date lies ahead.
fn age(order: &View<'_>) -> Option<i32> {
    age_of(order, PRINCIPAL, PrincipalBirthDate)
}

/// Whether an individual of this age files with a proof of employment instead of being refused.
fn files_with_proof(order: &View<'_>, age: i32) -> bool {
    order.is_individual()
        && match order.profile() {
            w::Profile::Huawei => false,
            w::Profile::Tencent2018 => age < 18,
            _ => (16..18).contains(&age),
        }
}

/// The principal is younger than a person in charge has to be.
///
/// No guide takes a unit's principal below 16, and one provider none below 18. In between the provinces
/// decide, so their own number is named in a warning. An individual of 16 or 17 is asked for a proof of
/// employment instead (`principal.age.minor-employment-proof`).
pub static MINIMUM: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[
        PrincipalIdType,
        PrincipalIdNumber,
        PrincipalBirthDate,
        OrganizerNature,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        let Some(age) = age(order).filter(|age| !files_with_proof(order, *age)) else { return };
        judge_age(
            order,
            report,
            PRINCIPAL,
            PrincipalBirthDate,
            age,
            order.param(Param::PrincipalMinimumAge),
        );
    },
    page: page!(Page {
        code: "principal.age.minimum",
        zh: &[
            "主体负责人为 {age} 周岁，要求不低于 {min} 周岁，请更换负责人或咨询管局。",
            "{province}一般要求主体负责人年满 {min} 周岁，现为 {age} 周岁，请先咨询管局。",
            "主体负责人为 {age} 周岁，多数省份要求年满 {min} 周岁，请先咨询管局。",
            "备案人为 {age} 周岁，要求不低于 {min} 周岁，请咨询管局。",
        ],
        en: &[
            "The principal is {age} years old; the minimum is {min}. Please name another person or ask the authority.",
            "{province} normally wants a principal of {min} years or more, this one is {age}; please ask the authority first.",
            "The principal is {age} years old and most provinces want {min}; please ask the authority first.",
            "The person filing is {age} years old; the minimum is {min}. Please ask the authority.",
        ],
        args: &["age", "min", "province"],
        examples: &[
            bad(
                "turns 16 tomorrow",
                &[("principal.idNumber", "440305201003030012")],
                "principal.idNumber"
            ),
            bad(
                "turned 16 today, 上海 wants 18",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("principal.idNumber", "440305201003020017")
                ],
                "principal.idNumber"
            )
            .warns(),
            bad(
                "16, no province chosen",
                &[("organizer.region.province", ""), ("principal.idNumber", "440305201003020017")],
                "principal.idNumber"
            )
            .warns(),
            bad(
                "17 with the provider that wants 18",
                &[("principal.idNumber", "440305200803030016")],
                "principal.idNumber"
            )
            .under("huawei"),
            bad(
                "an individual of 17 there",
                &[("principal.idNumber", "440305200803030016")],
                "principal.idNumber"
            )
            .base("individual")
            .under("huawei"),
            bad(
                "an individual of 14",
                &[("principal.idNumber", "440305201201010012")],
                "principal.idNumber"
            )
            .base("individual"),
            bad(
                "15 in 2018",
                &[("principal.idNumber", "440305201003030012")],
                "principal.idNumber"
            )
            .under("tencent-2018"),
            bad(
                "15 by the province guide",
                &[("principal.idNumber", "440305201003030012")],
                "principal.idNumber"
            )
            .under("province-guide"),
            bad(
                "a passport with the birth date beside it",
                &[
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "X1234567"),
                    ("principal.birthDate", "2010-03-03")
                ],
                "principal.birthDate"
            ),
            good("16 in 广东, which takes 16", &[("principal.idNumber", "440305201003020017")]),
            good(
                "18 today",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("principal.idNumber", "440305200803020010")
                ]
            ),
            good(
                "18 today, the provider wants 18",
                &[("principal.idNumber", "440305200803020010")]
            )
            .under("huawei"),
            good(
                "16 is enough in 2018",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("principal.idNumber", "440305201003020017")
                ]
            )
            .under("tencent-2018"),
            good(
                "an individual of 16 brings a proof",
                &[("principal.idNumber", "440305201003020017")]
            )
            .base("individual"),
            good(
                "an individual of 14 brings a proof in 2018",
                &[("principal.idNumber", "440305201201010012")]
            )
            .base("individual")
            .under("tencent-2018"),
            good(
                "no birth date known",
                &[("principal.idType", "passport"), ("principal.idNumber", "X1234567")]
            ),
        ],
    }),
};

/// An individual under 18 has not uploaded a proof of employment (就业证明).
///
/// At 16 and 17, and at any age under 18 by the guide of 2018, an individual who works may file. Many
/// provinces refuse even so, and the message says where.
pub static MINOR_EMPLOYMENT_PROOF: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual().not_profile(w::Profile::Huawei),
    reads: &[
        PrincipalIdType,
        PrincipalIdNumber,
        PrincipalBirthDate,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let Some(age) = age(order).filter(|age| files_with_proof(order, *age)) else { return };
        let finding = report
            .at(Materials)
            .material(w::MaterialType::EmploymentProof)
            .satisfied(order.has_material(w::MaterialType::EmploymentProof))
            .number(age.into());
        let demand = order.demand(Topic::AgeMin).filter(|demand| i32::from(demand.amount) > age);
        if let (Some(demand), Some(province)) = (demand, order.province())
            && order.profile() != w::Profile::Tencent2018
        {
            finding.message(1).number(demand.amount.into()).word(province);
        }
    },
    page: page!(Page {
        code: "principal.age.minor-employment-proof",
        zh: &[
            "备案人为 {age} 周岁，未满 18 周岁请上传就业证明。",
            "备案人为 {age} 周岁，请上传就业证明；{province}一般要求年满 {min} 周岁，请先咨询管局。",
        ],
        en: &[
            "The person filing is {age} years old; under 18 a proof of employment has to be uploaded.",
            "The person filing is {age} years old: please upload a proof of employment, and ask the authority first, as {province} normally wants {min} years.",
        ],
        args: &["age", "min", "province"],
        examples: &[
            bad(
                "turned 16 today",
                &[
                    ("organizer.idNumber", "440305201003020017"),
                    ("principal.idNumber", "440305201003020017")
                ],
                "materials"
            )
            .base("individual"),
            bad(
                "17 in a province that wants 18",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("principal.idNumber", "440305200803030016")
                ],
                "materials"
            )
            .base("individual"),
            bad("14 in 2018", &[("principal.idNumber", "440305201201010012")], "materials")
                .base("individual")
                .under("tencent-2018"),
            good(
                "uploaded",
                &[
                    ("principal.idNumber", "440305200803030016"),
                    ("materials", "[{\"type\": \"employmentProof\"}]")
                ]
            )
            .base("individual"),
            good("18 today", &[("principal.idNumber", "440305200803020010")]).base("individual"),
            good("under 16 is refused", &[("principal.idNumber", "440305201003030012")])
                .base("individual"),
            good("refused by the provider", &[("principal.idNumber", "440305200803030016")])
                .base("individual")
                .under("huawei"),
            good("a unit", &[("principal.idNumber", "440305200803030016")]),
        ],
    }),
};
