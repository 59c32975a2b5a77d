//! `cargo xtask bench`: times and sizes, printed and never asserted.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::{browser, build, node, paths, run, size};

/// How long the native benchmarks may take, building included.
const NATIVE: Duration = Duration::from_secs(30 * 60);

/// Measures natively, in Node and in Chromium; leaves `dist/bench.json` and prints the tables, or
/// writes them to `docs/benchmarks.md`.
pub(crate) fn bench(args: &[&str]) -> Result<()> {
    if let Some(unknown) = args.iter().find(|arg| !["--write", "--quick"].contains(arg)) {
        bail!("unknown option `{unknown}`; there are --write and --quick");
    }
    let (write, quick) = (args.contains(&"--write"), args.contains(&"--quick"));
    if write && quick {
        bail!("figures of a quick run are not worth writing down");
    }
    build::build()?;
    node::ensure_peers()?;
    let browser = browser::ensure()?;
    let native = native(quick)?;

    println!("--- Node and Chromium by turns (about 10 minutes, with --quick one)");
    let scripts = paths::root().join("npm/bench");
    let mut node = node::node();
    node.arg(scripts.join("run.mjs"));
    if quick {
        node.arg("--quick");
    }
    browser.tell(&mut node);
    run::run(&mut node)?;

    let file = paths::dist().join("bench.json");
    let mut result: Value = serde_json::from_str(&fs::read_to_string(&file)?)?;
    result["native"] = native;
    result["package"] = size::parts(&size::measure()?);
    fs::write(&file, format!("{result:#}\n"))?;

    let mut report = node::node();
    report.arg(scripts.join("report.mjs"));
    if write {
        report.arg(paths::root().join("docs/benchmarks.md"));
    }
    run::run(&mut report)
}

/// Median nanoseconds of every native benchmark, by `name` or `name argument`.
fn native(quick: bool) -> Result<Value> {
    println!("--- native benchmarks (a minute or more to build, then one)");
    let mut cargo = run::cargo();
    cargo.args(["bench", "--package", "beian-validator", "--bench", "session", "--"]);
    cargo.args(["--color", "never"]);
    if quick {
        cargo.args(["--max-time", "0.1"]);
    }
    let mut printed = String::new();
    let succeeded = run::run_seen(&mut cargo, NATIVE, |line| {
        printed.push_str(line);
        printed.push('\n');
    })?;
    if !succeeded {
        bail!("the native benchmarks failed");
    }
    let figures = parse(&printed)?;
    if figures.is_empty() {
        bail!("the native benchmarks printed no figures");
    }
    Ok(Value::Object(figures))
}

/// Reads the tree that divan prints: a name, and for each argument below it the fastest, slowest,
/// median and mean times.
fn parse(printed: &str) -> Result<Map<String, Value>> {
    let mut figures = Map::new();
    let mut parent = String::new();
    for line in printed.lines() {
        let Some((_, rest)) = line.split_once("─ ") else { continue };
        let depth = line.chars().take_while(|c| !matches!(c, '├' | '╰')).count();
        let cells: Vec<&str> = rest.split('│').map(str::trim).collect();
        // The first cell is the name and, padded, the fastest time.
        let name = cells[0].split("  ").next().unwrap_or_default().to_owned();
        if depth == 0 {
            parent.clone_from(&name);
        }
        let Some(median) = cells.get(2).filter(|cell| !cell.is_empty()) else { continue };
        let name = if depth == 0 { name } else { format!("{parent} {name}") };
        figures.insert(name, json!(nanoseconds(median)?));
    }
    Ok(figures)
}

/// `12.34 µs` in nanoseconds.
fn nanoseconds(text: &str) -> Result<f64> {
    let (number, unit) = text.split_once(' ').with_context(|| format!("no time: {text}"))?;
    let factor = match unit {
        "ps" => 1e-3,
        "ns" => 1.0,
        "µs" => 1e3,
        "ms" => 1e6,
        "s" => 1e9,
        _ => bail!("no unit of time: {text}"),
    };
    Ok(number.parse::<f64>().with_context(|| format!("no number: {text}"))? * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_are_read_from_the_tree() {
        let printed = "\
Timer precision: 20 ns
session            fastest       │ slowest       │ median        │ mean          │ samples │ iters
├─ check                         │               │               │               │         │
│  ├─ email lisi@  1.25 µs       │ 2 µs          │ 1.5 µs        │ 1.6 µs        │ 100     │ 100
│  ╰─ uscc 9       250 ns        │ 2 µs          │ 300.5 ns      │ 1.6 µs        │ 100     │ 100
╰─ plain           1 ms          │ 2 ms          │ 1.75 ms       │ 1.6 ms        │ 100     │ 100
";
        let figures = parse(printed).expect("a tree");
        let expected =
            json!({ "check email lisi@": 1500.0, "check uscc 9": 300.5, "plain": 1.75e6 });
        assert_eq!(Value::Object(figures), expected);
        assert!(nanoseconds("12").is_err() && nanoseconds("1 h").is_err());
    }
}
