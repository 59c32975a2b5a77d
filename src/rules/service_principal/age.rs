//! How old the service principal has to be.

use crate::rules::prelude::*;

/// The service principal is younger than a person in charge has to be.
///
/// One provider takes nobody under 18. The other guides give no age for this person, so the province's
/// own number is named in a warning.
pub static MINIMUM: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        ServicePrincipalBirthDate,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        if order.same_as_principal() {
            return;
        }
        let given = ServicePrincipalBirthDate;
        if let Some(age) = age_of(order, SERVICE_PRINCIPAL, given) {
            let least = order.param(Param::ServicePrincipalMinimumAge);
            judge_age(order, report, SERVICE_PRINCIPAL, given, age, least);
        }
    },
    page: page!(Page {
        code: "service-principal.age.minimum",
        zh: &[
            "服务负责人为 {age} 周岁，须年满 {min} 周岁，请更换负责人。",
            "{province}一般要求负责人年满 {min} 周岁，服务负责人为 {age} 周岁，请先咨询管局。",
            "服务负责人为 {age} 周岁，多数省份要求年满 {min} 周岁，请先咨询管局。",
            "备案人为 {age} 周岁，要求不低于 {min} 周岁，请咨询管局。",
        ],
        en: &[
            "The service principal is {age} years old and must be at least {min}; please name another person.",
            "{province} normally wants persons in charge of {min} years or more, the service principal is {age}; please ask the authority first.",
            "The service principal is {age} years old and most provinces want {min}; please ask the authority first.",
            "The person filing is {age} years old; the minimum is {min}. Please ask the authority.",
        ],
        args: &["age", "min", "province"],
        examples: &[
            bad(
                "17 with the provider that wants 18",
                &[("websites[0].servicePrincipal.idNumber", "440305200803030016")],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons")
            .under("huawei"),
            bad(
                "17 in 上海",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].servicePrincipal.idNumber", "440305200803030016")
                ],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons")
            .warns(),
            bad(
                "17 in 2018",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].servicePrincipal.idNumber", "440305200803030016")
                ],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons")
            .under("tencent-2018")
            .warns(),
            bad(
                "15 by the birth date beside a passport",
                &[
                    ("websites[0].servicePrincipal.idType", "passport"),
                    ("websites[0].servicePrincipal.idNumber", "X1234567"),
                    ("websites[0].servicePrincipal.birthDate", "2010-03-03")
                ],
                "websites[0].servicePrincipal.birthDate"
            )
            .base("two-persons")
            .warns(),
            good(
                "18 today with the provider that wants 18",
                &[("websites[0].servicePrincipal.idNumber", "440305200803020010")]
            )
            .base("two-persons")
            .under("huawei"),
            good(
                "16 in 广东, which takes 16",
                &[("websites[0].servicePrincipal.idNumber", "440305201003020017")]
            )
            .base("two-persons"),
            good(
                "the principal",
                &[("websites[0].servicePrincipal.idNumber", "440305200803030016")]
            )
            .under("huawei"),
        ],
    }),
};
