//! The 31 provinces a filing can be made in, as the guides describe them.
//!
//! What only older pages or another provider say about a province is in [`super::province_demands`].

use super::probes::step;

mod packed {
    use super::{Principal, Province, ServicePrincipalLetter};
    include!(concat!(env!("OUT_DIR"), "/tables/provinces.rs"));
}

/// A province, autonomous region or municipality; data: `provinces.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Province {
    /// GB/T 2260: the first two digits of division codes.
    #[cfg(feature = "pages")]
    pub code: u8,
    /// Short Chinese name: `广东`.
    pub name: &'static str,
    /// Full Chinese name: `广东省`.
    pub full_name: &'static str,
    /// English name: `Guangdong`.
    #[cfg(feature = "pages")]
    pub english: &'static str,
    /// The letter record numbers begin with: `粤`.
    #[cfg(feature = "pages")]
    pub letter: char,
    /// The other letter in use for the four provinces with two: `川` beside `蜀`.
    #[cfg(feature = "pages")]
    pub plate: Option<char>,
    /// Who may be the principal of a unit.
    pub principal: Principal,
    /// The letter a service principal other than the legal representative brings; `None` = none.
    pub service_principal_letter: Option<ServicePrincipalLetter>,
    /// Working days the authority takes (`tencent-faq-2025`), least and most.
    pub review_days: (u8, u8),
    /// The same by `province-guide`; a least of 0 means none is given.
    pub guide_review_days: (u8, u8),
    /// Host of the message check where it was piloted in 2018.
    pub sms_host_2018: Option<&'static str>,
}

/// Who may be the principal of a unit (`tencent-faq-2025`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Principal {
    /// The legal representative only.
    Must,
    /// Someone else with the principal's letter of authorization (主体负责人授权书).
    PrincipalLetter,
    /// Someone else with the legal representative's letter (法定代表人授权书).
    LegalRepresentativeLetter,
    /// Anyone.
    Free,
}

/// The form of the service principal's letter of authorization (服务负责人授权书).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServicePrincipalLetter {
    /// The common form.
    Common,
    /// The form of 上海.
    Shanghai,
}

/// A yes-or-not-said column of `provinces.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// A changed organizer name needs a letter.
    NameChangeLetter,
    /// An access order repeats all data of the persons, not the mobile number only.
    AccessAllPersonData,
    /// An approval is added at the original provider before the access order.
    ApprovalAtOriginalFirst,
    /// An individual from another province proves the residence.
    ResidenceProof,
    /// Individuals give an office phone (`tencent-guide-2018`).
    IndividualOfficePhone2018,
    /// A foreign legal representative delegates to a Chinese citizen.
    ForeignDelegate,
    /// The mini program took filings (`tencent-guide-2018`).
    MiniProgram2018,
    /// Website names contain neither 中国 nor 国家 (`province-guide`).
    SiteNameStateWordsGuide,
    /// Domains contain none of 中国 国家 国际.
    DomainStateWords,
    /// Finance content needs a commitment letter.
    FinanceLetter,
    /// A game site without the culture license is filed as an ordinary site first.
    GameOrdinarySiteFirst,
    /// A shop needs the value-added telecom license (`province-guide`).
    EcommerceLicenseGuide,
    /// The remark of an individual names the purpose (`province-guide`).
    PurposeRemarkGuide,
    /// The provider verifies on site (`province-guide`).
    OnSiteVerificationGuide,
    /// Notice, commitment letter and reading video are due.
    AuthenticityPapers,
    /// The page footer names the copyright holder.
    CopyrightFooter,
}

/// The province of a number 0 to 30.
pub fn province(index: u8) -> Option<&'static Province> {
    packed::ROWS.get(usize::from(index))
}

/// Whether a guide says so of the province; `false` for a number above 30.
pub fn has(index: u8, column: Trait) -> bool {
    let bits = packed::TRAITS.get(column as usize).copied().unwrap_or(0);
    bits.checked_shr(index.into()).unwrap_or(0) & 1 == 1
}

/// The province of the first letter of a record number: `蜀` and `川` are 四川.
pub fn of_letter(letter: char) -> Option<u8> {
    let at = packed::LETTERS.binary_search_by(|(known, _)| {
        step();
        char::from_u32(u32::from(*known)).unwrap_or_default().cmp(&letter)
    });
    packed::LETTERS.get(at.ok()?).map(|&(_, index)| index)
}

/// The province of a short or full Chinese name.
pub fn of_name(name: &str) -> Option<u8> {
    let (index, row) = starting(name)?;
    (row.name == name || row.full_name == name).then_some(index)
}

/// The province a text begins with, by short or full name, and the length of that name in bytes.
pub(super) fn prefix(text: &str, full: bool) -> Option<(u8, usize)> {
    let (index, row) = starting(text)?;
    let name = if full { row.full_name } else { row.name };
    text.starts_with(name).then_some((index, name.len()))
}

/// The province whose short name the text begins with; no short name begins with another, and every
/// full name with its short one.
fn starting(text: &str) -> Option<(u8, &'static Province)> {
    let name = |index: u8| province(index).map_or("", |row| row.name);
    let after = packed::BY_NAME.partition_point(|index| {
        step();
        name(*index) <= text
    });
    let &index = packed::BY_NAME.get(after.checked_sub(1)?)?;
    let row = province(index)?;
    text.starts_with(row.name).then_some((index, row))
}
