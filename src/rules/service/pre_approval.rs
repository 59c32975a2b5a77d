//! Pre-approvals (前置或专项审批): which are chosen, and what proves them.

use alloc::string::String;

use crate::rules::prelude::*;
use crate::tables::{approvals, provinces::Trait};
use crate::text::{script::is_han, search, width::chars};

/// Whether the approval `wanted` is chosen for this service.
fn chooses(order: &View<'_>, wanted: w::PreApproval) -> bool {
    order.has(ServicePreApprovalTypes, wanted)
}

/// Whether the service touches `topic`, as declared.
fn touches(order: &View<'_>, topic: w::Topic) -> bool {
    order.has(ServiceTopics, topic)
}

/// No pre-approval is chosen, not even none.
///
/// The form wants the types that apply or 以上都不涉及.
pub static SELECTION_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePreApprovalTypes],
    key: None,
    check: |order, report| required(order, report, ServicePreApprovalTypes),
    page: page!(Page {
        code: "service.pre-approval.selection-required",
        zh: &["请选择前置审批类型，或选择“以上都不涉及”。"],
        en: &["Please choose the pre-approval types, or none."],
        args: &[],
        examples: &[
            bad(
                "nothing",
                &[("websites[0].preApprovalTypes", "[]")],
                "websites[0].preApprovalTypes"
            ),
            good("none of them", &[]),
            good("one of them", &[("websites[0].preApprovalTypes", "[\"news\"]")]),
        ],
    }),
};

/// None is chosen beside another type.
///
/// The two cannot both be true. For an individual `service.pre-approval.individual-forbidden` says
/// which of them has to go.
pub static NONE_EXCLUSIVE: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePreApprovalTypes, OrganizerNature],
    key: None,
    check: |order, report| {
        if chooses(order, w::PreApproval::None) && order.needs_approval_file() {
            report.at(ServicePreApprovalTypes);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.none-exclusive",
        zh: &["“以上都不涉及”不能与其他类型同时选择，请只保留一种。"],
        en: &[
            "“None of these” cannot be combined with another type; please keep one or the other."
        ],
        args: &[],
        examples: &[
            bad(
                "none and news",
                &[("websites[0].preApprovalTypes", "[\"none\",\"news\"]")],
                "websites[0].preApprovalTypes"
            ),
            good("none", &[]),
            good("two types", &[("websites[0].preApprovalTypes", "[\"publication\",\"news\"]")]),
            good(
                "an individual has another rule",
                &[("websites[0].preApprovalTypes", "[\"none\",\"news\"]")]
            )
            .base("individual"),
        ],
    }),
};

/// The types of the form of 2018.
const TYPES_2018: &[w::PreApproval] = &[
    w::PreApproval::News,
    w::PreApproval::Publication,
    w::PreApproval::Education,
    w::PreApproval::Healthcare,
    w::PreApproval::DrugsAndDevices,
    w::PreApproval::BulletinBoard,
    w::PreApproval::Culture,
    w::PreApproval::Broadcast,
    w::PreApproval::None,
];

/// The type of pre-approval is none of the list.
///
/// Today's list has the types of every guide and of the ministry's codes; the form of 2018 has eight
/// and none.
pub static TYPE_LIST: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePreApprovalTypes],
    key: None,
    check: |order, report| {
        let place = order.place(ServicePreApprovalTypes);
        for (element, word) in order.unknown_words(ServicePreApprovalTypes) {
            report.at_place(Place { element, ..place }).text(word);
        }
        if order.profile() == w::Profile::Tencent2018 {
            for (element, word) in order.words::<w::PreApproval>(ServicePreApprovalTypes) {
                if !TYPES_2018.contains(&word) {
                    report.at_place(Place { element, ..place }).word(word);
                }
            }
        }
    },
    page: page!(Page {
        code: "service.pre-approval.type-list",
        zh: &["前置审批类型“{type}”不在列表中，请从列表中选择。"],
        en: &["The pre-approval type {type} is not on the list; please choose from the list."],
        args: &["type"],
        examples: &[
            bad(
                "no such type",
                &[("websites[0].preApprovalTypes", "[\"weather\"]")],
                "websites[0].preApprovalTypes[0]"
            ),
            bad(
                "a type that the form of 2018 lacks",
                &[("websites[0].preApprovalTypes", "[\"culture\",\"religion\"]")],
                "websites[0].preApprovalTypes[1]"
            )
            .under("tencent-2018"),
            good("culture", &[("websites[0].preApprovalTypes", "[\"culture\"]")]),
            good("culture, in 2018", &[("websites[0].preApprovalTypes", "[\"culture\"]")])
                .under("tencent-2018"),
            good(
                "a type of the ministry's list",
                &[("websites[0].preApprovalTypes", "[\"internetFinance\"]")]
            ),
        ],
    }),
};

/// A pre-approval is chosen and no approval document is uploaded.
///
/// A clear colour scan of the whole document of the department in charge. A license uploaded under its
/// own type counts. Individuals hold no approvals.
pub static DOCUMENT_REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePreApprovalTypes, OrganizerNature, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if !order.needs_approval_file() {
            return;
        }
        let mut types = order.words::<w::PreApproval>(ServicePreApprovalTypes);
        let Some((_, first)) = types.find(|(_, word)| *word != w::PreApproval::None) else {
            return;
        };
        report
            .at(ServicePreApprovalTypes)
            .satisfied(order.has_approval_file())
            .material(w::MaterialType::PreApprovalDocument)
            .word(first);
    },
    page: page!(Page {
        code: "service.pre-approval.document-required",
        zh: &["已选择“{type}”，请上传前置审批文件。"],
        en: &["“{type}” is chosen; please upload the approval document."],
        args: &["type"],
        examples: &[
            bad(
                "nothing uploaded",
                &[("websites[0].preApprovalTypes", "[\"news\"]")],
                "websites[0].preApprovalTypes"
            ),
            bad(
                "uploaded for another service",
                &[
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    (
                        "materials",
                        "[{\"type\":\"preApprovalDocument\",\"serviceRef\":\"websites[1]\"}]"
                    )
                ],
                "websites[0].preApprovalTypes"
            ),
            good(
                "uploaded",
                &[
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            ),
            good(
                "uploaded under its own type",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "materials",
                        "[{\"type\":\"networkCultureLicense\",\"serviceRef\":\"websites[0]\"}]"
                    )
                ]
            ),
            good("none chosen", &[]),
            good("an individual", &[("websites[0].preApprovalTypes", "[\"news\"]")])
                .base("individual"),
        ],
    }),
};

