//! Which kind of change an order is.

use crate::model::words::Word;
use crate::rules::prelude::*;

/// What is chosen to change belongs in another kind of change order.
///
/// Data of services alone is changeService, data of the organizer and the principal alone
/// changeOrganizer, both together changeFiling. Before anything is chosen, the hint says so in
/// general.
pub static WHICH_TYPE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[ChangeChangedFields],
    key: None,
    check: |order, report| {
        use w::OrderType as T;
        let has = |heads: &[&str]| {
            order.texts(ChangeChangedFields).any(|path| heads.iter().any(|it| path.starts_with(it)))
        };
        let of_organizer = has(&["organizer.", "principal."]);
        let of_service = has(&["websites", "apps", "services"]);
        let proposed = match (of_organizer, of_service) {
            (true, true) => T::ChangeFiling,
            (true, false) => T::ChangeOrganizer,
            (false, true) => T::ChangeService,
            (false, false) => {
                if !order.is_set(ChangeChangedFields) {
                    report.at(OrderType);
                }
                return;
            }
        };
        if order.order_type() != Some(proposed) {
            let finding = report.at(OrderType).message(1).word(proposed);
            finding.fix(proposed.as_str(), false);
        }
    },
    page: page!(Page {
        code: "change.which-type",
        zh: &[
            "仅变更服务信息请选择变更服务，仅变更主体信息请选择变更主体，两者都变更请选择变更备案。",
            "根据所选变更项，备案类型应选择“{type}”。",
        ],
        en: &[
            "For data of services choose the change of a service, for data of the organizer the change of the organizer, for both the change of the filing.",
            "From what is chosen to change, the type of order should be: {type}.",
        ],
        args: &["type"],
        examples: &[
            bad("nothing chosen", &[("change.changedFields", "[]")], "order.type")
                .base("change-service"),
            bad(
                "the principal's number in the change of a service",
                &[("change.changedFields", "[\"principal.mobile\"]")],
                "order.type"
            )
            .base("change-service"),
            bad(
                "both in the change of the organizer",
                &[("change.changedFields", "[\"organizer.name\",\"apps[0].name\"]")],
                "order.type"
            )
            .base("change-organizer"),
            bad(
                "a service alone in the change of the filing",
                &[("change.changedFields", "[\"websites[0].name\"]")],
                "order.type"
            )
            .base("change-filing"),
            good("the organizer's address", &[]).base("change-organizer"),
            good("a site's remark", &[]).base("change-service"),
            good("both", &[]).base("change-filing"),
            good("words nobody knows", &[("change.changedFields", "[\"地址\"]")])
                .base("change-organizer"),
        ],
    }),
};
