//! The remark on a service (服务备注): what the service shows, and what else has to be said in it.

use crate::numbers::domain::same;
use crate::rules::prelude::*;
use crate::tables::{cue_words, province_demands::Topic, provinces::Trait};
use crate::text::{search, width};

/// The remark; empty while nothing is filled in.
fn remark<'a>(order: &View<'a>) -> &'a str {
    order.text(ServiceRemark).unwrap_or_default()
}

/// Whether a hospital's remark lacks something of the practice license.
fn lacks_license_data(order: &View<'_>) -> bool {
    let remark = remark(order);
    let has = |words: &[&str]| words.iter().any(|word| search::contains(remark, word));
    let number = search::split_once(remark, "证号")
        .is_some_and(|(_, after)| after.contains(|c: char| c.is_ascii_alphanumeric()));
    !(number
        && has(&["医疗执业许可证", "医疗机构执业许可证"])
        && has(cue_words::LICENSE_ISSUERS)
        && says_when_issued(remark)
        && has(&["有效期"]))
}

/// Whether the remark speaks of the issue of a license (2022年3月颁发, 发证日期), and not of the issuer alone.
fn says_when_issued(remark: &str) -> bool {
    remark.char_indices().any(|(at, _)| {
        let rest = remark.get(at..).unwrap_or_default();
        let begins = |words: &[&str]| words.iter().any(|word| rest.starts_with(word));
        begins(&["颁发", "发证"]) && !begins(cue_words::LICENSE_ISSUERS)
    })
}

/// Whether a game website's remark lacks the number of the game's approval; `None` where none is due.
fn lacks_game_approval(order: &View<'_>) -> Option<bool> {
    let applies = order.is_website()
        && order.has(ServiceTopics, w::Topic::Game)
        && !order.is_individual()
        && !order.is_game_before_license();
    let numbered = |word| {
        search::split_once(remark(order), word)
            .is_some_and(|(_, after)| after.contains(|c: char| c.is_ascii_digit()))
    };
    applies.then(|| !(numbered("出审") || numbered("ISBN") || numbered("978")))
}

/// Whether a rule speaks that knows better what the remark lacks than its length.
fn is_judged_by_content(order: &View<'_>) -> bool {
    order.lacks_remark_for_other()
        || order.flag(OrganizerIsMedicalInstitution) && lacks_license_data(order)
        || lacks_game_approval(order) == Some(true)
}

/// The remark is shorter than fifteen characters.
///
/// Content, functions and use take some words; an empty remark has none. Inner Mongolia asks thirty of
/// individuals, by an older page. The rules of 2018 have no length. Silent where a rule on the content
/// of the remark speaks.
pub static MIN_LENGTH: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[
        ServiceRemark,
        ServiceContent,
        OrganizerIsMedicalInstitution,
        ServiceTopics,
        ServicePreApprovalTypes,
        RegionProvince,
        OrganizerNature,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if order.is_set(ServiceRemark) && order.text(ServiceRemark).is_none()
            || is_judged_by_content(order)
        {
            return;
        }
        let chars = width::chars(remark(order));
        let min = order.param(Param::RemarkMinimumChars);
        if chars < min.into() {
            let finding = report.at(ServiceRemark).number(chars as i64).number(min.into());
            if chars == 0 {
                finding.missing();
            }
            return;
        }
        let demand = order.demand(Topic::RemarkMinChars);
        if let (Some(demand), Some(province)) = (demand, order.province())
            && chars < demand.amount.into()
        {
            report
                .at(ServiceRemark)
                .message(1)
                .warning()
                .number(chars as i64)
                .number(demand.amount.into())
                .word(province);
        }
    },
    page: page!(Page {
        code: "service.remark.min-length",
        zh: &[
            "服务备注不少于 {min} 个字，当前 {n} 个，请补充内容、功能与用途。",
            "{province}个人备案的服务备注一般不少于 {min} 个字，当前 {n} 个，建议补充。",
        ],
        en: &[
            "The service remark needs at least {min} characters; it has {n}. Please add content, functions and use.",
            "In {province} an individual's remark usually has at least {min} characters; it has {n}. Adding to it is advised.",
        ],
        args: &["n", "min", "province"],
        examples: &[
            bad(
                "fourteen",
                &[("websites[0].remark", "用于展示公司的产品介绍与联系")],
                "websites[0].remark"
            ),
            good("fifteen", &[("websites[0].remark", "用于展示公司产品的介绍与联系页")]),
            bad("empty", &[("websites[0].remark", "")], "websites[0].remark"),
            good("empty under the rules of 2018", &[("websites[0].remark", "")])
                .under("tencent-2018"),
            bad(
                "short under the other provider's",
                &[("websites[0].remark", "公司网站")],
                "websites[0].remark"
            )
            .under("huawei"),
            bad(
                "short under the third-party guide's",
                &[("websites[0].remark", "公司网站")],
                "websites[0].remark"
            )
            .under("province-guide"),
            bad(
                "twenty-nine, of an individual in Inner Mongolia",
                &[
                    ("organizer.region.province", "innerMongolia"),
                    (
                        "websites[0].remark",
                        "承诺本站为个人网站，用于发布读书笔记及摄影作品，并记录心得"
                    )
                ],
                "websites[0].remark"
            )
            .base("individual")
            .warns(),
            good(
                "thirty, of an individual in Inner Mongolia",
                &[
                    ("organizer.region.province", "innerMongolia"),
                    (
                        "websites[0].remark",
                        "承诺本站为个人网站，用于发布读书笔记及摄影作品，并记录心得。"
                    )
                ]
            )
            .base("individual"),
            good(
                "other without a remark, which another rule reports",
                &[("websites[0].content", "other"), ("websites[0].remark", "")]
            ),
            good(
                "a hospital's, which another rule reports",
                &[("organizer.isMedicalInstitution", "true"), ("websites[0].remark", "医院")]
            ),
            good(
                "a game's, which another rule reports",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites[0].topics", "[\"game\"]"),
                    ("websites[0].remark", "游戏")
                ]
            ),
        ],
    }),
};

