//! What a change may not make of the organizer.

use crate::{rules::prelude::*, tables::basis::Action, text::width::chars};

/// How many characters a number has that its organizer keeps: the unified code and the resident ID.
const LASTING_CHARS: usize = 18;

/// The change would put another organizer in the place of the filed one.
///
/// Name and number together are the organizer. A new name keeps the number, and a new number, such
/// as a unified code for an old registration, keeps the name; where both differ and the filed number
/// is such an old one, this only warns. A change of nature has rules of its own.
pub static NOT_TO_ANOTHER_ORGANIZER: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER,
    reads: &[
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        OrganizerNature,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
        ExistingFilingOrganizerNature,
    ],
    key: None,
    check: |order, report| {
        let filed: Option<w::OrganizerNature> = order.word(ExistingFilingOrganizerNature);
        let same_nature = filed.is_some() && filed == order.nature();
        if !same_nature || !order.renames_organizer() || !order.renumbers_organizer() {
            return;
        }
        let old = order.text(ExistingFilingOrganizerIdNumber).unwrap_or_default();
        let finding = report.at(OrganizerIdNumber);
        if chars(old) != LASTING_CHARS {
            finding.message(1).warning();
        }
        finding.related(order.place(OrganizerName));
        finding.related(order.place(ExistingFilingOrganizerIdNumber));
    },
    page: page!(Page {
        code: "change.organizer.not-to-another-organizer",
        zh: &[
            "名称与证件号码均与原备案不同，变更备案不能更换主体，请先注销原备案再重新备案，或使用其他账号备案。",
            "名称与证件号码均与原备案不同，请确认仍为同一主体，否则请注销后重新备案。",
        ],
        en: &[
            "Name and number both differ from the filed ones; a change cannot put another organizer in place. Please cancel the filing and file anew, or file from another account.",
            "Name and number both differ from the filed ones; please make sure this is the same organizer, otherwise cancel and file anew.",
        ],
        args: &[],
        examples: &[
            bad(
                "another name and another code",
                &[
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "91110000MA00FAKE81")
                ],
                "organizer.idNumber"
            )
            .base("change-organizer"),
            bad(
                "another person",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.organizerNature", "individual"),
                    ("existingFiling.organizerName", "李四"),
                    ("existingFiling.organizerIdNumber", "110101198506150019")
                ],
                "organizer.idNumber"
            )
            .base("individual"),
            bad(
                "the filed number is an old registration",
                &[
                    ("existingFiling.organizerName", "深圳市样例科技有限公司"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ],
                "organizer.idNumber"
            )
            .base("change-filing")
            .warns(),
            good("a new address", &[]).base("change-organizer"),
            good("a new name", &[("existingFiling.organizerName", "深圳市样例科技有限公司")])
                .base("change-organizer"),
            good(
                "a unified code for the old number",
                &[("existingFiling.organizerIdNumber", "440300000000009")]
            )
            .base("change-organizer"),
            good(
                "another nature, which other rules report",
                &[
                    ("existingFiling.organizerNature", "individual"),
                    ("existingFiling.organizerName", "李四"),
                    ("existingFiling.organizerIdNumber", "110101198506150019")
                ]
            )
            .base("change-organizer"),
            good(
                "the number is not finished",
                &[
                    ("organizer.idNumber", "91440300"),
                    ("existingFiling.organizerName", "广州样本网络有限公司")
                ]
            )
            .base("change-organizer"),
            good(
                "the filed number is masked",
                &[
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "9111**********FAKE")
                ]
            )
            .base("change-organizer"),
            good(
                "a change of a service",
                &[
                    ("existingFiling.organizerName", "广州样本网络有限公司"),
                    ("existingFiling.organizerIdNumber", "91110000MA00FAKE81")
                ]
            )
            .base("change-service"),
        ],
    }),
};

/// The filed nature, where a change gives another one.
fn filed_nature(order: &View<'_>) -> Option<w::OrganizerNature> {
    let filed = order.word(ExistingFilingOrganizerNature)?;
    order.nature().is_some_and(|nature| nature != filed).then_some(filed)
}

