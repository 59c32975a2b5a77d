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

/// What the sources that state a fact are worth, one or several: the column `weight` of `sources.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis(u8);

const WARNS: u8 = 1;
const OWN_CUSTOMERS: u8 = 1 << 1;
const DECIDES: u8 = 1 << 2;

impl Basis {
    pub(super) const fn new(bits: u8) -> Self {
        Self(bits)
    }

    /// Huawei's own pages say so: its customers are held to it.
    pub const fn is_huawei(self) -> bool {
        self.0 & OWN_CUSTOMERS != 0
    }

    /// What a source's action comes to: the column `weight` of `sources.tsv` says which
    /// texts decide; older pages and the other provider's only warn, lists of hosting companies and inferences advise.
    pub fn resolve(self, action: Action, huawei: bool) -> Action {
        if self.0 & DECIDES != 0 || (huawei && self.is_huawei()) {
            action
        } else if self.0 & (OWN_CUSTOMERS | WARNS) != 0 {
            action.min(Action::Warning)
        } else {
            Action::Hint
        }
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
