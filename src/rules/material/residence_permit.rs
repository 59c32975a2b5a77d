//! Proofs that somebody from another province lives here.

use crate::rules::prelude::*;

/// The travel permits of those who have no household in any province.
const TRAVEL_PERMITS: &[w::OrganizerIdType] =
    &[w::OrganizerIdType::HkMacauPermit, w::OrganizerIdType::TaiwanPermit];

/// Whether the order of an individual needs a proof of residence: the province asks for one, and the
/// address on the document is elsewhere. Says whether that is sure.
pub(super) fn is_due(order: &View<'_>) -> Option<bool> {
    if !order.in_orders(&when::ATTACH_ORDER) || !order.province_has(Trait::ResidenceProof) {
        return None;
    }
    if order.is_any(OrganizerIdType, TRAVEL_PERMITS) {
        return Some(false);
    }
    let (home, sure) = order.id_address_province()?;
    (Some(home) != order.province()).then_some(sure)
}

/// An individual from another province has not proved the residence.
///
/// 广东 wants a residence permit, a temporary one, a proof of social insurance or of property; one is
/// enough. Where only the digits of the ID number say where somebody comes from, this warns: they keep
/// the place of the first registration. So it does for travel permits of Hong Kong, Macau and Taiwan.
pub static GUANGDONG: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ATTACH_ORDER.individual(),
    reads: &[
        RegionProvince,
        OrganizerIdType,
        OrganizerIdNumber,
        OrganizerIdAddress,
        OrganizerIdAddressProvince,
        OrganizerLicenseMerged,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let (Some(sure), Some(province)) = (is_due(order), order.province()) else { return };
        let satisfied = order.has_any_material(RESIDENCE_PROOFS);
        let finding = report.at(Materials).word(province);
        finding.material(w::MaterialType::ResidencePermit).satisfied(satisfied);
        if !sure && !satisfied {
            finding.message(1).warning();
        }
    },
    page: page!(Page {
        code: "material.residence-permit.guangdong",
        zh: &[
            "非{province}户籍个人备案，请上传居住证、暂住证、社保证明或房产证之一。",
            "证件显示户籍可能不在{province}，如是，请上传居住证、暂住证、社保证明或房产证之一。",
        ],
        en: &[
            "For an individual from outside {province} please upload a residence permit, a temporary permit, a proof of social insurance or a proof of property.",
            "By the document the household may be outside {province}; if so, please upload a residence permit, a temporary permit, a proof of social insurance or a proof of property.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "from 湖南",
                &[("organizer.idAddress", "湖南省长沙市岳麓区示例路1号")],
                "materials"
            )
            .base("individual"),
            bad(
                "declared",
                &[("organizer.idAddressProvince", "hunan"), ("order.type", "access")],
                "materials"
            )
            .base("individual"),
            bad(
                "by the digits of the number",
                &[("organizer.idAddress", ""), ("organizer.idNumber", "110101198506150019")],
                "materials"
            )
            .base("individual")
            .warns(),
            bad(
                "a travel permit of Hong Kong has no household here",
                &[("organizer.idType", "hkMacauPermit"), ("organizer.idNumber", "H00000000")],
                "materials"
            )
            .base("individual")
            .warns(),
            good(
                "a residence permit of Hong Kong is the proof itself",
                &[
                    ("organizer.idType", "hkMacauResidencePermit"),
                    ("organizer.idNumber", "810000199003070003")
                ]
            )
            .base("individual"),
            good(
                "a residence permit",
                &[
                    ("organizer.idAddress", "湖南省长沙市岳麓区示例路1号"),
                    ("materials[0].type", "residencePermit")
                ]
            )
            .base("individual"),
            good(
                "a proof of property",
                &[
                    ("organizer.idAddress", "湖南省长沙市岳麓区示例路1号"),
                    ("materials[0].type", "propertyProof")
                ]
            )
            .base("individual"),
            good(
                "proved, by the digits of the number",
                &[
                    ("organizer.idAddress", ""),
                    ("organizer.idNumber", "110101198506150019"),
                    ("materials[0].type", "socialInsuranceProof")
                ]
            )
            .base("individual"),
            good("from 广东", &[]).base("individual"),
            good(
                "another province has other rules",
                &[
                    ("organizer.region.province", "hubei"),
                    ("organizer.idAddress", "湖南省长沙市岳麓区示例路1号")
                ]
            )
            .base("individual"),
            good(
                "a change order",
                &[
                    ("order.type", "changeOrganizer"),
                    ("organizer.idAddress", "湖南省长沙市岳麓区示例路1号")
                ]
            )
            .base("individual"),
            good("an enterprise", &[("organizer.idAddressProvince", "hunan")]),
        ],
    }),
};

