//! APPs: their domains, names, platforms and games.

pub mod domains;
