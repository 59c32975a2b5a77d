//! Area codes in order, each place as a step from the code before it; several places share a code.

use super::{Sheet, bytes, cities, numbers, provinces};

/// Which lengths a number behind the code may have; a retired code has none.
const DIGITS: &[&str] = &["", "7", "8", "7/8"];
/// A place above this is a whole province, or the successor of a retired code.
const OTHER: usize = 0x1000;
/// Moves the codes of three digits, 010 to 029, right before 0310.
const SHORT: usize = 280;
/// Entries between two codes that are kept in full.
const BLOCK: usize = 16;

pub(super) fn pack(sheet: &Sheet, city_sheet: &Sheet, province_sheet: &Sheet) -> String {
    let (mut steps, mut places) = (vec![], vec![]);
    let mut rows: Vec<_> = sheet.rows().collect();
    rows.sort_by_key(|row| row.number("code"));
    let mut last = SHORT;
    for row in rows {
        let code = row.number("code").expect("every row has a code");
        let code = if code < 100 { code + SHORT } else { code };
        let step = u8::try_from(code - last).expect("codes lie close");
        assert!(step < 1 << 6, "a step takes six bits");
        last = code;
        let digits = row.position("digits", DIGITS) << 6;
        match (row.get("cities"), row.number("successor")) {
            ("", Some(successor)) => {
                steps.push(step | digits);
                places.push(OTHER + successor);
            }
            ("*", None) => {
                steps.push(step | digits);
                places.push(OTHER + provinces::index(province_sheet, row.get("province")));
            }
            (names, None) => {
                for (index, name) in names.split(',').enumerate() {
                    steps.push(if index == 0 { step | digits } else { digits });
                    places.push(cities::index(city_sheet, name));
                }
            }
            other => panic!("{}: {other:?}", row.get("code")),
        }
    }
    // What the code is right before each block of entries.
    let mut code = SHORT;
    let codes = steps.iter().map(|step| {
        let before = code;
        code += usize::from(step & 0x3f);
        before
    });
    let blocks: Vec<_> = codes.step_by(BLOCK).collect();
    let unserved = (0..city_sheet.rows().count()).filter(|city| !places.contains(city));
    let unserved: Vec<_> = unserved.collect();
    [
        bytes("STEPS", &steps),
        numbers("PLACES", "u16", &places),
        numbers("BLOCKS", "u16", &blocks),
        numbers("UNSERVED", "u16", &unserved),
    ]
    .concat()
}
