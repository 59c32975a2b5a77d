//! The APP's icon.

use crate::rules::prelude::*;

/// The APP has no icon.
///
/// The reviewers compare it with the one in the stores. What the page knows of the file is enough:
/// its name, type, size or measures.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::APP_FORM,
    reads: &[AppIconName, AppIconSizeBytes, AppIconType, AppIconWidth, AppIconHeight],
    key: None,
    check: |order, report| {
        let facts = [AppIconSizeBytes, AppIconType, AppIconWidth, AppIconHeight];
        if !facts.iter().any(|fact| order.is_set(*fact)) {
            required(order, report, AppIconName);
        }
    },
    page: page!(Page {
        code: "app.icon.required",
        zh: &["请上传 APP 图标。"],
        en: &["Please upload the APP's icon."],
        args: &[],
        examples: &[
            bad("none", &[("apps[0].icon", "json:{}")], "apps[0].icon.name").base("app"),
            bad("an APP just added", &[("apps", "[{}]")], "apps[0].icon.name"),
            good("a file with a name", &[("apps[0].icon", "json:{\"name\":\"icon.png\"}")])
                .base("app"),
            good("a file without a name", &[("apps[0].icon", "json:{\"sizeBytes\":40960}")])
                .base("app"),
            good("a website has none", &[]),
        ],
    }),
};
