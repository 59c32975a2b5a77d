//! The reviews by the provider and by the authority: how long they take and how their results come.

use crate::rules::prelude::*;

/// How long the provider's first review takes.
///
/// A day or two in newer guides, up to three in 2018. Huawei gives no number.
pub static PROVIDER_ESTIMATE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        let (least, most) = (
            order.param(Param::ProviderReviewLeastDays),
            order.param(Param::ProviderReviewMostDays),
        );
        if most > 0 && order.order_status() == w::OrderStatus::Draft {
            report.at(OrderType).number(least.into()).number(most.into());
        }
    },
    page: page!(Page {
        code: "order.review.provider-estimate",
        zh: &["接入商初审预计 {min}-{max} 个工作日。"],
        en: &["The provider's review takes about {min} to {max} working days."],
        args: &["min", "max"],
        examples: &[
            bad("a draft", &[], "order.type"),
            bad("a draft in 2018", &[("order.status", "draft")], "order.type")
                .under("tencent-2018"),
            bad("a draft, by the guide", &[], "order.type").under("province-guide"),
            good("Huawei gives no number", &[]).under("huawei"),
            good("submitted", &[("order.status", "providerReview")]),
        ],
    }),
};

/// How long the authority of the province takes.
///
/// Working days, without public holidays; the provider's table, or the guide's own numbers.
pub static AUTHORITY_ESTIMATE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[RegionProvince],
    key: None,
    check: |order, report| {
        let (Some(province), Some(row)) = (order.province(), order.province_row()) else { return };
        let (least, most) = match order.profile() {
            w::Profile::ProvinceGuide => row.guide_review_days,
            _ => row.review_days,
        };
        let finding = report.at(RegionProvince).word(province).number(most.into());
        if least > 0 {
            finding.number(least.into());
        } else {
            finding.message(1);
        }
    },
    page: page!(Page {
        code: "order.review.authority-estimate",
        zh: &[
            "{province}管局审核预计 {min}-{max} 个工作日（仅供参考）。",
            "{province}管局审核一般在 {max} 个工作日内（仅供参考）。",
        ],
        en: &[
            "The authority of {province} is estimated to take {min} to {max} working days.",
            "The authority of {province} usually takes no more than {max} working days.",
        ],
        args: &["province", "max", "min"],
        examples: &[
            bad("Guangdong", &[], "organizer.region.province"),
            bad(
                "Beijing",
                &[("organizer.region.province", "beijing")],
                "organizer.region.province"
            ),
            bad("Guangdong, by the guide", &[], "organizer.region.province")
                .under("province-guide"),
            good("no province chosen", &[("organizer.region.province", "")]),
        ],
    }),
};

/// How long the authority may take by law.
///
/// Twenty working days from complete papers. The estimates for 江苏 and 云南 go beyond it, and the
/// guide of 2018 calls it an average.
pub static AUTHORITY_STATUTORY: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |order, report| {
        let message = match order.profile() {
            w::Profile::ProvinceGuide => 2,
            w::Profile::Tencent2018 => 1,
            _ => 0,
        };
        report.at(OrderType).message(message);
    },
    page: page!(Page {
        code: "order.review.authority-statutory",
        zh: &[
            "材料齐全后，管局审核时限一般不超过 20 个工作日，个别省份可能更长。",
            "管局审核平均约 20 个工作日。",
            "管局审核一般为 3-21 个工作日，北京、广东多在 7 个工作日内。",
        ],
        en: &[
            "With complete papers the authority's time limit is 20 working days; single provinces may take longer.",
            "The authority takes about 20 working days on average.",
            "The authority usually takes 3 to 21 working days, in Beijing and Guangdong mostly up to 7.",
        ],
        args: &[],
        examples: &[
            bad("any order", &[], "order.type"),
            bad("any order in 2018", &[], "order.type").under("tencent-2018"),
            bad("any order, by the guide", &[], "order.type").under("province-guide"),
        ],
    }),
};

/// A reviewer calls during the first review.
///
/// The person in charge answers in person. A missed call is repeated after about an hour; then a
/// text message with a link comes, and without a request for another call the order is sent back.
pub static PHONE_CALL: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus, OrderReviewCallStatus],
    key: None,
    check: |order, report| {
        use w::ReviewCallStatus as S;
        if order.order_status() != w::OrderStatus::ProviderReview {
            return;
        }
        let message = match order.word::<S>(OrderReviewCallStatus) {
            None | Some(S::None) => 0,
            Some(S::Missed) => 1,
            Some(S::CallbackRequested) => 2,
            Some(S::Done) => return,
        };
        report.at(PrincipalMobile).message(message);
    },
    page: page!(Page {
        code: "order.review.phone-call",
        zh: &[
            "初审会电话核实，请保持联系方式1和应急联系方式畅通，并由本人接听。",
            "已错过初审电话，请留意短信，点击链接申请回电，逾期订单将自动驳回。",
            "已申请回电，24 小时内会再次来电，请保持电话畅通并由本人接听。",
        ],
        en: &[
            "A reviewer will call; please keep contact 1 and the emergency contact reachable and answer in person.",
            "The reviewer's call was missed; please ask for another by the link of the text message, or the order is sent back.",
            "The reviewer calls again within 24 hours; please keep the phone reachable and answer in person.",
        ],
        args: &[],
        examples: &[
            bad("before the call", &[("order.status", "providerReview")], "principal.mobile"),
            bad(
                "missed",
                &[("order.status", "providerReview"), ("order.reviewCallStatus", "missed")],
                "principal.mobile"
            ),
            bad(
                "asked to call again",
                &[
                    ("order.status", "providerReview"),
                    ("order.reviewCallStatus", "callbackRequested")
                ],
                "principal.mobile"
            ),
            good("done", &[("order.status", "providerReview"), ("order.reviewCallStatus", "done")]),
            good("a draft", &[]),
        ],
    }),
};

/// Results come by text message and e-mail.
///
/// The authority's reasons for a rejection go to the e-mail address.
pub static NOTICE_CHANNEL: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(PrincipalEmail);
    },
    page: page!(Page {
        code: "order.review.notice-channel",
        zh: &["审核结果将通过短信和邮件通知，管局驳回原因发送至邮箱。"],
        en: &[
            "Results come by text message and e-mail; the authority's reasons go to the e-mail address."
        ],
        args: &[],
        examples: &[bad("any order", &[], "principal.email")],
    }),
};

/// The authority's review cannot be sped up.
///
/// Neither the provider nor the applicant can ask for it.
pub static NO_EXPEDITE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        if order.order_status() == w::OrderStatus::AuthorityReview {
            report.at(OrderStatus);
        }
    },
    page: page!(Page {
        code: "order.review.no-expedite",
        zh: &["管局审核期间无法催审，请耐心等待。"],
        en: &["The authority's review cannot be sped up; please wait."],
        args: &[],
        examples: &[
            bad("under review", &[("order.status", "authorityReview")], "order.status"),
            good("a draft", &[]),
        ],
    }),
};
