//! Websites that are filed already: what the authority sees when it looks at them again.

use alloc::string::String;

use crate::model::space::{is_space, pieces};
use crate::numbers::{
    domain::same,
    icp_number::{self, IcpNumber},
    url,
};
use crate::rules::prelude::*;
use crate::tables::provinces::Trait;
use crate::text::{
    normalize::{TextKind, normalize},
    same_name::folded,
    search,
};

/// Whether this filed service is a website.
fn is_website(order: &View<'_>) -> bool {
    order.is(FiledKind, w::ServiceKind::Website)
}

/// The number of the organizer that a number of one of its services begins with.
fn organizer_of(number: IcpNumber) -> IcpNumber {
    IcpNumber { service: None, ..number }
}

/// What is wrong with the number at the foot of a filed website.
enum Footer {
    /// Nothing stands there although the site is on line.
    Empty,
    /// Another number than the record's.
    Other,
    /// The organizer's number where the website's is due.
    Organizer,
    /// Something in which no record number can be read.
    Unread,
}

/// Looks at the foot of this filed website.
fn footer(order: &View<'_>) -> Option<Footer> {
    if !is_website(order) {
        return None;
    }
    let Some(shown) = order.text(FiledFooterRecordNumber) else {
        let is_known = !order.is_set(FiledFooterRecordNumber) && order.flag(FiledIsOnline);
        return is_known.then_some(Footer::Empty);
    };
    let record = order.text(FiledRecordNumber).and_then(|number| icp_number::parse(number).ok());
    let organizer = order
        .text(ExistingFilingOrganizerRecordNumber)
        .and_then(|number| icp_number::parse(number).ok())
        .or(record)
        .map(organizer_of);
    let is = |one: IcpNumber, other: Option<IcpNumber>| {
        other.is_some_and(|other| one.is_same_organizer(other) && one.service == other.service)
    };
    let (mut is_record, mut is_organizer) = (record.is_none(), organizer.is_none());
    let (mut is_service, mut is_read) = (organizer.is_none(), false);
    // A blank ends a number, unless it stands in the middle of one: both readings count.
    for part in core::iter::once(shown).chain(pieces(shown, is_space)) {
        let line = normalize(TextKind::RecordNumber, part);
        for one in icp_number::all_in(line.or(part)) {
            is_read = true;
            is_record |= is(one, record);
            is_organizer |= is(one, organizer);
            is_service |= one.service.is_some() && is(organizer_of(one), organizer);
        }
    }
    if !is_read && organizer.is_some() {
        return Some(match search::contains(shown, "公网安备") {
            true => Footer::Other,
            false => Footer::Unread,
        });
    }
    match order.word(FiledFooterMode) {
        Some(w::FooterMode::Direct | w::FooterMode::Mixed) => {
            (!is_organizer).then_some(Footer::Other)
        }
        // The target site is another of the same organizer.
        Some(w::FooterMode::Indirect) => (!is_service).then_some(Footer::Other),
        None if is_record => None,
        None if !is_organizer => Some(Footer::Other),
        None => (order.count(FiledDomains) < 2).then_some(Footer::Organizer),
    }
}

