//! Record numbers: `粤ICP备2023111111号` of an organizer, `-1` of a website, `-1A` of an APP.

use crate::numbers::icp_number::{self, Defect, IcpNumber, ServiceKind};
use crate::rules::prelude::*;
use crate::tables::provinces;

/// The message for a number that is none of this kind; those before it are about any number.
const OTHER_KIND: u8 = 7;

/// What is wrong with a record number, in Chinese, given one of the kind that is asked for.
#[cfg(feature = "pages")]
macro_rules! zh {
    ($example:literal) => {
        [
            concat!("备案号“{value}”格式不正确，请核对，如“", $example, "”。"),
            "备案号“{value}”的首字应为“{found}”，请核对。",
            "备案号“{value}”有 {found} 位数字，应为 8 位或 10 位，请核对。",
            "“{value}”是经营许可证号；工信部查询显示的就是此号的请保留，否则请填写备案号。",
            concat!("“{value}”是公安备案号，请填写 ICP 备案号，如“", $example, "”。"),
            "备案号“{value}”缺少“号”字，请补全。",
            "备案号“{value}”的年份 {found} 有误：8 位的为 2005 至 2020 年，10 位的为 2020 年至今，请核对。",
        ]
    };
}

/// The same in English.
#[cfg(feature = "pages")]
macro_rules! en {
    ($example:literal) => {
        [
            concat!("The record number {value} is not well formed; please check, for example ", $example, "."),
            "The record number {value} should begin with {found}; please check.",
            "The record number {value} has {found} digits instead of 8 or 10; please check.",
            "{value} is the number of a license; please keep it if the ministry's query shows this one, otherwise enter the record number.",
            concat!("{value} is a public security number; please enter the ICP record number, for example ", $example, "."),
            "The record number {value} lacks its 号; please complete it.",
            "The year {found} of the record number {value} cannot be right: 8 digits were given out from 2005 to 2020, 10 digits from 2020 to today; please check.",
        ]
    };
}

/// Reports what is wrong with the number at `place`: malformed, with [`OTHER_KIND`] of another kind
/// than `fits` takes, and as a warning without 号, of a year that gave out other numbers, or of a
/// license, as whose holders services are filed too. The kind is `None` for the number of an organizer.
fn judge(
    order: &View<'_>,
    report: &mut Report<'_>,
    place: Place,
    text: &str,
    fits: fn(Option<ServiceKind>) -> bool,
) {
    let number = match icp_number::parse(text) {
        Ok(number) => number,
        Err(defect) => {
            let finding = report.at_place(place).text(text);
            match defect {
                Defect::Letter { suggestion: Some(letter) } => {
                    finding.message(1).character(letter);
                }
                Defect::DigitCount { actual } => {
                    finding.message(2).number(actual.into());
                }
                Defect::License => {
                    finding.message(3).warning();
                }
                Defect::PublicSecurity => {
                    finding.message(4);
                }
                _ => {}
            }
            if let Some(mended) = icp_number::suggest(text) {
                finding.fix(&mended, false);
            }
            return;
        }
    };
    if !fits(number.service.map(|service| service.kind)) {
        report.at_place(place).message(OTHER_KIND).text(text);
    } else if !number.has_hao {
        let finding = report.at_place(place).message(5).warning().text(text);
        finding.fix(&number.canonical(), true);
    } else if order.today().is_some_and(|today| !number.is_plausible_year(today.year())) {
        report.at_place(place).message(6).warning().text(text).number(number.year.into());
    }
}

/// The number in `field`, `None` while it is not well-formed.
fn number(order: &View<'_>, field: Field) -> Option<IcpNumber> {
    icp_number::parse(order.text(field)?).ok()
}

