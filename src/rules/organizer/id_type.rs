//! The type of the organizer's certificate (证件类型).

use crate::rules::prelude::*;
use crate::tables::cue_words;

/// The type of the organizer's certificate is not chosen, or is none of the list.
///
/// The number, the materials and the nature are judged by it, and the same certificate is uploaded
/// later.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerIdType],
    key: None,
    check: |order, report| required_word(order, report, OrganizerIdType),
    page: page!(Page {
        code: "organizer.id-type.required",
        zh: &["请选择主办单位证件类型。", "证件类型不在可选范围内，请从列表中选择。"],
        en: &[
            "Please choose the type of the organizer's certificate.",
            "This is no type of certificate; please choose one of the list.",
        ],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.idType", "")], "organizer.idType"),
            bad("none of the list", &[("organizer.idType", "driversLicense")], "organizer.idType"),
            good("a business license", &[]),
            good(
                "a change of a service does not show the organizer",
                &[("order.type", "changeService"), ("organizer.idType", "")]
            ),
        ],
    }),
};

/// An individual files with the certificate of a unit.
///
/// Individuals show a resident ID card, a passport, a permit or an officer card. The permanent
/// residence card and the residence permits for people from Hong Kong, Macau and Taiwan are on the
/// ministry's list too.
pub static INDIVIDUAL_ALLOWED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual(),
    reads: &[OrganizerIdType],
    key: None,
    check: |order, report| {
        if let Some(document) = order.word::<w::OrganizerIdType>(OrganizerIdType)
            && order.document(ORGANIZER).is_none()
            && document != w::OrganizerIdType::StudentCard
        {
            report.at(OrganizerIdType).word(document).related(order.place(OrganizerNature));
        }
    },
    page: page!(Page {
        code: "organizer.id-type.individual-allowed",
        zh: &["个人备案不能使用“{document}”，请选择身份证、护照、通行证或居住证等个人证件。"],
        en: &[
            "An individual cannot file with this certificate ({document}); please choose an ID card, passport or permit."
        ],
        args: &["document"],
        examples: &[
            bad(
                "a business license",
                &[("organizer.idType", "businessLicense")],
                "organizer.idType"
            )
            .base("individual"),
            bad(
                "a practice license",
                &[("organizer.idType", "medicalPracticeLicense")],
                "organizer.idType"
            )
            .base("individual"),
            good("a resident ID card", &[]).base("individual"),
            good("a passport", &[("organizer.idType", "passport")]).base("individual"),
            good("a permanent residence card", &[("organizer.idType", "permanentResidenceCard")])
                .base("individual"),
            good(
                "a residence permit of a resident of Taiwan",
                &[("organizer.idType", "taiwanResidencePermit")]
            )
            .base("individual"),
            good("a student card has its own rule", &[("organizer.idType", "studentCard")])
                .base("individual"),
            good("a unit", &[]),
        ],
    }),
};

/// A student card is no document to file with.
///
/// A student files with the resident ID card, in the province of the household register.
pub static STUDENT_CARD: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual(),
    reads: &[OrganizerIdType],
    key: None,
    check: |order, report| {
        if order.is(OrganizerIdType, w::OrganizerIdType::StudentCard) {
            report.at(OrganizerIdType);
        }
    },
    page: page!(Page {
        code: "organizer.id-type.student-card",
        zh: &["不能使用学生证备案，请改用居民身份证，并在户籍所在省备案。"],
        en: &[
            "A student card is not accepted; please use the resident ID card and file in your home province."
        ],
        args: &[],
        examples: &[
            bad("a student card", &[("organizer.idType", "studentCard")], "organizer.idType")
                .base("individual"),
            good("a resident ID card", &[]).base("individual"),
            good(
                "a unit with a student card has another rule",
                &[("organizer.idType", "studentCard")]
            ),
        ],
    }),
};

/// A medical institution does not file with a business license or a public institution's certificate.
///
/// The practice license (医疗机构执业许可证) names no organizer that the registry knows. Other
/// certificates are refused by Huawei, for a province it does not name; elsewhere they only warn, for a
/// hospital run by a private body has no other than that of its registration (民办非企业单位登记证书).
/// Whether a unit is a medical institution is declared; where only its name says so, this warns too.
pub static MEDICAL_INSTITUTION: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[OrganizerIdType, OrganizerIsMedicalInstitution, OrganizerName],
    key: None,
    check: |order, report| {
        use w::OrganizerIdType as T;
        let Some(document) = order.word::<T>(OrganizerIdType) else { return };
        // The documents of persons are refused anyway, with another reason.
        if matches!(document, T::BusinessLicense | T::PublicInstitutionCertificate | T::StudentCard)
            || order.document(ORGANIZER).is_some()
        {
            return;
        }
        let declared = order
            .declared(OrganizerIsMedicalInstitution)
            .or((document == T::MedicalPracticeLicense).then_some(true));
        let named = || {
            let name = order.text(OrganizerName).unwrap_or_default();
            cue_words::has_end(name, cue_words::MEDICAL_ENDS)
        };
        if declared.unwrap_or_else(named) {
            let finding = report.at(OrganizerIdType).word(document);
            let is_refused = document == T::MedicalPracticeLicense
                || declared.is_some() && order.provider() == w::Provider::Huawei;
            if !is_refused {
                finding.message(1).warning();
            }
        }
    },
    page: page!(Page {
        code: "organizer.id-type.medical-institution",
        zh: &[
            "医疗机构不能使用“{document}”备案，请使用营业执照或事业单位法人证书。",
            "医疗机构一般使用营业执照或事业单位法人证书备案，“{document}”能否使用请先向接入商确认。",
        ],
        en: &[
            "A medical institution does not file with this certificate ({document}); please use its business license or public-institution certificate.",
            "A medical institution usually files with its business license or public-institution certificate; please ask the provider whether this one ({document}) will do.",
        ],
        args: &["document"],
        examples: &[
            bad(
                "a practice license",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    ("organizer.idType", "medicalPracticeLicense")
                ],
                "organizer.idType"
            ),
            bad(
                "a practice license speaks for itself",
                &[("organizer.idType", "medicalPracticeLicense")],
                "organizer.idType"
            ),
            bad(
                "declared, with a unified code certificate",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.isMedicalInstitution", "true"),
                    ("organizer.idType", "unifiedCodeCertificate")
                ],
                "organizer.idType"
            )
            .under("huawei"),
            bad(
                "a hospital run by a private body, which has no other certificate",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.isMedicalInstitution", "true"),
                    ("organizer.idType", "otherOrganizationCertificate")
                ],
                "organizer.idType"
            )
            .warns(),
            bad(
                "only the name says so",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.name", "深圳市示例医院"),
                    ("organizer.idType", "otherOrganizationCertificate")
                ],
                "organizer.idType"
            )
            .warns(),
            good("a business license", &[("organizer.isMedicalInstitution", "true")]),
            good(
                "a public institution's certificate",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.isMedicalInstitution", "true"),
                    ("organizer.idType", "publicInstitutionCertificate")
                ]
            ),
            good(
                "declared to be none",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.name", "深圳市示例宠物医院"),
                    ("organizer.isMedicalInstitution", "false"),
                    ("organizer.idType", "otherOrganizationCertificate")
                ]
            ),
            good(
                "another unit",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("organizer.idType", "unifiedCodeCertificate")
                ]
            ),
        ],
    }),
};

