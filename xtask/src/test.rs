//! `cargo xtask test`: the whole gate, the same on every machine.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::browser::{self, Browser};
use crate::count::Counts;
use crate::env::{self, TARGET, Toolchain};
use crate::instructions::Verdict;
use crate::serve::{Mount, POLICY, SCRIPTS_ONLY, Server};
use crate::{build, generate, instructions, mvp, node, paths, remap, run, size};

/// No single step takes this long unless it hangs.
const LIMIT: Duration = Duration::from_secs(30 * 60);

/// A part of the gate that can be run alone, in the order of the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Native,
    Wasm,
    Node,
    EndToEnd,
}

impl Part {
    fn parse(word: &str) -> Result<Self> {
        Ok(match word {
            "native" => Part::Native,
            "wasm" => Part::Wasm,
            "node" => Part::Node,
            "e2e" => Part::EndToEnd,
            _ => bail!("unknown part `{word}`; there are native, wasm, node and e2e"),
        })
    }
}

struct Step {
    parts: &'static [Part],
    what: &'static str,
    how_long: &'static str,
    run: fn(&mut Gate) -> Result<()>,
}

/// The steps; times are for two cores, warm and cold.
const STEPS: &[Step] = &[
    Step {
        parts: &[Part::Native],
        what: "rustfmt: every file is formatted",
        how_long: "1 s",
        run: Gate::format,
    },
    Step {
        parts: &[Part::Native],
        what: "clippy and rustdoc: no warning in the workspace",
        how_long: "5 s to 1 min",
        run: Gate::lint_native,
    },
    Step {
        parts: &[Part::Wasm],
        what: "clippy: no warning in what is built for wasm32",
        how_long: "1 s to 20 s",
        run: Gate::lint_wasm,
    },
    Step {
        parts: &[Part::Native],
        what: "native tests and documentation tests",
        how_long: "10 s to 1 min",
        run: Gate::test_native,
    },
    Step {
        parts: &[Part::Native],
        what: "instructions of an edit as recorded",
        how_long: "20 s to 2 min",
        run: Gate::count_instructions,
    },
    Step {
        parts: &[Part::Native],
        what: "tests of these commands",
        how_long: "5 s to 10 s",
        run: Gate::test_xtask,
    },
    Step {
        parts: &[Part::Native],
        what: "generated files are up to date",
        how_long: "1 s",
        run: |_| generate::check(),
    },
    Step {
        parts: &[Part::Wasm],
        what: "wasm tests in Node",
        how_long: "5 s to 30 s",
        run: |gate| gate.test_wasm("Node", false),
    },
    Step {
        parts: &[Part::Wasm],
        what: "wasm tests in headless Chromium",
        how_long: "5 s to 30 s",
        run: |gate| gate.test_wasm("Chromium", true),
    },
    Step {
        parts: &[Part::Node, Part::EndToEnd],
        what: "build of the package and the form",
        how_long: "5 s to 1 min",
        run: Gate::build,
    },
    Step {
        parts: &[Part::Node],
        what: "sizes within the budget",
        how_long: "1 s",
        run: |gate| gate.built().and_then(|()| size::check_built()),
    },
    Step {
        parts: &[Part::Node],
        what: "the module needs nothing later than WebAssembly 1.0",
        how_long: "1 s",
        run: |gate| gate.built().and_then(|()| mvp::check_built()),
    },
    Step {
        parts: &[Part::Node],
        what: "nothing shipped names a path of this machine",
        how_long: "1 s",
        run: Gate::check_paths,
    },
    Step {
        parts: &[Part::Node],
        what: "tests of the package in Node",
        how_long: "5 s",
        run: Gate::test_package,
    },
    Step {
        parts: &[Part::EndToEnd],
        what: "the form end to end in headless Chromium",
        how_long: "10 s to 1 min",
        run: Gate::test_form,
    },
];

