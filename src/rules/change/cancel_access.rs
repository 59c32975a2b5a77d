//! What giving up the access to a provider means (取消接入).

use crate::rules::prelude::*;

/// The domain will not resolve to this provider any more.
///
/// The record number stays, but one without access anywhere may be cancelled by the authority.
pub static EFFECT: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::CancelAccess]),
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "change.cancel-access.effect",
        zh: &["取消接入后域名不能再指向本接入商；备案号仍在，请尽快在其他接入商接入。"],
        en: &[
            "The domain will not resolve here any more; the number stays, so please bring it to another provider soon."
        ],
        args: &[],
        examples: &[
            bad("an access given up", &[], "order.type").base("cancel-access"),
            good("a service cancelled", &[]).base("cancel-service"),
        ],
    }),
};
