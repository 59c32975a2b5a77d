//! Typed lookups over the tables of `data/`, packed by the build script.
//!
//! A file for each table, or for a few that are asked together. No lookup panics, and each says how sure
//! it is where the source is not. Provinces are numbered 0 to 30 in the order of `data/provinces.tsv`,
//! which is also the order of the model's `Province`.

pub mod approvals;
pub mod area_codes;
pub mod basis;
pub mod cities;
pub mod cue_words;
pub mod divisions;
pub mod domain_suffixes;
pub mod idioms;
pub mod lexicon;
pub mod mobile_provinces;
pub mod mobile_segments;
pub mod name_words;
pub mod organizer_documents;
pub mod places;
pub mod probes;
pub mod province_demands;
pub mod provinces;
pub mod service_contents;
#[cfg(feature = "pages")]
pub mod sources;
mod words;
