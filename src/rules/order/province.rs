//! The province an order is filed in.

use crate::model::order::{Flaw, Value};
use crate::rules::prelude::*;

/// The province is none of the 31 that take filings.
///
/// Services of Hong Kong, Macau and Taiwan file nothing here. An empty province is
/// `organizer.region.required`.
pub static SUPPORTED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[RegionProvince],
    key: None,
    check: |order, report| {
        if matches!(order.value(RegionProvince), Value::Wrong(Flaw::Word, _)) {
            report.at(RegionProvince);
        }
    },
    page: page!(Page {
        code: "order.province.supported",
        zh: &["仅受理中国大陆 31 个省、自治区、直辖市的备案，请从中选择。"],
        en: &["Filings are taken in the 31 provinces of the mainland; please choose one of them."],
        args: &[],
        examples: &[
            bad(
                "Hong Kong",
                &[("organizer.region.province", "hongKong")],
                "organizer.region.province"
            ),
            good("Guangdong", &[]),
            good("Xinjiang", &[("organizer.region.province", "xinjiang")]),
            good("none chosen", &[("organizer.region.province", "")]),
        ],
    }),
};

/// The province of the certificate's address, if it is not the chosen one, and whether it is sure.
fn other_province(order: &View<'_>) -> Option<(w::Province, w::Province, bool)> {
    let (address, sure) = order.id_address_province()?;
    let chosen = order.province()?;
    (address != chosen).then_some((address, chosen, sure))
}

/// A unit files in another province than its certificate's.
///
/// For another province a branch registered there is the organizer. Where the province of the
/// certificate is only read off its number, which keeps the place of the first registration, this
/// warns.
pub static UNIT_NO_CROSS_PROVINCE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[
        RegionProvince,
        OrganizerIdAddressProvince,
        OrganizerIdAddress,
        OrganizerIdType,
        OrganizerIdNumber,
        OrganizerLicenseMerged,
    ],
    key: None,
    check: |order, report| {
        let Some((address, chosen, sure)) = other_province(order) else { return };
        let field = if sure { OrganizerIdAddress } else { OrganizerIdNumber };
        let finding = report.at(RegionProvince).word(address).word(chosen);
        finding.related(order.place(field));
        if !sure {
            finding.message(1).warning();
        }
    },
    page: page!(Page {
        code: "order.province.unit-no-cross-province",
        zh: &[
            "证件住址在{idProvince}，所选地域为{province}，请改选证件住址所在省，或以在{province}登记的分支机构备案。",
            "证件号码显示登记在{idProvince}，所选地域为{province}，请核对证件住址。",
        ],
        en: &[
            "The certificate address is in {idProvince} but the chosen region is {province}; please choose the province of the certificate address, or file as a branch registered in {province}.",
            "By its number the certificate was registered in {idProvince} but the chosen region is {province}; please check the certificate address.",
        ],
        args: &["idProvince", "province"],
        examples: &[
            bad(
                "the address names another province",
                &[("organizer.region.province", "hunan")],
                "organizer.region.province"
            ),
            bad(
                "the address begins with a city of another province",
                &[("organizer.idAddress", "长沙市示例路1号")],
                "organizer.region.province"
            ),
            bad(
                "declared",
                &[
                    ("organizer.region.province", "hunan"),
                    ("organizer.idAddress", "示例路1号"),
                    ("organizer.idAddressProvince", "guangdong")
                ],
                "organizer.region.province"
            ),
            bad(
                "only the number says so",
                &[("organizer.region.province", "hunan"), ("organizer.idAddress", "示例路1号")],
                "organizer.region.province"
            )
            .warns(),
            good("the same province", &[]),
            good(
                "a code of the state's own registry",
                &[
                    ("organizer.idAddress", "示例路1号"),
                    ("organizer.idNumber", "91100000MA5FAKE082")
                ]
            ),
            good("an individual", &[("organizer.region.province", "hunan")]).base("individual"),
        ],
    }),
};

