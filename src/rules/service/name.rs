//! The name of a website or an APP: how it is written, and what words it has.

use alloc::string::String;
use core::ops::Range;

use crate::model::{order::Letters, space::is_space};
use crate::numbers::domain::to_unicode;
use crate::rules::prelude::*;
use crate::tables::{
    approvals,
    basis::Action,
    cue_words,
    domain_suffixes::{Status, split},
    lexicon::{Scanned, has_approval_words},
    name_words::{self, Classes},
    places,
    province_demands::Topic,
};
use crate::text::{
    script::{is_han, is_invisible},
    search,
    width::first,
};

/// The service has no name.
///
/// The name is shown in the public record of the filing.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceName],
    key: None,
    check: |order, report| required(order, report, ServiceName),
    page: page!(Page {
        code: "service.name.required",
        zh: &["请填写服务名称。"],
        en: &["Please enter the service name."],
        args: &[],
        examples: &[
            bad("empty", &[("websites[0].name", "")], "websites[0].name"),
            bad("blank", &[("websites[0].name", "  ")], "websites[0].name"),
            bad("of an APP", &[("apps", "[{}]")], "apps[0].name"),
            good("filled in", &[]),
            good(
                "no service form in this order",
                &[("order.type", "changeOrganizer"), ("websites[0].name", "")]
            ),
        ],
    }),
};

/// An individual's service name has fewer than three Han characters.
///
/// Latin letters and digits do not count, so a name in English alone is too short as well.
pub static INDIVIDUAL_MIN_HANZI: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceName],
    key: None,
    check: |order, report| {
        let Some(letters) = order.letters(ServiceName) else { return };
        let min = order.param(Param::ServiceNameMinimumHan);
        if letters.han < min {
            report.at(ServiceName).number(letters.han.into()).number(min.into());
        }
    },
    page: page!(Page {
        code: "service.name.individual-min-hanzi",
        zh: &["个人备案的服务名称请至少使用 {min} 个汉字，当前为 {n} 个。"],
        en: &[
            "Please use at least {min} Han characters in an individual's service name; this has {n}."
        ],
        args: &["n", "min"],
        examples: &[
            bad("two", &[("websites[0].name", "随笔")], "websites[0].name").base("individual"),
            bad("none", &[("websites[0].name", "abc")], "websites[0].name").base("individual"),
            bad("two and digits", &[("websites[0].name", "随笔123")], "websites[0].name")
                .base("individual"),
            good("three", &[("websites[0].name", "随笔集")]).base("individual"),
            good("a unit", &[("websites[0].name", "随笔")]),
        ],
    }),
};

/// What is wrong with the name of a unit's website as a whole.
enum Odd {
    Short,
    Digits,
    Latin,
}

/// The first thing wrong with the name as a whole. An individual's name is judged by its Han
/// characters, an APP's may be of any script and length.
fn odd(order: &View<'_>) -> Option<Odd> {
    let letters = order.letters(ServiceName)?;
    let min = order.param(Param::WebsiteNameMinimumChars);
    let odd = match (letters.han, letters.latin, letters.digits) {
        _ if letters.count() < min.into() => Odd::Short,
        (0, 0, _) => Odd::Digits,
        (0, ..) => Odd::Latin,
        // Nearly all names.
        _ => return None,
    };
    (order.is_website() && !order.is_individual()).then_some(odd)
}

/// The website's name is shorter or longer than names usually are.
///
/// Han characters, letters and digits count; brackets and hyphens do not. Three at least, thirty at
/// most, for an individual ten. A unit may use its registered name whatever its length. The limits
/// are an older page's and an adviser's, so they only warn.
pub static LENGTH: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[ServiceName, OrganizerNature, OrganizerName],
    key: None,
    check: |order, report| {
        let Some(chars) = order.letters(ServiceName).map(Letters::count) else { return };
        if let Some(Odd::Short) = odd(order) {
            report
                .at(ServiceName)
                .number(chars.into())
                .number(order.param(Param::WebsiteNameMinimumChars).into());
            return;
        }
        let max = order
            .by_nature(Param::WebsiteNameMaximumChars, Param::IndividualWebsiteNameMaximumChars);
        let is_own = || {
            let (name, own) = (order.text(ServiceName), order.text(OrganizerName));
            name.zip(own).is_some_and(|(name, own)| same_name(own, name))
        };
        if chars as usize > max && !is_own() {
            report.at(ServiceName).message(1).number(chars.into()).number(max as i64);
        }
    },
    page: page!(Page {
        code: "service.name.length",
        zh: &[
            "网站名称一般不少于 {limit} 个字，当前为 {n} 个，建议改用更完整的名称。",
            "网站名称一般不超过 {limit} 个字，当前为 {n} 个，建议缩短。",
        ],
        en: &[
            "A website's name usually has at least {limit} characters; this has {n}. A fuller name is advised.",
            "A website's name usually has at most {limit} characters; this has {n}. A shorter name is advised.",
        ],
        args: &["n", "limit"],
        examples: &[
            bad("two", &[("websites[0].name", "示例")], "websites[0].name"),
            good("three", &[("websites[0].name", "示例网")]),
            bad("brackets do not count", &[("websites[0].name", "（示例）")], "websites[0].name"),
            bad(
                "thirty-one",
                &[(
                    "websites[0].name",
                    "示例科技有限公司产品展示与客户服务及技术支持综合信息发布的网页"
                )],
                "websites[0].name"
            ),
            good(
                "thirty",
                &[(
                    "websites[0].name",
                    "示例科技有限公司产品展示与客户服务及技术支持综合信息发布网页"
                )]
            ),
            good(
                "the unit's own long name",
                &[
                    (
                        "organizer.name",
                        "示例科技有限公司产品展示与客户服务及技术支持综合信息发布的网页"
                    ),
                    (
                        "websites[0].name",
                        "示例科技有限公司产品展示与客户服务及技术支持综合信息发布的网页"
                    )
                ]
            ),
            bad(
                "eleven, of an individual",
                &[("websites[0].name", "小明同学的读书学习笔记")],
                "websites[0].name"
            )
            .base("individual"),
            good("ten, of an individual", &[("websites[0].name", "小明同学的读书小笔记")])
                .base("individual"),
            good("an APP", &[("apps", "[{\"name\":\"示例\"}]")]),
        ],
    }),
};

