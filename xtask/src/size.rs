//! What the package weighs, and whether that is within the budget.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::{build, node, paths};

/// Prints raw, gzip and brotli sizes of each file, in order, one line each.
const MEASURE: &str = "
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length,
    brotliCompressSync(bytes, { params }).length);
}";

const BUDGET: &str = "data/size-budget.tsv";

/// What a file of the package is to someone who loads it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    /// The WebAssembly module.
    Module,
    /// The generated glue and the wrapper around it.
    Code,
    /// The module in JavaScript, for those who cannot use the other.
    Fallback,
    /// A file of texts or data loaded apart, such as the messages of one language.
    Extra(String),
}

impl fmt::Display for Part {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Part::Module => out.write_str("module"),
            Part::Code => out.write_str("code"),
            Part::Fallback => out.write_str("fallback"),
            Part::Extra(directory) => out.write_str(directory),
        }
    }
}

/// A file's sizes in bytes.
#[derive(Debug)]
pub(crate) struct Measured {
    part: Part,
    file: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures every file of the built package that a browser may load.
pub(crate) fn measure() -> Result<Vec<Measured>> {
    let package = paths::package();
    let is_loaded = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let endings = [".js", ".mjs", ".json", ".wasm", ".bin"];
        name != "package.json" && endings.iter().any(|ending| name.ends_with(ending))
    };
    ensure!(package.is_dir(), "{} is not built; run: cargo xtask build", paths::shown(&package));
    let files: Vec<PathBuf> = paths::files_below(&package)?.into_iter().filter(is_loaded).collect();
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let printed = node::script(MEASURE, &paths)?;
    let mut measured = Vec::new();
    for (path, line) in files.iter().zip(printed.lines()) {
        let file = path.strip_prefix(&package)?.display().to_string().replace('\\', "/");
        let sizes: Vec<u64> = line.split(' ').map(str::parse).collect::<Result<_, _>>()?;
        let [raw, gzip, brotli] = sizes[..] else { bail!("unexpected sizes: {line}") };
        measured.push(Measured { part: part_of(&file), file, raw, gzip, brotli });
    }
    if measured.len() != files.len() {
        bail!("measured {} of {} files", measured.len(), files.len());
    }
    measured.sort_by(|a, b| (&a.part, &a.file).cmp(&(&b.part, &b.file)));
    Ok(measured)
}

fn part_of(file: &str) -> Part {
    match file.split_once('/') {
        _ if file == build::wasm_name() => Part::Module,
        _ if file == build::FALLBACK => Part::Fallback,
        Some((directory, _)) => Part::Extra(directory.to_owned()),
        None => Part::Code,
    }
}

/// Prints the table.
pub(crate) fn print(measured: &[Measured]) {
    println!("{:<34} {:>9} {:>9} {:>9}  bytes", "", "raw", "gzip", "brotli");
    for row in measured {
        println!("{:<34} {:>9} {:>9} {:>9}", row.file, row.raw, row.gzip, row.brotli);
    }
}

/// What each part weighs after brotli: its files together, and the largest one.
pub(crate) fn parts(measured: &[Measured]) -> Value {
    let mut parts: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for row in measured {
        let (sum, largest) = parts.entry(row.part.to_string()).or_default();
        *sum += row.brotli;
        *largest = row.brotli.max(*largest);
    }
    let parts = parts.into_iter();
    parts.map(|(part, (sum, largest))| (part, json!({ "sum": sum, "largest": largest }))).collect()
}

/// `cargo xtask size`: builds, prints and compares with the budget.
pub(crate) fn check() -> Result<()> {
    build::build()?;
    check_built()
}

/// Compares the package as it was built last with the budget.
pub(crate) fn check_built() -> Result<()> {
    let budget = fs::read_to_string(paths::root().join(BUDGET))?;
    let report = compare(&measure()?, &parse_budget(&budget)?);
    for line in &report.lines {
        println!("{line}");
    }
    if !report.faults.is_empty() {
        bail!("{}; see {BUDGET}", report.faults.join("; "));
    }
    Ok(())
}

