//! The service principal's mobile number (联系方式1).

use crate::rules::prelude::*;

/// The service principal's mobile number is missing.
///
/// The ministry's message goes there, and the provider calls it during the review.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalMobile, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required(order, report, ServicePrincipalMobile);
        }
    },
    page: page!(Page {
        code: "service-principal.mobile.required",
        zh: &["请填写服务负责人本人的手机号码（联系方式1）。"],
        en: &["Enter the service principal's own mobile number."],
        args: &[],
        examples: &[
            bad(
                "empty",
                &[("websites[0].servicePrincipal.mobile", "")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            good("filled", &[]).base("two-persons"),
            good("the principal", &[]),
        ],
    }),
};

/// The service principal's mobile number is none, or of a segment (号段) that the ministry's message
/// does not reach.
///
/// Shape and segment are judged like the principal's: the forms of both Tencent guides refuse what is
/// not on their list, elsewhere a segment in use is a warning, and so is a virtual operator's anywhere.
pub static SEGMENT: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalMobile, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            judge_mobile(
                order,
                report,
                ServicePrincipalMobile,
                MOBILE_SHAPE.start..MOBILE_VIRTUAL.end,
            );
        }
    },
    page: page!(Page {
        code: "service-principal.mobile.segment",
        zh: &[
            "服务负责人手机号码应为 11 位数字，现为 {found} 位，请核对。",
            "服务负责人手机号码第 {found} 位不是数字，请核对。",
            "服务负责人手机号码应以 1 开头，此处不能填写座机。",
            "服务负责人手机号段 {found} 不支持接收工信部短信，请更换号码。",
            "服务负责人手机号段 {found} 不在可接收工信部短信的号段表中，建议更换号码。",
            "服务负责人手机号段 {found} 尚未开放使用，请核对号码。",
            "服务负责人手机号段 {found} 属于虚拟运营商，可能收不到工信部短信，建议更换。",
        ],
        en: &[
            "The service principal's mobile number should have 11 digits, it has {found} characters; please check.",
            "Character {found} of the service principal's mobile number is no digit; please check.",
            "The service principal's mobile number should begin with 1; a land line cannot be used here.",
            "Segment {found} of the service principal's number cannot receive the ministry's message; please use another number.",
            "Segment {found} of the service principal's number is not among those known to receive the ministry's message; another number is advised.",
            "Nobody uses segment {found}, which the service principal's number begins with; please check it.",
            "Segment {found} of the service principal's number belongs to virtual operators and may not receive the ministry's message; another number is advised.",
        ],
        args: &["found"],
        examples: &[
            bad(
                "ten digits",
                &[("websites[0].servicePrincipal.mobile", "1390000000")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            bad(
                "a land line",
                &[("websites[0].servicePrincipal.mobile", "0755-86013388")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            bad(
                "192 is not on the form's list",
                &[("websites[0].servicePrincipal.mobile", "19200000000")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            bad(
                "open but not listed",
                &[("websites[0].servicePrincipal.mobile", "19200000000")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons")
            .under("huawei")
            .warns(),
            bad(
                "never opened",
                &[("websites[0].servicePrincipal.mobile", "14300000000")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons")
            .under("province-guide"),
            bad(
                "a virtual operator",
                &[("websites[0].servicePrincipal.mobile", "17100000000")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons")
            .warns(),
            good("listed", &[]).base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.mobile", "139")]),
        ],
    }),
};

/// The code sent to the service principal's mobile number is missing.
///
/// The provider sends a code to a number that is new or changed; a number that a filed service already
/// has needs none. Silent until the number itself is whole.
pub static CODE_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalMobile,
        ServicePrincipalMobileCode,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
        ExistingFilingServices,
        FiledPrincipalMobile,
    ],
    key: None,
    check: |order, report| {
        if order.same_as_principal() {
            return;
        }
        let Some(mobile) = order.text(ServicePrincipalMobile) else { return };
        let is_filed =
            |filed: View<'_>| filed.text(FiledPrincipalMobile).is_some_and(|one| one == mobile);
        if numbers::mobile::is_valid(mobile) && !order.elements(List::Filed).any(is_filed) {
            required(order, report, ServicePrincipalMobileCode);
        }
    },
    page: page!(Page {
        code: "service-principal.mobile.code-required",
        zh: &["请获取并填写服务负责人的手机验证码。"],
        en: &["Request and enter the code sent to the service principal's mobile number."],
        args: &[],
        examples: &[
            bad(
                "no code",
                &[("websites[0].servicePrincipal.mobileCode", "")],
                "websites[0].servicePrincipal.mobileCode"
            )
            .base("two-persons"),
            bad(
                "the number changed",
                &[
                    ("order.type", "changeService"),
                    ("existingFiling.services", "[{\"principalMobile\": \"13900000009\"}]"),
                    ("websites[0].servicePrincipal.mobileCode", "")
                ],
                "websites[0].servicePrincipal.mobileCode"
            )
            .base("two-persons"),
            bad(
                "asked for in 2018 too",
                &[("websites[0].servicePrincipal.mobileCode", "")],
                "websites[0].servicePrincipal.mobileCode"
            )
            .base("two-persons")
            .under("tencent-2018"),
            good(
                "the number is the filed one",
                &[
                    ("order.type", "changeService"),
                    ("existingFiling.services", "[{\"principalMobile\": \"13900000001\"}]"),
                    ("websites[0].servicePrincipal.mobileCode", "")
                ]
            )
            .base("two-persons"),
            good(
                "the number is not finished",
                &[
                    ("websites[0].servicePrincipal.mobile", "139"),
                    ("websites[0].servicePrincipal.mobileCode", "")
                ]
            )
            .base("two-persons"),
            good("the principal", &[]),
        ],
    }),
};

/// The mobile number of an access order (接入备案) is not the filed one of the service.
///
/// The ministry's message goes to the filed number in every province. A number that changed or is lost
/// is changed at the old provider first, or the service is cancelled and filed anew.
pub static ACCESS_SAME_AS_FILED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::ACCESS_ORDER,
    reads: &[
        ServicePrincipalMobile,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
        PrincipalMobile,
        Websites,
        Apps,
        ServiceDomains,
        DomainName,
        DomainExistingRecordNumber,
        ExistingFilingServices,
        FiledRecordNumber,
        FiledDomains,
        FiledPrincipalMobile,
    ],
    key: None,
    check: |order, report| {
        let same = order.same_as_principal();
        let field = if same { PrincipalMobile } else { ServicePrincipalMobile };
        let mobile = order.text(field).filter(|number| numbers::mobile::is_valid(number));
        let (differs, filed) = match order.filed_counterpart() {
            Some(filed) => (
                filed.differs_from_filed(mobile, FiledPrincipalMobile) == Some(true),
                Some(filed),
            ),
            // Whichever of the filed services it is, the number is none of theirs.
            None => {
                let mut found = order
                    .elements(List::Filed)
                    .map(|filed| filed.differs_from_filed(mobile, FiledPrincipalMobile))
                    .peekable();
                (found.peek().is_some() && found.all(|differs| differs == Some(true)), None)
            }
        };
        if !differs {
            return;
        }
        let finding = if same {
            report.at(ServicePrincipalSameAsPrincipal).related(order.place(PrincipalMobile))
        } else {
            report.at(ServicePrincipalMobile)
        };
        match filed.and_then(|filed| Some((filed, filed.text(FiledPrincipalMobile)?))) {
            Some((filed, number)) => {
                finding.masked(number).related(filed.place(FiledPrincipalMobile));
            }
            None => {
                finding.message(1);
            }
        }
    },
    page: page!(Page {
        code: "service-principal.mobile.access-same-as-filed",
        zh: &[
            "接入备案须使用原备案的服务负责人手机号（{filed}），号码已变的请先在原接入商变更，无法变更的请注销后重新备案。",
            "该手机号不是原备案中的服务负责人手机号，号码已变的请先在原接入商变更，无法变更的请注销后重新备案。",
        ],
        en: &[
            "An access order keeps the service principal's filed mobile number ({filed}); if it has changed, please change the filing at the old provider first; only if that is impossible, cancel it and file anew.",
            "This mobile number is no service principal's in the old filing; if it has changed, please change the filing at the old provider first; only if that is impossible, cancel it and file anew.",
        ],
        args: &["filed"],
        examples: &[
            bad(
                "a new number",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"principalMobile\": \"13900000009\"}]")
                ],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            bad(
                "the number of another filed service",
                &[
                    ("order.type", "accessService"),
                    (
                        "existingFiling.services",
                        "[{\"domains\": [\"example.net\"], \"principalMobile\": \"13900000001\"}, {\"domains\": [\"example.com\"], \"principalMobile\": \"13900000009\"}]"
                    )
                ],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            bad(
                "none of the filed services",
                &[
                    ("order.type", "access"),
                    (
                        "existingFiling.services",
                        "[{\"principalMobile\": \"13900000008\"}, {\"principalMobile\": \"13900000009\"}]"
                    )
                ],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            bad(
                "the principal's, who stands for the service",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"principalMobile\": \"13900000009\"}]")
                ],
                "websites[0].servicePrincipal.sameAsPrincipal"
            ),
            good(
                "the filed number",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"principalMobile\": \"13900000001\"}]")
                ]
            )
            .base("two-persons"),
            good(
                "the record number tells which service it is",
                &[
                    ("order.type", "access"),
                    ("websites[0].domains[0].existingRecordNumber", "粤ICP备2024000001号-2"),
                    (
                        "existingFiling.services",
                        "[{\"recordNumber\": \"粤ICP备2024000001号-1\", \"principalMobile\": \"13900000009\"}, {\"recordNumber\": \"粤ICP备2024000001号-2\", \"principalMobile\": \"13900000001\"}]"
                    )
                ]
            )
            .base("two-persons"),
            good(
                "masked in the public record",
                &[
                    ("order.type", "access"),
                    ("existingFiling.services", "[{\"principalMobile\": \"139****0009\"}]")
                ]
            )
            .base("two-persons"),
            good(
                "a change order may change it",
                &[
                    ("order.type", "changeService"),
                    ("existingFiling.services", "[{\"principalMobile\": \"13900000009\"}]")
                ]
            )
            .base("two-persons"),
            good("the old filing is not known", &[("order.type", "access")]).base("two-persons"),
        ],
    }),
};

/// The service principal's mobile number already serves another organizer.
///
/// A number files one organizer only, over all accounts; it may serve several services of that one.
/// Only the numbers that the page itself knows are compared.
pub static NOT_SHARED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalMobile,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
        AccountKnownUsedMobiles,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            mobile_shared(order, report, ServicePrincipalMobile);
        }
    },
    page: page!(Page {
        code: "service-principal.mobile.not-shared-with-other-organizer",
        zh: &["服务负责人手机号码 {mobile} 已用于其他备案主体，请更换号码。"],
        en: &[
            "The service principal's mobile number {mobile} is already used by another organizer; please use another one."
        ],
        args: &["mobile"],
        examples: &[
            bad(
                "in the list",
                &[("account.knownUsedMobiles", "[\"13900000001\"]")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            good("not in the list", &[("account.knownUsedMobiles", "[\"13900000009\"]")])
                .base("two-persons"),
            good(
                "the principal's number is the principal's matter",
                &[("account.knownUsedMobiles", "[\"13800000000\"]")]
            ),
        ],
    }),
};

/// Two persons in charge give one mobile number.
///
/// Each number is called and answered by its own person, so two persons are advised to give two.
pub static DIFFERS_FROM_PRINCIPAL: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[
        ServicePrincipalMobile,
        PrincipalMobile,
        ServicePrincipalSameAsPrincipal,
        OrganizerNature,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
        PrincipalIdType,
        PrincipalIdNumber,
    ],
    key: Some(Key::Equals { order: PrincipalMobile, record: ServicePrincipalMobile }),
    check: |order, report| {
        let Some(mobile) = order.text(ServicePrincipalMobile) else { return };
        if order.text(PrincipalMobile) == Some(mobile)
            && numbers::mobile::is_valid(mobile)
            && order.two_persons()
        {
            report.at(ServicePrincipalMobile).related(order.place(PrincipalMobile));
        }
    },
    page: page!(Page {
        code: "service-principal.mobile.differs-from-principal",
        zh: &["两位负责人不是同一人，建议各自填写本人的手机号码。"],
        en: &[
            "The two persons in charge are different; each is advised to give their own mobile number."
        ],
        args: &[],
        examples: &[
            bad(
                "one number",
                &[("websites[0].servicePrincipal.mobile", "13800000000")],
                "websites[0].servicePrincipal.mobile"
            )
            .base("two-persons"),
            good("two numbers", &[]).base("two-persons"),
            good(
                "one person entered twice",
                &[
                    ("websites[0].servicePrincipal.idNumber", "440305199003070006"),
                    ("websites[0].servicePrincipal.mobile", "13800000000")
                ]
            )
            .base("two-persons"),
            good(
                "who it is, is not known yet",
                &[
                    ("websites[0].servicePrincipal.idNumber", "1101"),
                    ("websites[0].servicePrincipal.mobile", "13800000000")
                ]
            )
            .base("two-persons"),
        ],
    }),
};
