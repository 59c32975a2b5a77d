//! Notices to put a filing right (整改通知).

use crate::rules::prelude::*;

/// The order may answer a notice to put the filing right.
///
/// New addresses, legal representatives and principals are filed as changes with the newest papers; an
/// empty shell needs an access order where it runs, or cancellation. Past the deadline the access is
/// cancelled and the number may go. Said with the provider that sends such notices.
pub static HUAWEI: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.provider(w::Provider::Huawei),
    reads: &[OrderType, ExistingFilingIsShell],
    key: None,
    check: |order, report| {
        if order.flag(ExistingFilingIsShell) {
            report.at(ExistingFilingIsShell);
        } else if order.is_change() {
            report.at(OrderType).message(1);
        }
    },
    page: page!(Page {
        code: "change.rectification.huawei",
        zh: &[
            "空壳网站收到整改通知的，请在期限内到现接入商办理接入备案，或注销后重新备案。",
            "收到整改通知的，请在期限内变更：证件住址、法定代表人或负责人变化须传最新证件。",
        ],
        en: &[
            "After a notice about an empty shell please file an access order with its present provider in time, or cancel and file anew.",
            "After a notice please file the change in time: a new address, legal representative or principal comes with the newest papers.",
        ],
        args: &[],
        examples: &[
            bad("an empty shell", &[("existingFiling.isShell", "true")], "existingFiling.isShell")
                .with("huawei"),
            bad("a change", &[], "order.type").base("change-organizer").with("huawei"),
            good("another provider", &[]).base("change-organizer"),
            good("a first filing", &[]).with("huawei"),
        ],
    }),
};
