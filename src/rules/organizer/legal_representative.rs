//! The legal representative of a unit (法定代表人).

use crate::rules::prelude::*;

/// The unit's legal representative has no name or no document number.
///
/// In 2018 only the mini program asked, and only for the name.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[LegalRepresentativeName, LegalRepresentativeIdNumber, OrderChannel],
    key: None,
    check: |order, report| {
        let old = order.profile() == w::Profile::Tencent2018;
        if old && !order.is(OrderChannel, w::Channel::MiniProgram) {
            return;
        }
        required(order, report, LegalRepresentativeName);
        if !old && !order.is_set(LegalRepresentativeIdNumber) {
            report.at(LegalRepresentativeIdNumber).message(1).missing();
        }
    },
    page: page!(Page {
        code: "organizer.legal-representative.required",
        zh: &["请填写法定代表人姓名。", "请填写法定代表人证件号码。"],
        en: &[
            "Please enter the legal representative's name.",
            "Please enter the number of the legal representative's document.",
        ],
        args: &[],
        examples: &[
            bad(
                "no name",
                &[("organizer.legalRepresentative.name", "")],
                "organizer.legalRepresentative.name"
            ),
            bad(
                "no number",
                &[("organizer.legalRepresentative.idNumber", "")],
                "organizer.legalRepresentative.idNumber"
            ),
            bad(
                "no name in the mini program of 2018",
                &[("order.channel", "miniProgram"), ("organizer.legalRepresentative.name", "")],
                "organizer.legalRepresentative.name"
            )
            .under("tencent-2018"),
            good("both", &[]),
            good(
                "only the name in the mini program of 2018",
                &[("order.channel", "miniProgram"), ("organizer.legalRepresentative.idNumber", "")]
            )
            .under("tencent-2018"),
            good("the console of 2018 did not ask", &[("organizer.legalRepresentative.name", "")])
                .under("tencent-2018"),
            good("an individual has none", &[]).base("individual"),
        ],
    }),
};

/// A branch enters the person on its own license.
///
/// That is the person in charge of the branch (负责人), not the legal representative of the company.
pub static BRANCH: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrganizerIsBranch],
    key: None,
    check: |order, report| {
        if order.flag(OrganizerIsBranch) {
            report.at(LegalRepresentativeName);
        }
    },
    page: page!(Page {
        code: "organizer.legal-representative.branch",
        zh: &["分公司请填写分公司营业执照上的负责人。"],
        en: &["For a branch, please enter the person on the branch's own license."],
        args: &[],
        examples: &[
            bad(
                "a branch",
                &[("organizer.isBranch", "true")],
                "organizer.legalRepresentative.name"
            ),
            good("no branch", &[("organizer.isBranch", "false")]),
        ],
    }),
};

