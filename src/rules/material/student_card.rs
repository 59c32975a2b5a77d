//! Student cards.

use crate::rules::prelude::*;

/// A student card is uploaded to prove the residence.
///
/// 广东 and 上海 refuse it, 山东 takes it, and elsewhere it is doubtful. Silent beside a proof that is
/// accepted, where 广东 asks for one (`material.residence-permit.guangdong`), and where the card is the
/// certificate itself.
pub static REFUSED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::FILING_ORDER.individual(),
    reads: &[
        OrganizerIdType,
        OrganizerIdNumber,
        OrganizerIdAddress,
        OrganizerIdAddressProvince,
        OrganizerLicenseMerged,
        RegionProvince,
        Materials,
        MaterialType,
        MaterialServiceRef,
    ],
    key: None,
    check: |order, report| {
        let card = order.uploads().find(|p| p.is(MaterialType, w::MaterialType::StudentCard));
        let Some(card) = card else { return };
        if order.is(OrganizerIdType, w::OrganizerIdType::StudentCard)
            || order.demand(Topic::StudentCardAccepted).is_some()
            || super::residence_permit::is_due(order).is_some()
            || order.has_any_material(RESIDENCE_PROOFS)
        {
            return;
        }
        let finding = report.at_place(card.place(MaterialType));
        if !order.province_has(Trait::ResidenceProof)
            && order.demand(Topic::StudentCardRefused).is_none()
        {
            finding.message(1).warning();
        }
    },
    page: page!(Page {
        code: "material.student-card.refused",
        zh: &[
            "学生证不能作为居住证明，请更换其他证明或在户籍地备案。",
            "学生证一般不能作为居住证明，建议更换为居住证等证明或在户籍地备案。",
        ],
        en: &[
            "A student card is not accepted as proof of residence; please use another proof or file in your home province.",
            "A student card is rarely accepted as proof of residence; a residence permit or filing in your home province is safer.",
        ],
        args: &[],
        examples: &[
            bad("in 广东", &[("materials[0].type", "studentCard")], "materials[0].type")
                .base("individual"),
            bad(
                "in 广东, by the digits of the number",
                &[("organizer.idAddress", ""), ("materials[0].type", "studentCard")],
                "materials[0].type"
            )
            .base("individual"),
            bad(
                "nothing says where somebody comes from",
                &[
                    ("organizer.idType", "businessLicense"),
                    ("organizer.idAddress", ""),
                    ("materials[0].type", "studentCard")
                ],
                "materials[0].type"
            )
            .base("individual"),
            bad(
                "in 上海",
                &[("organizer.region.province", "shanghai"), ("materials[0].type", "studentCard")],
                "materials[0].type"
            )
            .base("individual"),
            bad(
                "in a province that does not say",
                &[("organizer.region.province", "hubei"), ("materials[0].type", "studentCard")],
                "materials[0].type"
            )
            .base("individual")
            .warns(),
            good(
                "in 山东",
                &[("organizer.region.province", "shandong"), ("materials[0].type", "studentCard")]
            )
            .base("individual"),
            good(
                "广东 asks for another proof",
                &[
                    ("organizer.idAddress", "湖南省长沙市岳麓区示例路1号"),
                    ("materials[0].type", "studentCard")
                ]
            )
            .base("individual"),
            good(
                "beside a residence permit",
                &[
                    ("organizer.region.province", "shanghai"),
                    ("materials[0].type", "studentCard"),
                    ("materials[1].type", "residencePermit")
                ]
            )
            .base("individual"),
            good(
                "as the certificate it has a rule of its own",
                &[("organizer.idType", "studentCard"), ("materials[0].type", "studentCard")]
            )
            .base("individual"),
            good("a unit", &[("materials[0].type", "studentCard")]),
        ],
    }),
};
