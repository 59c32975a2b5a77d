//! The files themselves: format, size, and what they show.

use alloc::string::String;

use crate::model::{path::push_number, space::trim_start};
use crate::rules::prelude::*;

/// The endings that are known, each a bit.
const ENDINGS: [&str; 5] = ["jpg", "jpeg", "png", "pdf", "gif"];
const JPG: u8 = 1;
const JPEG: u8 = 1 << 1;
const PNG: u8 = 1 << 2;
const PDF: u8 = 1 << 3;
const GIF: u8 = 1 << 4;

/// The bit of a file's ending, 0 if it is another one.
fn ending(typed: &str) -> u8 {
    let ending = trim_start(typed, |c| c == '.');
    let at = ENDINGS.iter().position(|known| known.eq_ignore_ascii_case(ending));
    at.map_or(0, |at| 1 << at)
}

/// What kind of paper this file is, unless it is a recording.
fn picture_of(order: &View<'_>) -> Option<w::MaterialType> {
    order.word(MaterialType).filter(|kind| *kind != w::MaterialType::JiangsuReadingVideo)
}

/// The file is not in a format that is taken.
///
/// The guide of 2018 takes .jpg only, the province guide pictures of documents and PDF files of
/// licenses. Its check sheet is a PDF file that is printed and signed, so what comes back may be a picture.
/// The newest guide sets no limit, so there an unusual format only warns, and a gif, which older pages
/// took, is a hint. Recordings are not judged.
pub static EXTENSION: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[MaterialType, MaterialExtension],
    key: None,
    check: |order, report| {
        let (Some(kind), Some(typed)) = (picture_of(order), order.text(MaterialExtension)) else {
            return;
        };
        let (taken, names, strict) = match order.profile() {
            w::Profile::Tencent2018 => (JPG, "jpg", true),
            w::Profile::ProvinceGuide if PERSON_PAPERS.contains(&kind) => {
                (JPG | JPEG | PNG, "jpg/png", true)
            }
            w::Profile::ProvinceGuide if kind == w::MaterialType::BusinessLicense => {
                (PDF, "pdf", true)
            }
            _ => (JPG | JPEG | PNG | PDF, "jpg/png/pdf", false),
        };
        let found = ending(typed);
        if found & taken != 0 {
            return;
        }
        let finding = report.at(MaterialExtension).word(kind).text(typed).text(names);
        if !strict {
            finding.message(1).class(if found == GIF { Hint } else { Warning });
        } else if taken == JPG && found == JPEG {
            // The same format under its longer name.
            finding.warning();
        }
    },
    page: page!(Page {
        code: "material.file.extension",
        zh: &[
            "{name}的文件格式“{found}”不受支持，请上传 {allowed} 格式的文件。",
            "{name}的文件格式为“{found}”，可能无法上传，建议改用 {allowed} 格式。",
        ],
        en: &[
            "{name}: a {found} file is not taken; please upload {allowed}.",
            "{name}: a {found} file may not be taken; {allowed} is safer.",
        ],
        args: &["name", "found", "allowed"],
        examples: &[
            bad(
                "a word processor's file",
                &[("materials[0].extension", "docx")],
                "materials[0].extension"
            )
            .warns(),
            bad("a gif", &[("materials[0].extension", "gif")], "materials[0].extension"),
            bad("a png in 2018", &[("materials[0].extension", "png")], "materials[0].extension")
                .under("tencent-2018"),
            bad("a jpeg in 2018", &[("materials[0].extension", "jpeg")], "materials[0].extension")
                .under("tencent-2018")
                .warns(),
            bad(
                "a PDF of an ID card",
                &[("materials[0].extension", "pdf"), ("materials[1].extension", "pdf")],
                "materials[1].extension"
            )
            .under("province-guide"),
            bad("a picture of a license", &[], "materials[0].extension").under("province-guide"),
            good("a jpg", &[]),
            good("in capitals, with the dot", &[("materials[0].extension", ".PDF")]),
            good("a png", &[("materials[0].extension", "png")]).under("huawei"),
            good("a jpg in 2018", &[]).under("tencent-2018"),
            good(
                "a PDF of a license and pictures of an ID card",
                &[("materials[0].extension", "pdf"), ("materials[1].extension", "jpeg")]
            )
            .under("province-guide"),
            good(
                "a picture of the signed check sheet",
                &[("materials", "[{\"type\": \"checkSheet\", \"extension\": \"jpg\"}]")]
            )
            .under("province-guide"),
            good(
                "a recording",
                &[("materials", "[{\"type\": \"jiangsuReadingVideo\", \"extension\": \"mp4\"}]")]
            ),
            good(
                "a cancellation",
                &[("order.type", "cancelService"), ("materials[0].extension", "docx")]
            ),
        ],
    }),
};

