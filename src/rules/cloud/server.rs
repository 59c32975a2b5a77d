//! Who files with the server, as the guide of 2018 counts.

use crate::rules::prelude::*;

/// Most organizers of one server.
const MOST: i64 = 6;

/// More than six organizers file with this server.
///
/// The guide of 2018 counts organizers; today services are counted (`cloud.instance.own-limit`).
pub static ORGANIZERS_2018: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM.profile(w::Profile::Tencent2018),
    reads: &[CloudOrganizerCount],
    key: None,
    check: |order, report| {
        if let Some(count) = order.integer(CloudOrganizerCount).filter(|count| *count > MOST) {
            report.at(CloudOrganizerCount).number(count);
        }
    },
    page: page!(Page {
        code: "cloud.server.organizers-2018",
        zh: &["一台服务器最多备案 6 个主体，当前为 {n} 个，请更换服务器。"],
        en: &["One server files at most 6 organizers and this has {n}; please use another server."],
        args: &["n"],
        examples: &[
            bad(
                "seven",
                &[("websites[0].cloudResources[0].organizerCount", "7")],
                "websites[0].cloudResources[0].organizerCount"
            )
            .under("tencent-2018"),
            good("six", &[("websites[0].cloudResources[0].organizerCount", "6")])
                .under("tencent-2018"),
            good("not counted today", &[("websites[0].cloudResources[0].organizerCount", "7")]),
        ],
    }),
};
