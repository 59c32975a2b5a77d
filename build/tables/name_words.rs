//! Name words: the words, for each a set of uses, and the sets and uses once each.

use std::collections::BTreeMap;

use super::{Sheet, basis, bytes, numbers, position, provinces, sheet::Row, words};

const CLASSES: &[&str] = &[
    "broadcast",
    "commercial",
    "culture",
    "domainPrefix",
    "ecommerce",
    "education",
    "famousApp",
    "finance",
    "forum",
    "lottery",
    "marketing",
    "medical",
    "news",
    "organ",
    "organization",
    "place",
    "placeholder",
    "plain",
    "portal",
    "preApproval",
    "publishing",
    "religion",
    "rideHailing",
    "state",
    "unlawful",
];
const SCOPES: &[&str] = &["both", "individual", "unit"];
const KINDS: &[&str] = &["service", "app", "domain"];
const POSITIONS: &[&str] = &["any", "head", "place"];

/// Class; scope, kind, position and action in two bits each; sources.
type Use = (u8, u8, u8);

pub(super) fn pack(sheet: &Sheet, province_sheet: &Sheet) -> String {
    // The same use in several provinces is one use with several bits.
    let mut by_word: BTreeMap<(usize, &[u8]), BTreeMap<Use, u32>> = BTreeMap::new();
    for row in sheet.rows() {
        let provinces = match row.get("province") {
            "" => u32::MAX,
            id => 1 << provinces::index(province_sheet, id),
        };
        let uses = by_word.entry(words::sort_key(row.get("word"))).or_default();
        *uses.entry(packed_use(row)).or_default() |= provinces;
    }
    let (mut uses, mut sets, mut set_of) = (vec![], vec![], vec![]);
    for set in by_word.values() {
        let set = set.iter().map(|(&(class, flags, sources), &provinces)| {
            number(&mut uses, (class, flags, sources, provinces))
        });
        let set: Vec<usize> = set.collect();
        set_of.push(u8::try_from(number(&mut sets, set)).expect("at most 256 sets"));
    }
    let mut starts = vec![0];
    for set in &sets {
        starts.push(starts[starts.len() - 1] + set.len());
    }
    let mut texts: Vec<_> = sheet.rows().map(|row| row.get("word")).collect();
    texts.sort_by_key(|text| words::sort_key(text));
    texts.dedup();
    [
        words::pack("WORDS", &texts),
        bytes("SET_OF", &set_of),
        numbers("SET_STARTS", "u16", &starts),
        numbers("SETS", "u8", &sets.concat()),
        format!("pub(super) static USES: [(u8, u8, u8, u32); {}] = {uses:?};\n", uses.len()),
    ]
    .concat()
}

fn packed_use(row: Row) -> Use {
    let flags = [(SCOPES, "scope"), (KINDS, "kind"), (POSITIONS, "position")];
    let flags = flags.iter().rev().fold(basis::action(row), |flags, (words, column)| {
        flags << 2 | position(words, row.get(column))
    });
    (position(CLASSES, row.get("class")), flags, basis::sources(row))
}

/// The place of an item in a list, appended when new.
fn number<T: PartialEq>(list: &mut Vec<T>, item: T) -> usize {
    list.iter().position(|known| *known == item).unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    })
}