/// Bytes of a megabyte, as the guides count.
const MEGABYTE: i64 = 1 << 20;

/// Megabytes with one digit behind the point, rounded up: `2.1`.
fn megabytes(bytes: i64) -> String {
    let tenths = bytes.saturating_mul(10).saturating_add(MEGABYTE - 1) / MEGABYTE;
    let mut text = String::new();
    push_number(&mut text, (tenths / 10).unsigned_abs());
    if tenths % 10 != 0 {
        text.push('.');
        push_number(&mut text, (tenths % 10).unsigned_abs());
    }
    text
}

/// The file is too large.
///
/// The guide of 2018 takes 2 MB of any file, the province guide 4 MB of a person's document and 10 MB
/// of a license. The newest guide sets no limit, so larger pictures and PDF files only warn there.
/// Recordings are not judged.
pub static SIZE: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[MaterialType, MaterialExtension, MaterialSizeBytes],
    key: None,
    check: |order, report| {
        let (Some(kind), Some(bytes)) = (picture_of(order), order.integer(MaterialSizeBytes))
        else {
            return;
        };
        let guide = order.profile() == w::Profile::ProvinceGuide;
        let (as_picture, strict) = if guide && PERSON_PAPERS.contains(&kind) {
            (true, true)
        } else if guide && kind == w::MaterialType::BusinessLicense {
            (false, true)
        } else {
            let found = order.text(MaterialExtension).map_or(0, ending);
            (found & (JPG | JPEG | PNG | GIF) != 0, order.profile() == w::Profile::Tencent2018)
        };
        let most =
            order.param(if as_picture { Param::PictureMegabytes } else { Param::PdfMegabytes });
        if bytes > i64::from(most) * MEGABYTE {
            let finding = report.at(MaterialSizeBytes);
            finding.word(kind).text(&megabytes(bytes)).number(most.into());
            if !strict {
                finding.message(1).warning();
            }
        }
    },
    page: page!(Page {
        code: "material.file.size",
        zh: &[
            "{name}的文件为 {n} MB，超过 {max} MB，请压缩后重新上传。",
            "{name}的文件为 {n} MB，超过 {max} MB 可能无法上传，建议压缩。",
        ],
        en: &[
            "{name}: the file has {n} MB, more than {max} MB; please compress it and upload it again.",
            "{name}: the file has {n} MB, and more than {max} MB may not be taken; compressing it is advised.",
        ],
        args: &["name", "n", "max"],
        examples: &[
            bad(
                "a byte more than 2 MB in 2018",
                &[("materials[0].sizeBytes", "2097153")],
                "materials[0].sizeBytes"
            )
            .under("tencent-2018"),
            good("2 MB in 2018", &[("materials[0].sizeBytes", "2097152")]).under("tencent-2018"),
            bad(
                "a byte more than 2 MB of a PDF file in 2018",
                &[("materials[0].extension", "pdf"), ("materials[0].sizeBytes", "2097153")],
                "materials[0].sizeBytes"
            )
            .under("tencent-2018"),
            bad(
                "a byte more than 4 MB of an ID card",
                &[("materials[1].sizeBytes", "4194305")],
                "materials[1].sizeBytes"
            )
            .under("province-guide"),
            good("4 MB of an ID card", &[("materials[1].sizeBytes", "4194304")])
                .under("province-guide"),
            bad(
                "a byte more than 10 MB of a license",
                &[("materials[0].sizeBytes", "10485761")],
                "materials[0].sizeBytes"
            )
            .under("province-guide"),
            good("10 MB of a license", &[("materials[0].sizeBytes", "10485760")])
                .under("province-guide"),
            bad(
                "a byte more than 4 MB of a picture",
                &[("materials[0].sizeBytes", "4194305")],
                "materials[0].sizeBytes"
            )
            .warns(),
            good("4 MB of a picture", &[("materials[0].sizeBytes", "4194304")]),
            bad(
                "a byte more than 10 MB of a PDF file",
                &[("materials[0].extension", "pdf"), ("materials[0].sizeBytes", "10485761")],
                "materials[0].sizeBytes"
            )
            .warns(),
            good(
                "10 MB of a PDF file",
                &[("materials[0].extension", "pdf"), ("materials[0].sizeBytes", "10485760")]
            ),
            bad(
                "the other provider sets no limit either",
                &[("materials[0].sizeBytes", "4194305")],
                "materials[0].sizeBytes"
            )
            .under("huawei")
            .warns(),
            good(
                "a recording",
                &[(
                    "materials",
                    "[{\"type\": \"jiangsuReadingVideo\", \"extension\": \"mp4\", \"sizeBytes\": 50000000}]"
                )]
            ),
        ],
    }),
};

