//! APPs whose industry needs a department's consent.

use crate::rules::prelude::*;

/// The industries whose APPs hand in a department's consent, as approvals.
const APPROVALS: u64 = 1 << w::PreApproval::News as u8
    | 1 << w::PreApproval::Publication as u8
    | 1 << w::PreApproval::Education as u8
    | 1 << w::PreApproval::Broadcast as u8
    | 1 << w::PreApproval::Religion as u8;

/// The same industries as topics of the content.
const TOPICS: u64 = CONSENT_TOPICS | 1 << w::Topic::Religion as u8;

/// An APP on news, publishing, education, film or religion comes without the department's consent.
///
/// The competent department agrees first (新闻、出版、教育、影视、宗教). Silent where the service's own rules
/// miss the file already, and for individuals, who cannot get one.
pub static INDUSTRIES: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::APP_FORM.units(),
    reads: &[
        ServicePreApprovalTypes,
        ServiceTopics,
        OrganizerNature,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let concerned =
            order.approvals() & APPROVALS != 0 || order.bits(ServiceTopics) & TOPICS != 0;
        if concerned && !order.lacks_approval_file() && !order.lacks_religion_license() {
            let has_file = order.has_approval_file();
            let finding = report.at(ServicePreApprovalTypes).satisfied(has_file);
            finding.material(w::MaterialType::PreApprovalDocument);
        }
    },
    page: page!(Page {
        code: "app.pre-approval.industries",
        zh: &["新闻、出版、教育、影视、宗教类 APP 请上传主管部门的审核同意文件。"],
        en: &[
            "For an APP on news, publishing, education, film or religion please upload the competent department's consent."
        ],
        args: &[],
        examples: &[
            bad(
                "a topic without a file",
                &[("apps[0].topics", "[\"education\"]")],
                "apps[0].preApprovalTypes"
            )
            .base("app"),
            bad(
                "film",
                &[("apps[0].topics", "[\"ecommerce\",\"broadcast\"]")],
                "apps[0].preApprovalTypes"
            )
            .base("app"),
            good(
                "with the file",
                &[
                    ("apps[0].topics", "[\"education\"]"),
                    ("apps[0].preApprovalTypes", "[\"education\"]"),
                    (
                        "materials",
                        "[{\"type\":\"preApprovalDocument\",\"serviceRef\":\"apps[0]\"}]"
                    )
                ]
            )
            .base("app"),
            good(
                "an approval without its file, which another rule reports",
                &[("apps[0].preApprovalTypes", "[\"education\"]")]
            )
            .base("app"),
            good(
                "religion without its license, which another rule reports",
                &[("apps[0].topics", "[\"religion\"]")]
            )
            .base("app"),
            good(
                "an individual's approval, which another rule refuses",
                &[
                    ("organizer.nature", "individual"),
                    ("apps[0].preApprovalTypes", "[\"education\"]")
                ]
            )
            .base("app"),
            good(
                "an individual's topic, which another rule refuses",
                &[("organizer.nature", "individual"), ("apps[0].topics", "[\"education\"]")]
            )
            .base("app"),
            good("another industry", &[("apps[0].topics", "[\"ecommerce\"]")]).base("app"),
        ],
    }),
};
