//! What a cancellation needs when neither the mobile number nor the e-mail address works any more.

use crate::rules::prelude::*;

/// Whether the provider's staff have to verify the person.
fn is_manual(order: &View<'_>) -> bool {
    order.is(CancellationVerifyMethod, w::VerifyMethod::Manual)
}

/// Asks for the statement of the cancellation with what has to be on it.
fn statement(order: &View<'_>, report: &mut Report<'_>, mark: Field, message: u8) {
    let material = w::MaterialType::CancellationStatement;
    let satisfied =
        order.uploads().any(|p| p.is(MaterialType, material) && p.declared(mark) != Some(false));
    report.at(Materials).message(message).material(material).satisfied(satisfied);
}

/// A paper for an individual's cancellation by hand is missing.
///
/// Due are the person's document, the person holding both sides of it, and the statement with a
/// fingerprint. The account's ID is given beside them.
pub static INDIVIDUAL_SET: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::CANCEL_ORDER.individual(),
    reads: &[
        CancellationVerifyMethod,
        Materials,
        MaterialType,
        MaterialServiceRef,
        MaterialHasFingerprint,
    ],
    key: None,
    check: |order, report| {
        if is_manual(order) {
            require(order, report, w::MaterialType::HandheldPhoto);
            statement(order, report, MaterialHasFingerprint, 1);
            report
                .at(PrincipalIdType)
                .message(2)
                .material(w::MaterialType::IdCardBothSides)
                .satisfied(order.has_any_material(&PERSON_PAPERS));
        }
    },
    page: page!(Page {
        code: "material.cancel.individual-set",
        zh: &[
            "请上传负责人手持身份证正反面的照片。",
            "请上传按手印的《个人备案注销声明函》。",
            "请上传主体负责人的证件。",
        ],
        en: &[
            "Please upload photos of the person holding both sides of the ID card.",
            "Please upload the individual's cancellation statement with a fingerprint.",
            "Please upload the principal's document.",
        ],
        args: &[],
        examples: &[
            bad(
                "a statement without a fingerprint",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"idCardBothSides\"}, {\"type\": \"handheldPhoto\"}, {\"type\": \"cancellationStatement\", \"hasFingerprint\": false}]"
                    )
                ],
                "materials"
            )
            .base("individual"),
            bad(
                "no photos",
                &[
                    ("order.type", "cancelService"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"idCardBothSides\"}, {\"type\": \"cancellationStatement\"}]"
                    )
                ],
                "materials"
            )
            .base("individual"),
            bad(
                "no document",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"handheldPhoto\"}, {\"type\": \"cancellationStatement\", \"hasFingerprint\": true}]"
                    )
                ],
                "principal.idType"
            )
            .base("individual"),
            good(
                "all three",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"idCardBothSides\"}, {\"type\": \"handheldPhoto\"}, {\"type\": \"cancellationStatement\", \"hasFingerprint\": true}]"
                    )
                ]
            )
            .base("individual"),
            good(
                "the mobile number works",
                &[("order.type", "cancelOrganizer"), ("cancellation.verifyMethod", "mobile")]
            )
            .base("individual"),
            good(
                "an access order is cancelled without papers",
                &[("order.type", "cancelAccess"), ("cancellation.verifyMethod", "manual")]
            )
            .base("individual"),
        ],
    }),
};

/// A paper for a unit's cancellation by hand is missing.
///
/// Due are the certificate, the documents of the legal representative and of the applicant, and the
/// statement with the official seal. The account's ID is given beside them.
pub static UNIT_SET: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::CANCEL_ORDER.units(),
    reads: &[
        CancellationVerifyMethod,
        Materials,
        MaterialType,
        MaterialServiceRef,
        MaterialPersonRef,
        MaterialHasSeal,
    ],
    key: None,
    check: |order, report| {
        if !is_manual(order) {
            return;
        }
        report
            .at(Materials)
            .material(w::MaterialType::BusinessLicense)
            .satisfied(order.has_any_material(CERTIFICATES));
        let persons = [
            (LegalRepresentativeIdType, w::PersonRef::LegalRepresentative),
            (Materials, w::PersonRef::Applicant),
        ];
        for (message, (place, who)) in (1..).zip(persons) {
            let satisfied = order.uploads().any(|paper| {
                paper.is_paper(&PERSON_PAPERS)
                    && paper
                        .word(MaterialPersonRef)
                        .map_or(place == Materials, |shown: w::PersonRef| shown == who)
            });
            report
                .at(place)
                .message(message)
                .material(w::MaterialType::IdCardBothSides)
                .satisfied(satisfied);
        }
        statement(order, report, MaterialHasSeal, 3);
    },
    page: page!(Page {
        code: "material.cancel.unit-set",
        zh: &[
            "请上传主办单位证件（如营业执照）。",
            "请上传法定代表人的证件。",
            "请上传申请人的证件；没有身份证的，可用护照或通行证。",
            "请上传加盖公章的《企业备案注销声明函》。",
        ],
        en: &[
            "Please upload the organizer's certificate, such as the business license.",
            "Please upload the legal representative's document.",
            "Please upload the applicant's document; without an ID card a passport or permit serves.",
            "Please upload the unit's cancellation statement with the official seal.",
        ],
        args: &[],
        examples: &[
            bad(
                "a statement without a seal",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"businessLicense\"}, {\"type\": \"idCardBothSides\", \"personRef\": \"legalRepresentative\"}, {\"type\": \"passport\", \"personRef\": \"applicant\"}, {\"type\": \"cancellationStatement\", \"hasSeal\": false}]"
                    )
                ],
                "materials"
            ),
            bad(
                "no document of the legal representative",
                &[
                    ("order.type", "cancelService"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"businessLicense\"}, {\"type\": \"idCardBothSides\"}, {\"type\": \"cancellationStatement\"}]"
                    )
                ],
                "organizer.legalRepresentative.idType"
            ),
            bad(
                "no document of the applicant",
                &[
                    ("order.type", "cancelService"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"businessLicense\"}, {\"type\": \"idCardBothSides\", \"personRef\": \"legalRepresentative\"}, {\"type\": \"cancellationStatement\"}]"
                    )
                ],
                "materials"
            ),
            bad(
                "no license",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"idCardBothSides\", \"personRef\": \"legalRepresentative\"}, {\"type\": \"passport\", \"personRef\": \"applicant\"}, {\"type\": \"cancellationStatement\"}]"
                    )
                ],
                "materials"
            ),
            good(
                "all of them",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("cancellation.verifyMethod", "manual"),
                    (
                        "materials",
                        "[{\"type\": \"businessLicense\"}, {\"type\": \"idCardBothSides\", \"personRef\": \"legalRepresentative\"}, {\"type\": \"passport\", \"personRef\": \"applicant\"}, {\"type\": \"cancellationStatement\", \"hasSeal\": true}]"
                    )
                ]
            ),
            good(
                "the e-mail address works",
                &[("order.type", "cancelService"), ("cancellation.verifyMethod", "email")]
            ),
            good("no cancellation", &[("cancellation.verifyMethod", "manual")]),
        ],
    }),
};
