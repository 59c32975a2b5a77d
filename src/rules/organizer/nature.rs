//! The nature of the organizer (主办单位性质).

use crate::rules::prelude::*;

/// The nature of the organizer is not chosen, or is none of the five.
///
/// It decides which certificate, which persons and how many services a filing takes.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerNature],
    key: None,
    check: |order, report| required_word(order, report, OrganizerNature),
    page: page!(Page {
        code: "organizer.nature.required",
        zh: &[
            "请选择主办单位性质。",
            "主办单位性质不在可选范围内，请从企业、个人、事业单位、社会团体、政府机关中选择。",
        ],
        en: &[
            "Please choose the nature of the organizer.",
            "This is no nature of an organizer; please choose enterprise, individual, public institution, social organization or organ of state.",
        ],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.nature", "")], "organizer.nature"),
            bad("none of the list", &[("organizer.nature", "school")], "organizer.nature"),
            good("an enterprise", &[]),
            good("an individual", &[]).base("individual"),
            good(
                "a cancellation does not show the organizer",
                &[("order.type", "cancelService"), ("organizer.nature", "")]
            ),
        ],
    }),
};

/// The certificate belongs to another kind of body than the chosen nature.
///
/// A unit never files with a person's document, and the certificates of public institutions and
/// social organizations go with their own nature. Other pairs that no list of the ministry has only
/// warn, because the lists change. An individual with a unit's certificate is
/// `organizer.id-type.individual-allowed`, a practice license `organizer.id-type.medical-institution`.
pub static ID_TYPE_MATCH: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[OrganizerIdType],
    key: None,
    check: |order, report| {
        use w::OrganizerIdType as T;
        let (Some(nature), Some(document)) = (order.nature(), order.word::<T>(OrganizerIdType))
        else {
            return;
        };
        let own = match document {
            T::PublicInstitutionCertificate => Some(w::OrganizerNature::PublicInstitution),
            T::SocialOrganizationCertificate => Some(w::OrganizerNature::SocialOrganization),
            _ => None,
        };
        let refused = order.document(ORGANIZER).is_some()
            || document == T::StudentCard
            || own.is_some_and(|own| own != nature);
        if refused || order.document_is_unusual() {
            let finding = report.at(OrganizerIdType);
            finding.word(nature).word(document).related(order.place(OrganizerNature));
            if !refused {
                finding.message(1).warning();
            }
        }
    },
    page: page!(Page {
        code: "organizer.nature.id-type-match",
        zh: &[
            "主办单位性质“{nature}”不能使用“{document}”，请按证件上的机构类型选择。",
            "主办单位性质“{nature}”一般不使用“{document}”，请核对性质与证件类型。",
        ],
        en: &[
            "An organizer of this nature ({nature}) cannot file with this certificate ({document}); please choose by the kind of body on the certificate.",
            "An organizer of this nature ({nature}) does not usually file with this certificate ({document}); please check both.",
        ],
        args: &["nature", "document"],
        examples: &[
            bad(
                "an enterprise with an ID card",
                &[("organizer.idType", "residentIdCard")],
                "organizer.idType"
            ),
            bad(
                "an enterprise with a student card",
                &[("organizer.idType", "studentCard")],
                "organizer.idType"
            ),
            bad(
                "an enterprise with the certificate of a public institution",
                &[("organizer.idType", "publicInstitutionCertificate")],
                "organizer.idType"
            ),
            bad(
                "an organ of state with the certificate of a social organization",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("organizer.idType", "socialOrganizationCertificate")
                ],
                "organizer.idType"
            ),
            bad(
                "an organ of state with a business license",
                &[("organizer.nature", "governmentAgency")],
                "organizer.idType"
            )
            .warns(),
            good("an enterprise with a business license", &[]),
            good(
                "a public institution with its certificate",
                &[
                    ("organizer.nature", "publicInstitution"),
                    ("organizer.idType", "publicInstitutionCertificate")
                ]
            ),
            good(
                "an organ of state with its unified code",
                &[
                    ("organizer.nature", "governmentAgency"),
                    ("organizer.idType", "unifiedCodeCertificate")
                ]
            ),
            good(
                "a law firm with another certificate",
                &[
                    ("organizer.nature", "socialOrganization"),
                    ("organizer.idType", "otherOrganizationCertificate")
                ]
            ),
            good("an individual", &[("organizer.idType", "businessLicense")]).base("individual"),
        ],
    }),
};
