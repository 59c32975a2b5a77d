//! The name of the organizer (主办单位名称).

use crate::rules::prelude::*;
use crate::tables::cue_words;
use crate::text::{person_name, width::chars};

/// The organizer has no name.
///
/// A unit enters the full name of its certificate, an individual the own name.
pub static REQUIRED: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM,
    reads: &[OrganizerName],
    key: None,
    check: |order, report| required(order, report, OrganizerName),
    page: page!(Page {
        code: "organizer.name.required",
        zh: &["请按证件填写主办单位名称（个人填写本人姓名）。"],
        en: &[
            "Please enter the organizer's name as on the certificate (an individual's own name)."
        ],
        args: &[],
        examples: &[
            bad("left empty", &[("organizer.name", "")], "organizer.name"),
            good("filled in", &[]),
            good(
                "a change of a service does not show the organizer",
                &[("order.type", "changeService"), ("organizer.name", "")]
            ),
        ],
    }),
};

/// Whether this is the name of a unit: three characters with such an end may still be a person's.
fn is_unit_name(name: &str) -> bool {
    chars(name) > 3 && cue_words::has_end(name, cue_words::UNIT_ENDS)
}

/// An individual does not file under the own name.
///
/// The name is that of the document and therefore the principal's, who is the same person. A studio
/// or shop is a unit, or stays out of the filing. The same name with another dot or a space in it only
/// warns, and characters that no document prints are reported at the principal's name.
pub static INDIVIDUAL_PERSON_NAME: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.individual(),
    reads: &[OrganizerName, PrincipalName],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(OrganizerName) else { return };
        let is_odd = |name| person_name::check(name).is_err();
        match order.text(PrincipalName) {
            Some(principal) if !same_name(name, principal) => {
                let finding = report.at(OrganizerName).message(1).text(name);
                finding.text(principal).related(order.place(PrincipalName));
            }
            _ if is_unit_name(name) => {
                report.at(OrganizerName).text(name);
            }
            _ if !is_odd(name) => {}
            None => {
                report.at(OrganizerName).warning().text(name);
            }
            Some(principal) if is_odd(principal) => {}
            Some(principal) => {
                let finding = report.at(OrganizerName).message(2).warning();
                finding.text(principal).fix(principal, true);
            }
        }
    },
    page: page!(Page {
        code: "organizer.name.individual-person-name",
        zh: &[
            "“{name}”不是个人姓名，个人备案请填写证件上的本人姓名。",
            "主办单位名称“{name}”与主体负责人“{principal}”不一致，个人备案请都填本人姓名。",
            "姓名中的间隔号或空格不规范，建议改为“{name}”。",
        ],
        en: &[
            "{name} is no person's name; for an individual please enter the own name of the document.",
            "The organizer {name} and the principal {principal} differ; an individual is both, so please enter the own name twice.",
            "The dot or the space in the name is another one than documents print; better write {name}.",
        ],
        args: &["name", "principal"],
        examples: &[
            bad("a studio", &[("organizer.name", "张三工作室")], "organizer.name")
                .base("individual"),
            bad("two persons", &[("organizer.name", "李四")], "organizer.name").base("individual"),
            bad("a name with digits", &[("organizer.name", "张三123")], "organizer.name")
                .base("individual"),
            bad(
                "a name with digits, no principal yet",
                &[("organizer.name", "张三123"), ("principal.name", "")],
                "organizer.name"
            )
            .base("individual")
            .warns(),
            bad(
                "a full stop for the dot between the parts",
                &[("organizer.name", "买买提.热合曼"), ("principal.name", "买买提·热合曼")],
                "organizer.name"
            )
            .base("individual")
            .warns(),
            bad(
                "a space between the characters",
                &[("organizer.name", "张　三")],
                "organizer.name"
            )
            .base("individual")
            .warns(),
            bad(
                "a company that calls itself the principal too",
                &[
                    ("organizer.name", "深圳市示例科技有限公司"),
                    ("principal.name", "深圳市示例科技有限公司")
                ],
                "organizer.name"
            )
            .base("individual"),
            bad(
                "a county's government, no principal yet",
                &[("organizer.name", "示例县人民政府"), ("principal.name", "")],
                "organizer.name"
            )
            .base("individual"),
            good(
                "a short name that ends like a shop",
                &[("organizer.name", "李商行"), ("principal.name", "李商行")]
            )
            .base("individual"),
            good("one person", &[]).base("individual"),
            good(
                "letters of another script, which the principal's name reports",
                &[("organizer.name", "佐々木太郎"), ("principal.name", "佐々木太郎")]
            )
            .base("individual"),
            good(
                "a passport name in two spellings",
                &[("organizer.name", "ZHANG SAN"), ("principal.name", "Zhang San")]
            )
            .base("individual"),
            good("no principal yet", &[("principal.name", "")]).base("individual"),
            good("a unit has a name of its own", &[]),
        ],
    }),
};

