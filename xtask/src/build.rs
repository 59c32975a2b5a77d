//! `cargo xtask build`: from the library to the npm package and the form.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::{corpus, data, docs, env, node, package, packs, paths, run, size};

/// The stem of the generated files, `beian_validator.js` and `beian_validator_bg.wasm`.
pub(crate) const STEM: &str = "beian_validator";

/// Every feature the compiler may have used is named. `--all-features` would let wasm-opt write
/// encodings that no engine accepts.
const WASM_OPT: &[&str] = &[
    "-Oz",
    "--strip-debug",
    "--strip-producers",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Fails unless the engine takes every module named on the command line.
const VALIDATE: &str = "
import { readFileSync } from 'node:fs';
for (const file of process.argv.slice(1)) {
  if (!WebAssembly.validate(readFileSync(file))) throw new Error(`${file} is not a valid module`);
}";

/// Builds all, prints the sizes and returns the toolchain used.
pub(crate) fn build() -> Result<env::Toolchain> {
    let toolchain = env::wasm()?;
    node::ensure_packages()?;

    println!("--- compiling the module (release: half a minute cold, seconds warm)");
    let mut cargo = toolchain.cargo("build");
    run::run(cargo.args(["--package", "beian-validator-wasm", "--release"]))?;

    let staging = paths::target().join("wasm-module");
    let generated = generate_bindings(&staging)?;
    optimize(&generated)?;
    data::write(&generated)?;
    packs::write(&generated)?;
    corpus::write()?;
    node::script(VALIDATE, &[&generated.join(wasm_name())])?;

    package::assemble(&generated, &paths::package())?;
    package::assemble_site(&paths::package(), &paths::site())?;
    docs::write_site(&paths::site())?;
    println!(
        "--- package in {}, form in {}",
        paths::shown(&paths::package()),
        paths::shown(&paths::site())
    );
    size::print(&size::measure()?);
    Ok(toolchain)
}

/// The file name of the module in the package.
pub(crate) fn wasm_name() -> String {
    format!("{STEM}_bg.wasm")
}

/// Runs the bindings generator into an empty directory and returns that.
fn generate_bindings(staging: &Path) -> Result<PathBuf> {
    let compiled = paths::target().join(env::TARGET).join("release/beian_validator_wasm.wasm");
    let generated = staging.join("generated");
    paths::empty_dir(&generated)?;
    let text = |path: &Path| -> Result<String> {
        Ok(path.to_str().context("the repository's path is not UTF-8")?.to_owned())
    };
    let args = [
        "wasm-bindgen",
        "--target",
        "web",
        "--no-typescript",
        // The wrapper starts a fresh instance after a trap.
        "--experimental-reset-state-function",
        "--out-name",
        STEM,
        "--out-dir",
        &text(&generated)?,
        &text(&compiled)?,
    ];
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args).context("wasm-bindgen failed")?;
    if !generated.join(wasm_name()).is_file() {
        bail!("wasm-bindgen left no {}", wasm_name());
    }
    Ok(generated)
}

/// Shrinks the module in place. wasm-opt takes longer than all else on a warm build, so its last
/// result is kept beside what it was made from.
fn optimize(generated: &Path) -> Result<()> {
    let module = generated.join(wasm_name());
    let kept = generated.with_file_name("optimized");
    let (input, output, flags) =
        (kept.join("input.wasm"), kept.join("output.wasm"), kept.join("flags"));

    let bytes = fs::read(&module)?;
    let lock_file = fs::read_to_string(paths::root().join("npm/package-lock.json"))?;
    let used = format!("{}\n{lock_file}", WASM_OPT.join(" "));
    let is_current = fs::read(&input).is_ok_and(|kept| kept == bytes)
        && fs::read_to_string(&flags).is_ok_and(|kept| kept == used)
        && output.is_file();
    if !is_current {
        println!("--- wasm-opt -Oz (about 10 s)");
        paths::empty_dir(&kept)?;
        let mut wasm_opt = node::binaryen("wasm-opt");
        wasm_opt.args(WASM_OPT).arg(&module).arg("-o").arg(&output);
        run::run_quietly(&mut wasm_opt, Duration::from_secs(600))?;
        fs::write(&input, &bytes)?;
        fs::write(&flags, &used)?;
    }
    fs::copy(&output, &module)?;
    Ok(())
}
