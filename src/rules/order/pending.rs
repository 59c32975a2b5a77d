//! Orders in progress beside this one.

use crate::rules::prelude::*;

/// The account has another order in progress.
///
/// An account carries one order at a time. One of the same type may be abandoned and submitted again
/// until it reaches the authority.
pub static ONE_PER_ACCOUNT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[AccountHasPendingOrder],
    key: None,
    check: |order, report| {
        if order.flag(AccountHasPendingOrder) {
            report.at(AccountHasPendingOrder);
        }
    },
    page: page!(Page {
        code: "order.pending.one-per-account",
        zh: &["该账号已有流程中的备案订单，请先完成或放弃该订单。"],
        en: &["This account already has an order in progress; please finish or abandon it first."],
        args: &[],
        examples: &[
            bad("another order", &[("account.hasPendingOrder", "true")], "account.hasPendingOrder"),
            good("no other order", &[("account.hasPendingOrder", "false")]),
            good("nothing declared", &[]),
        ],
    }),
};
