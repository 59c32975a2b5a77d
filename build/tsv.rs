//! Reads the tables under `data/`: tab-separated, `#` lines are comments.

use std::{fs, path::Path};

/// The rows of a table, each with exactly `columns` cells.
pub(crate) fn read(path: &Path, columns: usize) -> Vec<Vec<String>> {
    println!("cargo::rerun-if-changed={}", path.display());
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
            assert!(
                cells.len() == columns,
                "{}: {} cells where {columns} are due: {line}",
                path.display(),
                cells.len()
            );
            cells
        })
        .collect()
}

/// The names of a table's columns: the last of its comments.
pub(crate) fn columns(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let header = text.lines().take_while(|line| line.starts_with('#')).last().unwrap_or_default();
    header.trim_start_matches(['#', ' ']).split('\t').map(str::to_owned).collect()
}