/// A pre-approval is chosen and its number is missing.
///
/// The number is printed on the document. Individuals hold no approvals, and the form of 2018 takes
/// the file only.
pub static NUMBER_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[ServicePreApprovalTypes, ServicePreApprovalNumber, OrganizerNature],
    key: None,
    check: |order, report| {
        if order.needs_approval_file() {
            required(order, report, ServicePreApprovalNumber);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.number-required",
        zh: &["请填写前置审批号。"],
        en: &["Please enter the approval number."],
        args: &[],
        examples: &[
            bad(
                "missing",
                &[("websites[0].preApprovalTypes", "[\"news\"]")],
                "websites[0].preApprovalNumber"
            ),
            good(
                "filled in",
                &[
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("websites[0].preApprovalNumber", "示例审字2024-001")
                ]
            ),
            good(
                "the form of 2018 takes the file only",
                &[("websites[0].preApprovalTypes", "[\"news\"]")]
            )
            .under("tencent-2018"),
            good("none chosen", &[]),
            good("an individual", &[("websites[0].preApprovalTypes", "[\"news\"]")])
                .base("individual"),
        ],
    }),
};

/// Whether the approval chosen for this service has run out.
fn is_expired(order: &View<'_>) -> bool {
    order.needs_approval_file()
        && order
            .date(ServicePreApprovalValidTo)
            .zip(order.today())
            .is_some_and(|(last, today)| last < today)
}

/// The approval document has expired.
///
/// It is renewed first, and the new file goes in through a change filing where the service is filed.
pub static DOCUMENT_VALID: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePreApprovalTypes, ServicePreApprovalValidTo, OrganizerNature],
    key: None,
    check: |order, report| {
        if let Some(last) = order.date(ServicePreApprovalValidTo).filter(|_| is_expired(order)) {
            report.at(ServicePreApprovalValidTo).text(last.iso().as_str());
        }
    },
    page: page!(Page {
        code: "service.pre-approval.document-valid",
        zh: &["前置审批文件已于 {date} 到期，请续期后重新上传。"],
        en: &["The approval document expired on {date}; please renew it and upload it again."],
        args: &["date"],
        examples: &[
            bad(
                "yesterday",
                &[
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("websites[0].preApprovalValidTo", "2026-03-01")
                ],
                "websites[0].preApprovalValidTo"
            ),
            good(
                "today",
                &[
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("websites[0].preApprovalValidTo", "2026-03-02")
                ]
            ),
            good("none chosen", &[("websites[0].preApprovalValidTo", "2026-03-01")]),
        ],
    }),
};

/// An individual has chosen a pre-approval.
///
/// Individuals cannot obtain approval documents, so only none can be chosen.
pub static INDIVIDUAL_FORBIDDEN: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServicePreApprovalTypes],
    key: None,
    check: |order, report| {
        if order.approvals() != 0 {
            report.at(ServicePreApprovalTypes);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.individual-forbidden",
        zh: &["个人不能办理前置审批，请只选择“以上都不涉及”。"],
        en: &["Individuals cannot hold pre-approvals; please choose none alone."],
        args: &[],
        examples: &[
            bad(
                "news",
                &[("websites[0].preApprovalTypes", "[\"news\"]")],
                "websites[0].preApprovalTypes"
            )
            .base("individual"),
            bad(
                "none beside it",
                &[("websites[0].preApprovalTypes", "[\"none\",\"news\"]")],
                "websites[0].preApprovalTypes"
            )
            .base("individual"),
            good("none", &[]).base("individual"),
            good("a unit", &[("websites[0].preApprovalTypes", "[\"news\"]")]),
        ],
    }),
};

/// Services that declare to need no approval.
const DECLARES_NONE: &Noted =
    &Noted { sorts: |service| service.declares_no_approval().into(), outer: &[] };

/// The business scope touches a field of approval, the service does not, and no letter says so.
///
/// Reviewers then ask for the signed 前置审批承诺书. A word of the scope is no proof (文化交流, 教育咨询),
/// so this warns. Words that the scope excludes do not count. One provider asks for the approval
/// instead (`organizer.business-scope.pre-approval`).
pub static COMMITMENT_LETTER: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::SERVICE_FORM.units().not_provider(w::Provider::Huawei),
    reads: &[
        OrganizerBusinessScope,
        Websites,
        Apps,
        ServicePreApprovalTypes,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: Some(Key::Noted(DECLARES_NONE)),
    check: |order, report| {
        let Some(mark) = order.approval_in_scope() else { return };
        let letter = w::MaterialType::PreApprovalCommitment;
        let is_due = !order.serves_all(&[letter])
            && order.noted(DECLARES_NONE, 1).any(|service| !service.has_material(letter));
        if is_due {
            report.at(OrganizerBusinessScope).text(mark.word);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.commitment-letter",
        zh: &["经营范围含“{word}”，若服务不涉及前置审批，审核可能要求上传前置审批承诺书。"],
        en: &[
            "The business scope has {word}; if the service needs no pre-approval, the commitment letter may be asked for."
        ],
        args: &["word"],
        examples: &[
            bad(
                "no letter",
                &[("organizer.businessScope", "软件开发；出版物零售")],
                "organizer.businessScope"
            ),
            good(
                "the letter",
                &[
                    ("organizer.businessScope", "软件开发；出版物零售"),
                    ("materials", "[{\"type\":\"preApprovalCommitment\"}]")
                ]
            ),
            good(
                "the scope excludes it",
                &[("organizer.businessScope", "互联网信息服务（不含新闻、出版、教育）；软件开发")]
            ),
            good(
                "the scope excludes it, with commas",
                &[("organizer.businessScope", "软件开发（不含新闻，出版，教育）")]
            ),
            bad(
                "behind what the scope excludes",
                &[("organizer.businessScope", "食品销售（不含药品），医疗服务")],
                "organizer.businessScope"
            ),
            bad(
                "behind the brackets of what it excludes",
                &[("organizer.businessScope", "软件开发（不含金融）、药品零售")],
                "organizer.businessScope"
            ),
            bad(
                "behind a list of what it excludes",
                &[("organizer.businessScope", "投资咨询（不含金融、证券），出版物零售")],
                "organizer.businessScope"
            ),
            bad(
                "steel that does not rust",
                &[("organizer.businessScope", "不锈钢制品、药品零售")],
                "organizer.businessScope"
            ),
            bad(
                "machines without a man",
                &[("organizer.businessScope", "无人机、出版物销售")],
                "organizer.businessScope"
            ),
            good(
                "the approval is chosen",
                &[
                    ("organizer.businessScope", "软件开发；出版物零售"),
                    ("websites[0].preApprovalTypes", "[\"publication\"]")
                ]
            ),
            good("nothing of the kind", &[("organizer.businessScope", "软件开发")]),
            good(
                "things whose name begins like a field",
                &[(
                    "organizer.businessScope",
                    "文化用品销售；文化、办公用设备制造；电视机制造；游戏机销售"
                )]
            ),
            good(
                "a provider with a rule of its own",
                &[("organizer.businessScope", "软件开发；出版物零售")]
            )
            .with("huawei"),
        ],
    }),
};