/// The legal representative's document number is wrong.
///
/// A resident ID card is meant unless another document is chosen or the person is declared foreign. Not
/// every form asks for the type, so a number that looks like another document's only asks for it. What
/// has no check, such as a passport, only warns.
pub static ID_NUMBER_VALID: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[LegalRepresentativeIdType, LegalRepresentativeIdNumber, LegalRepresentativeIsForeign],
    key: None,
    check: |order, report| {
        let number = order.text(LegalRepresentativeIdNumber).unwrap_or_default();
        let is_other =
            matches!(number.len(), 8 | 9) || number.starts_with(|c: char| c.is_ascii_alphabetic());
        if is_other
            && !order.is_set(LegalRepresentativeIdType)
            && !order.flag(LegalRepresentativeIsForeign)
        {
            report.at(LegalRepresentativeIdNumber).message(DOCUMENTS.end).warning();
        } else {
            judge_number(order, report, LEGAL_REPRESENTATIVE, ID_CARD.start..DOCUMENTS.end);
        }
    },
    page: page!(Page {
        code: "organizer.legal-representative.id-number-valid",
        zh: &join!(
            join!(ID_CARD_ZH, DOCUMENT_ZH),
            ["这不像居民身份证号码；法定代表人使用其他证件的，请选择证件类型。"]
        ),
        en: &join!(
            join!(ID_CARD_EN, DOCUMENT_EN),
            [
                "This does not look like a resident ID number; if the legal representative has another document, please choose its type."
            ]
        ),
        args: NUMBER_ARGS,
        examples: &[
            bad(
                "last character mistyped",
                &[("organizer.legalRepresentative.idNumber", "440300199003070005")],
                "organizer.legalRepresentative.idNumber"
            ),
            bad(
                "no type chosen, so an ID card is meant",
                &[
                    ("organizer.legalRepresentative.idType", ""),
                    ("organizer.legalRepresentative.idNumber", "440300199003070")
                ],
                "organizer.legalRepresentative.idNumber"
            ),
            bad(
                "a passport, and no type chosen",
                &[
                    ("organizer.legalRepresentative.idType", ""),
                    ("organizer.legalRepresentative.idNumber", "L898902C3")
                ],
                "organizer.legalRepresentative.idNumber"
            )
            .warns(),
            bad(
                "no such day",
                &[("organizer.legalRepresentative.idNumber", "440300199002290013")],
                "organizer.legalRepresentative.idNumber"
            ),
            bad(
                "an ID card under the passport",
                &[("organizer.legalRepresentative.idType", "passport")],
                "organizer.legalRepresentative.idNumber"
            )
            .warns(),
            good(
                "declared foreign, no type chosen yet",
                &[
                    ("organizer.legalRepresentative.idType", ""),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("organizer.legalRepresentative.idNumber", "123456789")
                ]
            ),
            good(
                "the number printed in the standard",
                &[("organizer.legalRepresentative.idNumber", "11010519491231002X")]
            ),
            good(
                "a foreign passport",
                &[
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("organizer.legalRepresentative.idNumber", "L898902C3")
                ]
            ),
            good("an individual has none", &[]).base("individual"),
        ],
    }),
};

/// The legal representative's name has characters that no document prints.
///
/// Names are Han characters with `·` between the parts, or Latin letters as in a passport; titles and
/// digits do not belong to them.
pub static NAME_CHARACTERS: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[LegalRepresentativeName],
    key: None,
    check: |order, report| name_characters(order, report, LegalRepresentativeName),
    page: page!(Page {
        code: "organizer.legal-representative.name-characters",
        zh: NAME_ZH,
        en: NAME_EN,
        args: &["n"],
        examples: &[
            bad(
                "a title behind it",
                &[("organizer.legalRepresentative.name", "张三（董事长）")],
                "organizer.legalRepresentative.name"
            ),
            good("parts of a name", &[("organizer.legalRepresentative.name", "买买提·热合曼")]),
            good("an individual has none", &[]).base("individual"),
        ],
    }),
};

/// The passport of a foreign legal representative is due.
///
/// Where the legal representative is also a person in charge who files with that document,
/// `material.id-document.other` asks for it already. Residents of Hong Kong, Macao and Taiwan show
/// permits and need none.
pub static FOREIGN_PASSPORT: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIdNumber,
        LegalRepresentativeIsForeign,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let is_principal = order.persons_differ(PRINCIPAL, LEGAL_REPRESENTATIVE) == Some(false)
            && order.document(PRINCIPAL).is_some_and(|d| d != w::PersonIdType::ResidentIdCard);
        if order.legal_representative_is_foreigner() && !is_principal {
            let material = w::MaterialType::Passport;
            report.at(Materials).material(material).satisfied(order.has_material(material));
        }
    },
    page: page!(Page {
        code: "organizer.legal-representative.foreign-passport",
        zh: &["法定代表人为外籍的，请上传其护照。"],
        en: &["Please upload the passport of the foreign legal representative."],
        args: &[],
        examples: &[
            bad(
                "a passport, not uploaded",
                &[
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("organizer.legalRepresentative.idNumber", "L898902C3")
                ],
                "materials"
            ),
            bad(
                "declared foreign",
                &[
                    ("organizer.legalRepresentative.idType", ""),
                    ("organizer.legalRepresentative.isForeign", "true")
                ],
                "materials"
            ),
            good(
                "uploaded",
                &[
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("materials[0].type", "passport")
                ]
            ),
            good(
                "the principal's papers include it",
                &[
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("organizer.legalRepresentative.idNumber", "L898902C3"),
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "L898902C3")
                ]
            ),
            good(
                "a resident of Hong Kong",
                &[
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("organizer.legalRepresentative.idNumber", "H00000000"),
                    ("organizer.legalRepresentative.isForeign", "true")
                ]
            ),
            good("a resident ID card", &[]),
        ],
    }),
};