/// A unit files under the name of a person.
///
/// Its name is the whole one of its certificate. Who enters the legal representative's or the
/// principal's wanted to file as an individual, or mistook the field. Silent for an individual business
/// (a code with 92), which may be registered under its operator's name.
pub static UNIT_FULL_NAME: Rule = Rule {
    class: Warning,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[
        OrganizerName,
        OrganizerIdNumber,
        IsIndividualBusiness,
        PrincipalName,
        LegalRepresentativeName,
    ],
    key: None,
    check: |order, report| {
        let Some(name) = order.text(OrganizerName) else { return };
        let is_business = || {
            let number = order.text(OrganizerIdNumber);
            order.flag(IsIndividualBusiness) || number.is_some_and(|it| it.starts_with("92"))
        };
        let persons = [PrincipalName, LegalRepresentativeName];
        let is_person = |field: &Field| order.text(*field).is_some_and(|it| same_name(name, it));
        if let Some(person) = persons.iter().find(|field| is_person(field))
            && !is_business()
        {
            report.at(OrganizerName).text(name).related(order.place(*person));
        }
    },
    page: page!(Page {
        code: "organizer.name.unit-full-name",
        zh: &[
            "“{name}”是负责人的姓名，单位请填写证件上的全称；要以个人备案的，请将主办单位性质改为“个人”。"
        ],
        en: &[
            "{name} is the name of a person in charge; please enter the unit's whole name as on its certificate, or choose individual as the nature."
        ],
        args: &["name"],
        examples: &[
            bad("the legal representative", &[("organizer.name", "张三")], "organizer.name"),
            bad(
                "the principal of a public institution",
                &[("organizer.nature", "publicInstitution"), ("organizer.name", "张三")],
                "organizer.name"
            ),
            good("its own name", &[]),
            good(
                "an individual business under its operator's name",
                &[("organizer.name", "张三"), ("organizer.idNumber", "92440300MA5FAKE083")]
            ),
            good(
                "declared to be an individual business",
                &[
                    ("organizer.name", "张三"),
                    ("organizer.individualBusiness.isIndividualBusiness", "true")
                ]
            ),
            good("an individual", &[]).base("individual"),
        ],
    }),
};

/// The principal of a unit whose name speaks of finance is not its legal representative.
///
/// A name with 投资管理, 担保, 典当, 贷款 or 理财 makes the legal representative the principal in every
/// province; only a foreign one in 河北 delegates. Silent until both persons can be compared.
pub static FINANCE_WORDS_PRINCIPAL: Rule = Rule {
    class: Error,
    scope: Scope::Order,
    when: when::ORGANIZER_FORM.units(),
    reads: &[
        OrganizerName,
        RegionProvince,
        LegalRepresentativeName,
        LegalRepresentativeIdType,
        LegalRepresentativeIdNumber,
        LegalRepresentativeIsForeign,
        PrincipalName,
        PrincipalIdType,
        PrincipalIdNumber,
    ],
    key: None,
    check: |order, report| {
        if let Some(word) = order.finance_word()
            && order.principal_is_delegate()
        {
            report
                .at(PrincipalName)
                .text(word)
                .related(order.place(OrganizerName))
                .related(order.place(LegalRepresentativeName));
        }
    },
    page: page!(Page {
        code: "organizer.name.finance-words.principal",
        zh: &["单位名称含“{word}”，请将法定代表人填写为主体负责人。"],
        en: &["The name contains {word}; please enter the legal representative as the principal."],
        args: &["word"],
        examples: &[
            bad(
                "someone else",
                &[
                    ("organizer.region.province", "liaoning"),
                    ("organizer.name", "示例担保有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ],
                "principal.name"
            ),
            bad(
                "a foreign legal representative outside Hebei",
                &[
                    ("organizer.region.province", "liaoning"),
                    ("organizer.name", "示例理财有限公司"),
                    ("organizer.legalRepresentative.isForeign", "true"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ],
                "principal.name"
            ),
            bad(
                "someone else by name, the number is not given yet",
                &[
                    ("organizer.region.province", "liaoning"),
                    ("organizer.name", "示例贷款有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "")
                ],
                "principal.name"
            ),
            bad(
                "someone else for a resident of Hong Kong in Hebei",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.name", "示例担保有限公司"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ],
                "principal.name"
            ),
            bad(
                "a name that ends in 承 before the word",
                &[
                    ("organizer.name", "深圳市传承担保有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ],
                "principal.name"
            ),
            bad(
                "a classic pawnshop",
                &[
                    ("organizer.name", "深圳市经典当铺有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ],
                "principal.name"
            ),
            good(
                "classic and contemporary art",
                &[
                    ("organizer.name", "深圳市古典当代艺术有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ]
            ),
            good(
                "economics that are reasonable",
                &[
                    ("organizer.name", "深圳市合理财经文化有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ]
            ),
            good("the legal representative", &[("organizer.name", "示例投资管理有限公司")]),
            good(
                "the legal representative with two documents, the name in another case",
                &[
                    ("organizer.name", "示例投资管理有限公司"),
                    ("organizer.legalRepresentative.name", "JOHN SMITH"),
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("organizer.legalRepresentative.idNumber", "L898902C3"),
                    ("principal.name", "John Smith"),
                    ("principal.idType", "permanentResidenceCard"),
                    ("principal.idNumber", "911398199012310021")
                ]
            ),
            good(
                "the same permit with its count of issues",
                &[
                    ("organizer.name", "示例投资管理有限公司"),
                    ("organizer.legalRepresentative.idType", "hkMacauPermit"),
                    ("organizer.legalRepresentative.idNumber", "H1234567801"),
                    ("principal.idType", "hkMacauPermit"),
                    ("principal.idNumber", "H12345678")
                ]
            ),
            good(
                "the characters meet by chance",
                &[
                    ("organizer.region.province", "liaoning"),
                    ("organizer.name", "示例代理财税有限公司"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ]
            ),
            good(
                "a name without such a word",
                &[("principal.name", "李四"), ("principal.idNumber", "11010519491231002X")]
            ),
            good(
                "a foreign legal representative in Hebei delegates",
                &[
                    ("organizer.region.province", "hebei"),
                    ("organizer.name", "示例典当有限公司"),
                    ("organizer.legalRepresentative.idType", "passport"),
                    ("organizer.legalRepresentative.idNumber", "L898902C3"),
                    ("principal.name", "李四"),
                    ("principal.idNumber", "11010519491231002X")
                ]
            ),
            good("an individual", &[("principal.name", "李四")]).base("individual"),
        ],
    }),
};
