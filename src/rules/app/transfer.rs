//! APPs that change hands.

use crate::rules::prelude::*;

/// The organizer of the APP is another than the filed one.
///
/// After a transfer the new organizer files the APP anew; the old record does not move with it. A
/// name alone may change, a name and a number together are another organizer.
pub static TRANSFER: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::SERVICE_FORM,
    reads: &[
        Apps,
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        if order.is_set(Apps) && order.renames_organizer() && order.renumbers_organizer() {
            report.at(OrganizerName);
        }
    },
    page: page!(Page {
        code: "app.transfer",
        zh: &["APP 转移主体后，须由新主体重新备案，原备案号不能沿用。"],
        en: &[
            "After an APP changes hands its new organizer files it anew; the old number does not move with it."
        ],
        args: &[],
        examples: &[
            bad(
                "another name and number",
                &[
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "91110000MA00FAKE81")
                ],
                "organizer.name"
            )
            .base("app"),
            good(
                "a new name",
                &[
                    ("existingFiling.organizerName", "深圳市样例科技有限公司"),
                    ("existingFiling.organizerIdNumber", "91440300MA5FAKE086")
                ]
            )
            .base("app"),
            good(
                "no APP",
                &[
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "91110000MA00FAKE81")
                ]
            ),
            good(
                "the number is not finished",
                &[
                    ("organizer.idNumber", "91440300"),
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "91110000MA00FAKE81")
                ]
            )
            .base("app"),
            good(
                "an individual's filed number is masked",
                &[
                    ("organizer.idType", "residentIdCard"),
                    ("organizer.idNumber", "440305199003070006"),
                    ("existingFiling.organizerName", "李四"),
                    ("existingFiling.organizerIdNumber", "1101**********0019")
                ]
            )
            .base("app"),
        ],
    }),
};
