//! Cities: short names by length, with province, rank and the rest of the full name.

use super::{Sheet, bytes, words};

/// Marks a city without districts: a county-level unit directly under its province, and the few
/// prefectures that have no counties.
const UNDIVIDED: usize = 0x20;
/// Marks a county-level unit directly under its province.
const COUNTY: usize = 0x40;

pub(super) fn pack(sheet: &Sheet, provinces: &Sheet, divisions: &Sheet) -> String {
    let mut cities: Vec<_> = sheet.rows().collect();
    cities.sort_by_key(|row| words::sort_key(row.get("short")));
    let mut rests: Vec<&str> = Vec::new();
    let (mut values, mut rest_numbers) = (vec![], vec![]);
    for row in &cities {
        let code = row.get("code");
        let of = |row: super::sheet::Row| row.get("code") == &code[..2];
        let province = provinces.rows().position(of).expect("the province is known");
        let county = if &code[2..4] == "90" { COUNTY } else { 0 };
        // 01 is 市辖区, a heading.
        let is_part = |row: super::sheet::Row| {
            let part = row.get("code");
            part[..4] == code[..4] && &part[4..] > "01" && row.get("until").is_empty()
        };
        let whole = if county != 0 || !divisions.rows().any(is_part) { UNDIVIDED } else { 0 };
        values.push(u8::try_from(province | county | whole).expect("seven bits"));
        let rest = row.get("name").strip_prefix(row.get("short")).expect("short begins the name");
        let known = rests.iter().position(|known| *known == rest).unwrap_or(rests.len());
        if known == rests.len() {
            rests.push(rest);
        }
        rest_numbers.push(u8::try_from(known).expect("few rests"));
    }
    let shorts: Vec<_> = cities.iter().map(|row| row.get("short")).collect();
    [
        words::pack("SHORTS", &shorts),
        bytes("VALUES", &values),
        bytes("REST_OF", &rest_numbers),
        format!("pub(super) const RESTS: &[&str; {}] = &{rests:?};\n", rests.len()),
    ]
    .concat()
}

/// The number of a city in the packed list, by full name.
pub(super) fn index(sheet: &Sheet, name: &str) -> usize {
    let mut shorts: Vec<_> = sheet.rows().map(|row| (row.get("short"), row.get("name"))).collect();
    shorts.sort_by_key(|(short, _)| words::sort_key(short));
    let index = shorts.iter().position(|(_, full)| *full == name);
    index.unwrap_or_else(|| panic!("no city {name}"))
}
