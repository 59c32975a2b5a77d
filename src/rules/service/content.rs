//! The content of the service (服务内容) and the topics it touches.

use crate::rules::prelude::*;
use crate::tables::{approvals, province_demands::Topic, service_contents};

/// What is chosen as content.
enum Content {
    /// One of the four options, by word or by its code in the website list.
    Option(w::ServiceContent),
    /// Another entry of the list.
    Code,
    /// Nothing the list has.
    Unknown,
}

/// The content of this service; `None` while nothing is chosen.
fn content(order: &View<'_>) -> Option<Content> {
    use w::Word as _;
    let text = order.text(ServiceContent)?;
    if let Some(option) = w::ServiceContent::parse(text) {
        return Some(Content::Option(option));
    }
    let code = text.strip_prefix("catalogueCode:").unwrap_or(text);
    let kind = match order.is_app() {
        true => w::ServiceKind::App,
        false => w::ServiceKind::Website,
    };
    let entry = code.parse().ok().and_then(|code| service_contents::content(kind, code));
    Some(match entry {
        Some(entry) if entry.is_group => Content::Unknown,
        Some(entry) => entry.option.map_or(Content::Code, Content::Option),
        None => Content::Unknown,
    })
}

/// The service has no content chosen.
///
/// Websites and APPs have lists of their own; the four common options serve both.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceContent],
    key: None,
    check: |order, report| required(order, report, ServiceContent),
    page: page!(Page {
        code: "service.content.required",
        zh: &["请选择服务内容。"],
        en: &["Please choose the service content."],
        args: &[],
        examples: &[
            bad("none", &[("websites[0].content", "")], "websites[0].content"),
            good("chosen", &[]),
            good("an entry of the list", &[("websites[0].content", "catalogueCode:9")]),
        ],
    }),
};

/// An individual's service has a content that individuals do not file.
///
/// A blog or personal space, or anything else: two options. Some provinces refuse the first, by an
/// older page. The list of APPs has no blog, so its entries are left alone.
pub static INDIVIDUAL_OPTIONS: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceContent, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| match content(order) {
        Some(Content::Option(w::ServiceContent::PersonalBlog)) => {
            let Some(province) = order.province() else { return };
            if order.demand(Topic::ContentNoBlog).is_some() {
                report.at(ServiceContent).message(1).warning().word(province);
            } else if order.demand(Topic::ContentBlogConsent).is_some() {
                report.at(ServiceContent).message(2).warning().word(province);
            }
        }
        None | Some(Content::Option(w::ServiceContent::Other)) => {}
        Some(Content::Code) if order.is_app() => {}
        Some(_) => {
            report.at(ServiceContent);
        }
    },
    page: page!(Page {
        code: "service.content.individual-options",
        zh: &[
            "个人备案的服务内容请选择“博客/个人空间”或“其他”。",
            "{province}一般不受理个人的“博客/个人空间”，建议选择“其他”并在备注中写明内容。",
            "{province}个人备案“博客/个人空间”可能须经网信部门同意，建议选择“其他”。",
        ],
        en: &[
            "For an individual please choose blog or personal space, or other, as the content.",
            "{province} does not usually take blog or personal space from individuals; other, with a remark, is advised.",
            "In {province} an individual's blog or personal space may need the cyberspace office's consent; other is advised.",
        ],
        args: &["province"],
        examples: &[
            bad("a unit's portal", &[("websites[0].content", "unitPortal")], "websites[0].content")
                .base("individual"),
            bad(
                "a portal",
                &[("websites[0].content", "comprehensivePortal")],
                "websites[0].content"
            )
            .base("individual"),
            bad(
                "a shop by its code",
                &[("websites[0].content", "catalogueCode:9")],
                "websites[0].content"
            )
            .base("individual"),
            bad(
                "no such code",
                &[("websites[0].content", "catalogueCode:99")],
                "websites[0].content"
            )
            .base("individual"),
            bad(
                "a blog in Zhejiang",
                &[
                    ("organizer.region.province", "zhejiang"),
                    ("websites[0].content", "personalBlog")
                ],
                "websites[0].content"
            )
            .base("individual")
            .warns(),
            bad(
                "a blog in Shaanxi",
                &[
                    ("organizer.region.province", "shaanxi"),
                    ("websites[0].content", "personalBlog")
                ],
                "websites[0].content"
            )
            .base("individual")
            .warns(),
            good("other", &[]).base("individual"),
            good("a blog", &[("websites[0].content", "personalBlog")]).base("individual"),
            good("other by its code", &[("websites[0].content", "catalogueCode:24")])
                .base("individual"),
            good("an entry of the APP list", &[("apps", "[{\"content\":\"catalogueCode:3\"}]")])
                .base("individual"),
            good("a unit", &[]),
        ],
    }),
};

