//! Installing Debian packages, where that is possible without asking.

use std::process::Command;
use std::sync::OnceLock;
use std::time::Duration;

use anyhow::{Result, bail};

use crate::run;

const LIMIT: Duration = Duration::from_secs(20 * 60);

/// How `apt-get` can be run here without a password; `None` where it cannot.
fn apt_get() -> Option<Command> {
    if run::is_set("BEIAN_NO_APT") || run::on_path(&["apt-get"]).is_none() {
        return None;
    }
    let is_root = run::output(run::command("id").arg("-u")).as_deref() == Some("0");
    let mut command = if is_root {
        run::command("env")
    } else {
        // -n: fail rather than ask for a password.
        run::output(run::command("sudo").args(["-n", "true"]))?;
        let mut command = run::command("sudo");
        command.args(["-n", "env"]);
        command
    };
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-y"]);
    // Another installation may be running, as on a machine that has just started.
    command.args(["-o", "DPkg::Lock::Timeout=120"]);
    Some(command)
}

/// Whether [`install`] can work at all.
pub(crate) fn is_usable() -> bool {
    apt_get().is_some()
}

/// Installs `packages`, saying so first.
///
/// # Errors
/// Names the command to run by hand when installing is not possible or fails.
pub(crate) fn install(what: &str, packages: &[&str], how_long: &str) -> Result<()> {
    static UPDATED: OnceLock<()> = OnceLock::new();
    let by_hand = by_hand(packages);
    let Some(mut install) = apt_get() else {
        bail!("{what} is missing; run: {by_hand}");
    };
    println!("--- installing {what} with apt-get ({how_long})");
    if UPDATED.set(()).is_ok()
        && let Some(mut update) = apt_get()
        && let Err(error) = run::run_quietly(update.arg("update"), LIMIT)
    {
        // An old index may still do.
        println!("    apt-get update failed, going on: {error:#}");
    }
    install.args(["install", "--no-install-recommends"]).args(packages);
    if let Err(error) = run::run_quietly(&mut install, LIMIT) {
        bail!("{what} could not be installed; run: {by_hand}\n{error:#}");
    }
    Ok(())
}

/// The command a person would type.
pub(crate) fn by_hand(packages: &[&str]) -> String {
    format!("sudo apt-get install --no-install-recommends {}", packages.join(" "))
}
