//! `cargo xtask build`: from the library to the npm package and the form.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};

use crate::{corpus, data, docs, env, mvp, node, package, packs, paths, run, shrink, size};

/// The stem of the generated files, `beian_validator.js` and `beian_validator_bg.wasm`; of the first,
/// [`WRAPPER`] takes what it needs.
pub(crate) const STEM: &str = "beian_validator";

/// Every feature the compiler or its library may have used is named, and then each is rewritten
/// but for copying memory, which comes after. `--all-features` would let wasm-opt write encodings
/// that no engine accepts.
const LOWER: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--signext-lowering",
    "--llvm-nontrapping-fptoint-lowering",
];

/// Apart from the above: with later features at hand, it would bring them back.
const SHRINK: &[&str] = &[
    "--mvp-features",
    // Nothing lies at the lowest addresses but the end of a stack of nearly a megabyte, so that no pointer
    // and what is added to it come out below it: constants go into the offsets of loads and stores.
    "--low-memory-unused",
    // A function this small is smaller where it is called, and need not be compiled by itself.
    "--always-inline-max-function-size",
    "7",
    // Branches and blocks are made anew from the flow alone, which comes out more alike.
    "--flatten",
    "--rereloop",
    "-Oz",
    "--optimize-added-constants-propagate",
    "-Oz",
    // Engines pay no heed to what is promised about alignment.
    "--dealign",
    "--strip-debug",
    "--strip-producers",
];

/// From WebAssembly to JavaScript, which has a fast way to copy memory.
const TRANSLATE: &[&str] = &["-Oz", "--mvp-features", "--enable-bulk-memory"];

/// The file that holds the wrapper and the glue.
const WRAPPER: &str = "core.js";

/// Functions that LLVM counts as this large go into their callers; opt-level 2 by itself would have 225, and
/// 325 for those that ask for it. From 50 on the bytes rise faster than the time falls (docs/adr/0013).
const INLINING: &[&str] = &["-Cllvm-args=-inline-threshold=50 -inlinehint-threshold=50"];

/// The name of the module in JavaScript.
pub(crate) const FALLBACK: &str = "fallback.js";

/// Puts the generated glue into the wrapper.
const GLUE: &str = include_str!("../js/glue.mjs");

/// Completes what wasm2js writes.
const SCRIPT: &str = include_str!("../js/fallback.mjs");

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
    let mut cargo = toolchain.cargo_for_release("build", &[mvp::RUSTFLAGS, INLINING].concat());
    run::run(cargo.args(["--package", "beian-validator-wasm", "--release"]))?;

    let staging = paths::target().join("wasm-module");
    let generated = generate_bindings(&staging)?;
    complete_glue(&generated)?;
    optimize(&generated)?;
    data::write(&generated)?;
    packs::write(&generated)?;
    corpus::write()?;
    node::script(VALIDATE, &[&generated.join(wasm_name())])?;

    package::assemble(&generated, &paths::package())?;
    package::assemble_site(&paths::package(), &paths::site())?;
    docs::write_site(&paths::site())?;
    package::assemble_one_file(&paths::package(), &paths::site(), &paths::one_file())?;
    println!(
        "--- package in {}, form in {}, as one file in {}",
        paths::shown(&paths::package()),
        paths::shown(&paths::site()),
        paths::shown(&paths::one_file())
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
    let mut module = fs::read(&compiled)?;
    mvp::forbid_glue_features(&mut module)?;
    let edited = staging.join("edited.wasm");
    fs::write(&edited, module)?;
    let text = |path: &Path| -> Result<String> {
        Ok(path.to_str().context("the repository's path is not UTF-8")?.to_owned())
    };
    let args = [
        "wasm-bindgen",
        "--target",
        "web",
        "--no-typescript",
        // The wrapper knows it, for modules and for scripts.
        "--omit-default-module-path",
        "--out-name",
        STEM,
        "--out-dir",
        &text(&generated)?,
        &text(&edited)?,
    ];
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(args).context("wasm-bindgen failed")?;
    if !generated.join(wasm_name()).is_file() {
        bail!("wasm-bindgen left no {}", wasm_name());
    }
    Ok(generated)
}

