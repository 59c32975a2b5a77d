//! What an access order (接入) may change of the filing it brings along.

use crate::numbers::icp_number;
use crate::rules::prelude::*;

/// What is filed of the organizer as text, beside its number: typed and filed.
const ORGANIZER_TEXTS: [(Field, Field); 2] = [
    (OrganizerName, ExistingFilingOrganizerName),
    (OrganizerContactAddress, ExistingFilingContactAddress),
];

/// Reports each text of the organizer that is not as filed, its name only if `name_counts`.
fn judge_organizer(order: &View<'_>, report: &mut Report<'_>, name_counts: bool) {
    for (field, filed) in ORGANIZER_TEXTS {
        if (name_counts || field != OrganizerName) && order.renames(field, filed) {
            report.at(field).related(order.place(filed));
        }
    }
}

/// An access order may change the filing at the same time.
///
/// Since 2023-09-04 the authority takes over what the access order says. The number of the
/// organizer's certificate has to stay; the rules of 2018 let nothing change.
pub static DATA_MAY_CHANGE: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ACCESS_ORDER.not_profile(w::Profile::Tencent2018).since(2023, 9, 4),
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrganizerIdNumber);
    },
    page: page!(Page {
        code: "change.access.data-may-change",
        zh: &["接入备案可同时变更信息，审核通过后覆盖原备案，但主体证件号码不能变。"],
        en: &[
            "An access order may change the data, which replaces what is filed; the organizer's certificate number has to stay."
        ],
        args: &[],
        examples: &[
            bad("an access order", &[], "organizer.idNumber").base("access"),
            bad("an access service", &[], "organizer.idNumber").base("access-service"),
            bad("since that day", &[], "organizer.idNumber").base("access").on("2023-09-04"),
            good("the day before", &[]).base("access").on("2023-09-03"),
            good("the rules of 2018", &[]).base("access").under("tencent-2018"),
            good("a new service", &[]).base("new-service"),
        ],
    }),
};

/// The organizer's certificate number is not the filed one.
///
/// It is the one thing that an access order cannot change. Silent where the account belongs to
/// somebody else, which `order.account.one-organizer` reports.
pub static ORGANIZER_ID_UNCHANGED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ACCESS_ORDER,
    reads: &[
        OrderType,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        ExistingFilingOrganizerIdNumber,
        AccountBoundOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        if order.renumbers_organizer() && order.other_account_organizer().is_none() {
            let filed = order.place(ExistingFilingOrganizerIdNumber);
            report.at(OrganizerIdNumber).related(filed);
        }
    },
    page: page!(Page {
        code: "change.access.organizer-id-unchanged",
        zh: &["接入备案的主体证件号码须与原备案一致，请核对或先在原接入商变更。"],
        en: &[
            "In an access order the organizer's certificate number must be the filed one; please check, or change it at the old provider first."
        ],
        args: &[],
        examples: &[
            bad(
                "another number",
                &[("existingFiling.organizerIdNumber", "440300000000009")],
                "organizer.idNumber"
            )
            .base("access"),
            bad(
                "another number under the rules of 2018",
                &[("existingFiling.organizerIdNumber", "91110000MA00FAKE81")],
                "organizer.idNumber"
            )
            .base("access-service")
            .under("tencent-2018"),
            good("the filed number", &[]).base("access"),
            good("the filed number is not known", &[("existingFiling.organizerIdNumber", "")])
                .base("access"),
            good("not finished", &[("organizer.idNumber", "91440300")]).base("access"),
            good(
                "another organizer's account, which another rule reports",
                &[
                    ("account.boundOrganizerIdNumber", "440300000000009"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ]
            )
            .base("access"),
            good(
                "a change of the number",
                &[("existingFiling.organizerIdNumber", "440300000000009")]
            )
            .base("change-organizer"),
        ],
    }),
};

/// A service's name is compared with the one filed.
const FILED_NAME: &Each = &Each {
    outer: &[ExistingFilingServices, FiledRecordNumber, FiledDomains, FiledName],
    same: &[],
    own: None,
    concerns: |_, _| true,
};