/// One row of the budget.
#[derive(Debug)]
struct Limit {
    part: String,
    /// Whether the limit holds for each file of the part or for their sum.
    each: bool,
    /// More than this fails.
    most: u64,
    /// What we want to get to.
    target: u64,
}

fn parse_budget(text: &str) -> Result<Vec<Limit>> {
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| {
        let cells: Vec<&str> = row.split('\t').collect();
        let [part, scope, most, target, _] = cells[..] else {
            bail!("{BUDGET}: a row has a part, a scope, a limit, a target and a note: {row}")
        };
        let each = match scope {
            "each" => true,
            "sum" => false,
            _ => bail!("{BUDGET}: a scope is `each` or `sum`: {row}"),
        };
        let number =
            |text: &str| text.parse().with_context(|| format!("{BUDGET}: no number: {row}"));
        Ok(Limit { part: part.to_owned(), each, most: number(most)?, target: number(target)? })
    })
    .collect()
}

#[derive(Debug, Default)]
struct Comparison {
    lines: Vec<String>,
    faults: Vec<String>,
}

fn compare(measured: &[Measured], budget: &[Limit]) -> Comparison {
    let mut found = Comparison::default();
    let mut judge = |what: &str, brotli: u64, limit: &Limit| {
        found.lines.push(format!(
            "{what:<34} {brotli:>9} brotli, limit {:>6}, target {:>6}{}",
            limit.most,
            limit.target,
            if brotli > limit.target { " not reached" } else { "" }
        ));
        if brotli > limit.most {
            found.faults.push(format!("{what} is {} bytes over its limit", brotli - limit.most));
        }
    };
    for limit in budget {
        let rows = measured.iter().filter(|row| row.part.to_string() == limit.part);
        if limit.each {
            for row in rows {
                judge(&row.file, row.brotli, limit);
            }
        } else {
            judge(&limit.part, rows.map(|row| row.brotli).sum(), limit);
        }
    }
    // A new kind of file must not slip in unweighed.
    for row in measured {
        if !budget.iter().any(|limit| limit.part == row.part.to_string()) {
            found.faults.push(format!("{} has no budget", row.file));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(file: &str, brotli: u64) -> Measured {
        Measured { part: part_of(file), file: file.to_owned(), raw: 0, gzip: 0, brotli }
    }

    fn faults(measured: &[Measured], budget: &str) -> Vec<String> {
        compare(measured, &parse_budget(budget).expect("a well-formed budget")).faults
    }

    #[test]
    fn a_sum_over_its_limit_is_a_fault_and_at_its_limit_is_not() {
        let measured = [row("index.js", 600), row("beian_validator.js", 401)];
        assert_eq!(faults(&measured, "code\tsum\t1001\t9\t.\n"), [""; 0]);
        assert_eq!(
            faults(&measured, "code\tsum\t1000\t9\t.\n"),
            ["code is 1 bytes over its limit".to_owned()]
        );
    }

    #[test]
    fn each_language_is_weighed_alone() {
        let measured = [row("messages/zh.js", 9), row("messages/en.js", 11)];
        assert_eq!(
            faults(&measured, "# part\nmessages\teach\t10\t9\t.\n"),
            ["messages/en.js is 1 bytes over its limit".to_owned()]
        );
    }

    #[test]
    fn a_file_without_a_budget_is_a_fault() {
        assert_eq!(
            faults(&[row("beian_validator_bg.wasm", 1)], "code\tsum\t10\t9\t.\n"),
            ["beian_validator_bg.wasm has no budget".to_owned()]
        );
    }

    #[test]
    fn the_checked_in_budget_is_well_formed() {
        let text = fs::read_to_string(paths::root().join(BUDGET)).expect("the budget file");
        assert!(parse_budget(&text).expect("a well-formed budget").len() > 2);
    }
}
