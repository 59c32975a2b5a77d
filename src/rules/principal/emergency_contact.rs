//! The principal's emergency contact (应急联系方式).

use crate::{
    rules::prelude::*,
    tables::{
        basis::Action,
        province_demands::{Who, demand},
    },
};

/// The emergency contact is empty.
///
/// The form asks for it in some provinces. Where the pages of the province are known to ask, this is a
/// warning; elsewhere the field is only recommended, as both numbers are called during the review.
pub static REQUIRED: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.not_profile(w::Profile::Tencent2018),
    reads: &[PrincipalEmergencyContact, RegionProvince, OrganizerNature],
    key: None,
    check: |order, report| {
        if order.is_set(PrincipalEmergencyContact) {
            return;
        }
        let finding = report.at(PrincipalEmergencyContact).missing();
        match order.province().filter(|_| order.demand(Topic::EmergencyRequired).is_some()) {
            Some(province) => finding.word(province),
            None => finding.message(1).class(Hint),
        };
    },
    page: page!(Page {
        code: "principal.emergency-contact.required",
        zh: &[
            "{province}要求填写应急联系方式，请填写一个可接通的号码。",
            "部分省份要求填写应急联系方式，建议填写。",
        ],
        en: &[
            "{province} asks for an emergency contact; please enter a number that is answered.",
            "Some provinces ask for an emergency contact; filling it in is advised.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "asked for in 广西",
                &[("organizer.region.province", "guangxi"), ("principal.emergencyContact", "")],
                "principal.emergencyContact"
            ),
            good(
                "the form of 2018 has no such field",
                &[("organizer.region.province", "guangxi"), ("principal.emergencyContact", "")]
            )
            .under("tencent-2018"),
            bad(
                "asked from individuals in 北京",
                &[("organizer.region.province", "beijing"), ("principal.emergencyContact", "")],
                "principal.emergencyContact"
            )
            .base("individual"),
            Example {
                class: Some(Hint),
                ..bad(
                    "advised elsewhere",
                    &[("principal.emergencyContact", "")],
                    "principal.emergencyContact"
                )
            },
            good("filled", &[("organizer.region.province", "guangxi")]),
        ],
    }),
};

/// The emergency contact is neither a mobile number nor a land line with its area code.
///
/// The ministry's message does not go there, so a mobile number of any segment will do, and a land
/// line may be spelled in any usual way. No guide states the shape, so this warns.
pub static SHAPE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[PrincipalEmergencyContact],
    key: None,
    check: |order, report| emergency_shape(order, report, PrincipalEmergencyContact),
    page: page!(Page {
        code: "principal.emergency-contact.shape",
        zh: EMERGENCY_ZH,
        en: EMERGENCY_EN,
        args: &[],
        examples: &[
            bad(
                "three digits",
                &[("principal.emergencyContact", "139")],
                "principal.emergencyContact"
            ),
            bad(
                "no area code",
                &[("principal.emergencyContact", "86013388")],
                "principal.emergencyContact"
            ),
            bad(
                "an extension",
                &[("principal.emergencyContact", "0755-86013388-801")],
                "principal.emergencyContact"
            ),
            bad("a name", &[("principal.emergencyContact", "李四")], "principal.emergencyContact"),
            good("a mobile number", &[("principal.emergencyContact", "13900000000")]),
            good("a segment without messages", &[("principal.emergencyContact", "19200000000")]),
            good("a land line", &[("principal.emergencyContact", "0755-86013388")]),
            good(
                "a land line as the office phone is written",
                &[("principal.emergencyContact", "086-0755-86013388")]
            ),
            good("nothing typed", &[("principal.emergencyContact", "")]),
        ],
    }),
};

/// Services whose principal is somebody else.
const TWO_PERSONS: &Noted = &Noted {
    sorts: |service| service.two_persons().into(),
    outer: &[PrincipalIdType, PrincipalIdNumber],
};

/// The emergency contact is the principal's own mobile number.
///
/// It is there for the case that the mobile number fails. One provider refuses the order, and so do
/// the pages of some provinces; elsewhere it is worth a warning. 北京 counts the numbers of both
/// persons in charge together, so it says nothing there where these are two.
pub static DIFFERS: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[
        PrincipalMobile,
        PrincipalEmergencyContact,
        RegionProvince,
        OrganizerNature,
        Websites,
        Apps,
        ServicePrincipalSameAsPrincipal,
        PrincipalIdType,
        PrincipalIdNumber,
        ServicePrincipalIdType,
        ServicePrincipalIdNumber,
    ],
    key: Some(Key::Noted(TWO_PERSONS)),
    check: |order, report| {
        let Some(mobile) = order.text(PrincipalMobile) else { return };
        if order.text(PrincipalEmergencyContact) != Some(mobile)
            || !numbers::mobile::is_valid(mobile)
        {
            return;
        }
        let may_equal = order.province().is_some_and(|province| {
            demand(Topic::EmergencyMayEqual, province as u8, Who::Individual).is_some()
        });
        if may_equal && (order.is_individual() || order.has_noted(TWO_PERSONS, 1)) {
            return;
        }
        let refused = order.provider() == w::Provider::Huawei
            || order.demand(Topic::EmergencyDiffers).is_some_and(|d| d.action == Action::Error);
        let finding = report.at(PrincipalEmergencyContact).related(order.place(PrincipalMobile));
        if !refused {
            finding.warning();
        }
    },
    page: page!(Page {
        code: "principal.emergency-contact.differs",
        zh: &["应急联系方式与主体负责人手机号码相同，请填写另一个号码。"],
        en: &[
            "The emergency contact equals the principal's mobile number; please enter another number."
        ],
        args: &[],
        examples: &[
            bad(
                "equal",
                &[("principal.emergencyContact", "13800000000")],
                "principal.emergencyContact"
            )
            .warns(),
            bad(
                "equal in another spelling",
                &[("principal.emergencyContact", "+86 138 0000 0000")],
                "principal.emergencyContact"
            )
            .warns(),
            bad(
                "refused by the provider",
                &[("principal.emergencyContact", "13800000000")],
                "principal.emergencyContact"
            )
            .with("huawei"),
            bad(
                "refused in 天津",
                &[
                    ("organizer.region.province", "tianjin"),
                    ("principal.emergencyContact", "13800000000")
                ],
                "principal.emergencyContact"
            ),
            bad(
                "only asked for in 宁夏",
                &[
                    ("organizer.region.province", "ningxia"),
                    ("principal.emergencyContact", "13800000000")
                ],
                "principal.emergencyContact"
            )
            .warns(),
            bad(
                "one person for both roles in 北京",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.emergencyContact", "13800000000")
                ],
                "principal.emergencyContact"
            )
            .warns(),
            good(
                "two persons in 北京",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.emergencyContact", "13800000000")
                ]
            )
            .base("two-persons"),
            good(
                "an individual in 北京",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.emergencyContact", "13800000000")
                ]
            )
            .base("individual"),
            good("two numbers", &[]),
            good(
                "neither is finished",
                &[("principal.mobile", "138"), ("principal.emergencyContact", "138")]
            ),
        ],
    }),
};
