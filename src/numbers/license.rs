//! Numbers of the licenses that pre-approval (前置审批) asks for, and of operating licenses.
//!
//! They have a shape and, but for the ISBN of a game, nothing to compute. The shapes are read off
//! published numbers, so a mismatch is a reason to warn. Brackets of any kind are taken for one
//! another: people type 〔2024〕 as [2024] or (2024).
//!
//! ```
//! use beian_validator::numbers::license::{License, recognize};
//!
//! assert_eq!(recognize("粤B2-20060339"), Some(License::Telecom));
//! assert_eq!(recognize("京ICP证030173号-1"), Some(License::Icp));
//! assert!(License::InternetCulture.matches("粤网文〔2024〕0001-001号"));
//! ```

use super::shape::{Part, literal, matches, optional};

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
        self.shapes().iter().any(|shape| matches(shape, text))
    }

    fn shapes(self) -> &'static [&'static [Part]] {
        use Part::{AnyOf, Capitals, Close, Digits, Han, Open};
        match self {
            License::Telecom => &[
                &[Han(0, 1), TELECOM_CLASS, Digits(8, 8), optional!("号")],
                &[
                    Han(0, 1),
                    TELECOM_CLASS,
                    Digits(8, 8),
                    optional!("号"),
                    literal!("-"),
                    Digits(1, 6),
                    AnyOf(&["A", "X", "K", ""]),
                ],
            ],
            License::Icp => &[
                &[Han(1, 1), literal!("ICP证"), Digits(6, 6), optional!("号")],
                &[Han(1, 1), literal!("ICP证"), Digits(6, 6), AnyOf(&["号-", "-"]), Digits(1, 6)],
            ],
            License::InternetCulture => &[
                &[
                    Han(1, 1),
                    literal!("网文"),
                    Open,
                    Digits(4, 4),
                    Close,
                    Digits(4, 4),
                    literal!("-"),
                    Digits(3, 4),
                    literal!("号"),
                ],
                &[literal!("文网文"), Open, Digits(4, 4), Close, Digits(3, 4), literal!("号")],
            ],
            License::AudioVisual => &[&[optional!("第"), Digits(7, 7), optional!("号")]],
            License::DrugInformation => &[&[
                Open,
                Han(1, 1),
                Close,
                AnyOf(&["-经营性-", "-非经营性-"]),
                Digits(4, 4),
                literal!("-"),
                Digits(4, 4),
            ]],
            License::MedicalDevicePlatform => &[&[
                Open,
                Han(1, 1),
                Close,
                literal!("网械平台备字"),
                Open,
                Digits(4, 4),
                Close,
                literal!("第"),
                Digits(5, 5),
                literal!("号"),
            ]],
            License::News => &[&[Digits(11, 11)]],
            License::Publishing => &[
                &[
                    Open,
                    literal!("署"),
                    Close,
                    literal!("网出证"),
                    Open,
                    Han(1, 4),
                    Close,
                    literal!("字第"),
                    Digits(1, 6),
                    literal!("号"),
                ],
                &[
                    literal!("新出网证"),
                    Open,
                    Han(1, 4),
                    Close,
                    AnyOf(&["字", "字第"]),
                    Digits(1, 6),
                    literal!("号"),
                ],
            ],
            License::RadioTelevision => {
                &[&[Open, Han(1, 1), Close, literal!("字第"), Digits(3, 6), literal!("号")]]
            }
            License::Performance => &[&[Han(1, 2), AnyOf(&["演", "市演"]), Digits(4, 12)]],
            License::FoodPlatform => {
                &[&[Han(1, 1), literal!("网食"), Capitals(1, 1), Digits(8, 8)]]
            }
            License::PublicationPlatform => &[&[
                literal!("新出发"),
                Han(1, 1),
                literal!("备字第"),
                Digits(1, 6),
                literal!("号"),
            ]],
            License::GameIsbn => &[],
            License::GameApproval => &[&[
                AnyOf(&["国新出审", "新广出审"]),
                Open,
                Digits(4, 4),
                Close,
                Digits(1, 6),
                literal!("号"),
            ]],
        }
    }
}

const TELECOM_CLASS: Part = Part::AnyOf(&["B2-", "B1-", "A2-", "A1-", "A-", "B-"]);

/// Returns the license that writes its numbers like this; bare digits are nobody's.
pub fn recognize(text: &str) -> Option<License> {
    License::ALL.into_iter().find(|license| {
        !matches!(license, License::News | License::AudioVisual) && license.matches(text)
    })
}

/// 13 digits that start with 9787, hyphens anywhere between them, `ISBN` in front or not; ISO 2108
/// weights the digits 1 and 3 in turn and wants a sum divisible by ten.
fn is_game_isbn(text: &str) -> bool {
    let body = text.strip_prefix("ISBN").unwrap_or(text).trim_start_matches([' ', ':', '：']);
    let digits = || body.bytes().filter(u8::is_ascii_digit);
    let is_spelled = body.starts_with('9')
        && body.ends_with(|c: char| c.is_ascii_digit())
        && !body.contains("--")
        && body.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let sum: u32 = digits()
        .take(13)
        .zip([1, 3].into_iter().cycle())
        .map(|(d, w)| u32::from(d - b'0') * w)
        .sum();
    is_spelled && digits().count() == 13 && digits().take(4).eq(*b"9787") && sum.is_multiple_of(10)
}
