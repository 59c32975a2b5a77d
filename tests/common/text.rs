//! What the tests of texts share: files of the repository, and what stands where in them.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::{fs, path::Path};

/// The folder of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The text of a file.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The rest of the text behind each `mark`.
pub(crate) fn behind<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(mark).map(move |(at, _)| &text[at + mark.len()..])
}

/// What stands between `open` and `close` on one line, each time.
pub(crate) fn between<'a>(
    text: &'a str,
    open: &'a str,
    close: char,
) -> impl Iterator<Item = &'a str> {
    behind(text, open).filter_map(move |rest| Some(rest.split_once([close, '\n'])?.0))
}

/// What stands in quotes that open as they close.
pub(crate) fn quoted(text: &str, quote: char) -> impl Iterator<Item = &str> {
    // Each second part: the text begins outside of them.
    text.split(quote)
        .zip([false, true].into_iter().cycle())
        .filter_map(|(part, is_in)| is_in.then_some(part))
}