/// A unit's filing would become an individual's.
///
/// Few provinces allow it, and an account that is verified for an enterprise cannot become a
/// person's, so another account is needed as well.
pub static UNIT_TO_INDIVIDUAL: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER.individual(),
    reads: &[ExistingFilingOrganizerNature],
    key: None,
    check: |order, report| {
        if let Some(filed) = filed_nature(order) {
            let place = order.place(ExistingFilingOrganizerNature);
            report.at(OrganizerNature).word(filed).related(place);
        }
    },
    page: page!(Page {
        code: "change.organizer.unit-to-individual",
        zh: &["{filed}备案一般不能变更为个人备案，建议注销后以个人账号重新备案。"],
        en: &[
            "A filing of this nature ({filed}) generally cannot become an individual's; cancelling it and filing anew from a personal account is advised."
        ],
        args: &["filed"],
        examples: &[
            bad(
                "an enterprise's",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.organizerNature", "enterprise")
                ],
                "organizer.nature"
            )
            .base("individual"),
            good(
                "an individual's",
                &[
                    ("order.type", "changeOrganizer"),
                    ("existingFiling.organizerNature", "individual")
                ]
            )
            .base("individual"),
            good(
                "the filed nature is not known",
                &[("order.type", "changeOrganizer"), ("existingFiling.organizerNature", "")]
            )
            .base("individual"),
            good("an enterprise stays one", &[]).base("change-organizer"),
        ],
    }),
};

/// An individual's filing would become a unit's.
///
/// Some provinces allow it after the account and the domain were changed; another page of the same
/// guide says no. Cancelling and filing as a unit always works.
pub static INDIVIDUAL_TO_UNIT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER.units(),
    reads: &[ExistingFilingOrganizerNature],
    key: None,
    check: |order, report| {
        if filed_nature(order) == Some(w::OrganizerNature::Individual) {
            report.at(OrganizerNature).related(order.place(ExistingFilingOrganizerNature));
        }
    },
    page: page!(Page {
        code: "change.organizer.individual-to-unit",
        zh: &["个人备案能否变更为单位备案因省份而异，建议先注销再以单位重新备案。"],
        en: &[
            "Whether an individual's filing can become a unit's depends on the province; cancelling it first and filing anew as a unit is advised."
        ],
        args: &[],
        examples: &[
            bad(
                "an individual's",
                &[("existingFiling.organizerNature", "individual")],
                "organizer.nature"
            )
            .base("change-organizer"),
            good("an enterprise's", &[]).base("change-organizer"),
            good(
                "a unit of another nature",
                &[("existingFiling.organizerNature", "publicInstitution")]
            )
            .base("change-filing"),
            good("a change of a service", &[("existingFiling.organizerNature", "individual")])
                .base("change-service"),
        ],
    }),
};

/// The province filed in, where a change gives another one.
fn filed_province(order: &View<'_>) -> Option<w::Province> {
    let filed = order.word(ExistingFilingProvince)?;
    order.province().is_some_and(|province| province != filed).then_some(filed)
}

/// An individual's filing would move to another province.
///
/// One guide rules it out, another says that some provinces support it and names none. Cancelling and
/// filing in the new province always works.
pub static PROVINCE_INDIVIDUAL: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER.individual(),
    reads: &[ExistingFilingProvince, RegionProvince],
    key: None,
    check: |order, report| {
        if let Some(filed) = filed_province(order) {
            let place = order.place(ExistingFilingProvince);
            report.at(RegionProvince).word(filed).related(place);
        }
    },
    page: page!(Page {
        code: "change.organizer.province-individual",
        zh: &["原备案在{filed}，备案省份一般不能变更，建议注销后在新省份备案。"],
        en: &[
            "This is filed in {filed}; few provinces let a filing move, so cancelling it and filing in the new province is advised."
        ],
        args: &["filed"],
        examples: &[
            bad(
                "from Hunan",
                &[("order.type", "changeOrganizer"), ("existingFiling.province", "hunan")],
                "organizer.region.province"
            )
            .base("individual"),
            good(
                "in Guangdong",
                &[("order.type", "changeOrganizer"), ("existingFiling.province", "guangdong")]
            )
            .base("individual"),
            good("not known", &[("order.type", "changeOrganizer")]).base("individual"),
            good("a first filing", &[("existingFiling.province", "hunan")]).base("individual"),
        ],
    }),
};