/// An individual files in another province than the document's.
///
/// Some provinces take filings of their own residents only, most want a residence permit, and a few
/// do not mind; where pages name the province, the message says which. A proof of residence that is
/// uploaded settles it, but where only residents are taken. In 广东 the proof is a requirement of its own, `material.residence-permit.guangdong`.
pub static INDIVIDUAL_ID_PROVINCE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::FILING_ORDER.individual(),
    reads: &[
        OrderType,
        RegionProvince,
        OrganizerIdAddressProvince,
        OrganizerIdAddress,
        OrganizerIdType,
        OrganizerIdNumber,
        OrganizerLicenseMerged,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let Some((address, chosen, sure)) = other_province(order) else { return };
        if order.demand(Topic::ResidenceFree).is_some()
            || order.province_has(Trait::ResidenceProof) && !order.is_change()
        {
            return;
        }
        let cases =
            [(1, Topic::ResidenceLocal), (2, Topic::ResidencePermit), (3, Topic::ResidenceProof)];
        let case = cases.into_iter().find_map(|(n, topic)| Some((n, order.demand(topic)?)));
        let is_for_residents = matches!(case, Some((1, _)));
        if !is_for_residents && order.has_any_material(RESIDENCE_PROOFS) {
            return;
        }
        let finding = report.at(RegionProvince).word(address).word(chosen);
        finding.related(order.place(OrganizerIdAddress));
        if let Some((message, demand)) = case {
            finding.message(message);
            if sure && message == 1 && order.severity(demand) == Error {
                finding.message(4).error();
            }
        }
    },
    page: page!(Page {
        code: "order.province.individual-id-province",
        zh: &[
            "证件地址在{idProvince}，不在{province}，可能被要求回证件所在地备案或提供居住证明。",
            "证件地址在{idProvince}，{province}通常只受理本省证件的个人备案，请改选地域。",
            "证件地址在{idProvince}，在{province}备案通常需要居住证，请提前准备。",
            "证件地址在{idProvince}，在{province}备案需要居住或工作证明，请提前准备。",
            "证件地址在{idProvince}，{province}不受理外省证件的个人备案，请改选证件所在省份。",
        ],
        en: &[
            "The ID address is in {idProvince}, not in {province}; the authority may ask for the home province or for proof of residence.",
            "The ID address is in {idProvince}; {province} usually takes individuals with a local document only, so please choose another region.",
            "The ID address is in {idProvince}; a filing in {province} usually needs a residence permit, please prepare one.",
            "The ID address is in {idProvince}; a filing in {province} needs proof of residence or work, please prepare it.",
            "The ID address is in {idProvince}; {province} refuses individuals with a document of another province, so please choose that of the document.",
        ],
        args: &["idProvince", "province"],
        examples: &[
            bad(
                "no page names the province",
                &[("organizer.region.province", "beijing")],
                "organizer.region.province"
            )
            .base("individual"),
            bad(
                "local residents only",
                &[("organizer.region.province", "henan")],
                "organizer.region.province"
            )
            .base("individual"),
            bad(
                "local residents only, as Huawei says of Guangxi",
                &[("organizer.region.province", "guangxi")],
                "organizer.region.province"
            )
            .base("individual")
            .with("huawei")
            .fails(),
            bad(
                "a permit is wanted",
                &[("organizer.region.province", "jiangsu")],
                "organizer.region.province"
            )
            .base("individual"),
            bad(
                "a proof is wanted",
                &[("organizer.region.province", "sichuan")],
                "organizer.region.province"
            )
            .base("individual"),
            bad(
                "only the number says so",
                &[("organizer.region.province", "guangxi"), ("organizer.idAddress", "示例路1号")],
                "organizer.region.province"
            )
            .base("individual")
            .with("huawei"),
            bad(
                "a change in Guangdong",
                &[
                    ("order.type", "changeOrganizer"),
                    ("organizer.idAddress", "湖南省长沙市示例路1号")
                ],
                "organizer.region.province"
            )
            .base("individual"),
            bad(
                "only the code of a unit's certificate says so",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.idType", "businessLicense"),
                    ("organizer.idNumber", "91440300MA5FAKE086"),
                    ("organizer.idAddress", "示例路1号")
                ],
                "organizer.region.province"
            )
            .base("individual"),
            good(
                "the permit is there",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("materials", "[{\"type\":\"residencePermit\"}]")
                ]
            )
            .base("individual"),
            bad(
                "a permit where only residents are taken",
                &[
                    ("organizer.region.province", "henan"),
                    ("materials", "[{\"type\":\"residencePermit\"}]")
                ],
                "organizer.region.province"
            )
            .base("individual"),
            good("the same province", &[]).base("individual"),
            good(
                "Guangdong asks for the proof itself",
                &[("organizer.idAddress", "湖南省长沙市示例路1号")]
            )
            .base("individual"),
            good("Shaanxi does not mind", &[("organizer.region.province", "shaanxi")])
                .base("individual"),
            good("a unit has another rule", &[("organizer.region.province", "beijing")]),
        ],
    }),
};

/// The provider may verify the office on site.
///
/// Only the guide to the provinces says so, and there is nothing to check in the form.
pub static ONSITE_VERIFICATION_GUANGDONG: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.profile(w::Profile::ProvinceGuide),
    reads: &[RegionProvince],
    key: None,
    check: |order, report| {
        if order.province_has(Trait::OnSiteVerificationGuide)
            && let Some(province) = order.province()
        {
            report.at(RegionProvince).word(province);
        }
    },
    page: page!(Page {
        code: "order.province.onsite-verification-guangdong",
        zh: &["{province}可能要求接入商实地核验办公场地。"],
        en: &["{province} may have the provider verify the office on site."],
        args: &["province"],
        examples: &[
            bad("Guangdong", &[], "organizer.region.province").under("province-guide"),
            good("another province", &[("organizer.region.province", "hunan")])
                .under("province-guide"),
            good("another guide", &[]),
        ],
    }),
};
