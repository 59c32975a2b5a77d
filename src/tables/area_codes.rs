//! Landline area codes (长途区号).

use super::{
    cities::{self, City},
    probes::step,
};

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/area_codes.rs"));
}

/// A place above this is a whole province, or the successor of a retired code.
const OTHER: u16 = 0x1000;
/// The codes of three digits, 010 to 029, are packed right before 0310.
const SHORT: u16 = 280;

/// Entries between two codes that are kept in full.
const BLOCK: usize = 16;

/// An area code in use; data: `area_codes.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaCode {
    /// The province, 0 to 30.
    pub province: u8,
    /// Least and most digits of the number behind the code.
    pub digits: (u8, u8),
    /// `None` when the code serves the whole province.
    cities: Option<&'static [u16]>,
}

/// What a code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// In use.
    Current(AreaCode),
    /// Retired; the number is the code that replaced it.
    Retired(u16),
}

impl AreaCode {
    /// The cities served; none when the code serves the whole province.
    pub fn cities(self) -> impl Iterator<Item = City> {
        let cities = self.cities.unwrap_or_default();
        cities.iter().filter_map(|&place| City::new(place.into()))
    }
}

/// What the code is, as a number without its leading zero: 10 is `010`, 755 is `0755`.
///
/// `None` when there is no such code.
pub fn area_code(code: u16) -> Option<Lookup> {
    let code = match code {
        10..30 => code + SHORT,
        310.. => code,
        _ => return None,
    };
    // The first entry of the code stands in the last block that begins behind a lower code.
    let block = packed::BLOCKS.partition_point(|&before| {
        step();
        before < code
    });
    let block = block.checked_sub(1)?;
    let mut packed_code = *packed::BLOCKS.get(block)?;
    let mut steps = (block * BLOCK..).zip(packed::STEPS.get(block * BLOCK..)?);
    let (start, &first) = steps.find(|&(_, &gap)| {
        step();
        packed_code += u16::from(gap & 0x3f);
        packed_code >= code
    })?;
    if packed_code > code {
        return None;
    }
    // A step of 0 is a further city of the same code.
    let more = steps.take_while(|&(_, &gap)| gap & 0x3f == 0).count();
    let places = packed::PLACES.get(start..=start + more)?;
    let &place = places.first()?;
    let digits = match first >> 6 {
        0 => return Some(Lookup::Retired(place - OTHER)),
        1 => (7, 7),
        2 => (8, 8),
        _ => (7, 8),
    };
    let (province, cities) = match place.checked_sub(OTHER) {
        Some(province) => (u8::try_from(province).ok()?, None),
        None => (City::new(place.into())?.province(), Some(places)),
    };
    Some(Lookup::Current(AreaCode { province, digits, cities }))
}

/// Whether an area code in use serves the place.
///
/// `city` is a name as in [`cities::city`], for a municipality anything. `None` when it cannot be
/// said: the code is unknown or retired, or the city is unknown within the right province.
pub fn covers(code: u16, province: u8, city: &str) -> Option<bool> {
    let Lookup::Current(area) = area_code(code)? else { return None };
    if area.province != province {
        return Some(false);
    }
    let Some(places) = area.cities else { return Some(true) };
    let city = cities::city(city).filter(|city| city.province() == province)?;
    // A city no code names (a young one) may be served by any neighbour.
    let served = packed::UNSERVED.binary_search_by(|place| {
        step();
        place.cmp(&city.number())
    });
    served.is_err().then(|| places.iter().any(|&place| City::new(place.into()) == Some(city)))
}
