//! Words in the registered label of a domain.

use alloc::string::String;

use crate::rules::prelude::*;
use crate::tables::{
    basis::Action,
    name_words::{self, Classes, Hit},
};

/// The label whose words count, `None` where those of domains do not.
fn label(order: &View<'_>) -> Option<String> {
    use w::Word as _;
    if name_words::is_for_domains(order.province()?.index()) { order.domain_label() } else { None }
}

/// The worst word of `classes` in `label` of a domain filed in the chosen province.
fn word<'a>(order: &View<'_>, label: &'a str, classes: Classes) -> Option<Hit<'a>> {
    use w::Word as _;
    let query = name_words::Query {
        scope: name_words::Scope::Unit,
        kind: name_words::Kind::Domain,
        province: Some(order.province()?.index()),
        own_name: "",
        huawei: false,
        classes,
    };
    name_words::find(label, &query)
}

/// The domain of an organizer in Beijing that is no state body names the state.
///
/// 中国, 国家 and 国际 at the head of the label are refused there; further inside the label, and in
/// English or pinyin, they may be taken for the same. No other province is known to ask this.
pub static STATE_WORDS_BEIJING: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.natures(&[
        w::OrganizerNature::Enterprise,
        w::OrganizerNature::Individual,
        w::OrganizerNature::SocialOrganization,
    ]),
    reads: &[DomainName, RegionProvince],
    key: None,
    check: |order, report| {
        let Some(province) = order.province() else { return };
        if !order.province_has(Trait::DomainStateWords) {
            return;
        }
        let Some(label) = order.domain_label() else { return };
        let Some(hit) = word(order, &label, Classes::of(&[name_words::Class::State])) else {
            return;
        };
        let finding = report.at(DomainName);
        finding.text(hit.word).word(province);
        if hit.action != Action::Error {
            finding.message(1).warning();
        }
    },
    page: page!(Page {
        code: "domain.prefix.state-words.beijing",
        zh: &[
            "{province}：非国家单位的域名前缀不能含有“{word}”，请更换域名。",
            "{province}：非国家单位的域名前缀含“{word}”可能被驳回，建议更换域名。",
        ],
        en: &[
            "{province}: unless the organizer is a state body the domain prefix may not contain {word}; please use another domain.",
            "{province}: a domain prefix with {word} may be refused unless the organizer is a state body; another domain is advised.",
        ],
        args: &["word", "province"],
        examples: &[
            bad(
                "at the head",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].name", "中国示例.cn")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "at the head, in its other form",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].name", "xn--fiq26am7nzn2b.cn")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "inside the label",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].name", "示例国际.cn")
                ],
                "websites[0].domains[0].name"
            )
            .warns(),
            bad(
                "in pinyin",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].name", "zhongguoshili.com")
                ],
                "websites[0].domains[0].name"
            )
            .warns(),
            bad(
                "an individual's",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].name", "国家示例.cn")
                ],
                "websites[0].domains[0].name"
            )
            .base("individual"),
            good("no such word", &[("organizer.region.province", "beijing")]),
            good("another province", &[("websites[0].domains[0].name", "中国示例.cn")]),
            good(
                "the suffix does not count",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].name", "示例.中国")
                ]
            ),
            good(
                "a state body",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.nature", "publicInstitution"),
                    ("websites[0].domains[0].name", "中国示例.cn")
                ]
            ),
        ],
    }),
};

/// The domain's label has a word that the province lets pass only with an approval or a remark.
///
/// An older page names `game` in Shanghai. It is silent once an approval is chosen.
pub static PROVINCE_WORDS: Rule = Rule {
    class: Warning,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainName, RegionProvince, ServicePreApprovalTypes],
    key: None,
    check: |order, report| {
        if order.approvals() != 0 {
            return;
        }
        let (Some(label), Some(province)) = (label(order), order.province()) else {
            return;
        };
        let classes = Classes::of(&[name_words::Class::DomainPrefix]);
        if let Some(hit) = word(order, &label, classes) {
            report.at(DomainName).text(hit.word).word(province);
        }
    },
    page: page!(Page {
        code: "domain.prefix.province-words",
        zh: &["域名含“{word}”，{province}可能要求前置审批或在备注中说明用途，请提前准备。"],
        en: &[
            "The domain has {word}: {province} may ask for an approval or an explanation in the remark; please have it ready."
        ],
        args: &["word", "province"],
        examples: &[
            bad(
                "game in Shanghai",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].domains[0].name", "examplegame.com")
                ],
                "websites[0].domains[0].name"
            ),
            good(
                "with an approval",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].domains[0].name", "examplegame.com"),
                    ("websites[0].preApprovalTypes", "[\"onlineGame\"]")
                ]
            ),
            good("elsewhere", &[("websites[0].domains[0].name", "examplegame.com")]),
        ],
    }),
};