/// The organizer's record number is not well-formed.
///
/// A letter of the 31 provinces, `ICP备`, 8 digits (a year of two and a serial) or 10 (a year of
/// four), 号. Where 号 is left out the number is understood and only pointed out, and so is a year in
/// which numbers of this length were not given out. Services of licensed companies carry the number of
/// the license, so that is a question too.
pub static ORGANIZER_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::RECORD_ORDER,
    reads: &[ExistingFilingOrganizerRecordNumber],
    key: None,
    check: |order, report| {
        let field = ExistingFilingOrganizerRecordNumber;
        let Some(text) = order.text(field) else { return };
        judge(order, report, order.place(field), text, |kind| kind.is_none());
    },
    page: page!(Page {
        code: "record.number.organizer-shape",
        zh: &join!(
            zh!("粤ICP备2023111111号"),
            ["“{value}”是服务备案号，此处请填写不带“-数字”的主体备案号。"]
        ),
        en: &join!(
            en!("粤ICP备2023111111号"),
            [
                "{value} is the number of a service; please enter the organizer's here, without “-” and digits."
            ]
        ),
        args: &["value", "found"],
        examples: &[
            bad(
                "no letter and three digits",
                &[("order.type", "access"), ("existingFiling.organizerRecordNumber", "ICP备123")],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "the other letter of Sichuan",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "川ICP备12345678号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "seven digits",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备1234567号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "nine digits",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.organizerRecordNumber", "京ICP备123456789号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "eleven digits",
                &[
                    ("order.type", "cancelOrganizer"),
                    ("existingFiling.organizerRecordNumber", "京ICP备20231111111号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "a license",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP证030173号")
                ],
                "existingFiling.organizerRecordNumber"
            )
            .warns(),
            bad(
                "a word too many",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备案2023000001号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "a public security number",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京公网安备11010502030143号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "the number of a website",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备2023111111号-1")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "without 号",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备2023111111")
                ],
                "existingFiling.organizerRecordNumber"
            )
            .warns(),
            bad(
                "a year that has not come",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备2027111111号")
                ],
                "existingFiling.organizerRecordNumber"
            )
            .warns(),
            bad(
                "eight digits in 2021",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备21111111号")
                ],
                "existingFiling.organizerRecordNumber"
            )
            .warns(),
            bad(
                "before filing began",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备04111111号")
                ],
                "existingFiling.organizerRecordNumber"
            )
            .warns(),
            good(
                "ten digits",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京ICP备2023111111号")
                ]
            ),
            good(
                "eight digits",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "陇ICP备05000593号")
                ]
            ),
            good(
                "this year",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2026000001号")
                ]
            ),
            good(
                "copied with what stands before it",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "备案号：粤ICP备2023000001号")
                ]
            ),
            good(
                "another spelling",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "京icp备 2023111111号")
                ]
            ),
            good(
                "a first filing does not ask for it",
                &[("existingFiling.organizerRecordNumber", "ICP备123")]
            ),
        ],
    }),
};

/// Whether the order shows the form of its services.
fn shows_services(order: &View<'_>) -> bool {
    use w::OrderType as T;
    !matches!(
        order.order_type(),
        Some(T::ChangeOrganizer | T::CancelOrganizer | T::CancelService | T::CancelAccess)
    )
}

/// Of a service, the numbers of its domains are looked at.
const ITS_DOMAINS: &Each = &Each { outer: &[], same: &[], own: None, concerns: |_, _| true };

/// Judges the record numbers of the filed services of `kind`, or those given for the domains of this
/// service, if it stands in `list`.
fn judge_services(
    order: &View<'_>,
    report: &mut Report<'_>,
    kind: w::ServiceKind,
    list: List,
    of_filed: fn(Option<ServiceKind>) -> bool,
    of_domain: fn(Option<ServiceKind>) -> bool,
) {
    if order.spot() == Spot::ROOT {
        for filed in order.elements(List::Filed).filter(|filed| filed.is(FiledKind, kind)) {
            if let Some(text) = filed.text(FiledRecordNumber) {
                judge(order, report, filed.place(FiledRecordNumber), text, of_filed);
            }
        }
    } else if order.spot().list == list && shows_services(order) {
        for domain in order.inner(ServiceDomains) {
            if let Some(text) = domain.text(DomainExistingRecordNumber) {
                let place = domain.place(DomainExistingRecordNumber);
                judge(order, report, place, text, of_domain);
            }
        }
    }
}

