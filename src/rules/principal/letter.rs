//! Letters of authorization for a principal who is not the legal representative.

use crate::rules::prelude::*;
use crate::tables::provinces::Principal;

/// What tells whether a letter is due.
const PERSONS: [Field; 12] = [
    PrincipalName,
    PrincipalIdType,
    PrincipalIdNumber,
    LegalRepresentativeName,
    LegalRepresentativeIdType,
    LegalRepresentativeIsForeign,
    LegalRepresentativeIdNumber,
    OrganizerName,
    RegionProvince,
    Materials,
    MaterialType,
    MaterialServiceRef,
];

/// Whether the province takes this principal only with a letter of `kind`.
fn is_due(order: &View<'_>, kind: Principal) -> bool {
    order.province_row().is_some_and(|row| row.principal == kind)
        && order.principal_is_delegate()
        && order.finance_word().is_none()
}

/// Services whose principal may be the order's.
const ONE_PERSON: &Noted = &Noted {
    sorts: |service| (!service.two_persons()).into(),
    outer: &[PrincipalIdType, PrincipalIdNumber],
};

/// The letter for the principal (主体负责人授权书) is not uploaded.
///
/// 吉林, 安徽, 四川 and 甘肃 take somebody else than the legal representative with this letter. Where one
/// person has both roles, the legal representative's letter for both (法定代表人授权书) serves instead.
pub static PRINCIPAL_REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &join!(
        PERSONS,
        [
            Websites,
            Apps,
            ServicePrincipalSameAsPrincipal,
            ServicePrincipalIdType,
            ServicePrincipalIdNumber
        ]
    ),
    key: Some(Key::Noted(ONE_PERSON)),
    check: |order, report| {
        use w::MaterialType as M;
        let Some(province) = order.province().filter(|_| is_due(order, Principal::PrincipalLetter))
        else {
            return;
        };
        let both_roles = || {
            order.has_material(M::LegalRepresentativeAuthorizationLetter)
                && (order.services().next().is_none() || order.has_noted(ONE_PERSON, 1))
        };
        report
            .at(Materials)
            .material(M::PrincipalAuthorizationLetter)
            .satisfied(order.has_material(M::PrincipalAuthorizationLetter) || both_roles())
            .word(province);
    },
    page: page!(Page {
        code: "principal.letter.principal-required",
        zh: &["主体负责人不是法定代表人，{province}备案请上传主体负责人授权书。"],
        en: &[
            "The principal is not the legal representative; for {province} please upload the letter that authorizes the principal."
        ],
        args: &["province"],
        examples: &[
            bad(
                "no letter",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "materials"
            ),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "jilin"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "materials"
            ),
            bad(
                "the letter for both roles, but two persons have them",
                &[
                    ("organizer.region.province", "gansu"),
                    ("principal.name", "王五"),
                    ("principal.idNumber", "110101198506150027"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ],
                "materials"
            )
            .base("two-persons"),
            good(
                "uploaded",
                &[
                    ("organizer.region.province", "sichuan"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"principalAuthorizationLetter\"}]")
                ]
            ),
            good(
                "the letter for both roles of one person",
                &[
                    ("organizer.region.province", "anhui"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ]
            ),
            good(
                "the same letter where no service is filed",
                &[
                    ("order.type", "changeOrganizer"),
                    ("websites", "[]"),
                    ("organizer.region.province", "jilin"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ]
            ),
            good(
                "the legal representative needs none",
                &[("organizer.region.province", "sichuan")]
            ),
            good(
                "a word of finance leaves no choice",
                &[
                    ("organizer.name", "成都示例投资管理有限公司"),
                    ("organizer.region.province", "sichuan"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
            good(
                "北京 asks for no letter",
                &[
                    ("organizer.region.province", "beijing"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ]
            ),
        ],
    }),
};

/// The legal representative's letter (法定代表人授权书) is not uploaded.
///
/// 江苏 takes somebody else than the legal representative with this letter, which covers both roles.
pub static LEGAL_REPRESENTATIVE_REQUIRED: Rule = Rule {
    class: Requirement,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &PERSONS,
    key: None,
    check: |order, report| {
        let letter = w::MaterialType::LegalRepresentativeAuthorizationLetter;
        let is_due = is_due(order, Principal::LegalRepresentativeLetter);
        if let Some(province) = order.province().filter(|_| is_due) {
            report
                .at(Materials)
                .material(letter)
                .satisfied(order.has_material(letter))
                .word(province);
        }
    },
    page: page!(Page {
        code: "principal.letter.legal-representative-required",
        zh: &["主体负责人不是法定代表人，{province}备案请上传法定代表人授权书。"],
        en: &[
            "The principal is not the legal representative; for {province} please upload the legal representative's letter."
        ],
        args: &["province"],
        examples: &[
            bad(
                "no letter",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019")
                ],
                "materials"
            ),
            bad(
                "by name, the number still missing",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "materials"
            ),
            bad(
                "the letter for the principal alone",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"principalAuthorizationLetter\"}]")
                ],
                "materials"
            ),
            good(
                "uploaded",
                &[
                    ("organizer.region.province", "jiangsu"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "110101198506150019"),
                    ("materials", "[{\"type\": \"legalRepresentativeAuthorizationLetter\"}]")
                ]
            ),
            good(
                "the legal representative needs none",
                &[("organizer.region.province", "jiangsu")]
            ),
        ],
    }),
};