/// An officer card is a document that newer lists do not have.
///
/// The form of 2018 takes it; the lists of 2023 leave it out, and an officer has a resident ID card.
pub static OFFICER_CARD: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual().not_profile(w::Profile::Tencent2018),
    reads: &[OrganizerIdType],
    key: None,
    check: |order, report| {
        if order.is(OrganizerIdType, w::OrganizerIdType::MilitaryOfficerCard) {
            report.at(OrganizerIdType);
        }
    },
    page: page!(Page {
        code: "organizer.id-type.officer-card",
        zh: &["军官证已不在新版证件类型中，可能被驳回，建议改用居民身份证。"],
        en: &[
            "Newer lists of documents have no officer card, so it may be refused; the resident ID card is safer."
        ],
        args: &[],
        examples: &[
            bad(
                "an officer card",
                &[("organizer.idType", "militaryOfficerCard")],
                "organizer.idType"
            )
            .base("individual"),
            good("an officer card in 2018", &[("organizer.idType", "militaryOfficerCard")])
                .base("individual")
                .under("tencent-2018"),
            good("a resident ID card", &[]).base("individual"),
        ],
    }),
};

/// The province takes no filing of an individual with this document.
///
/// 福建 asked individuals for the resident ID card in older pages, and 河北 takes no foreigners
/// according to Huawei, whose own customers are refused there. An officer card has a warning of its own.
pub static PROVINCE_REFUSED: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual(),
    reads: &[OrganizerIdType, RegionProvince],
    key: None,
    check: |order, report| {
        let (Some(document), Some(province)) = (order.document(ORGANIZER), order.province()) else {
            return;
        };
        use w::PersonIdType as I;
        let foreign = FOREIGN_DOCUMENTS.contains(&document);
        let other = !matches!(document, I::ResidentIdCard | I::MilitaryOfficerCard);
        let demand = order
            .demand(Topic::NoForeigner)
            .filter(|_| foreign)
            .or_else(|| order.demand(Topic::ResidentIdOnly).filter(|_| other));
        if let Some(demand) = demand {
            let class = order.severity(demand);
            report
                .at(OrganizerIdType)
                .class(class)
                .message((class == Error).into())
                .word(province)
                .word(document)
                .related(order.place(RegionProvince));
        }
    },
    page: page!(Page {
        code: "organizer.id-type.province-refused",
        zh: &[
            "{province}可能不受理个人使用“{document}”备案，请先向接入商确认。",
            "{province}不受理个人使用“{document}”备案，请改用其他证件或换地域。",
        ],
        en: &[
            "{province} may refuse a filing of an individual with this document ({document}); please ask the provider first.",
            "{province} refuses a filing of an individual with this document ({document}); please use another, or choose another region.",
        ],
        args: &["province", "document"],
        examples: &[
            bad(
                "a permit in Fujian",
                &[("organizer.region.province", "fujian"), ("organizer.idType", "hkMacauPermit")],
                "organizer.idType"
            )
            .base("individual"),
            bad(
                "a passport in Hebei",
                &[("organizer.region.province", "hebei"), ("organizer.idType", "passport")],
                "organizer.idType"
            )
            .base("individual"),
            bad(
                "a passport in Hebei at Huawei",
                &[("organizer.region.province", "hebei"), ("organizer.idType", "passport")],
                "organizer.idType"
            )
            .base("individual")
            .with("huawei")
            .fails(),
            good(
                "a permit in Hebei is no foreigner's",
                &[("organizer.region.province", "hebei"), ("organizer.idType", "taiwanPermit")]
            )
            .base("individual"),
            good(
                "an officer card in Fujian, which another rule reports",
                &[
                    ("organizer.region.province", "fujian"),
                    ("organizer.idType", "militaryOfficerCard")
                ]
            )
            .base("individual"),
            good("an ID card in Fujian", &[("organizer.region.province", "fujian")])
                .base("individual"),
            good("a passport elsewhere", &[("organizer.idType", "passport")]).base("individual"),
        ],
    }),
};