/// A website's record number is not the organizer's number with `-` and a number.
///
/// Websites carry no letter behind it. Numbers of filed websites and of the domains of websites are
/// looked at.
pub static WEBSITE_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::RECORD_ORDER,
    reads: &[
        ExistingFilingServices,
        FiledKind,
        FiledRecordNumber,
        ServiceDomains,
        DomainExistingRecordNumber,
    ],
    key: Some(Key::Each(ITS_DOMAINS)),
    check: |order, report| {
        let is_website = |kind| kind == Some(ServiceKind::Website);
        let kind = w::ServiceKind::Website;
        judge_services(order, report, kind, List::Websites, is_website, is_website);
    },
    page: page!(Page {
        code: "record.number.website-shape",
        zh: &join!(
            zh!("粤ICP备2023111111号-1"),
            ["“{value}”不是网站备案号，请按“主体备案号-数字”填写，如“京ICP备2023111111号-1”。"]
        ),
        en: &join!(
            en!("粤ICP备2023111111号-1"),
            [
                "{value} is not a website's number; please enter the organizer's number plus -n, for example 京ICP备2023111111号-1."
            ]
        ),
        args: &["value", "found"],
        examples: &[
            bad(
                "the organizer's number",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号\"}]"
                    )
                ],
                "existingFiling.services[0].recordNumber"
            ),
            bad(
                "an APP's number for a website's domain",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "京ICP备2023111111号-1A")
                ],
                "websites[0].domains[0].existingRecordNumber"
            ),
            bad(
                "service number 0",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "京ICP备19001358号-0")
                ],
                "websites[0].domains[0].existingRecordNumber"
            ),
            bad(
                "a licensed company's number",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "粤B2-20090059-5")
                ],
                "websites[0].domains[0].existingRecordNumber"
            )
            .warns(),
            bad(
                "without 号, as one guide prints it",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "京ICP备2023111111-1")
                ],
                "websites[0].domains[0].existingRecordNumber"
            )
            .warns(),
            good(
                "a website's number",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "京ICP备2023111111号-1"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备2023111111号-12\"}]"
                    )
                ]
            ),
            good(
                "a filed APP",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"京ICP备2023111111号\"}]"
                    )
                ]
            ),
            good(
                "no service form in this order",
                &[
                    ("order.type", "cancelService"),
                    ("websites[0].domains[0].existingRecordNumber", "京ICP备2023111111号")
                ]
            ),
        ],
    }),
};

/// An APP's record number is not the organizer's number with `-`, a number and `A`.
///
/// The domain of an APP may be filed for a website too, so there the number of either passes.
pub static APP_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::RECORD_ORDER,
    reads: &[
        ExistingFilingServices,
        FiledKind,
        FiledRecordNumber,
        ServiceDomains,
        DomainExistingRecordNumber,
    ],
    key: Some(Key::Each(ITS_DOMAINS)),
    check: |order, report| {
        let is_app = |kind| kind == Some(ServiceKind::App);
        let is_service = |kind: Option<ServiceKind>| kind.is_some();
        judge_services(order, report, w::ServiceKind::App, List::Apps, is_app, is_service);
    },
    page: page!(Page {
        code: "record.number.app-shape",
        zh: &join!(
            zh!("粤ICP备2023111111号-1A"),
            ["“{value}”不是 APP 备案号，请按“主体备案号-数字A”填写，如“京ICP备2023111111号-1A”。"]
        ),
        en: &join!(
            en!("粤ICP备2023111111号-1A"),
            [
                "{value} is not an APP's number; please enter the organizer's number plus -nA, for example 京ICP备2023111111号-1A."
            ]
        ),
        args: &["value", "found"],
        examples: &[
            bad(
                "a website's number",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"京ICP备2023111111号-1\"}]"
                    )
                ],
                "existingFiling.services[0].recordNumber"
            ),
            bad(
                "another letter",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"京ICP备2023111111号-1B\"}]"
                    )
                ],
                "existingFiling.services[0].recordNumber"
            ),
            bad(
                "the organizer's number for an APP's domain",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].existingRecordNumber", "京ICP备2023111111号")
                ],
                "apps[0].domains[0].existingRecordNumber"
            )
            .base("app"),
            good(
                "an APP's number",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].existingRecordNumber", "京ICP备2023111111号-1A"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"app\",\"recordNumber\":\"京ICP备2023111111号-1A\"}]"
                    )
                ]
            )
            .base("app"),
            good(
                "an APP's domain that is a website's as well",
                &[
                    ("order.type", "access"),
                    ("apps[0].domains[0].existingRecordNumber", "京ICP备2023111111号-1")
                ]
            )
            .base("app"),
        ],
    }),
};

