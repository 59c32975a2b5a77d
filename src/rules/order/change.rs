//! Change orders beside other orders.

use crate::rules::prelude::*;

/// What each service is to the change: bit `n` for the one with target `n`, [`NEW`] for one that is not
/// filed, nothing for another filed one.
const CHANGED: &Noted = &Noted {
    sorts: |service| {
        let mut filed = service.elements(List::Filed);
        let Some(filed) = filed.find(|filed| service.may_be_filed_as(filed)) else { return NEW };
        let number = filed.text(FiledRecordNumber);
        let mut targets = service.texts(ChangeTargetServiceRecordNumbers).take(MOST);
        targets.position(|target| Some(target) == number).map_or(0, |at| 1 << at)
    },
    outer: &[
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPackageNames,
        ChangeTargetServiceRecordNumbers,
    ],
};

const NEW: u64 = 1 << MOST;
/// As many targets can be told apart; an order does not come near it.
const MOST: usize = 63;

/// A change order carries services that are neither filed nor among those to be changed.
///
/// Nothing new can be filed while a change runs. Judged where the order names the services that it
/// changes. A service that the old filing does not have may be one of them with another domain, so each
/// target that no service goes on with leaves room for one. Another order in progress is
/// `order.pending.one-per-account`.
pub static EXCLUSIVE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[
        Websites,
        Apps,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        AppPlatforms,
        PlatformPackageName,
        ChangeTargetServiceRecordNumbers,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPackageNames,
    ],
    key: Some(Key::Noted(CHANGED)),
    check: |order, report| {
        let targets = order.count(ChangeTargetServiceRecordNumbers);
        if targets == 0 {
            return;
        }
        let room = (0..targets.min(MOST)).filter(|at| !order.has_noted(CHANGED, 1 << at)).count();
        if let Some(new) = order.noted(CHANGED, NEW).nth(room) {
            report.at(ChangeTargetServiceRecordNumbers).related(new.place(ServiceName));
        }
    },
    page: page!(Page {
        code: "order.change.exclusive",
        zh: &["本单含有未备案的服务；变更期间不能新增服务，请从本单移除，待变更完成后再新增。"],
        en: &[
            "This order has a service that is not filed; nothing can be added while a change runs. Please take it out and add it once the change has passed."
        ],
        args: &[],
        examples: &[
            bad(
                "a new website",
                &[
                    ("order.type", "changeService"),
                    ("websites", "[{},{}]"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ],
                "change.targetServiceRecordNumbers"
            ),
            bad(
                "a new website beside one that changes",
                &[
                    ("order.type", "changeService"),
                    (
                        "websites",
                        "[{\"domains\":[{\"name\":\"example.com\"}]},{\"domains\":[{\"name\":\"example.net\"}]}]"
                    ),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\":\"粤ICP备2023000001号-1\",\"domains\":[\"example.com\"]}]"
                    ),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ],
                "change.targetServiceRecordNumbers"
            ),
            good(
                "one of two filed websites changes",
                &[
                    ("order.type", "changeService"),
                    (
                        "websites",
                        "[{\"domains\":[{\"name\":\"example.com\"}]},{\"domains\":[{\"name\":\"example.net\"}]}]"
                    ),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\":\"粤ICP备2023000001号-1\",\"domains\":[\"example.com\"]},{\"recordNumber\":\"粤ICP备2023000001号-2\",\"domains\":[\"www.example.net\"]}]"
                    ),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ]
            ),
            good(
                "the one that changes gets another domain",
                &[
                    ("order.type", "changeService"),
                    (
                        "websites",
                        "[{\"domains\":[{\"name\":\"sample.com\"}]},{\"domains\":[{\"name\":\"example.net\"}]}]"
                    ),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\":\"粤ICP备2023000001号-1\",\"domains\":[\"example.com\"]},{\"recordNumber\":\"粤ICP备2023000001号-2\",\"domains\":[\"example.net\"]}]"
                    ),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ]
            ),
            good(
                "an APP that is filed by its package name",
                &[
                    ("order.type", "changeService"),
                    ("websites", "[{}]"),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\":\"粤ICP备2023000001号-2A\",\"packageNames\":[\"com.example.album\"]}]"
                    ),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ]
            )
            .base("app"),
            good(
                "only what changes",
                &[
                    ("order.type", "changeService"),
                    ("change.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ]
            ),
            good("no service is named", &[("order.type", "changeFiling")]),
            good("a first filing", &[]),
        ],
    }),
};