/// Whether a unit's forum has no approval, and nothing else says so.
fn lacks_forum_approval(order: &View<'_>) -> bool {
    let has_approval = || {
        order.has_material(w::MaterialType::BbsApproval)
            || chooses(order, w::PreApproval::BulletinBoard)
                && order.has_material(w::MaterialType::PreApprovalDocument)
    };
    touches(order, w::Topic::Forum) && !order.lacks_approval_file() && !has_approval()
}

/// A unit's forum has no approval as an electronic bulletin board.
///
/// The guides ask for the provincial authority's approval. It was abolished nationwide and some
/// provinces stopped issuing it, so this warns; an individual's forum is refused by
/// `service.content.individual-forbidden-topics`.
pub static FORUM: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[
        ServiceTopics,
        ServicePreApprovalTypes,
        OrganizerNature,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if lacks_forum_approval(order) {
            report.at(ServiceTopics);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.forum",
        zh: &["论坛一般须取得 BBS 前置审批（电子公告服务），请向省管局确认，有审批的请上传。"],
        en: &[
            "A forum usually needs a BBS approval; please ask the provincial authority and upload the document if there is one."
        ],
        args: &[],
        examples: &[
            bad("no approval", &[("websites[0].topics", "[\"forum\"]")], "websites[0].topics"),
            good(
                "the approval",
                &[
                    ("websites[0].topics", "[\"forum\"]"),
                    ("materials", "[{\"type\":\"bbsApproval\"}]")
                ]
            ),
            good(
                "the approval as a document",
                &[
                    ("websites[0].topics", "[\"forum\"]"),
                    ("websites[0].preApprovalTypes", "[\"bulletinBoard\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            ),
            good(
                "the document is asked for already",
                &[
                    ("websites[0].topics", "[\"forum\"]"),
                    ("websites[0].preApprovalTypes", "[\"bulletinBoard\"]")
                ]
            ),
            good("no forum", &[]),
            good("an individual", &[("websites[0].topics", "[\"forum\"]")]).base("individual"),
        ],
    }),
};

/// A service on religion has not chosen religion, or has no license for it.
///
/// The 互联网宗教信息服务许可证 is uploaded as such or as the approval document. An individual cannot hold
/// it, which `service.content.individual-forbidden-topics` says.
pub static RELIGION: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[
        ServiceTopics,
        ServicePreApprovalTypes,
        OrganizerNature,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if !touches(order, w::Topic::Religion) || order.lacks_approval_file() {
            return;
        }
        let lacks_license = order.lacks_religion_license();
        let finding = report.at(ServicePreApprovalTypes).satisfied(!lacks_license);
        finding.material(w::MaterialType::ReligionLicense);
    },
    page: page!(Page {
        code: "service.pre-approval.religion",
        zh: &["涉及宗教内容，请勾选“宗教”并上传《互联网宗教信息服务许可证》。"],
        en: &[
            "The content touches religion; please choose religion and upload the religious-information license."
        ],
        args: &[],
        examples: &[
            bad(
                "not chosen",
                &[("websites[0].topics", "[\"religion\"]")],
                "websites[0].preApprovalTypes"
            ),
            good(
                "chosen and uploaded",
                &[
                    ("websites[0].topics", "[\"religion\"]"),
                    ("websites[0].preApprovalTypes", "[\"religion\"]"),
                    ("materials", "[{\"type\":\"religionLicense\"}]")
                ]
            ),
            good(
                "the document is asked for already",
                &[
                    ("websites[0].topics", "[\"religion\"]"),
                    ("websites[0].preApprovalTypes", "[\"religion\"]")
                ]
            ),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].topics", "[\"religion\"]")]
            )
            .base("individual"),
            good("another topic", &[]),
        ],
    }),
};

/// Whether a medical service has no license under the province guide, and nothing else says so;
/// `None` where none is due.
fn lacks_drug_license(order: &View<'_>) -> Option<bool> {
    let applies = order.profile() == w::Profile::ProvinceGuide
        && (touches(order, w::Topic::Medical) || touches(order, w::Topic::Drug))
        && !order.needs_approval_file();
    let papers = [w::MaterialType::DrugInformationLicense, w::MaterialType::MedicalPracticeLicense];
    applies.then(|| !order.has_any_material(&papers))
}

/// A service on medicine or drugs has no license for it.
///
/// A third-party guide asks for approvals such as the 互联网药品信息服务资格证书. Individuals cannot hold one,
/// and where an approval is chosen its document is asked for anyway.
pub static DRUG_INFORMATION: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().profile(w::Profile::ProvinceGuide),
    reads: &[
        ServiceTopics,
        ServicePreApprovalTypes,
        OrganizerNature,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if let Some(lacks) = lacks_drug_license(order) {
            report
                .at(ServiceTopics)
                .material(w::MaterialType::DrugInformationLicense)
                .satisfied(!lacks);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.drug-information",
        zh: &["涉及医疗、药品，请上传《互联网药品信息服务资格证书》等资质。"],
        en: &[
            "The content touches medicine or drugs; please upload the drug-information license or the like."
        ],
        args: &[],
        examples: &[
            bad("no license", &[("websites[0].topics", "[\"drug\"]")], "websites[0].topics")
                .under("province-guide"),
            bad("medicine", &[("websites[0].topics", "[\"medical\"]")], "websites[0].topics")
                .under("province-guide"),
            good(
                "the license",
                &[
                    ("websites[0].topics", "[\"drug\"]"),
                    ("materials", "[{\"type\":\"drugInformationLicense\"}]")
                ]
            )
            .under("province-guide"),
            good(
                "another approval of it, chosen and uploaded",
                &[
                    ("websites[0].topics", "[\"medical\"]"),
                    ("websites[0].preApprovalTypes", "[\"healthcare\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            )
            .under("province-guide"),
            good(
                "the document is asked for already",
                &[
                    ("websites[0].topics", "[\"drug\"]"),
                    ("websites[0].preApprovalTypes", "[\"drugsAndDevices\"]")
                ]
            )
            .under("province-guide"),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].topics", "[\"drug\"]")]
            )
            .base("individual")
            .under("province-guide"),
            good("other rules", &[("websites[0].topics", "[\"drug\"]")]),
            good("another topic", &[]).under("province-guide"),
        ],
    }),
};

