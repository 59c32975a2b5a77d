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

/// Texts of the root that travel with the package; after those that it links to, the README.
const TEXTS: &[&str] = &["LICENSE-MIT", "LICENSE-APACHE", "README.md"];

/// Sections of the README that speak of what does not travel with the package.
const OF_THE_REPOSITORY: &[&str] = &["Try it", "In Rust", "More"];

/// What the README of the package says before its first section.
const ELSEWHERE: &str = "\
`cargo xtask` and files that are named below without a link are in the repository, not in this package.

";

/// A whole order, to try things with.
const EXAMPLE: &str = "data/orders/enterprise.json";

/// Shrinks every script named on the command line in place.
const MINIFY: &str = include_str!("../js/minify.mjs");

/// Adds the classic scripts, and the modules for mini programs, to the directory named on the command line.
const CLASSIC: &str = include_str!("../js/classic.mjs");

/// Makes one page of the package and the site named on the command line.
const ONE_FILE: &str = include_str!("../js/one-file.mjs");

/// Leaves the package in `to`: our files of `npm/`, the generated ones, a manifest and the texts.
pub(crate) fn assemble(generated: &Path, to: &Path) -> Result<()> {
    let root = paths::root();
    paths::empty_dir(to)?;
    copy_tree(&root.join("npm"), to)?;
    copy_tree(generated, to)?;
    let mut code = paths::files_ending(to, ".js")?;
    code.extend(paths::files_ending(&to.join("adapters"), ".js")?);
    let code: Vec<&Path> = code.iter().map(PathBuf::as_path).collect();
    node::script(MINIFY, &code)?;
    node::script(CLASSIC, &[to, &root.join("npm/glue")])?;
    fs::create_dir_all(to.join(EXAMPLE).parent().context("an example in no folder")?)?;
    fs::copy(root.join(EXAMPLE), to.join(EXAMPLE))?;
    for text in TEXTS.iter().map(|text| root.join(text)).filter(|text| text.is_file()) {
        let name = text.file_name().context("a text without a name")?;
        let text = packaged(&fs::read_to_string(&text)?);
        fs::write(to.join(name), without_dead_links(&text, |target| to.join(target).exists()))?;
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

/// Leaves the form of the site in `to`, as one file that needs no other.
pub(crate) fn assemble_one_file(package: &Path, site: &Path, to: &Path) -> Result<()> {
    node::script(ONE_FILE, &[package, site, to]).map(drop)
}

/// The README for those who have the package and not the repository; other texts as they are.
fn packaged(text: &str) -> String {
    let mut left = String::new();
    let mut is_kept = true;
    for line in text.split_inclusive('\n') {
        if let Some(title) = line.strip_prefix("## ") {
            is_kept = !OF_THE_REPOSITORY.contains(&title.trim());
            if !left.contains(ELSEWHERE) {
                left.push_str(ELSEWHERE);
            }
        }
        if is_kept {
            left.push_str(line);
        }
    }
    // Our files of `npm/` stand at the root of the package.
    left.replace("[npm/", "[").replace("](npm/", "](")
}

/// The text without the pictures, and with the bare labels of the links, whose target does not travel.
fn without_dead_links(text: &str, is_there: impl Fn(&str) -> bool) -> String {
    let mut left = String::new();
    let mut rest = text;
    while let Some((start, middle, end)) = next_link(rest) {
        let (label, target) = (&rest[start + 1..middle], &rest[middle + 2..end]);
        if target.contains("://") || target.starts_with('#') || is_there(target) {
            left.push_str(&rest[..=end]);
        } else if let Some(before) = rest[..start].strip_suffix('!') {
            left.push_str(before);
        } else {
            left.push_str(&rest[..start]);
            left.push_str(label);
        }
        rest = &rest[end + 1..];
    }
    left + rest
}

/// The first `[label](target)`: where it opens, where the label ends, and where it closes.
fn next_link(text: &str) -> Option<(usize, usize, usize)> {
    let middle = text.find("](")?;
    let end = middle + text[middle..].find(')')?;
    Some((text[..middle].rfind('[')?, middle, end))
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
    fn links_to_what_does_not_travel_are_bare() {
        let text = "![form](docs/form.png)\nSee [how](docs/a.md), [MIT](MIT), [web](https://a.b), `a[0](x`.";
        let left = without_dead_links(text, |target| target == "MIT");
        assert_eq!(left, "\nSee how, [MIT](MIT), [web](https://a.b), `a[0](x`.");
        assert_eq!(without_dead_links("no ](link", |_| false), "no ](link");
    }

    #[test]
    fn the_readme_of_the_package_speaks_of_the_package() {
        let text = "# It\n\nChecks.\n\n## Try it\n\nRun.\n\n## In a page\n\n[npm/a.d.ts](npm/a.d.ts)\n\n## More\n\nx\n";
        let expected =
            format!("# It\n\nChecks.\n\n{ELSEWHERE}## In a page\n\n[a.d.ts](a.d.ts)\n\n");
        assert_eq!(packaged(text), expected);
        assert_eq!(packaged("MIT\n"), "MIT\n");
    }

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