/// The website's name has digits only.
///
/// An older page refuses such names. An individual's name needs Han characters anyway.
pub static DIGITS_ONLY: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[ServiceName, OrganizerNature],
    key: None,
    check: |order, report| {
        if let Some(Odd::Digits) = odd(order) {
            report.at(ServiceName);
        }
    },
    page: page!(Page {
        code: "service.name.digits-only",
        zh: &["网站名称不宜全为数字，建议使用汉字名称。"],
        en: &["A website's name should not be digits alone; a Chinese name is advised."],
        args: &[],
        examples: &[
            bad("digits", &[("websites[0].name", "12306")], "websites[0].name"),
            good("digits and Han characters", &[("websites[0].name", "123示例网")]),
            good("too short, which another rule reports", &[("websites[0].name", "12")]),
        ],
    }),
};

/// The website's name has no Han character.
///
/// Some provinces refuse names in Latin letters alone, English or pinyin; elsewhere a Chinese name is
/// good advice. An individual's name needs Han characters anyway, an APP may be called anything.
pub static LATIN_ONLY: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[ServiceName, OrganizerNature, RegionProvince],
    key: None,
    check: |order, report| {
        let Some(Odd::Latin) = odd(order) else { return };
        let asked = [Topic::NameNotLatinOnly, Topic::NameChinese]
            .into_iter()
            .any(|topic| order.demand(topic).is_some());
        let finding = report.at(ServiceName);
        match order.province().filter(|_| asked) {
            Some(province) => finding.word(province),
            None => finding.message(1).class(Hint),
        };
    },
    page: page!(Page {
        code: "service.name.latin-only",
        zh: &[
            "{province}的网站名称不宜全为英文或拼音，请使用中文名称或中英文组合。",
            "网站名称全为英文或拼音，使用中文名称更易通过审核。",
        ],
        en: &[
            "In {province} a website's name should not be English or pinyin alone; please use Chinese, or Chinese with English.",
            "The website's name is English or pinyin alone; a Chinese one passes more easily.",
        ],
        args: &["province"],
        examples: &[
            bad("in Guangdong", &[("websites[0].name", "Example")], "websites[0].name"),
            bad(
                "in Beijing",
                &[("organizer.region.province", "beijing"), ("websites[0].name", "Example2")],
                "websites[0].name"
            ),
            bad(
                "elsewhere",
                &[("organizer.region.province", "hunan"), ("websites[0].name", "Example")],
                "websites[0].name"
            ),
            good("Chinese with English", &[("websites[0].name", "Example示例")]),
            good("an APP", &[("apps", "[{\"name\":\"Example\"}]")]),
        ],
    }),
};

/// Whether a name may have this character: Han, letters, digits, wide brackets, hyphens.
fn is_allowed(c: char) -> bool {
    is_han(c) || c.is_ascii_alphanumeric() || matches!(c, '（' | '）' | '-')
}

/// The service's name has a character that names do not have.
///
/// Han characters, Latin letters, digits, full-width brackets and hyphens are taken; emoji, spaces
/// and other signs are not, unless they stand in the organizer's own name. A domain in an
/// individual's name is reported as such.
pub static CHARACTERS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceName, OrganizerName, OrganizerNature, ServiceDomains, DomainName, AppGameKind],
    key: None,
    check: |order, report| {
        if order.letters(ServiceName).is_none_or(|letters| letters.is_plain) {
            return;
        }
        let Some(name) = order.text(ServiceName) else { return };
        let own = order.text(OrganizerName).unwrap_or_default();
        let Some(c) = name.chars().find(|c| !is_allowed(*c) && !search::has_char(own, *c)) else {
            return;
        };
        let is_named_by_platform = order.is(AppGameKind, w::GameKind::Test);
        if is_named_by_platform || order.is_individual() && domain_in(order).is_some() {
            return;
        }
        let finding = report.at(ServiceName);
        if is_space(c) {
            finding.message(1);
        } else {
            finding.character(c);
        }
        let plain: String = name
            .chars()
            .filter(|c| !is_space(*c) && !is_invisible(*c))
            .map(|c| match c {
                '(' => '（',
                ')' => '）',
                c => c,
            })
            .collect();
        if !plain.is_empty() && plain.chars().all(is_allowed) {
            finding.fix(&plain, false);
        }
    },
    page: page!(Page {
        code: "service.name.characters",
        zh: &[
            "服务名称不宜含有“{character}”，建议只用汉字、字母、数字、全角括号和连字符。",
            "服务名称不宜含有空格，建议删除。",
        ],
        en: &[
            "A service name should not have “{character}”; Han characters, letters, digits, full-width brackets and hyphens are advised.",
            "A service name should not have spaces; removing them is advised.",
        ],
        args: &["character"],
        examples: &[
            bad("a mark", &[("websites[0].name", "示例科技！")], "websites[0].name"),
            bad("an emoji", &[("websites[0].name", "示例科技😀")], "websites[0].name"),
            bad("a space", &[("websites[0].name", "示例 官网")], "websites[0].name"),
            bad("a no-break space", &[("websites[0].name", "示例\u{A0}官网")], "websites[0].name"),
            bad("narrow brackets", &[("websites[0].name", "示例(官网)")], "websites[0].name"),
            bad("of an APP", &[("apps", "[{\"name\":\"示例★助手\"}]")], "apps[0].name"),
            good("wide brackets and a hyphen", &[("websites[0].name", "示例（官网）-V2")]),
            good(
                "a test of a game, named as the platform wants",
                &[("apps", "[{\"name\":\"示例（TapTap 测试版）\",\"gameKind\":\"test\"}]")]
            ),
            good(
                "in the unit's own name",
                &[("organizer.name", "示例·科技有限公司"), ("websites[0].name", "示例·科技官网")]
            ),
            good(
                "a domain, which another rule reports",
                &[("websites[0].name", "example.com的小站")]
            )
            .base("individual"),
        ],
    }),
};

