//! Whether names under the domain's suffix can be filed.

use crate::rules::prelude::*;
use crate::tables::domain_suffixes::{LIST_DATE, Status};

/// The suffix is not one under which domains can be filed.
///
/// The ministry approves suffixes one by one. A suffix known to be refused is an error. The newest
/// full list is older than many suffixes, so one that it lacks is only worth a look at the
/// ministry's page, and the message gives the date of the list. What was filed before keeps its
/// record: silent in a change about a filed domain, and no more than a warning where the domain is
/// accessed or the filed ones are not known.
pub static APPROVED: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM,
    reads: &[DomainName, ExistingFilingServices, FiledDomains],
    key: None,
    check: |order, report| {
        let Some(parts) = order.domain_parts() else { return };
        if parts.status == Status::Approved {
            return;
        }
        let filed = || order.elements(List::Filed);
        if order.is_change() && filed().any(|filed| order.has_site_in(&filed)) {
            return;
        }
        let may_be_filed = order.is_access()
            || order.is_change() && !filed().any(|filed| filed.is_set(FiledDomains));
        match parts.status {
            Status::NotApproved if !may_be_filed => {
                report.at(DomainName).text(parts.suffix);
            }
            Status::ApprovedUnsure => {
                report.at(DomainName).message(2).warning().text(parts.suffix);
            }
            _ => {
                report.at(DomainName).message(1).warning().text(parts.suffix).text(LIST_DATE);
            }
        }
    },
    page: page!(Page {
        code: "domain.suffix.approved",
        zh: &[
            "域名后缀“.{suffix}”未获工信部批复，请更换域名。",
            "域名后缀“.{suffix}”不在 {date} 的批复列表中，请到 domain.miit.gov.cn 核实。",
            "有反馈称后缀“.{suffix}”近来暂时无法备案，请到 domain.miit.gov.cn 核实。",
        ],
        en: &[
            "The suffix .{suffix} is not approved by MIIT; please use another domain.",
            "The suffix .{suffix} is not on the list of {date}; please look it up at domain.miit.gov.cn.",
            "The suffix .{suffix} is said to be closed to filings lately; please look it up at domain.miit.gov.cn.",
        ],
        args: &["suffix", "date"],
        examples: &[
            bad(
                "known to be refused",
                &[("websites[0].domains[0].name", "example.io")],
                "websites[0].domains[0].name"
            ),
            bad(
                "no such suffix",
                &[("websites[0].domains[0].name", "example.xyzunknown")],
                "websites[0].domains[0].name"
            )
            .warns(),
            bad(
                "known and not on the list",
                &[("websites[0].domains[0].name", "example.ac")],
                "websites[0].domains[0].name"
            )
            .warns(),
            bad(
                "on the list and doubtful since",
                &[("websites[0].domains[0].name", "example.fun")],
                "websites[0].domains[0].name"
            )
            .warns(),
            bad(
                "a change brings a new one",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].domains[0].name", "example.io"),
                    ("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")
                ],
                "websites[0].domains[0].name"
            ),
            bad(
                "a change, and what is filed is not known",
                &[("order.type", "changeService"), ("websites[0].domains[0].name", "example.io")],
                "websites[0].domains[0].name"
            )
            .warns(),
            bad(
                "a filed one is accessed",
                &[("order.type", "access"), ("websites[0].domains[0].name", "example.io")],
                "websites[0].domains[0].name"
            )
            .warns(),
            good(
                "a filed one is in a change",
                &[
                    ("order.type", "changeService"),
                    ("websites[0].domains[0].name", "example.io"),
                    ("existingFiling.services", "[{\"domains\":[\"www.example.io\"]}]")
                ]
            ),
            good("com", &[]),
            good("a Chinese suffix", &[("websites[0].domains[0].name", "示例.中国")]),
            good("a category", &[("websites[0].domains[0].name", "example.com.cn")]),
            good(
                "not well-formed",
                &[("websites[0].domains[0].name", "http://example.xyzunknown")]
            ),
        ],
    }),
};

/// A filed domain whose suffix is not approved is about to lose its record for good.
///
/// Such a domain keeps the record it has, and cannot be filed again once that is cancelled.
pub static BLOCKED_AFTER_CANCEL: Rule = Rule {
    class: Hint,
    scope: Scope::FiledService,
    when: when::CANCEL_ORDER,
    reads: &[FiledDomains],
    key: None,
    check: |order, report| {
        let suffix = order
            .typed_texts(FiledDomains)
            .iter()
            .filter_map(parts_of)
            .find(|parts| parts.status == Status::NotApproved)
            .map(|parts| parts.suffix);
        if let Some(suffix) = suffix {
            report.at(FiledDomains).text(suffix);
        }
    },
    page: page!(Page {
        code: "domain.suffix.blocked-after-cancel",
        zh: &["后缀“.{suffix}”未获批复，此类域名注销后无法再次备案，请先确认。"],
        en: &[
            "The suffix .{suffix} is not approved: once cancelled, the domain cannot be filed again."
        ],
        args: &["suffix"],
        examples: &[
            bad(
                "under a refused suffix",
                &[
                    ("order.type", "cancelService"),
                    ("existingFiling.services", "[{\"domains\":[\"example.io\"]}]")
                ],
                "existingFiling.services[0].domains"
            ),
            good(
                "under an approved one",
                &[
                    ("order.type", "cancelService"),
                    ("existingFiling.services", "[{\"domains\":[\"example.com\"]}]")
                ]
            ),
        ],
    }),
};
