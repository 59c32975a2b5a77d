//! Name words: for each a set of uses, and the sets and uses once each.

use std::collections::BTreeMap;

use super::{
    Sheet,
    basis::{self, Weights},
    numbers, provinces,
    sheet::Row,
};

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

/// Class; scope, kind, position and action in two bits each; the weight of the sources.
type Use = (u8, u8, u8);

/// The number of each word's set, from 1, the classes of each set as bits, and the statics of sets and
/// uses; set 0 is empty.
pub(super) fn pack<'a>(
    sheet: &'a Sheet,
    province_sheet: &Sheet,
    weights: &Weights<'_>,
) -> (BTreeMap<&'a str, u8>, Vec<usize>, String) {
    // The same use in several provinces is one use with several bits.
    let mut by_word: BTreeMap<&str, BTreeMap<Use, u32>> = BTreeMap::new();
    for row in sheet.rows() {
        let provinces = match row.get("province") {
            "" => u32::MAX,
            id => 1 << provinces::index(province_sheet, id),
        };
        let uses = by_word.entry(row.get("word")).or_default();
        *uses.entry(packed_use(row, weights)).or_default() |= provinces;
    }
    let (mut uses, mut sets, mut set_of) = (vec![], vec![vec![]], BTreeMap::new());
    for (word, set) in by_word {
        let set = set.iter().map(|(&(class, flags, sources), &provinces)| {
            number(&mut uses, (class, flags, sources, provinces))
        });
        let set: Vec<usize> = set.collect();
        let set = number(&mut sets, set);
        set_of.insert(word, u8::try_from(set).expect("at most 256 sets"));
    }
    let is_of_domain = |flags: u8| KINDS.get(usize::from(flags >> 2 & 3)) == Some(&"domain");
    let of_domains = uses.iter().filter(|(_, flags, ..)| is_of_domain(*flags));
    let of_domains = of_domains.fold(0u32, |bits, (.., provinces)| bits | provinces);
    let mut starts = vec![0];
    for set in &sets {
        starts.push(starts[starts.len() - 1] + set.len());
    }
    let statics = [
        numbers("SET_STARTS", "u16", &starts),
        numbers("SETS", "u8", &sets.concat()),
        format!("pub(super) static USES: [(u8, u8, u8, u32); {}] = {uses:?};\n", uses.len()),
        format!("pub(super) const OF_DOMAINS: u32 = {of_domains};\n"),
    ];
    let classes = |set: &Vec<usize>| set.iter().fold(0, |bits, at| bits | 1 << uses[*at].0);
    (set_of, sets.iter().map(classes).collect(), statics.concat())
}

fn packed_use(row: Row, weights: &Weights<'_>) -> Use {
    let flags = [(SCOPES, "scope"), (KINDS, "kind"), (POSITIONS, "position")];
    let flags = flags.iter().rev().fold(basis::action(row), |flags, (words, column)| {
        flags << 2 | row.position(column, words)
    });
    (row.position("class", CLASSES), flags, weights.bits(row))
}

/// The place of an item in a list, appended when new.
fn number<T: PartialEq>(list: &mut Vec<T>, item: T) -> usize {
    list.iter().position(|known| *known == item).unwrap_or_else(|| {
        list.push(item);
        list.len() - 1
    })
}
