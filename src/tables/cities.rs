//! Cities (地级市、地区、州、盟) and the county-level units directly under a province.

use alloc::string::String;

use super::words::Words;

mod packed {
    use super::Words;
    include!(concat!(env!("OUT_DIR"), "/tables/cities.rs"));
}

/// A city of `cities.tsv`. The four municipalities are provinces and have none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct City(u16);

impl City {
    pub(super) fn new(index: usize) -> Option<Self> {
        (index < packed::VALUES.len()).then_some(Self(u16::try_from(index).ok()?))
    }

    /// Its place in the table.
    pub(super) fn number(self) -> u16 {
        self.0
    }

    /// The name without 市, 地区, 盟 or 自治州: `深圳`, `延边`.
    pub fn short(self) -> &'static str {
        packed::SHORTS.get(self.0.into()).unwrap_or_default()
    }

    /// What follows the short name: `市`, `朝鲜族自治州`.
    pub fn rest(self) -> &'static str {
        let rest = packed::REST_OF.get(usize::from(self.0));
        rest.and_then(|&rest| packed::RESTS.get(usize::from(rest))).copied().unwrap_or_default()
    }

    /// The full name: `深圳市`.
    pub fn name(self) -> String {
        let mut name = String::from(self.short());
        name.push_str(self.rest());
        name
    }

    /// The province it belongs to, 0 to 30.
    pub fn province(self) -> u8 {
        self.value() & 0x1f
    }

    /// A prefecture-level unit; `false` for `济源市`, `石河子市` and the counties of 海南.
    pub fn is_prefecture(self) -> bool {
        self.value() & 0x40 == 0
    }

    /// Whether it has districts or counties; `false` for 东莞, 中山, 儋州, 嘉峪关 and those of county level.
    pub fn has_districts(self) -> bool {
        self.value() & 0x20 == 0
    }

    fn value(self) -> u8 {
        packed::VALUES.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// The city of a short or full name: `深圳`, `深圳市`, `延边朝鲜族自治州`, also `昌都地区` of old.
pub fn city(name: &str) -> Option<City> {
    let (city, len) = prefix(name)?;
    let rest = name.get(len..)?;
    (rest.is_empty() || is_rest(city, rest)).then_some(city)
}

/// The city whose short name the text begins with, and the length of that name in bytes.
pub(super) fn prefix(text: &str) -> Option<(City, usize)> {
    let (index, len) = packed::SHORTS.longest_prefix(text)?;
    Some((City::new(index)?, len))
}

/// The length in bytes of the rest of the city's full name at the start of `text`.
pub(super) fn rest_prefix(city: City, text: &str) -> Option<usize> {
    // Prefectures became cities one by one, so old papers carry the other word.
    // 海南州 is short for 海南藏族自治州.
    let rests = [city.rest(), "市", "地区", "盟", "州"];
    let rest = rests.into_iter().find(|rest| text.starts_with(rest))?;
    // 市场 (market) begins a street or shop, not a city.
    let market = text.get(rest.len()..)?.starts_with("场") && rest == "市";
    (!market).then_some(rest.len())
}

fn is_rest(city: City, text: &str) -> bool {
    rest_prefix(city, text) == Some(text.len())
}
