//! The photos of the document of one person in both roles.

use crate::rules::prelude::*;

/// One person has both roles, but the photos uploaded for them are not the same.
///
/// Both sets are renewed together. Photos given for the principal alone serve both roles; where both
/// sets are given, another kind of paper or a file of another size shows that one set is old.
pub static SAME_PERSON: Rule = Rule {
    class: Warning,
    scope: Scope::Service,
    when: when::ORGANIZER_FORM,
    reads: &[
        ServicePrincipalSameAsPrincipal,
        Materials,
        MaterialType,
        MaterialPersonRef,
        MaterialServiceRef,
        MaterialSizeBytes,
    ],
    key: None,
    check: |order, report| {
        if !order.flag(ServicePrincipalSameAsPrincipal) {
            return;
        }
        let pairs = PERSON_PAPERS.map(|paper| {
            (
                order.person_paper(paper, w::PersonRef::Principal),
                order.person_paper(paper, w::PersonRef::ServicePrincipal),
            )
        });
        let differs = |pair: &(Option<View<'_>>, Option<View<'_>>)| match pair {
            (Some(one), Some(other)) => {
                let sizes = one.integer(MaterialSizeBytes).zip(other.integer(MaterialSizeBytes));
                sizes.is_some_and(|(one, other)| one != other)
            }
            (None, None) => false,
            _ => true,
        };
        let has_both = pairs.iter().any(|pair| pair.0.is_some())
            && pairs.iter().any(|pair| pair.1.is_some());
        if has_both && pairs.iter().any(differs) {
            report.at(ServicePrincipalSameAsPrincipal).related(order.place(Materials));
        }
    },
    page: page!(Page {
        code: "principal.photos.same-person-same-photos",
        zh: &["主体负责人与服务负责人为同一人，但两处证件照不一致，请同时更新。"],
        en: &["One person has both roles, but the photos of the document differ; please update both sets together."],
        args: &[],
        examples: &[
            bad(
                "one set is older",
                &[(
                    "materials",
                    "[{\"type\": \"idCardPortrait\", \"personRef\": \"principal\", \"sizeBytes\": 800000}, {\"type\": \"idCardPortrait\", \"personRef\": \"servicePrincipal\", \"serviceRef\": \"websites[0]\", \"sizeBytes\": 700000}]"
                )],
                "websites[0].servicePrincipal.sameAsPrincipal"
            ),
            bad(
                "one set is not whole",
                &[(
                    "materials",
                    "[{\"type\": \"idCardPortrait\", \"personRef\": \"principal\"}, {\"type\": \"idCardEmblem\", \"personRef\": \"principal\"}, {\"type\": \"idCardPortrait\", \"personRef\": \"servicePrincipal\"}]"
                )],
                "websites[0].servicePrincipal.sameAsPrincipal"
            ),
            good("photos for the principal alone", &[]),
            good(
                "the same photos",
                &[(
                    "materials",
                    "[{\"type\": \"idCardBothSides\", \"personRef\": \"principal\", \"sizeBytes\": 800000}, {\"type\": \"idCardBothSides\", \"personRef\": \"servicePrincipal\", \"sizeBytes\": 800000}]"
                )]
            ),
            good(
                "two persons",
                &[(
                    "materials",
                    "[{\"type\": \"idCardBothSides\", \"personRef\": \"principal\", \"sizeBytes\": 800000}, {\"type\": \"idCardBothSides\", \"personRef\": \"servicePrincipal\", \"sizeBytes\": 700000}]"
                )]
            )
            .base("two-persons"),
        ],
    }),
};