/// The access order changes what is filed, which the rules of 2018 do not let it.
///
/// A change is made at the old provider first, or after the access. Name and contact address of the
/// organizer and names of services are compared as far as the old filing is known.
pub static DATA_FROZEN_2018: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ACCESS_ORDER.profile(w::Profile::Tencent2018),
    reads: &[
        OrganizerName,
        OrganizerContactAddress,
        ExistingFilingOrganizerName,
        ExistingFilingContactAddress,
        Websites,
        Apps,
        ServiceName,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledName,
    ],
    key: Some(Key::Each(FILED_NAME)),
    check: |order, report| {
        if order.spot() == Spot::ROOT {
            judge_organizer(order, report, true);
        } else if let Some(filed) = order.filed_counterpart()
            && let (Some(name), Some(old)) = (order.text(ServiceName), filed.text(FiledName))
            && !same_name(name, old)
        {
            report.at(ServiceName).related(filed.place(FiledName));
        }
    },
    page: page!(Page {
        code: "change.access.data-frozen-2018",
        zh: &["接入过程中不能修改备案信息（2018 规则），请按原备案填写。"],
        en: &[
            "Nothing may change during access under the rules of 2018; please enter the filed data."
        ],
        args: &[],
        examples: &[
            bad(
                "a new name of the organizer",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")],
                "organizer.name"
            )
            .base("access")
            .under("tencent-2018"),
            bad(
                "a new address",
                &[("existingFiling.contactAddress", "广东省深圳市南山区示例路2号B座802室")],
                "organizer.contactAddress"
            )
            .base("access")
            .under("tencent-2018"),
            bad(
                "a new name of the site",
                &[("websites[0].name", "示例科技商城")],
                "websites[0].name"
            )
            .base("access")
            .under("tencent-2018"),
            good("as filed", &[]).base("access").under("tencent-2018"),
            good(
                "an address without the province",
                &[("organizer.contactAddress", "深圳市南山区示例路1号A座1001室")]
            )
            .base("access")
            .under("tencent-2018"),
            good("newer rules", &[("websites[0].name", "示例科技商城")]).base("access"),
            good("a change order", &[("existingFiling.organizerName", "深圳市样例科技有限公司")])
                .base("change-filing")
                .under("tencent-2018"),
        ],
    }),
};

/// The filing password (备案密码) of the access order is missing.
///
/// The ministry gave it out with the number and resets it on its site; the rules of 2018 ask for it
/// beside the documents of organizer and persons, which have rules of their own.
pub static REQUIRED_MATERIAL: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::Access]).profile(w::Profile::Tencent2018),
    reads: &[ExistingFilingPassword],
    key: None,
    check: |order, report| {
        let has_password = order.is_set(ExistingFilingPassword);
        report.at(ExistingFilingPassword).satisfied(has_password);
    },
    page: page!(Page {
        code: "change.access.required-material",
        zh: &["请填写备案密码（2018 接入备案），忘记时可到工信部备案系统找回。"],
        en: &[
            "Please enter the filing password (access under the rules of 2018); the ministry's site resets it."
        ],
        args: &[],
        examples: &[
            bad("none", &[], "existingFiling.filingPassword").base("access").under("tencent-2018"),
            good("given", &[("existingFiling.filingPassword", "sample-password")])
                .base("access")
                .under("tencent-2018"),
            good("newer rules", &[]).base("access"),
            good("the organizer is here", &[]).base("access-service").under("tencent-2018"),
        ],
    }),
};

/// The services may stay with the old provider too.
///
/// Several providers may host at once, each after its own access order. Once everything has moved,
/// the old access is better given up, or the old provider may cancel it.
pub static MULTI_PROVIDER: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[w::OrderType::Access]),
    reads: &[],
    key: None,
    check: |_, report| {
        report.at(OrderType);
    },
    page: page!(Page {
        code: "change.access.multi-provider",
        zh: &["可同时接入多个接入商；全部迁移后，请在原接入商取消接入。"],
        en: &[
            "Several providers may host at once; after moving everything, please give up the access at the old one."
        ],
        args: &[],
        examples: &[
            bad("an access order", &[], "order.type").base("access"),
            good("an access service", &[]).base("access-service"),
        ],
    }),
};