/// A unit's filing would move to another province.
///
/// As for an individual; the unit that files there is one that is registered there. Silent where the
/// certificate itself is of another province, which `order.province.unit-no-cross-province` reports.
pub static PROVINCE_UNIT: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER.units(),
    reads: &[
        ExistingFilingProvince,
        RegionProvince,
        OrganizerIdAddressProvince,
        OrganizerIdAddress,
        OrganizerIdType,
        OrganizerIdNumber,
        OrganizerLicenseMerged,
    ],
    key: None,
    check: |order, report| {
        let Some(filed) = filed_province(order) else { return };
        let registered = order.id_address_province().map(|(province, _)| province);
        if registered.is_none() || registered == order.province() {
            let place = order.place(ExistingFilingProvince);
            report.at(RegionProvince).word(filed).related(place);
        }
    },
    page: page!(Page {
        code: "change.organizer.province-unit",
        zh: &["原备案在{filed}，仅部分省份支持变更，建议注销后以当地注册的单位重新备案。"],
        en: &[
            "This is filed in {filed}; few provinces let a filing move, so cancelling it and filing anew with a unit registered here is advised."
        ],
        args: &["filed"],
        examples: &[
            bad("from Hunan", &[("existingFiling.province", "hunan")], "organizer.region.province")
                .base("change-organizer"),
            bad(
                "registered here by its number",
                &[("existingFiling.province", "hunan"), ("organizer.idAddress", "")],
                "organizer.region.province"
            )
            .base("change-organizer"),
            bad(
                "nobody knows where it is registered",
                &[
                    ("existingFiling.province", "hunan"),
                    ("organizer.idAddress", ""),
                    ("organizer.idNumber", "")
                ],
                "organizer.region.province"
            )
            .base("change-filing"),
            good("in Guangdong", &[]).base("change-organizer"),
            good(
                "registered elsewhere, which another rule reports",
                &[("existingFiling.province", "hunan"), ("organizer.idAddressProvince", "hunan")]
            )
            .base("change-organizer"),
            good("not known", &[("existingFiling.province", "")]).base("change-organizer"),
        ],
    }),
};

/// A unit's certificate number changes where the province wants a new filing for that.
///
/// One provider's page says so for 安徽. Silent where the name changes as well, which
/// `change.organizer.not-to-another-organizer` reports.
pub static PROVINCE_NEW_CODE: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::CHANGE_ORGANIZER_ORDER.units(),
    reads: &[
        OrganizerName,
        OrganizerIdNumber,
        OrganizerIdType,
        OrganizerLicenseMerged,
        OrganizerNature,
        RegionProvince,
        ExistingFilingOrganizerName,
        ExistingFilingOrganizerIdNumber,
    ],
    key: None,
    check: |order, report| {
        if !order.renumbers_organizer() || order.renames_organizer() {
            return;
        }
        let demand = order.demand(Topic::NewCodeNewFiling).zip(order.province());
        let Some((demand, province)) = demand else { return };
        let place = order.place(ExistingFilingOrganizerIdNumber);
        let finding = report.at(OrganizerIdNumber).word(province).related(place);
        if demand.resolve(order.with_huawei()) == Action::Error {
            finding.error();
        }
    },
    page: page!(Page {
        code: "change.organizer.province-new-code",
        zh: &["{province}的单位更换证件号码的，一般须注销后重新备案，请先向接入商确认。"],
        en: &[
            "In {province} a unit whose certificate number is another one usually has to cancel its filing and file anew; please ask the provider first."
        ],
        args: &["province"],
        examples: &[
            bad(
                "a unified code for an old number",
                &[
                    ("organizer.region.province", "anhui"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ],
                "organizer.idNumber"
            )
            .base("change-organizer"),
            bad(
                "with the provider whose page says so",
                &[
                    ("organizer.region.province", "anhui"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ],
                "organizer.idNumber"
            )
            .base("change-organizer")
            .with("huawei")
            .fails(),
            good("the same number", &[("organizer.region.province", "anhui")])
                .base("change-organizer"),
            good(
                "another name as well",
                &[
                    ("organizer.region.province", "anhui"),
                    ("existingFiling.organizerName", "深圳市样例科技有限公司"),
                    ("existingFiling.organizerIdNumber", "440300000000009")
                ]
            )
            .base("change-organizer"),
            good(
                "a province that does not ask",
                &[("existingFiling.organizerIdNumber", "440300000000009")]
            )
            .base("change-organizer"),
        ],
    }),
};
