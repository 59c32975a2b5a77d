//! Service content codes (服务内容) of websites and APPs.

use super::probes::step;
use crate::model::words::{ServiceContent, ServiceKind};

mod packed {
    include!(concat!(env!("OUT_DIR"), "/tables/service_contents.rs"));
}

/// An entry of a content list; data: `service_contents.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    /// A heading of the list, which cannot be chosen.
    pub is_group: bool,
    /// The group it belongs to, itself for a group: 500 and up.
    pub group: u16,
    /// The word the order has for it.
    pub option: Option<ServiceContent>,
}

/// The entry of a code: website contents are 1 to 24, groups start at 500.
///
/// The website list is of 2023 (medium confidence); the APP list was seen at one platform (low).
pub fn content(kind: ServiceKind, code: u16) -> Option<Content> {
    let starts = starts(kind);
    let (&end, groups) = starts.split_last()?;
    if let Some(group) = code.checked_sub(500) {
        let is_group = usize::from(group) < groups.len();
        return is_group.then_some(Content { is_group, group: code, option: None });
    }
    if code == 0 || code >= end {
        return None;
    }
    let group = groups.partition_point(|&start| {
        step();
        start <= code
    });
    let group = 499 + u16::try_from(group).ok()?;
    let option = match (kind, code) {
        (ServiceKind::Website, 3) => Some(ServiceContent::ComprehensivePortal),
        (ServiceKind::Website, 6) => Some(ServiceContent::PersonalBlog),
        (ServiceKind::Website, 8) => Some(ServiceContent::UnitPortal),
        (ServiceKind::Website, 24) => Some(ServiceContent::Other),
        _ => None,
    };
    Some(Content { is_group: false, group, option })
}

/// The Chinese name of a code.
#[cfg(feature = "pages")]
pub fn name(kind: ServiceKind, code: u16) -> Option<&'static str> {
    content(kind, code)?;
    let starts = starts(kind);
    let contents = starts.last()? - 1;
    let index = code.checked_sub(500).map_or_else(|| code - 1, |group| contents + group);
    let names: &[&str] = match kind {
        ServiceKind::Website => &packed::WEBSITE_NAMES,
        ServiceKind::App => &packed::APP_NAMES,
    };
    names.get(usize::from(index)).copied()
}

fn starts(kind: ServiceKind) -> &'static [u16] {
    match kind {
        ServiceKind::Website => &packed::WEBSITE,
        ServiceKind::App => &packed::APP,
    }
}