/// A filed website does not show its record number at the foot of its home page.
///
/// Its own number; with several domains on one site the organizer's (`direct`, `mixed`) or the target
/// site's (`indirect`). The bare number of the organizer on a site with one domain is only pointed
/// out, since one guide prints such an example. Other words and numbers may stand beside it; where no
/// record number can be read, that is a warning. What stands there must be known.
pub static RECORD_NUMBER_SHOWN: Rule = Rule {
    class: Error,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[
        FiledKind,
        FiledFooterRecordNumber,
        FiledRecordNumber,
        FiledFooterMode,
        FiledIsOnline,
        FiledDomains,
        ExistingFilingOrganizerRecordNumber,
    ],
    key: None,
    check: |order, report| {
        let Some(wrong) = footer(order) else { return };
        let finding = report.at(FiledFooterRecordNumber);
        let several = order.is_set(FiledFooterMode);
        let number = match several {
            true => order.text(ExistingFilingOrganizerRecordNumber),
            false => order.text(FiledRecordNumber),
        };
        if let Footer::Organizer = wrong {
            finding.warning().message(1).text(number.unwrap_or_default());
            return;
        }
        if let Footer::Unread = wrong {
            finding.warning().message(4);
            return;
        }
        if order.is(FiledFooterMode, w::FooterMode::Indirect) {
            finding.message(3);
        } else if let Some(number) = number {
            finding.text(number);
        } else {
            finding.message(2);
        }
    },
    page: page!(Page {
        code: "website.existing.record-number-shown",
        zh: &[
            "请在已备案网站首页底部悬挂正确的备案号“{record}”。",
            "网站首页底部为主体备案号，建议改为网站备案号“{record}”。",
            "请在已备案网站首页底部悬挂正确的备案号。",
            "间接指向的域名，请在首页底部悬挂被指向域名的网站备案号。",
            "未能从页脚文字中认出备案号，请确认首页底部悬挂了正确的备案号。",
        ],
        en: &[
            "Please show the right record number {record} at the foot of the filed site's home page.",
            "The foot of the home page shows the organizer's number; the website's, {record}, is advised.",
            "Please show the right record number at the foot of the filed site's home page.",
            "Where the domain points to another site, please show that site's record number at the foot.",
            "No record number could be read at the foot; please make sure that the home page shows the right one.",
        ],
        args: &["record"],
        examples: &[
            bad(
                "another number",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2022222222号-1\"}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            ),
            bad(
                "nothing on a site that is on line",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"\",\"isOnline\":true}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            ),
            bad(
                "nothing, and the record is not known either",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"isOnline\":true}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            ),
            bad(
                "no record number at all",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京公网安备11010502030143号\"}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            ),
            good(
                "English words behind the number",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号-1 All Rights Reserved\"}]"
                )]
            ),
            good(
                "a year behind the number",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号-1 2024 示例公司\"}]"
                )]
            ),
            good(
                "the APP's number behind it, without a blank",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号-1APP备案号：京ICP备2023111111号-2A\"}]"
                )]
            ),
            good(
                "a blank in the number",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备 2023111111号 -1\"}]"
                )]
            ),
            bad(
                "words that name none",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"备案号见首页\"}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            )
            .warns(),
            bad(
                "another one, with words around it",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"备案号：京ICP备2023111111号-2 | 联系我们\"}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            ),
            bad(
                "the organizer's on a site with one domain",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"domains\":[\"a.com\"],\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号\"}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            )
            .warns(),
            bad(
                "the site's where the organizer's is due",
                &[
                    ("existingFiling.organizerRecordNumber", "京ICP备2023111111号"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"footerMode\":\"direct\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号-1\"}]"
                    )
                ],
                "existingFiling.services[0].footerRecordNumber"
            ),
            bad(
                "the organizer's where the target site's is due",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerMode\":\"indirect\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号\"}]"
                )],
                "existingFiling.services[0].footerRecordNumber"
            ),
            good(
                "its own, without 号",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111-1\"}]"
                )]
            ),
            good(
                "its own before that of the police",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号-1 京公网安备11010502030143号\"}]"
                )]
            ),
            good(
                "its own after words, a license and the number of an APP",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"ICP证京B2-20210001 备案号：京icp备2023111111号-2A、京icp备2023111111号－1\"}]"
                )]
            ),
            good(
                "the organizer's, pointed to by several domains",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerMode\":\"direct\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号\"}]"
                )]
            ),
            good(
                "the target site's",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerMode\":\"indirect\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号-2\"}]"
                )]
            ),
            good(
                "not known",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\"}]"
                )]
            ),
            good(
                "an APP has no foot",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"app\",\"recordNumber\":\"京ICP备2023111111号-1A\",\"footerRecordNumber\":\"京ICP备2022222222号-1\"}]"
                )]
            ),
        ],
    }),
};

