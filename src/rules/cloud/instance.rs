//! The places for services that one server has.

use super::INSTANCES;
use crate::rules::prelude::*;
use crate::text::hash;

/// Servers with one ID are one server. One without an ID is taken to be a server of its own, and its
/// key is made of where it stands.
fn key(order: &View<'_>) -> Option<u64> {
    if !order.is_any(CloudType, INSTANCES) || !order.is_at_tencent() {
        return None;
    }
    let Spot { list, index, sub } = order.spot();
    Some(match order.text(CloudInstanceId) {
        Some(id) => hash::fnv(id),
        None => (list as u64) << 62 | u64::from(index) << 31 | u64::from(sub),
    })
}

/// The places of this server that others have taken: services filed before, and services that stand
/// before this one in the order and name the same server, the first of them beside the count.
///
/// `None` if this service names the server a second time.
fn taken<'a>(order: &View<'a>) -> Option<(i64, Option<View<'a>>)> {
    let id = order.text(CloudInstanceId);
    let here = order.spot();
    let mut filed = order.integer(CloudFiledServiceCount).unwrap_or_default();
    let (mut before, mut first, mut counted) = (0i64, None, None);
    for peer in order.peers().filter(|peer| id.is_some() && peer.text(CloudInstanceId) == id) {
        filed = filed.max(peer.integer(CloudFiledServiceCount).unwrap_or_default());
        let spot = peer.spot();
        if spot >= here {
            continue;
        }
        let service = (spot.list, spot.index);
        if service == (here.list, here.index) {
            return None;
        }
        if counted.replace(service) != Some(service) {
            before += 1;
            first = first.or(Some(peer));
        }
    }
    Some((filed.max(0).saturating_add(before), first))
}

/// All places that the server itself has are taken.
///
/// Services filed before and services of this order that name the same server count together, APPs
/// among them. A cancelled one gives its place back, and a change order takes none. Other providers
/// count in their own way.
pub static OWN_LIMIT: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::ATTACH_ORDER.provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudInstanceId, CloudFiledServiceCount],
    key: Some(Key::Shared(key)),
    check: |order, report| {
        let most = order.param(Param::InstanceServices);
        if let Some((used, first)) = taken(order)
            && most > 0
            && used >= most.into()
        {
            let finding = report.at(CloudFiledServiceCount).number(used).number(most.into());
            if let Some(first) = first {
                finding.related(first.place(CloudInstanceId));
            }
        }
    },
    page: page!(Page {
        code: "cloud.instance.own-limit",
        zh: &["同一云服务器最多可备案 {max} 个网站/APP，已用 {n} 个，请更换资源或使用授权码。"],
        en: &[
            "One server files at most {max} websites and APPs, and {n} places are taken; please use another resource or an authorization code."
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "five were filed before",
                &[("websites[0].cloudResources[0].filedServiceCount", "5")],
                "websites[0].cloudResources[0].filedServiceCount"
            ),
            bad(
                "four were filed, and the order brings two",
                &[
                    ("websites[0].cloudResources[0].instanceId", "ins-00000001"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    (
                        "apps",
                        "[{\"name\": \"示例\", \"cloudResources\": [{\"type\": \"cvm\", \"instanceId\": \"ins-00000001\", \"filedServiceCount\": 4}]}]"
                    )
                ],
                "apps[0].cloudResources[0].filedServiceCount"
            ),
            bad(
                "the count is given once",
                &[
                    ("websites[0].cloudResources[0].type", "lighthouse"),
                    ("websites[0].cloudResources[0].instanceId", "lhins-00000001"),
                    (
                        "apps",
                        "[{\"name\": \"示例\", \"cloudResources\": [{\"type\": \"lighthouse\", \"instanceId\": \"lhins-00000001\", \"filedServiceCount\": 4}]}]"
                    )
                ],
                "apps[0].cloudResources[0].filedServiceCount"
            ),
            good(
                "four were filed before",
                &[("websites[0].cloudResources[0].filedServiceCount", "4")]
            ),
            good(
                "two servers",
                &[
                    ("websites[0].cloudResources[0].instanceId", "ins-00000001"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    (
                        "apps",
                        "[{\"name\": \"示例\", \"cloudResources\": [{\"type\": \"cvm\", \"instanceId\": \"ins-00000002\", \"filedServiceCount\": 4}]}]"
                    )
                ]
            ),
            good(
                "one service that names the server twice",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"cvm\", \"instanceId\": \"ins-00000001\", \"filedServiceCount\": 4}, {\"type\": \"cvm\", \"instanceId\": \"ins-00000001\", \"filedServiceCount\": 4}]"
                )]
            ),
            good(
                "a change order takes no place",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].cloudResources[0].filedServiceCount", "5")
                ]
            ),
            good(
                "in 2018 organizers were counted",
                &[("websites[0].cloudResources[0].filedServiceCount", "5")]
            )
            .under("tencent-2018"),
            good(
                "a server of another provider",
                &[("websites[0].cloudResources[0].filedServiceCount", "5")]
            )
            .with("huawei"),
            good(
                "a server that names another provider",
                &[
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].filedServiceCount", "5")
                ]
            ),
            good(
                "a load balancer",
                &[
                    ("websites[0].cloudResources[0].type", "loadBalancer"),
                    ("websites[0].cloudResources[0].filedServiceCount", "5")
                ]
            ),
        ],
    }),
};