/// The last day of a residence permit, and today.
fn validity(order: &View<'_>) -> Option<(Date, Date)> {
    let days = (order.date(MaterialValidTo)?, order.today()?);
    order.is_paper(RESIDENCE_PERMITS).then_some(days)
}

/// The residence permit has run out.
///
/// Its household address has to be the one on the ID card as well, or a proof of the change is due;
/// that is compared by the reviewer.
pub static VALID: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[MaterialType, MaterialValidTo],
    key: None,
    check: |order, report| {
        if let Some((last, today)) = validity(order)
            && last < today
        {
            report.at(MaterialValidTo).text(last.iso().as_str());
        }
    },
    page: page!(Page {
        code: "material.residence-permit.valid",
        zh: &["居住证（或暂住证）已于 {date} 到期，请上传有效期内、户籍地址与身份证一致的证件。"],
        en: &[
            "The residence (or temporary) permit ran out on {date}; please upload one in force whose household address is that of the ID card."
        ],
        args: &["date"],
        examples: &[
            bad(
                "yesterday",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-03-01")],
                "materials[0].validTo"
            )
            .base("individual"),
            bad(
                "a temporary one",
                &[
                    ("materials[0].type", "temporaryResidencePermit"),
                    ("materials[0].validTo", "2025-12-31")
                ],
                "materials[0].validTo"
            )
            .base("individual"),
            good(
                "today",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-03-02")]
            )
            .base("individual"),
            good("without an end", &[("materials[0].type", "residencePermit")]).base("individual"),
            good("another paper", &[("materials[0].validTo", "2026-03-01")]).base("individual"),
        ],
    }),
};

/// The residence permit runs for two months or less.
///
/// One provider wants more than two months, in provinces it does not name. An ended permit is
/// reported by `material.residence-permit.valid`.
pub static TWO_MONTHS: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER.individual().provider(w::Provider::Huawei),
    reads: &[MaterialType, MaterialValidTo],
    key: None,
    check: |order, report| {
        if let Some((last, today)) = validity(order)
            && (today..=today.add_months(2)).contains(&last)
        {
            report.at(MaterialValidTo).text(last.iso().as_str());
        }
    },
    page: page!(Page {
        code: "material.residence-permit.two-months",
        zh: &["居住证将于 {date} 到期，剩余有效期须大于 2 个月，请换证后上传。"],
        en: &[
            "The residence permit runs out on {date}; more than two months must be left. Please renew it first."
        ],
        args: &["date"],
        examples: &[
            bad(
                "two months",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-05-02")],
                "materials[0].validTo"
            )
            .base("individual")
            .with("huawei"),
            bad(
                "today",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-03-02")],
                "materials[0].validTo"
            )
            .base("individual")
            .with("huawei"),
            good(
                "a day more",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-05-03")]
            )
            .base("individual")
            .with("huawei"),
            good(
                "ended, which is said elsewhere",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-03-01")]
            )
            .base("individual")
            .with("huawei"),
            good(
                "another provider",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2026-05-02")]
            )
            .base("individual"),
        ],
    }),
};