/// The record number at the foot of a filed website links elsewhere.
///
/// It links to the ministry's filing site, whose host changed since 2018. Silent while the number
/// itself is wrong, and while the link is not known.
pub static RECORD_LINK: Rule = Rule {
    class: Error,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[
        FiledKind,
        FiledFooterLink,
        FiledFooterRecordNumber,
        FiledRecordNumber,
        FiledFooterMode,
        FiledIsOnline,
        FiledDomains,
        ExistingFilingOrganizerRecordNumber,
    ],
    key: None,
    check: |order, report| {
        let Some(link) = order.text(FiledFooterLink) else { return };
        if !is_website(order) || footer(order).is_some() {
            return;
        }
        let host = match order.profile() {
            w::Profile::Tencent2018 => "www.miitbeian.gov.cn",
            _ => "beian.miit.gov.cn",
        };
        // `//beian.miit.gov.cn/`, as pages write it; behind one slash stands a page of the site itself.
        let link = link.strip_prefix("//").unwrap_or(link);
        let is_there = match url::parse(link) {
            Ok(url) => same(url.host, host),
            Err(_) => !link.starts_with('/') && search::contains(link, host),
        };
        if !is_there {
            report.at(FiledFooterLink).text(host);
        }
    },
    page: page!(Page {
        code: "website.existing.record-link",
        zh: &["请将网站首页底部的备案号链接到工信部备案网站 {host}。"],
        en: &["Please link the record number at the foot to the MIIT filing site {host}."],
        args: &["host"],
        examples: &[
            bad(
                "the host of 2018",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"http://www.miitbeian.gov.cn\"}]"
                )],
                "existingFiling.services[0].footerLink"
            ),
            bad(
                "today's host under the rules of 2018",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"https://beian.miit.gov.cn/\"}]"
                )],
                "existingFiling.services[0].footerLink"
            )
            .under("tencent-2018"),
            bad(
                "no web address",
                &[("existingFiling.services", "[{\"kind\":\"website\",\"footerLink\":\"#\"}]")],
                "existingFiling.services[0].footerLink"
            ),
            bad(
                "the host in the path of another",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"//evil.example.com/beian.miit.gov.cn\"}]"
                )],
                "existingFiling.services[0].footerLink"
            ),
            bad(
                "a host that begins with it",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"//beian.miit.gov.cn.example.com/\"}]"
                )],
                "existingFiling.services[0].footerLink"
            ),
            bad(
                "a page of the site's own that leads there",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"/redirect?u=https://beian.miit.gov.cn\"}]"
                )],
                "existingFiling.services[0].footerLink"
            ),
            good(
                "today's host",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"https://beian.miit.gov.cn/#/Integrated/index\"}]"
                )]
            ),
            good(
                "today's host without a scheme",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"//beian.miit.gov.cn/\"}]"
                )]
            ),
            good(
                "the host of 2018 under its rules",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerLink\":\"http://www.miitbeian.gov.cn\"}]"
                )]
            )
            .under("tencent-2018"),
            good(
                "the number is only the organizer's, which is reported",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"domains\":[\"a.com\"],\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2023111111号\",\"footerLink\":\"#\"}]"
                )]
            ),
            good(
                "the number is wrong already",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-1\",\"footerRecordNumber\":\"京ICP备2022222222号-1\",\"footerLink\":\"#\"}]"
                )]
            ),
        ],
    }),
};

/// The title of a filed website lacks the name that is filed.
///
/// Such orders are sent back, and the guide advises to put the name into the title. It may stand among
/// other words.
pub static PAGE_TITLE: Rule = Rule {
    class: Warning,
    scope: Scope::FiledService,
    when: when::ATTACH_ORDER,
    reads: &[FiledKind, FiledPageTitle, FiledName],
    key: None,
    check: |order, report| {
        let (Some(title), Some(name)) = (order.text(FiledPageTitle), order.text(FiledName)) else {
            return;
        };
        let [title, folded_name] = [title, name].map(|text| folded(text).collect::<String>());
        if is_website(order) && !search::contains(&title, &folded_name) {
            report.at(FiledPageTitle).text(name);
        }
    },
    page: page!(Page {
        code: "website.existing.page-title",
        zh: &["网页标题未包含备案的服务名称“{name}”，可能被驳回，建议在标题中加上。"],
        en: &[
            "The page title lacks the filed name {name}; the order may be sent back, so please add it."
        ],
        args: &["name"],
        examples: &[
            bad(
                "another title",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"name\":\"示例科技官网\",\"pageTitle\":\"首页\"}]"
                )],
                "existingFiling.services[0].pageTitle"
            ),
            good(
                "among other words",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"name\":\"示例科技官网\",\"pageTitle\":\"示例 科技官网-首页\"}]"
                )]
            ),
            good(
                "not known",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"name\":\"示例科技官网\"}]"
                )]
            ),
            good(
                "an APP has no title",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"app\",\"name\":\"示例相册\",\"pageTitle\":\"首页\"}]"
                )]
            ),
        ],
    }),
};