/// The domain that the name of this service has in it: one of its own, or any label before a known
/// suffix.
fn domain_in(order: &View<'_>) -> Option<String> {
    let name: String = order
        .text(ServiceName)?
        .chars()
        .map(|c| if c == '．' { '.' } else { c.to_ascii_lowercase() })
        .collect();
    for own in order.inner(ServiceDomains).filter_map(|domain| domain.domain()) {
        let own = to_unicode(own);
        if search::contains(&name, &own) {
            return Some(own);
        }
    }
    let is_label = |c: char| c.is_ascii_alphanumeric() || c == '-' || is_han(c);
    for (dot, _) in name.bytes().enumerate().filter(|(_, byte)| *byte == b'.') {
        let (before, after) = (name.get(..dot)?, name.get(dot + 1..)?);
        if !before.ends_with(is_label) {
            continue;
        }
        let latin = after.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let han = after.char_indices().take_while(|(_, c)| is_han(*c)).take(4);
        let ends = core::iter::once(latin).chain(han.map(|(at, c)| at + c.len_utf8()));
        for suffix in ends.filter_map(|end| after.get(..end)).filter(|suffix| !suffix.is_empty()) {
            if split(suffix).status != Status::Unknown {
                let start = before.char_indices().rev().find(|(_, c)| !is_label(*c));
                let start = start.map_or(0, |(at, c)| at + c.len_utf8());
                return name.get(start..dot + 1 + suffix.len()).map(String::from);
            }
        }
    }
    None
}

/// An individual's service name has a domain in it.
///
/// The order's own domain, or any label before a known suffix. Names of software such as `Node.js`
/// are none.
pub static INDIVIDUAL_NO_DOMAIN: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceName, ServiceDomains, DomainName],
    key: None,
    check: |order, report| {
        if let Some(domain) = domain_in(order) {
            report.at(ServiceName).text(&domain);
        }
    },
    page: page!(Page {
        code: "service.name.individual-no-domain",
        zh: &["个人备案的服务名称不能包含域名“{domain}”，请修改。"],
        en: &[
            "An individual's service name may not contain a domain ({domain}); please change it."
        ],
        args: &["domain"],
        examples: &[
            bad("a domain", &[("websites[0].name", "sample.cn的小站")], "websites[0].name")
                .base("individual"),
            bad("its own", &[("websites[0].name", "Example.com的小站")], "websites[0].name")
                .base("individual"),
            bad(
                "its own, in the other form",
                &[
                    ("websites[0].domains[0].name", "xn--fsq092h.xn--fiqs8s"),
                    ("websites[0].name", "我的示例.中国")
                ],
                "websites[0].name"
            )
            .base("individual"),
            bad("a Chinese one", &[("websites[0].name", "小明的例子.网址")], "websites[0].name")
                .base("individual"),
            bad("with a wide dot", &[("websites[0].name", "sample．cn的小站")], "websites[0].name")
                .base("individual"),
            good("none", &[]).base("individual"),
            good("the name of a program", &[("websites[0].name", "小明的Node.js笔记")])
                .base("individual"),
            good("a unit", &[("websites[0].name", "sample.cn的小站")]),
        ],
    }),
};