/// An individual's service has no remark.
///
/// The rules of 2018 ask individuals for it, whatever the content; later ones ask everybody.
pub static INDIVIDUAL_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual().profile(w::Profile::Tencent2018),
    reads: &[ServiceRemark, ServiceContent],
    key: None,
    check: |order, report| {
        if !order.lacks_remark_for_other() {
            required(order, report, ServiceRemark);
        }
    },
    page: page!(Page {
        code: "service.remark.individual-required",
        zh: &["个人备案请在备注中写明网站用途与主要内容。"],
        en: &["For an individual please describe the use and content of the site in the remark."],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].content", "personalBlog"), ("websites[0].remark", "")],
                "websites[0].remark"
            )
            .base("individual")
            .under("tencent-2018"),
            good(
                "a short one",
                &[
                    ("websites[0].content", "personalBlog"),
                    ("websites[0].remark", "用于发布摄影作品")
                ]
            )
            .base("individual")
            .under("tencent-2018"),
            good("content other, which another rule reports", &[("websites[0].remark", "")])
                .base("individual")
                .under("tencent-2018"),
            good(
                "rules of today ask everybody",
                &[("websites[0].content", "personalBlog"), ("websites[0].remark", "")]
            )
            .base("individual"),
            good("a unit", &[("websites[0].remark", "")]).under("tencent-2018"),
        ],
    }),
};

/// The remark of an individual in Sichuan does not say what the site is for.
///
/// A third-party guide asks for a purpose such as 个人博客. Any word of purpose will do.
pub static INDIVIDUAL_PURPOSE_SICHUAN: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual().profile(w::Profile::ProvinceGuide),
    reads: &[ServiceRemark, ServiceContent, RegionProvince],
    key: None,
    check: |order, report| {
        let Some(province) = order.province() else { return };
        if !order.province_has(Trait::PurposeRemarkGuide) || order.lacks_remark_for_other() {
            return;
        }
        let remark = remark(order);
        let is_long = width::chars(remark) >= order.param(Param::RemarkMinimumChars).into();
        if is_long && !cue_words::PURPOSE.iter().any(|word| search::contains(remark, word)) {
            report.at(ServiceRemark).word(province);
        }
    },
    page: page!(Page {
        code: "service.remark.individual-purpose-sichuan",
        zh: &["{province}个人备案请在备注中注明“个人博客”等用途。"],
        en: &[
            "For an individual in {province} please state the purpose, such as a personal blog, in the remark."
        ],
        args: &["province"],
        examples: &[
            bad(
                "no purpose",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("websites[0].remark", "读书笔记与摄影作品的小小网站，欢迎来看")
                ],
                "websites[0].remark"
            )
            .base("individual")
            .under("province-guide"),
            good(
                "a personal blog",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("websites[0].remark", "用于个人博客，记录生活与学习心得")
                ]
            )
            .base("individual")
            .under("province-guide"),
            good(
                "too short, which another rule reports",
                &[("organizer.region.province", "sichuan"), ("websites[0].remark", "小站")]
            )
            .base("individual")
            .under("province-guide"),
            good(
                "none for content other, which another rule reports",
                &[("organizer.region.province", "sichuan"), ("websites[0].remark", "")]
            )
            .base("individual")
            .under("province-guide"),
            good(
                "another province",
                &[("websites[0].remark", "读书笔记与摄影作品的小小网站，欢迎来看")]
            )
            .base("individual")
            .under("province-guide"),
        ],
    }),
};