/// The copyright line at the foot of a filed website has another name than the unit's.
///
/// Jiangsu asks for a line with exactly the unit's name; other provinces may. The name that is filed
/// will do as well: while a change of name runs, the site still shows it. What stands there must be
/// known.
pub static COPYRIGHT: Rule = Rule {
    class: Warning,
    scope: Scope::FiledService,
    when: when::FILING_ORDER.units(),
    reads: &[
        FiledKind,
        FiledFooterCopyright,
        OrganizerName,
        ExistingFilingOrganizerName,
        RegionProvince,
    ],
    key: None,
    check: |order, report| {
        let (Some(line), Some(name)) =
            (order.text(FiledFooterCopyright), order.text(OrganizerName))
        else {
            return;
        };
        let names = [Some(name), order.text(ExistingFilingOrganizerName)];
        if !is_website(order) || names.into_iter().flatten().any(|name| contains_name(line, name)) {
            return;
        }
        let finding = report.at(FiledFooterCopyright);
        finding.text(name);
        if order.province_has(Trait::CopyrightFooter) {
            finding.error();
        }
    },
    page: page!(Page {
        code: "website.existing.copyright",
        zh: &["请使网站底部的版权所有与单位名称“{name}”一致（江苏等省要求）。"],
        en: &[
            "Please make the copyright line at the foot carry the unit's name {name} (Jiangsu and other provinces ask for it)."
        ],
        args: &["name"],
        examples: &[
            bad(
                "another name",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerCopyright\":\"示例公司版权所有\"}]"
                )],
                "existingFiling.services[0].footerCopyright"
            ),
            bad(
                "another name in Jiangsu",
                &[
                    ("organizer.region.province", "jiangsu"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"footerCopyright\":\"示例公司版权所有\"}]"
                    )
                ],
                "existingFiling.services[0].footerCopyright"
            )
            .fails(),
            good(
                "the unit's",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerCopyright\":\"深圳市示例科技有限公司版权所有\"}]"
                )]
            ),
            good(
                "the name that is filed, in Jiangsu while the name changes",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("existingFiling.organizerName", "示例公司"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"footerCopyright\":\"示例公司版权所有\"}]"
                    )
                ]
            ),
            good("not known", &[("existingFiling.services", "[{\"kind\":\"website\"}]")]),
            good(
                "an individual has none",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerCopyright\":\"版权所有\"}]"
                )]
            )
            .base("individual"),
        ],
    }),
};

/// Whether this filed website is declared closed without an excuse.
fn is_closed(order: &View<'_>) -> bool {
    // The guide of 2018 lets a site of another provider rest whose domain has expired.
    let is_excused = order.profile() == w::Profile::Tencent2018
        && order.is_access()
        && order.flag(FiledDomainExpired);
    is_website(order) && order.declared(FiledIsOnline) == Some(false) && !is_excused
}

