//! How long the domain is registered.

use crate::rules::prelude::*;
use crate::tables::{basis::Action, province_demands::Topic};

/// The domain's registration has ended.
///
/// A domain that has run out can be taken by anybody; its last day still counts.
pub static NOT_EXPIRED: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainExpiresOn],
    key: None,
    check: |order, report| {
        if let (Some(last), Some(today)) = (order.date(DomainExpiresOn), order.today())
            && last < today
        {
            report.at(DomainExpiresOn).text(last.iso().as_str());
        }
    },
    page: page!(Page {
        code: "domain.expiry.not-expired",
        zh: &["域名已于 {date} 过期，请续费后再提交。"],
        en: &["The domain expired on {date}; please renew it first."],
        args: &["date"],
        examples: &[
            bad(
                "yesterday",
                &[("websites[0].domains[0].expiresOn", "2026-03-01")],
                "websites[0].domains[0].expiresOn"
            ),
            good("today", &[("websites[0].domains[0].expiresOn", "2026-03-02")]),
            good("in a year", &[("websites[0].domains[0].expiresOn", "2027-03-02")]),
        ],
    }),
};

/// Little of the domain's registration is left.
///
/// Under three months is worth renewing; the province guide asks for more than three of every
/// domain, and single provinces insist. An APP's domain with a month or less is refused by
/// `app.domains.valid-one-month`.
pub static MARGIN: Rule = Rule {
    class: Warning,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainExpiresOn, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        let (Some(last), Some(today)) = (order.date(DomainExpiresOn), order.today()) else {
            return;
        };
        if last < today || order.is_app() && last <= today.add_months(1) {
            return;
        }
        let demand = order.demand(Topic::DomainLeftMonths);
        let months = order.param(Param::DomainMarginMonths);
        let months = demand.map_or(months, |demand| months.max(demand.amount.into()));
        let due = today.add_months(months.into());
        let strict = order.profile() == w::Profile::ProvinceGuide;
        if last > due || last == due && !strict {
            return;
        }
        let finding = report.at(DomainExpiresOn);
        finding.number(months.into());
        if let (Some(demand), Some(province)) = (demand, order.province()) {
            finding.message(1).word(province);
            if demand.resolve(order.with_huawei()) == Action::Error {
                finding.error();
            }
        }
        if strict {
            finding.message(2);
        }
    },
    page: page!(Page {
        code: "domain.expiry.margin",
        zh: &[
            "域名剩余有效期不足 {months} 个月，建议续费，以免备案后失效。",
            "{province}要求域名剩余有效期在 {months} 个月以上，请先续费。",
            "域名剩余有效期须大于 {months} 个月，请先续费。",
        ],
        en: &[
            "Less than {months} months of the domain's validity are left; renewing is advised, so that the filing does not lapse.",
            "{province} asks for {months} months of the domain's validity or more; please renew it first.",
            "More than {months} months of the domain's validity must be left; please renew it first.",
        ],
        args: &["months", "province"],
        examples: &[
            bad(
                "a day short",
                &[("websites[0].domains[0].expiresOn", "2026-06-01")],
                "websites[0].domains[0].expiresOn"
            ),
            good("three months", &[("websites[0].domains[0].expiresOn", "2026-06-02")]),
            bad(
                "three months, where more is asked",
                &[("websites[0].domains[0].expiresOn", "2026-06-02")],
                "websites[0].domains[0].expiresOn"
            )
            .under("province-guide"),
            good(
                "a day more, where more is asked",
                &[("websites[0].domains[0].expiresOn", "2026-06-03")]
            )
            .under("province-guide"),
            bad(
                "a province that insists",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].expiresOn", "2026-06-01")
                ],
                "websites[0].domains[0].expiresOn"
            ),
            bad(
                "a province that insists, with the provider that says so",
                &[
                    ("organizer.region.province", "beijing"),
                    ("websites[0].domains[0].expiresOn", "2026-06-01")
                ],
                "websites[0].domains[0].expiresOn"
            )
            .with("huawei")
            .fails(),
            bad(
                "a province that an older page names, with the other provider",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("websites[0].domains[0].expiresOn", "2026-06-01")
                ],
                "websites[0].domains[0].expiresOn"
            )
            .with("huawei"),
            bad(
                "an APP's, more than a month",
                &[(
                    "apps",
                    "[{\"domains\":[{\"name\":\"example.com\",\"expiresOn\":\"2026-04-03\"}]}]"
                )],
                "apps[0].domains[0].expiresOn"
            ),
            good(
                "an APP's, a month, which another rule reports",
                &[(
                    "apps",
                    "[{\"domains\":[{\"name\":\"example.com\",\"expiresOn\":\"2026-04-02\"}]}]"
                )]
            ),
            good(
                "over, which another rule reports",
                &[("websites[0].domains[0].expiresOn", "2026-03-01")]
            ),
            good("under the 2018 rules", &[("websites[0].domains[0].expiresOn", "2026-06-02")])
                .under("tencent-2018"),
        ],
    }),
};
