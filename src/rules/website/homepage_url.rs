//! The home page (首页网址), which the form of 2018 asks for.

use alloc::string::String;

use crate::model::order::Value;
use crate::numbers::{
    domain::{is_valid, same, to_unicode},
    url::{Defect, Url, parse},
};
use crate::rules::prelude::*;

/// The well-formed URLs of this website, with their places.
fn urls<'a>(order: &View<'a>) -> impl Iterator<Item = (Place, Url<'a>)> + use<'a> {
    let place = order.place(WebsiteHomepageUrls);
    (0..)
        .zip(order.texts(WebsiteHomepageUrls))
        .filter_map(move |(element, text)| Some((Place { element, ..place }, parse(text).ok()?)))
}

/// A host without its leading `www.`.
fn without_www(host: &str) -> &str {
    match host.split_at_checked(4) {
        Some((www, rest)) if www.eq_ignore_ascii_case("www.") => rest,
        _ => host,
    }
}

/// The website has no home page URL.
///
/// Asked for by the form of 2018; later forms have no such field.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018).kind(w::ServiceKind::Website),
    reads: &[WebsiteHomepageUrls],
    key: None,
    check: |order, report| {
        let is_blank = matches!(order.value(WebsiteHomepageUrls), Value::Texts(_))
            && order.texts(WebsiteHomepageUrls).all(str::is_empty);
        if is_blank {
            report.at(WebsiteHomepageUrls).missing();
        } else {
            required(order, report, WebsiteHomepageUrls);
        }
    },
    page: page!(Page {
        code: "website.homepage-url.required",
        zh: &["请填写网站首页 URL，如 www.example.com。"],
        en: &["Please enter the home page URL, such as www.example.com."],
        args: &[],
        examples: &[
            bad("none", &[], "websites[0].homepageUrls").under("tencent-2018"),
            bad(
                "a blank line",
                &[("websites[0].homepageUrls", "[\"\"]")],
                "websites[0].homepageUrls"
            )
            .under("tencent-2018"),
            good("one", &[("websites[0].homepageUrls", "[\"www.example.com\"]")])
                .under("tencent-2018"),
            good("not asked for today", &[]),
        ],
    }),
};

/// The home page is no web address.
///
/// A host with or without `http://`, port and path. Where the field is not asked for, a bad one is
/// only pointed out. A blank line is no page at all.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[WebsiteHomepageUrls],
    key: None,
    check: |order, report| {
        let place = order.place(WebsiteHomepageUrls);
        for (element, text) in (0..).zip(order.texts(WebsiteHomepageUrls)) {
            let Err(defect) = parse(text) else { continue };
            if text.is_empty() {
                continue;
            }
            let finding = report.at_place(Place { element, ..place });
            finding.message(match defect {
                Defect::Space => 0,
                Defect::Scheme => 1,
                Defect::UserInfo => 2,
                Defect::Port => 3,
                Defect::Host(_) => 4,
            });
            if order.profile() != w::Profile::Tencent2018 {
                finding.warning();
            }
        }
    },
    page: page!(Page {
        code: "website.homepage-url.shape",
        zh: &[
            "首页网址中不能有空格，请删除。",
            "首页网址请以 http:// 或 https:// 开头，或只填写域名。",
            "首页网址中不能有用户名和密码，请删除“@”及其前面的部分。",
            "首页网址中的端口应为 1 至 65535 之间的数字，请核对。",
            "首页网址中的域名格式不正确，请核对。",
        ],
        en: &[
            "A home page URL has no spaces; please remove them.",
            "Please begin the home page URL with http:// or https://, or enter the host alone.",
            "A home page URL has no user name; please remove the @ and what stands before it.",
            "The port in the home page URL should be a number from 1 to 65535; please check it.",
            "The host in the home page URL is not well formed; please check it.",
        ],
        args: &[],
        examples: &[
            bad(
                "another scheme",
                &[("websites[0].homepageUrls", "[\"ftp://www.example.com\"]")],
                "websites[0].homepageUrls[0]"
            )
            .under("tencent-2018"),
            bad(
                "a user name",
                &[("websites[0].homepageUrls", "[\"http://me@www.example.com\"]")],
                "websites[0].homepageUrls[0]"
            )
            .under("tencent-2018"),
            bad(
                "no such port",
                &[("websites[0].homepageUrls", "[\"www.example.com:70000\"]")],
                "websites[0].homepageUrls[0]"
            )
            .under("tencent-2018"),
            bad(
                "no host",
                &[("websites[0].homepageUrls", "[\"www.example.com\",\"example\"]")],
                "websites[0].homepageUrls[1]"
            )
            .under("tencent-2018"),
            bad(
                "a space, where the field is not asked for",
                &[("websites[0].homepageUrls", "[\"www.example .com\"]")],
                "websites[0].homepageUrls[0]"
            )
            .warns(),
            good(
                "with scheme, port and path",
                &[("websites[0].homepageUrls", "[\"https://www.example.com:8443/index.html\"]")]
            )
            .under("tencent-2018"),
            good("a host", &[("websites[0].homepageUrls", "[\"www.example.com\"]")]),
            good("a blank line", &[("websites[0].homepageUrls", "[\"www.example.com\",\"\"]")])
                .under("tencent-2018"),
        ],
    }),
};

