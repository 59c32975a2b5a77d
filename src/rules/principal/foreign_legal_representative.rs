//! Who is the principal of a unit whose legal representative is no mainland citizen.

use crate::rules::prelude::*;

/// Whether the principal shows the document of a foreigner.
fn principal_is_foreigner(order: &View<'_>) -> bool {
    order.is_any(PrincipalIdType, FOREIGN_DOCUMENTS)
}

/// A foreign legal representative is the principal where a Chinese citizen has to be authorized.
///
/// The guide names 河北 for this. Residents of Hong Kong, Macao and Taiwan are citizens and are not
/// reported.
pub static HEBEI: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdType,
        PrincipalIdType,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        if order.province_has(Trait::ForeignDelegate)
            && order.legal_representative_is_foreigner()
            && principal_is_foreigner(order)
            && let Some(province) = order.province()
        {
            report.at(PrincipalIdType).word(province);
        }
    },
    page: page!(Page {
        code: "principal.foreign-legal-representative.hebei",
        zh: &["法定代表人为外籍的，{province}备案请授权中国公民担任主体负责人。"],
        en: &[
            "With a foreign legal representative, {province} asks for a Chinese citizen authorized as the principal."
        ],
        args: &["province"],
        examples: &[
            bad(
                "the principal has a passport",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport"),
                    ("principal.idNumber", "X1234567")
                ],
                "principal.idType"
            ),
            bad(
                "the passport of the legal representative says it",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("principal.idType", "permanentResidenceCard")
                ],
                "principal.idType"
            ),
            good(
                "a citizen is authorized",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "a passport where the legal representative is a resident of Hong Kong",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("principal.idType", "passport")
                ]
            ),
            good(
                "a passport in 广东",
                &[
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport")
                ]
            ),
            good(
                "the legal representative is a citizen",
                &[("organizer.region.province", "hebei"), ("principal.idType", "passport")]
            ),
        ],
    }),
};

