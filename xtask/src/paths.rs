//! Where things are.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the root")
}

/// Cargo's target directory, wherever the user's settings put it: we were built in there.
pub(crate) fn target() -> PathBuf {
    let ours = std::env::current_exe().ok();
    let profile_dir = ours.as_deref().and_then(Path::parent);
    match profile_dir.and_then(Path::parent) {
        Some(target) => target.to_owned(),
        None => root().join("target"),
    }
}

/// What the tests in JavaScript hold the module against: large, and of no use to anybody else.
pub(crate) fn corpus() -> PathBuf {
    target().join("corpus.json")
}

/// Where everything built is left.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The built npm package.
pub(crate) fn package() -> PathBuf {
    root().join("dist/npm")
}

/// The built form: static files, servable from any sub-path.
pub(crate) fn site() -> PathBuf {
    root().join("dist/site")
}

/// The built form as one file, to be opened from where it lies.
pub(crate) fn one_file() -> PathBuf {
    root().join("dist/form.html")
}

/// Leaves an empty directory at `dir`.
pub(crate) fn empty_dir(dir: &Path) -> Result<()> {
    if dir.exists() {
        fs::remove_dir_all(dir).with_context(|| format!("cannot clear {}", dir.display()))?;
    }
    fs::create_dir_all(dir).with_context(|| format!("cannot create {}", dir.display()))
}

/// The files in `dir` whose names end in `suffix`, sorted; none if there is no such directory.
pub(crate) fn files_ending(dir: &Path, suffix: &str) -> Result<Vec<PathBuf>> {
    if !dir.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))? {
        let path = entry?.path();
        if path.is_file() && path.file_name().is_some_and(|n| n.to_string_lossy().ends_with(suffix))
        {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The files in a directory and in those below it, sorted.
pub(crate) fn files_below(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dir).with_context(|| format!("cannot list {}", dir.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// `path` as the repository sees it, for messages.
pub(crate) fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}
