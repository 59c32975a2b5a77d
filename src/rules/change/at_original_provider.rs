//! Where a change is filed.

use crate::rules::prelude::*;

/// None of the filed services is at this provider.
///
/// A filing is changed where it is: at its own provider, or here after an access order. Silent unless
/// the provider of every filed service is known.
pub static AT_ORIGINAL_PROVIDER: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::CHANGE_ORDER,
    reads: &[ExistingFilingServices, FiledProvider],
    key: None,
    check: |order, report| {
        let provider = |filed: &View<'_>| filed.word::<w::Provider>(FiledProvider);
        let is_elsewhere =
            |filed: View<'_>| provider(&filed).is_some_and(|it| it != order.provider());
        if order.is_set(ExistingFilingServices)
            && order.elements(List::Filed).all(is_elsewhere)
            && let Some(first) = order.elements(List::Filed).next()
        {
            report.at_place(first.place(FiledProvider)).word(order.provider());
        }
    },
    page: page!(Page {
        code: "change.at-original-provider",
        zh: &["该主体未在{provider}备案，请先到原接入商办理变更，或先办理接入备案。"],
        en: &[
            "Nothing of this filing is with {provider}; please change it at its own provider, or bring it here with an access order first."
        ],
        args: &["provider"],
        examples: &[
            bad(
                "all elsewhere",
                &[("existingFiling.services[0].provider", "other")],
                "existingFiling.services[0].provider"
            )
            .base("change-organizer"),
            bad("here, seen from another provider", &[], "existingFiling.services[0].provider")
                .base("change-service")
                .with("huawei"),
            good("here", &[]).base("change-service"),
            good(
                "one of two here",
                &[(
                    "existingFiling.services",
                    "[{\"provider\":\"other\"},{\"provider\":\"tencent\"}]"
                )]
            )
            .base("change-organizer"),
            good(
                "one of two not known",
                &[("existingFiling.services", "[{\"provider\":\"other\"},{}]")]
            )
            .base("change-organizer"),
            good("no filed service", &[("existingFiling.services", "[]")]).base("change-organizer"),
            good(
                "an access order brings it here",
                &[("existingFiling.services[0].provider", "other")]
            )
            .base("access"),
        ],
    }),
};
