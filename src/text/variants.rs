//! The spelling variants that [`super::normalize`] recognizes.

use core::ops::BitOrAssign;

/// A set of spelling variants.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Variants(u16);

impl Variants {
    /// No variant: the text was normal, or had nothing but white space around it to lose.
    pub const NONE: Variants = Variants(0);
    /// Full-width letters, digits or signs (Ａ １ － 。).
    pub const FULL_WIDTH: Variants = Variants(1);
    /// White space inside, or around a value that has none.
    pub const SPACES: Variants = Variants(1 << 1);
    /// Lower-case letters where the standard prints capitals.
    pub const LOWER_CASE: Variants = Variants(1 << 2);
    /// Capitals in a host name.
    pub const UPPER_CASE: Variants = Variants(1 << 3);
    /// +86, 0086, 086 or 86 before a mobile number.
    pub const COUNTRY_CODE: Variants = Variants(1 << 4);
    /// Hyphens, colons, dots or brackets inside a number, or a dash where a hyphen belongs.
    pub const SEPARATORS: Variants = Variants(1 << 5);
    /// The dot of the root zone after a domain.
    pub const TRAILING_DOT: Variants = Variants(1 << 6);
    /// A URL where a domain is asked for.
    pub const URL_FOR_DOMAIN: Variants = Variants(1 << 7);
    /// Another dot than `·` between the parts of a person's name.
    pub const MIDDLE_DOT: Variants = Variants(1 << 8);
    /// Characters that do not show, such as U+200B or a BOM.
    pub const ZERO_WIDTH: Variants = Variants(1 << 9);

    /// Every single variant, in the order of its bit.
    pub const EACH: [Variants; 10] = [
        Variants::FULL_WIDTH,
        Variants::SPACES,
        Variants::LOWER_CASE,
        Variants::UPPER_CASE,
        Variants::COUNTRY_CODE,
        Variants::SEPARATORS,
        Variants::TRAILING_DOT,
        Variants::URL_FOR_DOMAIN,
        Variants::MIDDLE_DOT,
        Variants::ZERO_WIDTH,
    ];

    /// Says whether all of `other` is in this set.
    pub fn contains(self, other: Variants) -> bool {
        self.0 & other.0 == other.0
    }

    /// Says whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Takes all of `other` out of the set.
    pub fn remove(&mut self, other: Variants) {
        self.0 &= !other.0;
    }

    /// Returns the set as bits, bit 0 being [`Variants::FULL_WIDTH`].
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Returns the single variants of the set, in the order of [`Variants::EACH`].
    pub fn iter(self) -> impl Iterator<Item = Variants> {
        Variants::EACH.into_iter().filter(move |one| self.contains(*one))
    }
}

impl BitOrAssign for Variants {
    fn bitor_assign(&mut self, other: Variants) {
        self.0 |= other.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets() {
        let mut set = Variants::NONE;
        for (bit, one) in Variants::EACH.into_iter().enumerate() {
            assert_eq!(one.bits(), 1 << bit);
            set |= one;
        }
        assert_eq!(set.iter().count(), 10);
        assert!(Variants::NONE.iter().next().is_none());
        assert!(set.contains(Variants::ZERO_WIDTH) && !Variants::NONE.contains(Variants::SPACES));
        set.remove(Variants::SPACES);
        assert!(!set.contains(Variants::SPACES) && set.contains(Variants::FULL_WIDTH));
    }
}
