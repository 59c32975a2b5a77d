//! Whom the domain belongs to.

use crate::rules::prelude::*;
use crate::tables::province_demands::Topic;

/// Whether this is the name of the unit's legal representative and not the unit's.
fn is_legal_representative(order: &View<'_>, name: &str) -> bool {
    order.is_unit()
        && order.text(LegalRepresentativeName).is_some_and(|person| same_name(name, person))
}

/// The website's domain belongs to somebody else than the organizer.
///
/// The verified owner is the organizer: the person for an individual, the unit for a unit. The width
/// of brackets and spaces do not count. A unit's domain that belongs to its legal representative is
/// reported by `domain.owner.legal-representative-accepted` instead, an organizer who is not called as
/// the individual who owns the domain by `organizer.name.individual-person-name`, a unit that is
/// called as its legal representative by `organizer.name.unit-full-name`, and one whose account has the
/// owner's name by `order.account.real-name-match`.
pub static MATCHES_ORGANIZER: Rule = Rule {
    class: Error,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.kind(w::ServiceKind::Website),
    reads: &[
        DomainOwnerName,
        OrganizerName,
        OrganizerNature,
        PrincipalName,
        LegalRepresentativeName,
        AccountRealNameName,
    ],
    key: None,
    check: |order, report| {
        if let Some((owner, organizer)) = order.foreign_owner()
            && !is_legal_representative(order, owner)
            && !is_legal_representative(order, organizer)
        {
            report.at(DomainOwnerName).text(owner).text(organizer);
        }
    },
    page: page!(Page {
        code: "domain.owner.matches-organizer",
        zh: &["域名所有者“{owner}”与主办单位“{organizer}”不一致，请过户或更换域名。"],
        en: &[
            "The domain owner {owner} differs from the organizer {organizer}; please transfer the domain or use another."
        ],
        args: &["owner", "organizer"],
        examples: &[
            bad(
                "another person",
                &[("websites[0].domains[0].ownerName", "李四")],
                "websites[0].domains[0].ownerName"
            ),
            bad(
                "another person's, filed by an individual",
                &[("websites[0].domains[0].ownerName", "李四")],
                "websites[0].domains[0].ownerName"
            )
            .base("individual"),
            good("the unit", &[]),
            good("the person", &[]).base("individual"),
            good(
                "brackets of the other width",
                &[
                    ("organizer.name", "示例（深圳）科技有限公司"),
                    ("websites[0].domains[0].ownerName", "示例(深圳)科技有限公司")
                ]
            ),
            good(
                "the legal representative, which another rule reports",
                &[("websites[0].domains[0].ownerName", "张三")]
            ),
            good(
                "the person, whose name as organizer is wrong",
                &[("organizer.name", "张三工作室")]
            )
            .base("individual"),
            good(
                "the unit, which is called as its legal representative",
                &[("organizer.name", "张三")]
            ),
            good(
                "the account's, so that the name as organizer is mistyped",
                &[
                    ("organizer.name", "深圳市示列科技有限公司"),
                    ("account.realNameName", "深圳市示例科技有限公司")
                ]
            ),
            bad(
                "not the account's either",
                &[
                    ("websites[0].domains[0].ownerName", "李四"),
                    ("account.realNameName", "深圳市示例科技有限公司")
                ],
                "websites[0].domains[0].ownerName"
            ),
            good("not known", &[("websites[0].domains[0].ownerName", "")]),
            good(
                "masked, as public records show it",
                &[("websites[0].domains[0].ownerName", "深圳市****有限公司")]
            ),
        ],
    }),
};

/// The unit's domain belongs to its legal representative.
///
/// Few provinces accept that. Beijing, Fujian and Guangdong are known to, and there it is only good
/// to know; Ningxia refuses it, which the provider that says so holds its customers to.
pub static LEGAL_REPRESENTATIVE_ACCEPTED: Rule = Rule {
    class: Warning,
    scope: Scope::Domain,
    when: when::SERVICE_FORM.units().kind(w::ServiceKind::Website),
    reads: &[DomainOwnerName, OrganizerName, LegalRepresentativeName, RegionProvince],
    key: None,
    check: |order, report| {
        let Some((owner, _)) = order.other_owner() else { return };
        if !is_legal_representative(order, owner) {
            return;
        }
        let finding = report.at(DomainOwnerName);
        let Some(province) = order.province() else { return };
        if order.demand(Topic::DomainOwnerLegalRepresentative).is_some() {
            finding.message(1).class(Hint).word(province);
        } else if let Some(demand) = order.demand(Topic::DomainOwnerNotLegalRepresentative) {
            finding.message(2).word(province);
            if demand.basis.is_huawei() && order.with_huawei() {
                finding.error();
            }
        }
    },
    page: page!(Page {
        code: "domain.owner.legal-representative-accepted",
        zh: &[
            "域名所有者为法定代表人，仅个别省份接受，建议过户至单位名下。",
            "域名所有者为法定代表人，{province}一般可接受，过户至单位名下更稳妥。",
            "{province}不接受法定代表人名下的域名，请过户至单位名下。",
        ],
        en: &[
            "The domain belongs to the legal representative, which few provinces accept; moving it to the unit's name is advised.",
            "The domain belongs to the legal representative, which {province} usually accepts; the unit's name is safer.",
            "{province} does not accept a domain of the legal representative; please move it to the unit's name.",
        ],
        args: &["province"],
        examples: &[
            bad(
                "where nothing is known",
                &[
                    ("organizer.region.province", "hunan"),
                    ("websites[0].domains[0].ownerName", "张三")
                ],
                "websites[0].domains[0].ownerName"
            ),
            bad(
                "no province chosen",
                &[("organizer.region.province", ""), ("websites[0].domains[0].ownerName", "张三")],
                "websites[0].domains[0].ownerName"
            ),
            bad(
                "accepted in Guangdong",
                &[("websites[0].domains[0].ownerName", "张三")],
                "websites[0].domains[0].ownerName"
            ),
            bad(
                "refused in Ningxia",
                &[
                    ("organizer.region.province", "ningxia"),
                    ("websites[0].domains[0].ownerName", "张三")
                ],
                "websites[0].domains[0].ownerName"
            ),
            bad(
                "refused in Ningxia, with the provider that says so",
                &[
                    ("organizer.region.province", "ningxia"),
                    ("websites[0].domains[0].ownerName", "张三")
                ],
                "websites[0].domains[0].ownerName"
            )
            .with("huawei")
            .fails(),
            good("the unit's own", &[]),
            good("somebody else's", &[("websites[0].domains[0].ownerName", "李四")]),
        ],
    }),
};
