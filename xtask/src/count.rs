//! Reading how many tests a runner ran from what it prints.

use std::ops::AddAssign;

/// Tests that passed and tests that failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Counts {
    /// Adds what a line of output says, if it is a summary of Rust's runner, of the wasm runner
    /// (which prints the same) or of Node's.
    pub(crate) fn add_line(&mut self, line: &str) {
        if let Some(summary) = line.strip_prefix("test result: ") {
            for item in summary.split([';', '.']) {
                match item.trim().split_once(' ') {
                    Some((number, "passed")) => self.passed += number.parse().unwrap_or(0),
                    Some((number, "failed")) => self.failed += number.parse().unwrap_or(0),
                    _ => {}
                }
            }
        } else if let Some(summary) = line.strip_prefix("ℹ ") {
            match summary.split_once(' ') {
                Some(("pass", number)) => self.passed += number.parse().unwrap_or(0),
                Some(("fail" | "cancelled", number)) => {
                    self.failed += number.parse().unwrap_or(0);
                }
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(lines: &[&str]) -> (u64, u64) {
        let mut counts = Counts::default();
        lines.iter().for_each(|line| counts.add_line(line));
        (counts.passed, counts.failed)
    }

    #[test]
    fn every_summary_of_a_run_is_added() {
        let lines = [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 12 passed; 2 failed; 0 ignored; 0 filtered out",
        ];
        assert_eq!(counted(&lines), (15, 2));
    }

    #[test]
    fn the_summary_of_node_is_read() {
        let lines = ["✔ a test (1.2ms)", "ℹ tests 9", "ℹ pass 6", "ℹ fail 2", "ℹ cancelled 1"];
        assert_eq!(counted(&lines), (6, 3));
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            counted(&["5 passed", "ℹ duration_ms 12.5", "  test result: ok. 1 passed"]),
            (0, 0)
        );
    }
}
