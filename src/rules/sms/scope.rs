//! Where orders are confirmed by message.

use crate::rules::prelude::*;

/// The order will be confirmed by the ministry's message.
///
/// In every province since 2020-08-17; in 2018 in seven pilot provinces only (天津, 甘肃, 青海, 西藏, 宁夏,
/// 新疆, 海南), from 2017-12-18.
pub static SCOPE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS,
    reads: &[OrderType, RegionProvince],
    key: None,
    check: |order, report| {
        if order.order_type().is_none() {
            return;
        }
        let hours = order.param(Param::SmsWindowHours);
        if order.profile() != w::Profile::Tencent2018 {
            report.at(OrderType).number(hours.into());
        } else if let (Some(row), Some(province)) = (order.province_row(), order.province()) {
            let message = if row.sms_host_2018.is_some() { 1 } else { 2 };
            report.at(OrderType).message(message).number(hours.into()).word(province);
        }
    },
    page: page!(Page {
        code: "sms.scope",
        zh: &[
            "全国各省市备案均需短信核验，请在短信发出后 {hours} 小时内完成。",
            "{province}为短信核验试点省份，请在短信发出后 {hours} 小时内完成。",
            "{province}不是 2018 年的短信核验试点省份。",
        ],
        en: &[
            "Every province confirms by message; please do so within {hours} hours of it.",
            "{province} is a pilot province and confirms by message; please do so within {hours} hours of it.",
            "{province} is not a pilot province of 2018.",
        ],
        args: &["hours", "province"],
        examples: &[
            bad("everywhere", &[], "order.type"),
            bad(
                "a pilot province in 2018",
                &[("organizer.region.province", "gansu")],
                "order.type"
            )
            .under("tencent-2018"),
            bad("another province in 2018", &[], "order.type").under("tencent-2018"),
            good("no province chosen in 2018", &[("organizer.region.province", "")])
                .under("tencent-2018"),
            good("no type chosen", &[("order.type", "")]),
        ],
    }),
};
