//! The account at the provider that submits the order.

use crate::rules::prelude::*;

/// The account carries another organizer.
///
/// One account files one organizer. Another one needs an account of its own, which may use an
/// authorization code of this one's server. In a change the filed number is compared, because the
/// number itself may be what changes.
pub static ONE_ORGANIZER: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[
        OrderType,
        AccountBoundOrganizerIdNumber,
        OrganizerIdNumber,
        ExistingFilingOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        if let Some((bound, field)) = order.other_account_organizer() {
            report.at(field).masked(bound).related(order.place(AccountBoundOrganizerIdNumber));
        }
    },
    page: page!(Page {
        code: "order.account.one-organizer",
        zh: &["本账号已备案其他主体（证件号 {bound}），请使用其他账号为新主体备案。"],
        en: &[
            "This account carries another organizer (number {bound}); please use another account for this one."
        ],
        args: &["bound"],
        examples: &[
            bad(
                "another organizer",
                &[("account.boundOrganizerIdNumber", "440300199003070004")],
                "organizer.idNumber"
            ),
            bad(
                "a change of another organizer",
                &[
                    ("order.type", "changeOrganizer"),
                    ("account.boundOrganizerIdNumber", "91110000MA00FAKE81"),
                    ("existingFiling.organizerIdNumber", "91440300MA5FAKE086")
                ],
                "existingFiling.organizerIdNumber"
            ),
            good("the same organizer", &[("account.boundOrganizerIdNumber", "91440300MA5FAKE086")]),
            good(
                "a change of the number itself",
                &[
                    ("order.type", "changeOrganizer"),
                    ("account.boundOrganizerIdNumber", "440300000000009"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ]
            ),
            good("an account without an organizer", &[]),
        ],
    }),
};

/// The account's real name is not verified.
///
/// Silent while the page does not know the account.
pub static REAL_NAME_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[AccountRealNameStatus],
    key: None,
    check: |order, report| {
        if let Some(status) = order.word::<w::RealNameStatus>(AccountRealNameStatus)
            && status != w::RealNameStatus::Verified
        {
            let finding = report.at(AccountRealNameStatus).word(status);
            if status == w::RealNameStatus::Pending {
                finding.message(1);
            }
        }
    },
    page: page!(Page {
        code: "order.account.real-name-required",
        zh: &[
            "账号实名状态为“{status}”，请先完成账号实名认证。",
            "账号实名状态为“{status}”，请在认证通过后再提交备案。",
        ],
        en: &[
            "The account's real name is not verified (state: {status}); please verify it first.",
            "The account's real name is not verified yet (state: {status}); please submit once it has passed.",
        ],
        args: &["status"],
        examples: &[
            bad("not begun", &[("account.realNameStatus", "none")], "account.realNameStatus"),
            bad("under review", &[("account.realNameStatus", "pending")], "account.realNameStatus"),
            good("verified", &[("account.realNameStatus", "verified")]),
            good("the account is not known", &[]),
            good(
                "a cancellation",
                &[("order.type", "cancelService"), ("account.realNameStatus", "none")]
            ),
        ],
    }),
};

/// The account's verified name differs from the organizer's.
///
/// Spaces and the width of brackets do not count. Silent while one of the names is missing, where the
/// account's is masked, and where an individual's account has the name of the principal: then
/// `organizer.name.individual-person-name` says which one is wrong.
pub static REAL_NAME_MATCH: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[AccountRealNameName, OrganizerName, OrganizerNature, OrderType, PrincipalName],
    key: None,
    check: |order, report| {
        if let (Some(account), Some(organizer)) =
            (order.text(AccountRealNameName), order.text(OrganizerName))
            && !same_name(account, organizer)
            && !text::search::has(account, b'*')
            && !(order.is_individual()
                && order.in_orders(&when::ORGANIZER_FORM)
                && order.text(PrincipalName).is_some_and(|own| same_name(account, own)))
        {
            report
                .at(OrganizerName)
                .text(account)
                .text(organizer)
                .related(order.place(AccountRealNameName));
        }
    },
    page: page!(Page {
        code: "order.account.real-name-match",
        zh: &["账号实名“{account}”与主办单位名称“{organizer}”不一致，请核对后修改其中一项。"],
        en: &[
            "The account's real name {account} differs from the organizer name {organizer}; please check and correct one of them."
        ],
        args: &["account", "organizer"],
        examples: &[
            bad("another name", &[("account.realNameName", "张三")], "organizer.name"),
            good("the same name", &[("account.realNameName", "深圳市示例科技有限公司")]),
            good(
                "brackets of the other width",
                &[
                    ("account.realNameName", "示例科技(深圳) 有限公司"),
                    ("organizer.name", "示例科技（深圳）有限公司")
                ]
            ),
            good("the account is not known", &[]),
            good("masked", &[("account.realNameName", "深圳市****有限公司")]),
            good(
                "the individual's own, which another rule reports",
                &[("account.realNameName", "张三"), ("organizer.name", "张叁")]
            )
            .base("individual"),
            bad(
                "neither the individual's own nor the organizer's",
                &[("account.realNameName", "李四"), ("organizer.name", "张叁")],
                "organizer.name"
            )
            .base("individual"),
        ],
    }),
};