/// The home page stands on another domain than the website's.
///
/// Its host is one of the listed domains, with or without `www.` in front. Silent until the list has
/// a well-formed domain.
pub static IN_DOMAIN_LIST: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018).kind(w::ServiceKind::Website),
    reads: &[WebsiteHomepageUrls, ServiceDomains, DomainName],
    key: None,
    check: |order, report| {
        // The one that is missing may be meant by one that is mistyped.
        if order.count(ServiceDomains) == 0
            || order.inner(ServiceDomains).any(|domain| domain.domain().is_none())
        {
            return;
        }
        for (place, url) in urls(order) {
            let host = without_www(url.host);
            let is_listed = order
                .inner(ServiceDomains)
                .filter_map(|domain| domain.domain())
                .any(|domain| same(host, without_www(domain)));
            if !is_listed {
                report.at_place(place).text(&to_unicode(url.host));
            }
        }
    },
    page: page!(Page {
        code: "website.homepage-url.in-domain-list",
        zh: &["首页网址“{host}”不在域名列表中，请使用已填写的域名。"],
        en: &[
            "{host} is not one of the listed domains; please use a listed one in the home page URL."
        ],
        args: &["host"],
        examples: &[
            bad(
                "another domain",
                &[("websites[0].homepageUrls", "[\"www.sample.cn\"]")],
                "websites[0].homepageUrls[0]"
            )
            .under("tencent-2018"),
            bad(
                "a host below the domain",
                &[("websites[0].homepageUrls", "[\"www.blog.example.com\"]")],
                "websites[0].homepageUrls[0]"
            )
            .under("tencent-2018"),
            good(
                "a domain that is mistyped, which another rule reports",
                &[
                    ("websites[0].homepageUrls", "[\"www.example.com\"]"),
                    (
                        "websites[0].domains",
                        "[{\"name\":\"sample.cn\"},{\"name\":\"example。com\"}]"
                    )
                ]
            )
            .under("tencent-2018"),
            good("the domain", &[("websites[0].homepageUrls", "[\"www.example.com\"]")])
                .under("tencent-2018"),
            good(
                "a Chinese domain in its other form",
                &[
                    ("websites[0].domains[0].name", "示例.中国"),
                    ("websites[0].homepageUrls", "[\"http://www.xn--fsq092h.xn--fiqs8s/\"]")
                ]
            )
            .under("tencent-2018"),
            good(
                "no domain yet",
                &[
                    ("websites[0].domains", "[]"),
                    ("websites[0].homepageUrls", "[\"www.sample.cn\"]")
                ]
            )
            .under("tencent-2018"),
            good("not looked at today", &[("websites[0].homepageUrls", "[\"www.sample.cn\"]")]),
        ],
    }),
};

/// The home page does not begin with www.
///
/// The form of 2018 asks for it. Whether the rest is a listed domain is
/// `website.homepage-url.in-domain-list`.
pub static WWW_PREFIX: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018).kind(w::ServiceKind::Website),
    reads: &[WebsiteHomepageUrls],
    key: None,
    check: |order, report| {
        for (place, url) in urls(order) {
            if without_www(url.host).len() == url.host.len() {
                let mut host = String::from("www.");
                host.push_str(url.host);
                let finding = report.at_place(place);
                if is_valid(&host) {
                    finding.fix(&host, false);
                }
            }
        }
    },
    page: page!(Page {
        code: "website.homepage-url.www-prefix",
        zh: &["首页网址请以 www. 开头。"],
        en: &["Please begin the home page URL with www."],
        args: &[],
        examples: &[
            bad(
                "without it",
                &[("websites[0].homepageUrls", "[\"example.com\"]")],
                "websites[0].homepageUrls[0]"
            )
            .under("tencent-2018"),
            good("with it", &[("websites[0].homepageUrls", "[\"http://www.example.com/\"]")])
                .under("tencent-2018"),
            good("not asked for today", &[("websites[0].homepageUrls", "[\"example.com\"]")]),
        ],
    }),
};
