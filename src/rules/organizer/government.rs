//! Organs of state and public institutions (党政机关、事业单位).

use crate::rules::prelude::*;

/// The staffing office's approval for opening a website is due.
///
/// Huawei asks organs of state and public institutions that open a website for the form that their
/// staffing office (编制管理部门) has stamped. Changes open none.
pub static EDITORIAL_OFFICE_CERTIFICATE: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ATTACH_ORDER
        .natures(&[w::OrganizerNature::PublicInstitution, w::OrganizerNature::GovernmentAgency])
        .provider(w::Provider::Huawei),
    reads: &[Websites, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if order.count(Websites) > 0 {
            require(order, report, w::MaterialType::EditorialOfficeCertificate);
        }
    },
    page: page!(Page {
        code: "organizer.government.editorial-office-certificate",
        zh: &["事业单位、政府机关请上传编办批复的网站开办资格文件（编办证明）。"],
        en: &[
            "Public institutions and organs of state upload the staffing office's approval for opening a website."
        ],
        args: &[],
        examples: &[
            bad("a public institution", &[("organizer.nature", "publicInstitution")], "materials")
                .with("huawei"),
            bad("an organ of state", &[("organizer.nature", "governmentAgency")], "materials")
                .with("huawei"),
            good(
                "uploaded",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("materials[0].type", "editorialOfficeCertificate")
                ]
            )
            .with("huawei"),
            good(
                "an APP only",
                &[("organizer.nature", "governmentAgency"), ("websites", "[]"), ("apps", "[{}]")]
            )
            .with("huawei"),
            good(
                "a change of its address",
                &[("order.type", "changeOrganizer"), ("organizer.nature", "governmentAgency")]
            )
            .with("huawei"),
            good("an enterprise", &[]).with("huawei"),
            good("another provider", &[("organizer.nature", "governmentAgency")]),
        ],
    }),
};
