//! The organizer's certificate.

use crate::rules::prelude::*;

/// The type of the organizer's certificate; a person's document, which
/// `organizer.nature.id-type-match` refuses, is none.
fn chosen(order: &View<'_>) -> Option<w::OrganizerIdType> {
    order.word(OrganizerIdType).filter(|_| order.document(ORGANIZER).is_none())
}

/// The paper of the organizer's certificate: as chosen, otherwise as its nature suggests.
fn certificate(order: &View<'_>) -> w::MaterialType {
    use w::{MaterialType as M, OrganizerIdType as T, OrganizerNature as N};
    match (chosen(order), order.nature()) {
        (Some(T::BusinessLicense), _) | (None, Some(N::Enterprise)) => M::BusinessLicense,
        (Some(T::PublicInstitutionCertificate), _) | (None, Some(N::PublicInstitution)) => {
            M::PublicInstitutionCertificate
        }
        (Some(T::SocialOrganizationCertificate), _) | (None, Some(N::SocialOrganization)) => {
            M::SocialOrganizationCertificate
        }
        _ => M::OtherOrganizationCertificate,
    }
}

/// The organizer's certificate is not uploaded.
///
/// A change of the organizer brings the new one. Certificates without a slot of their own, such as
/// that of the unified code of a state organ, pass under any slot but the business license's. The
/// province guide wants the duplicate (副本) with the seal on the scan.
pub static REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[OrganizerIdType, Materials, MaterialType, MaterialHasSeal],
    key: None,
    check: |order, report| {
        let certificate = certificate(order);
        let own = [certificate];
        let served: &[w::MaterialType] = match certificate {
            _ if chosen(order).is_none() => CERTIFICATES,
            w::MaterialType::OtherOrganizationCertificate => &CERTIFICATES[1..],
            _ => &own,
        };
        let guide = order.profile() == w::Profile::ProvinceGuide;
        let sealed = |paper: &View<'_>| !guide || paper.declared(MaterialHasSeal) != Some(false);
        let uploaded = || order.uploads().filter(|paper| paper.is_paper(served));
        let satisfied = uploaded().any(|paper| sealed(&paper));
        let finding = report.at(Materials).material(certificate).satisfied(satisfied);
        finding.word(certificate);
        if guide {
            finding.message(1);
        }
    },
    page: page!(Page {
        code: "material.license.required",
        zh: &[
            "请上传主办单位证件（{name}）原件的彩色照片或扫描件。",
            "请上传主办单位证件（{name}）副本的扫描件，并加盖公章。",
        ],
        en: &[
            "Please upload a color photo or scan of the original of the organizer's certificate ({name}).",
            "Please upload a scan of the duplicate of the organizer's certificate ({name}) with the official seal.",
        ],
        args: &["name"],
        examples: &[
            bad("none", &[("materials", "[]")], "materials"),
            bad(
                "another certificate",
                &[("materials[0].type", "socialOrganizationCertificate")],
                "materials"
            ),
            bad(
                "the license of a public institution",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate")
                ],
                "materials"
            ),
            bad("a scan without the seal", &[("materials[0].hasSeal", "false")], "materials")
                .under("province-guide"),
            bad(
                "a change of the organizer",
                &[("order.type", "changeOrganizer"), ("materials", "[]")],
                "materials"
            ),
            good("uploaded", &[]),
            good("no seal is needed", &[("materials[0].hasSeal", "false")]),
            good(
                "the certificate of a social organization",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "socialOrganizationCertificate"),
                    ("materials[0].type", "socialOrganizationCertificate")
                ]
            ),
            good(
                "the unified code of a state organ",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("organizer.idType", "unifiedCodeCertificate"),
                    ("materials[0].type", "otherOrganizationCertificate")
                ]
            ),
            good("no type chosen yet", &[("organizer.idType", "")]),
            good(
                "a person's document is chosen, which another rule refuses",
                &[("organizer.idType", "residentIdCard")]
            ),
            good("an individual has none", &[]).base("individual"),
            good(
                "the organizer is not in the form",
                &[("order.type", "changeService"), ("materials", "[]")]
            ),
        ],
    }),
};

/// The business license is not a merged one (三证合一).
///
/// Its old number still fits the form, but such a license is a common cause of rejection. Where an
/// organizer filed elsewhere hands in an order, the filed license may be an old one.
pub static LATEST: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS
        .orders(&[
            w::OrderType::FirstFiling,
            w::OrderType::NewServiceWithOrganizer,
            w::OrderType::AccessService,
        ])
        .units(),
    reads: &[OrganizerIdType, OrganizerIdNumber, OrganizerLicenseMerged],
    key: None,
    check: |order, report| {
        if order.is(OrganizerIdType, w::OrganizerIdType::BusinessLicense) && !order.license_merged()
        {
            report.at(OrganizerLicenseMerged);
        }
    },
    page: page!(Page {
        code: "material.license.latest",
        zh: &["请确认营业执照为最新的三证合一证件，否则可能被驳回。"],
        en: &["Please make sure that the license is the newest merged one, or it may be rejected."],
        args: &[],
        examples: &[
            bad(
                "declared an old one",
                &[("organizer.licenseMerged", "false")],
                "organizer.licenseMerged"
            ),
            bad(
                "by its number of 15 digits",
                &[("organizer.licenseMerged", ""), ("organizer.idNumber", "440300000000009")],
                "organizer.licenseMerged"
            ),
            good("a merged one", &[]),
            good(
                "an access order",
                &[("order.type", "access"), ("organizer.licenseMerged", "false")]
            ),
            good(
                "another certificate",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate"),
                    ("organizer.licenseMerged", "")
                ]
            ),
        ],
    }),
};
