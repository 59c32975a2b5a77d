//! Cancellations of an organizer or of services (注销).

use crate::model::words::Word;
use crate::rules::prelude::*;

/// The type of order that takes away what this one is to take away; `None` while that is not known.
fn route(order: &View<'_>) -> Option<w::OrderType> {
    use w::OrderType as T;
    let total = order.count(ExistingFilingServices);
    let of_services = |count: usize| match count {
        0 => None,
        _ if count == total => Some(T::CancelOrganizer),
        _ => Some(T::CancelService),
    };
    if order.is_set(CancellationDeleteDomains) {
        let is_gone =
            |name: &&str| order.texts(CancellationDeleteDomains).any(|gone| gone == *name);
        let (mut whole, mut part) = (0, 0);
        for filed in order.elements(List::Filed) {
            let gone = filed.texts(FiledDomains).filter(is_gone).count();
            if gone > 0 && gone == filed.count(FiledDomains) {
                whole += 1;
            } else if gone > 0 {
                part += 1;
            }
        }
        return match (whole, part) {
            (0, 1..) => Some(T::ChangeService),
            (_, 0) => of_services(whole),
            // Two orders: nothing takes away services and single domains at once.
            _ => None,
        };
    }
    if order.order_type() != Some(T::CancelService) {
        return None;
    }
    if total == 1 {
        return Some(T::CancelOrganizer);
    }
    let is_target = |filed: &View<'_>| {
        let number = filed.text(FiledRecordNumber);
        let mut targets = order.texts(CancellationTargetServiceRecordNumbers);
        targets.any(|target| Some(target) == number)
    };
    of_services(order.elements(List::Filed).filter(is_target).count())
}

/// What is to be taken away belongs in another type of order.
///
/// The only service is cancelled with its organizer, and so are all services together, or an empty
/// shell stays; some of several services are a cancellation of services; some domains of a service
/// that keeps others are a change of it. While nothing is known of the filing, this says so in
/// general.
pub static WHICH_ROUTE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[
        w::OrderType::CancelOrganizer,
        w::OrderType::CancelService,
        w::OrderType::ChangeService,
    ]),
    reads: &[
        OrderType,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        CancellationTargetServiceRecordNumbers,
        CancellationDeleteDomains,
    ],
    key: None,
    check: |order, report| {
        let this = order.order_type();
        if let Some(route) = route(order).filter(|route| Some(*route) != this) {
            let finding = report.at(OrderType).message(1).word(route);
            finding.fix(route.as_str(), false);
        } else if !order.is_set(ExistingFilingServices) && this != Some(w::OrderType::ChangeService)
        {
            report.at(OrderType);
        }
    },
    page: page!(Page {
        code: "change.cancel.which-route",
        zh: &[
            "仅有一个服务请注销主体，多个服务请注销服务，仅删除部分域名请办理变更服务。",
            "按已备案的服务与域名，应办理“{type}”。",
        ],
        en: &[
            "For the only service cancel the organizer, for some of several cancel services, for some domains of a service change it.",
            "From what is filed, the type of order should be: {type}.",
        ],
        args: &["type"],
        examples: &[
            bad("nothing is known", &[("existingFiling.services", "[]")], "order.type")
                .base("cancel-organizer"),
            bad("the only service", &[("order.type", "cancelService")], "order.type")
                .base("cancel-organizer"),
            bad(
                "all services",
                &[(
                    "cancellation.targetServiceRecordNumbers",
                    "[\"粤ICP备2021000001号-1\",\"粤ICP备2021000001号-2\"]"
                )],
                "order.type"
            )
            .base("cancel-service"),
            bad(
                "one domain of two",
                &[
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"example.com\",\"example.net\"]}]"
                    ),
                    ("cancellation.deleteDomains", "[\"example.net\"]")
                ],
                "order.type"
            )
            .base("cancel-organizer"),
            bad(
                "all domains of a service, in a change of it",
                &[
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"example.com\"]},{\"domains\":[\"example.net\"]}]"
                    ),
                    ("cancellation.deleteDomains", "[\"example.com\"]")
                ],
                "order.type"
            )
            .base("change-service"),
            bad(
                "the only domain of the only service, in a change of it",
                &[("cancellation.deleteDomains", "[\"example.com\"]")],
                "order.type"
            )
            .base("change-service"),
            good("the only service with its organizer", &[]).base("cancel-organizer"),
            good("one service of two", &[]).base("cancel-service"),
            good(
                "one domain of two, in a change of the service",
                &[
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"example.com\",\"example.net\"]}]"
                    ),
                    ("cancellation.deleteDomains", "[\"example.net\"]")
                ]
            )
            .base("change-service"),
            good(
                "a service and a domain of another, which takes two orders",
                &[
                    (
                        "existingFiling.services",
                        "[{\"domains\":[\"a.com\",\"b.com\"]},{\"domains\":[\"c.com\"]}]"
                    ),
                    ("cancellation.deleteDomains", "[\"b.com\",\"c.com\"]")
                ]
            )
            .base("cancel-service"),
            good("services not chosen yet", &[("cancellation.targetServiceRecordNumbers", "[]")])
                .base("cancel-service"),
            good("a domain nobody knows", &[("cancellation.deleteDomains", "[\"example.org\"]")])
                .base("cancel-organizer"),
            good("a change that deletes nothing", &[]).base("change-service"),
        ],
    }),
};