/// A service's record number is not well-formed, whatever the service is.
///
/// Speaks about filed services that are not known to be a website or an APP, whose own rules say
/// more, and about the services that an order is to change or cancel, which must be named by their
/// own number. Mini programs (X) and quick apps (K) have numbers of this shape too.
pub static SERVICE_SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::RECORD_ORDER,
    reads: &[
        ExistingFilingServices,
        FiledKind,
        FiledRecordNumber,
        ChangeTargetServiceRecordNumbers,
        CancellationTargetServiceRecordNumbers,
    ],
    key: None,
    check: |order, report| {
        use w::OrderType as T;
        for filed in order.elements(List::Filed).filter(|filed| !filed.is_set(FiledKind)) {
            if let Some(text) = filed.text(FiledRecordNumber) {
                judge(order, report, filed.place(FiledRecordNumber), text, |_| true);
            }
        }
        let targets = match order.order_type() {
            Some(T::ChangeService | T::ChangeFiling) => ChangeTargetServiceRecordNumbers,
            Some(T::CancelService | T::CancelAccess) => CancellationTargetServiceRecordNumbers,
            _ => return,
        };
        for (element, text) in (0..).zip(order.texts(targets)) {
            let place = Place { element, ..order.place(targets) };
            if !text.is_empty() {
                judge(order, report, place, text, |kind| kind.is_some());
            }
        }
    },
    page: page!(Page {
        code: "record.number.service-shape",
        zh: &join!(
            zh!("粤ICP备2023111111号-1"),
            ["“{value}”是主体备案号，请填写服务备案号，如“京ICP备2023111111号-1”。"]
        ),
        en: &join!(
            en!("粤ICP备2023111111号-1"),
            [
                "{value} is an organizer's number; please enter the service's, for example 京ICP备2023111111号-1."
            ]
        ),
        args: &["value", "found"],
        examples: &[
            bad(
                "seven digits",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"recordNumber\":\"京ICP备1234567号-1\"}]")
                ],
                "existingFiling.services[0].recordNumber"
            ),
            bad(
                "the organizer's number among the services to cancel",
                &[
                    ("order.type", "cancelService"),
                    (
                        "cancellation.targetServiceRecordNumbers",
                        "[\"京ICP备2023111111号-1\",\"京ICP备2023111111号\"]"
                    )
                ],
                "cancellation.targetServiceRecordNumbers[1]"
            ),
            bad(
                "a service to change without 号",
                &[
                    ("order.type", "changeService"),
                    ("change.targetServiceRecordNumbers", "[\"京ICP备2023111111-1\"]")
                ],
                "change.targetServiceRecordNumbers[0]"
            )
            .warns(),
            good(
                "a mini program",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"recordNumber\":\"京ICP备2023111111号-3X\"}]")
                ]
            ),
            good(
                "a website, which another rule looks at",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"京ICP备1234567号-1\"}]"
                    )
                ]
            ),
            good(
                "services to cancel",
                &[
                    ("order.type", "cancelAccess"),
                    (
                        "cancellation.targetServiceRecordNumbers",
                        "[\"京ICP备2023111111号-1\",\"京ICP备2023111111号-2A\"]"
                    )
                ]
            ),
            good(
                "services to cancel left over in another order",
                &[
                    ("order.type", "access"),
                    ("cancellation.targetServiceRecordNumbers", "[\"京ICP备2023111111号\"]")
                ]
            ),
        ],
    }),
};

