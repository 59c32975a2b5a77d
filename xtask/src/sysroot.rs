//! The standard library for wasm32, built once from a compiler's own sources.
//!
//! For machines whose compiler lacks the target and where rustup is absent or cannot download.
//! The project's own code is still built by a stable compiler with stable flags; only this one
//! build of the library uses the switch that opens unstable ones.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::env::TARGET;
use crate::{paths, remap, run};

/// Goes up when the library is built in another way than before.
const EDITION: u32 = 2;

/// Whether the compiler carries the sources of its library.
pub(crate) fn has_sources(rustc: &Path) -> bool {
    run::output(run::command(rustc).args(["--print", "sysroot"])).is_some_and(|sysroot| {
        Path::new(&sysroot).join("lib/rustlib/src/rust/library/std/Cargo.toml").is_file()
    })
}

/// Where the library for this compiler is kept; `None` if the compiler does not run.
pub(crate) fn place(rustc: &Path) -> Option<PathBuf> {
    let version = run::output(run::command(rustc).arg("-vV"))?;
    let line = |key: &str| version.lines().find_map(|line| line.strip_prefix(key));
    let (release, hash) = (line("release: ")?, line("commit-hash: ")?);
    let hash = hash.get(..9).unwrap_or(hash);
    Some(paths::target().join("wasm-sysroot").join(format!("{release}-{hash}-{EDITION}")))
}

/// Builds the library into `place`.
pub(crate) fn build(rustc: &Path, place: &Path) -> Result<()> {
    println!("--- building the {TARGET} library for {} (about a minute, once)", rustc.display());
    let mut crate_dir = place.as_os_str().to_owned();
    crate_dir.push("-build");
    let crate_dir = PathBuf::from(crate_dir);
    paths::empty_dir(&crate_dir)?;
    fs::create_dir(crate_dir.join("src"))?;
    fs::write(crate_dir.join("src/lib.rs"), "#![no_std]\n")?;
    fs::write(
        crate_dir.join("Cargo.toml"),
        "[package]\nname = \"empty\"\nedition = \"2021\"\n\n[workspace]\n\n\
         [profile.release]\npanic = \"abort\"\n",
    )?;

    // The cargo of the same release where there is one: it knows the layout of the sources.
    let beside = rustc.with_file_name("cargo");
    let mut cargo = if rustc.components().count() > 1 && beside.is_file() {
        run::command(beside)
    } else {
        run::cargo()
    };
    for variable in ["CARGO", "RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "CARGO_TARGET_DIR"] {
        cargo.env_remove(variable);
    }
    // Without the bitcode, link-time optimization would stop at the library's border.
    let mut flags = vec!["-Cembed-bitcode=yes".to_owned()];
    flags.extend(remap::flags(rustc));
    cargo
        .current_dir(&crate_dir)
        .env("RUSTC", rustc)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"))
        .args(["build", "--release", "--target", TARGET, "--target-dir", "target"])
        .arg("-Zbuild-std=std,panic_abort,test,proc_macro");
    run::run(&mut cargo)?;

    let deps = crate_dir.join("target").join(TARGET).join("release/deps");
    let staged = crate_dir.join("sysroot");
    let libraries = staged.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    let mut copied = 0;
    for library in paths::files_ending(&deps, ".rlib")? {
        let name = library.file_name().context("a library without a name")?;
        if name.to_string_lossy().starts_with("libempty-") {
            continue;
        }
        fs::copy(&library, libraries.join(name))?;
        copied += 1;
    }
    if copied == 0 {
        bail!("building the library left nothing in {}", deps.display());
    }
    // Renamed at the end, so that an interrupted build is not taken for a finished one.
    if place.exists() {
        fs::remove_dir_all(place)?;
    }
    fs::rename(&staged, place)?;
    fs::remove_dir_all(&crate_dir)?;
    Ok(())
}