/// Papers that have to be photos or scans of the original, beside those of persons.
const ORIGINALS: &[w::MaterialType] = &[
    w::MaterialType::BusinessLicense,
    w::MaterialType::PublicInstitutionCertificate,
    w::MaterialType::SocialOrganizationCertificate,
    w::MaterialType::OtherOrganizationCertificate,
    w::MaterialType::ResidencePermit,
    w::MaterialType::TemporaryResidencePermit,
    w::MaterialType::SocialInsuranceProof,
    w::MaterialType::PropertyProof,
    w::MaterialType::PreApprovalDocument,
    w::MaterialType::NetworkCultureLicense,
    w::MaterialType::BbsApproval,
    w::MaterialType::ReligionLicense,
    w::MaterialType::DrugInformationLicense,
    w::MaterialType::MedicalPracticeLicense,
    w::MaterialType::MedicalAdvertisingCertificate,
    w::MaterialType::TelecomValueAddedLicense,
];

/// Whether this paper is a certificate, a person's document, a proof of residence or an approval.
fn is_document(order: &View<'_>) -> bool {
    order.is_paper(ORIGINALS) || order.is_paper(&PERSON_PAPERS)
}

/// The file is no color photo or scan of the original document.
///
/// Only what is declared counts. The guide of 2018 also takes a stamped copy in color. One provider
/// names electronic certificates as well; 上海 is known to refuse an electronic license, which is a
/// hint while nothing says that the original was scanned. Copies by nature and letters are not judged.
pub static COLOUR_ORIGINAL: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[
        MaterialType,
        MaterialIsColor,
        MaterialIsOriginal,
        MaterialIsScreenShot,
        MaterialHasSeal,
        RegionProvince,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        if !is_document(order) {
            return;
        }
        let original = order.declared(MaterialIsOriginal);
        let stamped = order.profile() == w::Profile::Tencent2018 && order.flag(MaterialHasSeal);
        if order.declared(MaterialIsColor) == Some(false) {
            report.at(MaterialIsColor);
        } else if order.flag(MaterialIsScreenShot) {
            report.at(MaterialIsScreenShot).message(1);
        } else if original == Some(false) {
            if !stamped {
                report.at(MaterialIsOriginal).message(if order.with_huawei() { 3 } else { 2 });
            }
        } else if original.is_none()
            && order.is(MaterialType, w::MaterialType::BusinessLicense)
            && order.demand(Topic::NoElectronicLicense).is_some()
            && let Some(province) = order.province()
        {
            report.at(MaterialIsOriginal).message(4).class(Hint).word(province);
        }
    },
    page: page!(Page {
        code: "material.file.colour-original",
        zh: &[
            "证件须为彩色，请上传原件的彩色照片或扫描件。",
            "请勿翻拍屏幕，请上传证件原件的彩色照片或扫描件。",
            "请上传证件原件的彩色照片或扫描件，不接受复印件。",
            "请上传证件原件的彩色照片或扫描件，不接受复印件和电子证件。",
            "{province}不接受电子营业执照，请上传纸质原件的照片或扫描件。",
        ],
        en: &[
            "A document must be in color; please upload a color photo or scan of the original.",
            "Please do not photograph a screen; upload a color photo or scan of the original document.",
            "A copy is not taken; please upload a color photo or scan of the original document.",
            "A copy or an electronic certificate is not taken; please upload a color photo or scan of the original document.",
            "{province} takes no electronic license; please upload a photo or scan of the paper original.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "black and white",
                &[("materials[0].isColor", "false"), ("materials[0].isOriginal", "false")],
                "materials[0].isColor"
            ),
            bad(
                "a photo of a screen",
                &[("materials[1].isScreenShot", "true")],
                "materials[1].isScreenShot"
            ),
            bad("a copy", &[("materials[0].isOriginal", "false")], "materials[0].isOriginal"),
            bad(
                "a stamped copy",
                &[("materials[0].isOriginal", "false"), ("materials[0].hasSeal", "true")],
                "materials[0].isOriginal"
            ),
            bad(
                "an electronic certificate",
                &[("materials[0].isOriginal", "false")],
                "materials[0].isOriginal"
            )
            .under("huawei"),
            bad(
                "a copy without a stamp in 2018",
                &[("materials[0].isOriginal", "false")],
                "materials[0].isOriginal"
            )
            .under("tencent-2018"),
            bad(
                "a license in 上海 that may be electronic",
                &[("organizer.region.province", "shanghai")],
                "materials[0].isOriginal"
            ),
            good("a scan of the original", &[("materials[0].isOriginal", "true")]),
            good(
                "the paper license in 上海",
                &[("organizer.region.province", "shanghai"), ("materials[0].isOriginal", "true")]
            ),
            good(
                "a stamped copy in 2018",
                &[("materials[0].isOriginal", "false"), ("materials[0].hasSeal", "true")]
            )
            .under("tencent-2018"),
            good("nothing declared", &[("materials[0].isColor", "")]),
            good(
                "a copy by nature",
                &[("materials[0].type", "licenseCopy"), ("materials[0].isOriginal", "false")]
            ),
        ],
    }),
};

