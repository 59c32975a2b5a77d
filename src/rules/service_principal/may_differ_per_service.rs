//! Several services, several persons in charge.

use crate::rules::prelude::*;

/// Different services of one unit may have different persons in charge.
///
/// Said where the order adds a service to others: from its second service on, and in new-service orders.
pub static MAY_DIFFER: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::NEW_RECORD_ORDER.units(),
    reads: &[Websites, Apps],
    key: None,
    check: |order, report| {
        let others = usize::from(order.order_type() == Some(w::OrderType::FirstFiling));
        if let Some(service) = order.services().nth(others) {
            report.at_place(service.place(ServicePrincipalName));
        }
    },
    page: page!(Page {
        code: "service-principal.may-differ-per-service",
        zh: &["不同服务的服务负责人可以不同，也可以与首次备案时不同。"],
        en: &[
            "Services may have different persons in charge, also others than in the first filing."
        ],
        args: &[],
        examples: &[
            bad(
                "a second service",
                &[("apps", "[{\"name\": \"示例\"}]")],
                "apps[0].servicePrincipal.name"
            ),
            bad(
                "a service added to a filing",
                &[("order.type", "newServiceWithOrganizer")],
                "websites[0].servicePrincipal.name"
            ),
            good("one service", &[]),
        ],
    }),
};
