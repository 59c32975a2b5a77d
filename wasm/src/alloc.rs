//! The module's allocator: free lists by size, a few hundred bytes of code.
//!
//! Sizes are rounded up to a power of two, or to the one and a half fold of it, and each such size
//! has a list of free blocks. Taking and giving back a block is a handful of instructions, and what
//! was given back serves the next block of its size. Blocks are never split or joined: a session
//! asks for the same sizes again and again, so memory stays where the largest order took it. The
//! standard allocator for this target costs the module five times as much code.

use core::{
    alloc::{GlobalAlloc, Layout},
    cell::UnsafeCell,
    ptr::null_mut,
};

/// Sizes from 16 bytes to 2 GB, two for nearly each power of two; more than half of that is refused.
const CLASSES: usize = 56;
const PAGE: usize = 65_536;

/// Free lists, and the untouched end of the memory.
pub(crate) struct Blocks {
    state: UnsafeCell<State>,
}

struct State {
    free: [*mut u8; CLASSES],
    next: usize,
    end: usize,
}

// SAFETY: the module is built without threads.
unsafe impl Sync for Blocks {}

impl Blocks {
    pub(crate) const fn new() -> Self {
        Self { state: UnsafeCell::new(State { free: [null_mut(); CLASSES], next: 0, end: 0 }) }
    }
}

/// The class whose blocks hold `size` bytes, and the size of its blocks.
const fn class(size: usize) -> (usize, usize) {
    if size <= 32 {
        return if size <= 16 { (0, 16) } else { (1, 32) };
    }
    // `power` is the largest power of two below the size, from 32.
    let shift = usize::BITS - 1 - (size - 1).leading_zeros();
    let power = 1usize << shift;
    let steps = 2 * (shift as usize - 5) + 1;
    let middle = power + power / 2;
    if size <= middle { (steps + 1, middle) } else { (steps + 2, power.wrapping_mul(2)) }
}

impl State {
    /// A block from the end of the memory, which grows by whole pages and by a quarter at least: where
    /// it is translated to JavaScript, all of it is copied each time.
    fn fresh(&mut self, size: usize) -> *mut u8 {
        let Some(after) = self.next.checked_add(size) else { return null_mut() };
        if after > self.end {
            let missing = (after - self.end).div_ceil(PAGE);
            let ample = missing.max(core::arch::wasm32::memory_size::<0>() / 4);
            let grow = |pages| match core::arch::wasm32::memory_grow::<0>(pages) {
                usize::MAX => None,
                start => Some((start, pages)),
            };
            let Some((grown, pages)) = grow(ample).or_else(|| grow(missing)) else {
                return null_mut();
            };
            let start = grown * PAGE;
            // Somebody else may have grown the memory in between; what is left before is lost.
            if start != self.end {
                self.next = start;
                self.end = start;
            }
            self.end += pages * PAGE;
            return self.fresh(size);
        }
        let block = self.next as *mut u8;
        self.next = after;
        block
    }
}

// SAFETY: blocks of one class are at least as large as any layout of that class and start at a
// multiple of 16, since all sizes are; the free lists hold only blocks that were given back.
unsafe impl GlobalAlloc for Blocks {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if layout.align() > 16 || layout.size() > 1 << 30 {
            return null_mut();
        }
        let (class, size) = class(layout.size());
        // SAFETY: no reference to the state outlives the call, and there are no threads.
        let state = unsafe { &mut *self.state.get() };
        let head = state.free[class];
        if head.is_null() {
            return state.fresh(size);
        }
        // SAFETY: a free block holds the address of the next one.
        state.free[class] = unsafe { head.cast::<*mut u8>().read() };
        head
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let (class, _) = class(layout.size());
        // SAFETY: as above; the block is at least 16 bytes and nobody uses it any more.
        unsafe {
            let state = &mut *self.state.get();
            block.cast::<*mut u8>().write(state.free[class]);
            state.free[class] = block;
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Within its class a block is large enough already.
        if class(size).0 == class(layout.size()).0 {
            return block;
        }
        // SAFETY: the new size is not zero and its alignment is that of a valid layout.
        let new = unsafe { Layout::from_size_align_unchecked(size, layout.align()) };
        // SAFETY: both blocks hold at least the smaller of the two sizes.
        unsafe {
            let fresh = self.alloc(new);
            if !fresh.is_null() {
                core::ptr::copy_nonoverlapping(block, fresh, layout.size().min(size));
                self.dealloc(block, layout);
            }
            fresh
        }
    }
}

const _: () = {
    // Classes follow each other without a gap, and none is smaller than what it is for.
    let mut size = 1;
    let mut last = 0;
    while size < 5000 {
        let (number, holds) = class(size);
        assert!(holds >= size && holds.is_multiple_of(16) && number < CLASSES);
        assert!(number == last || number == last + 1);
        last = number;
        size += 1;
    }
    assert!(class(1 << 30).0 < CLASSES);
};
