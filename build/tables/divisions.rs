//! Division codes: per province its prefectures with county counts, then county steps and years.

use super::{Sheet, bytes, numbers};

/// First year that fits the one-byte form; an earlier end would need another base.
const UNTIL_BASE: usize = 1979;
/// A start before this year excludes nobody's number, so it is not packed.
const SINCE_BASE: usize = 1999;
/// Values above this are starts, values below it ends, 0 neither.
const SINCE_MARK: usize = 100;

pub(super) fn pack(sheet: &Sheet) -> String {
    let (mut provinces, mut prefectures, mut counties, mut years) =
        (vec![], vec![], vec![], vec![]);
    let (mut province, mut prefecture, mut county) = (0, 0, 0);
    for row in sheet.rows() {
        let code = row.number("code").expect("every division has a code");
        if code / 10000 != province {
            (province, prefecture, county) = (code / 10000, 0, 0);
            provinces.extend([province, prefectures.len(), counties.len()]);
            prefectures.extend([0, 0]);
        }
        if code / 100 % 100 != prefecture {
            let step = code / 100 % 100 - prefecture;
            (prefecture, county) = (code / 100 % 100, 0);
            match &mut prefectures[..] {
                [.., first, 0] => *first = u8::try_from(step).expect("two digits"),
                _ => prefectures.extend([u8::try_from(step).expect("two digits"), 0]),
            }
        }
        *prefectures.last_mut().expect("a prefecture was opened") += 1;
        // A step of 0 is the prefecture itself, for the four without counties.
        counties.push(u8::try_from(code % 100 - county).expect("sorted, two digits"));
        county = code % 100;
        let year = match (row.number("since"), row.number("until")) {
            (_, Some(until)) => until - UNTIL_BASE,
            (Some(since), None) if since > SINCE_BASE => since - SINCE_BASE + SINCE_MARK,
            _ => 0,
        };
        assert!(row.number("until").is_none() || year < SINCE_MARK, "{code}: year out of range");
        years.push(u8::try_from(year).expect("years fit one byte"));
    }
    provinces.extend([0, prefectures.len(), counties.len()]);
    [
        numbers("PROVINCES", "u16", &provinces),
        bytes("PREFECTURES", &prefectures),
        bytes("COUNTIES", &counties),
        bytes("YEARS", &years),
    ]
    .concat()
}
