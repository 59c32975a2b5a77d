//! Domains that need no filing.

use crate::rules::prelude::*;

/// The service runs outside the mainland, where its domain needs no filing.
///
/// Only the owner's verification is due then. A filed domain that no longer points to a server in the
/// mainland may lose its access or its record.
pub static UNUSED_NO_FILING: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServiceHostedRegion],
    key: None,
    check: |order, report| {
        let outside = [w::HostRegion::HongKong, w::HostRegion::Overseas];
        if order.is_any(ServiceHostedRegion, &outside) {
            report.at(ServiceDomains);
        }
    },
    page: page!(Page {
        code: "domain.unused-no-filing",
        zh: &[
            "域名未解析到中国大陆的服务器时无需备案，仅需实名认证；备案后也请保持解析，以免被注销。"
        ],
        en: &[
            "A domain that does not point to a mainland server needs no filing, only verification; once filed, keep it pointing there, or its record may be cancelled."
        ],
        args: &[],
        examples: &[
            bad(
                "a server abroad",
                &[("websites[0].hostedRegion", "overseas")],
                "websites[0].domains"
            ),
            bad(
                "a server in Hong Kong",
                &[("websites[0].hostedRegion", "hongKong")],
                "websites[0].domains"
            ),
            good("a server in the mainland", &[("websites[0].hostedRegion", "mainland")]),
        ],
    }),
};
