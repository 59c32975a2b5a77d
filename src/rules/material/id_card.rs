//! Pictures of resident ID cards.

use crate::rules::prelude::*;

/// A side of the ID card of a person in charge is not uploaded.
///
/// Both sides are due of the principal and of every service principal, in two pictures or in one. A
/// person with both roles needs them once, and pictures that name nobody count for everybody.
pub static BOTH_SIDES: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[
        OrganizerNature,
        OrganizerIdNumber,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdNumber,
        ServicePrincipalSameAsPrincipal,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        Materials,
        MaterialType,
        MaterialPersonRef,
        MaterialServiceRef,
    ],
    key: Some(Key::Each(PERSON_SHOWN)),
    check: |order, report| {
        use w::MaterialType as M;
        order.each_person_in_charge(&mut |person, who| {
            if order.document(person) != Some(w::PersonIdType::ResidentIdCard) {
                return;
            }
            let sides = [M::IdCardPortrait, M::IdCardEmblem, M::IdCardBothSides];
            let shown = order.papers_of(person, who, &sides);
            for (message, side) in (0..).zip(sides).take(2) {
                report
                    .at(person.id_type)
                    .message(message)
                    .material(side)
                    .satisfied(shown & (1 << message | 1 << 2) != 0)
                    .word(who);
            }
        });
    },
    page: page!(Page {
        code: "material.id-card.both-sides",
        zh: &["请上传{who}身份证的人像面。", "请上传{who}身份证的国徽面。"],
        en: &[
            "{who}: please upload the portrait side of the ID card.",
            "{who}: please upload the emblem side of the ID card.",
        ],
        args: &["who"],
        examples: &[
            bad(
                "the emblem side is missing",
                &[("materials", "[{\"type\": \"idCardPortrait\", \"personRef\": \"principal\"}]")],
                "principal.idType"
            ),
            bad(
                "the portrait side is missing",
                &[("materials", "[{\"type\": \"idCardEmblem\", \"personRef\": \"principal\"}]")],
                "principal.idType"
            )
            .base("individual"),
            bad(
                "a side of the service principal",
                &[("materials[4].type", "sitePlanBook")],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            bad(
                "the pictures of another service's principal",
                &[("materials[4].serviceRef", "apps[0]")],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            bad(
                "the service principal of a change order",
                &[
                    ("order.type", "changeService"),
                    (
                        "materials",
                        "[{\"type\": \"idCardPortrait\", \"personRef\": \"servicePrincipal\"}]"
                    )
                ],
                "websites[0].servicePrincipal.idType"
            )
            .base("two-persons"),
            bad(
                "a legal representative who is not the principal, by the province guide",
                &[
                    ("principal.idNumber", "110101198506150019"),
                    (
                        "materials",
                        "[{\"type\": \"idCardBothSides\", \"personRef\": \"principal\"}, {\"type\": \"idCardPortrait\", \"personRef\": \"legalRepresentative\"}]"
                    )
                ],
                "organizer.legalRepresentative.idType"
            )
            .under("province-guide"),
            bad(
                "the same by name, the number still missing",
                &[
                    ("principal.name", "李四"),
                    ("organizer.legalRepresentative.idNumber", ""),
                    (
                        "materials",
                        "[{\"type\": \"idCardBothSides\", \"personRef\": \"principal\"}, {\"type\": \"idCardEmblem\", \"personRef\": \"legalRepresentative\"}]"
                    )
                ],
                "organizer.legalRepresentative.idType"
            )
            .under("province-guide"),
            good("both sides", &[]),
            good(
                "one picture",
                &[("materials", "[{\"type\": \"idCardBothSides\", \"personRef\": \"principal\"}]")]
            ),
            good("a picture that names nobody", &[("materials", "[{\"type\": \"idCardBothSides\"}]")]),
            good(
                "pictures of the legal representative, who is the principal",
                &[(
                    "materials",
                    "[{\"type\": \"idCardBothSides\", \"personRef\": \"legalRepresentative\"}]"
                )]
            ),
            good(
                "pictures of the organizer, an individual",
                &[("materials", "[{\"type\": \"idCardBothSides\", \"personRef\": \"organizer\"}]")]
            )
            .base("individual"),
            good("two persons", &[]).base("two-persons"),
            good(
                "one person for two services",
                &[
                    (
                        "apps",
                        "[{\"servicePrincipal\": {\"sameAsPrincipal\": false, \"idType\": \"residentIdCard\", \"idNumber\": \"110101198506150019\"}}]"
                    ),
                    ("materials[3].type", "idCardBothSides")
                ]
            )
            .base("two-persons"),
            good(
                "the legal representative, by the newest guide",
                &[("principal.idNumber", "110101198506150019")]
            ),
            good(
                "the principal is not in the form of a service",
                &[("order.type", "changeService"), ("materials", "[]")]
            ),
            good(
                "the service principal is not in the form of the organizer",
                &[("order.type", "changeOrganizer"), ("materials[4].type", "sitePlanBook")]
            )
            .base("two-persons"),
            good(
                "a passport",
                &[("principal.idType", "passport"), ("materials[1].type", "passport")]
            ),
        ],
    }),
};

/// The document of a person is photographed from the original.
///
/// The video check compares it with the person, and a photo shows more than a scan. Said once, for
/// the first such paper that is not declared to show the original.
pub static ORIGINAL_PHOTO: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ATTACH_ORDER,
    reads: &[Materials, MaterialType, MaterialIsOriginal],
    key: None,
    check: |order, report| {
        let paper = order.uploads().find(|paper| {
            paper.is_paper(&PERSON_PAPERS) && paper.declared(MaterialIsOriginal).is_none()
        });
        if let Some(paper) = paper {
            report.at_place(paper.place(MaterialIsOriginal));
        }
    },
    page: page!(Page {
        code: "material.id-card.original-photo",
        zh: &["负责人证件请使用原件拍照上传，以便视频核验时比对。"],
        en: &[
            "Please upload photos taken from the person's original document; the video check compares them."
        ],
        args: &[],
        examples: &[
            bad("not said", &[], "materials[1].isOriginal"),
            good(
                "declared",
                &[("materials[1].isOriginal", "true"), ("materials[2].isOriginal", "true")]
            ),
            good(
                "a copy is an error already",
                &[("materials[1].isOriginal", "false"), ("materials[2].isOriginal", "false")]
            ),
            good("a change order has no video check", &[("order.type", "changeFiling")]),
        ],
    }),
};
