//! Names an individual's service name may not contain, and words that contain one by chance.

use super::{Sheet, words};

pub(super) fn pack(exceptions: &Sheet, provinces: &Sheet, cities: &Sheet) -> String {
    let named = cities.rows().filter(|row| row.get("named") == "yes").map(|row| row.get("short"));
    let names = provinces.rows().map(|row| row.get("name")).chain(named);
    let exceptions = exceptions.rows().map(|row| row.get("word"));
    pack_words("NAMES", names.collect()) + &pack_words("EXCEPTIONS", exceptions.collect())
}

fn pack_words(name: &str, mut words: Vec<&str>) -> String {
    words.sort_by_key(|word| words::sort_key(word));
    words::pack(name, &words)
}