/// Services that need a file of their approvals.
const NEEDS_FILE: &Noted =
    &Noted { sorts: |service| service.needs_approval_file().into(), outer: &[] };

/// A hospital has not uploaded the three papers that one provider asks for.
///
/// Business license, 医疗机构执业许可证 and 医疗广告审查证. A public hospital has no business license, and the
/// same notes let it file with the certificate of a public institution, which then takes its place. Silent
/// while an approval document is asked for.
pub static HOSPITAL_DOCUMENTS: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::SERVICE_FORM.provider(w::Provider::Huawei),
    reads: &[
        OrganizerIsMedicalInstitution,
        OrganizerNature,
        OrganizerIdType,
        Websites,
        Apps,
        ServicePreApprovalTypes,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: Some(Key::Noted(NEEDS_FILE)),
    check: |order, report| {
        use w::{MaterialType as M, OrganizerIdType as I};
        let is_public = order.is(OrganizerIdType, I::PublicInstitutionCertificate);
        let papers = [
            if is_public { M::PublicInstitutionCertificate } else { M::BusinessLicense },
            M::MedicalPracticeLicense,
            M::MedicalAdvertisingCertificate,
        ];
        if !order.flag(OrganizerIsMedicalInstitution)
            || !order.serves_all(APPROVAL_FILES)
                && order.noted(NEEDS_FILE, 1).any(|service| !service.has_approval_file())
        {
            return;
        }
        let missing = papers.into_iter().find(|paper| !order.has_material(*paper));
        report
            .at(OrganizerIsMedicalInstitution)
            .satisfied(missing.is_none())
            .material(missing.unwrap_or(M::MedicalPracticeLicense));
    },
    page: page!(Page {
        code: "service.pre-approval.hospital-documents",
        zh: &["涉及医院，请上传营业执照（或事业单位法人证书）、《医疗机构执业许可证》和《医疗广告审查证》。"],
        en: &["For a hospital please upload the business license (or the public institution certificate), the medical practice license and the medical advertising certificate."],
        args: &[],
        examples: &[
            bad(
                "the license only",
                &[("organizer.isMedicalInstitution", "true")],
                "organizer.isMedicalInstitution"
            )
            .with("huawei"),
            bad(
                "the certificate of a public institution is no practice license",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate"),
                    ("materials", "[{\"type\":\"publicInstitutionCertificate\"}]")
                ],
                "organizer.isMedicalInstitution"
            )
            .with("huawei"),
            good(
                "a public hospital has no business license",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate"),
                    (
                        "materials",
                        "[{\"type\":\"publicInstitutionCertificate\"},{\"type\":\"medicalPracticeLicense\"},{\"type\":\"medicalAdvertisingCertificate\"}]"
                    )
                ]
            )
            .with("huawei"),
            good(
                "three papers",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "materials",
                        "[{\"type\":\"businessLicense\"},{\"type\":\"medicalPracticeLicense\"},{\"type\":\"medicalAdvertisingCertificate\"}]"
                    )
                ]
            )
            .with("huawei"),
            good(
                "the document is asked for already",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    ("websites[0].preApprovalTypes", "[\"healthcare\"]")
                ]
            )
            .with("huawei"),
            good("another provider", &[("organizer.isMedicalInstitution", "true")]),
            good("no hospital", &[]).with("huawei"),
        ],
    }),
};

