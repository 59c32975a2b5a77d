//! Where a fact comes from, and what may therefore be done with it.

/// What a finding based on a fact may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Advice.
    Hint,
    /// Often refused, or refused in places.
    Warning,
    /// Refused.
    Error,
}

/// The sources that state a fact, one or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis(u8);

const FAQ: u8 = 1;
const HUAWEI: u8 = 1 << 1;
const DOCS: u8 = 1 << 2;
const GUIDE_2018: u8 = 1 << 3;
const SENSE: u8 = 1 << 6;

impl Basis {
    pub(super) const fn new(bits: u8) -> Self {
        Self(bits)
    }

    /// Some edition of a guide says so, not only a hosting company or our inference.
    pub const fn is_sure(self) -> bool {
        self.0 & (FAQ | HUAWEI | DOCS | GUIDE_2018) != 0
    }

    /// `huawei-kb-2025` says so: its own customers are held to it.
    pub const fn is_huawei(self) -> bool {
        self.0 & HUAWEI != 0
    }

    /// What a source's action comes to: the newest guide decides, older pages and the other
    /// provider's only warn, lists of hosting companies and inferences advise.
    pub fn resolve(self, action: Action, huawei: bool) -> Action {
        if self.0 & (FAQ | GUIDE_2018) != 0 || (huawei && self.is_huawei()) {
            action
        } else if self.0 & (HUAWEI | DOCS | SENSE) != 0 {
            action.min(Action::Warning)
        } else {
            Action::Hint
        }
    }

    /// The ids of the sources in `sources.tsv`.
    pub fn sources(self) -> impl Iterator<Item = &'static str> {
        let ids = [
            "tencent-faq-2025",
            "huawei-kb-2025",
            "tencent-docs-2022",
            "tencent-guide-2018",
            "vendor-articles",
        ];
        (0..).zip(ids).filter_map(move |(bit, id)| (self.0 >> bit & 1 == 1).then_some(id))
    }
}

/// The action packed in the build script's order.
pub(super) fn action(value: u8) -> Action {
    match value {
        0 => Action::Hint,
        1 => Action::Warning,
        _ => Action::Error,
    }
}
