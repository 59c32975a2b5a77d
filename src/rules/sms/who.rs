//! Who confirms an order by the ministry's message.

use crate::rules::prelude::*;

/// Services with a principal of their own.
const OTHERS: &Noted =
    &Noted { sorts: |service| (!service.same_as_principal()).into(), outer: &[] };

/// A first filing is confirmed by the principal and the service principals.
///
/// Where one person has both roles only one code is sent.
pub static FIRST_FILING: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::FirstFiling]),
    reads: &[Websites, Apps, OrganizerNature, ServicePrincipalSameAsPrincipal],
    key: Some(Key::Noted(OTHERS)),
    check: |order, report| {
        let is_one = order.services().next().is_some() && !order.has_noted(OTHERS, 1);
        report.at(SmsVerificationRole).message(u8::from(is_one));
    },
    page: page!(Page {
        code: "sms.who.first-filing",
        zh: &[
            "首次备案由主体负责人和服务负责人分别核验短信，同一人只发一条。",
            "首次备案由主体负责人核验短信；服务负责人为同一人，只发一条。",
        ],
        en: &[
            "A first filing is confirmed by the principal and the service principal; one person gets one code.",
            "A first filing is confirmed by the principal, who is the service principal too and gets one code.",
        ],
        args: &[],
        examples: &[
            bad("one person", &[], "smsVerification.role"),
            bad("two persons", &[], "smsVerification.role").base("two-persons"),
            bad("no service yet", &[("websites", "[]")], "smsVerification.role"),
            good("a new service", &[]).base("new-service"),
        ],
    }),
};

/// A new service is confirmed by its service principal.
///
/// The organizer is filed already, so its principal gets no message.
pub static NEW_SERVICE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::NEW_SERVICE_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(SmsVerificationRole);
    },
    page: page!(Page {
        code: "sms.who.new-service",
        zh: &["由新增服务的服务负责人核验短信。"],
        en: &["The service principal of the new service confirms."],
        args: &[],
        examples: &[
            bad("a new service", &[], "smsVerification.role").base("new-service"),
            bad("without an organizer here", &[], "smsVerification.role")
                .base("new-service-elsewhere"),
            good("a first filing", &[]),
        ],
    }),
};

/// An access order is confirmed by the service principal of the old filing.
///
/// The message goes to the number that is filed, so a number that is no longer used is changed first.
pub static ACCESS: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ACCESS_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(SmsVerificationRole);
    },
    page: page!(Page {
        code: "sms.who.access",
        zh: &["由服务负责人用原备案的手机号码核验短信，号码已停用的请先变更。"],
        en: &[
            "The service principal confirms with the filed mobile number; one that is no longer used must be changed first."
        ],
        args: &[],
        examples: &[
            bad("an access order", &[], "smsVerification.role").base("access"),
            bad("an access service", &[], "smsVerification.role").base("access-service"),
            good("a new service", &[]).base("new-service"),
        ],
    }),
};

/// A change is confirmed by the person whose part of the filing changes.
///
/// The principal for the organizer, the service principal for a service, both for both.
pub static CHANGE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[OrderType],
    key: None,
    check: |order, report| {
        report.at(SmsVerificationRole).message(match order.order_type() {
            Some(w::OrderType::ChangeOrganizer) => 0,
            Some(w::OrderType::ChangeService) => 1,
            _ => 2,
        });
    },
    page: page!(Page {
        code: "sms.who.change",
        zh: &[
            "变更主体由主体负责人核验短信。",
            "变更服务由服务负责人核验短信。",
            "变更备案由主体负责人和服务负责人核验短信，同一人只发一条。",
        ],
        en: &[
            "The principal confirms a change of the organizer.",
            "The service principal confirms a change of the service.",
            "The principal and the service principal confirm a change of the filing; one person gets one code.",
        ],
        args: &[],
        examples: &[
            bad("the organizer", &[], "smsVerification.role").base("change-organizer"),
            bad("a service", &[], "smsVerification.role").base("change-service"),
            bad("both", &[], "smsVerification.role").base("change-filing"),
            good("a first filing", &[]),
        ],
    }),
};

/// A cancellation is confirmed by the person whose part of the filing goes.
///
/// The principal for the organizer, the service principal for a service and for an access. The guide
/// of 2018 has none of them confirmed yet.
pub static CANCEL: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[
        w::OrderType::CancelOrganizer,
        w::OrderType::CancelService,
        w::OrderType::CancelAccess,
    ]),
    reads: &[OrderType],
    key: None,
    check: |order, report| {
        let finding = report.at(SmsVerificationRole);
        finding.message(match order.order_type() {
            _ if order.profile() == w::Profile::Tencent2018 => 3,
            Some(w::OrderType::CancelOrganizer) => 0,
            Some(w::OrderType::CancelService) => 1,
            _ => 2,
        });
    },
    page: page!(Page {
        code: "sms.who.cancel",
        zh: &[
            "注销主体由主体负责人核验短信。",
            "注销服务由服务负责人核验短信。",
            "取消接入如需核验，由服务负责人核验短信。",
            "注销与取消接入暂不需要短信核验（2018 规则）。",
        ],
        en: &[
            "The principal confirms that the organizer is cancelled.",
            "The service principal confirms that the service is cancelled.",
            "Where giving up an access is confirmed, the service principal does.",
            "Cancellations are not confirmed by message yet (rules of 2018).",
        ],
        args: &[],
        examples: &[
            bad("an organizer", &[], "smsVerification.role").base("cancel-organizer"),
            bad("a service", &[], "smsVerification.role").base("cancel-service"),
            bad("an access", &[], "smsVerification.role").base("cancel-access"),
            bad("in 2018", &[], "smsVerification.role")
                .base("cancel-organizer")
                .under("tencent-2018"),
            good("a change", &[]).base("change-organizer"),
        ],
    }),
};
