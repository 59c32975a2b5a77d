//! The business license itself (营业执照).

use crate::rules::prelude::*;

/// Working days after which the registry surely knows a new license.
const SYNC_DAYS: u32 = 7;

/// The license is so new that the business registry may not know it yet.
///
/// The provider compares it with the registry, which follows three to seven working days after a
/// license is issued or changed. Public holidays are not counted here.
pub static SYNC_WAIT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType, OrganizerIdIssuedOn],
    key: None,
    check: |order, report| {
        let (Some(issued), Some(today)) = (order.date(OrganizerIdIssuedOn), order.today()) else {
            return;
        };
        let known = issued.add_working_days(SYNC_DAYS);
        if order.is(OrganizerIdType, w::OrganizerIdType::BusinessLicense) && today < known {
            let finding = report.at(OrganizerIdIssuedOn);
            if issued > today {
                finding.message(1).text(issued.iso().as_str());
            } else {
                finding.text(known.iso().as_str());
            }
        }
    },
    page: page!(Page {
        code: "organizer.license.sync-wait",
        zh: &[
            "证照更新后 3-7 个工作日数据才会同步，建议 {date} 后再提交。",
            "发证日期 {date} 晚于今天，请对照营业执照核对。",
        ],
        en: &[
            "The registry follows 3 to 7 working days after a license is issued; submitting after {date} is safer.",
            "The date of issue, {date}, lies in the future; please compare it with the license.",
        ],
        args: &["date"],
        examples: &[
            bad(
                "issued yesterday",
                &[("organizer.idIssuedOn", "2026-03-01")],
                "organizer.idIssuedOn"
            ),
            bad(
                "six working days ago",
                &[("organizer.idIssuedOn", "2026-02-20")],
                "organizer.idIssuedOn"
            ),
            bad(
                "issued tomorrow",
                &[("organizer.idIssuedOn", "2026-03-03")],
                "organizer.idIssuedOn"
            ),
            good("seven working days ago", &[("organizer.idIssuedOn", "2026-02-19")]),
            good("twenty days ago", &[("organizer.idIssuedOn", "2026-02-10")]),
            good(
                "another certificate",
                &[
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("organizer.idIssuedOn", "2026-03-01")
                ]
            ),
            good("no date given", &[]),
        ],
    }),
};
