//! Putting the npm package and the form together from sources and generated files.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{node, paths};

/// What stands in `npm/` and `www/` for developers only.
const NOT_SHIPPED: &[&str] = &[
    "node_modules",
    "tests",
    "bench",
    "glue",
    "snippets",
    "package.json",
    "package-lock.json",
    ".npmrc",
];

/// Texts of the root that travel with the package.
const TEXTS: &[&str] = &["README.md", "LICENSE-MIT", "LICENSE-APACHE"];

/// Shrinks every script named on the command line in place.
const MINIFY: &str = include_str!("../js/minify.mjs");

/// Adds the classic scripts to the directory named on the command line.
const CLASSIC: &str = include_str!("../js/classic.mjs");

/// Leaves the package in `to`: our files of `npm/`, the generated ones, a manifest and the texts.
pub(crate) fn assemble(generated: &Path, to: &Path) -> Result<()> {
    let root = paths::root();
    paths::empty_dir(to)?;
    copy_tree(&root.join("npm"), to)?;
    copy_tree(generated, to)?;
    let code = paths::files_ending(to, ".js")?;
    let code: Vec<&Path> = code.iter().map(PathBuf::as_path).collect();
    node::script(MINIFY, &code)?;
    node::script(CLASSIC, &[to, &root.join("npm/glue/classic.js")])?;
    for text in TEXTS.iter().map(|text| root.join(text)).filter(|text| text.is_file()) {
        let name = text.file_name().context("a text without a name")?;
        fs::copy(&text, to.join(name))?;
    }
    let manifest = fs::read_to_string(root.join("npm/package.json"))?;
    fs::write(to.join("package.json"), published(&manifest)?)?;
    Ok(())
}

/// Leaves the form in `to`: all of `www/` but its tests, and the package's code in `pkg/`.
pub(crate) fn assemble_site(package: &Path, to: &Path) -> Result<()> {
    paths::empty_dir(to)?;
    copy_tree(&paths::root().join("www"), to)?;
    let code = to.join("pkg");
    fs::create_dir_all(&code)?;
    copy_tree(package, &code)
}

/// The manifest as published: the version is the workspace's, and nothing of development is left.
fn published(manifest: &str) -> Result<String> {
    let mut manifest: Value =
        serde_json::from_str(manifest).context("npm/package.json is not JSON")?;
    let fields = manifest.as_object_mut().context("npm/package.json is not an object")?;
    for development in ["private", "devDependencies", "scripts"] {
        fields.shift_remove(development);
    }
    fields.insert("version".to_owned(), env!("CARGO_PKG_VERSION").into());
    Ok(format!("{manifest:#}\n"))
}

/// Copies what is shipped of a directory, which need not exist.
fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))? {
        let entry = entry?;
        let name = entry.file_name();
        if NOT_SHIPPED.iter().any(|unshipped| name == *unshipped) {
            continue;
        }
        let target = to.join(&name);
        if entry.path().is_dir() {
            fs::create_dir_all(&target)?;
            copy_tree(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target)
                .with_context(|| format!("cannot copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_manifest_carries_nothing_of_development() {
        let manifest = r#"{"name": "n", "version": "9", "private": true, "type": "module",
            "scripts": {"x": "y"}, "devDependencies": {"a": "1"}}"#;
        let published: Value =
            serde_json::from_str(&published(manifest).expect("valid JSON")).expect("valid JSON");
        let keys: Vec<&String> = published.as_object().expect("an object").keys().collect();
        assert_eq!(keys, ["name", "version", "type"]);
        assert_eq!(published["version"], env!("CARGO_PKG_VERSION"));
    }
}
