//! Individual businesses (个体工商户), which file as an enterprise or as an individual.

use crate::model::space::pieces;
use crate::rules::prelude::*;
use crate::tables::province_demands::{Who, demand};
use crate::text::search::contains;

/// Whether the individual business has a trade name (字号); `None` for other organizers, and while
/// it is not declared.
fn trade_name(order: &View<'_>) -> Option<bool> {
    order.flag(IsIndividualBusiness).then(|| order.declared(IndividualBusinessHasTradeName))?
}

/// Reports a remark without `words`: empty as missing, otherwise with message 1.
fn remark_says(order: &View<'_>, report: &mut Report<'_>, words: &str) -> bool {
    let Some(remark) = order.text(OrganizerRemark) else {
        report.at(OrganizerRemark).missing();
        return false;
    };
    let says = contains(remark, words);
    if !says {
        report.at(OrganizerRemark).message(1);
    }
    says
}

/// An individual business with a trade name does not file as an enterprise.
///
/// Its license names it like a company, so it is no natural person to the registry.
pub static WITH_TRADE_NAME_NATURE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerNature, IsIndividualBusiness, IndividualBusinessHasTradeName],
    key: None,
    check: |order, report| {
        if trade_name(order) == Some(true)
            && let Some(nature) = order.nature()
            && nature != w::OrganizerNature::Enterprise
        {
            let related = order.place(IndividualBusinessHasTradeName);
            report.at(OrganizerNature).word(nature).related(related).fix("enterprise", false);
        }
    },
    page: page!(Page {
        code: "organizer.individual-business.with-trade-name.nature",
        zh: &["有字号的个体工商户请选择“企业”，现选为“{nature}”。"],
        en: &[
            "An individual business with a trade name files as an enterprise; the chosen nature is: {nature}."
        ],
        args: &["nature"],
        examples: &[
            bad(
                "as an individual",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true")
                ],
                "organizer.nature"
            )
            .base("individual"),
            good(
                "as an enterprise",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true")
                ]
            ),
            good(
                "without a trade name",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ]
            )
            .base("individual"),
            good("no individual business", &[]).base("individual"),
        ],
    }),
};

/// The remark of an individual business without a seal does not say so.
///
/// Papers of an enterprise are stamped; one that has a trade name and no seal explains it in the
/// remark.
pub static NO_SEAL_REMARK: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[
        IsIndividualBusiness,
        IndividualBusinessHasTradeName,
        IndividualBusinessHasSeal,
        OrganizerRemark,
    ],
    key: None,
    check: |order, report| {
        if trade_name(order) == Some(true)
            && order.declared(IndividualBusinessHasSeal) == Some(false)
        {
            remark_says(order, report, "个体工商户无公章");
        }
    },
    page: page!(Page {
        code: "organizer.individual-business.no-seal.remark",
        zh: &[
            "个体工商户有字号但无公章的，请在备注中注明“个体工商户无公章”。",
            "备注中缺少“个体工商户无公章”，请补充。",
        ],
        en: &[
            "An individual business with a trade name and no seal states 个体工商户无公章 in the remark.",
            "The remark does not say 个体工商户无公章; please add it.",
        ],
        args: &[],
        examples: &[
            bad(
                "no remark",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true"),
                    ("organizer.individualBusiness.hasSeal", "false")
                ],
                "organizer.remark"
            ),
            bad(
                "another remark",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true"),
                    ("organizer.individualBusiness.hasSeal", "false"),
                    ("organizer.remark", "无公章")
                ],
                "organizer.remark"
            ),
            good(
                "the remark says so",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true"),
                    ("organizer.individualBusiness.hasSeal", "false"),
                    ("organizer.remark", "个体工商户无公章")
                ]
            ),
            good(
                "with a seal",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true"),
                    ("organizer.individualBusiness.hasSeal", "true")
                ]
            ),
            good(
                "nothing is said about a seal",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true")
                ]
            ),
        ],
    }),
};

