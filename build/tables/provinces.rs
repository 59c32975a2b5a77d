//! Provinces: one constant row each, and the yes columns as bits over all of them.

use super::{Sheet, bytes, sheet::Row};

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
    let statics = format!(
        "pub(super) static ROWS: [Province; 31] = [{rows}];\n\
         pub(super) const TRAITS: &[u32; {}] = &{bits:?};\n",
        bits.len()
    );
    statics + &by_name(sheet) + &letters(sheet)
}

/// The numbers of the provinces in the order of their short names.
fn by_name(sheet: &Sheet) -> String {
    let mut names: Vec<_> = (0..).zip(sheet.rows().map(|row| row.get("name"))).collect();
    names.sort_by_key(|(_, name)| *name);
    let distinct = names.windows(2).all(|pair| !pair[1].1.starts_with(pair[0].1));
    assert!(distinct, "a short name begins with another");
    let begun = sheet.rows().all(|row| row.get("full").starts_with(row.get("name")));
    assert!(begun, "a full name does not begin with the short one");
    let numbers: Vec<u8> = names.iter().map(|(index, _)| *index).collect();
    bytes("BY_NAME", &numbers)
}

/// The letters of record numbers in their order, with the province of each.
fn letters(sheet: &Sheet) -> String {
    let of = |(index, row): (u8, Row)| {
        let letters = [row.get("letter"), row.get("plate")].concat();
        letters.chars().map(|letter| (letter as u32, index)).collect::<Vec<_>>()
    };
    let mut letters: Vec<_> = (0..).zip(sheet.rows()).flat_map(of).collect();
    letters.sort_unstable();
    format!("pub(super) static LETTERS: [(u16, u8); {}] = {letters:?};\n", letters.len())
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
        "Province {{ #[cfg(feature = \"pages\")] code: {}, name: {:?}, full_name: {:?}, \
         #[cfg(feature = \"pages\")] english: {:?}, #[cfg(feature = \"pages\")] letter: {:?}, \
         #[cfg(feature = \"pages\")] plate: {:?}, principal: {principal}, \
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
