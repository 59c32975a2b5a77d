//! Three ways to count the length of a text; a rule says which one its limit means.

/// Counts Unicode code points: a Han character is one, also outside the basic plane.
///
/// All bytes are counted but those that continue a character, whose two upper bits are 10; four at a
/// time, as texts may be long.
pub fn chars(text: &str) -> usize {
    let (fours, rest) = text.as_bytes().as_chunks();
    let starts = |bytes: [u8; 4]| {
        let word = u32::from_le_bytes(bytes);
        let bits = (!word >> 7 | word >> 6) & 0x0101_0101;
        (bits.wrapping_mul(0x0101_0101) >> 24) as usize
    };
    fours.iter().map(|four| starts(*four)).sum::<usize>()
        + rest.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The first `most` characters of a text; all of it if it has no more.
///
/// ```
/// # use beian_validator::text::width::first;
/// assert_eq!(first("示é😀例", 3), "示é😀");
/// assert_eq!(first("示例", 2), "示例");
/// assert_eq!(first("示", 0), "");
/// ```
pub fn first(text: &str, most: usize) -> &str {
    // By the bytes that begin a character: nothing has to be decoded.
    let mut starts = (0..).zip(text.bytes()).filter(|(_, byte)| byte & 0xC0 != 0x80);
    starts.nth(most).and_then(|(end, _)| text.get(..end)).unwrap_or(text)
}

/// Counts bytes the way Chinese forms do, after GBK: ASCII is 1, Han and full-width are 2.
///
/// Everything else above ASCII counts 2 as well, and 4 outside the basic plane, which is what
/// GB 18030 takes there. A limit such as "512 汉字或 1024 字符" reads as `gbk_bytes <= 1024`.
///
/// ```
/// # use beian_validator::text::width::gbk_bytes;
/// assert_eq!(gbk_bytes("示例abc"), 7);
/// assert_eq!(gbk_bytes("，"), 2);
/// ```
pub fn gbk_bytes(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 * c.len_utf16() }).sum()
}

/// Counts UTF-16 code units, what `value.length` says in a browser.
pub fn utf16(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_units_differ() {
        for (text, as_chars, as_gbk, as_utf16) in [
            ("", 0, 0, 0),
            ("a1 ", 3, 3, 3),
            ("示例", 2, 4, 2),
            ("买买提·热合曼", 7, 14, 7),
            // U+20BB7, a surname outside the basic plane.
            ("𠮷", 1, 4, 2),
            ("Ａ，", 2, 4, 2),
        ] {
            assert_eq!((chars(text), gbk_bytes(text), utf16(text)), (as_chars, as_gbk, as_utf16));
            let twice = [text, text].concat();
            assert_eq!(chars(&twice), twice.chars().count());
        }
    }
}
