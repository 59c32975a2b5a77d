//! Where forms for papers come from, and where other papers go.

use crate::rules::prelude::*;

/// A paper was asked for that is not there yet.
///
/// Forms of letters, plan books and commitments are downloaded from the provider, and the authority's
/// own site has the letters as well. What has no slot of its own goes to the supplementary papers.
pub static TEMPLATE_SOURCE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderRequestedMaterials, Materials, MaterialType],
    key: None,
    check: |order, report| {
        let uploaded = order
            .uploads()
            .filter_map(|paper| paper.word::<w::MaterialType>(MaterialType))
            .fold(0u64, |bits, paper| bits | 1 << paper as u8);
        if order.bits(OrderRequestedMaterials) & !uploaded != 0 {
            report.at(Materials);
        }
    },
    page: page!(Page {
        code: "material.template-source",
        zh: &["模板请从接入商备案系统或管局网站下载；没有专门入口的材料，请上传至补充材料处。"],
        en: &[
            "Templates come from the provider's filing console or the authority's site; what has no slot of its own goes to the supplementary papers."
        ],
        args: &[],
        examples: &[
            bad("asked for", &[("order.requestedMaterials", "[\"sitePlanBook\"]")], "materials"),
            good(
                "uploaded",
                &[
                    ("order.requestedMaterials", "[\"sitePlanBook\"]"),
                    ("materials[0].type", "sitePlanBook")
                ]
            ),
            good("nothing was asked for", &[]),
        ],
    }),
};
