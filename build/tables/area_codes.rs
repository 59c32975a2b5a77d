//! Area codes: (code, place) pairs sorted by code, several pairs for a code of several cities.

use super::{Sheet, cities, numbers, position, provinces};

/// Which lengths a number behind the code may have; a retired code has none.
const DIGITS: &[&str] = &["", "7", "8", "7/8"];
/// A place above this is a whole province, or the successor of a retired code.
const OTHER: usize = 0x1000;

pub(super) fn pack(sheet: &Sheet, city_sheet: &Sheet, province_sheet: &Sheet) -> String {
    let (mut codes, mut places) = (vec![], vec![]);
    let mut rows: Vec<_> = sheet.rows().collect();
    rows.sort_by_key(|row| row.number("code"));
    for row in rows {
        let digits = usize::from(position(DIGITS, row.get("digits")));
        let code = row.number("code").expect("every row has a code") | digits << 10;
        match (row.get("cities"), row.number("successor")) {
            ("", Some(successor)) => {
                codes.push(code);
                places.push(OTHER + successor);
            }
            ("*", None) => {
                codes.push(code);
                places.push(OTHER + provinces::index(province_sheet, row.get("province")));
            }
            (names, None) => {
                for name in names.split(',') {
                    codes.push(code);
                    places.push(cities::index(city_sheet, name));
                }
            }
            other => panic!("{}: {other:?}", row.get("code")),
        }
    }
    [numbers("CODES", "u16", &codes), numbers("PLACES", "u16", &places)].concat()
}
