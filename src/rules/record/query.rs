//! Where to look a record number up.

use crate::rules::prelude::*;

/// The order goes on with a filing whose record number is not entered.
///
/// What the ministry's public query (beian.miit.gov.cn) shows is what counts; searching the domain
/// there tells whether a number exists and whose it is.
pub static PUBLIC: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::RECORD_ORDER,
    reads: &[ExistingFilingOrganizerRecordNumber],
    key: None,
    check: |order, report| {
        if !order.is_set(ExistingFilingOrganizerRecordNumber) {
            report.at(ExistingFilingOrganizerRecordNumber);
        }
    },
    page: page!(Page {
        code: "record.query.public",
        zh: &["备案号以工信部公共查询（beian.miit.gov.cn）为准，可先按域名查询。"],
        en: &[
            "The ministry's public query (beian.miit.gov.cn) decides what number exists; the domain can be searched there."
        ],
        args: &[],
        examples: &[
            bad("no number", &[("order.type", "access")], "existingFiling.organizerRecordNumber"),
            good(
                "a number",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2021000001号")
                ]
            ),
            good("a first filing has none", &[]),
        ],
    }),
};
