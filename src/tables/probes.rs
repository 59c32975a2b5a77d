//! Counts the steps of lookups in debug builds, so that a test can hold them to a bound: each entry of
//! a table that is looked at is one step, however it was come by.

#[cfg(debug_assertions)]
use core::sync::atomic::{AtomicUsize, Ordering};

#[cfg(debug_assertions)]
static STEPS: AtomicUsize = AtomicUsize::new(0);

/// Notes that an entry of a table is looked at; nothing in a release build.
#[inline(always)]
pub(super) fn step() {
    #[cfg(debug_assertions)]
    STEPS.fetch_add(1, Ordering::Relaxed);
}

/// The steps since the last call.
#[cfg(debug_assertions)]
pub fn take() -> usize {
    STEPS.swap(0, Ordering::Relaxed)
}
