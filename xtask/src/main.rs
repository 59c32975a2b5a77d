//! The project's own commands, run as `cargo xtask <command>`.
//!
//! Every command looks for what it needs, installs it where it can and says so in one line; where
//! it cannot, it prints the command to run and stops with a non-zero status.

mod apt;
mod bench;
mod browser;
mod build;
mod corpus;
mod count;
mod data;
mod demo;
mod diff;
mod docs;
mod doctor;
mod env;
mod generate;
mod instructions;
mod mvp;
mod node;
mod package;
mod packs;
mod paths;
mod remap;
mod remote;
mod run;
mod serve;
mod shrink;
mod size;
mod sysroot;
mod test;
mod types;

use std::process::ExitCode;

use anyhow::{Result, bail};

const USAGE: &str = "\
usage: cargo xtask <command>

  demo [--port N] [--open]          build, then serve the form on 127.0.0.1 until Ctrl-C
  test [native|wasm|node|e2e] ...   run every check, or only the named parts
  build                             leave the package in dist/npm, the form in dist/site and dist/form.html
  bench [--quick | --write]         time us and others natively, in Node and in Chromium;
                                    --write leaves the tables in docs/benchmarks.md
  instructions [--write]            instructions of an edit, natively, against the recorded ones;
                                    --write records them
  size                              sizes of the built package against data/size-budget.tsv
  generate [--check]                write the generated files, or only compare them
  diff PROFILE PROFILE              list the rules and parameters that differ
  tables --check                    lint every table of data/
  env                               print the variables that let plain cargo build for wasm
  doctor                            list what is present and what is missing; installs nothing

variables: BEIAN_NO_RUSTUP=1 and BEIAN_NO_APT=1 forbid installing with rustup and apt-get;
CHROMIUM and CHROMEDRIVER name a browser and its driver.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(true) => ExitCode::SUCCESS,
        // The summary of the tests has said it all and should stay the last line.
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs one command; `false` for failed tests that were already reported.
fn dispatch(args: &[String]) -> Result<bool> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["test", rest @ ..] => return test::test(rest),
        ["demo", rest @ ..] => demo::demo(rest)?,
        ["build"] => drop(build::build()?),
        ["bench", rest @ ..] => bench::bench(rest)?,
        ["instructions", rest @ ..] => instructions::instructions(rest)?,
        ["size"] => size::check()?,
        ["generate"] => generate::write()?,
        ["generate", "--check"] => generate::check()?,
        ["tables"] | ["tables", "--check"] => test::tables()?,
        ["diff", profiles @ ..] => diff::print(profiles)?,
        ["env"] => env::print()?,
        ["doctor"] => doctor::doctor()?,
        // Cargo starts this executable so for every wasm test binary.
        ["wasm-test-runner", rest @ ..] => {
            let args = ["wasm-bindgen-test-runner"].iter().chain(rest);
            wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(args)?;
        }
        [] | ["help" | "--help" | "-h"] => println!("{USAGE}"),
        _ => bail!("unknown command `{}`\n\n{USAGE}", args.join(" ")),
    }
    Ok(true)
}