/// An individual's service name reads like a unit, a trade or a forum.
///
/// Five words are refused by name: 论坛, 博客, 行业, 企业, 产品. Others of their kind are refused in
/// places and warned about; what only hosting companies list is advice.
pub static INDIVIDUAL_FORBIDDEN_WORDS: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceName, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let Some(hit) = order.impersonal_word() else { return };
        let finding = report.at(ServiceName);
        finding.text(hit.word);
        match hit.action {
            Action::Error => {}
            Action::Warning => {
                finding.message(1).warning();
            }
            Action::Hint => {
                finding.message(2).class(Hint);
            }
        }
    },
    page: page!(Page {
        code: "service.name.individual-forbidden-words",
        zh: &[
            "个人备案的服务名称不能包含“{word}”，请修改。",
            "个人备案的服务名称含“{word}”常被驳回，建议修改。",
            "个人备案的服务名称含“{word}”，部分接入商不建议使用。",
        ],
        en: &[
            "An individual's service name may not contain {word}; please change it.",
            "An individual's service name with {word} is often refused; changing it is advised.",
            "Some providers advise against {word} in an individual's service name.",
        ],
        args: &["word"],
        examples: &[
            bad("a blog", &[("websites[0].name", "小明博客")], "websites[0].name")
                .base("individual"),
            bad("a forum", &[("websites[0].name", "读书小论坛")], "websites[0].name")
                .base("individual"),
            bad("a trade", &[("websites[0].name", "行业小观察")], "websites[0].name")
                .base("individual"),
            bad(
                "an enterprise and products",
                &[("websites[0].name", "企业产品库")],
                "websites[0].name"
            )
            .base("individual"),
            bad("products", &[("websites[0].name", "小明的产品")], "websites[0].name")
                .base("individual"),
            bad("a community", &[("websites[0].name", "读书社区")], "websites[0].name")
                .base("individual")
                .warns(),
            bad("a company", &[("websites[0].name", "小明的公司")], "websites[0].name")
                .base("individual")
                .warns(),
            bad("a studio", &[("websites[0].name", "小明工作室")], "websites[0].name")
                .base("individual")
                .warns(),
            bad(
                "what Henan refuses",
                &[("organizer.region.province", "henan"), ("websites[0].name", "小明个人笔记")],
                "websites[0].name"
            )
            .base("individual")
            .warns(),
            bad(
                "on a hosting company's list only",
                &[("websites[0].name", "小明的设计笔记")],
                "websites[0].name"
            )
            .base("individual"),
            bad(
                "products behind a word that ends with their first character",
                &[("websites[0].name", "国产产品")],
                "websites[0].name"
            )
            .base("individual"),
            good("no blog but cyber", &[("websites[0].name", "赛博客厅")]).base("individual"),
            good("no trade but spare time", &[("websites[0].name", "旅行业余记")])
                .base("individual"),
            good("no products but a tasting", &[("websites[0].name", "国产品鉴")])
                .base("individual"),
            good("personal", &[]).base("individual"),
            good("a unit", &[("websites[0].name", "示例产品论坛")]),
        ],
    }),
};

/// An individual's service name has the name of a place.
///
/// Provinces, their capitals, the five cities of provincial rank and some more well-known cities are
/// looked for; words in which the characters meet by chance do not count, nor does the person's own
/// name.
pub static INDIVIDUAL_NO_PLACE_NAME: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceName, OrganizerName],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(ServiceName) else { return };
        let place = match order.text(OrganizerName).and_then(|own| search::split_once(name, own)) {
            Some((before, after)) => {
                places::place_name_in(before).or_else(|| places::place_name_in(after))
            }
            None => order.scanned(ServiceName).and_then(places::place_name),
        };
        if let Some(place) = place {
            report.at(ServiceName).text(place);
        }
    },
    page: page!(Page {
        code: "service.name.individual-no-place-name",
        zh: &["个人备案的服务名称不能包含地名“{word}”，请修改。"],
        en: &[
            "An individual's service name may not contain the place name {word}; please change it."
        ],
        args: &["word"],
        examples: &[
            bad("a capital", &[("websites[0].name", "广州随拍")], "websites[0].name")
                .base("individual"),
            bad("a province", &[("websites[0].name", "我在四川吃饭")], "websites[0].name")
                .base("individual"),
            bad(
                "a city that is no capital",
                &[("websites[0].name", "东莞的夏天")],
                "websites[0].name"
            )
            .base("individual"),
            good("a city whose name other words meet in", &[("websites[0].name", "盛唐山水小记")])
                .base("individual"),
            good("a fertilizer", &[("websites[0].name", "复合肥小记")]).base("individual"),
            good("an introduction", &[("websites[0].name", "介绍兴趣的小站")]).base("individual"),
            good("a sofa", &[("websites[0].name", "超长沙发日记")]).base("individual"),
            good("a balcony", &[("websites[0].name", "富贵阳台花草")]).base("individual"),
            good("new lands", &[("websites[0].name", "新疆域记")]).base("individual"),
            bad("no sofa", &[("websites[0].name", "长沙发现之旅")], "websites[0].name")
                .base("individual"),
            bad("no evening", &[("websites[0].name", "今晚上海见")], "websites[0].name")
                .base("individual"),
            good("the sea breeze", &[("websites[0].name", "遇上海风的日子")]).base("individual"),
            good(
                "the person's own name",
                &[("organizer.name", "李上海"), ("websites[0].name", "李上海的读书笔记")]
            )
            .base("individual"),
            good("none", &[]).base("individual"),
            good("a unit", &[("websites[0].name", "广州示例网")]),
        ],
    }),
};