/// A unit's service on a field of approval, such as education, medicine or news, declares none.
///
/// The guides name these fields: education, news, publishing, film, medicine, drugs, forums and
/// chemistry; the code names three of them. Some of the approvals were abolished, so it warns. Online
/// culture needs one if it earns; while nobody says whether it does, this asks. Games have rules of their
/// own, and so have APPs without a department's consent.
pub static APPROVED_TOPIC: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[
        ServiceTopics,
        ServiceIsCommercial,
        ServicePreApprovalTypes,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        use w::{Topic as T, Word as _};
        if !order.declares_no_approval() {
            return;
        }
        let mut asked = APPROVED_TOPICS;
        // Where it earns, or has the license, other rules speak of it.
        if order.declared(ServiceIsCommercial).is_none()
            && !order.has_material(w::MaterialType::NetworkCultureLicense)
        {
            asked |= 1 << T::Culture as u8;
        }
        let mut topics = order.bits(ServiceTopics) & asked;
        // Other rules speak of these.
        if lacks_forum_approval(order) {
            topics &= !(1 << T::Forum as u8);
        }
        if lacks_drug_license(order) == Some(true) {
            topics &= !(1 << T::Medical as u8 | 1 << T::Drug as u8);
        }
        if order.is_app() && !order.has_approval_file() {
            topics &= !CONSENT_TOPICS;
        }
        if let Some(topic) = T::at(topics.trailing_zeros() as u8) {
            report.at(ServicePreApprovalTypes).message((topic == T::Culture).into()).word(topic);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.education-medical-forum",
        zh: &[
            "“{topic}”类内容一般需要前置审批，请选择类型并上传文件，或确认不涉及。",
            "经营性的“{topic}”内容需要前置审批，请选择类型并上传文件；非经营性的请在“是否经营性”中注明。",
        ],
        en: &[
            "Content on {topic} usually needs a pre-approval; please choose the type and upload the document, or make sure none applies.",
            "Content on {topic} that earns needs a pre-approval; please choose the type and upload the document, or say that the service is not commercial.",
        ],
        args: &["topic"],
        examples: &[
            bad(
                "education",
                &[("websites[0].topics", "[\"education\"]")],
                "websites[0].preApprovalTypes"
            ),
            bad(
                "chemistry",
                &[("websites[0].topics", "[\"chemical\"]")],
                "websites[0].preApprovalTypes"
            ),
            bad("news", &[("websites[0].topics", "[\"news\"]")], "websites[0].preApprovalTypes"),
            bad(
                "news beside a forum, of which another rule speaks",
                &[("websites[0].topics", "[\"forum\", \"news\"]")],
                "websites[0].preApprovalTypes"
            ),
            bad(
                "publishing",
                &[("websites[0].topics", "[\"publication\"]")],
                "websites[0].preApprovalTypes"
            ),
            bad("drugs", &[("websites[0].topics", "[\"drug\"]")], "websites[0].preApprovalTypes"),
            bad(
                "film",
                &[("websites[0].topics", "[\"broadcast\"]")],
                "websites[0].preApprovalTypes"
            ),
            bad(
                "culture, and nobody says whether it earns",
                &[("websites[0].topics", "[\"culture\"]")],
                "websites[0].preApprovalTypes"
            ),
            good(
                "culture that earns nothing",
                &[("websites[0].topics", "[\"culture\"]"), ("websites[0].isCommercial", "false")]
            ),
            good(
                "culture that earns, which another rule reports",
                &[("websites[0].topics", "[\"culture\"]"), ("websites[0].isCommercial", "true")]
            ),
            good(
                "culture with its license, whose type another rule asks for",
                &[
                    ("websites[0].topics", "[\"culture\"]"),
                    ("materials", "[{\"type\":\"networkCultureLicense\"}]")
                ]
            ),
            good(
                "declared",
                &[
                    ("websites[0].topics", "[\"education\"]"),
                    ("websites[0].preApprovalTypes", "[\"education\"]")
                ]
            ),
            good("a forum, which another rule reports", &[("websites[0].topics", "[\"forum\"]")]),
            good(
                "medicine under the province guide, which another rule reports",
                &[("websites[0].topics", "[\"medical\"]")]
            )
            .under("province-guide"),
            good(
                "an APP without the consent, which another rule reports",
                &[("apps", "[{\"topics\":[\"education\"],\"preApprovalTypes\":[\"none\"]}]")]
            ),
            good(
                "an APP on film without the consent, which another rule reports",
                &[("apps", "[{\"topics\":[\"broadcast\"],\"preApprovalTypes\":[\"none\"]}]")]
            ),
            bad(
                "an APP with the consent, yet no type chosen",
                &[
                    ("apps", "[{\"topics\":[\"education\"],\"preApprovalTypes\":[\"none\"]}]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ],
                "apps[0].preApprovalTypes"
            ),
            good("another topic", &[("websites[0].topics", "[\"ecommerce\"]")]),
        ],
    }),
};

/// Commercial online culture has no network culture license.
///
/// Music, games, art, shows, animation, exhibitions and contests for profit, advertising included, need
/// the 网络文化经营许可证; a game website's own pages that earn nothing do not. Where culture is chosen, the
/// license may be uploaded as the approval document. Individuals cannot hold it.
pub static CULTURE_WHEN: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[
        ServiceTopics,
        ServiceIsCommercial,
        ServicePreApprovalTypes,
        OrganizerNature,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let is_culture = touches(order, w::Topic::Culture)
            || order.is_website() && touches(order, w::Topic::Game);
        if !is_culture
            || !order.flag(ServiceIsCommercial)
            || order.lacks_approval_file()
            || order.is_game_before_license()
        {
            return;
        }
        let license = w::MaterialType::NetworkCultureLicense;
        let has_license = order.has_material(license)
            || chooses(order, w::PreApproval::Culture)
                && order.has_material(w::MaterialType::PreApprovalDocument);
        report.at(ServiceTopics).material(license).satisfied(has_license);
    },
    page: page!(Page {
        code: "service.pre-approval.culture.when",
        zh: &["经营性互联网文化活动请先取得《网络文化经营许可证》并上传。"],
        en: &[
            "For commercial online culture please obtain the network culture license and upload it."
        ],
        args: &[],
        examples: &[
            bad(
                "music for profit",
                &[("websites[0].topics", "[\"culture\"]"), ("websites[0].isCommercial", "true")],
                "websites[0].topics"
            ),
            bad(
                "a game website for profit",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites[0].topics", "[\"game\"]"),
                    ("websites[0].isCommercial", "true")
                ],
                "websites[0].topics"
            ),
            good(
                "the license",
                &[
                    ("websites[0].topics", "[\"culture\"]"),
                    ("websites[0].isCommercial", "true"),
                    ("materials", "[{\"type\":\"networkCultureLicense\"}]")
                ]
            ),
            good(
                "the license as a document",
                &[
                    ("websites[0].topics", "[\"culture\"]"),
                    ("websites[0].isCommercial", "true"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            ),
            bad(
                "a document of another approval",
                &[
                    ("websites[0].topics", "[\"culture\"]"),
                    ("websites[0].isCommercial", "true"),
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ],
                "websites[0].topics"
            ),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].topics", "[\"culture\"]"), ("websites[0].isCommercial", "true")]
            )
            .base("individual"),
            good("nothing earned", &[("websites[0].topics", "[\"culture\"]")]),
            good(
                "a game website in Guangdong, which another rule reports",
                &[("websites[0].topics", "[\"game\"]"), ("websites[0].isCommercial", "true")]
            ),
            good(
                "the document is asked for already",
                &[
                    ("websites[0].topics", "[\"culture\"]"),
                    ("websites[0].isCommercial", "true"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]")
                ]
            ),
        ],
    }),
};

/// Services that choose culture.
const CULTURAL: &Noted =
    &Noted { sorts: |service| chooses(service, w::PreApproval::Culture).into(), outer: &[] };

/// A network culture license is uploaded in another way than it should be.
///
/// Its service chooses culture, and the scan is in color. A license for no service in particular
/// serves any of them.
pub static CULTURE_HOW: Rule = Rule {
    class: Requirement,
    scope: Scope::Material,
    when: when::SERVICE_FORM,
    reads: &[
        MaterialType,
        MaterialServiceRef,
        MaterialIsColor,
        Websites,
        Apps,
        ServicePreApprovalTypes,
    ],
    key: Some(Key::Noted(CULTURAL)),
    check: |order, report| {
        if !order.is(MaterialType, w::MaterialType::NetworkCultureLicense) {
            return;
        }
        let service = match order.typed(MaterialServiceRef).map(|path| &path.known) {
            None => order.noted(CULTURAL, 1).next().or_else(|| order.services().next()),
            Some(Known::Record(_, named)) => {
                order.of(RecordKind::Service, Spot::new(named.list, named.index))
            }
            Some(_) => None,
        };
        let Some(service) = service else { return };
        let is_chosen = chooses(&service, w::PreApproval::Culture);
        let in_color = order.declared(MaterialIsColor) != Some(false);
        report
            .at_place(service.place(ServicePreApprovalTypes))
            .material(w::MaterialType::NetworkCultureLicense)
            .satisfied(is_chosen && in_color);
    },
    page: page!(Page {
        code: "service.pre-approval.culture.how",
        zh: &["持有网络文化经营许可证的，请选择“文化”类并上传彩色扫描件。"],
        en: &[
            "With a network culture license please choose culture and upload a color scan of it."
        ],
        args: &[],
        examples: &[
            bad(
                "culture is not chosen",
                &[("materials", "[{\"type\":\"networkCultureLicense\"}]")],
                "websites[0].preApprovalTypes"
            ),
            bad(
                "a black-and-white scan",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("materials", "[{\"type\":\"networkCultureLicense\",\"isColor\":false}]")
                ],
                "websites[0].preApprovalTypes"
            ),
            good(
                "chosen, in colour",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("materials", "[{\"type\":\"networkCultureLicense\",\"isColor\":true}]")
                ]
            ),
            good(
                "chosen for its own service",
                &[
                    (
                        "websites",
                        "[{\"preApprovalTypes\":[\"none\"]},{\"preApprovalTypes\":[\"culture\"]}]"
                    ),
                    (
                        "materials",
                        "[{\"type\":\"networkCultureLicense\",\"serviceRef\":\"websites[1]\"}]"
                    )
                ]
            ),
            good("no such license", &[]),
        ],
    }),
};

