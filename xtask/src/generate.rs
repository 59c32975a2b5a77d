//! `cargo xtask generate`: checked-in files that are made from the library.
//!
//! Rust tables are not among them: the library's build script makes those on every build. These
//! are the files that people and JavaScript read.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{docs, paths, types};

/// A generated file: its path from the root, and what it must contain.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) path: String,
    pub(crate) content: String,
}

/// Makes some files from the library as compiled into this executable.
type Producer = fn() -> Result<Vec<Output>>;

/// All producers, with a name for messages.
const PRODUCERS: &[(&str, Producer)] =
    &[("declarations", types::outputs), ("documents of the rules", docs::outputs)];

/// Brings every generated file up to date and says which changed.
pub(crate) fn write() -> Result<()> {
    let outputs = outputs()?;
    let stale: Vec<&Output> = outputs.iter().filter(|output| is_stale(output)).collect();
    for output in &stale {
        let path = paths::root().join(&output.path);
        if let Some(dir) = path.parent() {
            fs::create_dir_all(dir)?;
        }
        fs::write(&path, &output.content)
            .with_context(|| format!("cannot write {}", output.path))?;
        println!("wrote {}", output.path);
    }
    println!("{} of {} generated files changed", stale.len(), outputs.len());
    Ok(())
}

/// Compares without writing.
///
/// # Errors
/// Names the files that differ.
pub(crate) fn check() -> Result<()> {
    let outputs = outputs()?;
    let stale: Vec<&str> =
        outputs.iter().filter(|output| is_stale(output)).map(|output| &*output.path).collect();
    if !stale.is_empty() {
        bail!("out of date: {}; run: cargo xtask generate", stale.join(", "));
    }
    println!("{} generated files are up to date", outputs.len());
    Ok(())
}

fn outputs() -> Result<Vec<Output>> {
    let mut outputs = Vec::new();
    for (name, produce) in PRODUCERS {
        outputs.extend(produce().with_context(|| format!("generating the {name} failed"))?);
    }
    Ok(outputs)
}

fn is_stale(output: &Output) -> bool {
    // A checkout may have turned the line ends; that is not a difference worth a failure.
    fs::read_to_string(paths::root().join(&output.path))
        .map_or(true, |found| found.replace("\r\n", "\n") != output.content)
}