/// A unit's service is named after a place where the province does not take that.
///
/// Hainan and Yunnan want no names of places, Henan no names like a local portal's, by an older page. A
/// place in the unit's own name does not count; organs of state may name theirs.
pub static PLACE_NAME: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.natures(&[
        w::OrganizerNature::Enterprise,
        w::OrganizerNature::PublicInstitution,
        w::OrganizerNature::SocialOrganization,
    ]),
    reads: &[ServiceName, OrganizerName, OrganizerNature, RegionProvince],
    key: None,
    check: |order, report| {
        let Some(name) = order.scanned(ServiceName) else { return };
        let Some(place) = places::place_name(name) else { return };
        let own = order.text(OrganizerName).unwrap_or_default();
        let Some(province) = order.province().filter(|_| !search::contains(own, place)) else {
            return;
        };
        let is_portal = cue_words::has_end(name.text, cue_words::PORTAL_ENDS);
        if order.demand(Topic::NameNoPlace).is_some() {
            report.at(ServiceName).text(place).word(province);
        } else if is_portal && order.demand(Topic::NameNoLocalPortal).is_some() {
            report.at(ServiceName).message(1).text(place).word(province);
        }
    },
    page: page!(Page {
        code: "service.name.place-name",
        zh: &[
            "{province}的服务名称一般不能包含地名“{word}”，建议修改。",
            "{province}的非政府单位不宜使用“{word}”加“网”“在线”之类的地方门户名称，建议修改。",
        ],
        en: &[
            "In {province} a service name should not contain the place name {word}; changing it is advised.",
            "In {province} a name like that of a local portal, with {word}, is for organs of state; changing it is advised.",
        ],
        args: &["word", "province"],
        examples: &[
            bad(
                "in Yunnan",
                &[("organizer.region.province", "yunnan"), ("websites[0].name", "昆明示例网")],
                "websites[0].name"
            ),
            bad(
                "a local portal in Henan",
                &[("organizer.region.province", "henan"), ("websites[0].name", "郑州示例在线")],
                "websites[0].name"
            ),
            good(
                "no portal in Henan",
                &[("organizer.region.province", "henan"), ("websites[0].name", "郑州示例公司")]
            ),
            good(
                "in the unit's own name",
                &[
                    ("organizer.region.province", "yunnan"),
                    ("organizer.name", "昆明示例科技有限公司"),
                    ("websites[0].name", "昆明示例网")
                ]
            ),
            good("another province", &[("websites[0].name", "昆明示例网")]),
        ],
    }),
};

/// An individual's service name has an idiom in it.
///
/// A set phrase of four characters says nothing of the service, among other words too. The list is
/// ours and some idioms pass, so this warns. Silent until the pack of idioms is loaded.
pub static INDIVIDUAL_NO_IDIOM: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceName],
    key: None,
    check: |order, report| {
        let Some(idioms) = order.packs().idioms else { return };
        if let Some(idiom) = order.text(ServiceName).and_then(|name| idioms.first(name)) {
            report.at(ServiceName).text(idiom);
        }
    },
    page: page!(Page {
        code: "service.name.individual-no-idiom",
        zh: &["个人备案的服务名称含成语“{word}”，可能被驳回，建议修改。"],
        en: &[
            "An individual's service name with the idiom {word} may be refused; changing it is advised."
        ],
        args: &["word"],
        examples: &[
            bad("an idiom", &[("websites[0].name", "一帆风顺")], "websites[0].name")
                .base("individual"),
            bad(
                "an idiom among other words",
                &[("websites[0].name", "一帆风顺的日记")],
                "websites[0].name"
            )
            .base("individual"),
            bad(
                "an idiom behind other words",
                &[("websites[0].name", "小明的四海为家")],
                "websites[0].name"
            )
            .base("individual"),
            good("part of an idiom", &[("websites[0].name", "一帆风的日记")]).base("individual"),
            good("a unit", &[("websites[0].name", "一帆风顺")]),
        ],
    }),
};

/// Whether `run`, two characters, stands in `text` and is letters or digits. One of the two is a name with
/// these letters, or is of it.
fn has_run(text: &str, run: &str, letters: &Letters) -> bool {
    let is_word = |c: char| c.is_ascii_alphanumeric() || is_han(c);
    search::contains(text, run) && (letters.is_plain || run.chars().all(is_word))
}

/// Whether two adjacent letters or digits of a name stand side by side in `other` too.
fn shares_run(name: Scanned<'_, '_>, other: &str) -> bool {
    // A scope is long, and few of its characters end as the first one of a run of the name: a bit tells.
    let bit = |last: u8| 1u64 << (last % 64);
    let mut ends = 0;
    any_pair(name.text, |last, _| {
        ends |= bit(last);
        false
    });
    let is_shared = |run: &str| has_run(name.text, run, name.letters);
    any_pair(other, |last, pair| ends & bit(last) != 0 && other.get(pair).is_some_and(is_shared))
}

/// Whether `is_it` says so of two adjacent characters, given the last byte of the first one and where
/// they stand.
fn any_pair(text: &str, mut is_it: impl FnMut(u8, Range<usize>) -> bool) -> bool {
    let bytes = text.as_bytes();
    let (mut start, mut middle) = (0, 0);
    while let Some(lead) = bytes.get(middle) {
        let end = middle
            + match lead {
                0..0x80 => 1,
                0x80..0xE0 => 2,
                0xE0..0xF0 => 3,
                _ => 4,
            };
        if let Some((last, _)) = bytes.get(..middle).and_then(<[u8]>::split_last)
            && is_it(*last, start..end)
        {
            return true;
        }
        (start, middle) = (middle, end);
    }
    false
}

/// Whether `name` takes its characters from `own` in their order, as 哈工大 does from 哈尔滨工业大学. The
/// characters of 官网 say nothing.
fn abbreviates(name: &str, own: &str) -> bool {
    let mut rest = own.chars();
    let mut said = name.chars().filter(|c| !matches!(c, '官' | '网')).peekable();
    said.peek().is_some() && said.all(|c| rest.any(|it| it == c))
}