/// The organizer's record number begins with the letter of another province than the filing's.
///
/// 粤 is 广东; the four provinces with two letters use 蜀, 黔, 滇 and 陇. The province filed in counts,
/// and the one chosen in this order while that is not known.
pub static PROVINCE_CONSISTENT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::RECORD_ORDER,
    reads: &[ExistingFilingOrganizerRecordNumber, ExistingFilingProvince, RegionProvince],
    key: None,
    check: |order, report| {
        let Some(number) = number(order, ExistingFilingOrganizerRecordNumber) else { return };
        let field = match order.is_set(ExistingFilingProvince) {
            true => ExistingFilingProvince,
            false => RegionProvince,
        };
        let Some(province) = order.word::<w::Province>(field) else { return };
        if number.service.is_none() && provinces::of_letter(number.letter) != Some(province as u8) {
            let finding = report.at(ExistingFilingOrganizerRecordNumber);
            finding.character(number.letter).word(province).related(order.place(field));
        }
    },
    page: page!(Page {
        code: "record.number.province-consistent",
        zh: &["备案号首字“{letter}”与备案省份{province}不一致，请核对。"],
        en: &["The letter {letter} is not that of the filing province {province}; please check."],
        args: &["letter", "province"],
        examples: &[
            bad(
                "Hunan's letter in Guangdong",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "湘ICP备2023111111号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "filed in another province",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.province", "hunan"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023111111号")
                ],
                "existingFiling.organizerRecordNumber"
            ),
            good(
                "Guangdong's letter",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023111111号")
                ]
            ),
            good(
                "Sichuan's letter",
                &[
                    ("order.type", "access"),
                    ("existingFiling.province", "sichuan"),
                    ("existingFiling.organizerRecordNumber", "蜀ICP备2023111111号")
                ]
            ),
            good(
                "no province known",
                &[
                    ("order.type", "access"),
                    ("organizer.region.province", ""),
                    ("existingFiling.organizerRecordNumber", "湘ICP备2023111111号")
                ]
            ),
            good(
                "not well-formed, which another rule reports",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "湘ICP备123号")
                ]
            ),
        ],
    }),
};

/// Reports a service's number in `field` that does not begin with the organizer's.
fn of_another_organizer(order: &View<'_>, report: &mut Report<'_>, field: Field) {
    let organizer = number(order, ExistingFilingOrganizerRecordNumber);
    if let (Some(service), Some(organizer)) = (number(order, field), organizer)
        && service.service.is_some()
        && !service.is_same_organizer(organizer)
    {
        let number = IcpNumber { service: None, has_hao: true, ..organizer };
        let finding = report.at(field).text(&number.canonical());
        finding.related(order.place(ExistingFilingOrganizerRecordNumber));
    }
}

/// The record number given for a domain belongs to another organizer.
///
/// A site that is accessed stands in the organizer's filing, so its number begins with the
/// organizer's. Another one is mistyped, or the domain was filed by somebody else. Silent where a
/// filed service has this number: then `record.number.suffix-consistent` speaks of that one.
pub static DOMAIN_CONSISTENT: Rule = Rule {
    class: Warning,
    scope: Scope::Domain,
    when: when::RECORD_ORDER,
    reads: &[
        DomainExistingRecordNumber,
        FiledRecordNumber,
        ExistingFilingServices,
        ExistingFilingOrganizerRecordNumber,
    ],
    key: None,
    check: |order, report| {
        let given = order.text(DomainExistingRecordNumber);
        let mut filed = order.elements(List::Filed);
        if given.is_some() && !filed.any(|filed| filed.text(FiledRecordNumber) == given) {
            of_another_organizer(order, report, DomainExistingRecordNumber);
        }
    },
    page: page!(Page {
        code: "record.number.domain-consistent",
        zh: &[
            "该域名的备案号不以主体备案号“{organizer}”开头，请核对号码，或确认域名是否由其他主体备案。"
        ],
        en: &[
            "The domain's record number does not begin with the organizer's, {organizer}; please check it, or whether another organizer filed the domain."
        ],
        args: &["organizer"],
        examples: &[
            bad(
                "two digits swapped",
                &[("websites[0].domains[0].existingRecordNumber", "粤ICP备2012000001号-1")],
                "websites[0].domains[0].existingRecordNumber"
            )
            .base("access"),
            good("the organizer's", &[]).base("access"),
            good(
                "the organizer's is not known",
                &[
                    ("existingFiling.organizerRecordNumber", ""),
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2012000001号-1")
                ]
            )
            .base("access"),
            good(
                "the organizer's own number, which another rule reports",
                &[("websites[0].domains[0].existingRecordNumber", "粤ICP备2012000001号")]
            )
            .base("access"),
            good(
                "filed under this number, which another rule reports",
                &[
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2012000001号-1"),
                    ("existingFiling.services[0].recordNumber", "粤ICP备2012000001号-1")
                ]
            )
            .base("access"),
        ],
    }),
};