/// A hospital's remark does not give the data of its practice license.
///
/// Time of issue, validity, issuer and number of the 医疗机构执业许可证, as a template of 2018 has them.
/// How a date is written is left open.
pub static HOSPITAL_TEMPLATE: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceRemark, OrganizerIsMedicalInstitution],
    key: None,
    check: |order, report| {
        if order.flag(OrganizerIsMedicalInstitution) {
            report.at(ServiceRemark).satisfied(!lacks_license_data(order));
        }
    },
    page: page!(Page {
        code: "service.remark.hospital-template",
        zh: &[
            "医院类单位请在备注中写明：医疗机构执业许可证颁发时间…，有效期至…，颁发部门为…，许可证号码为…。"
        ],
        en: &[
            "For a hospital please state in the remark, in these words: 医疗机构执业许可证颁发时间…，有效期至…，颁发部门为…，许可证号码为… (when it was issued, until when, by whom, and its number)."
        ],
        args: &[],
        examples: &[
            bad(
                "none of it",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    ("websites[0].remark", "本单位是医院")
                ],
                "websites[0].remark"
            ),
            bad(
                "no number",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "本单位医疗执业许可证为2022年3月颁发,有效期至2027年3月,颁发部门为示例市卫生健康委员会,许可证号码为"
                    )
                ],
                "websites[0].remark"
            ),
            bad(
                "the issuer and not the time of issue",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "本单位医疗执业许可证有效期至2027年3月,颁发部门为示例市卫生健康委员会,许可证号码为PDY00000000000001"
                    )
                ],
                "websites[0].remark"
            ),
            good(
                "the words of the license itself",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "本单位医疗机构执业许可证发证机关为示例市卫生健康委员会，发证日期2022年3月1日，有效期2022年3月1日至2037年2月28日，证号PDY00000000000001"
                    )
                ]
            ),
            good(
                "the day of issue",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "本单位医疗执业许可证为2022年3月1日颁发，有效期至2037年2月28日，颁发部门为示例市卫生健康委员会，许可证号码为PDY00000000000001"
                    )
                ]
            ),
            good(
                "the words of the message",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "医疗机构执业许可证颁发部门为示例市卫生健康委员会，颁发时间为2022年3月，有效期至2037年2月28日，许可证号码为PDY00000000000001"
                    )
                ]
            ),
            good(
                "all of it",
                &[
                    ("organizer.isMedicalInstitution", "true"),
                    (
                        "websites[0].remark",
                        "本单位医疗执业许可证为2022年3月颁发,有效期至2027年3月,颁发部门为示例市卫生健康委员会,许可证号码为PDY00000000000001"
                    )
                ]
            ),
            good("no hospital", &[]),
        ],
    }),
};

