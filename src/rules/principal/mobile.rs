//! The principal's mobile number (联系方式1).

use crate::rules::prelude::*;

/// The principal's mobile number is missing.
///
/// The provider calls it during the review and the ministry sends its message there.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalMobile],
    key: None,
    check: |order, report| required(order, report, PrincipalMobile),
    page: page!(Page {
        code: "principal.mobile.required",
        zh: &["请填写主体负责人本人的手机号码（联系方式1）。"],
        en: &["Enter the principal's own mobile number."],
        args: &[],
        examples: &[
            bad("empty", &[("principal.mobile", "")], "principal.mobile"),
            good("filled", &[("principal.mobile", "13800000000")]),
            good("too short, yet not empty", &[("principal.mobile", "138")]),
        ],
    }),
};

/// The principal's mobile number does not have eleven digits that begin with 1.
///
/// A country code, spaces and full-width digits are other spellings of the same number and are not
/// reported here.
pub static SHAPE: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalMobile],
    key: None,
    check: |order, report| judge_mobile(order, report, PrincipalMobile, MOBILE_SHAPE),
    page: page!(Page {
        code: "principal.mobile.shape",
        zh: &[
            "手机号码应为 11 位数字，现为 {n} 位，请核对。",
            "手机号码第 {n} 位不是数字，请核对。",
            "手机号码应以 1 开头，此处不能填写座机，请改填手机号码。",
        ],
        en: &[
            "A mobile number has 11 digits, this one has {n} characters; please check.",
            "Character {n} of the mobile number is no digit; please check.",
            "A mobile number begins with 1; a land line cannot be used here, please enter a mobile number.",
        ],
        args: &["n"],
        examples: &[
            bad("ten digits", &[("principal.mobile", "1380000000")], "principal.mobile"),
            bad("twelve digits", &[("principal.mobile", "138000000000")], "principal.mobile"),
            bad("a letter O", &[("principal.mobile", "1380000000O")], "principal.mobile"),
            bad("a land line", &[("principal.mobile", "02012345678")], "principal.mobile"),
            bad(
                "a land line with hyphens",
                &[("principal.mobile", "0755-86013388")],
                "principal.mobile"
            ),
            good("eleven digits", &[("principal.mobile", "13800000000")]),
            good("with a country code", &[("principal.mobile", "+86 13800000000")]),
        ],
    }),
};

/// The principal's mobile number is of a segment (号段) that the ministry's message does not reach.
///
/// The forms of both Tencent guides refuse every segment that is not among the 49 of their list. No
/// such list is known elsewhere: there a segment in use is worth a warning and one that nobody uses
/// an error. Which operator a segment belongs to decides nothing, since numbers move.
pub static SEGMENT: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalMobile],
    key: None,
    check: |order, report| judge_mobile(order, report, PrincipalMobile, MOBILE_SEGMENT),
    page: page!(Page {
        code: "principal.mobile.segment",
        zh: &[
            "号段 {segment} 不支持接收工信部短信，请更换号码。",
            "号段 {segment} 不在可接收工信部短信的号段表中，建议更换号码。",
            "号段 {segment} 尚未开放使用，请核对号码。",
        ],
        en: &[
            "Segment {segment} cannot receive the ministry's message; please use another number.",
            "Segment {segment} is not among those known to receive the ministry's message; another number is advised.",
            "Nobody uses segment {segment}; please check the number.",
        ],
        args: &["segment"],
        examples: &[
            bad(
                "192 is not on the form's list",
                &[("principal.mobile", "19200000000")],
                "principal.mobile"
            ),
            bad("nor is 145", &[("principal.mobile", "14500000000")], "principal.mobile")
                .under("tencent-2018"),
            bad("open but not listed", &[("principal.mobile", "19200000000")], "principal.mobile")
                .under("huawei")
                .warns(),
            bad("a satellite", &[("principal.mobile", "17400000000")], "principal.mobile")
                .under("province-guide")
                .warns(),
            bad("never opened", &[("principal.mobile", "15400000000")], "principal.mobile")
                .under("huawei"),
            bad(
                "no mobile segment at all",
                &[("principal.mobile", "12345678901")],
                "principal.mobile"
            ),
            good("133, whatever its label", &[("principal.mobile", "13300000000")]),
            good("the newest of the list", &[("principal.mobile", "19900000000")]),
            good("listed and virtual", &[("principal.mobile", "17000000000")]),
            good("too short to have one", &[("principal.mobile", "1920000000")]),
        ],
    }),
};

/// The principal's mobile number is of a virtual operator (虚拟运营商).
///
/// The form takes these segments, but the guide advises against them: some of them do not receive
/// the ministry's message.
pub static VIRTUAL_CARRIER: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalMobile],
    key: None,
    check: |order, report| judge_mobile(order, report, PrincipalMobile, MOBILE_VIRTUAL),
    page: page!(Page {
        code: "principal.mobile.virtual-carrier",
        zh: &["号段 {segment} 属于虚拟运营商，可能收不到工信部短信，建议更换号码。"],
        en: &[
            "Segment {segment} belongs to virtual operators and may not receive the ministry's message; another number is advised."
        ],
        args: &["segment"],
        examples: &[
            bad("170", &[("principal.mobile", "17000000000")], "principal.mobile"),
            bad("162", &[("principal.mobile", "16200000000")], "principal.mobile"),
            good("166 is an ordinary one between them", &[("principal.mobile", "16600000000")]),
            good("a refused segment is refused anyway", &[("principal.mobile", "19200000000")]),
        ],
    }),
};

