//! What an access order (接入备案) may change about the principal.

use crate::rules::prelude::*;

/// Services whose rule says that the principal's data differ from those filed.
const SPOKEN_FOR: &Noted = &Noted {
    sorts: |service| {
        (service.same_as_principal() && service.differing_person_data().is_some()).into()
    },
    outer: &[
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPrincipalName,
        FiledPrincipalIdNumber,
    ],
};

/// The principal of an access order differs from the filed one where nothing about the persons may.
///
/// Six provinces (内蒙古, 辽宁, 江西, 湖南, 四川, 贵州) want every item about the persons in charge as the
/// old provider filed it; in the others only the service principal's number has to stay. Name, document
/// number and mobile number are compared as far as the old filing is known. Where one person has both
/// roles, `service-principal.access.all-data-same` speaks for both.
pub static ALL_DATA_SAME: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ACCESS_ORDER,
    reads: &[
        RegionProvince,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        PrincipalMobile,
        ExistingFilingPrincipalName,
        ExistingFilingPrincipalIdNumber,
        ExistingFilingPrincipalMobile,
        Websites,
        Apps,
        OrganizerNature,
        ServicePrincipalSameAsPrincipal,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPrincipalName,
        FiledPrincipalIdNumber,
    ],
    key: Some(Key::Noted(SPOKEN_FOR)),
    check: |order, report| {
        if !order.province_has(Trait::AccessAllPersonData)
            || !order.is_set(ExistingFilingPrincipalName)
        {
            return;
        }
        let mobile = order.text(PrincipalMobile).filter(|number| numbers::mobile::is_valid(number));
        let items = [
            (PrincipalName, order.whole_name(PrincipalName), ExistingFilingPrincipalName),
            (PrincipalIdNumber, order.sound_number(PRINCIPAL), ExistingFilingPrincipalIdNumber),
            (PrincipalMobile, mobile, ExistingFilingPrincipalMobile),
        ];
        let differs =
            items.into_iter().find(|item| order.differs_from_filed(item.1, item.2) == Some(true));
        let Some(((field, _, filed), province)) = differs.zip(order.province()) else { return };
        if !order.has_noted(SPOKEN_FOR, 1) {
            report.at(field).word(province).related(order.place(filed));
        }
    },
    page: page!(Page {
        code: "principal.access.all-data-same",
        zh: &["{province}接入备案时主体负责人信息须与原备案一致，请先在原接入商变更。"],
        en: &[
            "In {province} the principal of an access order must be as filed; please change it at the old provider first."
        ],
        args: &["province"],
        examples: &[
            bad(
                "another name",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.principal.name", "李四")
                ],
                "principal.name"
            ),
            good(
                "a single character, which another rule reports",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("principal.name", "张"),
                    ("existingFiling.principal.name", "张三")
                ]
            ),
            bad(
                "another document number",
                &[
                    ("order.type", "accessService"),
                    ("organizer.region.province", "hunan"),
                    ("existingFiling.principal.name", "张三"),
                    ("existingFiling.principal.idNumber", "110101198506150019")
                ],
                "principal.idNumber"
            ),
            bad(
                "another mobile number",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "guizhou"),
                    ("existingFiling.principal.name", "张三"),
                    ("existingFiling.principal.mobile", "13900000009")
                ],
                "principal.mobile"
            ),
            bad(
                "the service has its own principal",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.principal.name", "王五"),
                    ("existingFiling.services", "[{\"principalName\": \"王五\"}]")
                ],
                "principal.name"
            )
            .base("two-persons"),
            good(
                "as filed",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.principal.name", "张三"),
                    ("existingFiling.principal.idNumber", "440305199003070006"),
                    ("existingFiling.principal.mobile", "13800000000")
                ]
            ),
            good(
                "as filed in capitals, with the count of issues of an older permit",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("principal.name", "ZHANG SAN"),
                    ("principal.idType", "hkMacauPermit"),
                    ("principal.idNumber", "H12345678"),
                    ("existingFiling.principal.name", "Zhang San"),
                    ("existingFiling.principal.idNumber", "H1234567801")
                ]
            ),
            good(
                "浙江 lets the principal change",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "zhejiang"),
                    ("existingFiling.principal.name", "李四")
                ]
            ),
            good(
                "the same person stands for the service, which is reported",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.principal.name", "李四"),
                    (
                        "existingFiling.services",
                        "[{\"domains\": [\"example.com\"], \"principalName\": \"李四\"}]"
                    )
                ]
            ),
            good(
                "the record number tells which service it is, and its person is reported",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("websites[0].domains[0].existingRecordNumber", "辽ICP备2024000001号-1"),
                    ("existingFiling.principal.name", "李四"),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\": \"辽ICP备2024000001号-1\", \"principalName\": \"张三\", \"principalIdNumber\": \"110101198506150019\"}]"
                    )
                ]
            ),
            good(
                "the old filing is not known",
                &[("order.type", "access"), ("organizer.region.province", "liaoning")]
            ),
        ],
    }),
};