/// A filed service's record number belongs to another organizer's.
///
/// The number of a service is its organizer's with a number behind it; both stand in one filing.
pub static SUFFIX_CONSISTENT: Rule = Rule {
    class: Error,
    scope: Scope::FiledService,
    when: when::RECORD_ORDER,
    reads: &[FiledRecordNumber, ExistingFilingOrganizerRecordNumber],
    key: None,
    check: |order, report| of_another_organizer(order, report, FiledRecordNumber),
    page: page!(Page {
        code: "record.number.suffix-consistent",
        zh: &["服务备案号应以主体备案号“{organizer}”开头，请核对。"],
        en: &["The service's number should begin with the organizer's, {organizer}; please check."],
        args: &["organizer"],
        examples: &[
            bad(
                "another organizer's",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023111111号"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"粤ICP备2023111112号-2\"}]"
                    )
                ],
                "existingFiling.services[0].recordNumber"
            ),
            good(
                "the organizer's",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023111111号"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"粤ICP备2023111111-2\"}]"
                    )
                ]
            ),
            good(
                "the organizer's own number, which another rule reports",
                &[
                    ("order.type", "access"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023111111号"),
                    (
                        "existingFiling.services",
                        "[{\"kind\":\"website\",\"recordNumber\":\"粤ICP备2023111112号\"}]"
                    )
                ]
            ),
            good(
                "the organizer's is not known",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"recordNumber\":\"粤ICP备2023111112号-2\"}]")
                ]
            ),
        ],
    }),
};

/// Services with a record number given for a domain.
const NUMBERED: &Noted = &Noted {
    sorts: |service| {
        let mut domains = service.inner(ServiceDomains);
        domains.any(|domain| domain.is_set(DomainExistingRecordNumber)).into()
    },
    outer: &[],
};

/// The order goes on with a filing of which nothing is known.
///
/// Access, change and cancellation need a record. The provider looks the number up, so a missing one
/// is no error; but where neither a number nor a filed service is known, the type of the order is
/// probably wrong. A record number of a domain, or of a service to change or cancel, is enough.
pub static REQUIRED: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ALWAYS.orders(&[
        w::OrderType::Access,
        w::OrderType::AccessService,
        w::OrderType::ChangeOrganizer,
        w::OrderType::ChangeService,
        w::OrderType::ChangeFiling,
        w::OrderType::CancelOrganizer,
        w::OrderType::CancelService,
        w::OrderType::CancelAccess,
    ]),
    reads: &[
        ExistingFilingOrganizerRecordNumber,
        ExistingFilingServices,
        ChangeTargetServiceRecordNumbers,
        CancellationTargetServiceRecordNumbers,
        Websites,
        Apps,
        ServiceDomains,
        DomainExistingRecordNumber,
    ],
    key: Some(Key::Noted(NUMBERED)),
    check: |order, report| {
        let is_known = [
            ExistingFilingOrganizerRecordNumber,
            ExistingFilingServices,
            ChangeTargetServiceRecordNumbers,
            CancellationTargetServiceRecordNumbers,
        ]
        .iter()
        .any(|field| order.is_set(*field));
        if !is_known && !order.has_noted(NUMBERED, 1) {
            report.at(ExistingFilingOrganizerRecordNumber).missing();
        }
    },
    page: page!(Page {
        code: "record.number.required",
        zh: &["该备案类型需要已有备案号，请核对备案类型或填写备案号。"],
        en: &["This type of order needs a record; please check the type or give the number."],
        args: &[],
        examples: &[
            bad(
                "a change of nothing",
                &[("order.type", "changeService")],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "access of nothing",
                &[("order.type", "access")],
                "existingFiling.organizerRecordNumber"
            ),
            bad(
                "a cancellation of nothing",
                &[("order.type", "cancelOrganizer")],
                "existingFiling.organizerRecordNumber"
            ),
            good(
                "the organizer's number",
                &[
                    ("order.type", "changeService"),
                    ("existingFiling.organizerRecordNumber", "粤ICP备2023111111号")
                ]
            ),
            good(
                "a filed service",
                &[
                    ("order.type", "accessService"),
                    ("existingFiling.services", "[{\"name\":\"示例科技官网\"}]")
                ]
            ),
            good(
                "the number of a domain",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2023111111号-1")
                ]
            ),
            good(
                "the service to cancel",
                &[
                    ("order.type", "cancelService"),
                    ("cancellation.targetServiceRecordNumbers", "[\"粤ICP备2023111111号-1\"]")
                ]
            ),
            good("a first filing", &[]),
            good(
                "a new service, which the provider looks up",
                &[("order.type", "newServiceWithOrganizer")]
            ),
        ],
    }),
};

