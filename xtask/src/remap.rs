//! The paths of this machine, which are nobody's business: the compiler would write them into the
//! module, which holds the place of every panic until `shrink` takes them out.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::{build, paths, run};

/// Flags that let `rustc` call its inputs by names that are the same everywhere.
pub(crate) fn flags(rustc: &Path) -> Vec<String> {
    let flag = |(from, to): (PathBuf, &str)| format!("--remap-path-prefix={}={to}", from.display());
    inputs(rustc).into_iter().map(flag).collect()
}

/// Where sources may lie and what to call that; the compiler takes the last one that fits.
fn inputs(rustc: &Path) -> Vec<(PathBuf, &'static str)> {
    let mut inputs = vec![(paths::root().to_owned(), ""), (paths::target(), "target")];
    if let Some(home) = cargo_home() {
        // The directories below are named after the registry.
        let registries = fs::read_dir(home.join("registry/src"));
        let registries = registries.into_iter().flatten().flatten().map(|entry| entry.path());
        inputs.push((home, "cargo"));
        inputs.extend(registries.map(|registry| (registry, "")));
    }
    if let Some(sysroot) = run::output(run::command(rustc).args(["--print", "sysroot"])) {
        let library = Path::new(&sysroot).join("lib/rustlib/src/rust");
        // Distributions keep it elsewhere and leave a link.
        let real = library.canonicalize();
        inputs.push((library, "rust"));
        inputs.extend(real.map(|real| (real, "rust")));
    }
    inputs
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// Fails if a file of the package names a place on this machine.
pub(crate) fn check_built(rustc: &Path) -> Result<()> {
    let mut places: Vec<PathBuf> = inputs(rustc).into_iter().map(|(place, _)| place).collect();
    places.extend(std::env::home_dir());
    let module = build::wasm_name();
    for file in paths::files_below(&paths::package())? {
        let bytes = fs::read(&file)?;
        let mut leaks = named(&bytes, &places);
        if file.ends_with(&module) {
            leaks.extend(absolute_sources(&bytes));
        }
        if let Some(leak) = leaks.first() {
            bail!("{} names {leak}", paths::shown(&file));
        }
    }
    Ok(())
}

/// Which of the places the bytes name; one directly below the root could be in there by chance.
fn named(bytes: &[u8], places: &[PathBuf]) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes);
    let is_telling = |place: &&PathBuf| place.components().count() > 2;
    let shown = places.iter().filter(is_telling).map(|place| place.display().to_string());
    shown.filter(|place| text.contains(place.as_str())).collect()
}

/// Sources by their full path, but for those of the standard library, which the makers of the
/// compiler have renamed already.
fn absolute_sources(bytes: &[u8]) -> Vec<String> {
    let is_of_path = |byte: &u8| byte.is_ascii_alphanumeric() || b"/._-+@~ ".contains(byte);
    let runs = bytes.split(|byte| !is_of_path(byte)).map(String::from_utf8_lossy);
    let mut found = Vec::new();
    for run in runs.filter(|run| run.contains(".rs")) {
        // Texts stand one behind the other.
        let sources = run.split_inclusive(".rs").filter(|text| text.ends_with(".rs"));
        let absolute = sources.filter(|text| text.starts_with('/') && !text.starts_with("/rustc/"));
        found.extend(absolute.map(str::to_owned));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_a_machine_are_found_in_a_module() {
        let module = b"\0asm\x01src/engine/index.rs/rustc/5980/library/core/src/str.rs\xc0\x01\
            /home/somebody/my cargo/js-sys/src/jspi.rssrc/model/date.rs\0overflow";
        assert_eq!(absolute_sources(module), ["/home/somebody/my cargo/js-sys/src/jspi.rs"]);
        let places = ["/home/somebody", "/home/nobody", "/asm", "/"].map(PathBuf::from);
        assert_eq!(named(module, &places), ["/home/somebody"]);
    }

    #[test]
    fn the_deepest_place_is_given_last() {
        let flags = flags(Path::new("rustc"));
        let at = |place: &Path| {
            let start = format!("--remap-path-prefix={}=", place.display());
            flags.iter().position(|flag| flag.starts_with(&start)).expect("a flag")
        };
        assert!(at(paths::root()) < at(&paths::target()));
    }
}