/// An individual business without a trade name does not file as an individual.
///
/// To the registry it is its owner, a natural person. Pages of 2022 about 北京 and 辽宁 want an
/// enterprise, so there it only warns.
pub static NO_TRADE_NAME_NATURE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerNature, RegionProvince, IsIndividualBusiness, IndividualBusinessHasTradeName],
    key: None,
    check: |order, report| {
        if trade_name(order) == Some(false)
            && let Some(nature) = order.nature()
            && nature != w::OrganizerNature::Individual
        {
            let wanted = order.province().filter(|_| {
                nature == w::OrganizerNature::Enterprise
                    && order.demand(Topic::BusinessAsEnterprise).is_some()
            });
            let related = order.place(IndividualBusinessHasTradeName);
            let finding = report.at(OrganizerNature).word(nature).related(related);
            match wanted {
                Some(province) => finding.message(1).warning().word(province),
                None => finding.fix("individual", false),
            };
        }
    },
    page: page!(Page {
        code: "organizer.individual-business.no-trade-name.nature",
        zh: &[
            "没有字号的个体工商户请选择“个人”，现选为“{nature}”。",
            "没有字号的个体工商户一般以“个人”备案，{province}可能要求选择“{nature}”，请向接入商确认。",
        ],
        en: &[
            "An individual business without a trade name files as an individual; the chosen nature is: {nature}.",
            "An individual business without a trade name usually files as an individual; {province} may ask for: {nature}. Please ask the provider.",
        ],
        args: &["nature", "province"],
        examples: &[
            bad(
                "as an enterprise",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ],
                "organizer.nature"
            ),
            bad(
                "as an enterprise in 北京",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ],
                "organizer.nature"
            )
            .warns(),
            good(
                "as an individual",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ]
            )
            .base("individual"),
            good(
                "nothing is said about a trade name",
                &[("organizer.individualBusiness.isIndividualBusiness", "true")]
            ),
            good("no individual business", &[]),
        ],
    }),
};

/// The remark of an individual business without a trade name does not say so, or lacks its number.
///
/// The owner files under the own name, so only the remark leads to the license: it contains
/// 个体工商户无工商字号 and the registration number. Silent while another nature is chosen.
pub static NO_TRADE_NAME_REMARK: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[
        OrganizerNature,
        IsIndividualBusiness,
        IndividualBusinessHasTradeName,
        IndividualBusinessRegistrationNumber,
        OrganizerRemark,
    ],
    key: None,
    check: |order, report| {
        if trade_name(order) != Some(false)
            || order.is_unit()
            || !remark_says(order, report, "个体工商户无工商字号")
        {
            return;
        }
        let remark = order.text(OrganizerRemark).unwrap_or_default();
        let found = match order.text(IndividualBusinessRegistrationNumber) {
            Some(number) => contains(remark, number),
            // The shortest number in use, of 2007 and before, has 13 digits.
            None => pieces(remark, |c| !c.is_ascii_alphanumeric()).any(|run| run.len() >= 13),
        };
        if !found {
            report
                .at(OrganizerRemark)
                .message(2)
                .related(order.place(IndividualBusinessRegistrationNumber));
        }
    },
    page: page!(Page {
        code: "organizer.individual-business.no-trade-name.remark",
        zh: &[
            "请在备注中注明“个体工商户无工商字号”及注册号。",
            "备注中缺少“个体工商户无工商字号”，请补充，并写明注册号。",
            "备注中缺少个体工商户注册号，请补充。",
        ],
        en: &[
            "Please state 个体工商户无工商字号 and the registration number in the remark.",
            "The remark does not say 个体工商户无工商字号; please add it with the registration number.",
            "The remark lacks the registration number of the individual business; please add it.",
        ],
        args: &[],
        examples: &[
            bad(
                "no remark",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ],
                "organizer.remark"
            )
            .base("individual"),
            bad(
                "half of the words",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.remark", "个体工商户")
                ],
                "organizer.remark"
            )
            .base("individual"),
            bad(
                "no number",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.remark", "个体工商户无工商字号")
                ],
                "organizer.remark"
            )
            .base("individual"),
            bad(
                "another number",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.individualBusiness.registrationNumber", "440300600000018"),
                    ("organizer.remark", "个体工商户无工商字号，注册号440300600000000")
                ],
                "organizer.remark"
            )
            .base("individual"),
            good(
                "another nature, which is reported",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ]
            ),
            good(
                "words and number",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.individualBusiness.registrationNumber", "440300600000000"),
                    ("organizer.remark", "个体工商户无工商字号，注册号440300600000000")
                ]
            )
            .base("individual"),
            good(
                "the number stands in the remark only",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.remark", "个体工商户无工商字号，注册号440300600000000")
                ]
            )
            .base("individual"),
            good(
                "with a trade name",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true")
                ]
            ),
        ],
    }),
};

