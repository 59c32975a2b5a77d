//! How long the resource still runs.

use super::{SERVERS, auth_code};
use crate::rules::prelude::*;

/// The last day of a server of Tencent's that runs for less than a month from today.
fn short(order: &View<'_>) -> Option<Date> {
    let (last, today) = (order.date(CloudExpiresOn)?, order.today()?);
    (order.is_any(CloudType, SERVERS) && last < today.add_months(1) && order.is_at_tencent())
        .then_some(last)
}

/// The server runs for less than a calendar month.
///
/// A month or more must be left while the order is under way, counted from today. An authorization
/// code has 30 days of its own (`cloud.auth-code.expired-server`). No text of another provider's says so.
pub static ONE_MONTH: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudExpiresOn],
    key: None,
    check: |order, report| {
        let Some(last) = short(order) else { return };
        let ended = order.today().is_some_and(|today| last < today);
        report.at(CloudExpiresOn).message(ended.into()).text(last.iso().as_str());
    },
    page: page!(Page {
        code: "cloud.remaining.one-month",
        zh: &[
            "云资源将于 {date} 到期，剩余有效期须满 1 个月，请续费。",
            "云资源已于 {date} 到期，请续费后再提交。",
        ],
        en: &[
            "The resource ends on {date}; at least one month must be left. Please renew it.",
            "The resource ended on {date}; please renew it first.",
        ],
        args: &["date"],
        examples: &[
            bad(
                "a day short",
                &[("websites[0].cloudResources[0].expiresOn", "2026-04-01")],
                "websites[0].cloudResources[0].expiresOn"
            ),
            bad(
                "ended yesterday",
                &[("websites[0].cloudResources[0].expiresOn", "2026-03-01")],
                "websites[0].cloudResources[0].expiresOn"
            ),
            good("a month", &[("websites[0].cloudResources[0].expiresOn", "2026-04-02")]),
            good(
                "an authorization code counts by days",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"expiresOn\": \"2026-04-01\"}]"
                )]
            ),
            good(
                "a server of another provider",
                &[
                    ("websites[0].cloudResources[0].provider", "other"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-03-20")
                ]
            )
            .with("other"),
            good(
                "another provider's server in a change",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-03-20")
                ]
            ),
        ],
    }),
};

/// Working days an authority may take, where the province is not known.
const STATUTORY_DAYS: u8 = 20;

/// The resource may end before the review does.
///
/// The authority then finds an invalid server. The review is taken to last as long as the province
/// says at most, from today on; holidays are not counted.
pub static DURING_REVIEW: Rule = Rule {
    class: Warning,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM,
    reads: &[OrderStatus, RegionProvince, CloudProvider, CloudType, CloudExpiresOn],
    key: None,
    check: |order, report| {
        use w::OrderStatus as S;
        let (Some(last), Some(today)) = (order.date(CloudExpiresOn), order.today()) else { return };
        let under_review = [S::ProviderReview, S::SmsPending, S::AuthorityReview];
        if !order.is_any(OrderStatus, &under_review)
            || short(order).is_some()
            || auth_code::few_days_left(order).is_some()
        {
            return;
        }
        let days = order.province_row().map_or(STATUTORY_DAYS, |row| row.review_days.1);
        if last < today.add_working_days(days.into()) {
            report.at(CloudExpiresOn).text(last.iso().as_str()).number(days.into());
        }
    },
    page: page!(Page {
        code: "cloud.remaining.during-review",
        zh: &["云资源将于 {date} 到期，而审核最长约 {days} 个工作日，请先续费以免影响备案。"],
        en: &[
            "The resource ends on {date}, while the review may take {days} working days; please renew it so that the filing is not affected."
        ],
        args: &["date", "days"],
        examples: &[
            bad(
                "江苏 takes up to 30 working days",
                &[
                    ("order.status", "authorityReview"),
                    ("organizer.region.province", "jiangsu"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-04-12")
                ],
                "websites[0].cloudResources[0].expiresOn"
            ),
            bad(
                "a Serverless package with ten days left",
                &[
                    ("order.status", "providerReview"),
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-03-12")
                ],
                "websites[0].cloudResources[0].expiresOn"
            ),
            good(
                "on the last day of the review",
                &[
                    ("order.status", "authorityReview"),
                    ("organizer.region.province", "jiangsu"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-04-13")
                ]
            ),
            good(
                "less than a month is an error already",
                &[
                    ("order.status", "authorityReview"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-03-10")
                ]
            ),
            good(
                "a code with few days is an error already",
                &[
                    ("order.status", "smsPending"),
                    (
                        "websites[0].cloudResources",
                        "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"expiresOn\": \"2026-03-10\"}]"
                    )
                ]
            ),
            good(
                "not handed in yet",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-04-12")
                ]
            ),
            bad(
                "less than a month at another provider",
                &[
                    ("order.status", "authorityReview"),
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].expiresOn", "2026-03-10")
                ],
                "websites[0].cloudResources[0].expiresOn"
            )
            .with("huawei"),
        ],
    }),
};
