//! A toolchain that can build for wasm32: found, completed, or described.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::{apt, remap, run, sysroot};

/// The target triple of the module.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler with the sources of its library, and the linter of the same version.
const DEBIAN_TOOLCHAIN: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "lld-22"];

/// What cargo must be told so that it can build for wasm32.
#[derive(Debug)]
pub(crate) enum Toolchain {
    /// The active compiler has the target's library.
    Active,
    /// Another compiler, with a library we built for it.
    Private { rustc: PathBuf, sysroot: PathBuf },
}

impl Toolchain {
    /// A cargo command for the wasm target.
    pub(crate) fn cargo(&self, subcommand: &str) -> Command {
        let mut cargo = run::cargo();
        self.prepare(cargo.arg(subcommand), Vec::new());
        cargo
    }

    /// The same for what is shipped: the project's own code gets `flags`, and no path of this
    /// machine stays in it.
    pub(crate) fn cargo_for_release(&self, subcommand: &str, flags: &[&str]) -> Command {
        let mut cargo = run::cargo();
        let mut flags: Vec<String> = flags.iter().map(|flag| (*flag).to_owned()).collect();
        flags.extend(remap::flags(&self.rustc()));
        self.prepare(cargo.arg(subcommand), flags);
        cargo
    }

    /// The compiler.
    pub(crate) fn rustc(&self) -> PathBuf {
        match self {
            Toolchain::Active => active(),
            Toolchain::Private { rustc, .. } => rustc.clone(),
        }
    }

    /// The linter for the wasm target, or `None` where the compiler in use has none beside it.
    pub(crate) fn clippy(&self) -> Option<Command> {
        let mut cargo = match self {
            Toolchain::Active => run::cargo(),
            Toolchain::Private { rustc, .. } => {
                let bin = rustc.parent().unwrap_or(Path::new("."));
                if !bin.join("cargo-clippy").is_file() || !bin.join("cargo").is_file() {
                    return None;
                }
                // Started directly: cargo would look in its own home first and find rustup's.
                let mut cargo = run::command(bin.join("cargo-clippy"));
                let path = std::env::var_os("PATH").unwrap_or_default();
                let dirs = [bin.to_owned()].into_iter().chain(std::env::split_paths(&path));
                cargo.env("PATH", std::env::join_paths(dirs).ok()?);
                cargo.env_remove("RUSTUP_TOOLCHAIN").env_remove("CARGO");
                cargo
            }
        };
        self.prepare(cargo.arg("clippy"), Vec::new());
        Some(cargo)
    }

    /// Completes a command that has its subcommand already: cargo forgets a `--config` in front of
    /// the subcommand when another follows it.
    fn prepare(&self, cargo: &mut Command, mut flags: Vec<String>) {
        cargo.args(["--target", TARGET]);
        if let Toolchain::Private { rustc, sysroot } = self {
            cargo.env("RUSTC", rustc);
            // Set by `cargo run`, and wins over the flag below.
            cargo.env_remove("LD_LIBRARY_PATH");
            flags.push(format!("--sysroot={}", sysroot.display()));
        }
        if flags.is_empty() {
            return;
        }
        // Given as a list, since a variable would be split at the spaces of a path.
        let flags: Vec<String> = flags.iter().map(|flag| toml_string(flag)).collect();
        cargo.arg("--config").arg(format!("target.{TARGET}.rustflags=[{}]", flags.join(",")));
        // These would win over the line above.
        for variable in ["RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
            cargo.env_remove(variable);
        }
    }
}