/// The network culture license ends soon.
///
/// It lasts three years and is renewed within the sixty working days before it ends. An expired one is
/// `service.pre-approval.document-valid`.
pub static CULTURE_VALIDITY: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePreApprovalTypes, ServicePreApprovalValidTo, OrganizerNature],
    key: None,
    check: |order, report| {
        let (Some(last), Some(today)) = (order.date(ServicePreApprovalValidTo), order.today())
        else {
            return;
        };
        let is_near = today <= last && last <= today.add_working_days(60);
        if is_near && order.needs_approval_file() && chooses(order, w::PreApproval::Culture) {
            report.at(ServicePreApprovalValidTo).text(last.iso().as_str());
        }
    },
    page: page!(Page {
        code: "service.pre-approval.culture.validity",
        zh: &["网络文化经营许可证将于 {date} 到期，请在期满前 60 个工作日内续延。"],
        en: &[
            "The network culture license ends on {date}; please renew it within the 60 working days before."
        ],
        args: &["date"],
        examples: &[
            bad(
                "in thirty days",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("websites[0].preApprovalValidTo", "2026-04-01")
                ],
                "websites[0].preApprovalValidTo"
            ),
            bad(
                "in sixty working days",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("websites[0].preApprovalValidTo", "2026-05-25")
                ],
                "websites[0].preApprovalValidTo"
            ),
            good(
                "a day later",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("websites[0].preApprovalValidTo", "2026-05-26")
                ]
            ),
            good(
                "over, which another rule reports",
                &[
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("websites[0].preApprovalValidTo", "2026-03-01")
                ]
            ),
            good(
                "another approval",
                &[
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("websites[0].preApprovalValidTo", "2026-04-01")
                ]
            ),
        ],
    }),
};

/// The network culture license is for companies of mainland capital only.
///
/// Registered capital of a million yuan at least, ten for running games, staff and a plan; decided
/// within twenty working days. Good to know before the topic is declared.
pub static CULTURE_APPLICANT: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceTopics, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if touches(order, w::Topic::Culture)
            && !order.has_material(w::MaterialType::NetworkCultureLicense)
        {
            report.at(ServiceTopics);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.culture.applicant",
        zh: &[
            "文网文仅限内资企业办理，注册资金 100 万元以上（游戏运营 1000 万元以上），个人不能办理。"
        ],
        en: &[
            "Only mainland-owned companies may apply for the culture license, with a capital of at least 1 million yuan (games 10 million); individuals cannot."
        ],
        args: &[],
        examples: &[
            bad("culture", &[("websites[0].topics", "[\"culture\"]")], "websites[0].topics"),
            good(
                "with the license",
                &[
                    ("websites[0].topics", "[\"culture\"]"),
                    ("materials", "[{\"type\":\"networkCultureLicense\"}]")
                ]
            ),
            good("another topic", &[]),
        ],
    }),
};

/// What the letter of a finance site in Guangdong promises, its Han characters only.
const FINANCE_PROMISE: &str = "在未取得金融监管部门批准和省通管局同意之前不利用互联网从事金融服务";

/// The papers that go with the letter.
const FINANCE_ENCLOSURES: [w::MaterialType; 3] = [
    w::MaterialType::CompanyIntroduction,
    w::MaterialType::SiteContentIntroduction,
    w::MaterialType::LicenseCopy,
];

/// Whether a letter reads as it should, as far as its text, seal and signature are known.
fn is_finance_letter(paper: &View<'_>) -> bool {
    // A first line that is longer begins the letter.
    const LONGEST_TITLE: usize = 12;
    let is_worded = paper.text(MaterialText).is_none_or(|text| {
        let title: String =
            text.lines().next().unwrap_or_default().chars().filter(|c| is_han(*c)).collect();
        let plain: String = text.chars().filter(|c| is_han(*c)).collect();
        let is_titled = chars(&title) > LONGEST_TITLE || title == "承诺书";
        is_titled && search::contains(&plain, FINANCE_PROMISE)
    });
    is_worded
        && paper.declared(MaterialHasSeal) != Some(false)
        && paper.declared(MaterialHasSignature) != Some(false)
}

