//! What an access order (接入备案) may change about the service principal.

use crate::rules::prelude::*;

/// The service principal of an access order differs from the filed one where nothing about the persons
/// may.
///
/// Six provinces (内蒙古, 辽宁, 江西, 湖南, 四川, 贵州) want the persons as the old provider filed them; in
/// the others only the mobile number has to stay. Name and document number are compared, as far as the
/// old filing is known.
pub static ALL_DATA_SAME: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::ACCESS_ORDER,
    reads: &[
        RegionProvince,
        OrganizerNature,
        ServicePrincipalSameAsPrincipal,
        ServicePrincipalName,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        Websites,
        Apps,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPrincipalName,
        FiledPrincipalIdNumber,
    ],
    key: None,
    check: |order, report| {
        if !order.province_has(Trait::AccessAllPersonData) {
            return;
        }
        let differing = order.differing_person_data().zip(order.province());
        let Some(((field, filed), province)) = differing else { return };
        let finding = if order.same_as_principal() {
            report.at(ServicePrincipalSameAsPrincipal).related(order.place(field))
        } else {
            report.at(field)
        };
        finding.word(province).related(filed);
    },
    page: page!(Page {
        code: "service-principal.access.all-data-same",
        zh: &["{province}接入备案的服务负责人信息须与原备案一致，请核对或先在原接入商变更。"],
        en: &["In {province} the service principal of an access order must be as filed; please check, or change it at the old provider first."],
        args: &["province"],
        examples: &[
            bad(
                "another name",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.services", "[{\"principalName\": \"王五\"}]")
                ],
                "websites[0].servicePrincipal.name"
            )
            .base("two-persons"),
            bad(
                "another document number",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "sichuan"),
                    (
                        "existingFiling.services",
                        "[{\"principalName\": \"李四\", \"principalIdNumber\": \"110101198506150027\"}]"
                    )
                ],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("two-persons"),
            bad(
                "the principal stands for the service",
                &[
                    ("order.type", "accessService"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.services", "[{\"principalName\": \"李四\"}]")
                ],
                "websites[0].servicePrincipal.sameAsPrincipal"
            ),
            good(
                "a single character, which another rule reports",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("websites[0].servicePrincipal.name", "李"),
                    ("existingFiling.services", "[{\"principalName\": \"李四\"}]")
                ]
            )
            .base("two-persons"),
            good(
                "as filed",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    (
                        "existingFiling.services",
                        "[{\"domains\": [\"example.com\"], \"principalName\": \"李四\", \"principalIdNumber\": \"110101198506150019\"}]"
                    )
                ]
            )
            .base("two-persons"),
            good(
                "浙江 lets the person change",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "zhejiang"),
                    ("existingFiling.services", "[{\"principalName\": \"王五\"}]")
                ]
            )
            .base("two-persons"),
            good(
                "which filed service it is, is not known",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    (
                        "existingFiling.services",
                        "[{\"principalName\": \"王五\"}, {\"principalName\": \"赵六\"}]"
                    )
                ]
            )
            .base("two-persons"),
            good(
                "a change order",
                &[
                    ("order.type", "changeService"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.services", "[{\"principalName\": \"王五\"}]")
                ]
            )
            .base("two-persons"),
        ],
    }),
};
