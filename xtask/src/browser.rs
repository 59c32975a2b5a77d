//! Chromium and its driver.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::{apt, paths, run};

/// What keeps Chromium from looking for the outside world, and lets root start it.
const FLAGS: &[&str] = &[
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Containers give /dev/shm 64 MB, which a page can exhaust.
    "--disable-dev-shm-usage",
];

/// Where Chromium lives when it is not on `PATH`.
const PLACES: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
];

/// A browser, its driver, and the capabilities file that tells the driver about it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Tells a script of ours which browser to start and how, in `CHROMIUM` and `CHROMIUM_FLAGS`.
    pub(crate) fn tell(&self, node: &mut Command) {
        node.env("CHROMIUM", &self.chromium).env("CHROMIUM_FLAGS", FLAGS.join(" "));
    }

    /// Writes the file by which the wasm test runner starts this very browser with our flags.
    pub(crate) fn capabilities(&self) -> Result<PathBuf> {
        let file = paths::target().join("webdriver.json");
        let args: Vec<&str> = ["--headless"].iter().chain(FLAGS).copied().collect();
        let capabilities = json!({
            "goog:chromeOptions": { "binary": self.chromium, "args": args },
        });
        fs::write(&file, format!("{capabilities:#}\n"))
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }
}

/// Makes sure of Chromium, a driver and a font that has Chinese characters.
pub(crate) fn ensure() -> Result<Browser> {
    if chromium().is_none() || driver().is_none() {
        install()?;
    }
    let (Some(chromium), Some(driver)) = (chromium(), driver()) else {
        bail!("{}", by_hand());
    };
    // Ubuntu's packages are stubs that only tell where the real thing is.
    if version(&chromium).is_none() || version(&driver).is_none() {
        bail!("{} or {} does not run\n{}", chromium.display(), driver.display(), by_hand());
    }
    Ok(Browser { chromium, driver })
}

fn install() -> Result<()> {
    if !apt::is_usable() {
        bail!("{}", by_hand());
    }
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let packages: &[&str] = if release.lines().any(|line| line == "ID=ubuntu") {
        &["chromium-browser", "chromium-chromedriver", "fonts-noto-cjk"]
    } else {
        &["chromium", "chromium-driver", "fonts-noto-cjk"]
    };
    apt::install("Chromium and its driver", packages, "250 MB, one or two minutes")
        .with_context(by_hand)
}

/// The browser that `CHROMIUM` names, or the first that is found.
pub(crate) fn chromium() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return Some(named.into());
    }
    run::on_path(&[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "chrome",
    ])
    .or_else(|| PLACES.iter().map(PathBuf::from).find(|place| place.is_file()))
}

/// The driver that `CHROMEDRIVER` names, or the first that is found.
pub(crate) fn driver() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("CHROMEDRIVER") {
        return Some(named.into());
    }
    run::on_path(&["chromedriver", "chromium.chromedriver"])
}

/// What the program says of its version; `None` if it does not run.
pub(crate) fn version(program: &Path) -> Option<String> {
    let version = run::output(run::command(program).arg("--version"))?;
    version.lines().next().map(str::to_owned)
}

fn by_hand() -> String {
    let advice = if cfg!(target_os = "macos") {
        "brew install --cask chromium chromedriver"
    } else {
        "sudo apt-get install --no-install-recommends chromium chromium-driver fonts-noto-cjk"
    };
    format!(
        "Chromium and chromedriver of the same version are needed; run one of\n  \
         {advice}\n  \
         npx @puppeteer/browsers install chrome@stable; \
         npx @puppeteer/browsers install chromedriver@stable\n\
         the second way, set CHROMIUM and CHROMEDRIVER to the two programs it names"
    )
}
