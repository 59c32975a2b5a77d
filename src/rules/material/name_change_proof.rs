//! The registry's proof of other changes (变更函).

use crate::rules::prelude::*;

/// The data that stand on the certificate.
const ON_THE_LICENSE: [&str; 4] = [
    "organizer.name",
    "organizer.idNumber",
    "organizer.idAddress",
    "organizer.legalRepresentative.name",
];

/// Data of the certificate change, and no proof of that is uploaded.
///
/// The reviewer may ask for the registry's letter. Where the province wants it for a new name anyway,
/// `material.name-change-letter` says so instead.
pub static NAME_CHANGE_PROOF: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER.units(),
    reads: &[
        OrganizerName,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerNature,
        ChangeChangedFields,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if order.texts(ChangeChangedFields).any(|path| ON_THE_LICENSE.contains(&path))
            && !super::name_change_letter::was_individual(order)
            && !super::name_change_letter::is_due(order)
            && !order.has_material(w::MaterialType::NameChangeLetter)
        {
            report.at(Materials).related(order.place(ChangeChangedFields));
        }
    },
    page: page!(Page {
        code: "material.name-change-proof",
        zh: &["单位证件信息有变更，审核时可能要求上传工商出具的变更函，建议提前准备。"],
        en: &[
            "Data of the certificate change; the reviewer may ask for the registry's proof, so have it ready."
        ],
        args: &[],
        examples: &[
            bad(
                "another legal representative",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.legalRepresentative.name\"]")
                ],
                "materials"
            ),
            bad(
                "the name, in a province without the letter",
                &[
                    ("order.type", "changeFiling"),
                    ("organizer.region.province", "hebei"),
                    ("change.changedFields", "[\"organizer.name\"]")
                ],
                "materials"
            ),
            good(
                "uploaded",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.idAddress\"]"),
                    ("materials[1].type", "nameChangeLetter")
                ]
            ),
            good(
                "the name, in a province with the letter",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.name\", \"organizer.idAddress\"]")
                ]
            ),
            good(
                "only the contact address",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.contactAddress\"]")
                ]
            ),
            good(
                "an individual",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.idAddress\"]")
                ]
            )
            .base("individual"),
        ],
    }),
};