/// Quotes a path or flag for cargo's `--config`.
pub(crate) fn toml_string(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The toolchain to build the module with, completed where something was missing.
///
/// Tried in this order: the active compiler as it is; the same after `rustup target add`; a
/// compiler that has the sources of its library, for which we build the library once; the same
/// after installing Debian's.
pub(crate) fn wasm() -> Result<Toolchain> {
    if let Some(found) = present() {
        return Ok(found);
    }
    if let Some(completed) = by_rustup() {
        return Ok(completed);
    }
    if let Some(built) = private()? {
        return Ok(built);
    }
    if apt::is_usable() {
        match apt::install("a compiler with library sources", DEBIAN_TOOLCHAIN, "about a minute") {
            Ok(()) => {
                if let Some(built) = private()? {
                    return Ok(built);
                }
            }
            Err(error) => println!("    {error:#}"),
        }
    }
    bail!(
        "no compiler here can build for {TARGET}; run one of\n  \
         rustup target add {TARGET}            (where rustup manages the compiler)\n  \
         {}   (Debian)\n\
         and start again",
        apt::by_hand(DEBIAN_TOOLCHAIN)
    );
}

/// The toolchain as it is, without installing or building anything.
pub(crate) fn present() -> Option<Toolchain> {
    if has_std(&active(), None) {
        return Some(Toolchain::Active);
    }
    candidates().into_iter().find_map(|rustc| {
        let sysroot = sysroot::place(&rustc)?;
        has_std(&rustc, Some(&sysroot)).then_some(Toolchain::Private { rustc, sysroot })
    })
}

fn by_rustup() -> Option<Toolchain> {
    if run::is_set("BEIAN_NO_RUSTUP") || run::on_path(&["rustup"]).is_none() {
        return None;
    }
    println!("--- rustup target add {TARGET} (a few seconds; BEIAN_NO_RUSTUP=1 forbids it)");
    let mut rustup = run::command("rustup");
    rustup.args(["target", "add", TARGET]);
    if let Err(error) = run::run_quietly(&mut rustup, Duration::from_secs(300)) {
        println!("    {error:#}\n    trying another way");
    }
    has_std(&active(), None).then_some(Toolchain::Active)
}

fn private() -> Result<Option<Toolchain>> {
    for rustc in candidates() {
        let Some(sysroot) = sysroot::place(&rustc) else { continue };
        if !has_std(&rustc, Some(&sysroot)) {
            sysroot::build(&rustc, &sysroot)?;
        }
        if !has_std(&rustc, Some(&sysroot)) {
            bail!("the library built in {} is not usable", sysroot.display());
        }
        return Ok(Some(Toolchain::Private { rustc, sysroot }));
    }
    Ok(None)
}

/// The compiler that plain cargo would use.
fn active() -> PathBuf {
    std::env::var_os("RUSTC").map_or_else(|| "rustc".into(), PathBuf::from)
}

/// Compilers that have the sources of their own library. Sources and compiler must match.
fn candidates() -> Vec<PathBuf> {
    let distribution = PathBuf::from("/usr/bin/rustc");
    [active(), distribution].into_iter().filter(|rustc| sysroot::has_sources(rustc)).collect()
}

/// Whether `rustc` finds a standard library for the wasm target.
fn has_std(rustc: &Path, sysroot: Option<&Path>) -> bool {
    let mut command = run::command(rustc);
    if let Some(sysroot) = sysroot {
        command.arg("--sysroot").arg(sysroot).env_remove("LD_LIBRARY_PATH");
    }
    let Some(dir) = run::output(command.args(["--print", "target-libdir", "--target", TARGET]))
    else {
        return false;
    };
    std::fs::read_dir(dir).is_ok_and(|entries| {
        entries.flatten().any(|entry| {
            let name = entry.file_name();
            let name = name.to_string_lossy();
            name.starts_with("libstd-") && name.ends_with(".rlib")
        })
    })
}

/// `cargo xtask env`: lines for a shell to evaluate; none when plain cargo can do it already.
pub(crate) fn print() -> Result<()> {
    // Standard output is for the shell alone.
    let Some(toolchain) = present() else {
        bail!("no library for {TARGET} yet; `cargo xtask build` finds or builds one");
    };
    if let Toolchain::Private { rustc, sysroot } = toolchain {
        println!("export RUSTC='{}'", rustc.display());
        println!(
            "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS='--sysroot={}'",
            sysroot.display()
        );
    }
    println!(
        "export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER='{} wasm-test-runner'",
        std::env::current_exe()?.display()
    );
    Ok(())
}