/// The server's own places and the codes it has issued are together used up.
///
/// The server of an enterprise has places for codes beside its own. Silent where its own places are
/// taken already (`cloud.instance.own-limit`); an individual's server has no others. Other providers
/// count in their own way.
pub static TOTAL_LIMIT: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::ATTACH_ORDER.provider(w::Provider::Tencent),
    reads: &[
        AccountRealNameType,
        CloudProvider,
        CloudType,
        CloudInstanceId,
        CloudFiledServiceCount,
        CloudAuthCodeIssuedCount,
    ],
    key: Some(Key::Shared(key)),
    check: |order, report| {
        let most = order.param(match order.is(CloudType, w::CloudResourceType::Cvm) {
            true => Param::CvmServicesAndCodes,
            false => Param::LighthouseServicesAndCodes,
        });
        let (Some((used, _)), Some(issued)) =
            (taken(order), order.integer(CloudAuthCodeIssuedCount))
        else {
            return;
        };
        let total = used.saturating_add(issued.max(0));
        if most > 0
            && used < order.param(Param::InstanceServices).into()
            && total >= most.into()
            && order.is(AccountRealNameType, w::RealNameType::Enterprise)
        {
            report
                .at(CloudFiledServiceCount)
                .number(total)
                .number(most.into())
                .related(order.place(CloudAuthCodeIssuedCount));
        }
    },
    page: page!(Page {
        code: "cloud.instance.total-limit",
        zh: &["该实例最多可备案 {max} 个网站或 APP（含授权码），已用 {n} 个，请更换资源。"],
        en: &[
            "This server has {max} places, codes included, and {n} are taken; please use another resource."
        ],
        args: &["n", "max"],
        examples: &[
            bad(
                "a Lighthouse: four filed, one new, three codes",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].type", "lighthouse"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "3")
                ],
                "websites[0].cloudResources[0].filedServiceCount"
            ),
            bad(
                "a CVM: four filed, one new, six codes",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "6")
                ],
                "websites[0].cloudResources[0].filedServiceCount"
            ),
            good(
                "a Lighthouse: four filed, one new, two codes",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].type", "lighthouse"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "2")
                ]
            ),
            good(
                "a CVM: four filed, one new, five codes",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "5")
                ]
            ),
            good(
                "its own places are taken, which is said elsewhere",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].filedServiceCount", "5"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "6")
                ]
            ),
            good(
                "the account of an individual",
                &[
                    ("account.realNameType", "individual"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "6")
                ]
            ),
            good(
                "a server of another provider",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "6")
                ]
            )
            .with("other"),
            good(
                "a server that names another provider",
                &[
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "6")
                ]
            ),
            good(
                "not counted in 2018",
                &[
                    ("account.realNameType", "enterprise"),
                    ("websites[0].cloudResources[0].filedServiceCount", "4"),
                    ("websites[0].cloudResources[0].authCodeIssuedCount", "6")
                ]
            )
            .under("tencent-2018"),
        ],
    }),
};

/// The server belongs to somebody else than the organizer.
///
/// A server files for its own account only; others are given an authorization code. Silent where the
/// account itself has another name than the organizer (`order.account.real-name-match`), and under
/// the guide of 2018, by which one server served several organizers. Other providers have rules of
/// their own.
pub static OWN_ORGANIZER_ONLY: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.not_profile(w::Profile::Tencent2018).provider(w::Provider::Tencent),
    reads: &[CloudProvider, CloudType, CloudOwnerOrganizerName, OrganizerName, AccountRealNameName],
    key: None,
    check: |order, report| {
        let (Some(owner), Some(organizer)) =
            (order.text(CloudOwnerOrganizerName), order.text(OrganizerName))
        else {
            return;
        };
        let account = order.text(AccountRealNameName);
        if order.is_any(CloudType, INSTANCES)
            && order.is_at_tencent()
            && !same_name(owner, organizer)
            && account.is_none_or(|account| same_name(account, organizer))
        {
            report.at(CloudOwnerOrganizerName).text(owner).related(order.place(OrganizerName));
        }
    },
    page: page!(Page {
        code: "cloud.instance.own-organizer-only",
        zh: &["云服务器属于“{owner}”，只能为其自身备案，其他主体请使用授权码。"],
        en: &[
            "The server belongs to {owner} and files for that organizer only; for another please use an authorization code."
        ],
        args: &["owner"],
        examples: &[
            bad(
                "another organizer's",
                &[("websites[0].cloudResources[0].ownerOrganizerName", "深圳市另一家有限公司")],
                "websites[0].cloudResources[0].ownerOrganizerName"
            ),
            good(
                "its own",
                &[("websites[0].cloudResources[0].ownerOrganizerName", "深圳市示例科技有限公司")]
            ),
            good(
                "brackets of another width",
                &[
                    ("organizer.name", "示例（深圳）科技有限公司"),
                    ("websites[0].cloudResources[0].ownerOrganizerName", "示例(深圳)科技有限公司")
                ]
            ),
            good(
                "the account is not the organizer's, which is said elsewhere",
                &[
                    ("account.realNameName", "深圳市另一家有限公司"),
                    ("websites[0].cloudResources[0].ownerOrganizerName", "深圳市另一家有限公司")
                ]
            ),
            good(
                "a code may come from another organizer",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"ownerOrganizerName\": \"深圳市另一家有限公司\"}]"
                )]
            ),
            good(
                "allowed in 2018",
                &[("websites[0].cloudResources[0].ownerOrganizerName", "深圳市另一家有限公司")]
            )
            .under("tencent-2018"),
            good(
                "a server of another provider",
                &[("websites[0].cloudResources[0].ownerOrganizerName", "深圳市另一家有限公司")]
            )
            .with("huawei"),
            good(
                "a server that names another provider",
                &[
                    ("websites[0].cloudResources[0].provider", "huawei"),
                    ("websites[0].cloudResources[0].ownerOrganizerName", "深圳市另一家有限公司")
                ]
            ),
        ],
    }),
};
