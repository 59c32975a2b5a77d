//! Which province a mobile number was issued in, an optional pack that the host loads.
//!
//! The pack is made of `data/packs/mobile_provinces.tsv`: for each run of seven-digit prefixes the
//! gap to the run before, its length less one, and the province, all as variable-length numbers of
//! seven bits a byte, the lowest first and the high bit on all but the last.

use alloc::vec::Vec;

use super::probes::step;

/// A loaded pack: the first prefix of each run, its last, and its province.
#[derive(Clone, Debug, PartialEq)]
pub struct MobileProvinces(Vec<(u32, u32, u8)>);

/// More runs than there are prefixes would be no pack.
const MAX_RUNS: usize = 1_000_000;

impl MobileProvinces {
    /// Takes a pack, `None` when it is not one.
    #[must_use]
    pub fn new(pack: &[u8]) -> Option<Self> {
        let mut runs = Vec::new();
        let (mut rest, mut next) = (pack, 0u32);
        while !rest.is_empty() {
            let first = next.checked_add(number(&mut rest)?)?;
            let last = first.checked_add(number(&mut rest)?)?;
            let province =
                u8::try_from(number(&mut rest)?).ok().filter(|province| *province < 31)?;
            if last > 9_999_999 || runs.len() > MAX_RUNS {
                return None;
            }
            runs.push((first, last, province));
            next = last + 1;
        }
        (!runs.is_empty()).then_some(Self(runs))
    }

    /// The table of these runs, which must be in order: first prefix, last prefix, province.
    #[must_use]
    pub fn of_runs(runs: impl Iterator<Item = (u32, u32, u8)>) -> Self {
        Self(runs.collect())
    }

    /// The province, 0 to 30, of a number's first seven digits; `None` for prefixes that were not
    /// issued when the pack was made.
    #[must_use]
    pub fn province(&self, prefix: u32) -> Option<u8> {
        let at = self.0.partition_point(|run| {
            step();
            run.0 <= prefix
        });
        let at = at.checked_sub(1)?;
        self.0.get(at).filter(|run| prefix <= run.1).map(|run| run.2)
    }
}

fn number(rest: &mut &[u8]) -> Option<u32> {
    let (mut value, mut shift) = (0u32, 0);
    loop {
        let (byte, tail) = rest.split_first()?;
        *rest = tail;
        value |= u32::from(byte & 0x7f).checked_shl(shift)?;
        if byte & 0x80 == 0 {
            return Some(value);
        }
        shift += 7;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_found_and_gaps_are_not() {
        // 1300000 to 1300001 in province 14, 1300005 in province 3.
        let pack = [0xa0, 0xac, 0x4f, 1, 14, 3, 0, 3];
        let table = MobileProvinces::new(&pack).expect("a pack");
        assert_eq!(table.province(1_300_000), Some(14));
        assert_eq!(table.province(1_300_001), Some(14));
        assert_eq!(table.province(1_300_002), None);
        assert_eq!(table.province(1_300_005), Some(3));
        assert_eq!(table.province(1_299_999), None);
        for broken in [&pack[..1], &pack[..4], &[0xff, 0xff, 0xff, 0xff, 0xff, 1], &[0, 0, 31]] {
            assert!(MobileProvinces::new(broken).is_none());
        }
    }
}
