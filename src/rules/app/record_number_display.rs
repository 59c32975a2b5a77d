//! Where an APP shows its record number.

use crate::numbers::icp_number;
use crate::rules::prelude::*;

/// A filed APP has a record number to show.
///
/// It stands where users find it, in the settings or the introduction, with a link to the ministry's
/// site.
pub static RECORD_NUMBER_DISPLAY: Rule = Rule {
    class: Hint,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[FiledKind, FiledRecordNumber],
    key: None,
    check: |order, report| {
        if let Some(number) = order.text(FiledRecordNumber)
            && order.is(FiledKind, w::ServiceKind::App)
            && icp_number::parse(number).is_ok_and(|number| number.service.is_some())
        {
            report.at(FiledRecordNumber).text(number);
        }
    },
    page: page!(Page {
        code: "app.record-number-display",
        zh: &["请在 APP 设置或介绍页显著位置标注备案号“{number}”并链接工信部备案系统。"],
        en: &[
            "Please show the record number {number} in the APP's settings or introduction, prominently, with a link to the ministry's filing system."
        ],
        args: &["number"],
        examples: &[
            bad(
                "a filed APP",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"粤ICP备2021000001号-2A\"}]"
                    )
                ],
                "existingFiling.services[0].recordNumber"
            ),
            good(
                "a number that is not well-formed",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"粤ICP备2021-2A\"}]"
                    )
                ]
            ),
            good(
                "a filed website",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"粤ICP备2021000001号-1\"}]"
                    )
                ]
            ),
        ],
    }),
};
