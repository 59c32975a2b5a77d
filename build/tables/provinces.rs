//! Provinces: one constant row each, and the yes columns as bits over all of them.

use super::{Sheet, sheet::Row};

const TRAITS: &[&str] = &[
    "nameChangeLetter",
    "accessAllPersonData",
    "approvalAtOriginalFirst",
    "residenceProof",
    "individualOfficePhone2018",
    "foreignDelegate",
    "miniProgram2018",
    "siteNameStateWordsGuide",
    "domainStateWords",
    "financeLetter",
    "gameOrdinarySiteFirst",
    "ecommerceLicenseGuide",
    "purposeRemarkGuide",
    "onSiteVerificationGuide",
    "authenticityPapers",
    "copyrightFooter",
];

pub(super) fn pack(sheet: &Sheet) -> String {
    let rows: String = sheet.rows().map(row).collect();
    let bits = TRAITS.iter().map(|column| {
        let yes = |row: Row| match row.get(column) {
            "yes" => 1_u32,
            "" => 0,
            other => panic!("{column}: {other} is neither yes nor `.`"),
        };
        sheet.rows().enumerate().fold(0, |bits, (index, row)| bits | yes(row) << index)
    });
    let bits: Vec<u32> = bits.collect();
    format!(
        "pub(super) static ROWS: [Province; 31] = [{rows}];\n\
         pub(super) const TRAITS: &[u32; {}] = &{bits:?};\n",
        bits.len()
    )
}

fn row(row: Row) -> String {
    let char = |column| row.get(column).chars().next();
    let principal = match (row.get("principal"), row.get("principalLetter")) {
        ("must", "") => "Principal::Must",
        ("free", "") => "Principal::Free",
        ("letter", "principalAuthorizationLetter") => "Principal::PrincipalLetter",
        ("letter", "legalRepresentativeAuthorizationLetter") => {
            "Principal::LegalRepresentativeLetter"
        }
        other => panic!("{}: {other:?}", row.get("id")),
    };
    let service_principal_letter = match row.get("servicePrincipalLetter") {
        "" => "None",
        "servicePrincipalAuthorizationLetter" => "Some(ServicePrincipalLetter::Common)",
        "shanghaiServicePrincipalAuthorizationLetter" => "Some(ServicePrincipalLetter::Shanghai)",
        other => panic!("{}: {other:?}", row.get("id")),
    };
    let host = Some(row.get("smsHost2018")).filter(|host| !host.is_empty());
    let days = |column| row.number(column).unwrap_or(0);
    format!(
        "Province {{ code: {}, name: {:?}, full_name: {:?}, english: {:?}, letter: {:?}, \
         plate: {:?}, principal: {principal}, \
         service_principal_letter: {service_principal_letter}, review_days: ({}, {}), \
         guide_review_days: ({}, {}), sms_host_2018: {host:?} }},",
        row.get("code"),
        row.get("name"),
        row.get("full"),
        row.get("english"),
        char("letter").expect("every province has a letter"),
        char("plate"),
        days("reviewMin"),
        days("reviewMax"),
        days("guideReviewMin"),
        days("guideReviewMax"),
    )
}

/// The number of a province id.
pub(super) fn index(sheet: &Sheet, id: &str) -> usize {
    let index = sheet.rows().position(|row| row.get("id") == id);
    index.unwrap_or_else(|| panic!("no province {id}"))
}
