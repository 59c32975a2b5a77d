//! Real-name verification (实名认证) of the domain's owner.

use crate::rules::prelude::*;

/// The domain's owner has not passed real-name verification.
///
/// The registrar verifies the owner before the domain can be filed. Nothing known, nothing reported.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainRealNameStatus],
    key: None,
    check: |order, report| match order.word(DomainRealNameStatus) {
        Some(w::RealNameStatus::None) => {
            report.at(DomainRealNameStatus);
        }
        Some(w::RealNameStatus::Pending) => {
            report.at(DomainRealNameStatus).message(1);
        }
        _ => {}
    },
    page: page!(Page {
        code: "domain.real-name.required",
        zh: &[
            "域名尚未完成实名认证，请先在注册商处认证。",
            "域名实名认证仍在审核，请在通过后再提交备案。",
        ],
        en: &[
            "The domain's owner is not verified yet; please verify it at the registrar first.",
            "The owner's verification is under way; please hand in the filing once it has passed.",
        ],
        args: &[],
        examples: &[
            bad(
                "not begun",
                &[("websites[0].domains[0].realNameStatus", "none")],
                "websites[0].domains[0].realNameStatus"
            ),
            bad(
                "under way",
                &[("websites[0].domains[0].realNameStatus", "pending")],
                "websites[0].domains[0].realNameStatus"
            ),
            good("passed", &[("websites[0].domains[0].realNameStatus", "verified")]),
            good("not known", &[("websites[0].domains[0].realNameStatus", "")]),
        ],
    }),
};

/// The domain's real-name verification passed too short a time ago.
///
/// The ministry's copy of the data lags: three days for a domain registered with the provider, three
/// working days for another (also after any change of the data). Which of the two it is may be
/// unknown; then only the three days are sure. Public holidays are not known here.
pub static WAIT: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainRealNameVerifiedOn, DomainRegistrarIsProvider, DomainRealNameStatus],
    key: None,
    check: |order, report| {
        let (Some(passed), Some(today)) = (order.date(DomainRealNameVerifiedOn), order.today())
        else {
            return;
        };
        let status = order.word(DomainRealNameStatus);
        if status.is_some_and(|status: w::RealNameStatus| status != w::RealNameStatus::Verified) {
            return;
        }
        let days = passed.add_days(3);
        let working_days = passed.add_working_days(3);
        let registered_here = order.declared(DomainRegistrarIsProvider);
        if registered_here != Some(false) && today < days {
            report.at(DomainRealNameVerifiedOn).text(days.iso().as_str());
        } else if registered_here != Some(true) && today < working_days {
            let finding = report.at(DomainRealNameVerifiedOn);
            finding.message(1).text(working_days.iso().as_str());
            if registered_here.is_none() {
                finding.message(2).warning();
            }
        }
    },
    page: page!(Page {
        code: "domain.real-name.wait",
        zh: &[
            "域名实名认证未满 3 个自然日，请在 {date} 及以后提交。",
            "域名实名认证未满 3 个工作日，请在 {date} 及以后提交。",
            "域名若不在本接入商注册，实名认证须满 3 个工作日，建议在 {date} 及以后提交。",
        ],
        en: &[
            "The domain was verified less than 3 days ago; please hand in the filing on {date} or later.",
            "The domain was verified less than 3 working days ago; please hand in the filing on {date} or later.",
            "Unless the domain is registered with this provider, 3 working days must pass; {date} or later is advised.",
        ],
        args: &["date"],
        examples: &[
            bad(
                "yesterday, with the provider",
                &[
                    ("websites[0].domains[0].realNameVerifiedOn", "2026-03-01"),
                    ("websites[0].domains[0].registrarIsProvider", "true")
                ],
                "websites[0].domains[0].realNameVerifiedOn"
            ),
            bad(
                "two days ago, registrar not known",
                &[("websites[0].domains[0].realNameVerifiedOn", "2026-02-28")],
                "websites[0].domains[0].realNameVerifiedOn"
            ),
            bad(
                "three days ago over a weekend, registrar not known",
                &[("websites[0].domains[0].realNameVerifiedOn", "2026-02-27")],
                "websites[0].domains[0].realNameVerifiedOn"
            )
            .warns(),
            bad(
                "three days ago over a weekend, elsewhere",
                &[
                    ("websites[0].domains[0].realNameVerifiedOn", "2026-02-27"),
                    ("websites[0].domains[0].registrarIsProvider", "false")
                ],
                "websites[0].domains[0].realNameVerifiedOn"
            ),
            good(
                "three days ago, with the provider",
                &[
                    ("websites[0].domains[0].realNameVerifiedOn", "2026-02-27"),
                    ("websites[0].domains[0].registrarIsProvider", "true")
                ]
            ),
            good(
                "three working days ago, elsewhere",
                &[
                    ("websites[0].domains[0].realNameVerifiedOn", "2026-02-25"),
                    ("websites[0].domains[0].registrarIsProvider", "false")
                ]
            ),
            good(
                "not verified at all, which is another rule's business",
                &[
                    ("websites[0].domains[0].realNameStatus", "none"),
                    ("websites[0].domains[0].realNameVerifiedOn", "2026-03-01")
                ]
            ),
        ],
    }),
};