/// The filing province asks for a mobile number of its own.
///
/// Where a number belongs takes a table of seven-digit prefixes, which is an optional pack. With it a
/// number of another province is a warning and one of the filing province is fine; without it, or for
/// a prefix the table does not have, this is a hint. Asked for in 新疆 and 辽宁, and of individuals in
/// 河北, 陕西, 甘肃 and 湖南; other provinces do not ask.
pub static LOCAL_PROVINCE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalMobile, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        if order.demand(Topic::PhoneLocal).is_none()
            || matches!(
                mobile_defect(order, PrincipalMobile),
                Some(MobileDefect::Length(_) | MobileDefect::Character(_) | MobileDefect::Prefix)
            )
        {
            return;
        }
        let Some(province) = order.province() else { return };
        let number = order.text(PrincipalMobile).and_then(|text| numbers::mobile::parse(text).ok());
        let table = order.packs().mobile_provinces;
        let belongs = number.and_then(|number| table?.province(number.prefix7()));
        match belongs.and_then(<w::Province as w::Word>::at) {
            Some(other) if other == province => {}
            Some(other) => {
                report.at(PrincipalMobile).message(1).word(province).word(other);
            }
            None => {
                report.at(PrincipalMobile).class(Hint).word(province);
            }
        }
    },
    page: page!(Page {
        code: "principal.mobile.local-province",
        zh: &[
            "{province}要求或建议使用本省的手机号码，请确认归属地。",
            "{province}要求或建议使用本省的手机号码，该号码归属{other}，建议更换。",
        ],
        en: &[
            "{province} asks for, or advises, a mobile number of the province; please check where yours belongs.",
            "{province} asks for, or advises, a mobile number of the province; this one is of {other}. Better take another.",
        ],
        args: &["province", "other"],
        examples: &[
            bad(
                "of another province",
                &[("organizer.region.province", "xinjiang")],
                "principal.mobile"
            ),
            bad("advised", &[("organizer.region.province", "liaoning")], "principal.mobile"),
            bad(
                "demanded from individuals",
                &[("organizer.region.province", "hunan")],
                "principal.mobile"
            )
            .base("individual"),
            good(
                "of the province",
                &[("organizer.region.province", "xinjiang"), ("principal.mobile", "13999000000")]
            ),
            bad(
                "a prefix the table does not have",
                &[("organizer.region.province", "xinjiang"), ("principal.mobile", "19900000000")],
                "principal.mobile"
            )
            .hints(),
            good("not demanded from units", &[("organizer.region.province", "hunan")]),
            good("not demanded here", &[]),
            good(
                "the number is not finished",
                &[("organizer.region.province", "xinjiang"), ("principal.mobile", "138")]
            ),
        ],
    }),
};

/// The principal's mobile number already serves another organizer.
///
/// A number files one organizer only, over all accounts. Only the numbers that the page itself knows
/// are compared; the ministry's own list is not open.
pub static NOT_SHARED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalMobile, AccountKnownUsedMobiles],
    key: None,
    check: |order, report| mobile_shared(order, report, PrincipalMobile),
    page: page!(Page {
        code: "principal.mobile.not-shared-with-other-organizer",
        zh: &["手机号码 {mobile} 已用于其他备案主体，请更换号码。"],
        en: &[
            "Mobile number {mobile} is already used by another organizer; please use another one."
        ],
        args: &["mobile"],
        examples: &[
            bad(
                "in the list",
                &[("account.knownUsedMobiles", "[\"13900000009\", \"13800000000\"]")],
                "principal.mobile"
            ),
            bad(
                "in the list in another spelling",
                &[("account.knownUsedMobiles", "[\"+86 138 0000 0000\"]")],
                "principal.mobile"
            ),
            good("not in the list", &[("account.knownUsedMobiles", "[\"13900000009\"]")]),
            good("no list", &[]),
        ],
    }),
};

/// The code sent to the principal's mobile number is missing.
///
/// The provider sends a code to a number that is new or changed. The guide of 2018 asks the service
/// principal only. Silent until the number itself is whole.
pub static CODE_REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[PrincipalMobile, PrincipalMobileCode, ExistingFilingPrincipalMobile],
    key: None,
    check: |order, report| {
        let Some(mobile) = order.text(PrincipalMobile) else { return };
        if numbers::mobile::is_valid(mobile)
            && order.text(ExistingFilingPrincipalMobile) != Some(mobile)
        {
            required(order, report, PrincipalMobileCode);
        }
    },
    page: page!(Page {
        code: "principal.mobile.code-required",
        zh: &["请获取并填写主体负责人的手机验证码。"],
        en: &["Request and enter the code sent to the principal's mobile number."],
        args: &[],
        examples: &[
            bad("no code", &[("principal.mobileCode", "")], "principal.mobileCode"),
            bad(
                "the number changed",
                &[("existingFiling.principal.mobile", "13900000009"), ("principal.mobileCode", "")],
                "principal.mobileCode"
            ),
            good(
                "the number is the filed one",
                &[("existingFiling.principal.mobile", "13800000000"), ("principal.mobileCode", "")]
            ),
            good("the guide of 2018 does not ask", &[("principal.mobileCode", "")])
                .under("tencent-2018"),
            good(
                "the number is not finished",
                &[("principal.mobile", "138"), ("principal.mobileCode", "")]
            ),
        ],
    }),
};
