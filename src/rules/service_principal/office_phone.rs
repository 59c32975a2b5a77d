//! The service principal's office phone (办公室电话), a field of the form of 2018.

use crate::rules::prelude::*;

/// The service principal's office phone is missing.
///
/// Only the form of 2018 asks for it, and only units.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units().profile(w::Profile::Tencent2018),
    reads: &[ServicePrincipalOfficePhone, ServicePrincipalSameAsPrincipal],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            required(order, report, ServicePrincipalOfficePhone);
        }
    },
    page: page!(Page {
        code: "service-principal.office-phone.required",
        zh: &["请填写服务负责人办公室座机号码，如 086-0755-86013388。"],
        en: &["Enter a land line of the service principal's office, such as 086-0755-86013388."],
        args: &[],
        examples: &[
            bad("empty", &[], "websites[0].servicePrincipal.officePhone")
                .base("two-persons")
                .under("tencent-2018"),
            good("filled", &[("websites[0].servicePrincipal.officePhone", "086-0755-86013388")])
                .base("two-persons")
                .under("tencent-2018"),
            good("the newer form has no such field", &[]).base("two-persons"),
            good("the principal", &[]).under("tencent-2018"),
        ],
    }),
};

/// The service principal's office phone is not written as 086, area code and number.
///
/// Judged like the principal's, wherever it is filled; a number that is understood in another spelling
/// comes with the right one.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Service,
    when: when::SERVICE_FORM,
    reads: &[ServicePrincipalOfficePhone, ServicePrincipalSameAsPrincipal, OrganizerNature],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            office_phone_shape(order, report, ServicePrincipalOfficePhone);
        }
    },
    page: page!(Page {
        code: "service-principal.office-phone.shape",
        zh: OFFICE_PHONE_ZH,
        en: OFFICE_PHONE_EN,
        args: &["n"],
        examples: &[
            bad(
                "no country code",
                &[("websites[0].servicePrincipal.officePhone", "0755-86013388")],
                "websites[0].servicePrincipal.officePhone"
            )
            .base("two-persons"),
            good(
                "as the form wants it",
                &[("websites[0].servicePrincipal.officePhone", "086-0755-86013388")]
            )
            .base("two-persons"),
            good("the principal", &[("websites[0].servicePrincipal.officePhone", "0755")]),
        ],
    }),
};

/// The area code of the service principal's office phone does not serve the place of the contact
/// address.
///
/// The guide of 2018 says so of the persons in charge without telling them apart; the service's person
/// may well sit in another office, so this warns where the principal's is an error.
pub static AREA_CODE: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::SERVICE_FORM.units(),
    reads: &[
        ServicePrincipalOfficePhone,
        ServicePrincipalSameAsPrincipal,
        OrganizerContactAddress,
        RegionProvince,
        RegionCity,
    ],
    key: None,
    check: |order, report| {
        if !order.same_as_principal() {
            area_code(order, report, ServicePrincipalOfficePhone);
        }
    },
    page: page!(Page {
        code: "service-principal.office-phone.area-code",
        zh: &[
            "服务负责人座机区号 {code} 不属于{other}，请核对座机与通信地址。",
            "未查到区号 {code}，请核对服务负责人座机号码。",
            "区号 {code} 已停用，现为 {other}，请核对服务负责人座机号码。",
        ],
        en: &[
            "Area code {code} of the service principal's land line does not serve {other}; please check it and the contact address.",
            "Area code {code} is in no list; please check the service principal's land line.",
            "Area code {code} was given up for {other}; please check the service principal's land line.",
        ],
        args: &["code", "other"],
        examples: &[
            bad(
                "北京 for an address in 深圳",
                &[("websites[0].servicePrincipal.officePhone", "086-010-61234567")],
                "websites[0].servicePrincipal.officePhone"
            )
            .base("two-persons"),
            bad(
                "the region decides where the address names no place",
                &[
                    ("organizer.contactAddress", "南山区示例路1号"),
                    ("websites[0].servicePrincipal.officePhone", "086-020-61234567")
                ],
                "websites[0].servicePrincipal.officePhone"
            )
            .base("two-persons"),
            good("深圳", &[("websites[0].servicePrincipal.officePhone", "086-0755-86013388")])
                .base("two-persons"),
            good(
                "the principal",
                &[("websites[0].servicePrincipal.officePhone", "086-010-61234567")]
            ),
        ],
    }),
};
