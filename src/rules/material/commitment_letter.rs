//! The commitment letter of the filing (备案承诺书, 网站承诺书).

use crate::rules::prelude::*;

/// The commitment letter that was asked for is not uploaded.
///
/// Some provinces want it among the supplementary papers. In 2018 only the mini program had it, and of
/// every order.
pub static REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[OrderRequestedMaterials, OrderChannel, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        let material = w::MaterialType::FilingCommitmentLetter;
        if order.is_mini_program_2018()
            || order.profile() != w::Profile::Tencent2018
                && order.has(OrderRequestedMaterials, material)
        {
            require(order, report, material);
        }
    },
    page: page!(Page {
        code: "material.commitment-letter.required",
        zh: &["请在补充材料处上传备案承诺书。"],
        en: &["Please upload the commitment letter of the filing among the supplementary papers."],
        args: &[],
        examples: &[
            bad(
                "asked for",
                &[("order.requestedMaterials", "[\"filingCommitmentLetter\"]")],
                "materials"
            ),
            bad(
                "in the mini program of 2018, which always asks",
                &[("order.channel", "miniProgram")],
                "materials"
            )
            .under("tencent-2018"),
            good(
                "uploaded in the mini program of 2018",
                &[
                    ("order.channel", "miniProgram"),
                    ("materials[0].type", "filingCommitmentLetter")
                ]
            )
            .under("tencent-2018"),
            good(
                "uploaded",
                &[
                    ("order.requestedMaterials", "[\"filingCommitmentLetter\"]"),
                    ("materials[0].type", "filingCommitmentLetter")
                ]
            ),
            good(
                "the console of 2018 had none",
                &[("order.requestedMaterials", "[\"filingCommitmentLetter\"]")]
            )
            .under("tencent-2018"),
            good("not asked for", &[]),
        ],
    }),
};

/// The commitment letter lacks the seal or the fingerprint.
///
/// A unit stamps it with its whole official seal, an individual leaves a clear red fingerprint. Only
/// what is declared counts.
pub static SEAL_OR_FINGERPRINT: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[OrganizerNature, MaterialType, MaterialHasSeal, MaterialHasFingerprint],
    key: None,
    check: |order, report| {
        if !order.is(MaterialType, w::MaterialType::FilingCommitmentLetter) {
            return;
        }
        if order.is_unit() {
            super::lacks(order, report, MaterialHasSeal, 0);
        } else if order.is_individual() {
            super::lacks(order, report, MaterialHasFingerprint, 1);
        }
    },
    page: page!(Page {
        code: "material.commitment-letter.seal-or-fingerprint",
        zh: &["请在承诺书上加盖完整清晰的公章。", "请在承诺书上按完整清晰的红色手印。"],
        en: &[
            "Please put the whole and clear official seal on the commitment letter.",
            "Please put a whole and clear red fingerprint on the commitment letter.",
        ],
        args: &[],
        examples: &[
            bad(
                "a unit's letter without a seal",
                &[
                    ("materials[0].type", "filingCommitmentLetter"),
                    ("materials[0].hasSeal", "false")
                ],
                "materials[0].hasSeal"
            ),
            bad(
                "an individual's without a fingerprint",
                &[
                    ("materials[0].type", "filingCommitmentLetter"),
                    ("materials[0].hasFingerprint", "false")
                ],
                "materials[0].hasFingerprint"
            )
            .base("individual"),
            good(
                "stamped",
                &[
                    ("materials[0].type", "filingCommitmentLetter"),
                    ("materials[0].hasSeal", "true"),
                    ("materials[0].hasFingerprint", "false")
                ]
            ),
            good(
                "a fingerprint",
                &[
                    ("materials[0].type", "filingCommitmentLetter"),
                    ("materials[0].hasSeal", "false"),
                    ("materials[0].hasFingerprint", "true")
                ]
            )
            .base("individual"),
            good("nothing declared", &[("materials[0].type", "filingCommitmentLetter")]),
            good("another paper", &[("materials[0].hasSeal", "false")]),
        ],
    }),
};
