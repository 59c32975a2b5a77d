//! Sources and actions as bits, for `tables::basis`.

use super::{position, sheet::Row};

const ACTIONS: &[&str] = &["hint", "warning", "error"];
const SOURCES: &[&str] = &[
    "tencent-faq-2025",
    "huawei-kb-2025",
    "tencent-docs-2022",
    "tencent-guide-2018",
    "vendor-articles",
    "inferred",
    "sense",
];

/// The column `source`, its parts joined by `+`.
pub(super) fn sources(row: Row) -> u8 {
    row.get("source").split('+').fold(0, |bits, source| bits | 1 << position(SOURCES, source))
}

/// The column `action`.
pub(super) fn action(row: Row) -> u8 {
    position(ACTIONS, row.get("action"))
}
