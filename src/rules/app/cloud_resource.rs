//! The server of an APP.

use crate::rules::prelude::*;

/// The APP has no cloud resource.
///
/// An APP is filed with the provider that runs its servers; the resource shows that it is this one.
/// Orders that change or cancel what is filed need none. A row without a type does not count.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::ATTACH_ORDER.kind(w::ServiceKind::App).since(2023, 9, 1),
    reads: &[ServiceCloudResources, CloudType],
    key: None,
    check: required_resource,
    page: page!(Page {
        code: "app.cloud-resource.required",
        zh: &["请为 APP 选择备案云服务。"],
        en: &["Please choose a cloud resource for the APP."],
        args: &[],
        examples: &[
            bad("none", &[("apps[0].cloudResources", "[]")], "apps[0].cloudResources").base("app"),
            bad(
                "a row without a type",
                &[("apps[0].cloudResources", "[{}]")],
                "apps[0].cloudResources[0].type"
            )
            .base("app"),
            good("one", &[]).base("app"),
            good(
                "a change keeps the filed one",
                &[("order.type", "changeService"), ("apps[0].cloudResources", "[]")]
            )
            .base("app"),
            good("a website has a rule of its own", &[("websites[0].cloudResources", "[]")]),
        ],
    }),
};
