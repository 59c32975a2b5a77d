//! `cargo xtask bench`: times and sizes, printed and never asserted.

use anyhow::Result;

use crate::serve::{Mount, Server};
use crate::{browser, build, node, paths, run};

pub(crate) fn bench() -> Result<()> {
    build::build()?;
    native()?;
    if paths::files_ending(&paths::root().join("npm/bench"), ".bench.mjs")?.is_empty() {
        println!("--- JavaScript benchmarks: none yet");
        return Ok(());
    }
    println!("--- benchmarks in Node (some minutes)");
    let driver = paths::root().join("npm/bench/run.mjs");
    run::run(node::node().arg(&driver).arg("node"))?;

    let browser = browser::ensure()?;
    println!("--- the same benchmarks in Chromium (some minutes)");
    let server = Server::bind(
        0,
        vec![
            Mount { prefix: "/npm/bench/", dir: paths::root().join("npm/bench") },
            Mount { prefix: "/dist/npm/", dir: paths::package() },
        ],
    )?;
    let address = format!("http://{}/npm/bench/", server.address()?);
    server.start();
    let mut chromium = node::node();
    chromium.arg(&driver).arg("chromium").arg(address);
    browser.tell(&mut chromium);
    run::run(&mut chromium)
}

fn native() -> Result<()> {
    if paths::files_ending(&paths::root().join("benches"), ".rs")?.is_empty() {
        println!("--- native benchmarks: none yet");
        return Ok(());
    }
    println!("--- native benchmarks (a minute to build, then some minutes)");
    run::run(run::cargo().args(["bench", "--package", "beian-validator", "--bench", "*"]))
}
