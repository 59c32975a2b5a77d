//! The domain itself: how it is written, how deep it is, and that it stands in the order once.

use super::third_level::covering;
use crate::model::space::is_space;
use crate::numbers::domain::{Defect, is_valid, parse, same};
use crate::rules::prelude::*;
use crate::tables::domain_suffixes::{Kind, Split, Status, split};

/// Whether a domain is surely a host below the registered one.
fn is_host(parts: &Split<'_>) -> bool {
    // Countries register below suffixes of their own (co.uk), which the table does not list.
    let is_known = match parts.kind {
        None => false,
        Some(Kind::Country) => matches!(parts.status, Status::Approved | Status::ApprovedUnsure),
        Some(_) => true,
    };
    let is_www = parts.hosts.eq_ignore_ascii_case("www");
    !parts.hosts.is_empty() && (is_known || is_www)
}

/// How much of a domain stands in a part of a text.
#[derive(Clone, Copy)]
enum Part {
    /// Nothing, or dots alone.
    Blank,
    /// Something that no dot follows yet.
    Label,
    /// That and a dot.
    Dotted,
    /// A dot inside, which is counted.
    Counted,
}

/// Whether more than one part between spaces or the signs of a list has a dot inside.
fn are_several(text: &str) -> bool {
    // In one walk: to cut out the parts and trim their dots takes twice as long.
    let (mut dotted, mut part) = (0, Part::Blank);
    for c in text.chars() {
        part = match (c, part) {
            (',' | ';' | '，' | '；' | '、', _) => Part::Blank,
            (c, _) if is_space(c) => Part::Blank,
            ('.' | '。' | '．' | '｡', Part::Label) => Part::Dotted,
            ('.' | '。' | '．' | '｡', part) => part,
            (_, Part::Blank) => Part::Label,
            (_, Part::Dotted) => {
                dotted += 1;
                Part::Counted
            }
            (_, part) => part,
        };
    }
    dotted > 1
}

