//! Division codes (行政区划代码, GB/T 2260) as they stand at the head of resident ID numbers.
//!
//! A number keeps the code of the place and time it was issued, so ended codes are known codes. The
//! years are rough (two collections disagree about a quarter of them), so no rule looks at them.

use core::cmp::Ordering;

use super::probes::step;
use crate::model::order::Region;

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/divisions.rs"));
}

/// What `code` (six digits) names, whenever it was issued.
///
/// Data: `divisions.tsv`. Codes of today are complete to the end of 2024.
pub fn region(code: u32) -> Region {
    if matches!(code, 810_000 | 820_000 | 830_000) {
        return Region::ResidencePermit;
    }
    match find(code) {
        Some(Entry::County(_)) => Region::Known,
        Some(Entry::Prefecture) if code % 100 <= 1 => Region::Placeholder,
        Some(Entry::Province) if code.is_multiple_of(10_000) => Region::Placeholder,
        Some(Entry::Prefecture | Entry::Province) => Region::Unknown,
        None => Region::UnknownProvince,
    }
}

/// First and last year of a county's code where the table states one that matters.
///
/// A start is given only for codes still issued, and only after 1999: earlier starts exclude
/// nobody's number. `None` when the code is no county.
pub fn years(code: u32) -> Option<(Option<u16>, Option<u16>)> {
    let Entry::County(at) = find(code)? else { return None };
    let year = *packed::YEARS.get(at)?;
    Some((since(year), until(year)))
}

/// The province, 0 to 30, of the first two digits of a division code: 44 is 广东.
pub fn province_of_code(code: u32) -> Option<u8> {
    let (mut low, mut high) = (0, 31);
    while low < high {
        step();
        let middle = low + (high - low) / 2;
        let known = u32::from(*packed::PROVINCES.get(usize::from(middle) * 3)?);
        match known.cmp(&code) {
            Ordering::Less => low = middle + 1,
            Ordering::Equal => return Some(middle),
            Ordering::Greater => high = middle,
        }
    }
    None
}

enum Entry {
    /// Its place in the table.
    County(usize),
    Prefecture,
    Province,
}

/// Walks one province's prefectures (at most 40) and one prefecture's counties (at most 60).
fn find(code: u32) -> Option<Entry> {
    let province = usize::from(province_of_code(code / 10_000)?) * 3;
    let bound = |index: usize| packed::PROVINCES.get(province + index).copied().map(usize::from);
    let mut county_start = bound(2)?;
    let mut prefecture = 0;
    for pair in packed::PREFECTURES.get(bound(1)?..bound(4)?)?.chunks_exact(2) {
        step();
        let &[gap, count] = pair else { return None };
        prefecture += u32::from(gap);
        let county_end = county_start + usize::from(count);
        if prefecture == code / 100 % 100 {
            let mut county = 0;
            for index in county_start..county_end {
                step();
                county += u32::from(*packed::COUNTIES.get(index)?);
                if county == code % 100 {
                    return Some(Entry::County(index));
                }
            }
            return Some(Entry::Prefecture);
        }
        county_start = county_end;
    }
    Some(Entry::Province)
}

/// A packed year below 100 is an end counted from 1979.
fn until(year: u8) -> Option<u16> {
    (1..100).contains(&year).then(|| 1979 + u16::from(year))
}

/// A packed year above 100 is a start counted from 1999.
fn since(year: u8) -> Option<u16> {
    (year > 100).then(|| 1899 + u16::from(year))
}
