//! Where the resource stands.

use super::SERVERS_AND_CODES;
use crate::rules::prelude::*;

/// The resource stands outside the Chinese mainland.
///
/// A service in Hong Kong or abroad needs no filing, and a server there cannot be used for one.
pub static MAINLAND: Rule = Rule {
    class: Error,
    scope: Scope::CloudResource,
    when: when::SERVICE_FORM,
    reads: &[CloudType, CloudRegion],
    key: None,
    check: |order, report| {
        if order.is_any(CloudType, SERVERS_AND_CODES)
            && let Some(region) =
                order.word(CloudRegion).filter(|at: &w::HostRegion| *at != w::HostRegion::Mainland)
        {
            report.at(CloudRegion).word(region);
        }
    },
    page: page!(Page {
        code: "cloud.region.mainland",
        zh: &["{region}的云资源不能用于备案，请选择中国大陆地区的云资源。"],
        en: &[
            "A resource in this region ({region}) cannot be used for a filing; please choose one in the Chinese mainland."
        ],
        args: &["region"],
        examples: &[
            bad(
                "Hong Kong",
                &[("websites[0].cloudResources[0].region", "hongKong")],
                "websites[0].cloudResources[0].region"
            ),
            bad(
                "the server behind a code",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"authCode\", \"authCode\": \"ABCDEFGH12345678\", \"region\": \"overseas\"}]"
                )],
                "websites[0].cloudResources[0].region"
            ),
            good("in the mainland", &[]),
            good("not known", &[("websites[0].cloudResources[0].region", "")]),
            good(
                "a Serverless package has no place",
                &[(
                    "websites[0].cloudResources",
                    "[{\"type\": \"serverless\", \"region\": \"hongKong\"}]"
                )]
            ),
        ],
    }),
};