/// A finance site in Guangdong has neither the regulator's license nor the letter with its enclosures.
///
/// Without the license a sealed and signed letter titled 承诺书 promises to stay out of finance until it
/// is there; introductions of company and site and a copy of the license go with it. Individuals file
/// no such site.
pub static FINANCE_GUANGDONG: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().since(2016, 6, 20),
    reads: &[
        ServiceTopics,
        ServicePreApprovalTypes,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
        MaterialText,
        MaterialHasSeal,
        MaterialHasSignature,
    ],
    key: None,
    check: |order, report| {
        if !touches(order, w::Topic::Finance) || !order.province_has(Trait::FinanceLetter) {
            return;
        }
        let is_licensed = (chooses(order, w::PreApproval::InternetFinance)
            || order.approvals() == 0)
            && order.has_material(w::MaterialType::PreApprovalDocument);
        let letter = w::MaterialType::FinanceCommitmentLetter;
        let has_letter = order.papers(letter).any(|paper| is_finance_letter(&paper));
        let enclosure = FINANCE_ENCLOSURES.into_iter().find(|paper| !order.has_material(*paper));
        let missing = match has_letter {
            false => Some(letter),
            true => enclosure,
        };
        let is_uploaded = !has_letter && order.has_material(letter);
        let finding = report.at(ServiceTopics);
        finding
            .message(is_uploaded.into())
            .satisfied(is_licensed || missing.is_none())
            .material(missing.unwrap_or(letter));
        if !finding.satisfied && order.is_app() {
            finding.warning();
        }
    },
    page: page!(Page {
        code: "service.pre-approval.finance.guangdong",
        zh: &[
            "广东金融类服务请上传加盖公章并由法定代表人签字的《承诺书》、公司业务介绍、网站内容介绍和营业执照复印件，或金融监管部门的批准文件。",
            "《承诺书》须以此为标题，写明“在未取得金融监管部门批准和省通管局同意之前，不利用互联网从事金融服务”，加盖公章并由法定代表人签字，请修改后上传。",
        ],
        en: &[
            "For a finance service in Guangdong please upload the letter titled 承诺书, sealed and signed by the legal representative, introductions of company and site, and a license copy, or the regulator's approval.",
            "The letter has to be titled 承诺书, to say 在未取得金融监管部门批准和省通管局同意之前，不利用互联网从事金融服务, and to be sealed and signed by the legal representative; please mend it and upload it again.",
        ],
        args: &[],
        examples: &[
            bad("no letter", &[("websites[0].topics", "[\"finance\"]")], "websites[0].topics"),
            bad(
                "another title",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    (
                        "materials",
                        "[{\"type\":\"financeCommitmentLetter\",\"text\":\"保证书\\n本公司在未取得金融监管部门批准和省通管局同意之前，不利用互联网从事金融服务。\"},{\"type\":\"companyIntroduction\"},{\"type\":\"siteContentIntroduction\"},{\"type\":\"licenseCopy\"}]"
                    )
                ],
                "websites[0].topics"
            ),
            bad(
                "no signature",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    (
                        "materials",
                        "[{\"type\":\"financeCommitmentLetter\",\"hasSeal\":true,\"hasSignature\":false},{\"type\":\"companyIntroduction\"},{\"type\":\"siteContentIntroduction\"},{\"type\":\"licenseCopy\"}]"
                    )
                ],
                "websites[0].topics"
            ),
            bad(
                "an enclosure is missing",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    (
                        "materials",
                        "[{\"type\":\"financeCommitmentLetter\"},{\"type\":\"companyIntroduction\"},{\"type\":\"licenseCopy\"}]"
                    )
                ],
                "websites[0].topics"
            ),
            good(
                "the letter with everything",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    (
                        "materials",
                        "[{\"type\":\"financeCommitmentLetter\",\"hasSeal\":true,\"hasSignature\":true,\"text\":\"《承诺书》\\n本公司在未取得金融监管部门批准和省通管局同意之前,不利用互联网从事金融服务。\"},{\"type\":\"companyIntroduction\"},{\"type\":\"siteContentIntroduction\"},{\"type\":\"licenseCopy\"}]"
                    )
                ]
            ),
            good(
                "the regulator's license",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    ("websites[0].preApprovalTypes", "[\"internetFinance\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            ),
            good(
                "the regulator's license beside the types, which have no word for it",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            ),
            bad(
                "a document of another approval",
                &[
                    ("websites[0].topics", "[\"finance\"]"),
                    ("websites[0].preApprovalTypes", "[\"news\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ],
                "websites[0].topics"
            ),
            bad(
                "an APP, of which the guide does not speak",
                &[("apps", "[{\"topics\":[\"finance\"]}]")],
                "apps[0].topics"
            )
            .warns(),
            good(
                "another province",
                &[("organizer.region.province", "hunan"), ("websites[0].topics", "[\"finance\"]")]
            ),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].topics", "[\"finance\"]")]
            )
            .base("individual"),
            good("another topic", &[]),
        ],
    }),
};

/// A game website in Guangdong has no network culture license.
///
/// It is filed first as an ordinary site whose name, content and pages keep clear of online culture;
/// the license, the change of the filing and the value-added telecom license follow. Games on APPs
/// have rules of their own, and individuals file none.
pub static GAME_GUANGDONG: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().kind(w::ServiceKind::Website),
    reads: &[
        ServiceTopics,
        ServicePreApprovalTypes,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if order.is_game_before_license() {
            report.at(ServiceTopics);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.game.guangdong",
        zh: &["广东游戏类网站取得文网文前请先按普通网站备案，勿在名称和内容中涉及网络文化。"],
        en: &[
            "In Guangdong a game site without the culture license is first filed as an ordinary site; please keep online culture out of its name and content."
        ],
        args: &[],
        examples: &[
            bad("no license", &[("websites[0].topics", "[\"game\"]")], "websites[0].topics"),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].topics", "[\"game\"]")]
            )
            .base("individual"),
            good(
                "the license",
                &[
                    ("websites[0].topics", "[\"game\"]"),
                    ("materials", "[{\"type\":\"networkCultureLicense\"}]")
                ]
            ),
            good(
                "the license as the document of culture",
                &[
                    ("websites[0].topics", "[\"game\"]"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("materials", "[{\"type\":\"preApprovalDocument\"}]")
                ]
            ),
            good(
                "another province",
                &[("organizer.region.province", "hunan"), ("websites[0].topics", "[\"game\"]")]
            ),
            good("an APP", &[("apps", "[{\"topics\":[\"game\"]}]")]),
            good("no game", &[]),
        ],
    }),
};

/// A shop in Shanghai has no value-added telecom license.
///
/// A third-party guide says that Shanghai asks e-commerce for the 增值电信业务经营许可证. An individual's
/// shop is refused by `service.content.individual-forbidden-topics`.
pub static ECOMMERCE_SHANGHAI: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().profile(w::Profile::ProvinceGuide),
    reads: &[ServiceTopics, RegionProvince, Materials, MaterialType, MaterialServiceRef],
    key: None,
    check: |order, report| {
        if touches(order, w::Topic::Ecommerce) && order.province_has(Trait::EcommerceLicenseGuide) {
            let license = w::MaterialType::TelecomValueAddedLicense;
            report.at(ServiceTopics).material(license).satisfied(order.has_material(license));
        }
    },
    page: page!(Page {
        code: "service.pre-approval.ecommerce-shanghai",
        zh: &["上海电商网站可能需要《增值电信业务经营许可证》，请准备并上传。"],
        en: &[
            "A Shanghai e-commerce site may need the value-added telecom license; please prepare and upload it."
        ],
        args: &[],
        examples: &[
            bad(
                "no license",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].topics", "[\"ecommerce\"]")
                ],
                "websites[0].topics"
            )
            .under("province-guide"),
            good(
                "an individual, whom another rule refuses",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].topics", "[\"ecommerce\"]")
                ]
            )
            .base("individual")
            .under("province-guide"),
            good(
                "the license",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].topics", "[\"ecommerce\"]"),
                    ("materials", "[{\"type\":\"telecomValueAddedLicense\"}]")
                ]
            )
            .under("province-guide"),
            good("another province", &[("websites[0].topics", "[\"ecommerce\"]")])
                .under("province-guide"),
            good(
                "other rules",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].topics", "[\"ecommerce\"]")
                ]
            ),
        ],
    }),
};