/// Services with a domain whose owner is not known.
const UNKNOWN_OWNER: &Noted = &Noted {
    sorts: |service| {
        let mut domains = service.inner(ServiceDomains);
        domains.any(|domain| !domain.is_set(DomainOwnerName)).into()
    },
    outer: &[],
};

/// Account, domain owner and organizer have to be one.
///
/// Shown while the page does not know the account's name or a domain's owner; once it does, a
/// difference is reported where it is.
pub static THREE_WAY_MATCH: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[AccountRealNameName, Websites, Apps, ServiceDomains, DomainOwnerName],
    key: Some(Key::Noted(UNKNOWN_OWNER)),
    check: |order, report| {
        if !order.is_set(AccountRealNameName) || order.has_noted(UNKNOWN_OWNER, 1) {
            report.at(OrganizerName);
        }
    },
    page: page!(Page {
        code: "order.account.three-way-match",
        zh: &["账号实名、域名所有者、主办单位三者一般须一致，否则可能无法通过系统校验。"],
        en: &[
            "Account, domain owner and organizer normally have to be the same, or the system check may fail."
        ],
        args: &[],
        examples: &[
            bad("the account is not known", &[], "organizer.name"),
            bad(
                "an owner is not known",
                &[
                    ("account.realNameName", "深圳市示例科技有限公司"),
                    ("websites[0].domains[0].ownerName", "")
                ],
                "organizer.name"
            ),
            good("all are known", &[("account.realNameName", "深圳市示例科技有限公司")]),
        ],
    }),
};

/// Hours between the verification of an individual account and a filing.
const WAIT_HOURS: i64 = 24;

/// The individual account was verified less than 24 hours ago.
///
/// A change of the real name starts the wait anew. Accounts of enterprises file at once. Silent
/// without the present time.
pub static INDIVIDUAL_WAIT_24H: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[AccountRealNameType, AccountRealNameVerifiedAt],
    key: None,
    check: |order, report| {
        if !order.is(AccountRealNameType, w::RealNameType::Individual) {
            return;
        }
        if let (Some(verified), Some(now)) =
            (order.datetime(AccountRealNameVerifiedAt), order.now())
        {
            let left = (WAIT_HOURS * 3600).saturating_sub(now.seconds_since(verified));
            if left > 0 {
                // Whole hours, rounded up.
                report.at(AccountRealNameVerifiedAt).number((left - 1) / 3600 + 1);
            }
        }
    },
    page: page!(Page {
        code: "order.account.individual-wait-24h",
        zh: &["个人账号实名（或变更实名）满 24 小时后才能备案，还需等待约 {hours} 小时。"],
        en: &[
            "An individual account files 24 hours after its verification or a change of its real name; hours still to wait: about {hours}."
        ],
        args: &["hours"],
        examples: &[
            bad(
                "three hours ago",
                &[
                    ("account.realNameType", "individual"),
                    ("account.realNameVerifiedAt", "2026-03-02T07:00:00+08:00")
                ],
                "account.realNameVerifiedAt"
            )
            .base("individual"),
            bad(
                "a minute too early",
                &[
                    ("account.realNameType", "individual"),
                    ("account.realNameVerifiedAt", "2026-03-01T10:01:00+08:00")
                ],
                "account.realNameVerifiedAt"
            )
            .base("individual"),
            good(
                "just 24 hours ago",
                &[
                    ("account.realNameType", "individual"),
                    ("account.realNameVerifiedAt", "2026-03-01T10:00:00+08:00")
                ]
            )
            .base("individual"),
            good(
                "an enterprise files at once",
                &[
                    ("account.realNameType", "enterprise"),
                    ("account.realNameVerifiedAt", "2026-03-02T09:00:00+08:00")
                ]
            ),
            good("the account is not known", &[]).base("individual"),
        ],
    }),
};