/// With a legal representative who is no mainland resident, who may be the principal depends on the
/// province.
///
/// Where the legal representative has to be the principal, a foreign one files with the passport;
/// some provinces want a citizen authorized instead. 山西 and 山东 are said to want that, so there a
/// foreign principal is reported and a delegate is not; 福建 is said to take the passport, so nothing
/// is said; in the others a delegate is worth a question. So is the delegate of a resident of Hong Kong,
/// Macao or Taiwan, whom only 山西 is said to count among those who authorize somebody.
pub static OTHER_PROVINCES: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units().not_provider(w::Provider::Huawei),
    reads: &[
        LegalRepresentativeIsForeign,
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIdNumber,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
        OrganizerName,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        let is_foreigner = order.legal_representative_is_foreigner();
        if !order.wants_legal_representative()
            || !order.legal_representative_is_no_mainlander()
            || is_foreigner
                && (order.province_has(Trait::ForeignDelegate)
                    || order.demand(Topic::ForeignPassportAccepted).is_some())
        {
            return;
        }
        let Some(province) = order.province() else { return };
        let topic =
            if is_foreigner { Topic::ForeignDelegate } else { Topic::HkMacauTaiwanDelegate };
        if order.demand(topic).is_some() {
            if principal_is_foreigner(order)
                || !is_foreigner && order.is_any(PrincipalIdType, HK_MACAU_TAIWAN_PERMITS)
            {
                report.at(PrincipalIdType).message(1).word(province);
            }
        } else if order.principal_is_delegate() && order.finance_word().is_none() {
            report.at(PrincipalName).word(province).related(order.place(LegalRepresentativeName));
        }
    },
    page: page!(Page {
        code: "principal.foreign-legal-representative.other-provinces",
        zh: &[
            "法定代表人非大陆居民而主体负责人另有其人，请确认{province}是否允许授权他人。",
            "法定代表人非大陆居民的，{province}一般要求授权大陆居民担任主体负责人，请确认。",
        ],
        en: &[
            "The legal representative is no mainland resident and the principal is someone else; please check whether {province} allows a delegate.",
            "The legal representative is no mainland resident; {province} normally wants a mainland resident authorized as the principal, so please check.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "a delegate in 上海",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            ),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "principal.name"
            ),
            bad(
                "a passport in 山东",
                &[
                    ("organizer.region.province", "shandong"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport")
                ],
                "principal.idType"
            ),
            bad(
                "a delegate of a resident of Macao",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("organizer.legalRepresentative.idNumber", "M00000000"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            ),
            bad(
                "a delegate of a resident of Hong Kong in 河北, which speaks of foreigners",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "principal.name"
            ),
            bad(
                "a resident of Hong Kong in 山西, who has to authorize somebody",
                &[
                    ("organizer.region.province", "shanxi"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("principal.idType", "hkMacauPermit")
                ],
                "principal.idType"
            ),
            good(
                "a delegate of a resident of Taiwan in 山西",
                &[
                    ("organizer.region.province", "shanxi"),
                    ("organizer.legalRepresentative.idType", "taiwanPermit"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "a resident of Hong Kong in 山东, which speaks of foreigners",
                &[
                    ("organizer.region.province", "shandong"),
                    ("organizer.legalRepresentative.name", "陈大文"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("organizer.legalRepresentative.idNumber", "H12345678"),
                    ("principal.name", "陈大文"),
                    ("principal.idType", "hkMacauPermit"),
                    ("principal.idNumber", "H12345678")
                ]
            ),
            good(
                "a delegate in 山东",
                &[
                    ("organizer.region.province", "shandong"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "福建 takes either",
                &[
                    ("organizer.region.province", "fujian"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "the legal representative is the principal",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.legalRepresentative.isForeign", "true")
                ]
            ),
            good(
                "河北 has a rule of its own",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "a word of finance in the name has its own rule",
                &[
                    ("organizer.name", "上海示例理财有限公司"),
                    ("organizer.region.province", "shanghai"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "北京 leaves it open",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "with the provider that wants a delegate",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            )
            .with("huawei"),
        ],
    }),
};

/// With this provider, a legal representative who is no mainland resident has to authorize one.
///
/// The principal shows a mainland document and the letter of authorization is uploaded; a name chop of
/// the legal representative is taken on it. For 河北 the other guide asks for such a principal too, which is
/// `principal.foreign-legal-representative.hebei`; in 福建 a newer page of the provider's takes a foreigner's
/// passport.
pub static MAINLAND_DELEGATE: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units().provider(w::Provider::Huawei),
    reads: &[
        LegalRepresentativeIsForeign,
        LegalRepresentativeIdType,
        PrincipalIdType,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        use w::MaterialType as M;
        if !order.legal_representative_is_no_mainlander()
            || order.province().is_none()
            || order.legal_representative_is_foreigner()
                && order.demand(Topic::ForeignPassportAccepted).is_some()
        {
            return;
        }
        let is_mainland = order.is_any(PrincipalIdType, MAINLAND_DOCUMENTS);
        if !is_mainland && order.province_has(Trait::ForeignDelegate) {
            return;
        }
        let has_letter = order.has_material(M::LegalRepresentativeAuthorizationLetter)
            || order.has_material(M::PrincipalAuthorizationLetter);
        let place = if is_mainland { Materials } else { PrincipalIdType };
        report
            .at(place)
            .message(if is_mainland { 0 } else { 1 })
            .material(M::LegalRepresentativeAuthorizationLetter)
            .satisfied(is_mainland && has_letter);
    },
    page: page!(Page {
        code: "principal.foreign-legal-representative.mainland-delegate",
        zh: &[
            "法定代表人非大陆居民的，请上传授权大陆负责人的授权书。",
            "法定代表人非大陆居民的，请授权大陆居民担任主体负责人，并上传授权书。",
        ],
        en: &[
            "The legal representative is no mainland resident; please upload the letter that authorizes the mainland principal.",
            "The legal representative is no mainland resident; please authorize a mainland resident as the principal and upload the letter.",
        ],
        args: &[],
        examples: &[
            bad(
                "the principal has a passport",
                &[
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport")
                ],
                "principal.idType"
            )
            .with("huawei"),
            bad(
                "no letter",
                &[
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "materials"
            )
            .with("huawei"),
            bad(
                "no letter in 河北",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "materials"
            )
            .with("huawei"),
            bad(
                "an officer needs no other principal, only the letter",
                &[
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "militaryOfficerCard")
                ],
                "materials"
            )
            .with("huawei"),
            good(
                "福建 takes the passport",
                &[
                    ("organizer.region.province", "fujian"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport")
                ]
            )
            .with("huawei"),
            good(
                "a mainland principal with the letter",
                &[
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ]
            )
            .with("huawei"),
            good(
                "another provider",
                &[
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport")
                ]
            ),
            good(
                "河北 has a rule of its own for a passport",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.idType", "passport")
                ]
            )
            .with("huawei"),
            good("the legal representative is a citizen", &[("principal.idType", "passport")])
                .with("huawei"),
        ],
    }),
};