/// Runs the named parts, or all, and says whether everything passed.
///
/// A failed step does not stop the later ones: one run shows all there is to mend.
pub(crate) fn test(args: &[&str]) -> Result<bool> {
    let parts: Vec<Part> = args.iter().map(|word| Part::parse(word)).collect::<Result<_>>()?;
    let steps: Vec<&Step> = STEPS
        .iter()
        .filter(|step| parts.is_empty() || step.parts.iter().any(|part| parts.contains(part)))
        .collect();

    let start = Instant::now();
    let mut gate = Gate::default();
    let mut summary = Vec::new();
    let mut not_judged = 0;
    for (index, step) in steps.iter().enumerate() {
        println!("\n=== [{}/{}] {} (about {})", index + 1, steps.len(), step.what, step.how_long);
        let (begun, before) = (Instant::now(), gate.counts);
        let result = (step.run)(&mut gate);
        let outcome = match (&result, gate.not_judged.take()) {
            (Ok(()), None) => "ok",
            (Ok(()), Some(why)) => {
                println!("NOT JUDGED: {why}");
                not_judged += 1;
                "not judged"
            }
            (Err(error), _) => {
                println!("FAILED: {error:#}");
                // A step that fails without a failed test, such as a lint, counts as one.
                gate.counts.failed += u64::from(gate.counts.failed == before.failed);
                "FAILED"
            }
        };
        summary.push(format!(
            "{outcome:<10} {:>6.1} s  {}",
            begun.elapsed().as_secs_f64(),
            step.what
        ));
    }

    println!("\n=== summary, {:.0} s", start.elapsed().as_secs_f64());
    for line in &summary {
        println!("{line}");
    }
    let skipped = if not_judged > 0 { format!(", {not_judged} not judged") } else { String::new() };
    println!("{} passed, {} failed{skipped}", gate.counts.passed, gate.counts.failed);
    Ok(gate.counts.failed == 0)
}

/// What the steps share: the tests counted so far and what was found or built on the way.
#[derive(Debug, Default)]
struct Gate {
    counts: Counts,
    toolchain: Option<Toolchain>,
    browser: Option<Browser>,
    is_built: bool,
    /// Why the running step could not tell, if it could not.
    not_judged: Option<String>,
}

impl Gate {
    fn toolchain(&mut self) -> Result<&Toolchain> {
        if self.toolchain.is_none() {
            self.toolchain = Some(env::wasm()?);
        }
        self.toolchain.as_ref().context("a toolchain was just found")
    }

    fn browser(&mut self) -> Result<&Browser> {
        if self.browser.is_none() {
            self.browser = Some(browser::ensure()?);
        }
        self.browser.as_ref().context("a browser was just found")
    }

    /// Refuses to judge the leftovers of an earlier build.
    fn built(&self) -> Result<()> {
        if !self.is_built {
            bail!("not run, since the build failed");
        }
        Ok(())
    }

    /// Runs a test runner and adds what it counted.
    fn count(&mut self, command: &mut Command) -> Result<()> {
        let mut counts = Counts::default();
        let succeeded = run::run_seen(command, LIMIT, |line| counts.add_line(line))?;
        self.counts += counts;
        if !succeeded {
            bail!("{} tests failed, or the runner itself did", counts.failed);
        }
        if counts.passed == 0 {
            bail!("the runner succeeded without running a test");
        }
        Ok(())
    }

    fn format(&mut self) -> Result<()> {
        ensure_component("rustfmt", "fmt")?;
        run::run(run::cargo().args(["fmt", "--all", "--check"]))
            .context("some file is not formatted; run: cargo fmt --all")
    }

