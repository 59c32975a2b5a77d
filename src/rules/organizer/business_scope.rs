//! The business scope on the license (经营范围).

use crate::rules::prelude::*;
use crate::text::search::contains;

/// The approvals that a service declares.
const APPROVALS: &Noted =
    &Noted { sorts: |service| service.bits(ServicePreApprovalTypes), outer: &[] };

/// The business scope touches a field that needs approval, and no approval is uploaded.
///
/// One note of Huawei's, about a province it does not name, wants the approval whatever the site
/// shows. A service that declares the type has `service.pre-approval.document-required` instead. Words
/// that the scope excludes do not count.
pub static PRE_APPROVAL: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units().provider(w::Provider::Huawei),
    reads: &[
        OrganizerBusinessScope,
        Websites,
        Apps,
        ServicePreApprovalTypes,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: Some(Key::Noted(APPROVALS)),
    check: |order, report| {
        let Some(mark) = order.approval_in_scope() else { return };
        let declared =
            mark.approval.is_some_and(|approval| order.has_noted(APPROVALS, 1 << approval as u8));
        if !declared && !order.has_material(w::MaterialType::PreApprovalDocument) {
            report.at(OrganizerBusinessScope).text(mark.word);
        }
    },
    page: page!(Page {
        code: "organizer.business-scope.pre-approval",
        zh: &["经营范围涉及“{word}”，部分省份要求办理前置审批，请提前确认。"],
        en: &[
            "The business scope touches {word}; some provinces demand the approval, so please check beforehand."
        ],
        args: &["word"],
        examples: &[
            bad(
                "a bookshop",
                &[("organizer.businessScope", "出版物零售")],
                "organizer.businessScope"
            )
            .with("huawei"),
            good(
                "the approval is uploaded",
                &[
                    ("organizer.businessScope", "出版物零售"),
                    ("materials[0].type", "preApprovalDocument")
                ]
            )
            .with("huawei"),
            good(
                "the service declares it",
                &[
                    ("organizer.businessScope", "出版物零售"),
                    ("websites[0].preApprovalTypes", "[\"publication\"]")
                ]
            )
            .with("huawei"),
            good(
                "the scope takes it out",
                &[(
                    "organizer.businessScope",
                    "互联网信息服务（除新闻、出版、教育、医疗保健、药品、医疗器械和BBS以外的内容）"
                )]
            )
            .with("huawei"),
            bad(
                "one is taken out, another is not",
                &[("organizer.businessScope", "软件开发（不含新闻）。出版物零售")],
                "organizer.businessScope"
            )
            .with("huawei"),
            good("software", &[("organizer.businessScope", "软件开发")]).with("huawei"),
            good(
                "the scope excludes it",
                &[("organizer.businessScope", "软件开发（不含新闻，出版，教育）")]
            )
            .with("huawei"),
            good("another provider", &[("organizer.businessScope", "出版物零售")]),
        ],
    }),
};

/// Services about adult goods.
const ADULT: &Noted =
    &Noted { sorts: |service| service.has(ServiceTopics, w::Topic::Adult).into(), outer: &[] };

/// A service about adult goods stands outside the business scope.
///
/// Such a site needs permits, and a scope with 互联网成人用品信息服务 or the like. While no scope is
/// given, this warns. An individual's is refused by `service.content.individual-forbidden-topics`.
pub static ADULT_GOODS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[OrganizerBusinessScope, Websites, Apps, ServiceTopics],
    key: Some(Key::Noted(ADULT)),
    check: |order, report| {
        let Some(service) = order.noted(ADULT, 1).next() else { return };
        let topics = service.place(ServiceTopics);
        let Some(scope) = order.text(OrganizerBusinessScope) else {
            report.at_place(topics).warning();
            return;
        };
        if !["成人用品", "互联网成人用户交易"].iter().any(|words| contains(scope, words))
        {
            report.at(OrganizerBusinessScope).related(topics);
        }
    },
    page: page!(Page {
        code: "organizer.business-scope.adult-goods",
        zh: &["成人用品网站请先取得相应许可，并确认经营范围包含互联网成人用品信息服务等内容。"],
        en: &[
            "For an adult-goods site please obtain the permits and make sure the business scope covers such information services."
        ],
        args: &[],
        examples: &[
            bad(
                "another scope",
                &[("organizer.businessScope", "日用品销售"), ("websites[0].topics", "[\"adult\"]")],
                "organizer.businessScope"
            ),
            good(
                "within the scope",
                &[
                    ("organizer.businessScope", "互联网成人用品信息服务"),
                    ("websites[0].topics", "[\"adult\"]")
                ]
            ),
            good(
                "another topic",
                &[
                    ("organizer.businessScope", "日用品销售"),
                    ("websites[0].topics", "[\"ecommerce\"]")
                ]
            ),
            bad("no scope given", &[("websites[0].topics", "[\"adult\"]")], "websites[0].topics")
                .warns(),
            good(
                "an individual, whom another rule refuses",
                &[("websites[0].topics", "[\"adult\"]")]
            )
            .base("individual"),
        ],
    }),
};
