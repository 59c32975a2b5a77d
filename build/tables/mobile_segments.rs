//! Number segments: one byte each, three digits by position, four digits as a short sorted list.

use super::{Sheet, bytes, numbers};

const CLASSES: &[&str] = &["mobile", "virtual", "dataCard", "iot", "satellite", "unopened"];
const CARRIERS: &[&str] = &["", "mobile", "unicom", "telecom", "broadnet", "state"];

pub(super) fn pack(sheet: &Sheet) -> String {
    let (mut segments, mut long, mut long_values) = (vec![], vec![], vec![]);
    for row in sheet.rows() {
        let class = row.position("class", CLASSES);
        let carrier = row.position("carrier", CARRIERS);
        let listed = u8::from(!row.get("form").is_empty());
        let value = class | carrier << 3 | listed << 6;
        let segment = row.number("segment").expect("every segment has digits");
        if segment < 1000 {
            assert_eq!(segment, 130 + segments.len(), "segments of three digits have no gaps");
            segments.push(value);
        } else {
            long.push(segment);
            long_values.push(value);
        }
    }
    [
        bytes("SEGMENTS", &segments),
        numbers("LONG", "u16", &long),
        bytes("LONG_VALUES", &long_values),
    ]
    .concat()
}
