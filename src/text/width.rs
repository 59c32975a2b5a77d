//! Counting the characters of a text, as limits mean it.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_character_is_one_whatever_its_bytes() {
        // U+20BB7, a surname outside the basic plane.
        for (text, expected) in
            [("", 0), ("a1 ", 3), ("示例", 2), ("买买提·热合曼", 7), ("𠮷", 1), ("Ａ，", 2)]
        {
            assert_eq!(chars(text), expected);
            let twice = [text, text].concat();
            assert_eq!(chars(&twice), 2 * expected);
        }
    }
}
