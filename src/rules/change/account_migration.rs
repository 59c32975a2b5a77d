//! Filings that move to another account.

use crate::rules::prelude::*;

/// The account carries another organizer, and the filing may move to another account.
///
/// The migration (备案迁移) takes effect at once and leaves the record as it is.
pub static ACCOUNT_MIGRATION: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[
        OrderType,
        AccountBoundOrganizerIdNumber,
        OrganizerIdNumber,
        ExistingFilingOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        if order.other_account_organizer().is_some() {
            report.at(AccountBoundOrganizerIdNumber);
        }
    },
    page: page!(Page {
        code: "change.account-migration",
        zh: &["可通过备案迁移将备案转到其他账号，迁移即时生效。"],
        en: &["A filing can be migrated to another account; that takes effect at once."],
        args: &[],
        examples: &[
            bad(
                "another organizer",
                &[("account.boundOrganizerIdNumber", "91110000MA00FAKE81")],
                "account.boundOrganizerIdNumber"
            ),
            bad(
                "a change of another organizer",
                &[("account.boundOrganizerIdNumber", "91110000MA00FAKE81")],
                "account.boundOrganizerIdNumber"
            )
            .base("change-organizer"),
            good("this organizer", &[("account.boundOrganizerIdNumber", "91440300MA5FAKE086")]),
            good("an account without one", &[]),
        ],
    }),
};
