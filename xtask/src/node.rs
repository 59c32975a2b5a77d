//! Node.js and the npm packages of the lock file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{apt, paths, run};

/// The oldest Node.js we run: the first with a test runner that is not experimental.
const OLDEST: u32 = 20;

/// A `node` command; ready after [`ensure`].
pub(crate) fn node() -> Command {
    let mut node = run::command("node");
    // Colour would have to be taken out again before counting tests.
    node.env_remove("FORCE_COLOR").env("NO_COLOR", "1");
    node
}

/// The major version of the Node.js on `PATH`.
pub(crate) fn version() -> Option<u32> {
    let version = run::output(run::command("node").arg("--version"))?;
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

/// Makes sure of a recent Node.js.
pub(crate) fn ensure() -> Result<()> {
    if version().is_none() {
        apt::install("Node.js", &["nodejs", "npm"], "about a minute")
            .with_context(|| format!("Node.js {OLDEST} or newer is needed"))?;
    }
    match version() {
        Some(version) if version >= OLDEST => Ok(()),
        found => bail!(
            "Node.js {OLDEST} or newer is needed, found {}; install it from \
             https://nodejs.org/en/download or by `brew install node`",
            found.map_or("none".to_owned(), |version| version.to_string())
        ),
    }
}

/// Makes sure that `npm/node_modules` is what the lock file says.
pub(crate) fn ensure_packages() -> Result<()> {
    ensure()?;
    if packages_present() {
        return Ok(());
    }
    if run::on_path(&["npm"]).is_none() {
        apt::install("npm", &["npm"], "about a minute")?;
    }
    println!("--- npm ci in npm/ (wasm-opt and the browser driver, 120 MB, a few seconds)");
    let mut npm = run::command("npm");
    // No package of ours needs to run a script at installation.
    npm.current_dir(paths::root().join("npm")).args(["ci", "--ignore-scripts"]);
    run::run_quietly(&mut npm, Duration::from_secs(600))
        .context("the npm packages could not be installed; run: cd npm && npm ci")?;
    fs::copy(lock_file(), stamp())?;
    Ok(())
}

/// Whether the packages were installed from the lock file as it is now.
pub(crate) fn packages_present() -> bool {
    match (fs::read(lock_file()), fs::read(stamp())) {
        (Ok(locked), Ok(installed)) => locked == installed,
        _ => false,
    }
}

fn lock_file() -> PathBuf {
    paths::root().join("npm/package-lock.json")
}

/// A copy of the lock file, which lives and dies with the directory it describes.
fn stamp() -> PathBuf {
    paths::root().join("npm/node_modules/.installed-from.json")
}

/// A script of the binaryen package, such as `wasm-opt`.
pub(crate) fn binaryen(tool: &str) -> Command {
    let mut node = node();
    node.arg(paths::root().join("npm/node_modules/binaryen/bin").join(tool));
    node
}

/// Runs a script of ours given as text and returns what it prints.
pub(crate) fn script(text: &str, files: &[&Path]) -> Result<String> {
    let mut node = node();
    // The dash keeps file names apart from Node's own options.
    node.args(["--input-type=module", "--eval", text, "--"]).args(files);
    let output = run::run_quietly(&mut node, Duration::from_secs(120))?;
    String::from_utf8(output.stdout).context("node printed something that is not UTF-8")
}