/// A unit's service name shows no link to the unit's name or business scope.
///
/// Two adjacent characters in common are enough, and so is an abbreviation of the unit's name. A name
/// without Han characters cannot be compared. A trademark is a link that cannot be seen here, so this is
/// only worth a second look.
pub static UNIT_RELEVANCE: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[ServiceName, OrganizerName, OrganizerBusinessScope, AppGameKind],
    key: None,
    check: |order, report| {
        let (Some(name), Some(own)) = (order.scanned(ServiceName), order.text(OrganizerName))
        else {
            return;
        };
        if name.letters.han < 2 {
            return;
        }
        // Most names begin with the unit's own: one look tells.
        if has_run(own, first(name.text, 2), name.letters) || shares_run(name, own) {
            return;
        }
        let scope = order.text(OrganizerBusinessScope).unwrap_or_default();
        if !shares_run(name, scope) && !abbreviates(name.text, own) && !order.declares_game() {
            report.at(ServiceName);
        }
    },
    page: page!(Page {
        code: "service.name.unit-relevance",
        zh: &["服务名称与主办单位名称、经营范围未见关联，建议修改，或准备商标等证明。"],
        en: &[
            "The service name shows no link to the unit's name or business scope; please change it or have proof such as a trademark ready."
        ],
        args: &[],
        examples: &[
            bad("no link", &[("websites[0].name", "明星八卦")], "websites[0].name"),
            bad("one character alone", &[("websites[0].name", "示范八卦")], "websites[0].name"),
            bad(
                "a bracket and a character",
                &[
                    ("organizer.name", "深圳市示例（明珠）科技有限公司"),
                    ("websites[0].name", "（明）星八卦")
                ],
                "websites[0].name"
            ),
            good("a link to the name", &[]),
            good(
                "an abbreviation of the name",
                &[("organizer.name", "哈尔滨工业大学"), ("websites[0].name", "哈工大官网")]
            ),
            bad("no more than 官网", &[("websites[0].name", "官网")], "websites[0].name"),
            good(
                "a link to the scope",
                &[
                    ("organizer.businessScope", "计算机软件开发；明星经纪"),
                    ("websites[0].name", "明星八卦")
                ]
            ),
            good("nothing to compare", &[("websites[0].name", "Example")]),
            good(
                "a game, which bears the name of its approval",
                &[("apps", "[{\"name\":\"云上骑士\",\"gameKind\":\"playable\"}]")]
            ),
            good("an individual", &[("websites[0].name", "明星八卦")]).base("individual"),
        ],
    }),
};

/// The service's name has a word of the state or of its functions.
///
/// 中国, 国家 and the like at the head of a name, 监察, 信访 and the like anywhere, are for bodies that
/// can show papers. A word of the unit's own name does not count. Under the province guide
/// `website.name.forbidden-word.beijing` comes first.
pub static STATE_WORDS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.natures(&[
        w::OrganizerNature::Enterprise,
        w::OrganizerNature::Individual,
        w::OrganizerNature::PublicInstitution,
        w::OrganizerNature::SocialOrganization,
    ]),
    reads: &[ServiceName, OrganizerName, OrganizerNature, RegionProvince],
    key: None,
    check: |order, report| {
        const STATE: Classes = Classes::of(&[name_words::Class::State, name_words::Class::Organ]);
        let Some(hit) = order.word_in(ServiceName, STATE) else { return };
        if order.guide_state_word().is_some() {
            return;
        }
        let finding = report.at(ServiceName).text(hit.word);
        if hit.action == Action::Hint {
            finding.class(Hint);
        }
    },
    page: page!(Page {
        code: "service.name.state-words",
        zh: &["服务名称含“{word}”，非国家机关使用常被驳回，建议修改或准备批准文件。"],
        en: &[
            "A service name with {word} is often refused unless a state body files; please change it or have the permission ready."
        ],
        args: &["word"],
        examples: &[
            bad("at the head", &[("websites[0].name", "中国示例网")], "websites[0].name"),
            bad(
                "a function of the state",
                &[("websites[0].name", "示例维权网")],
                "websites[0].name"
            ),
            bad("of an individual", &[("websites[0].name", "国家小记录")], "websites[0].name")
                .base("individual"),
            bad("of an APP", &[("apps", "[{\"name\":\"人民示例\"}]")], "apps[0].name"),
            bad(
                "an organ, by analogy only",
                &[("websites[0].name", "示例公安网")],
                "websites[0].name"
            ),
            good("inside the name", &[("websites[0].name", "示例中国网")]),
            good(
                "in the unit's own name",
                &[("organizer.name", "中国示例科技有限公司"), ("websites[0].name", "中国示例网")]
            ),
            good(
                "an organ of state",
                &[("organizer.nature", "governmentAgency"), ("websites[0].name", "中国示例网")]
            ),
            good(
                "refused by the province guide, which another rule reports",
                &[("organizer.region.province", "beijing"), ("websites[0].name", "中国示例网")]
            )
            .under("province-guide"),
        ],
    }),
};

/// The service's name stands for something unlawful.
///
/// Gambling, obscenity and the like are never filed; a word can stand in a lawful name, so it warns.
pub static UNLAWFUL_WORDS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceName, OrganizerName, OrganizerNature, RegionProvince],
    key: None,
    check: |order, report| {
        let classes = Classes::of(&[name_words::Class::Unlawful]);
        if let Some(hit) = order.word_in(ServiceName, classes) {
            report.at(ServiceName).text(hit.word);
        }
    },
    page: page!(Page {
        code: "service.name.unlawful-words",
        zh: &["服务名称含“{word}”，涉及违法内容的服务不予备案，请修改。"],
        en: &[
            "The service name has {word}; services with unlawful content are never filed. Please change it."
        ],
        args: &["word"],
        examples: &[
            bad("gambling", &[("websites[0].name", "示例赌博网")], "websites[0].name"),
            bad("of an individual", &[("websites[0].name", "小明的博彩")], "websites[0].name")
                .base("individual"),
            good("lawful", &[]),
        ],
    }),
};

