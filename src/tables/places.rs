//! Names of places in free text: at the start of an address, and inside a service name.

use super::{
    cities::{self, City},
    lexicon::{self, IS_PLACE, Scanned, scan},
    provinces,
};

/// The province and city an address begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The province named, or the one the city lies in, 0 to 30.
    pub province: u8,
    /// The city named. It may lie in another province than the one named: the address is wrong then.
    pub city: Option<City>,
    /// The city named before it that it is a part of: 伊犁 before 塔城 and 阿勒泰.
    pub within: Option<City>,
    /// Length of the names in bytes; the district or street follows.
    pub len: usize,
}

/// The province and city named at the start of an address, `None` when it begins otherwise.
///
/// Full names count always (`广东省`, `深圳市`). Short ones (`广东`, `深圳`) count only when a city or
/// a district follows soon, since streets are named after places: `南京路`, `中山大道`.
pub fn place_at_start(address: &str) -> Option<Place> {
    let skipped = if address.starts_with("中国") { "中国".len() } else { 0 };
    let address = address.get(skipped..)?;
    let mut place = place_at_start_of(address)?;
    if let Some(outer) = place.city
        && outer.rest().ends_with("州")
        && let Some((inner, len)) = full_city(address.get(place.len..)?)
        && inner.is_prefecture()
        && inner.province() == outer.province()
    {
        (place.city, place.within) = (Some(inner), Some(outer));
        place.len += len;
    }
    place.len += skipped;
    Some(place)
}

fn place_at_start_of(address: &str) -> Option<Place> {
    let place = |province, city, len| Place { province, city, within: None, len };
    let city_only = |(city, len)| place(City::province(city), Some(city), len);
    if let Some((province, len)) = full_province(address) {
        let rest = address.get(len..)?;
        // Municipalities are often named twice.
        let again = full_province(rest).filter(|&(again, _)| again == province);
        let len = len + again.map_or(0, |(_, len)| len);
        let rest = address.get(len..)?;
        let city = full_city(rest).or_else(|| short_city(rest, Some(province)));
        let len = len + city.map_or(0, |(_, len)| len);
        return Some(place(province, city.map(|(city, _)| city), len));
    }
    if let Some(found) = full_city(address).filter(|(city, _)| city.is_prefecture()) {
        return Some(city_only(found));
    }
    if let Some((province, len)) = provinces::prefix(address, false) {
        let rest = address.get(len..)?;
        let city = full_city(rest).or_else(|| short_city(rest, Some(province)));
        if let Some((city, city_len)) = city.filter(|(city, _)| city.province() == province) {
            return Some(place(province, Some(city), len + city_len));
        }
        return has_district(rest).then(|| place(province, None, len));
    }
    short_city(address, None).map(city_only)
}

/// `广东省`, also `广西自治区` for `广西壮族自治区`.
fn full_province(text: &str) -> Option<(u8, usize)> {
    let (province, len) = provinces::prefix(text, true).or_else(|| {
        let (province, len) = provinces::prefix(text, false)?;
        let rest = text.get(len..)?;
        rest.starts_with("自治区").then_some((province, len + "自治区".len()))
    })?;
    // 北京市场 is a market, and the names have no other 市 but at their end.
    let market = text.get(len - "市".len()..)?.starts_with("市场");
    (!market).then_some((province, len))
}

fn full_city(text: &str) -> Option<(City, usize)> {
    let (city, len) = cities::prefix(text)?;
    Some((city, len + cities::rest_prefix(city, text.get(len..)?)?))
}

fn short_city(text: &str, province: Option<u8>) -> Option<(City, usize)> {
    let (city, len) = cities::prefix(text)?;
    let fits = province.map_or(city.is_prefecture(), |province| city.province() == province);
    (fits && has_district(text.get(len..)?)).then_some((city, len))
}

/// Whether a district, county or county-level city is named within the next characters, before any
/// street, village or estate.
fn has_district(text: &str) -> bool {
    let mut before = None;
    let mut chars = text.chars().take(8).peekable();
    while let Some(char) = chars.next() {
        match char {
            '路' | '街' | '道' | '巷' | '弄' | '号' | '村' | '镇' | '乡' | '桥' | '自' =>
            {
                return false;
            }
            '市' if chars.peek() == Some(&'场') => return false,
            '区' | '县' | '市' | '旗' => {
                let estate = ['小', '社', '园', '校', '厂', '库', '片', '街', '景', '院', '业'];
                return before.is_some_and(|before| !estate.contains(&before));
            }
            _ => before = Some(char),
        }
    }
    false
}

/// The first place name in a service name: a province, or a city that `cities.tsv` has as `named`.
///
/// The longest name at the leftmost place wins; words of `name_exceptions.tsv`, in which the
/// characters meet by chance (复合肥), do not count.
pub fn place_name_in(text: &str) -> Option<&str> {
    place_name(Scanned { text, letters: &scan(text) })
}

/// [`place_name_in`] a text whose words are known.
pub fn place_name<'a>(name: Scanned<'a, '_>) -> Option<&'a str> {
    lexicon::first(name, IS_PLACE)
}