/// Leaves one wrapper with what is needed of the glue in it: files that are compressed together are
/// smaller, and nobody loads one without the other.
fn complete_glue(generated: &Path) -> Result<()> {
    let glue = generated.join(format!("{STEM}.js"));
    let module = generated.join(wasm_name());
    let (shorter, names) = mvp::shorten_imports(&fs::read(&module)?)?;
    let mut text = fs::read_to_string(&glue)?;
    for (long, short) in &names {
        ensure!(text.matches(long).count() == 1, "the glue names {long} more than once, or not");
        text = text.replace(long, short);
    }
    fs::write(&module, shorter)?;
    fs::write(&glue, text)?;
    let wrapper = paths::root().join("npm").join(WRAPPER);
    node::script(GLUE, &[&glue, &wrapper, &generated.join(WRAPPER)])?;
    Ok(fs::remove_file(glue)?)
}

/// Brings the module down to WebAssembly 1.0 and shrinks it, in place, and adds the same in
/// JavaScript.
fn optimize(generated: &Path) -> Result<()> {
    let module = generated.join(wasm_name());
    let place = |name: &str| generated.with_file_name(name);
    let lowered = place("lowered").join("module.wasm");
    // The sources of `shrink` and `mvp` stand for what they do.
    kept(&module, &[LOWER, &[include_str!("shrink.rs")]].concat(), &lowered, || {
        println!("--- wasm-opt -Oz and wasm2js (about 20 s)");
        let trapped = lowered.with_file_name("trapped.wasm");
        fs::write(&trapped, shrink::trap(&fs::read(&module)?)?)?;
        binaryen("wasm-opt", LOWER, &trapped, &lowered)
    })?;
    let shrunk = place("shrunk").join("module.wasm");
    let sources = [include_str!("mvp.rs"), include_str!("shrink.rs")];
    kept(&lowered, &[SHRINK, &sources].concat(), &shrunk, || {
        let calls = shrunk.with_file_name("calls.wasm");
        fs::write(&calls, shrink::relate(&mvp::rewrite(&fs::read(&lowered)?)?)?)?;
        binaryen("wasm-opt", SHRINK, &calls, &shrunk)?;
        Ok(fs::write(&shrunk, shrink::reorder(&fs::read(&shrunk)?)?)?)
    })?;
    let script = place("translated").join(FALLBACK);
    kept(&lowered, &[TRANSLATE, &[SCRIPT]].concat(), &script, || {
        binaryen("wasm2js", TRANSLATE, &lowered, &script)?;
        node::script(SCRIPT, &[&script]).map(drop)
    })?;
    mvp::check(&fs::read(&shrunk)?)?;
    fs::copy(&shrunk, &module)?;
    fs::copy(&script, generated.join(FALLBACK))?;
    Ok(())
}

/// Lets `make` leave `output` alone in its directory, unless it is there already: these steps take
/// longer than all else on a warm build, so each result is kept beside what it was made from.
fn kept(
    input: &Path,
    steps: &[&str],
    output: &Path,
    make: impl FnOnce() -> Result<()>,
) -> Result<()> {
    let (made_from, made_by) = (output.with_file_name("input"), output.with_file_name("steps"));
    let bytes = fs::read(input)?;
    let lock_file = fs::read_to_string(paths::root().join("npm/package-lock.json"))?;
    let steps = format!("{}\n{lock_file}", steps.join(" "));
    let is_current = fs::read(&made_from).is_ok_and(|kept| kept == bytes)
        && fs::read_to_string(&made_by).is_ok_and(|kept| kept == steps)
        && output.is_file();
    if !is_current {
        paths::empty_dir(output.parent().context("a file in no directory")?)?;
        make()?;
        fs::write(&made_from, &bytes)?;
        fs::write(&made_by, &steps)?;
    }
    Ok(())
}

fn binaryen(tool: &str, flags: &[&str], from: &Path, to: &Path) -> Result<()> {
    let mut command = node::binaryen(tool);
    command.args(flags).arg(from).arg("-o").arg(to);
    run::run_quietly(&mut command, Duration::from_secs(600))?;
    Ok(())
}
