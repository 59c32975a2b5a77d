//! `cargo xtask doctor`: what is here and what is not, without changing anything.

use anyhow::Result;

use crate::env::{self, Toolchain};
use crate::{apt, browser, node, paths, run};

pub(crate) fn doctor() -> Result<()> {
    let line = |what: &str, found: Option<String>, otherwise: &str| match found {
        Some(found) => println!("present  {what:<18} {found}"),
        None => println!("missing  {what:<18} {otherwise}"),
    };
    let version = |program: &str, args: &[&str]| run::output(run::command(program).args(args));

    line("cargo", run::output(run::cargo().arg("--version")), "https://rustup.rs");
    let components = "test tries: rustup component add rustfmt clippy";
    line("rustfmt", run::output(run::cargo().args(["fmt", "--version"])), components);
    line("clippy", run::output(run::cargo().args(["clippy", "--version"])), components);
    let library = env::present().map(|toolchain| match toolchain {
        Toolchain::Active => "of the active compiler".to_owned(),
        Toolchain::Private { rustc, sysroot } => {
            format!("of {}, in {}", rustc.display(), paths::shown(&sysroot))
        }
    });
    line("wasm32 library", library, "build tries rustup, then a compiler with library sources");
    line("node", version("node", &["--version"]), "build tries apt-get; needs version 20.16");
    line("npm", version("npm", &["--version"]), "build tries apt-get");
    let packages = node::packages_present().then(|| "as locked".to_owned());
    line("npm packages", packages, "build runs npm ci in npm/");
    let chromium = browser::chromium();
    line("chromium", chromium.and_then(|it| browser::version(&it)), "test tries apt-get");
    let driver = browser::driver();
    line("chromedriver", driver.and_then(|it| browser::version(&it)), "test tries apt-get");
    line("valgrind", version("valgrind", &["--version"]), "test tries apt-get, on Linux on x86-64");
    let apt = apt::is_usable().then(|| "usable without a password".to_owned());
    line("apt-get", apt, "not usable here; missing things are named, not installed");
    Ok(())
}
