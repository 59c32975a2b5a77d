//! Numbers of the licenses that pre-approval (前置审批) asks for, and of operating licenses.
//!
//! They have a shape and, but for the ISBN of a game, nothing to compute. The shapes are read off
//! published numbers, so a mismatch is a reason to warn. Brackets of any kind are taken for one
//! another: people type 〔2024〕 as `[2024]` or `(2024)`.
//!
//! ```
//! use beian_validator::numbers::license::{License, recognize};
//!
//! assert_eq!(recognize("粤B2-20060339"), Some(License::Telecom));
//! assert_eq!(recognize("京ICP证030173号-1"), Some(License::Icp));
//! assert!(License::InternetCulture.matches("粤网文〔2024〕0001-001号"));
//! ```

use super::shape;
use crate::model::space::trim_start;

/// A kind of license.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum License {
    /// 增值电信业务经营许可证: 粤B2-20060339, B2-20140447 of the ministry, 浙B2-20080224-1.
    Telecom,
    /// 电信与信息服务业务经营许可证: 京ICP证030173号.
    Icp,
    /// 网络文化经营许可证: 粤网文〔2024〕0001-001号, before 文网文〔2012〕001号.
    InternetCulture,
    /// 信息网络传播视听节目许可证: seven digits, with 第 and 号 or without.
    AudioVisual,
    /// 互联网药品信息服务资格证书: (粤)-非经营性-2020-0001.
    DrugInformation,
    /// 医疗器械网络交易服务第三方平台备案: (粤)网械平台备字〔2018〕第00001号.
    MedicalDevicePlatform,
    /// 互联网新闻信息服务许可证: eleven digits.
    News,
    /// 网络出版服务许可证: (署)网出证(粤)字第001号, before 新出网证(京)字150号.
    Publishing,
    /// 广播电视节目制作经营许可证: (沪)字第1248号.
    RadioTelevision,
    /// 营业性演出许可证: 京市演1574.
    Performance,
    /// 网络食品交易平台备案: 浙网食A33010003.
    FoodPlatform,
    /// 出版物网络交易平台服务备案: 新出发浙备字第002号.
    PublicationPlatform,
    /// 网络游戏出版物号: an ISBN that starts with 978-7, with a right check digit.
    GameIsbn,
    /// 版号批文: 国新出审〔2020〕1号, before 新广出审〔2017〕1号.
    GameApproval,
}

impl License {
    /// Every kind, in the order of declaration.
    pub const ALL: [License; 14] = [
        License::Telecom,
        License::Icp,
        License::InternetCulture,
        License::AudioVisual,
        License::DrugInformation,
        License::MedicalDevicePlatform,
        License::News,
        License::Publishing,
        License::RadioTelevision,
        License::Performance,
        License::FoodPlatform,
        License::PublicationPlatform,
        License::GameIsbn,
        License::GameApproval,
    ];

    /// Says whether a number is written as this kind of license writes it.
    pub fn matches(self, text: &str) -> bool {
        if self == License::GameIsbn {
            return is_game_isbn(text);
        }
        shape::matches(self.shapes(), text)
    }

    fn shapes(self) -> &'static str {
        match self {
            License::Telecom => {
                "h01[A|A1|A2|B|B1|B2]-d88[号|]/h01[A|A1|A2|B|B1|B2]-d88[号|]-d16[A|X|K|]"
            }
            License::Icp => "h11ICP证d66[号|]/h11ICP证d66[号|]-d16",
            License::InternetCulture => "h11网文(d44)d44-d34号/文网文(d44)d34号",
            License::AudioVisual => "[第|]d77[号|]",
            License::DrugInformation => "(h11)-[非|]经营性-d44-d44",
            License::MedicalDevicePlatform => "(h11)网械平台备字(d44)第d55号",
            License::News => "dbb",
            License::Publishing => "(署)网出证(h14)字第d16号/新出网证(h14)字[第|]d16号",
            License::RadioTelevision => "(h11)字第d36号",
            License::Performance => "h12[市|]演d4c",
            License::FoodPlatform => "h11网食u11d88",
            License::PublicationPlatform => "新出发h11备字第d16号",
            License::GameIsbn => "ISBN",
            License::GameApproval => "[国新出审|新广出审](d44)d16号",
        }
    }
}

/// Returns the license that writes its numbers like this; bare digits are nobody's.
pub fn recognize(text: &str) -> Option<License> {
    License::ALL.into_iter().find(|license| {
        !matches!(license, License::News | License::AudioVisual) && license.matches(text)
    })
}

/// 13 digits that start with 9787, hyphens anywhere between them, `ISBN` in front or not; ISO 2108
/// weights the digits 1 and 3 in turn and wants a sum divisible by ten.
fn is_game_isbn(text: &str) -> bool {
    let body = text.strip_prefix("ISBN").unwrap_or(text);
    let colon = body.strip_prefix(":").or_else(|| body.strip_prefix("："));
    let body = trim_start(colon.unwrap_or(body), |c| c == ' ');
    let (mut count, mut sum, mut after_hyphen) = (0, 0, true);
    for byte in body.bytes() {
        match byte {
            b'0'..=b'9' if count < 13 => {
                if b"9787".get(count).is_some_and(|wanted| *wanted != byte) {
                    return false;
                }
                sum += u32::from(byte - b'0') * if count % 2 == 0 { 1 } else { 3 };
                count += 1;
                after_hyphen = false;
            }
            b'-' if !after_hyphen && count < 13 => after_hyphen = true,
            _ => return false,
        }
    }
    count == 13 && sum % 10 == 0
}