/// A unit's service has a content that units seldom file.
///
/// Units choose the portal of the unit, the comprehensive portal for news, search, mail, shopping
/// and the like, or other. A blog is a slip; single provinces expect the unit's portal or refuse
/// other, by an older page on websites.
pub static UNIT_OPTIONS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[ServiceContent, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let Some(content) = content(order) else { return };
        if let Content::Option(w::ServiceContent::PersonalBlog) = content {
            report.at(ServiceContent);
            return;
        }
        let Some(province) = order.province().filter(|_| order.is_website()) else { return };
        match content {
            Content::Option(w::ServiceContent::UnitPortal) => {}
            Content::Option(w::ServiceContent::Other)
                if order.demand(Topic::ContentNoOther).is_some() =>
            {
                report.at(ServiceContent).message(1).word(province);
            }
            _ if order.demand(Topic::ContentPortal).is_some() => {
                report.at(ServiceContent).message(2).word(province);
            }
            _ => {}
        }
    },
    page: page!(Page {
        code: "service.content.unit-options",
        zh: &[
            "建议单位选择“单位门户网站”，或按实际业务选择服务内容。",
            "{province}一般不受理单位选择“其他”，建议选择“单位门户网站”或具体内容。",
            "{province}的单位一般选择“单位门户网站”，建议核对服务内容。",
        ],
        en: &[
            "A unit is advised to choose unit portal, or the content that fits its business.",
            "{province} does not usually take other from units; unit portal or a definite content is advised.",
            "Units in {province} usually choose unit portal; please check the content.",
        ],
        args: &["province"],
        examples: &[
            bad("a blog", &[("websites[0].content", "personalBlog")], "websites[0].content"),
            bad(
                "other in Heilongjiang",
                &[("organizer.region.province", "heilongjiang"), ("websites[0].content", "other")],
                "websites[0].content"
            ),
            bad(
                "a shop in Jiangxi",
                &[
                    ("organizer.region.province", "jiangxi"),
                    ("websites[0].content", "catalogueCode:9")
                ],
                "websites[0].content"
            ),
            good("the unit's portal", &[("organizer.region.province", "jiangxi")]),
            good("other elsewhere", &[("websites[0].content", "other")]),
            good("an individual", &[("websites[0].content", "personalBlog")]).base("individual"),
        ],
    }),
};

/// The content is other, and the remark does not say what that is.
///
/// Nobody can tell from 其他 what the service will show after opening.
pub static OTHER_NEEDS_REMARK: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceContent, ServiceRemark],
    key: None,
    check: |order, report| {
        if order.lacks_remark_for_other() {
            report.at(ServiceRemark).missing();
        }
    },
    page: page!(Page {
        code: "service.content.other-needs-remark",
        zh: &["已选择“其他”，请在备注中写明开办后的具体内容。"],
        en: &["“Other” is chosen; please describe in the remark what the service will show."],
        args: &[],
        examples: &[
            bad(
                "no remark",
                &[("websites[0].content", "other"), ("websites[0].remark", "")],
                "websites[0].remark"
            ),
            bad(
                "no remark, by the code",
                &[("websites[0].content", "catalogueCode:24"), ("websites[0].remark", "")],
                "websites[0].remark"
            ),
            good("a remark", &[("websites[0].content", "other")]),
            good("another content", &[("websites[0].remark", "")]),
        ],
    }),
};

