//! What single provinces ask beyond the guides of [`super::provinces`].
//!
//! Mostly from older pages, so each demand says what may be done with it.

use super::{
    basis::{self, Action, Basis},
    probes::step,
};

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/province_demands.rs"));
}

pub use packed::Topic;

/// Who files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Any organizer that is not an individual.
    Unit,
    /// An individual.
    Individual,
}

/// One demand; data: `province_demands.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// In the unit of the topic; 0 for topics without one.
    pub amount: u8,
    /// What the source does; see [`Demand::resolve`].
    pub action: Action,
    /// The sources that say so.
    pub basis: Basis,
}

impl Demand {
    /// What a finding may be: an error only where the chosen provider's own pages refuse.
    pub fn resolve(self, huawei: bool) -> Action {
        self.basis.resolve(self.action, huawei)
    }
}

/// Stands for every province without a row of its own.
const NATIONWIDE: u8 = 31;
/// Rows that hold for units and individuals alike.
const BOTH: u16 = 2;

/// What the province (0 to 30) asks of the filer about a topic, else what all provinces ask.
pub fn demand(topic: Topic, province: u8, who: Who) -> Option<Demand> {
    let find = |province: u8, who: u16| {
        let key = u16::from(province) << 9 | (topic as u16) << 2 | who;
        let index = packed::KEYS.binary_search_by(|known| {
            step();
            known.cmp(&key)
        });
        let index = index.ok()?;
        Some(Demand {
            amount: *packed::AMOUNTS.get(index)?,
            action: basis::action(*packed::ACTIONS.get(index)?),
            basis: Basis::new(*packed::SOURCES.get(index)?),
        })
    };
    let provinces = [province.min(NATIONWIDE), NATIONWIDE];
    provinces.into_iter().find_map(|place| find(place, who as u16).or_else(|| find(place, BOTH)))
}
