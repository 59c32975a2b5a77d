//! Names an individual's service name may not contain.

use super::Sheet;

pub(super) fn names<'a>(provinces: &'a Sheet, cities: &'a Sheet) -> impl Iterator<Item = &'a str> {
    let named = cities.rows().filter(|row| row.get("named") == "yes").map(|row| row.get("short"));
    provinces.rows().map(|row| row.get("name")).chain(named)
}