/// The domain is not well-formed.
///
/// Labels of letters, digits and hyphens or of Han characters, at least two of them. A pasted web
/// address and a Chinese full stop are named, and the domain they probably mean is offered: that of a
/// website without `www.` and other hosts, and without words beside it. Nothing is offered where several
/// seem to be meant.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        let Some(typed) = order.typed(DomainName) else { return };
        let text = typed.plain();
        if order.domain().is_some() {
            return;
        }
        let Err(defect) = parse(text) else { return };
        let finding = report.at(DomainName);
        finding.message(match defect {
            Defect::Empty
            | Defect::Scheme
            | Defect::Path
            | Defect::At
            | Defect::Port
            | Defect::Space => 0,
            Defect::FullWidthDot => 1,
            Defect::Underscore | Defect::Character { .. } => 2,
            Defect::TrailingDot | Defect::EmptyLabel => 3,
            Defect::Hyphen => 4,
            Defect::LabelLength | Defect::Length => 5,
            Defect::Punycode => 6,
            Defect::SingleLabel => 7,
            Defect::IpAddress => 8,
        });
        match defect {
            Defect::Underscore => {
                finding.character('_');
            }
            Defect::Character { at } => {
                let c = text.chars().nth(usize::from(at).saturating_sub(1));
                finding.character(c.unwrap_or_default());
            }
            _ => {}
        }
        if are_several(text) {
            finding.message(9);
        } else if let Some(guess) = typed.guess().filter(|guess| is_valid(guess)) {
            let parts = split(guess);
            let is_host = order.is_website() && is_host(&parts);
            finding.fix(if is_host { parts.registrable } else { guess }, false);
        }
    },
    page: page!(Page {
        code: "domain.name.shape",
        zh: &[
            "请只填写域名本身，如 example.com，不要带 http://、路径、端口或空格。",
            "域名中的点请使用半角“.”，不要使用全角句点。",
            "域名中不能有“{character}”，请只用字母、数字、连字符或汉字。",
            "域名中有多余的点，请删除。",
            "域名的每一段都不能以连字符“-”开头或结尾，请修改。",
            "域名过长：每段最多 63 个字符，总共最多 253 个字符，请核对。",
            "域名中以 xn-- 开头的一段无法还原成汉字，请核对。",
            "域名缺少后缀，请填写完整域名，如 example.com。",
            "这是 IP 地址，请填写域名。",
            "这里不止一个域名，请分开填写，每处只填一个。",
        ],
        en: &[
            "Please enter only the domain, such as example.com, without http://, path, port or spaces.",
            "Please write the dots of the domain as “.”, not as full-width stops.",
            "A domain cannot have “{character}”; please use letters, digits, hyphens or Han characters.",
            "The domain has a dot too many; please remove it.",
            "No label of a domain begins or ends with a hyphen; please change it.",
            "The domain is too long: at most 63 characters a label and 253 in all; please check it.",
            "A label that begins with xn-- stands for no Han characters; please check it.",
            "The domain has no suffix; please enter it in full, such as example.com.",
            "This is an IP address; please enter a domain.",
            "There is more than one domain here; please enter each in a place of its own.",
        ],
        args: &["character"],
        examples: &[
            bad(
                "a pasted web address",
                &[("websites[0].domains[0].name", "http://example.com/")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a pasted web address with www",
                &[("websites[0].domains[0].name", "https://www.example.com/")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a Chinese full stop",
                &[("websites[0].domains[0].name", "example。com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a full-width dot",
                &[("websites[0].domains[0].name", "example．com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "words in brackets beside it",
                &[("websites[0].domains[0].name", "example.com（备案）")],
                "websites[0].domains[0].name"
            ),
            bad(
                "words before it",
                &[("websites[0].domains[0].name", "域名 example.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a space inside",
                &[("websites[0].domains[0].name", "exam ple.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two domains",
                &[("websites[0].domains[0].name", "example.com example.net")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two domains in two lines",
                &[("websites[0].domains[0].name", "example.com\nhttp://example.cn/")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two domains and a comma",
                &[("websites[0].domains[0].name", "example.com,example.cn")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two domains and a Chinese comma",
                &[("websites[0].domains[0].name", "example.com，example.cn")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two domains and the comma of a list",
                &[("websites[0].domains[0].name", "example.com、example.cn")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two domains and a semicolon",
                &[("websites[0].domains[0].name", "example.com;example.cn")],
                "websites[0].domains[0].name"
            ),
            bad(
                "an underscore",
                &[("websites[0].domains[0].name", "my_site.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "another character",
                &[("websites[0].domains[0].name", "exämple.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "two dots in a row",
                &[("websites[0].domains[0].name", "example..com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a hyphen at the start",
                &[("websites[0].domains[0].name", "-example.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a label of 64 characters",
                &[(
                    "websites[0].domains[0].name",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com"
                )],
                "websites[0].domains[0].name"
            ),
            bad(
                "no Punycode behind xn--",
                &[("websites[0].domains[0].name", "xn--99999999.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "no suffix",
                &[("websites[0].domains[0].name", "example")],
                "websites[0].domains[0].name"
            ),
            bad(
                "an IP address",
                &[("websites[0].domains[0].name", "192.0.2.1")],
                "websites[0].domains[0].name"
            ),
            bad(
                "of an APP",
                &[("apps", "[{\"domains\":[{\"name\":\"https://api.example.com/v1\"}]}]")],
                "apps[0].domains[0].name"
            ),
            good("plain", &[]),
            good("Han characters", &[("websites[0].domains[0].name", "示例.中国")]),
            good(
                "the same in its other form",
                &[("websites[0].domains[0].name", "xn--fsq092h.xn--fiqs8s")]
            ),
            good(
                "a label of 63 characters",
                &[(
                    "websites[0].domains[0].name",
                    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com"
                )]
            ),
            good("capitals mean the same", &[("websites[0].domains[0].name", "Example.COM")]),
            good(
                "no service form in this order",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("websites[0].domains[0].name", "http://example.com/")
                ]
            ),
        ],
    }),
};

/// The website's domain is not the registered domain but a host below it, or a bare suffix.
///
/// A website files what was registered: `example.com`, under a category suffix one label more. Where
/// the table does not know the suffix only `www.` is surely a host. Below a domain that is filed at this
/// provider there is nothing new to file.
pub static ROOT_ONLY: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[DomainName, OrderType, ExistingFilingServices, FiledKind, FiledDomains, FiledProvider],
    key: None,
    check: |order, report| {
        let Some(parts) = order.domain_parts() else { return };
        if parts.registrable.is_empty() {
            report.at(DomainName).message(1).text(parts.suffix);
            return;
        }
        if is_host(&parts) {
            let finding = report.at(DomainName).text(parts.registrable);
            let is_new = order.in_orders(&when::NEW_RECORD_ORDER);
            if is_new && matches!(covering(order, parts.registrable), Some((_, false))) {
                finding.message(2);
            } else {
                finding.fix(parts.registrable, false);
            }
        }
    },
    page: page!(Page {
        code: "domain.name.root-only",
        zh: &[
            "网站域名请只填写根域名“{domain}”，不要带 www 等前缀。",
            "“{domain}”是公共后缀，请填写在其下注册的完整域名。",
            "“{domain}”已备案，其下的域名无需再备案，请删除或改填未备案的域名。",
        ],
        en: &[
            "Please enter only the root domain {domain}, without www or other labels before it.",
            "{domain} is a public suffix; please enter the full domain registered under it.",
            "{domain} is filed and covers the levels below it; please take this one out, or enter a domain that is not filed.",
        ],
        args: &["domain"],
        examples: &[
            bad(
                "with www",
                &[("websites[0].domains[0].name", "www.example.com")],
                "websites[0].domains[0].name"
            ),
            bad(
                "another host",
                &[("websites[0].domains[0].name", "blog.example.com.cn")],
                "websites[0].domains[0].name"
            ),
            bad(
                "below one that is filed here, which is no new one",
                &[
                    ("websites[0].domains[0].name", "blog.example.com"),
                    ("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "with www under an unknown suffix",
                &[("websites[0].domains[0].name", "www.example.xyzunknown")],
                "websites[0].domains[0].name"
            ),
            bad(
                "a suffix alone",
                &[("websites[0].domains[0].name", "com.cn")],
                "websites[0].domains[0].name"
            ),
            good("two labels", &[]),
            good("three under a category", &[("websites[0].domains[0].name", "example.com.cn")]),
            good("three under a province", &[("websites[0].domains[0].name", "example.gd.cn")]),
            good(
                "registered below a suffix the table does not list",
                &[("websites[0].domains[0].name", "example.co.uk")]
            ),
            good(
                "an APP may name a host",
                &[("apps", "[{\"domains\":[{\"name\":\"api.example.com\"}]}]")]
            ),
            good(
                "not well-formed, which is another rule's business",
                &[("websites[0].domains[0].name", "www.example..com")]
            ),
        ],
    }),
};

/// The same domain stands among the order's websites twice.
///
/// One website has one domain, so a domain cannot belong to two. Both spellings of a Chinese domain
/// are the same. The second and later are reported, naming the first.
pub static DUPLICATE: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[DomainName],
    key: Some(Key::Shared(|order| numbers::domain::key(order.domain()?))),
    check: |order, report| {
        let Some(domain) = order.domain() else { return };
        let is_same = |peer: &View<'_>| peer.domain().is_some_and(|other| same(domain, other));
        if let Some(first) = order.earlier().find(is_same) {
            let finding = report.at(DomainName).text(domain).related(first.place(DomainName));
            if let Some(other) = first.domain().filter(|other| !other.eq_ignore_ascii_case(domain))
            {
                finding.message(1).text(other);
            }
        }
    },
    page: page!(Page {
        code: "domain.name.duplicate",
        zh: &[
            "域名“{domain}”重复填写，请删除重复项。",
            "域名“{domain}”与“{other}”是同一域名，重复填写，请删除重复项。",
        ],
        en: &[
            "The domain {domain} appears twice; please remove one.",
            "The domain {domain} is the same as {other}; please remove one.",
        ],
        args: &["domain", "other"],
        examples: &[
            bad(
                "on two websites",
                &[(
                    "websites",
                    "[{\"domains\":[{\"name\":\"a.com\"}]},{\"domains\":[{\"name\":\"A.com\"}]}]"
                ),],
                "websites[1].domains[0].name"
            ),
            bad(
                "in both spellings",
                &[(
                    "websites[0].domains",
                    "[{\"name\":\"示例.中国\"},{\"name\":\"xn--fsq092h.xn--fiqs8s\"}]"
                )],
                "websites[0].domains[1].name"
            ),
            good(
                "two domains",
                &[("websites[0].domains", "[{\"name\":\"a.com\"},{\"name\":\"b.com\"}]")]
            ),
            good(
                "a website and an APP may share one",
                &[("apps", "[{\"domains\":[{\"name\":\"example.com\"}]}]")]
            ),
        ],
    }),
};