/// Whether a rule on the service's declared topics already speaks of an approval.
fn topics_speak(order: &View<'_>) -> bool {
    use w::Topic as T;
    let topics = order.bits(ServiceTopics);
    let has = |wanted: u64| topics & wanted != 0;
    if order.is_individual() {
        return topics != 0;
    }
    has(APPROVED_TOPICS | 1 << T::Religion as u8)
        || order.declared(ServiceIsCommercial) != Some(false) && has(1 << T::Culture as u8)
        || order.flag(ServiceIsCommercial) && has(1 << T::Game as u8)
        || order.province_has(Trait::GameOrdinarySiteFirst)
            && order.is_website()
            && has(1 << T::Game as u8)
}

/// Words that say little in a remark, which may promise video tutorials, as the guide's own example
/// does, or speak of the people of a quarter.
const WORDS_OF_NAMES: [&str; 2] = ["视频", "社区"];

/// The first word of a field that needs an approval in the name or remark of this service, and
/// whether a source names it. Words of a unit's own name and words the text denies do not count, nor
/// do games of an APP that says what kind of game it is, nor the practice license that a hospital has
/// to name in its remark.
fn approval_word<'a>(order: &View<'a>, field: Field) -> Option<(&'a str, bool)> {
    if !has_approval_words(order.letters(field)?.kinds) {
        return None;
    }
    let scanned = order.scanned(field)?;
    let text = scanned.text;
    let own = order.own_name();
    let is_of_hospital = field == ServiceRemark && order.flag(OrganizerIsMedicalInstitution);
    let mut found = None;
    for mark in approvals::marks(scanned, approvals::Field::Service) {
        // Culture of the house is no online culture.
        let of_the_house = mark.word == "文化"
            && ["企业", "公司"]
                .iter()
                .any(|house| text.get(..mark.at).is_some_and(|t| t.ends_with(house)));
        // A forum of an individual is another rule's business.
        let is_forum = mark.approval == Some(w::PreApproval::BulletinBoard);
        let is_known_game =
            mark.approval == Some(w::PreApproval::OnlineGame) && order.declares_game();
        if mark.approval.is_none()
            || of_the_house
            || is_known_game
            || is_of_hospital && mark.approval == Some(w::PreApproval::Healthcare)
            || field == ServiceRemark && WORDS_OF_NAMES.contains(&mark.word)
            || is_forum && order.is_individual()
            || search::contains(own, mark.word)
            || mark.is_denied
        {
            continue;
        }
        if mark.is_sure {
            return Some((mark.word, true));
        }
        found = found.or(Some((mark.word, false)));
    }
    found
}