    fn lint_native(&mut self) -> Result<()> {
        ensure_component("clippy", "clippy")?;
        run::run(run::cargo().args(["clippy", "--workspace", "--all-targets"]).args(DENY))?;
        let mut doc = run::cargo();
        run::run(doc.args(["doc", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"))
    }

    fn lint_wasm(&mut self) -> Result<()> {
        let toolchain = self.toolchain()?;
        let mut lint = match toolchain.clippy() {
            Some(clippy) => clippy,
            None => {
                println!("    this compiler has no clippy for {TARGET}; checking that it compiles");
                toolchain.cargo("check")
            }
        };
        let is_clippy = lint.get_args().any(|arg| arg == "clippy");
        lint.args(["--package", "beian-validator-wasm", "--package", "beian-validator"]);
        lint.args(["--no-default-features", "--lib"]);
        for test in wasm_tests(false)?.into_iter().chain(wasm_tests(true)?) {
            lint.args(["--test", &test]);
        }
        if is_clippy {
            lint.args(DENY);
        }
        run::run(&mut lint)
    }

    fn test_native(&mut self) -> Result<()> {
        self.count(run::cargo().args(["test", "--package", "beian-validator", "--no-fail-fast"]))
    }

    fn count_instructions(&mut self) -> Result<()> {
        if let Verdict::NotJudged(why) = instructions::check()? {
            self.not_judged = Some(why);
        }
        Ok(())
    }

    fn test_xtask(&mut self) -> Result<()> {
        self.count(run::cargo().args(["test", "--package", "xtask"]))
    }

    fn test_wasm(&mut self, host: &str, in_browser: bool) -> Result<()> {
        let tests = wasm_tests(in_browser)?;
        ensure!(!tests.is_empty(), "there are no wasm tests for {host}");
        let mut host_variables: Vec<(&str, OsString)> = Vec::new();
        if in_browser {
            let browser = self.browser()?;
            host_variables.push(("CHROMEDRIVER", browser.driver.clone().into()));
            let capabilities = browser.capabilities()?;
            host_variables.push(("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities.into()));
            // A busy machine may take longer than the usual 5 s and 20 s.
            host_variables.push(("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60".into()));
            host_variables.push(("WASM_BINDGEN_TEST_TIMEOUT", "300".into()));
        } else {
            node::ensure()?;
        }
        let this = std::env::current_exe()?;
        let this = this.to_str().context("the path of this executable is not UTF-8")?;
        // As a list, for a path with spaces.
        let runner =
            format!("target.{TARGET}.runner=[{}, \"wasm-test-runner\"]", env::toml_string(this));
        let mut cargo = self.toolchain()?.cargo("test");
        cargo.args(["--config", &runner, "--package", "beian-validator", "--no-fail-fast"]);
        // Tested as shipped: the module is built without the pages.
        cargo.arg("--no-default-features").envs(host_variables);
        for test in &tests {
            cargo.args(["--test", test]);
        }
        self.count(&mut cargo)
    }

    fn build(&mut self) -> Result<()> {
        self.toolchain = Some(build::build()?);
        self.is_built = true;
        Ok(())
    }

    fn check_paths(&mut self) -> Result<()> {
        self.built()?;
        remap::check_built(&self.toolchain()?.rustc())
    }

    fn test_package(&mut self) -> Result<()> {
        self.built()?;
        node::ensure_forms()?;
        let mut tests = Vec::new();
        for folder in ["npm/tests", "npm/tests/forms"] {
            let here = paths::files_ending(&paths::root().join(folder), ".test.mjs")?;
            ensure!(!here.is_empty(), "there are no tests in {folder}");
            tests.extend(here);
        }
        self.count(&mut node_tests(&tests))
    }

    fn test_form(&mut self) -> Result<()> {
        self.built()?;
        let tests = paths::files_ending(&paths::root().join("www/tests"), ".spec.mjs")?;
        ensure!(!tests.is_empty(), "there are no tests of the form");
        let mut node = node_tests(&tests);
        self.browser()?.tell(&mut node);
        // Under a sub-path, so that an address that starts at the root does not work by chance.
        let sites = [
            ("BEIAN_SITE", "/filing/", POLICY),
            ("BEIAN_SCRIPTS_ONLY_SITE", "/scripts-only/", SCRIPTS_ONLY),
        ];
        let mounts = sites.map(|(_, prefix, policy)| Mount { prefix, dir: paths::site(), policy });
        let server = Server::bind(0, mounts.to_vec())?;
        let address = server.address()?;
        server.start();
        for (variable, prefix, _) in sites {
            node.env(variable, format!("http://{address}{prefix}"));
        }
        self.count(&mut node)
    }
}

const DENY: &[&str] = &["--", "--deny", "warnings"];

/// Node's own test runner on `files`; a single test gets five minutes.
fn node_tests(files: &[PathBuf]) -> Command {
    let mut node = node::node();
    node.args(["--test", "--test-reporter=spec", "--test-timeout=300000"]).args(files);
    node.env("BEIAN_CORPUS", paths::corpus());
    node
}

/// The integration tests written for wasm, by name: those that say so at their head.
fn wasm_tests(in_browser: bool) -> Result<Vec<String>> {
    let mut tests = Vec::new();
    for file in paths::files_ending(&paths::root().join("tests"), ".rs")? {
        let text = std::fs::read_to_string(&file)?;
        let is_ours = text.contains("#![cfg(target_arch = \"wasm32\")]")
            && text.contains("run_in_browser") == in_browser;
        if let Some(name) = file.file_stem().filter(|_| is_ours) {
            tests.push(name.to_string_lossy().into_owned());
        }
    }
    Ok(tests)
}

/// Makes sure of a rustup component, recognised by the cargo subcommand it brings.
fn ensure_component(component: &str, subcommand: &str) -> Result<()> {
    let is_here = || run::output(run::cargo().args([subcommand, "--version"])).is_some();
    if is_here() {
        return Ok(());
    }
    if !run::is_set("BEIAN_NO_RUSTUP") && run::on_path(&["rustup"]).is_some() {
        println!("--- rustup component add {component} (a few seconds)");
        let mut rustup = run::command("rustup");
        rustup.args(["component", "add", component]);
        if let Err(error) = run::run_quietly(&mut rustup, Duration::from_secs(300)) {
            println!("    {error:#}");
        }
    }
    if !is_here() {
        bail!("{component} is missing; run: rustup component add {component}");
    }
    Ok(())
}

/// Lints the tables of `data/`: their form, their order, and that every row is found by its lookup.
pub(crate) fn tables() -> Result<()> {
    let tests = ["--test", "tables", "--test", "conformance", "--test", "kinds"];
    run::run(run::cargo().args(["test", "--package", "beian-validator"]).args(tests))
}
