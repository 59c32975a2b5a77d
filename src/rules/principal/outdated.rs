//! A filed principal who is no longer the one.

use crate::rules::prelude::*;

/// The principal of an access order has another name than the filed one.
///
/// One provider has a filing brought up to date whose principal or legal representative changed. By
/// the newest guide an access order may bring another person along, but in the provinces that want
/// all data of the persons as filed, where `principal.access.all-data-same` reports an error.
pub static OUTDATED: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ACCESS_ORDER.units().provider(w::Provider::Huawei),
    reads: &[PrincipalName, ExistingFilingPrincipalName, RegionProvince],
    key: None,
    check: |order, report| {
        let typed = order.text(PrincipalName);
        if order.differs_from_filed(typed, ExistingFilingPrincipalName) == Some(true)
            && !order.province_has(Trait::AccessAllPersonData)
        {
            report.at(PrincipalName).related(order.place(ExistingFilingPrincipalName));
        }
    },
    page: page!(Page {
        code: "principal.outdated",
        zh: &["主体负责人与原备案不同，如负责人或法定代表人已变更，请及时变更备案。"],
        en: &[
            "The principal differs from the filed one; if the principal or legal representative changed, please update the filing."
        ],
        args: &[],
        examples: &[
            bad(
                "another name",
                &[("order.type", "access"), ("existingFiling.principal.name", "李四")],
                "principal.name"
            )
            .with("huawei"),
            good(
                "an access order may bring another person along",
                &[("order.type", "access"), ("existingFiling.principal.name", "李四")]
            ),
            good(
                "the same name",
                &[("order.type", "access"), ("existingFiling.principal.name", "张三")]
            )
            .with("huawei"),
            good("masked", &[("order.type", "access"), ("existingFiling.principal.name", "李*")])
                .with("huawei"),
            good(
                "an error in 辽宁",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "liaoning"),
                    ("existingFiling.principal.name", "李四")
                ]
            )
            .with("huawei"),
            good(
                "in a change order the difference is the change",
                &[("order.type", "changeFiling"), ("existingFiling.principal.name", "李四")]
            )
            .with("huawei"),
        ],
    }),
};
