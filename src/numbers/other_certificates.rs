//! Numbers of certificates that unified social credit codes have replaced, and of odd ones.
//!
//! Most have a shape only, read off samples, so a mismatch is a reason to warn at most.
//!
//! ```
//! use beian_validator::numbers::other_certificates::{Certificate, recognize};
//!
//! assert_eq!(recognize("事证第144030000001号"), Some(Certificate::PublicInstitution));
//! assert!(Certificate::JudicialAppraisal.matches("440300001"));
//! ```

use super::{organization_code, resident_id, shape};
use crate::text::search::is_ascii;

/// A kind of certificate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Certificate {
    /// 事业单位法人证书: `事证第`, 12 digits (level, division, order), `号`. Today a code with 12.
    PublicInstitution,
    /// 社会团体法人登记证书: place, `社证字第`, digits, `号`. Today a code with 51.
    SocialOrganization,
    /// 民办非企业单位登记证书: place, `民证字第`, digits, `号`. Today a code with 52.
    PrivateNonEnterprise,
    /// 基金会法人登记证书: place, `基证字第`, digits, `号`. Today a code with 53.
    Foundation,
    /// 部队代号: five digits, written 中国人民解放军00000部队 in full.
    MilitaryUnit,
    /// 律师事务所执业许可证: the 17-digit license number beside the code with 31.
    LawFirm,
    /// 司法鉴定许可证: the 9-digit license number beside the code with 34.
    JudicialAppraisal,
    /// 医疗机构执业许可证: 22 characters, the first 9 an organization code.
    MedicalInstitution,
    /// 税务登记证: a division and an organization code, or the ID number of a person and up to two
    /// digits.
    TaxRegistration,
    /// 商标注册号: 6 to 8 digits and perhaps a letter.
    Trademark,
    /// Papers of foreign bodies: 4 to 30 characters that show.
    Foreign,
}

impl Certificate {
    /// Says whether a number is written as this kind of certificate writes it.
    pub fn matches(self, text: &str) -> bool {
        match self {
            Certificate::TaxRegistration => is_tax_registration(text),
            _ => shape::matches(self.shape(), text),
        }
    }

    fn shape(self) -> &'static str {
        match self {
            Certificate::PublicInstitution => "事证第dcc[号|]",
            Certificate::SocialOrganization => "h08社证字第n1g[号|]",
            Certificate::PrivateNonEnterprise => "h08民证字第n1g[号|]",
            Certificate::Foundation => "h08基证字第n1g[号|]",
            Certificate::MilitaryUnit => "[中国人民解放军|]d55[部队|]",
            Certificate::LawFirm => "dhh",
            Certificate::JudicialAppraisal => "d99",
            Certificate::MedicalInstitution => "amm",
            Certificate::Trademark => "d68u01",
            Certificate::TaxRegistration | Certificate::Foreign => "p4u",
        }
    }
}

/// Returns the certificate that writes its numbers like this; only words tell, digits alone do not.
pub fn recognize(text: &str) -> Option<Certificate> {
    [
        Certificate::PublicInstitution,
        Certificate::SocialOrganization,
        Certificate::PrivateNonEnterprise,
        Certificate::Foundation,
        Certificate::MilitaryUnit,
    ]
    .into_iter()
    .find(|certificate| !is_ascii(text) && certificate.matches(text))
}

fn is_tax_registration(text: &str) -> bool {
    if !is_ascii(text) {
        return false;
    }
    let starts_with = |len, is_valid: fn(&str) -> bool| {
        matches!(text.split_at_checked(len), Some((number, rest))
            if is_valid(number)
                && matches!(rest.len(), 0 | 2)
                && rest.bytes().all(|byte| byte.is_ascii_digit()))
    };
    // Branches add two digits to their number.
    let of_organization = matches!(text.split_at_checked(6), Some((division, code))
        if division.bytes().all(|byte| byte.is_ascii_digit())
            && code.get(..9).is_some_and(organization_code::is_valid)
            && matches!(&code.as_bytes()[9..], [] | [b'0'..=b'9', b'0'..=b'9']));
    of_organization
        || starts_with(15, resident_id::is_legacy)
        || starts_with(18, resident_id::is_valid)
}