/// Domains with different prefixes on one website, and the remark does not say why.
///
/// The rules of 2018 file different prefixes as different websites unless they point to one site;
/// then the remark says 域名指向同一网站. The prefix is the label before the suffix.
pub static SAME_SITE_DOMAINS: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018).kind(w::ServiceKind::Website),
    reads: &[ServiceRemark, ServiceDomains, DomainName],
    key: None,
    check: |order, report| {
        let mut prefixes = order
            .inner(ServiceDomains)
            .filter_map(|domain| search::parts(domain.domain_parts()?.registrable, b'.').next());
        let Some(first) = prefixes.next() else { return };
        if prefixes.any(|prefix| !same(first, prefix)) {
            let is_said = search::contains(remark(order), "指向同一网站");
            report.at(ServiceRemark).satisfied(is_said);
        }
    },
    page: page!(Page {
        code: "service.remark.same-site-domains",
        zh: &["前缀不一致的域名指向同一网站时，请在备注中写明“域名指向同一网站”。"],
        en: &[
            "Where domains of different prefixes point to one site, please write 域名指向同一网站 in the remark."
        ],
        args: &[],
        examples: &[
            bad(
                "two prefixes",
                &[("websites[0].domains", "[{\"name\":\"example.com\"},{\"name\":\"sample.cn\"}]")],
                "websites[0].remark"
            )
            .under("tencent-2018"),
            good(
                "two prefixes, explained",
                &[
                    (
                        "websites[0].domains",
                        "[{\"name\":\"example.com\"},{\"name\":\"sample.cn\"}]"
                    ),
                    ("websites[0].remark", "域名指向同一网站")
                ]
            )
            .under("tencent-2018"),
            good(
                "two prefixes, explained in the words of the guide's own sentence",
                &[
                    (
                        "websites[0].domains",
                        "[{\"name\":\"example.com\"},{\"name\":\"sample.cn\"}]"
                    ),
                    ("websites[0].remark", "两个域名均指向同一网站")
                ]
            )
            .under("tencent-2018"),
            good(
                "one prefix",
                &[(
                    "websites[0].domains",
                    "[{\"name\":\"example.com\"},{\"name\":\"example.cn\"}]"
                )]
            )
            .under("tencent-2018"),
            good(
                "rules of today",
                &[("websites[0].domains", "[{\"name\":\"example.com\"},{\"name\":\"sample.cn\"}]")]
            ),
        ],
    }),
};

/// The remark of a game website does not give the number of the game's approval.
///
/// The approval (版号) comes from the press and publication authority. In Guangdong a game website
/// without the culture license is filed as an ordinary one first
/// (`service.pre-approval.game.guangdong`). Individuals file none.
pub static GAME_APPROVAL: Rule = Rule {
    class: Requirement,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[
        ServiceRemark,
        ServiceTopics,
        ServicePreApprovalTypes,
        OrganizerNature,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        if let Some(lacks) = lacks_game_approval(order) {
            report.at(ServiceRemark).satisfied(!lacks);
        }
    },
    page: page!(Page {
        code: "service.remark.game-approval",
        zh: &["游戏类网站请在备注中填写游戏版号，如“国新出审〔2024〕1号”或 ISBN 号。"],
        en: &[
            "For a game website please give the game approval number in the remark, by document or ISBN."
        ],
        args: &[],
        examples: &[
            bad(
                "no number",
                &[("organizer.region.province", "hunan"), ("websites[0].topics", "[\"game\"]")],
                "websites[0].remark"
            ),
            bad(
                "in Guangdong with the culture license",
                &[
                    ("websites[0].topics", "[\"game\"]"),
                    ("materials", "[{\"type\":\"networkCultureLicense\"}]")
                ],
                "websites[0].remark"
            ),
            good(
                "the document",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites[0].topics", "[\"game\"]"),
                    ("websites[0].remark", "本网站展示已获批的游戏，国新出审〔2024〕0000号")
                ]
            ),
            good(
                "the ISBN",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites[0].topics", "[\"game\"]"),
                    ("websites[0].remark", "本网站展示已获批的游戏，ISBN 978-7-498-00000-0")
                ]
            ),
            good("in Guangdong without it", &[("websites[0].topics", "[\"game\"]")]),
            good(
                "an individual, whom another rule refuses",
                &[("organizer.region.province", "hunan"), ("websites[0].topics", "[\"game\"]")]
            )
            .base("individual"),
            good("no game", &[]),
        ],
    }),
};

