//! Letters of authorization as papers.

use crate::rules::prelude::*;

/// The letter of authorization is more than three months old.
///
/// Older pages take letters of the last three months, so a newer one is safer. Silent while nothing
/// says when it was issued.
pub static OUTDATED: Rule = Rule {
    class: Hint,
    scope: Scope::Material,
    when: when::FILING_ORDER,
    reads: &[RegionProvince, OrganizerNature, MaterialType, MaterialIssuedOn],
    key: None,
    check: |order, report| {
        let (Some(issued), Some(today)) = (order.date(MaterialIssuedOn), order.today()) else {
            return;
        };
        if let Some(demand) = order.demand(Topic::LetterMonths)
            && issued < today.add_months(-i32::from(demand.amount))
            && order.is_paper(AUTHORIZATION_LETTERS)
        {
            report.at(MaterialIssuedOn).text(issued.iso().as_str()).number(demand.amount.into());
        }
    },
    page: page!(Page {
        code: "material.letter.outdated",
        zh: &["授权书签署于 {date}，已超过 {n} 个月，建议重新签署后上传。"],
        en: &[
            "The letter of authorization is of {date}, more than {n} months ago; a newly signed one is safer."
        ],
        args: &["date", "n"],
        examples: &[
            bad(
                "three months and a day",
                &[
                    ("materials[0].type", "principalAuthorizationLetter"),
                    ("materials[0].issuedOn", "2025-12-01")
                ],
                "materials[0].issuedOn"
            ),
            good(
                "three months",
                &[
                    ("materials[0].type", "principalAuthorizationLetter"),
                    ("materials[0].issuedOn", "2025-12-02")
                ]
            ),
            good("not known", &[("materials[0].type", "principalAuthorizationLetter")]),
            good("another paper", &[("materials[0].issuedOn", "2025-12-01")]),
        ],
    }),
};
