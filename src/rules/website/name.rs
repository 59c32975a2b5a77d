//! The name of a website. What websites and APPs share stands under `service.name`.

use crate::rules::prelude::*;

/// The website's name has a word of the state in a province whose guide bars it.
///
/// A third-party guide says that a name in Beijing contains neither 中国 nor 国家. A word of the
/// organizer's own name does not count. Elsewhere, and under other rules, `service.name.state-words`
/// speaks.
pub static FORBIDDEN_WORD_BEIJING: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.profile(w::Profile::ProvinceGuide).kind(w::ServiceKind::Website),
    reads: &[ServiceName, RegionProvince, OrganizerName],
    key: None,
    check: |order, report| {
        if let Some(word) = order.guide_state_word() {
            report.at(ServiceName).text(word);
        }
    },
    page: page!(Page {
        code: "website.name.forbidden-word.beijing",
        zh: &["北京备案的网站名称不能包含“{word}”，请修改。"],
        en: &["In Beijing the website name may not contain {word}; please change it."],
        args: &["word"],
        examples: &[
            bad(
                "at the start",
                &[("organizer.region.province", "beijing"), ("websites[0].name", "中国示例网")],
                "websites[0].name"
            )
            .under("province-guide"),
            bad(
                "inside",
                &[("organizer.region.province", "beijing"), ("websites[0].name", "示例国家网")],
                "websites[0].name"
            )
            .under("province-guide"),
            good(
                "in the organizer's own name",
                &[
                    ("organizer.region.province", "beijing"),
                    ("organizer.name", "中国示例科技有限公司"),
                    ("websites[0].name", "中国示例网")
                ]
            )
            .under("province-guide"),
            good("no such word", &[("organizer.region.province", "beijing")])
                .under("province-guide"),
            good("another province", &[("websites[0].name", "中国示例网")]).under("province-guide"),
            good(
                "other rules",
                &[("organizer.region.province", "beijing"), ("websites[0].name", "中国示例网")]
            ),
        ],
    }),
};

/// The website has no name yet, and providers publish advice on naming.
///
/// Their guides give more than the rules of `service.name` can judge.
pub static NAMING_GUIDE: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[ServiceName],
    key: None,
    check: |order, report| {
        if !order.is_set(ServiceName) {
            report.at(ServiceName);
        }
    },
    page: page!(Page {
        code: "website.name.naming-guide",
        zh: &["网站命名请参考接入商的命名建议；单位一般使用单位全称或与业务相关的名称。"],
        en: &[
            "See the provider's naming guide; a unit usually takes its full name or one tied to its business."
        ],
        args: &[],
        examples: &[
            bad("no name yet", &[("websites[0].name", "")], "websites[0].name"),
            good("named", &[]),
        ],
    }),
};
