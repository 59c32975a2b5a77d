//! Weights of sources and actions as bits, for `tables::basis`.

use std::collections::BTreeMap;

use super::sheet::{Row, Sheet};

const ACTIONS: &[&str] = &["hint", "warning", "error"];
/// What a source is worth to the tables that cite it, lightest first.
const WEIGHTS: &[(&str, u8)] =
    &[("advises", 0), ("warns", 1), ("ownCustomers", 1 << 1), ("decides", 1 << 2)];
/// Our own conclusions, which are no sources.
const OWN: &[(&str, u8)] = &[("inferred", 0), ("sense", 1)];

/// The bits of each source that a table may cite.
pub(super) struct Weights<'a>(BTreeMap<&'a str, u8>);

impl<'a> Weights<'a> {
    /// Those of `sources.tsv` with a weight, and our own.
    pub(super) fn of(sources: &'a Sheet) -> Self {
        let words: Vec<&str> = WEIGHTS.iter().map(|(word, _)| *word).collect();
        let weighed = sources.rows().filter(|row| !row.get("weight").is_empty());
        let weighed = weighed.map(|row| {
            let (_, bits) = WEIGHTS[usize::from(row.position("weight", &words))];
            (row.get("id"), bits)
        });
        Self(weighed.chain(OWN.iter().copied()).collect())
    }

    /// The bits of the column `source`, whose parts are joined by `+`.
    pub(super) fn bits(&self, row: Row) -> u8 {
        row.get("source").split('+').fold(0, |bits, source| {
            let weight = self.0.get(source);
            bits | weight.unwrap_or_else(|| {
                row.refuse("source", &format!("and sources.tsv gives {source:?} no weight"))
            })
        })
    }
}

/// The column `action`.
pub(super) fn action(row: Row) -> u8 {
    row.position("action", ACTIONS)
}
