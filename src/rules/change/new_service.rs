//! New services of a filed organizer (新增服务).

use crate::rules::prelude::*;

/// The organizer of the new service is not as filed.
///
/// A new service joins the filing as it is. Whatever changed, a renewed license too, is changed
/// first, at the provider that has the filing. An address may be the same in other words, so that only
/// warns. Silent where the account belongs to somebody else. A name that differs from the filed one is
/// mistyped where the account, or the individual's own name as principal, has the filed one:
/// `order.account.real-name-match` or `organizer.name.individual-person-name` says so.
pub static DATA_MUST_MATCH: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::NEW_SERVICE_ORDER,
    reads: &[
        OrderType,
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        OrganizerContactAddress,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
        ExistingFilingContactAddress,
        AccountBoundOrganizerIdNumber,
        AccountRealNameName,
        OrganizerNature,
        PrincipalName,
    ],
    key: None,
    check: |order, report| {
        if order.other_account_organizer().is_some() {
            return;
        }
        let is_meant = |filed: &str| !order.is_vouched(filed);
        if let Some((field, filed)) = order.changed_organizer(is_meant) {
            report.at(field).related(order.place(filed));
        } else if order.renames(OrganizerContactAddress, ExistingFilingContactAddress) {
            let filed = order.place(ExistingFilingContactAddress);
            report.at(OrganizerContactAddress).warning().related(filed);
        }
    },
    page: page!(Page {
        code: "change.new-service.data-must-match",
        zh: &["与已备案信息不一致，请先变更备案再新增服务。"],
        en: &["This differs from what is filed; please change the filing before adding a service."],
        args: &[],
        examples: &[
            bad(
                "a renamed unit",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")],
                "organizer.name"
            )
            .base("new-service"),
            bad(
                "a new license number",
                &[("existingFiling.organizerIdNumber", "440300000000009")],
                "organizer.idNumber"
            )
            .base("new-service-elsewhere"),
            bad(
                "an office that moved",
                &[("existingFiling.contactAddress", "广东省深圳市福田区示例路2号B座")],
                "organizer.contactAddress"
            )
            .base("new-service")
            .warns(),
            good("as filed", &[]).base("new-service"),
            good(
                "a mistyped name, the account's being the filed one",
                &[
                    ("organizer.name", "深圳市示列科技有限公司"),
                    ("account.realNameName", "深圳市示例科技有限公司")
                ]
            )
            .base("new-service"),
            good(
                "a mistyped name of an individual, the principal's being the filed one",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("organizer.name", "张叁"),
                    ("existingFiling.organizerName", "张三")
                ]
            )
            .base("individual"),
            bad(
                "a mistyped name and a new number, each a cause",
                &[
                    ("organizer.name", "深圳市示列科技有限公司"),
                    ("account.realNameName", "深圳市示例科技有限公司"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ],
                "organizer.idNumber"
            )
            .base("new-service"),
            good(
                "the filed address leaves out the province",
                &[("existingFiling.contactAddress", "深圳市南山区示例路1号A座1001室")]
            )
            .base("new-service"),
            good(
                "brackets of the other width",
                &[
                    ("organizer.name", "示例（深圳）科技有限公司"),
                    ("existingFiling.organizerName", "示例(深圳)科技有限公司")
                ]
            )
            .base("new-service"),
            good(
                "another organizer's account, which another rule reports",
                &[
                    ("account.boundOrganizerIdNumber", "440300000000009"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ]
            )
            .base("new-service"),
            good("the number is not finished", &[("organizer.idNumber", "91440300")])
                .base("new-service"),
            good(
                "the old filing is not known",
                &[("existingFiling.organizerName", ""), ("existingFiling.organizerIdNumber", "")]
            )
            .base("new-service"),
        ],
    }),
};

/// The organizer is not with this provider yet.
///
/// Once the new service passes, what is filed of the organizer is copied to this provider.
pub static ORGANIZER_SYNCED: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::NewServiceWithoutOrganizer]),
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrganizerName);
    },
    page: page!(Page {
        code: "change.new-service.organizer-synced",
        zh: &["新增服务通过后，主体信息会自动同步到本接入商。"],
        en: &["Once the new service passes, the organizer's data is copied to this provider."],
        args: &[],
        examples: &[
            bad("filed elsewhere", &[], "organizer.name").base("new-service-elsewhere"),
            good("filed here", &[]).base("new-service"),
        ],
    }),
};

/// The new service has a principal of its own, as it may.
///
/// Services of one organizer may have different service principals; nobody has to change the others.
pub static SERVICE_PRINCIPAL_MAY_DIFFER: Rule = Rule {
    class: Hint,
    scope: Scope::Service,
    when: when::NEW_SERVICE_ORDER.units(),
    reads: &[ServicePrincipalSameAsPrincipal],
    key: None,
    check: |order, report| {
        if !order.flag(ServicePrincipalSameAsPrincipal) {
            report.at(ServicePrincipalIdNumber);
        }
    },
    page: page!(Page {
        code: "change.new-service.service-principal-may-differ",
        zh: &["新增服务的服务负责人可以与其他服务的不同。"],
        en: &["The new service's principal may be another than those of the other services."],
        args: &[],
        examples: &[
            bad(
                "a principal of its own",
                &[("websites[0].servicePrincipal.sameAsPrincipal", "false")],
                "websites[0].servicePrincipal.idNumber"
            )
            .base("new-service"),
            good("the organizer's principal", &[]).base("new-service"),
            good("a first filing", &[("websites[0].servicePrincipal.sameAsPrincipal", "false")]),
        ],
    }),
};

/// A new service takes about as long as a first filing.
///
/// It passes the same reviews, and the authority looks at the filed services again.
pub static SAME_SPEED: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::NEW_SERVICE_ORDER,
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "change.new-service.same-speed",
        zh: &["新增服务与首次备案的审核时长相近。"],
        en: &["A new service takes about as long as a first filing."],
        args: &[],
        examples: &[
            bad("with an organizer here", &[], "order.type").base("new-service"),
            bad("with one elsewhere", &[], "order.type").base("new-service-elsewhere"),
            good("a first filing", &[]),
        ],
    }),
};