/// A permit without an end date lacks what proves that it is in force.
///
/// Permits of 深圳 print no last day. The status page of the police, or a proof of social insurance of
/// the last three months, stands in for it; a proof of property needs no permit beside it. Silent where
/// another city is chosen, whose permits print one that was not typed.
pub static SHENZHEN_EXTRA: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[
        RegionProvince,
        RegionCity,
        Materials,
        MaterialType,
        MaterialValidTo,
        MaterialIssuedOn,
    ],
    key: None,
    check: |order, report| {
        if order.text(RegionCity).is_some_and(|city| !city.starts_with("深圳")) {
            return;
        }
        let endless =
            |paper: &View<'_>| paper.is_paper(RESIDENCE_PERMITS) && !paper.is_set(MaterialValidTo);
        if !order.province_has(Trait::ResidenceProof) || !order.uploads().any(|p| endless(&p)) {
            return;
        }
        let since = order.today().map(|today| today.add_months(-3));
        let satisfied = order.uploads().any(|paper| {
            let recent = || match (paper.date(MaterialIssuedOn), since) {
                (Some(issued), Some(since)) => issued >= since,
                _ => true,
            };
            paper.is_any(
                MaterialType,
                &[w::MaterialType::ResidenceStatusPage, w::MaterialType::PropertyProof],
            ) || paper.is(MaterialType, w::MaterialType::SocialInsuranceProof) && recent()
        });
        report.at(Materials).material(w::MaterialType::ResidenceStatusPage).satisfied(satisfied);
    },
    page: page!(Page {
        code: "material.residence-permit.shenzhen-extra",
        zh: &["居住证未注明有效期的，请补充居住证状态查询页面、近三个月社保证明或房产证明。"],
        en: &[
            "For a permit without an end date please add its status page, a proof of social insurance of the last three months or a proof of property."
        ],
        args: &[],
        examples: &[
            bad("the permit alone", &[("materials[0].type", "residencePermit")], "materials")
                .base("individual"),
            bad(
                "an old proof of social insurance",
                &[
                    ("materials[0].type", "temporaryResidencePermit"),
                    ("materials[1].type", "socialInsuranceProof"),
                    ("materials[1].issuedOn", "2025-12-01")
                ],
                "materials"
            )
            .base("individual"),
            good(
                "a permit of another city",
                &[("organizer.region.city", "东莞市"), ("materials[0].type", "residencePermit")]
            )
            .base("individual"),
            good(
                "the status page",
                &[
                    ("materials[0].type", "residencePermit"),
                    ("materials[1].type", "residenceStatusPage")
                ]
            )
            .base("individual"),
            good(
                "a proof of social insurance of three months ago",
                &[
                    ("materials[0].type", "residencePermit"),
                    ("materials[1].type", "socialInsuranceProof"),
                    ("materials[1].issuedOn", "2025-12-02")
                ]
            )
            .base("individual"),
            good(
                "a proof of property is enough by itself",
                &[
                    ("materials[0].type", "residencePermit"),
                    ("materials[1].type", "propertyProof"),
                    ("materials[1].hasSeal", "true")
                ]
            )
            .base("individual"),
            good(
                "a permit with an end date",
                &[("materials[0].type", "residencePermit"), ("materials[0].validTo", "2027-01-01")]
            )
            .base("individual"),
            good(
                "another province",
                &[
                    ("organizer.region.province", "zhejiang"),
                    ("materials[0].type", "residencePermit")
                ]
            )
            .base("individual"),
        ],
    }),
};

/// The proof of social insurance or of property has no seal.
///
/// The list of payments is printed at the bureau and carries its stamp; a proof of property carries an
/// official seal. Only what is declared counts.
pub static SEAL: Rule = Rule {
    class: Error,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[MaterialType, MaterialHasSeal],
    key: None,
    check: |order, report| {
        if order.is(MaterialType, w::MaterialType::SocialInsuranceProof) {
            super::lacks(order, report, MaterialHasSeal, 0);
        } else if order.is(MaterialType, w::MaterialType::PropertyProof) {
            super::lacks(order, report, MaterialHasSeal, 1);
        }
    },
    page: page!(Page {
        code: "material.residence-permit.seal",
        zh: &["请上传在社保局打印并加盖社保局章的社保证明。", "请上传加盖公章的房产证明。"],
        en: &[
            "Please upload the proof of social insurance as printed and stamped by the bureau.",
            "Please upload the proof of property with an official seal.",
        ],
        args: &[],
        examples: &[
            bad(
                "social insurance",
                &[("materials[0].type", "socialInsuranceProof"), ("materials[0].hasSeal", "false")],
                "materials[0].hasSeal"
            )
            .base("individual"),
            bad(
                "property",
                &[("materials[0].type", "propertyProof"), ("materials[0].hasSeal", "false")],
                "materials[0].hasSeal"
            )
            .base("individual"),
            good(
                "stamped",
                &[("materials[0].type", "socialInsuranceProof"), ("materials[0].hasSeal", "true")]
            )
            .base("individual"),
            good("not known", &[("materials[0].type", "propertyProof")]).base("individual"),
            good(
                "a residence permit needs none",
                &[("materials[0].type", "residencePermit"), ("materials[0].hasSeal", "false")]
            )
            .base("individual"),
        ],
    }),
};
