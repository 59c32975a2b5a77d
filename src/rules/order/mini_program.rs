//! Orders made in the mini program (备案小程序).

use crate::rules::prelude::*;

/// The mini program of 2018 does not take this order.
///
/// It took first filings in 广东 of an enterprise with its business license or an individual with the
/// resident ID card, with one server and one website. Newer ones take everything.
pub static LIMITS_2018: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS.profile(w::Profile::Tencent2018),
    reads: &[
        OrderChannel,
        OrderType,
        RegionProvince,
        OrganizerNature,
        OrganizerIdType,
        Websites,
        ServiceCloudResources,
        CloudType,
    ],
    key: Some(Key::Each(&Each {
        outer: &[OrderChannel],
        same: &[],
        own: None,
        concerns: |_, _| true,
    })),
    check: |order, report| {
        if !order.is(OrderChannel, w::Channel::MiniProgram) {
            return;
        }
        if order.spot() != Spot::ROOT {
            let mut others = order.inner(ServiceCloudResources).filter(|resource| {
                resource
                    .word::<w::CloudResourceType>(CloudType)
                    .is_some_and(|kind| kind != w::CloudResourceType::Cvm)
            });
            if order.is_website()
                && (order.count(ServiceCloudResources) > 1 || others.next().is_some())
            {
                report.at(ServiceCloudResources).message(4);
            }
            return;
        }
        if order.order_type().is_some_and(|t| t != w::OrderType::FirstFiling) {
            report.at(OrderType);
        }
        if order.province().is_some() && !order.province_has(Trait::MiniProgram2018) {
            report.at(RegionProvince).message(1);
        }
        let document = order.word::<w::OrganizerIdType>(OrganizerIdType);
        let due = match order.nature() {
            Some(w::OrganizerNature::Enterprise) => Some(w::OrganizerIdType::BusinessLicense),
            Some(w::OrganizerNature::Individual) => Some(w::OrganizerIdType::ResidentIdCard),
            Some(_) => {
                report.at(OrganizerNature).message(2);
                None
            }
            None => None,
        };
        if due.is_some() && document.is_some() && due != document {
            report.at(OrganizerIdType).message(2);
        }
        if order.count(Websites) > 1 {
            report.at(Websites).message(3);
        }
    },
    page: page!(Page {
        code: "order.mini-program.limits-2018",
        zh: &[
            "2018 版小程序仅支持首次备案，其他类型请使用控制台。",
            "2018 版小程序仅支持广东，其他省份请使用控制台。",
            "2018 版小程序仅支持持营业执照的企业或持身份证的个人，其他请使用控制台。",
            "2018 版小程序每单仅支持一个网站，更多请使用控制台。",
            "2018 版小程序仅支持一台云服务器 CVM，其他请使用控制台。",
        ],
        en: &[
            "The mini program of 2018 takes first filings only; please use the console otherwise.",
            "The mini program of 2018 serves Guangdong only; please use the console elsewhere.",
            "The mini program of 2018 takes enterprises with a business license and individuals with an ID card; please use the console otherwise.",
            "The mini program of 2018 takes one website; please use the console for more.",
            "The mini program of 2018 takes one cloud server (CVM); please use the console otherwise.",
        ],
        args: &[],
        examples: &[
            bad(
                "another type",
                &[("order.channel", "miniProgram"), ("order.type", "access")],
                "order.type"
            )
            .under("tencent-2018"),
            bad(
                "another province",
                &[("order.channel", "miniProgram"), ("organizer.region.province", "hunan")],
                "organizer.region.province"
            )
            .under("tencent-2018"),
            bad(
                "another nature",
                &[("order.channel", "miniProgram"), ("organizer.nature", "publicInstitution")],
                "organizer.nature"
            )
            .under("tencent-2018"),
            bad(
                "an individual with a passport",
                &[("order.channel", "miniProgram"), ("organizer.idType", "passport")],
                "organizer.idType"
            )
            .base("individual")
            .under("tencent-2018"),
            bad(
                "two websites",
                &[("order.channel", "miniProgram"), ("websites", "[{},{}]")],
                "websites"
            )
            .under("tencent-2018"),
            bad(
                "an authorization code",
                &[
                    ("order.channel", "miniProgram"),
                    ("websites[0].cloudResources", "[{\"type\":\"authCode\"}]")
                ],
                "websites[0].cloudResources"
            )
            .under("tencent-2018"),
            good("all as it should be", &[("order.channel", "miniProgram")]).under("tencent-2018"),
            good("an individual", &[("order.channel", "miniProgram")])
                .base("individual")
                .under("tencent-2018"),
            good("the console", &[("organizer.region.province", "hunan")]).under("tencent-2018"),
            good(
                "the mini program of today",
                &[("order.channel", "miniProgram"), ("organizer.region.province", "hunan")]
            ),
        ],
    }),
};
