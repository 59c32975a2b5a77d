//! Shell organizers (空壳主体): a record number with no service left.

use crate::rules::prelude::*;

/// The organizer is a shell and cannot file.
///
/// It has a record number and neither website, APP nor access left. Only the authority of the filing
/// province cancels it, off line, and then it files anew. Huawei brings an empty website in by an
/// access filing where it runs, or has it cancelled.
pub static SHELL: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[ExistingFilingIsShell, OrderType],
    key: None,
    check: |order, report| {
        let at_huawei = order.provider() == w::Provider::Huawei;
        let rescues =
            order.is(OrderType, w::OrderType::Access) || order.in_orders(&when::CANCEL_ORDER);
        if order.flag(ExistingFilingIsShell) && !(at_huawei && rescues) {
            report.at(ExistingFilingIsShell).message(at_huawei.into());
        }
    },
    page: page!(Page {
        code: "organizer.shell",
        zh: &[
            "空壳主体不能备案，请先向备案所在地管局申请注销，再重新备案。",
            "空壳网站不能备案，请先在网站现接入商办理接入备案，或注销后重新备案。",
        ],
        en: &[
            "A shell organizer cannot file; please have it cancelled at the authority of the filing province first, then file anew.",
            "With a shell nothing can be filed; please file an access where the website runs now, or cancel it and file anew.",
        ],
        args: &[],
        examples: &[
            bad(
                "a new service for a shell",
                &[("order.type", "newServiceWithOrganizer"), ("existingFiling.isShell", "true")],
                "existingFiling.isShell"
            ),
            bad(
                "an access filing",
                &[("order.type", "access"), ("existingFiling.isShell", "true")],
                "existingFiling.isShell"
            ),
            good(
                "an access filing at Huawei",
                &[("order.type", "access"), ("existingFiling.isShell", "true")]
            )
            .with("huawei"),
            bad(
                "a new service at Huawei",
                &[("order.type", "newServiceWithOrganizer"), ("existingFiling.isShell", "true")],
                "existingFiling.isShell"
            )
            .with("huawei"),
            good(
                "a cancellation at Huawei",
                &[("order.type", "cancelService"), ("existingFiling.isShell", "true")]
            )
            .with("huawei"),
            good("no shell", &[("existingFiling.isShell", "false")]),
            good("nothing declared", &[]),
        ],
    }),
};

/// Cancelling the last service leaves a shell behind.
///
/// The same happens when the last access is cancelled and no other provider takes over. Silent when
/// some known service stays.
pub static HOW_IT_HAPPENS: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::CancelService, w::OrderType::CancelAccess]),
    reads: &[CancellationTargetServiceRecordNumbers, ExistingFilingServices, FiledRecordNumber],
    key: None,
    check: |order, report| {
        let stays = order.is_set(CancellationTargetServiceRecordNumbers)
            && order.elements(List::Filed).any(|filed| {
                filed.text(FiledRecordNumber).is_some_and(|number| {
                    order.texts(CancellationTargetServiceRecordNumbers).all(|t| t != number)
                })
            });
        if !stays {
            report.at(CancellationTargetServiceRecordNumbers);
        }
    },
    page: page!(Page {
        code: "organizer.shell.how-it-happens",
        zh: &["注销最后一个服务会使主体成为空壳主体，若不再使用建议直接注销主体。"],
        en: &[
            "Cancelling the last service leaves a shell organizer; cancelling the organizer instead avoids it."
        ],
        args: &[],
        examples: &[
            bad(
                "the only service",
                &[
                    ("order.type", "cancelService"),
                    ("existingFiling.services", "[{\"recordNumber\":\"粤ICP备2023000001号-1\"}]"),
                    ("cancellation.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ],
                "cancellation.targetServiceRecordNumbers"
            ),
            bad(
                "nothing is known about the others",
                &[("order.type", "cancelAccess")],
                "cancellation.targetServiceRecordNumbers"
            ),
            good(
                "one of two",
                &[
                    ("order.type", "cancelService"),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\":\"粤ICP备2023000001号-1\"},{\"recordNumber\":\"粤ICP备2023000001号-2\"}]"
                    ),
                    ("cancellation.targetServiceRecordNumbers", "[\"粤ICP备2023000001号-1\"]")
                ]
            ),
        ],
    }),
};
