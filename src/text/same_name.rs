//! Whether two names are one, however they are typed.

use alloc::string::String;

use super::{
    hash::fnv,
    normalize::{half_width, is_stray_dot},
};
use crate::model::space::is_space;

/// Says whether two names are the same but for spaces, full-width signs, the dot between parts of a
/// name, and upper and lower case.
///
/// ```
/// # use beian_validator::text::same_name::same_name;
/// assert!(same_name("示例（深圳）有限公司", "示例(深圳) 有限公司"));
/// assert!(!same_name("示例科技", "示例"));
/// ```
pub fn same_name(one: &str, other: &str) -> bool {
    one == other || folded(one).eq(folded(other))
}

/// The characters that [`same_name`] compares.
pub fn folded(name: &str) -> impl Iterator<Item = char> + '_ {
    name.chars().filter(|c| !is_space(*c)).map(|c| {
        let half = match c {
            _ if is_stray_dot(c) => '·',
            _ => half_width(c).unwrap_or(c),
        };
        half.to_ascii_lowercase()
    })
}

/// A number that is the same for names that are one.
pub fn key(name: &str) -> u64 {
    let folded: String = folded(name).collect();
    fnv(&folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings() {
        for (one, other, same) in [
            ("", "", true),
            ("张三", "张 三", true),
            ("ＡＢＣ公司", "abc公司", true),
            ("买买提·热合曼", "买买提•热合曼", true),
            ("买买提·热合曼", "买买提．热合曼", true),
            ("J. R. Smith", "J.R.SMITH", true),
            ("张三", "张三工作室", false),
            ("示例（深圳）公司", "示例深圳公司", false),
        ] {
            assert_eq!(same_name(one, other), same, "{one} {other}");
            assert_eq!(key(one) == key(other), same, "{one} {other}");
        }
    }
}
