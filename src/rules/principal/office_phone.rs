//! The principal's office phone (办公室电话), a field of the form of 2018.

use crate::rules::prelude::*;

/// The principal's office phone is missing.
///
/// Only the form of 2018 asks for it: from units everywhere, and from individuals in 天津.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.profile(w::Profile::Tencent2018),
    reads: &[PrincipalOfficePhone, OrganizerNature, RegionProvince],
    key: None,
    check: |order, report| {
        if order.is_unit()
            || order.is_individual() && order.province_has(Trait::IndividualOfficePhone2018)
        {
            required(order, report, PrincipalOfficePhone);
        }
    },
    page: page!(Page {
        code: "principal.office-phone.required",
        zh: &["请填写真实的办公室座机号码，如 086-0755-86013388。"],
        en: &["Enter a real land line of the office, such as 086-0755-86013388."],
        args: &[],
        examples: &[
            bad("a unit without one", &[("principal.officePhone", "")], "principal.officePhone")
                .under("tencent-2018"),
            bad(
                "an individual in 天津",
                &[("organizer.region.province", "tianjin")],
                "principal.officePhone"
            )
            .base("individual")
            .under("tencent-2018"),
            good("an individual elsewhere", &[]).base("individual").under("tencent-2018"),
            good("filled", &[("principal.officePhone", "086-0755-86013388")]).under("tencent-2018"),
            good("the newer form has no such field", &[]),
        ],
    }),
};

/// The principal's office phone is not written as 086, area code and number.
///
/// Wherever the field is filled it has to follow the form of 2018, `086-0755-86013388`. A number that
/// is understood in another spelling comes with that spelling as a fix.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalOfficePhone],
    key: None,
    check: |order, report| office_phone_shape(order, report, PrincipalOfficePhone),
    page: page!(Page {
        code: "principal.office-phone.shape",
        zh: OFFICE_PHONE_ZH,
        en: OFFICE_PHONE_EN,
        args: &["n"],
        examples: &[
            bad(
                "no country code",
                &[("principal.officePhone", "0755-86013388")],
                "principal.officePhone"
            ),
            bad(
                "the international spelling",
                &[("principal.officePhone", "+86 755 8601 3388")],
                "principal.officePhone"
            ),
            bad(
                "a mobile number",
                &[("principal.officePhone", "13800000000")],
                "principal.officePhone"
            ),
            bad("no area code", &[("principal.officePhone", "86013388")], "principal.officePhone"),
            bad(
                "six digits",
                &[("principal.officePhone", "086-0755-860133")],
                "principal.officePhone"
            ),
            bad(
                "an extension",
                &[("principal.officePhone", "086-0755-86013388-801")],
                "principal.officePhone"
            ),
            bad(
                "a number of the 400 service",
                &[("principal.officePhone", "400-800-0000")],
                "principal.officePhone"
            ),
            good("as the form wants it", &[("principal.officePhone", "086-0755-86013388")]),
            good("seven digits", &[("principal.officePhone", "086-0917-3260000")]),
            good("nothing typed", &[]),
        ],
    }),
};

/// The area code of the principal's office phone does not serve the place of the contact address.
///
/// A unit's land line stands in its office, so its area code is that of the city the contact address
/// names, else of the chosen region. An individual may give a home phone. A code that is in no list,
/// or that was given up, is only worth a second look: the list may have gaps.
pub static AREA_CODE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[PrincipalOfficePhone, OrganizerContactAddress, RegionProvince, RegionCity],
    key: None,
    check: |order, report| area_code(order, report, PrincipalOfficePhone),
    page: page!(Page {
        code: "principal.office-phone.area-code",
        zh: &[
            "座机区号 {code} 不属于{other}，请核对座机与通信地址。",
            "未查到区号 {code}，请核对座机号码。",
            "区号 {code} 已停用，现为 {other}，请核对座机号码。",
        ],
        en: &[
            "Area code {code} does not serve {other}; please check the land line and the contact address.",
            "Area code {code} is in no list; please check the land line.",
            "Area code {code} was given up for {other}; please check the land line.",
        ],
        args: &["code", "other"],
        examples: &[
            bad(
                "北京 for an address in 深圳",
                &[("principal.officePhone", "086-010-61234567")],
                "principal.officePhone"
            ),
            bad(
                "the region decides where the address names no place",
                &[
                    ("organizer.contactAddress", "南山区示例路1号"),
                    ("principal.officePhone", "086-020-61234567")
                ],
                "principal.officePhone"
            ),
            bad(
                "another province, the city unknown",
                &[
                    ("organizer.contactAddress", ""),
                    ("organizer.region.city", ""),
                    ("principal.officePhone", "086-010-61234567")
                ],
                "principal.officePhone"
            ),
            bad(
                "no such area",
                &[("principal.officePhone", "086-0321-3260000")],
                "principal.officePhone"
            )
            .warns(),
            bad(
                "given up",
                &[("principal.officePhone", "086-0410-3260000")],
                "principal.officePhone"
            )
            .warns(),
            good("深圳", &[("principal.officePhone", "086-0755-86013388")]),
            good(
                "the address names the city of an order filed elsewhere in the province",
                &[
                    ("organizer.contactAddress", "广东省广州市天河区示例路1号"),
                    ("principal.officePhone", "086-020-61234567")
                ]
            ),
            good("not well formed", &[("principal.officePhone", "010-61234567")]),
            good(
                "an individual may give a home phone",
                &[("principal.officePhone", "086-010-61234567")]
            )
            .base("individual"),
        ],
    }),
};
