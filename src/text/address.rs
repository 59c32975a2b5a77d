//! Postal addresses: whether one goes down to a door.

use super::{normalize::half_width, search::has_char};
use crate::model::space::is_space;

/// How far down an address goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Depth {
    /// To a door or room number.
    Door,
    /// It has digits, though none that are known to be of a door.
    Digits,
    /// There is no number.
    Street,
}

/// Says how far down the address goes: to a door, to digits of something, or to a street.
///
/// A number (digits, Chinese numerals or a letter) counts in front of 号, 弄, 栋, 幢, 座, 楼, 层, 室,
/// 单元, 组, 队, 连 and the like. Digits count in front of 铺, 门, 户, 工位 and the like too, and at the
/// end or before a bracket, where 室 is often left out; a letter may follow them. Six and more at the end
/// are a postal code or a telephone.
///
/// ```
/// # use beian_validator::text::address::{Depth, depth};
/// assert_eq!(depth("深圳市南山区示例路1号"), Depth::Door);
/// assert_eq!(depth("示例村三组"), Depth::Door);
/// assert_eq!(depth("深圳市南山区107国道旁"), Depth::Digits);
/// assert_eq!(depth("深圳市南山区示例路"), Depth::Street);
/// ```
pub fn depth(address: &str) -> Depth {
    let mut depth = Depth::Street;
    let mut before = None;
    // Digits stand before, with nothing but letters and hyphens after them.
    let mut is_open = false;
    // How many digits in a row.
    let mut row = 0;
    let mut chars = address.chars().filter(|c| !is_space(*c) && *c != '#').peekable();
    while let Some(c) = chars.next() {
        let mut is_unit = |c| match c {
            // 单元, 小组, 村民小组
            '单' => chars.peek() == Some(&'元'),
            '小' => chars.peek() == Some(&'组'),
            '村' => chars.peek() == Some(&'民'),
            // 社区, 组团 and 号线 are larger.
            '社' => chars.peek() != Some(&'区'),
            '组' => chars.peek() != Some(&'团'),
            '号' => chars.peek() != Some(&'线'),
            _ => has_char(UNITS, c),
        };
        let is_door =
            before.is_some_and(is_number) && is_unit(c) || is_open && has_char(UNITS_OF_DIGITS, c);
        if is_door {
            return Depth::Door;
        }
        if is_digit(c) {
            depth = Depth::Digits;
            is_open = true;
            row += 1;
        } else {
            row = 0;
            is_open &= c == '-' || is_letter(c);
        }
        before = Some(c);
    }
    if is_open && row < 6 { Depth::Door } else { depth }
}

/// Buildings, floors, rooms, groups of farms, beside those that what follows decides.
const UNITS: &str = "弄栋幢座楼层室房间排档队连";
/// Shops, stalls, stores, workshops, yards, seats, households, and the note behind a room.
const UNITS_OF_DIGITS: &str = "铺摊商店门户厂仓柜工位院卡库车（(";

fn is_digit(c: char) -> bool {
    half_width(c).unwrap_or(c).is_ascii_digit()
}

fn is_letter(c: char) -> bool {
    half_width(c).unwrap_or(c).is_ascii_alphabetic()
}

fn is_number(c: char) -> bool {
    is_digit(c)
        || is_letter(c)
        || matches!(c, '〇' | '零' | '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九')
        || matches!(c, '十' | '百' | '千' | '甲' | '乙' | '丙' | '丁')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doors() {
        for address in [
            "示例路1号",
            "示例路１号",
            "示例路一百零三号",
            "示例路 8 号",
            "示例路1弄",
            "A座",
            "1#楼",
            "三单元",
            "示例大厦1203",
            "示例村五社",
            "示例路88-2",
            "示例村第三村民小组",
            "示例村二小组",
            "示例团场三连",
            "示例大厦16F",
            "示例大厦2701A",
            "示例大厦27-A",
            "示例广场1208（集群注册）",
            "示例路1201（自编）",
            "示例街35铺",
            "示例街C12铺位",
            "示例市场56摊",
            "示例里12门",
            "示例村12户",
            "示例街6门市",
            "示例南路8院",
            "示例大楼1102卡",
            "示例物流园5库房",
            "示例工业园3车间",
            "示例园3厂房",
            "示例园12仓",
            "示例园B1-208工位",
        ] {
            assert_eq!(depth(address), Depth::Door, "{address}");
        }
        for address in [
            "示例路107国道旁",
            "示例高速12公里处",
            "示例花园3期",
            "示例村5巷",
            "地铁3号线出口",
            "示例街道2社区",
            "南山区518000",
            "示例大厦电话13800000000",
        ] {
            assert_eq!(depth(address), Depth::Digits, "{address}");
        }
        for address in [
            "",
            "示例路",
            "示例三村",
            "三门峡市湖滨区示例路",
            "号",
            "单元",
            "示例路号",
            "第一大道",
            "大连",
            "示例路A门",
            "八一社区",
            "示例街道第三社区",
            "五一社区示例广场",
            "示例花园二组团",
        ] {
            assert_eq!(depth(address), Depth::Street, "{address}");
        }
    }
}
