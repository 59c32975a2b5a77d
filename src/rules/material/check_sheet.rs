//! The check sheet of a website (《网站备案信息真实性核验单》).

use crate::rules::prelude::*;

/// The check sheet that names this website.
fn has_own(website: &View<'_>) -> bool {
    website.uploads().any(|paper| {
        paper.is(MaterialType, w::MaterialType::CheckSheet)
            && paper.typed(MaterialServiceRef).is_some_and(|path| website.is_at(path))
    })
}

/// The check sheet of a website is not uploaded.
///
/// The guide of 2018 and the province guide want one for each website, printed by the system, signed
/// by hand and, for a unit, stamped beside the signature, with the date left empty. A sheet that names
/// no website serves one of them. The mini program of 2018 took a commitment letter instead.
pub static REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM
        .kind(w::ServiceKind::Website)
        .not_profile(w::Profile::Tencent2025)
        .not_profile(w::Profile::Huawei),
    reads: &[OrderChannel, Websites, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if order.is_mini_program_2018() {
            return;
        }
        let material = w::MaterialType::CheckSheet;
        let spare = || {
            let spare = order.uploads().filter(|paper| {
                paper.is(MaterialType, material) && !paper.is_set(MaterialServiceRef)
            });
            let before = order.elements(List::Websites).take(order.spot().index as usize);
            spare.count() > before.filter(|website| !has_own(website)).count()
        };
        let satisfied = has_own(order) || spare();
        report.at(ServiceName).material(material).satisfied(satisfied);
    },
    page: page!(Page {
        code: "material.check-sheet.required",
        zh: &[
            "请上传手写签字（单位另须盖章）的《网站备案信息真实性核验单》，每个网站一份，日期留空。"
        ],
        en: &[
            "Please upload the check sheet signed by hand (and stamped, for a unit), one for each website, with the date left empty."
        ],
        args: &[],
        examples: &[
            bad("none", &[], "websites[0].name").under("tencent-2018"),
            bad("none, by the province guide", &[], "websites[0].name").under("province-guide"),
            bad(
                "one for two websites",
                &[
                    ("websites", "[{\"name\": \"示例一\"}, {\"name\": \"示例二\"}]"),
                    ("materials[0].type", "checkSheet")
                ],
                "websites[1].name"
            )
            .under("tencent-2018"),
            bad(
                "the sheet of the other website",
                &[
                    ("websites", "[{\"name\": \"示例一\"}, {\"name\": \"示例二\"}]"),
                    ("materials[0].type", "checkSheet"),
                    ("materials[0].serviceRef", "websites[1]")
                ],
                "websites[0].name"
            )
            .under("tencent-2018"),
            good("uploaded", &[("materials[0].type", "checkSheet")]).under("tencent-2018"),
            good("the mini program of 2018 had none", &[("order.channel", "miniProgram")])
                .under("tencent-2018"),
            bad("in the mini program", &[("order.channel", "miniProgram")], "websites[0].name")
                .under("province-guide"),
            good(
                "one each, one of them named",
                &[
                    ("websites", "[{\"name\": \"示例一\"}, {\"name\": \"示例二\"}]"),
                    ("materials[0].type", "checkSheet"),
                    ("materials[0].serviceRef", "websites[0]"),
                    ("materials[1].type", "checkSheet")
                ]
            )
            .under("province-guide"),
            good("an APP", &[("websites", "[]"), ("apps", "[{\"name\": \"示例\"}]")])
                .under("tencent-2018"),
            good("not asked for today", &[]),
            good("nor by the other provider", &[]).under("huawei"),
        ],
    }),
};

/// The check sheet lacks the signature or the seal, or is dated.
///
/// A unit stamps it, everybody signs it, and the authority fills in the date. Only what is declared
/// counts.
pub static SIGNATURE_AND_SEAL: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[OrganizerNature, MaterialType, MaterialHasSignature, MaterialHasSeal, MaterialHasDate],
    key: None,
    check: |order, report| {
        if !order.is(MaterialType, w::MaterialType::CheckSheet) {
            return;
        }
        super::lacks(order, report, MaterialHasSignature, 0);
        if order.is_unit() {
            super::lacks(order, report, MaterialHasSeal, 1);
        }
        if order.flag(MaterialHasDate) {
            report.at(MaterialHasDate).message(2);
        }
    },
    page: page!(Page {
        code: "material.check-sheet.signature-and-seal",
        zh: &[
            "请网站负责人在核验单上手写签字。",
            "请在核验单的签字处加盖公章。",
            "核验单的日期请留空，请重新打印、签署后上传。",
        ],
        en: &[
            "Please have the site's principal sign the check sheet by hand.",
            "Please put the official seal on the check sheet, beside the signature.",
            "The date of the check sheet stays empty; please print and sign a new one.",
        ],
        args: &[],
        examples: &[
            bad(
                "not signed",
                &[("materials[0].type", "checkSheet"), ("materials[0].hasSignature", "false")],
                "materials[0].hasSignature"
            ),
            bad(
                "not stamped",
                &[("materials[0].type", "checkSheet"), ("materials[0].hasSeal", "false")],
                "materials[0].hasSeal"
            ),
            bad(
                "dated",
                &[("materials[0].type", "checkSheet"), ("materials[0].hasDate", "true")],
                "materials[0].hasDate"
            ),
            good(
                "signed and stamped",
                &[
                    ("materials[0].type", "checkSheet"),
                    ("materials[0].hasSignature", "true"),
                    ("materials[0].hasSeal", "true"),
                    ("materials[0].hasDate", "false")
                ]
            ),
            good("nothing declared", &[("materials[0].type", "checkSheet")]),
            good(
                "an individual has no seal",
                &[("materials[0].type", "checkSheet"), ("materials[0].hasSeal", "false")]
            )
            .base("individual"),
            good("another paper", &[("materials[0].hasSignature", "false")]),
        ],
    }),
};
