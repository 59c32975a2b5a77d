//! The domains an APP talks to.

use crate::{rules::prelude::*, text::search::parts};

/// Most labels of an APP's domain, those of the suffix included.
const MAX_LEVELS: usize = 4;

/// The APP's domain has more than four levels.
///
/// `shenzhen.beian.example.com` is the deepest that is taken. Domains under categories such as
/// `gov.cn` go to the fourth level as well.
pub static LEVELS: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::APP_FORM,
    reads: &[DomainName],
    key: None,
    check: |order, report| {
        let Some(domain) = order.domain() else { return };
        let levels = parts(domain, b'.').count();
        if levels > MAX_LEVELS {
            report.at(DomainName).number(levels as i64);
        }
    },
    page: page!(Page {
        code: "app.domains.levels",
        zh: &["APP 域名最多支持四级，当前为 {n} 级，请修改。"],
        en: &["An APP domain may have at most four levels; this has {n}. Please change it."],
        args: &["n"],
        examples: &[
            bad(
                "five levels",
                &[("apps", "[{\"domains\":[{\"name\":\"x.shenzhen.beian.example.com\"}]}]")],
                "apps[0].domains[0].name"
            ),
            bad(
                "five levels under a category",
                &[("apps", "[{\"domains\":[{\"name\":\"a.b.c.gov.cn\"}]}]")],
                "apps[0].domains[0].name"
            ),
            good(
                "four levels",
                &[("apps", "[{\"domains\":[{\"name\":\"shenzhen.beian.example.com\"}]}]")]
            ),
            good(
                "four levels under a category",
                &[("apps", "[{\"domains\":[{\"name\":\"a.b.gov.cn\"}]}]")]
            ),
            good(
                "a website has a rule of its own",
                &[("websites[0].domains[0].name", "x.shenzhen.beian.example.com")]
            ),
        ],
    }),
};

/// The APP has no domain.
///
/// It is the one the APP talks to on its platforms, and resolves to the provider. Several may be
/// given; a row without a name counts as none.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[ServiceDomains, DomainName],
    key: None,
    check: required_domains,
    page: page!(Page {
        code: "app.domains.required",
        zh: &["请填写 APP 使用的域名。"],
        en: &["Please enter the domain the APP uses."],
        args: &[],
        examples: &[
            bad("none", &[("apps[0].domains", "[]")], "apps[0].domains").base("app"),
            bad(
                "a row without a name",
                &[("apps[0].domains[0].name", "")],
                "apps[0].domains[0].name"
            )
            .base("app"),
            good("one", &[]).base("app"),
            good("one of two rows", &[("apps[0].domains", "[{},{\"name\":\"api.example.com\"}]")])
                .base("app"),
            good(
                "no service form in this order",
                &[("order.type", "cancelService"), ("apps[0].domains", "[]")]
            )
            .base("app"),
        ],
    }),
};

/// The APP's domain belongs to somebody else than the organizer.
///
/// The filer is the registrant of the APP's domain; unlike a website's it may not belong to the
/// legal representative. The width of brackets and spaces do not count. An individual who owns it and is
/// called otherwise as organizer is reported by `organizer.name.individual-person-name`, an account that
/// has the owner's name by `order.account.real-name-match`.
pub static OWNER_MATCHES_ORGANIZER: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::APP_FORM,
    reads: &[DomainOwnerName, OrganizerName, OrganizerNature, PrincipalName, AccountRealNameName],
    key: None,
    check: |order, report| {
        if let Some((owner, organizer)) = order.foreign_owner() {
            report.at(DomainOwnerName).text(owner).text(organizer);
        }
    },
    page: page!(Page {
        code: "app.domains.owner-matches-organizer",
        zh: &["APP 域名所有者“{owner}”与主办单位“{organizer}”不一致，请过户或更换域名。"],
        en: &[
            "The owner of the APP's domain, {owner}, differs from the organizer {organizer}; please transfer the domain or use another."
        ],
        args: &["owner", "organizer"],
        examples: &[
            bad(
                "another person",
                &[("apps[0].domains[0].ownerName", "李四")],
                "apps[0].domains[0].ownerName"
            )
            .base("app"),
            bad(
                "the legal representative",
                &[("apps[0].domains[0].ownerName", "张三")],
                "apps[0].domains[0].ownerName"
            )
            .base("app"),
            good("the organizer", &[]).base("app"),
            good("not known", &[("apps[0].domains[0].ownerName", "")]).base("app"),
            good(
                "the account's, so that the name as organizer is mistyped",
                &[
                    ("organizer.name", "深圳市示列科技有限公司"),
                    ("account.realNameName", "深圳市示例科技有限公司")
                ]
            )
            .base("app"),
            good(
                "an individual's own, whose name as organizer is wrong",
                &[
                    ("organizer.nature", "individual"),
                    ("organizer.name", "张三工作室"),
                    ("apps[0].domains[0].ownerName", "张三")
                ]
            )
            .base("app"),
            good(
                "a website has a rule of its own",
                &[("websites[0].domains[0].ownerName", "李四")]
            ),
        ],
    }),
};