/// The service's name or remark has a word of a field that needs an approval, and none is declared.
///
/// Such orders are often sent back. The words follow the approvals and the pages that list them; what
/// stands beside a listed word by analogy is advice, and looked for in the name only. An individual
/// gets no approval and is told to reword. Silent when a rule on the declared topics speaks already.
pub static PRE_APPROVAL_WORDS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServiceName,
        ServiceRemark,
        ServicePreApprovalTypes,
        ServiceTopics,
        ServiceIsCommercial,
        OrganizerName,
        OrganizerNature,
        RegionProvince,
        AppGameKind,
        OrganizerIsMedicalInstitution,
    ],
    key: None,
    check: |order, report| {
        let finance = Classes::of(&[name_words::Class::Finance]);
        let in_name = approval_word(order, ServiceName).or_else(|| {
            let hit = order.word_in(ServiceName, finance)?;
            Some((hit.word, hit.action >= Action::Warning))
        });
        let in_remark = approval_word(order, ServiceRemark).filter(|(_, is_sure)| *is_sure);
        let (field, (word, is_sure)) = match (in_name, in_remark) {
            (Some(found), _) => (ServiceName, found),
            (None, Some(found)) => (ServiceRemark, found),
            (None, None) => return,
        };
        if !order.declares_no_approval() || topics_speak(order) {
            return;
        }
        let finding = report.at(field).text(word);
        if order.is_individual() {
            finding.message(1);
        }
        if !is_sure {
            finding.class(Hint);
        }
    },
    page: page!(Page {
        code: "service.name.pre-approval-words",
        zh: &[
            "名称或备注含“{word}”，可能涉及前置审批，请确认审批类型或修改措辞。",
            "名称或备注含“{word}”，可能涉及前置审批，个人不能办理，建议修改措辞。",
        ],
        en: &[
            "{word} in the name or remark may need a pre-approval; please check the type or reword it.",
            "{word} in the name or remark may need a pre-approval, which individuals do not get; rewording it is advised.",
        ],
        args: &["word"],
        examples: &[
            bad("in the name", &[("websites[0].name", "示例新闻网")], "websites[0].name"),
            bad(
                "in the remark",
                &[("websites[0].remark", "本网站用于提供在线教育课程与学习资料")],
                "websites[0].remark"
            ),
            bad("of an individual", &[("websites[0].name", "小明的影视笔记")], "websites[0].name")
                .base("individual"),
            bad("finance", &[("websites[0].name", "示例融资网")], "websites[0].name"),
            bad("by analogy only", &[("websites[0].name", "示例直播网")], "websites[0].name"),
            good(
                "the remark denies it",
                &[("websites[0].remark", "本网站用于展示公司产品，不涉及新闻、出版、教育等内容")]
            ),
            good(
                "the remark denies it, with commas",
                &[(
                    "websites[0].remark",
                    "本网站用于展示公司产品，不涉及新闻，出版，教育等前置审批内容"
                )]
            ),
            good(
                "the remark has none of it",
                &[("websites[0].remark", "本网站用于展示公司产品，没有新闻、出版内容")]
            ),
            good(
                "the unit's own news in the remark",
                &[("websites[0].remark", "本站展示公司产品介绍、新闻动态、联系方式")]
            ),
            good(
                "news of the company",
                &[("websites[0].remark", "本站展示产品介绍、公司新闻，设有新闻中心和联系方式")]
            ),
            good(
                "news that is not offered to others",
                &[("websites[0].remark", "仅用于公司办公系统登录，不对外提供新闻、论坛等服务")]
            ),
            good(
                "news of a college",
                &[("websites[0].remark", "介绍院系专业、学院新闻、招生就业信息与校园环境")]
            ),
            good("a system for meetings", &[("websites[0].name", "示例视频会议")]),
            good(
                "news of a school",
                &[("websites[0].remark", "发布学校新闻、校园新闻与招生通知，介绍师资和专业设置")]
            ),
            good(
                "news of a hospital, an association and a group",
                &[("websites[0].remark", "介绍科室与专家，发布医院新闻、协会新闻和集团新闻")]
            ),
            bad(
                "behind a denial of something else",
                &[("websites[0].remark", "本站不提供下载，发布新闻资讯与行业报道")],
                "websites[0].remark"
            ),
            bad(
                "denied first, then offered something else",
                &[("websites[0].remark", "本站不涉及新闻，提供教育培训课程与学习资料展示")],
                "websites[0].remark"
            ),
            bad(
                "denied first, then the business",
                &[("websites[0].remark", "本站不涉及新闻，主要从事医疗服务与健康内容展示")],
                "websites[0].remark"
            ),
            bad(
                "denied first, then what is sold",
                &[("websites[0].remark", "本站不销售药品，只销售医疗器械与健康产品的展示")],
                "websites[0].remark"
            ),
            bad(
                "denied first, then what there is",
                &[("websites[0].remark", "本站无新闻，有影视资源下载与在线观看功能展示")],
                "websites[0].remark"
            ),
            bad(
                "of what denies something else",
                &[("websites[0].remark", "本站是不含广告的新闻资讯网站，欢迎大家订阅")],
                "websites[0].remark"
            ),
            good(
                "the remark denies any form of it",
                &[("websites[0].remark", "本网站用于展示公司产品，不涉及任何形式的新闻、出版内容")]
            ),
            good(
                "the remark denies to sell it and to publish it",
                &[(
                    "websites[0].remark",
                    "本网站用于展示公司产品，不涉及药品销售、新闻发布，出版、医疗服务"
                )]
            ),
            good(
                "the remark forbids it",
                &[("websites[0].remark", "本网站用于展示公司产品，严禁发布新闻、出版等内容")]
            ),
            good(
                "the remark says that it is something else",
                &[("websites[0].remark", "本网站用于展示公司产品，不是新闻网站，而是产品介绍")]
            ),
            good(
                "the remark has nothing to do with it",
                &[("websites[0].remark", "本网站用于展示公司产品，与新闻、教育、出版无关")]
            ),
            good(
                "the remark denies it at the end",
                &[("websites[0].remark", "本网站用于展示公司产品，新闻、教育、出版等内容均不涉及")]
            ),
            good(
                "the company's own news in the remark",
                &[("websites[0].remark", "本站展示公司产品介绍、公司新闻、联系方式")]
            ),
            bad(
                "what is forbidden is something else",
                &[("websites[0].remark", "本站展示公司的禁毒教育活动与宣传资料")],
                "websites[0].remark"
            ),
            bad("of the future", &[("websites[0].name", "未来教育网")], "websites[0].name"),
            bad("of a city", &[("websites[0].name", "无锡新闻网")], "websites[0].name"),
            good(
                "a video tutorial in the remark",
                &[("websites[0].remark", "本平台提供在线课程教学服务，包含视频教程和互动问答。")]
            ),
            good(
                "the practice license in a hospital's remark",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "本单位医疗机构执业许可证为2023年3月颁发，有效期至2038年3月，颁发部门为示例市卫生健康委员会，许可证号为MB7FAKE1X"
                    )
                ]
            ),
            bad("video in the name", &[("websites[0].name", "示例视频")], "websites[0].name"),
            good(
                "an APP that says what kind of game it is",
                &[(
                    "apps",
                    "[{\"name\":\"示例游戏资讯\",\"gameKind\":\"information\",\"preApprovalTypes\":[\"none\"]}]"
                )]
            ),
            good(
                "culture of the house",
                &[("websites[0].remark", "本网站用于展示公司产品介绍与企业文化")]
            ),
            good(
                "in the unit's own name",
                &[
                    ("organizer.name", "深圳市示例教育科技有限公司"),
                    ("websites[0].name", "示例教育官网")
                ]
            ),
            good(
                "the approval is declared",
                &[
                    ("websites[0].name", "示例新闻网"),
                    ("websites[0].preApprovalTypes", "[\"news\"]")
                ]
            ),
            good(
                "a declared topic, which another rule reports",
                &[
                    ("websites[0].name", "示例学习网"),
                    ("websites[0].remark", "本网站用于提供在线教育课程与学习资料"),
                    ("websites[0].topics", "[\"education\"]")
                ]
            ),
            good(
                "a commercial game, which another rule reports",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites[0].name", "示例游戏网"),
                    ("websites[0].isCommercial", "true"),
                    ("websites[0].topics", "[\"game\"]")
                ]
            ),
            good("no such word", &[]),
        ],
    }),
};
