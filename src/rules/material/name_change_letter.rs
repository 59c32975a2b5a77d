//! The registry's letter about a changed name (工商更名函).

use crate::{rules::prelude::*, text::search::has};

/// Whether a unit is filed that was an individual: no registry changed its name.
pub(super) fn was_individual(order: &View<'_>) -> bool {
    order.is(ExistingFilingOrganizerNature, w::OrganizerNature::Individual)
}

/// Whether the name of an organizer that is no individual changes, in a province that wants the letter
/// for it.
pub(super) fn is_due(order: &View<'_>) -> bool {
    let differs = || {
        let filed = order.text(ExistingFilingOrganizerName).filter(|name| !has(name, b'*'));
        let typed = order.text(OrganizerName);
        matches!((typed, filed), (Some(typed), Some(filed)) if !same_name(typed, filed))
    };
    !order.is_individual()
        && !was_individual(order)
        && order.province_has(Trait::NameChangeLetter)
        && (order.texts(ChangeChangedFields).any(|path| path == "organizer.name") || differs())
}

/// The registry's letter about the new name is not uploaded.
///
/// In 18 provinces a changed name has to be proved. The name changes where the order says so or where
/// it differs from the filed one; an individual has no registry to ask, nor has a unit whose filing was
/// an individual's.
pub static NAME_CHANGE_LETTER: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER,
    reads: &[
        OrganizerNature,
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
        if is_due(order)
            && let Some(province) = order.province()
        {
            require(order, report, w::MaterialType::NameChangeLetter).word(province);
        }
    },
    page: page!(Page {
        code: "material.name-change-letter",
        zh: &["主办单位名称有变更，{province}备案请上传工商更名函。"],
        en: &[
            "The organizer's name changes; for {province} please upload the registry's name-change letter."
        ],
        args: &["province"],
        examples: &[
            bad(
                "the order says so",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.name\"]")
                ],
                "materials"
            ),
            bad(
                "another name was filed",
                &[
                    ("order.type", "changeFiling"),
                    ("existingFiling.organizerName", "深圳市旧名称有限公司")
                ],
                "materials"
            ),
            good(
                "uploaded",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.name\"]"),
                    ("materials[1].type", "nameChangeLetter")
                ]
            ),
            good(
                "the filed name in other brackets",
                &[
                    ("order.type", "changeOrganizer"),
                    ("organizer.name", "示例（深圳）科技有限公司"),
                    ("existingFiling.organizerName", "示例(深圳)科技有限公司")
                ]
            ),
            good(
                "a province that wants none",
                &[
                    ("order.type", "changeOrganizer"),
                    ("organizer.region.province", "hebei"),
                    ("change.changedFields", "[\"organizer.name\"]")
                ]
            ),
            good(
                "an individual",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.name\"]")
                ]
            )
            .base("individual"),
            good(
                "a person's filing becomes a unit's, which no registry renamed",
                &[
                    ("order.type", "changeFiling"),
                    ("existingFiling.organizerNature", "individual"),
                    ("existingFiling.organizerName", "张三")
                ]
            ),
            good(
                "another change",
                &[
                    ("order.type", "changeOrganizer"),
                    ("change.changedFields", "[\"organizer.contactAddress\"]"),
                    ("existingFiling.organizerName", "深圳市示例科技有限公司")
                ]
            ),
            good("a first filing", &[("existingFiling.organizerName", "深圳市旧名称有限公司")]),
        ],
    }),
};
