//! What 江苏 wants to see beside the usual papers.

use crate::model::order::List;
use crate::rules::prelude::*;

/// Whether the order is filed where these papers are asked for.
fn is_asked(order: &View<'_>) -> bool {
    order.province_has(Trait::AuthenticityPapers)
}

/// Whether the order brings APPs only, of which the guides do not speak.
fn only_apps(order: &View<'_>) -> bool {
    order.elements(List::Websites).next().is_none() && order.elements(List::Apps).next().is_some()
}

/// A paper that 江苏 asks for (告知书, 承诺书) is not uploaded.
///
/// Both are signed and filled in as their notes say. The guides speak of websites, so for APPs alone
/// this warns.
pub static NOTICE_AND_COMMITMENT: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::SERVICE_FORM,
    reads: &[RegionProvince, Websites, Apps, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        use w::MaterialType as M;
        if !is_asked(order) {
            return;
        }
        for (message, paper) in [(0, M::JiangsuLiabilityNotice), (1, M::JiangsuCommitmentLetter)] {
            let finding = require(order, report, paper).message(message);
            if !finding.satisfied && only_apps(order) {
                finding.warning();
            }
        }
    },
    page: page!(Page {
        code: "material.jiangsu.notice-and-commitment",
        zh: &[
            "江苏备案请上传签署的《真实性责任告知书》。",
            "江苏备案请上传签署的《真实性承诺书》。",
        ],
        en: &[
            "For Jiangsu please upload the signed notice of liability.",
            "For Jiangsu please upload the signed commitment letter.",
        ],
        args: &[],
        examples: &[
            bad(
                "the notice is missing",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuCommitmentLetter")
                ],
                "materials"
            ),
            bad(
                "the letter is missing",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuLiabilityNotice")
                ],
                "materials"
            ),
            bad(
                "APPs alone",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("websites", "[]"),
                    ("apps", "[{\"name\": \"示例\"}]"),
                    ("materials[0].type", "jiangsuLiabilityNotice")
                ],
                "materials"
            )
            .warns(),
            good(
                "both",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuLiabilityNotice"),
                    ("materials[1].type", "jiangsuCommitmentLetter")
                ]
            ),
            good(
                "a change of the organizer",
                &[("organizer.region.province", "jiangsu"), ("order.type", "changeOrganizer")]
            ),
            good("another province", &[]),
        ],
    }),
};

/// The recording that 江苏 asks for is not uploaded, or nobody reads in it.
///
/// The service principal holds the commitment letter and reads it aloud. The guides speak of websites,
/// so for APPs alone this warns.
pub static READING_VIDEO: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::SERVICE_FORM,
    reads: &[RegionProvince, Websites, Apps, Materials, MaterialType, MaterialVideoIncludesReading],
    key: None,
    check: |order, report| {
        if !is_asked(order) {
            return;
        }
        let material = w::MaterialType::JiangsuReadingVideo;
        let videos = || order.uploads().filter(|paper| paper.is(MaterialType, material));
        let satisfied =
            videos().any(|video| video.declared(MaterialVideoIncludesReading) != Some(false));
        let silent = !satisfied && videos().next().is_some();
        let finding = report.at(Materials).message(silent.into());
        finding.material(material).satisfied(satisfied);
        if !satisfied && only_apps(order) {
            finding.warning();
        }
    },
    page: page!(Page {
        code: "material.jiangsu.reading-video",
        zh: &[
            "江苏备案请上传服务负责人手持并朗读承诺书的视频。",
            "视频中没有朗读承诺书，请由服务负责人手持承诺书朗读后重新录制。",
        ],
        en: &[
            "For Jiangsu please upload a video of the service principal holding and reading the commitment letter.",
            "Nobody reads the commitment letter in the video; please record the service principal holding and reading it.",
        ],
        args: &[],
        examples: &[
            bad("none", &[("organizer.region.province", "jiangsu")], "materials"),
            bad(
                "without the reading",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuReadingVideo"),
                    ("materials[0].videoIncludesReading", "false")
                ],
                "materials"
            ),
            bad(
                "APPs alone",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("websites", "[]"),
                    ("apps", "[{\"name\": \"示例\"}]")
                ],
                "materials"
            )
            .warns(),
            good(
                "uploaded",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuReadingVideo"),
                    ("materials[0].videoIncludesReading", "true")
                ]
            ),
            good(
                "not known whether it is read",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuReadingVideo")
                ]
            ),
            good("another province", &[]),
        ],
    }),
};

/// A paper for 江苏 is no color photo or scan of the original.
///
/// The signed sheet itself has to be shown, legible. Only what is declared counts.
pub static ORIGINAL: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[
        RegionProvince,
        MaterialType,
        MaterialIsColor,
        MaterialIsOriginal,
        MaterialIsScreenShot,
    ],
    key: None,
    check: |order, report| {
        use w::MaterialType as M;
        if !is_asked(order)
            || !order.is_paper(&[M::JiangsuLiabilityNotice, M::JiangsuCommitmentLetter])
        {
            return;
        }
        let wrong =
            [(MaterialIsOriginal, false), (MaterialIsColor, false), (MaterialIsScreenShot, true)]
                .into_iter()
                .find(|(field, bad)| order.declared(*field) == Some(*bad));
        if let Some((field, _)) = wrong {
            report.at(field);
        }
    },
    page: page!(Page {
        code: "material.jiangsu.original",
        zh: &["请上传江苏告知书、承诺书原件的彩色照片或扫描件，字迹须清晰可辨。"],
        en: &[
            "Please upload a color photo or scan of the original of the Jiangsu papers, legible."
        ],
        args: &[],
        examples: &[
            bad(
                "a black-and-white copy",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuCommitmentLetter"),
                    ("materials[0].isColor", "false"),
                    ("materials[0].isOriginal", "false")
                ],
                "materials[0].isOriginal"
            ),
            bad(
                "black and white",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuLiabilityNotice"),
                    ("materials[0].isColor", "false")
                ],
                "materials[0].isColor"
            ),
            bad(
                "a photo of a screen",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuLiabilityNotice"),
                    ("materials[0].isScreenShot", "true")
                ],
                "materials[0].isScreenShot"
            ),
            good(
                "the original in color",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials[0].type", "jiangsuCommitmentLetter"),
                    ("materials[0].isOriginal", "true")
                ]
            ),
            good(
                "another province",
                &[
                    ("materials[0].type", "jiangsuCommitmentLetter"),
                    ("materials[0].isOriginal", "false")
                ]
            ),
            good(
                "a license has a rule of its own",
                &[("organizer.region.province", "jiangsu"), ("materials[0].isOriginal", "false")]
            ),
        ],
    }),
};
