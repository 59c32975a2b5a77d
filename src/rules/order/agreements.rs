//! What has to be agreed to before an order is submitted.

use crate::rules::prelude::*;

/// Not all agreements are ticked.
///
/// Which ones the page shows depends on the guide and on the channel: the console or the mini program
/// of Tencent Cloud. Of other providers only some agreement is expected.
pub static ACCEPTED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderAgreements, OrderChannel],
    key: None,
    check: |order, report| {
        use w::Agreement as A;
        if order.provider() != w::Provider::Tencent {
            if !order.is_set(OrderAgreements) {
                report.at(OrderAgreements).message(1).missing();
            }
            return;
        }
        let old = order.profile() == w::Profile::Tencent2018;
        let due: &[A] = match (old, order.is(OrderChannel, w::Channel::MiniProgram)) {
            (false, false) => &[A::InformationSecurity, A::AssistedEditing],
            (false, true) => &[A::RelatedTerms, A::Privacy, A::FilingCommitment],
            (true, false) => &[A::AssistedEditing],
            (true, true) => &[A::RelatedTerms, A::Privacy],
        };
        if let Some(next) = due.iter().find(|agreement| !order.has(OrderAgreements, **agreement)) {
            report.at(OrderAgreements).word(*next).missing();
        }
    },
    page: page!(Page {
        code: "order.agreements.accepted",
        zh: &["请阅读并勾选{agreement}等全部协议。", "请阅读并勾选全部协议。"],
        en: &[
            "Please read and accept all agreements, among them: {agreement}.",
            "Please read and accept all agreements."
        ],
        args: &["agreement"],
        examples: &[
            bad("none ticked", &[("order.agreements", "[]")], "order.agreements"),
            bad(
                "one of two",
                &[("order.agreements", "[\"informationSecurity\"]")],
                "order.agreements"
            ),
            bad(
                "two of three in the mini program",
                &[
                    ("order.channel", "miniProgram"),
                    ("order.agreements", "[\"relatedTerms\",\"privacy\"]")
                ],
                "order.agreements"
            ),
            bad("none in 2018", &[("order.agreements", "[]")], "order.agreements")
                .under("tencent-2018"),
            bad(
                "one of two in the mini program of 2018",
                &[("order.channel", "miniProgram"), ("order.agreements", "[\"relatedTerms\"]")],
                "order.agreements"
            )
            .under("tencent-2018"),
            bad("none at another provider", &[("order.agreements", "[]")], "order.agreements")
                .under("huawei"),
            good("both of the console", &[]),
            good("the one of 2018", &[("order.agreements", "[\"assistedEditing\"]")])
                .under("tencent-2018"),
            good(
                "all of the mini program",
                &[
                    ("order.channel", "miniProgram"),
                    ("order.agreements", "[\"relatedTerms\",\"privacy\",\"filingCommitment\"]")
                ]
            ),
            good("some at another provider", &[("order.agreements", "[\"filingCommitment\"]")])
                .under("huawei"),
        ],
    }),
};
