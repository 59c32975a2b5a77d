//! A short fingerprint of a text, for grouping values that must not repeat.

/// Returns the 64-bit FNV-1a hash of the bytes.
///
/// Two texts with one hash are not surely the same, so whoever groups by it compares them as well.
pub fn fnv(text: &str) -> u64 {
    of_bytes(text.bytes())
}

/// The same of the text with the ASCII letters in lower case.
pub fn fnv_folded(text: &str) -> u64 {
    of_bytes(text.bytes().map(|byte| byte.to_ascii_lowercase()))
}

fn of_bytes(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn samples_of_the_authors() {
        assert_eq!(fnv(""), 0xCBF2_9CE4_8422_2325);
        assert_eq!(fnv("a"), 0xAF63_DC4C_8601_EC8C);
        assert_eq!(fnv("foobar"), 0x8594_4171_F739_67E8);
        assert_eq!(fnv_folded("FooBar"), fnv("foobar"));
    }
}
