//! Postal addresses: whether one goes down to a door.

use crate::model::space::is_space;

/// Says whether the address goes down to a door or room number.
///
/// A number (digits, Chinese numerals or a letter) counts in front of 号, 弄, 栋, 幢, 座, 楼, 层, 室,
/// 单元, 组, 队, 连 and the like, and digits count at the end, where 室 is often left out.
///
/// ```
/// # use beian_validator::text::address::has_door_number;
/// assert!(has_door_number("深圳市南山区示例路1号"));
/// assert!(has_door_number("示例村三组"));
/// assert!(!has_door_number("深圳市南山区示例路"));
/// ```
pub fn has_door_number(address: &str) -> bool {
    let mut before = None;
    let mut chars = address.chars().filter(|c| !is_space(*c) && *c != '#').peekable();
    while let Some(c) = chars.next() {
        let is_unit = match c {
            // A door, a building, a floor or a group of farms.
            '号' | '弄' | '栋' | '幢' | '座' | '楼' | '层' | '室' | '房' | '间' | '排' | '档'
            | '组' | '队' | '社' | '连' => true,
            // 单元, 小组, 村民小组
            '单' => chars.peek() == Some(&'元'),
            '小' => chars.peek() == Some(&'组'),
            '村' => chars.peek() == Some(&'民'),
            _ => false,
        };
        if is_unit && before.is_some_and(is_number) {
            return true;
        }
        before = Some(c);
    }
    before.is_some_and(is_digit)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '０'..='９')
}

fn is_number(c: char) -> bool {
    is_digit(c)
        || c.is_ascii_alphabetic()
        || matches!(c, 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
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
        ] {
            assert!(has_door_number(address), "{address}");
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
        ] {
            assert!(!has_door_number(address), "{address}");
        }
    }
}
