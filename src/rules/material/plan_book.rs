//! The plan book of a website (网站建设方案书).

use crate::model::words::Word;
use crate::rules::prelude::*;

/// The number of sections a plan book has.
const SECTIONS: u8 = 7;
const _: () = assert!(w::PlanSection::DomainManagement as u8 + 1 == SECTIONS);

/// The plan book lacks a section.
///
/// Seven are due: content and columns, staff and funds, content management, deployment, security,
/// emergencies, and the domains. Silent while no section is declared.
pub static LACKS_SECTIONS: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[MaterialType, MaterialSections],
    key: None,
    check: |order, report| {
        if !order.is(MaterialType, w::MaterialType::SitePlanBook) || !order.is_set(MaterialSections)
        {
            return;
        }
        let lacking = !order.bits(MaterialSections) & ((1 << SECTIONS) - 1);
        if let Some(first) = w::PlanSection::at(lacking.trailing_zeros() as u8) {
            let count = lacking.count_ones();
            report
                .at(MaterialSections)
                .message((count > 1).into())
                .word(first)
                .number(count.into());
        }
    },
    page: page!(Page {
        code: "material.plan-book.sections",
        zh: &[
            "网站建设方案书缺少“{section}”，请补充。",
            "网站建设方案书缺少“{section}”等 {n} 项内容，请补充。",
        ],
        en: &[
            "The site plan book lacks a section ({section}); please add it.",
            "The site plan book lacks {n} sections, {section} among them; please add them.",
        ],
        args: &["section", "n"],
        examples: &[
            bad(
                "two are missing",
                &[
                    ("materials[0].type", "sitePlanBook"),
                    (
                        "materials[0].sections",
                        "[\"contentAndColumns\", \"staffAndFunds\", \"contentManagement\", \"deployment\", \"security\"]"
                    )
                ],
                "materials[0].sections"
            ),
            bad(
                "the last is missing",
                &[
                    ("materials[0].type", "sitePlanBook"),
                    (
                        "materials[0].sections",
                        "[\"contentAndColumns\", \"staffAndFunds\", \"contentManagement\", \"deployment\", \"security\", \"emergency\"]"
                    )
                ],
                "materials[0].sections"
            ),
            good(
                "all seven",
                &[
                    ("materials[0].type", "sitePlanBook"),
                    (
                        "materials[0].sections",
                        "[\"contentAndColumns\", \"staffAndFunds\", \"contentManagement\", \"deployment\", \"security\", \"emergency\", \"domainManagement\"]"
                    )
                ]
            ),
            good("none declared", &[("materials[0].type", "sitePlanBook")]),
            good("another paper", &[("materials[0].sections", "[\"security\"]")]),
        ],
    }),
};

/// The plan book lacks the seal, the signature, the fingerprint or the date.
///
/// A unit stamps and dates it; an individual signs it, leaves a fingerprint, and dates it. Only what is
/// declared counts.
pub static SEAL_OR_FINGERPRINT: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[
        OrganizerNature,
        MaterialType,
        MaterialHasSeal,
        MaterialHasSignature,
        MaterialHasFingerprint,
        MaterialHasDate,
    ],
    key: None,
    check: |order, report| {
        if !order.is(MaterialType, w::MaterialType::SitePlanBook) {
            return;
        }
        if order.is_unit() {
            super::lacks(order, report, MaterialHasSeal, 0);
        } else if order.is_individual() {
            super::lacks(order, report, MaterialHasSignature, 1);
            super::lacks(order, report, MaterialHasFingerprint, 2);
        } else {
            return;
        }
        super::lacks(order, report, MaterialHasDate, 3);
    },
    page: page!(Page {
        code: "material.plan-book.seal-or-fingerprint",
        zh: &[
            "请在网站建设方案书上加盖公章。",
            "请在网站建设方案书上签名。",
            "请在网站建设方案书上按手印。",
            "请在网站建设方案书上填写日期。",
        ],
        en: &[
            "Please put the official seal on the site plan book.",
            "Please sign the site plan book.",
            "Please put a fingerprint on the site plan book.",
            "Please date the site plan book.",
        ],
        args: &[],
        examples: &[
            bad(
                "a unit's without a seal",
                &[("materials[0].type", "sitePlanBook"), ("materials[0].hasSeal", "false")],
                "materials[0].hasSeal"
            ),
            bad(
                "without a date",
                &[("materials[0].type", "sitePlanBook"), ("materials[0].hasDate", "false")],
                "materials[0].hasDate"
            ),
            bad(
                "an individual's without a signature",
                &[("materials[0].type", "sitePlanBook"), ("materials[0].hasSignature", "false")],
                "materials[0].hasSignature"
            )
            .base("individual"),
            bad(
                "an individual's without a fingerprint",
                &[("materials[0].type", "sitePlanBook"), ("materials[0].hasFingerprint", "false")],
                "materials[0].hasFingerprint"
            )
            .base("individual"),
            good(
                "stamped and dated",
                &[
                    ("materials[0].type", "sitePlanBook"),
                    ("materials[0].hasSeal", "true"),
                    ("materials[0].hasDate", "true"),
                    ("materials[0].hasFingerprint", "false")
                ]
            ),
            good(
                "an individual has no seal",
                &[("materials[0].type", "sitePlanBook"), ("materials[0].hasSeal", "false")]
            )
            .base("individual"),
            good("another paper", &[("materials[0].hasDate", "false")]),
        ],
    }),
};