/// The remark of an individual lacks the pledge that the province wants in it.
///
/// Five provinces ask, by an older page, for a sentence that the site is personal, shows nothing of an
/// enterprise, and that its record may be cancelled otherwise. Any pledge (承诺) will do here, and so
/// does that sentence without the word.
pub static PLEDGE: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceRemark, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let (Some(remark), Some(province)) = (order.text(ServiceRemark), order.province()) else {
            return;
        };
        let says = |word| search::contains(remark, word);
        let is_pledged = says("承诺") || says("个人网站") && says("注销");
        if order.demand(Topic::RemarkPledge).is_some() && !is_pledged {
            report.at(ServiceRemark).word(province);
        }
    },
    page: page!(Page {
        code: "service.remark.pledge",
        zh: &[
            "{province}个人备案一般要求在备注中承诺：本站为个人网站，不含企业等内容，违者接受注销。"
        ],
        en: &[
            "{province} usually wants an individual's remark to pledge that the site is personal, shows nothing of an enterprise, and may be cancelled otherwise."
        ],
        args: &["province"],
        examples: &[
            bad("in Tianjin", &[("organizer.region.province", "tianjin")], "websites[0].remark")
                .base("individual"),
            good(
                "pledged",
                &[
                    ("organizer.region.province", "tianjin"),
                    (
                        "websites[0].remark",
                        "用于发布读书笔记，承诺本站为个人网站，不含企业内容，否则接受注销"
                    )
                ]
            )
            .base("individual"),
            good(
                "the sentence of the message",
                &[
                    ("organizer.region.province", "tianjin"),
                    (
                        "websites[0].remark",
                        "分享读书笔记与摄影作品，本站为个人网站，不含企业等内容，违者接受注销。"
                    )
                ]
            )
            .base("individual"),
            good("another province", &[]).base("individual"),
            good(
                "no remark yet",
                &[("organizer.region.province", "tianjin"), ("websites[0].remark", "")]
            )
            .base("individual"),
            good("a unit", &[("organizer.region.province", "tianjin")]),
        ],
    }),
};

/// The remark of an individual in Gansu does not say when the site opens.
///
/// An older page asks for content and opening time. A year, a month or a word of opening will do.
pub static OPENING_TIME: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceRemark, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let (Some(remark), Some(province)) = (order.text(ServiceRemark), order.province()) else {
            return;
        };
        let is_said =
            ["年", "月", "开通", "上线"].iter().any(|word| search::contains(remark, word));
        if order.demand(Topic::RemarkOpeningTime).is_some() && !is_said {
            report.at(ServiceRemark).word(province);
        }
    },
    page: page!(Page {
        code: "service.remark.opening-time",
        zh: &["{province}个人备案一般要求在备注中写明网站内容和开通时间，建议补充。"],
        en: &[
            "{province} usually wants an individual's remark to name content and opening time; adding them is advised."
        ],
        args: &["province"],
        examples: &[
            bad("no time", &[("organizer.region.province", "gansu")], "websites[0].remark")
                .base("individual"),
            good(
                "a time",
                &[
                    ("organizer.region.province", "gansu"),
                    ("websites[0].remark", "用于发布个人读书笔记与摄影作品，计划于2026年4月开通")
                ]
            )
            .base("individual"),
            good("another province", &[]).base("individual"),
        ],
    }),
};

/// The remark of an individual speaks of a blog or a forum where that is refused.
///
/// Guizhou refuses both words even in the remark, by an older page; elsewhere the remark may say them.
pub static FORUM_BLOG_WORDS: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.individual(),
    reads: &[ServiceRemark, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let (Some(remark), Some(province)) = (order.text(ServiceRemark), order.province()) else {
            return;
        };
        if order.demand(Topic::RemarkNoForumBlog).is_none() {
            return;
        }
        if let Some(word) = ["博客", "论坛"].iter().find(|word| search::contains(remark, word))
        {
            report.at(ServiceRemark).text(word).word(province);
        }
    },
    page: page!(Page {
        code: "service.remark.forum-blog-words",
        zh: &["{province}个人备案的备注一般不能出现“{word}”，建议修改。"],
        en: &[
            "In {province} an individual's remark should not mention {word}; changing it is advised."
        ],
        args: &["word", "province"],
        examples: &[
            bad(
                "a blog in Guizhou",
                &[
                    ("organizer.region.province", "guizhou"),
                    ("websites[0].remark", "用于个人博客，记录生活与学习心得")
                ],
                "websites[0].remark"
            )
            .base("individual"),
            good("a blog elsewhere", &[("websites[0].remark", "用于个人博客，记录生活与学习心得")])
                .base("individual"),
            good("neither word", &[("organizer.region.province", "guizhou")]).base("individual"),
        ],
    }),
};