/// The filing has passed, and its number is to be shown.
///
/// A website shows it bottom centre on its home page with a link to beian.miit.gov.cn, an APP in its
/// settings or introduction.
pub static DISPLAY_POSITION: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::ATTACH_ORDER,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        if order.order_status() == w::OrderStatus::Approved {
            report.at(OrderStatus);
        }
    },
    page: page!(Page {
        code: "record.number.display-position",
        zh: &["请在网站首页底部中央悬挂备案号并链接 beian.miit.gov.cn，APP 在设置或介绍页标注。"],
        en: &[
            "Please show the number bottom centre on the home page, linked to beian.miit.gov.cn; an APP shows it in its settings or introduction."
        ],
        args: &[],
        examples: &[
            bad("passed", &[("order.status", "approved")], "order.status"),
            good("not passed yet", &[("order.status", "authorityReview")]),
            good("a draft", &[]),
        ],
    }),
};

/// Several domains lead to one filed website.
///
/// Where they lead straight to it, or some do, the organizer's number stands at its foot; where one
/// leads to another, the site's number of that other.
pub static DISPLAY_MULTI_DOMAIN: Rule = Rule {
    class: Hint,
    scope: Scope::FiledService,
    when: when::FILING_ORDER,
    reads: &[FiledKind, FiledDomains, FiledFooterMode],
    key: None,
    check: |order, report| {
        let mode = order.word::<w::FooterMode>(FiledFooterMode);
        if order.is(FiledKind, w::ServiceKind::Website)
            && (mode.is_some() || order.count(FiledDomains) > 1)
        {
            report.at(FiledFooterMode).message(match mode {
                None => 0,
                Some(w::FooterMode::Direct | w::FooterMode::Mixed) => 1,
                Some(w::FooterMode::Indirect) => 2,
            });
        }
    },
    page: page!(Page {
        code: "record.number.display-multi-domain",
        zh: &[
            "多个域名直接或混合指向同一网站请悬挂主体备案号，间接指向请悬挂被指向域名的网站备案号。",
            "多个域名直接或混合指向该网站，请在首页底部悬挂主体备案号。",
            "域名间接指向该网站，请在首页底部悬挂被指向域名的网站备案号。",
        ],
        en: &[
            "Domains that lead straight to one site, or some of which do, show the organizer's number; one that leads to another shows that site's number.",
            "Domains lead straight to this site, or some do; please show the organizer's number at its foot.",
            "The domain leads here by way of another; please show that one's website number at the foot.",
        ],
        args: &[],
        examples: &[
            bad(
                "two domains",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"domains\":[\"a.com\",\"b.com\"]}]"
                )],
                "existingFiling.services[0].footerMode"
            ),
            bad(
                "straight",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerMode\":\"direct\"}]"
                )],
                "existingFiling.services[0].footerMode"
            ),
            bad(
                "by way of another",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"website\",\"footerMode\":\"indirect\"}]"
                )],
                "existingFiling.services[0].footerMode"
            ),
            good(
                "one domain",
                &[("existingFiling.services", "[{\"kind\":\"website\",\"domains\":[\"a.com\"]}]")]
            ),
            good(
                "an APP",
                &[(
                    "existingFiling.services",
                    "[{\"kind\":\"app\",\"domains\":[\"a.com\",\"b.com\"]}]"
                )]
            ),
        ],
    }),
};

/// The filing has passed, and its number stays.
///
/// A record number has no end as long as the data stays true, changes are filed and no rule is
/// broken.
pub static PERMANENT: Rule = Rule {
    class: Hint,
    scope: Scope::Order,
    when: when::FILING_ORDER,
    reads: &[OrderStatus],
    key: None,
    check: |order, report| {
        if order.order_status() == w::OrderStatus::Approved {
            report.at(OrderStatus);
        }
    },
    page: page!(Page {
        code: "record.number.permanent",
        zh: &["备案号长期有效；信息变化请及时办理变更备案。"],
        en: &["A record number does not expire; when the data changes, please file the change."],
        args: &[],
        examples: &[
            bad("passed", &[("order.status", "approved")], "order.status"),
            good("not passed yet", &[("order.status", "providerReview")]),
        ],
    }),
};