/// The organizer of the access order is not described as filed.
///
/// A difference from the form at the old provider sends orders back, unless the change is meant to be
/// filed with them. The persons have rules of their own by province, and the rules of 2018 refuse it.
pub static IDENTICAL_ORGANIZER_DATA: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ACCESS_ORDER.not_profile(w::Profile::Tencent2018),
    reads: &[
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        OrganizerContactAddress,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
        ExistingFilingContactAddress,
    ],
    key: None,
    check: |order, report| judge_organizer(order, report, !order.renumbers_organizer()),
    page: page!(Page {
        code: "change.access.identical-organizer-data",
        zh: &["接入备案信息与原备案不一致，请核对；确需变更的可一并提交。"],
        en: &[
            "This differs from what is filed; please check, or hand the change in with the access order if it is meant."
        ],
        args: &[],
        examples: &[
            bad(
                "another name",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")],
                "organizer.name"
            )
            .base("access"),
            bad(
                "another address",
                &[("existingFiling.contactAddress", "广东省深圳市南山区示例路2号B座802室")],
                "organizer.contactAddress"
            )
            .base("access-service"),
            good("as filed", &[]).base("access"),
            good(
                "another name and another number, which is no matter of checking",
                &[
                    ("existingFiling.organizerName", "深圳市样例科技有限公司"),
                    ("existingFiling.organizerIdNumber", "91350100M000100Y43")
                ]
            )
            .base("access"),
            good(
                "a filed name that is masked",
                &[("existingFiling.organizerName", "深圳市***公司")]
            )
            .base("access"),
            good(
                "the rules of 2018, where another rule refuses it",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")]
            )
            .base("access")
            .under("tencent-2018"),
            good(
                "a change of the organizer",
                &[("existingFiling.organizerName", "深圳市样例科技有限公司")]
            )
            .base("change-organizer"),
        ],
    }),
};

/// The first domain of this service whose record number is another organizer's.
fn foreign_domain<'a>(service: &View<'a>) -> Option<View<'a>> {
    let number =
        |view: &View<'_>, field| view.text(field).and_then(|text| icp_number::parse(text).ok());
    let own = number(service, ExistingFilingOrganizerRecordNumber)?;
    service.inner(ServiceDomains).find(|domain| {
        let other = number(domain, DomainExistingRecordNumber);
        other.is_some_and(|other| !own.is_same_organizer(other))
    })
}

/// Services with such a domain.
const FOREIGN: &Noted = &Noted {
    sorts: |service| foreign_domain(service).is_some().into(),
    outer: &[ExistingFilingOrganizerRecordNumber],
};

/// The access order will probably not get through.
///
/// Domain and certificate lead to different record numbers, so one of the filings is wrong or the
/// domain was bought with somebody's record; or name and number of the organizer have both changed
/// and nobody has the old data.
pub static BLOCKED_CASES: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ACCESS_ORDER,
    reads: &[
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
        ExistingFilingOrganizerRecordNumber,
        Websites,
        Apps,
        ServiceDomains,
        DomainExistingRecordNumber,
    ],
    key: Some(Key::Noted(FOREIGN)),
    check: |order, report| {
        let foreign = order.noted(FOREIGN, 1).next().and_then(|service| foreign_domain(&service));
        if let Some(domain) = foreign {
            let place = domain.place(DomainExistingRecordNumber);
            report.at_place(place).related(order.place(ExistingFilingOrganizerRecordNumber));
        } else if order.renames_organizer() && order.renumbers_organizer() {
            report.at(OrganizerName).message(1);
        }
    },
    page: page!(Page {
        code: "change.access.blocked-cases",
        zh: &[
            "域名的备案号与主体备案号不属于同一主体，请先核对号码；号码无误的，可在原接入商变更，或注销后重新备案。",
            "主体名称与证件号码均已变化：仍为同一主体的请先在原接入商变更，已是另一主体的请注销后重新备案。",
        ],
        en: &[
            "The domain's record number is another organizer's; please check the number first. If it is right, change it at the old provider, or cancel and file anew.",
            "Name and number of the organizer have both changed: if it is the same organizer, change them at the old provider first; if it is another one, cancel and file anew.",
        ],
        args: &[],
        examples: &[
            bad(
                "the domain has somebody else's number",
                &[("websites[0].domains[0].existingRecordNumber", "粤ICP备2022000002号-1")],
                "websites[0].domains[0].existingRecordNumber"
            )
            .base("access"),
            bad(
                "another name and number",
                &[
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "91110000MA00FAKE81")
                ],
                "organizer.name"
            )
            .base("access"),
            bad(
                "somebody else's number where the organizer is filed here",
                &[("websites[0].domains[0].existingRecordNumber", "粤ICP备2022000002号-1")],
                "websites[0].domains[0].existingRecordNumber"
            )
            .base("access-service"),
            good("as filed", &[]).base("access"),
        ],
    }),
};