/// Another person than the one in charge is to confirm the cancellation.
///
/// The principal confirms that the organizer goes, the service principal that a service goes. The
/// table of 2018 names either for a service.
pub static VERIFY_ROLE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::CANCEL_ORDER,
    reads: &[OrderType, CancellationVerifyRole],
    key: None,
    check: |order, report| {
        let of_service = order.order_type() == Some(w::OrderType::CancelService);
        let due = if of_service { w::SmsRole::ServicePrincipal } else { w::SmsRole::Principal };
        let is_old = order.profile() == w::Profile::Tencent2018;
        if order.word(CancellationVerifyRole).is_some_and(|role: w::SmsRole| role != due)
            && !(of_service && is_old)
        {
            let finding = report.at(CancellationVerifyRole).message(u8::from(of_service));
            finding.fix(due.as_str(), false);
        }
    },
    page: page!(Page {
        code: "change.cancel.verify-role",
        zh: &["注销主体请由主体负责人核验。", "注销服务请由服务负责人核验。"],
        en: &[
            "Please have the principal confirm that the organizer is cancelled.",
            "Please have the service principal confirm that the service is cancelled.",
        ],
        args: &[],
        examples: &[
            bad(
                "a service principal for the organizer",
                &[("cancellation.verifyRole", "servicePrincipal")],
                "cancellation.verifyRole"
            )
            .base("cancel-organizer"),
            bad(
                "the principal for a service",
                &[("cancellation.verifyRole", "principal")],
                "cancellation.verifyRole"
            )
            .base("cancel-service"),
            bad(
                "a service principal for the organizer in 2018",
                &[("cancellation.verifyRole", "servicePrincipal")],
                "cancellation.verifyRole"
            )
            .base("cancel-organizer")
            .under("tencent-2018"),
            good("the principal for the organizer", &[]).base("cancel-organizer"),
            good("the service principal for a service", &[]).base("cancel-service"),
            good(
                "the principal for a service in 2018",
                &[("cancellation.verifyRole", "principal")]
            )
            .base("cancel-service")
            .under("tencent-2018"),
            good("nobody chosen", &[("cancellation.verifyRole", "")]).base("cancel-organizer"),
            good("an access given up", &[("cancellation.verifyRole", "principal")])
                .base("cancel-access"),
        ],
    }),
};