/// The registration of the APP's domain ends within a month.
///
/// More than a month must be left. One that has ended is `domain.expiry.not-expired`.
pub static VALID_ONE_MONTH: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::APP_FORM,
    reads: &[DomainExpiresOn],
    key: None,
    check: |order, report| {
        if let (Some(last), Some(today)) = (order.date(DomainExpiresOn), order.today())
            && (today..=today.add_months(1)).contains(&last)
        {
            report.at(DomainExpiresOn).text(last.iso().as_str());
        }
    },
    page: page!(Page {
        code: "app.domains.valid-one-month",
        zh: &["APP 域名将于 {date} 到期，有效期须大于 1 个月，请续费后再提交。"],
        en: &[
            "The APP's domain ends on {date}; more than a month must be left, please renew it first."
        ],
        args: &["date"],
        examples: &[
            bad(
                "ten days",
                &[("apps[0].domains[0].expiresOn", "2026-03-12")],
                "apps[0].domains[0].expiresOn"
            )
            .base("app"),
            bad(
                "its last day",
                &[("apps[0].domains[0].expiresOn", "2026-03-02")],
                "apps[0].domains[0].expiresOn"
            )
            .base("app"),
            bad(
                "exactly a month",
                &[("apps[0].domains[0].expiresOn", "2026-04-02")],
                "apps[0].domains[0].expiresOn"
            )
            .base("app"),
            good("a day more", &[("apps[0].domains[0].expiresOn", "2026-04-03")]).base("app"),
            good(
                "over, which another rule reports",
                &[("apps[0].domains[0].expiresOn", "2026-03-01")]
            )
            .base("app"),
            good("a website's", &[("websites[0].domains[0].expiresOn", "2026-03-12")]),
        ],
    }),
};

/// An APP and a website are filed apart, on one domain or on two.
///
/// A domain that was never filed may go straight into an APP's filing, and one order may file a
/// website and an APP on it. A website's filing does not stand for the APP's.
pub static NO_WEBSITE_FILING_NEEDED: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::APP_FORM,
    reads: &[DomainName, DomainExistingRecordNumber],
    key: None,
    check: |order, report| {
        let Some(domain) = order.domain() else { return };
        let finding = report.at(DomainName).text(domain);
        if order.is_set(DomainExistingRecordNumber) {
            finding.message(1);
        }
    },
    page: page!(Page {
        code: "app.domains.no-website-filing-needed",
        zh: &[
            "域名 {domain} 做 APP 备案前，无需先做网站备案。",
            "域名 {domain} 已有备案号；网站备案不能代替 APP 备案，APP 仍需备案。",
        ],
        en: &[
            "No website has to be filed first for {domain} to be filed with an APP.",
            "{domain} has a record number; a website's filing does not replace the APP's, which still has to be filed.",
        ],
        args: &["domain"],
        examples: &[
            bad("never filed", &[], "apps[0].domains[0].name").base("app"),
            bad(
                "filed for a website",
                &[("apps[0].domains[0].existingRecordNumber", "粤ICP备2021000001号-1")],
                "apps[0].domains[0].name"
            )
            .base("app"),
            good("no domain yet", &[("apps[0].domains[0].name", "")]).base("app"),
        ],
    }),
};