/// An individual's service touches a topic that individuals may not.
///
/// Companies, groups, forums, sales and every field of approval: an individual files a personal site
/// only. Declared topics count, a service that says it is commercial, and an APP that says it is a game;
/// the name has rules of its own and comes first. Where nothing of that is declared, a remark that says
/// the site is a forum or sells something warns, unless it says that it does not; in Guizhou
/// `service.remark.forum-blog-words` speaks of a forum.
pub static INDIVIDUAL_FORBIDDEN_TOPICS: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[
        ServiceTopics,
        ServiceIsCommercial,
        AppGameKind,
        ServicePreApprovalTypes,
        ServiceName,
        ServiceRemark,
        RegionProvince,
        OrganizerNature,
    ],
    key: None,
    check: |order, report| {
        use tables::basis::Action;
        if order.impersonal_word().is_some_and(|hit| hit.action > Action::Hint) {
            return;
        }
        let place = order.place(ServiceTopics);
        for (element, topic) in order.words::<w::Topic>(ServiceTopics) {
            report.at_place(Place { element, ..place }).word(topic);
        }
        // Another rule refuses what it would have to choose.
        if order.is(AppGameKind, w::GameKind::Playable)
            && !order.has(ServiceTopics, w::Topic::Game)
            && order.approvals() == 0
        {
            report.at(AppGameKind).word(w::Topic::Game);
        }
        // A topic says more.
        if order.bits(ServiceTopics) != 0 {
            return;
        }
        if order.flag(ServiceIsCommercial) {
            report.at(ServiceIsCommercial).message(1);
        } else if let Some(word) =
            order.scanned(ServiceRemark).and_then(approvals::impersonal_word_in)
            && !(order.demand(Topic::RemarkNoForumBlog).is_some()
                && text::search::contains(word, "论坛"))
        {
            report.at(ServiceRemark).message(2).warning().text(word);
        }
    },
    page: page!(Page {
        code: "service.content.individual-forbidden-topics",
        zh: &[
            "个人备案不能涉及“{topic}”，请调整内容或以单位备案。",
            "个人不能备案经营性服务，请调整内容或以单位备案。",
            "备注含“{topic}”；个人备案不能涉及论坛或经营销售，请调整内容或以单位备案，并非此意的请修改措辞。",
        ],
        en: &[
            "An individual's service may not involve {topic}; please change the content or file as a unit.",
            "An individual's service may not be commercial; please change the content or file as a unit.",
            "The remark has {topic}; an individual's service may be neither a forum nor sell anything. Please change the content or file as a unit, or reword the remark if that is not meant.",
        ],
        args: &["topic"],
        examples: &[
            bad("a forum", &[("websites[0].topics", "[\"forum\"]")], "websites[0].topics[0]")
                .base("individual"),
            bad("a shop", &[("websites[0].topics", "[\"ecommerce\"]")], "websites[0].topics[0]")
                .base("individual"),
            bad(
                "a game that can be played",
                &[("organizer.nature", "individual"), ("apps[0].gameKind", "playable")],
                "apps[0].gameKind"
            )
            .base("app"),
            bad(
                "a commercial site",
                &[("websites[0].isCommercial", "true")],
                "websites[0].isCommercial"
            )
            .base("individual"),
            bad(
                "a commercial shop, of which the topic speaks",
                &[("websites[0].topics", "[\"ecommerce\"]"), ("websites[0].isCommercial", "true")],
                "websites[0].topics[0]"
            )
            .base("individual"),
            bad(
                "a remark about what is sold",
                &[("websites[0].remark", "本网站用于出售自家种植的农产品与水果")],
                "websites[0].remark"
            )
            .base("individual")
            .warns(),
            bad(
                "a remark about a forum",
                &[("websites[0].remark", "个人论坛，供摄影爱好者发布作品与交流心得")],
                "websites[0].remark"
            )
            .base("individual")
            .warns(),
            good(
                "a remark that denies it",
                &[("websites[0].remark", "展示自己种植的水果照片，不对外销售，也不设交流论坛")]
            )
            .base("individual"),
            good(
                "a remark about a forum in Guizhou, which another rule reports",
                &[
                    ("organizer.region.province", "guizhou"),
                    ("websites[0].remark", "个人论坛，供摄影爱好者发布作品与交流心得")
                ]
            )
            .base("individual"),
            good(
                "a remark about the work of selling",
                &[("websites[0].remark", "记录从事销售工作的学习笔记与参加论坛的见闻")]
            )
            .base("individual"),
            good(
                "a unit's remark",
                &[("websites[0].remark", "本网站用于出售自家种植的农产品与水果")]
            ),
            good("not commercial", &[("websites[0].isCommercial", "false")]).base("individual"),
            good(
                "a game whose approval another rule refuses",
                &[
                    ("organizer.nature", "individual"),
                    ("apps[0].gameKind", "playable"),
                    ("apps[0].preApprovalTypes", "[\"publication\"]")
                ]
            )
            .base("app"),
            good("none", &[]).base("individual"),
            good(
                "the name says it already, which another rule reports",
                &[("websites[0].name", "小明论坛"), ("websites[0].topics", "[\"forum\"]")]
            )
            .base("individual"),
            good("a unit", &[("websites[0].topics", "[\"ecommerce\"]")]),
        ],
    }),
};