/// The least size of a picture that can be read, in bytes.
const LEGIBLE: i64 = 200 * 1024;

/// The picture is so small that it may not be legible.
///
/// Whether a document is clear, whole and without glare can only be seen. What can be told is a
/// picture under 200 KB, the least that older pages took, so this stays a hint.
pub static LEGIBLE_PICTURE: Rule = Rule {
    class: Warning,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[MaterialType, MaterialExtension, MaterialSizeBytes],
    key: None,
    check: |order, report| {
        let picture = order.text(MaterialExtension).map_or(0, ending) & (JPG | JPEG | PNG | GIF);
        if let Some(bytes) = order.integer(MaterialSizeBytes).filter(|n| (0..LEGIBLE).contains(n))
            && picture != 0
            && is_document(order)
        {
            report.at(MaterialSizeBytes).class(Hint).number(bytes / 1024);
        }
    },
    page: page!(Page {
        code: "material.file.legible",
        zh: &[
            "图片仅 {n} KB，可能不够清晰。请确保证件清晰完整、边框齐全、无反光，建议使用扫描件。"
        ],
        en: &[
            "The picture has only {n} KB and may not be legible. Make sure the document is clear, whole and free of glare; a scan is best."
        ],
        args: &["n"],
        examples: &[
            bad(
                "a byte less than 200 KB",
                &[("materials[1].sizeBytes", "204799")],
                "materials[1].sizeBytes"
            ),
            good("200 KB", &[("materials[1].sizeBytes", "204800")]),
            good(
                "a scan as a PDF file",
                &[("materials[1].extension", "pdf"), ("materials[1].sizeBytes", "150000")]
            ),
            good(
                "a letter",
                &[
                    ("materials[1].type", "filingCommitmentLetter"),
                    ("materials[1].sizeBytes", "150000")
                ]
            ),
        ],
    }),
};

/// The two sides of an ID card are two pictures, which have to look alike.
///
/// Both are taken before one background with all corners visible. Whether they are can only be seen,
/// so this stays a hint for the second side.
pub static SAME_BACKGROUND: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[Materials, MaterialType, MaterialPersonRef],
    key: None,
    check: |order, report| {
        let find = |side: w::MaterialType, who: Option<w::PersonRef>| {
            order.uploads().find(|paper| {
                paper.is(MaterialType, side)
                    && who.is_none_or(|who| paper.is(MaterialPersonRef, who))
            })
        };
        let Some(portrait) = find(w::MaterialType::IdCardPortrait, None) else { return };
        if let Some(emblem) = find(w::MaterialType::IdCardEmblem, portrait.word(MaterialPersonRef))
        {
            report
                .at_place(emblem.place(MaterialType))
                .class(Hint)
                .related(portrait.place(MaterialType));
        }
    },
    page: page!(Page {
        code: "material.file.same-background",
        zh: &["证件正反面须在同一背景下拍摄、四角完整，背景不一致可能被驳回。"],
        en: &[
            "Take both sides of the ID card before the same background with all corners visible; different backgrounds may be refused."
        ],
        args: &[],
        examples: &[
            bad("two pictures", &[], "materials[2].type"),
            bad(
                "pictures that name nobody",
                &[("materials", "[{\"type\": \"idCardEmblem\"}, {\"type\": \"idCardPortrait\"}]")],
                "materials[0].type"
            ),
            good(
                "one picture of both sides",
                &[("materials", "[{\"type\": \"idCardBothSides\", \"personRef\": \"principal\"}]")]
            ),
            good(
                "sides of two persons",
                &[(
                    "materials",
                    "[{\"type\": \"idCardPortrait\", \"personRef\": \"principal\"}, {\"type\": \"idCardEmblem\", \"personRef\": \"servicePrincipal\"}]"
                )]
            ),
        ],
    }),
};