/// The filed service that this one goes on with, if an approval chosen for this one is not filed for
/// it; `None` while the filed ones are not known.
fn lacking<'a>(order: &View<'a>) -> Option<View<'a>> {
    order.filed_counterpart().filter(|filed| {
        filed.is_set(FiledPreApprovalTypes)
            && order.approvals() & !filed.bits(FiledPreApprovalTypes) != 0
    })
}

/// The order brings an approval that the filing at the old provider lacks.
///
/// Six provinces want the filing changed there first: choose the type, upload the document, then come
/// over. Silent while the filed approvals are not known, and where the filing is this provider's.
pub static EXISTING_AT_ORIGINAL_FIRST: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::ACCESS_ORDER,
    reads: &[
        ServicePreApprovalTypes,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        RegionProvince,
        Websites,
        Apps,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledProvider,
        FiledPreApprovalTypes,
    ],
    key: None,
    check: |order, report| {
        let Some(province) = order.province() else { return };
        if order.province_has(Trait::ApprovalAtOriginalFirst)
            && let Some(filed) = lacking(order)
            && !filed.is(FiledProvider, order.provider())
        {
            report
                .at(ServicePreApprovalTypes)
                .word(province)
                .related(filed.place(FiledPreApprovalTypes));
        }
    },
    page: page!(Page {
        code: "service.pre-approval.existing-at-original-first",
        zh: &["请先在原接入商变更前置审批项，再提交{province}的备案。"],
        en: &[
            "Please change the pre-approval at the old provider first, then hand in the filing in {province}."
        ],
        args: &["province"],
        examples: &[
            bad(
                "filed with none in Hunan",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "hunan"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"],\"preApprovalTypes\":[\"none\"]}]"
                    )
                ],
                "websites[0].preApprovalTypes"
            ),
            good(
                "filed with the same",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "hunan"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"],\"preApprovalTypes\":[\"culture\"]}]"
                    )
                ]
            ),
            good(
                "the filed ones are not known",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "hunan"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"]}]"
                    )
                ]
            ),
            good(
                "another province",
                &[
                    ("order.type", "access"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"],\"preApprovalTypes\":[\"none\"]}]"
                    )
                ]
            ),
        ],
    }),
};

/// An approval that the old filing lacks can come with the access order.
///
/// In most provinces the document goes under the other materials, and a change filing after the access
/// chooses the type. The six others are `service.pre-approval.existing-at-original-first`.
pub static EXISTING_ACCESS_THEN_CHANGE: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::ACCESS_ORDER,
    reads: &[
        ServicePreApprovalTypes,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        RegionProvince,
        Websites,
        Apps,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPreApprovalTypes,
    ],
    key: None,
    check: |order, report| {
        if order.province().is_some()
            && !order.province_has(Trait::ApprovalAtOriginalFirst)
            && lacking(order).is_some()
        {
            report.at(ServicePreApprovalTypes);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.existing-access-then-change",
        zh: &[
            "原备案没有该审批类型：可本次先不选，将审批文件上传至补充材料处，接入通过后再变更备案、选择类型。"
        ],
        en: &[
            "The old filing lacks this approval: the type may be left out this time and the document uploaded as supplementary material; after the access passes, change the filing and choose the type."
        ],
        args: &[],
        examples: &[
            bad(
                "filed with none",
                &[
                    ("order.type", "access"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"],\"preApprovalTypes\":[\"none\"]}]"
                    )
                ],
                "websites[0].preApprovalTypes"
            ),
            good(
                "in one of the six provinces",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", "hunan"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"domains\":[\"example.com\"],\"preApprovalTypes\":[\"none\"]}]"
                    )
                ]
            ),
            bad(
                "filed with none, found by its number",
                &[
                    ("order.type", "access"),
                    ("websites[0].preApprovalTypes", "[\"culture\"]"),
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2023111111号-1"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"粤ICP备2023111111号-1\",\"preApprovalTypes\":[\"none\"]}]"
                    )
                ],
                "websites[0].preApprovalTypes"
            ),
            good("nothing chosen", &[("order.type", "access")]),
        ],
    }),
};

/// A service filed here is named after a field of approval and has none on file.
///
/// With the document at hand a change order chooses the type and uploads it; without it the content
/// comes off the site. Whether the site really shows such content is seen by the reviewer.
pub static EXISTING_HERE_CHANGE: Rule = Rule {
    class: Hint,
    scope: Scope::FiledService,
    when: when::ALWAYS.orders(&[
        w::OrderType::NewServiceWithOrganizer,
        w::OrderType::ChangeService,
        w::OrderType::ChangeFiling,
    ]),
    reads: &[FiledProvider, FiledName, FiledPreApprovalTypes],
    key: None,
    check: |order, report| {
        let only_none = order.bits(FiledPreApprovalTypes) == 1 << w::PreApproval::None as u8;
        if !only_none || !order.is(FiledProvider, order.provider()) {
            return;
        }
        let mark = order.scanned(FiledName).and_then(|name| {
            approvals::marks(name, approvals::Field::Service)
                .find(|mark| mark.approval.is_some() && mark.is_sure)
        });
        if let Some(mark) = mark {
            report.at(FiledPreApprovalTypes).text(mark.word);
        }
    },
    page: page!(Page {
        code: "service.pre-approval.existing-here-change",
        zh: &["已备案服务名称含“{word}”：已取得前置审批的请提交变更备案，未取得的请移除相关内容。"],
        en: &[
            "A filed service's name has {word}: with the approval at hand please file a change, without it remove the content."
        ],
        args: &["word"],
        examples: &[
            bad(
                "a news site without approval",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"name\":\"示例新闻网\",\"provider\":\"tencent\",\"preApprovalTypes\":[\"none\"]}]"
                    )
                ],
                "existingFiling.services[0].preApprovalTypes"
            ),
            good(
                "with approval",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"name\":\"示例新闻网\",\"provider\":\"tencent\",\"preApprovalTypes\":[\"news\"]}]"
                    )
                ]
            ),
            good(
                "filed elsewhere",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    (
                        "existingFiling.services",
                        "[{\"name\":\"示例新闻网\",\"provider\":\"huawei\",\"preApprovalTypes\":[\"none\"]}]"
                    )
                ]
            ),
        ],
    }),
};
