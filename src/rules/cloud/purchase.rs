//! For how long the resource is bought.

use super::SERVERS_AND_CODES;
use crate::rules::prelude::*;

/// Least number of months, renewals included.
const LEAST: i64 = 3;

/// The server was bought for less than three months.
///
/// Renewals count. For a load balancer it is the server bound to it, for an authorization code the
/// server that it came from.
pub static THREE_MONTHS: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM,
    reads: &[CloudType, CloudPurchasedMonths],
    key: None,
    check: |order, report| {
        if order.is_any(CloudType, SERVERS_AND_CODES)
            && let Some(months) = order.integer(CloudPurchasedMonths).filter(|n| *n < LEAST)
        {
            report.at(CloudPurchasedMonths).number(months);
        }
    },
    page: page!(Page {
        code: "cloud.purchase.three-months",
        zh: &["云资源购买时长须满 3 个月（含续费），当前为 {n} 个月，请续费。"],
        en: &[
            "The resource must be bought for at least 3 months, renewals included; it has {n}. Please renew it."
        ],
        args: &["n"],
        examples: &[
            bad(
                "two months",
                &[("websites[0].cloudResources[0].purchasedMonths", "2")],
                "websites[0].cloudResources[0].purchasedMonths"
            ),
            bad(
                "the server behind a code",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"purchasedMonths\": 1}]"
                )],
                "websites[0].cloudResources[0].purchasedMonths"
            ),
            good("three months", &[("websites[0].cloudResources[0].purchasedMonths", "3")]),
            good("not known", &[("websites[0].cloudResources[0].purchasedMonths", "")]),
            good(
                "a Serverless package",
                &[
                    ("websites[0].cloudResources[0].type", "serverless"),
                    ("websites[0].cloudResources[0].purchasedMonths", "1")
                ]
            ),
        ],
    }),
};