/// A filed website cannot be opened.
///
/// The authority looks at every filed site again with each order. A site no longer used is cancelled;
/// the guide of 2018 excuses one whose domain has expired in an access order. The guide to changes of the
/// organizer wants filed APPs open as well, but does not say that they are refused.
pub static ACCESSIBLE: Rule = Rule {
    class: Error,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[FiledKind, FiledIsOnline, FiledDomainExpired, OrderType],
    key: None,
    check: |order, report| {
        if is_closed(order) {
            report.at(FiledIsOnline);
        } else if order.in_orders(&when::CHANGE_ORGANIZER_ORDER)
            && order.is(FiledKind, w::ServiceKind::App)
            && order.declared(FiledIsOnline) == Some(false)
        {
            report.at(FiledIsOnline).message(1).warning();
        }
    },
    page: page!(Page {
        code: "website.existing.accessible",
        zh: &[
            "已备案网站须保持可访问，请恢复访问；不再使用的请注销服务。",
            "已备案 APP 应为打开状态，请恢复使用；不再使用的请注销服务。",
        ],
        en: &[
            "Filed sites must be reachable; please restore access, or cancel the service if it is no longer used.",
            "Filed APPs should be open; please restore this one, or cancel the service if it is no longer used.",
        ],
        args: &[],
        examples: &[
            bad(
                "closed",
                &[("existingFiling.services", "[{\"kind\":\"website\",\"isOnline\":false}]")],
                "existingFiling.services[0].isOnline"
            ),
            bad(
                "closed, its domain expired",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"isOnline\":false,\"domainExpired\":true}]"
                    )
                ],
                "existingFiling.services[0].isOnline"
            ),
            good(
                "closed, its domain expired, under the rules of 2018",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"isOnline\":false,\"domainExpired\":true}]"
                    )
                ]
            )
            .under("tencent-2018"),
            good(
                "open",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"isOnline\":true,\"footerRecordNumber\":\"京ICP备2023111111号-1\"}]"
                )]
            ),
            bad(
                "an APP, while its organizer changes",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.services", "[{\"kind\":\"app\",\"isOnline\":false}]")
                ],
                "existingFiling.services[0].isOnline"
            )
            .warns(),
            good(
                "an APP in another order",
                &[("existingFiling.services", "[{\"kind\":\"app\",\"isOnline\":false}]")]
            ),
            good("not known", &[("existingFiling.services", "[{\"kind\":\"website\"}]")]),
            good(
                "about to be cancelled",
                &[
                    ("order.type", "cancelService"),
                    ("existingFiling.services", "[{\"kind\":\"website\",\"isOnline\":false}]")
                ]
            ),
        ],
    }),
};

/// A filed website has no real content.
///
/// It is to be rebuilt before services are added. Silent while the site cannot be opened at all.
pub static HAS_CONTENT: Rule = Rule {
    class: Error,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[FiledKind, FiledHasContent, FiledIsOnline, FiledDomainExpired, OrderType],
    key: None,
    check: |order, report| {
        if is_website(order) && order.declared(FiledHasContent) == Some(false) && !is_closed(order)
        {
            report.at(FiledHasContent);
        }
    },
    page: page!(Page {
        code: "website.existing.has-content",
        zh: &["已备案网站无实际内容，请完善后再提交。"],
        en: &["A filed site has no real content; please complete it before handing in the order."],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("existingFiling.services", "[{\"kind\":\"website\",\"hasContent\":false}]")],
                "existingFiling.services[0].hasContent"
            ),
            bad(
                "empty, and excused for being closed",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"hasContent\":false,\"isOnline\":false,\"domainExpired\":true}]"
                    )
                ],
                "existingFiling.services[0].hasContent"
            )
            .under("tencent-2018"),
            good(
                "not empty",
                &[("existingFiling.services", "[{\"kind\":\"website\",\"hasContent\":true}]")]
            ),
            good(
                "closed, which another rule reports",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"hasContent\":false,\"isOnline\":false}]"
                )]
            ),
        ],
    }),
};

/// Adding a service makes the authority look at the filed ones again.
///
/// So does a small change: whatever is wrong with an old site holds the new one up.
pub static REVIEWED_WITH_NEW: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::NEW_SERVICE_ORDER,
    reads: &[ExistingFilingServices],
    key: None,
    check: |order, report| {
        if order.count(ExistingFilingServices) > 0 {
            report.at(ExistingFilingServices);
        }
    },
    page: page!(Page {
        code: "website.existing.reviewed-with-new",
        zh: &["新增服务时管局会重新审核已备案的服务，请先确认它们合规。"],
        en: &[
            "Adding a service re-opens the review of the filed ones; please make sure they are in order."
        ],
        args: &[],
        examples: &[
            bad(
                "one is filed",
                &[
                    ("order.type", "newServiceWithOrganizer"),
                    ("existingFiling.services", "[{\"kind\":\"website\"}]")
                ],
                "existingFiling.services"
            ),
            good("none is known", &[("order.type", "newServiceWithOrganizer")]),
        ],
    }),
};