/// The cancellation of an organizer is to be confirmed by e-mail.
///
/// Only the mobile number serves for that; a service may go by e-mail. Where neither works, the
/// provider's staff helps.
pub static ORGANIZER_NO_EMAIL: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::CancelOrganizer]),
    reads: &[CancellationVerifyMethod],
    key: None,
    check: |order, report| {
        if order.is(CancellationVerifyMethod, w::VerifyMethod::Email) {
            let finding = report.at(CancellationVerifyMethod);
            finding.fix(w::VerifyMethod::Mobile.as_str(), false);
        }
    },
    page: page!(Page {
        code: "change.cancel.organizer-no-email",
        zh: &["注销主体不支持邮箱验证，请使用手机号验证，手机号不可用请联系客服。"],
        en: &[
            "Cancelling an organizer cannot be confirmed by e-mail; please use the mobile number, or ask the provider if it does not work."
        ],
        args: &[],
        examples: &[
            bad(
                "by e-mail",
                &[("cancellation.verifyMethod", "email")],
                "cancellation.verifyMethod"
            )
            .base("cancel-organizer"),
            good("by mobile number", &[]).base("cancel-organizer"),
            good("by the provider's staff", &[("cancellation.verifyMethod", "manual")])
                .base("cancel-organizer"),
            good("a service by e-mail", &[("cancellation.verifyMethod", "email")])
                .base("cancel-service"),
        ],
    }),
};

/// The order names no service to cancel.
///
/// Cancelling services, or their access, is about single services; each is named by its record
/// number.
pub static TARGETS_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::CancelService, w::OrderType::CancelAccess]),
    reads: &[CancellationTargetServiceRecordNumbers],
    key: None,
    check: |order, report| required(order, report, CancellationTargetServiceRecordNumbers),
    page: page!(Page {
        code: "change.cancel.targets-required",
        zh: &["请选择要注销或取消接入的服务。"],
        en: &["Please choose the services to cancel or to give up the access of."],
        args: &[],
        examples: &[
            bad(
                "none of the services",
                &[("cancellation.targetServiceRecordNumbers", "[]")],
                "cancellation.targetServiceRecordNumbers"
            )
            .base("cancel-service"),
            bad(
                "none of the accesses",
                &[("cancellation.targetServiceRecordNumbers", "[]")],
                "cancellation.targetServiceRecordNumbers"
            )
            .base("cancel-access"),
            good("one", &[]).base("cancel-service"),
            good("the organizer goes with all", &[]).base("cancel-organizer"),
        ],
    }),
};

/// What is cancelled does not come back.
///
/// The organizer with all its services, or the service, leaves the ministry's records too, and its
/// sites stop resolving to servers on the mainland. Some provinces cancel at once, others within 20
/// working days. A cancelled organizer may be filed again.
pub static IRREVERSIBLE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CANCEL_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "change.cancel.irreversible",
        zh: &["注销不可撤销，工信部备案会同步注销，网站将无法访问，请谨慎操作。"],
        en: &[
            "Cancellation cannot be undone: the ministry's record goes too and the sites stop working; please take care."
        ],
        args: &[],
        examples: &[
            bad("an organizer", &[], "order.type").base("cancel-organizer"),
            bad("a service", &[], "order.type").base("cancel-service"),
            good("an access given up", &[]).base("cancel-access"),
        ],
    }),
};

/// A cancelled service gives its place on the server back.
///
/// A server carries a limited number of services; after a cancellation it takes another one.
pub static INSTANCE_PLACE_BACK: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::CancelService]),
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(CancellationTargetServiceRecordNumbers);
    },
    page: page!(Page {
        code: "change.cancel.instance-place-back",
        zh: &["注销服务后，云服务器实例的可备案次数会恢复。"],
        en: &["Once the service is cancelled, its server takes another one."],
        args: &[],
        examples: &[
            bad("a service", &[], "cancellation.targetServiceRecordNumbers").base("cancel-service"),
            good("an organizer", &[]).base("cancel-organizer"),
        ],
    }),
};