/// The real-name verification of the domain takes some days.
///
/// Usually one working day, now and then three to seven; a new domain may be suspended until then.
pub static REVIEW_TIME: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainRealNameStatus],
    key: None,
    check: |order, report| {
        if order.is(DomainRealNameStatus, w::RealNameStatus::Pending) {
            report.at(DomainRealNameStatus);
        }
    },
    page: page!(Page {
        code: "domain.real-name.review-time",
        zh: &["域名实名审核一般 1 个工作日，部分需 3-7 个工作日；通过前新域名可能暂停解析。"],
        en: &[
            "Verification usually takes 1 working day, sometimes 3-7; a new domain may not resolve until then."
        ],
        args: &[],
        examples: &[
            bad(
                "under way",
                &[("websites[0].domains[0].realNameStatus", "pending")],
                "websites[0].domains[0].realNameStatus"
            ),
            good("passed", &[]),
        ],
    }),
};

/// A .com or .net domain that is not verified soon stops resolving.
///
/// The registry allows five days from registration. Advice beside `domain.real-name.required`.
pub static COM_NET_FIVE_DAYS: Rule = Rule {
    class: Hint,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainName, DomainRealNameStatus, DomainRegisteredOn],
    key: None,
    check: |order, report| {
        let Some(parts) = order.domain_parts() else { return };
        let is_com_or_net = ["com", "net"].iter().any(|s| parts.suffix.eq_ignore_ascii_case(s));
        let open = [w::RealNameStatus::None, w::RealNameStatus::Pending];
        if !is_com_or_net || !order.is_any(DomainRealNameStatus, &open) {
            return;
        }
        let finding = report.at(DomainRealNameStatus);
        if let Some(registered) = order.date(DomainRegisteredOn) {
            finding.message(1).text(registered.add_days(5).iso().as_str());
        }
    },
    page: page!(Page {
        code: "domain.real-name.com-net-five-days",
        zh: &[
            ".com/.net 域名请在注册后 5 天内完成实名认证，否则将停止解析。",
            "请最迟于 {date}（注册后 5 天内）完成 .com/.net 域名的实名认证，否则将停止解析。",
        ],
        en: &[
            "Please verify a .com or .net domain within 5 days of registration, or it stops resolving.",
            "Please verify a .com or .net domain by {date}, 5 days after registration, or it stops resolving.",
        ],
        args: &["date"],
        examples: &[
            bad(
                "not verified",
                &[("websites[0].domains[0].realNameStatus", "none")],
                "websites[0].domains[0].realNameStatus"
            ),
            bad(
                "registered a day ago",
                &[
                    ("websites[0].domains[0].realNameStatus", "none"),
                    ("websites[0].domains[0].registeredOn", "2026-03-01")
                ],
                "websites[0].domains[0].realNameStatus"
            ),
            good(
                "another suffix",
                &[
                    ("websites[0].domains[0].name", "example.cn"),
                    ("websites[0].domains[0].realNameStatus", "none")
                ]
            ),
            good("verified", &[]),
        ],
    }),
};
