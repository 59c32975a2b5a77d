//! The photo of somebody holding a document (手持证件照).

use crate::rules::prelude::*;

/// The photo with the document in hand that was asked for is not uploaded.
///
/// The mini program of 2018 always took it; today a reviewer may ask for one, also with the duplicate
/// license.
/// Face and document are both clear and uncovered.
pub static HANDHELD_PHOTO: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[OrderChannel, OrderRequestedMaterials, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        let material = w::MaterialType::HandheldPhoto;
        if order.is_mini_program_2018() || order.has(OrderRequestedMaterials, material) {
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
            bad(
                "in the mini program of 2018, which always asks",
                &[("order.channel", "miniProgram")],
                "materials"
            )
            .under("tencent-2018"),
            good(
                "uploaded",
                &[
                    ("order.requestedMaterials", "[\"handheldPhoto\"]"),
                    ("materials[0].type", "handheldPhoto")
                ]
            ),
            good("not asked for", &[("order.channel", "miniProgram")]),
            good("the console of 2018 had none", &[]).under("tencent-2018"),
        ],
    }),
};
