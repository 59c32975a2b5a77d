//! The photo of somebody holding a document (手持证件照).

use crate::rules::prelude::*;

/// The photo with the document in hand that was asked for is not uploaded.
///
/// The mini program of 2018 took it; today a reviewer may ask for one, also with the duplicate license.
/// Face and document are both clear and uncovered.
pub static HANDHELD_PHOTO: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[OrderRequestedMaterials, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        let material = w::MaterialType::HandheldPhoto;
        if order.has(OrderRequestedMaterials, material) {
            require(order, report, material);
        }
    },
    page: page!(Page {
        code: "material.handheld-photo",
        zh: &["请上传手持证件照，五官与证件均须清晰、无遮挡。"],
        en: &[
            "Please upload a photo of the person holding the document; face and document must be clear and uncovered."
        ],
        args: &[],
        examples: &[
            bad("asked for", &[("order.requestedMaterials", "[\"handheldPhoto\"]")], "materials"),
            good(
                "uploaded",
                &[
                    ("order.requestedMaterials", "[\"handheldPhoto\"]"),
                    ("materials[0].type", "handheldPhoto")
                ]
            ),
            good("not asked for", &[]),
        ],
    }),
};