/// An individual business without a seal signs instead.
///
/// Huawei's notes let the owner's signature stand in for the seal.
pub static SIGNATURE_FOR_SEAL: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[IndividualBusinessHasSeal, IsIndividualBusiness, RegionProvince],
    key: None,
    check: |order, report| {
        // Where the province wants one, `organizer.individual-business.province` says so.
        let wants = |province| demand(Topic::BusinessTradeNameSeal, province as u8, Who::Unit);
        let is_wanted = || order.province().and_then(wants).is_some();
        if order.declared(IndividualBusinessHasSeal) == Some(false)
            && !(order.flag(IsIndividualBusiness) && is_wanted())
        {
            report.at(IndividualBusinessHasSeal);
        }
    },
    page: page!(Page {
        code: "organizer.individual-business.signature-for-seal",
        zh: &["个体工商户无公章的，可由法定代表人签名代替。"],
        en: &[
            "An individual business without a seal may use the legal representative's signature."
        ],
        args: &[],
        examples: &[
            bad(
                "no seal",
                &[("organizer.individualBusiness.hasSeal", "false")],
                "organizer.individualBusiness.hasSeal"
            ),
            good("a seal", &[("organizer.individualBusiness.hasSeal", "true")]),
            good(
                "a province that wants one",
                &[
                    ("organizer.region.province", "fujian"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasSeal", "false")
                ]
            ),
            good("nothing declared", &[]),
        ],
    }),
};

/// The province wants more of an individual business than it has.
///
/// Older pages want a trade name in 陕西, a trade name and a seal in 福建 and 浙江, and in 安徽 a
/// remark when there is no trade name.
pub static PROVINCE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[
        IsIndividualBusiness,
        IndividualBusinessHasTradeName,
        IndividualBusinessHasSeal,
        OrganizerRemark,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        let Some(province) = order.province() else { return };
        if !order.flag(IsIndividualBusiness) {
            return;
        }
        // One without a trade name files as an individual and is asked all the same.
        let asks = |topic| demand(topic, province as u8, Who::Unit).is_some();
        let without = trade_name(order) == Some(false);
        if without && (asks(Topic::BusinessTradeName) || asks(Topic::BusinessTradeNameSeal)) {
            report.at(IndividualBusinessHasTradeName).word(province);
        }
        if order.declared(IndividualBusinessHasSeal) == Some(false)
            && asks(Topic::BusinessTradeNameSeal)
        {
            report.at(IndividualBusinessHasSeal).message(1).word(province);
        }
        let says = contains(order.text(OrganizerRemark).unwrap_or_default(), "无字号无公章");
        let may_lack_seal = order.declared(IndividualBusinessHasSeal) != Some(true);
        if without && may_lack_seal && !says && asks(Topic::BusinessNoTradeNameRemark) {
            report.at(OrganizerRemark).message(2).word(province);
        }
    },
    page: page!(Page {
        code: "organizer.individual-business.province",
        zh: &[
            "{province}可能要求个体工商户有字号，请先向接入商确认。",
            "{province}可能要求个体工商户有公章，请先向接入商确认。",
            "{province}的个体工商户没有字号的，建议在备注中注明“无字号无公章个体工商户”。",
        ],
        en: &[
            "{province} may want an individual business to have a trade name; please ask the provider first.",
            "{province} may want an individual business to have a seal; please ask the provider first.",
            "In {province} an individual business without a trade name should state 无字号无公章个体工商户 in the remark.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "no trade name in Shaanxi",
                &[
                    ("organizer.region.province", "shaanxi"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ],
                "organizer.individualBusiness.hasTradeName"
            )
            .base("individual"),
            bad(
                "no trade name in Zhejiang",
                &[
                    ("organizer.region.province", "zhejiang"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ],
                "organizer.individualBusiness.hasTradeName"
            )
            .base("individual"),
            bad(
                "no seal in Fujian",
                &[
                    ("organizer.region.province", "fujian"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true"),
                    ("organizer.individualBusiness.hasSeal", "false")
                ],
                "organizer.individualBusiness.hasSeal"
            ),
            bad(
                "no remark in Anhui",
                &[
                    ("organizer.region.province", "anhui"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ],
                "organizer.remark"
            )
            .base("individual"),
            good(
                "the remark of Anhui",
                &[
                    ("organizer.region.province", "anhui"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.remark", "无字号无公章个体工商户")
                ]
            )
            .base("individual"),
            good(
                "a seal in Anhui, which the remark would deny",
                &[
                    ("organizer.region.province", "anhui"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false"),
                    ("organizer.individualBusiness.hasSeal", "true")
                ]
            )
            .base("individual"),
            good(
                "no seal in Shaanxi",
                &[
                    ("organizer.region.province", "shaanxi"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "true"),
                    ("organizer.individualBusiness.hasSeal", "false")
                ]
            ),
            good(
                "a province that does not ask",
                &[
                    ("organizer.individualBusiness.isIndividualBusiness", "true"),
                    ("organizer.individualBusiness.hasTradeName", "false")
                ]
            )
            .base("individual"),
        ],
    }),
};
