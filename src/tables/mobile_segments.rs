//! Mobile number segments (号段): what the form takes and what the numbering plan says.

use super::probes::step;

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/mobile_segments.rs"));
}

/// What the numbers of a segment are used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Ordinary mobile numbers.
    Mobile,
    /// Numbers resold by virtual operators (虚拟运营商).
    Virtual,
    /// Data cards, partly also ordinary cards.
    DataCard,
    /// Machine numbers.
    Iot,
    /// Satellite numbers.
    Satellite,
    /// No open public service was found.
    Unopened,
}

/// The network a segment was planned for; numbers move between networks, so never decide by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carrier {
    /// 中国移动
    Mobile,
    /// 中国联通
    Unicom,
    /// 中国电信
    Telecom,
    /// 中国广电
    Broadnet,
    /// State emergency services.
    State,
}

/// A segment of the numbering plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Among the 49 segments the form accepts (`tencent-faq-2025`).
    pub listed: bool,
    /// By the numbering plan, medium confidence.
    pub class: Class,
    /// By the numbering plan, medium confidence; `None` when nobody holds it.
    pub carrier: Option<Carrier>,
}

/// The segment of a number that begins with 13 to 19; the first three or four digits are enough.
///
/// Data: `mobile_segments.tsv`; openings after 2023-12 are missing.
pub fn segment(number: &str) -> Option<Segment> {
    let short = digits(number, 3)?;
    let mut value = *packed::SEGMENTS.get(usize::from(short).checked_sub(130)?)?;
    let listed = value >> 6 == 1;
    step();
    let long = digits(number, 4).map(|long| {
        packed::LONG.binary_search_by(|known| {
            step();
            known.cmp(&long)
        })
    });
    if let Some(Ok(index)) = long {
        value = *packed::LONG_VALUES.get(index)?;
    }
    let class = match value & 7 {
        0 => Class::Mobile,
        1 => Class::Virtual,
        2 => Class::DataCard,
        3 => Class::Iot,
        4 => Class::Satellite,
        _ => Class::Unopened,
    };
    let carrier = match value >> 3 & 7 {
        1 => Some(Carrier::Mobile),
        2 => Some(Carrier::Unicom),
        3 => Some(Carrier::Telecom),
        4 => Some(Carrier::Broadnet),
        5 => Some(Carrier::State),
        _ => None,
    };
    Some(Segment { listed, class, carrier })
}

/// The first `count` characters as a number, when all are ASCII digits.
fn digits(text: &str, count: usize) -> Option<u16> {
    let head = text.as_bytes().get(..count)?;
    head.iter().try_fold(0, |number, byte| {
        byte.is_ascii_digit().then(|| number * 10 + u16::from(byte - b'0'))
    })
}
