//! `cargo xtask instructions`: how many instructions an edit takes natively, counted by callgrind and
//! held against what was recorded.
//!
//! Counts do not depend on how busy a machine is, so they show a loss of some percent that no clock
//! would. What they do depend on is the compiler: the records name theirs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::{apt, paths, run};

const RECORDS: &str = "benches/instructions.tsv";

/// How far a figure may be from its record, either way.
const TOLERANCE: f64 = 0.03;

/// What an edit at 1,000 websites may cost beside the same at 10.
const GROWTH: f64 = 1.2;

/// How long building and counting may take.
const LIMIT: Duration = Duration::from_secs(15 * 60);

const HEADER: &str = "\
# table    instructions that callgrind counts natively
# source   cargo xtask instructions --write
# meaning  compiler = of which version and for which machine; instructions = for one time, in our own
#          code: those of the C library differ between systems; allocations = calls of malloc, calloc and
#          realloc for one time. A figure that is more than 3 % off fails the checks, the lower one
#          too: whoever changes a figure on purpose writes the table anew.
# compiler\tcase\tinstructions\tallocations
";

/// What one case takes, on average of the times it was done.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Cost {
    /// Instructions in our own code.
    own: f64,
    /// Allocations asked for by our own code.
    allocations: f64,
    /// Instructions with those of the C library.
    all: f64,
}

/// Figures by case, in the order they were made or stand in the table.
type Figures<T> = Vec<(String, T)>;

/// What holding the counts against the records came to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Every figure was compared and is within bounds.
    Held,
    /// There is nothing to compare with, for the reason given.
    NotJudged(String),
}

/// Counts, prints and compares; with `write`, records.
///
/// # Errors
/// Names the cases that are out of bounds.
pub(crate) fn instructions(args: &[&str]) -> Result<()> {
    if let Some(unknown) = args.iter().find(|arg| **arg != "--write") {
        bail!("unknown option `{unknown}`; there is --write");
    }
    if let Some(why) = impossible() {
        bail!("nothing can be counted here: {why}");
    }
    if args.is_empty() {
        if let Verdict::NotJudged(why) = check()? {
            println!("not judged: {why}");
        }
        return Ok(());
    }
    let (compiler, counted) = (compiler()?, count()?);
    let file = paths::root().join(RECORDS);
    let mut tables = match fs::read_to_string(&file) {
        Ok(text) => parse_records(&text)?,
        Err(_) => Vec::new(),
    };
    print(&counted, find(&tables, &compiler));
    let figures = counted.iter().map(|(case, cost)| (case.clone(), recorded(*cost))).collect();
    tables.retain(|(of, _)| *of != compiler);
    tables.push((compiler, figures));
    fs::write(&file, written(&tables))?;
    println!("--- written to {RECORDS}");
    growth(&counted)
}

/// Why this machine cannot count; `None` if it can.
fn impossible() -> Option<String> {
    // Valgrind runs elsewhere too, but the program it is to count would be another.
    (!cfg!(all(target_os = "linux", target_arch = "x86_64")))
        .then(|| "records are for Linux on x86-64".to_owned())
}

/// Counts, prints and compares with the records of this compiler, or else with the newest ones.
///
/// # Errors
/// Names the cases that are out of bounds, if the records are of this compiler.
pub(crate) fn check() -> Result<Verdict> {
    if let Some(why) = impossible() {
        return Ok(Verdict::NotJudged(why));
    }
    let (compiler, counted) = (compiler()?, count()?);
    let text = fs::read_to_string(paths::root().join(RECORDS))
        .with_context(|| format!("{RECORDS}; make it by: cargo xtask instructions --write"))?;
    let tables = parse_records(&text)?;
    let own = find(&tables, &compiler);
    let (of, records) = match (own, tables.last()) {
        (Some(records), _) => (compiler.as_str(), records),
        (None, Some((of, records))) => (of.as_str(), records),
        (None, None) => bail!("{RECORDS} is empty; run: cargo xtask instructions --write"),
    };
    println!("compiled by {compiler}, recorded with {of}");
    print(&counted, Some(records));
    growth(&counted)?;
    let faults = compare(&counted, records);
    match own {
        _ if faults.is_empty() => Ok(Verdict::Held),
        Some(_) => {
            bail!("{}; if that is meant, run: cargo xtask instructions --write", faults.join("; "))
        }
        None => Ok(Verdict::NotJudged(format!(
            "there is no record for {compiler}, and another compiler explains a difference from {of}"
        ))),
    }
}

/// The version of the compiler and what it compiles for, such as `1.88.0 x86_64-unknown-linux-gnu`.
fn compiler() -> Result<String> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let said = run::output(run::command(rustc).arg("-vV")).context("rustc -vV failed")?;
    let line = |name: &str| said.lines().find_map(|line| line.strip_prefix(name));
    match (line("release: "), line("host: ")) {
        (Some(release), Some(host)) => Ok(format!("{release} {host}")),
        _ => bail!("rustc -vV says: {said}"),
    }
}

fn find<'a, T>(tables: &'a [(String, T)], compiler: &str) -> Option<&'a T> {
    tables.iter().find(|(of, _)| of == compiler).map(|(_, records)| records)
}

// ---- counting

/// Runs all cases under callgrind.
fn count() -> Result<Figures<Cost>> {
    let valgrind = || run::on_path(&["valgrind"]);
    if valgrind().is_none() {
        apt::install("valgrind", &["valgrind"], "half a minute")?;
    }
    let valgrind = valgrind().context("valgrind is missing")?;
    let program = program()?;
    let dumps = paths::target().join("instructions");
    paths::empty_dir(&dumps)?;
    println!("--- counting instructions with callgrind (half a minute)");
    let mut command = run::command(valgrind);
    command.args([
        "--quiet",
        "--tool=callgrind",
        "--collect-atstart=no",
        "--toggle-collect=*::counted",
        "--dump-after=*::counted",
        "--compress-strings=no",
        "--compress-pos=no",
        "--dump-instr=yes",
    ]);
    command.arg(format!("--callgrind-out-file={}", dumps.join("dump").display()));
    let printed = run::run_quietly(command.arg(&program), LIMIT)?;
    let printed = String::from_utf8(printed.stdout)?;
    let mut counted = Vec::new();
    for (number, line) in (1..).zip(printed.lines()) {
        let (case, times) = line.split_once('\t').with_context(|| format!("no case: {line}"))?;
        let dump = fs::read_to_string(dumps.join(format!("dump.{number}")))
            .with_context(|| format!("callgrind left nothing of {case}"))?;
        let times: f64 = times.parse()?;
        let Cost { own, allocations, all } = read_dump(&dump, &program)?;
        let cost = Cost { own: own / times, allocations: allocations / times, all: all / times };
        ensure!(cost.own > 0.0, "callgrind counted nothing of {case}");
        counted.push((case.to_owned(), cost));
    }
    ensure!(!counted.is_empty(), "the program named no case");
    Ok(counted)
}

/// Builds what is run under callgrind.
fn program() -> Result<PathBuf> {
    println!("--- compiling what is counted (15 s, cold a minute)");
    let mut cargo = run::cargo();
    cargo.args(["bench", "--package", "beian-validator", "--bench", "instructions", "--no-run"]);
    cargo.args(["--message-format", "json-render-diagnostics"]);
    // As recorded, whatever the user has set for this machine.
    cargo.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
    let said = run::run_quietly(&mut cargo, LIMIT)?;
    let said = String::from_utf8(said.stdout)?;
    said.lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter(|message| message["target"]["name"] == "instructions")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .context("cargo named no program")
}

/// Adds up a dump of callgrind's: lines `ob=` and `fn=` name the program or library and the function of
/// what follows, a line of an address, a line of source and a number is what was spent there, and the
/// one after `calls=` repeats what the called function spent. How often a function was called would
/// count what went before, so how often its first instruction was executed is taken.
fn read_dump(dump: &str, program: &Path) -> Result<Cost> {
    let program = program.to_str().context("the path of the program is not UTF-8")?;
    let mut cost = Cost::default();
    let mut entries: BTreeMap<&str, (u64, f64)> = BTreeMap::new();
    let (mut is_own, mut function, mut of_call) = (false, "", false);
    // The head ends with the sum.
    for line in dump.lines().skip_while(|line| !line.starts_with("summary:")).skip(1) {
        if let Some(object) = line.strip_prefix("ob=") {
            is_own = object == program;
        } else if let Some(name) = line.strip_prefix("fn=") {
            function = name;
        } else if line.starts_with("calls=") {
            of_call = true;
        } else if line.starts_with("0x") && !std::mem::take(&mut of_call) {
            let mut words = line.split(' ');
            let (address, spent) = (words.next().unwrap_or_default(), words.next_back());
            let spent: f64 = spent.unwrap_or_default().parse().with_context(|| line.to_owned())?;
            cost.all += spent;
            cost.own += if is_own { spent } else { 0.0 };
            if ["malloc", "calloc", "realloc"].contains(&function) {
                let address = u64::from_str_radix(address.trim_start_matches("0x"), 16)?;
                let entry = entries.entry(function).or_insert((address, spent));
                *entry = if address < entry.0 { (address, spent) } else { *entry };
            }
        }
    }
    cost.allocations = entries.values().fold(0.0, |sum, (_, times)| sum + times);
    Ok(cost)
}

// ---- records

/// A record of a figure: instructions and allocations.
type Record = [f64; 2];

fn recorded(cost: Cost) -> Record {
    [cost.own.round(), (cost.allocations * 100.0).round() / 100.0]
}

/// The records by compiler.
fn parse_records(text: &str) -> Result<Vec<(String, Figures<Record>)>> {
    let mut tables: Vec<(String, Figures<Record>)> = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [compiler, case, own, allocations] = cells[..] else {
            bail!("{RECORDS}: {line}");
        };
        if tables.last().is_none_or(|(of, _)| of != compiler) {
            tables.push((compiler.to_owned(), Vec::new()));
        }
        if let Some((_, records)) = tables.last_mut() {
            records.push((case.to_owned(), [own.parse()?, allocations.parse()?]));
        }
    }
    Ok(tables)
}

fn written(tables: &[(String, Figures<Record>)]) -> String {
    let mut text = HEADER.to_owned();
    for (compiler, records) in tables {
        for (case, [own, allocations]) in records {
            let _ = writeln!(text, "{compiler}\t{case}\t{own}\t{allocations}");
        }
    }
    text
}

fn print(counted: &Figures<Cost>, records: Option<&Figures<Record>>) {
    println!(
        "{:<46} {:>12} {:>9} {:>7}  {:>11} {:>9}",
        "", "instructions", "recorded", "ratio", "allocations", "recorded"
    );
    for (case, cost) in counted {
        let [own, allocations] = recorded(*cost);
        match records.and_then(|records| find(records, case)) {
            Some(record) => println!(
                "{case:<46} {own:>12} {:>9} {:>7.3}  {allocations:>11} {:>9}",
                record[0],
                own / record[0],
                record[1]
            ),
            None => println!("{case:<46} {own:>12} {:>9} {:>7}  {allocations:>11}", "", ""),
        }
    }
}

/// The cases that differ from their records, and those that only one side has.
fn compare(counted: &Figures<Cost>, records: &Figures<Record>) -> Vec<String> {
    let mut faults = Vec::new();
    for (case, cost) in counted {
        let Some(record) = find(records, case) else {
            faults.push(format!("{case} has no record"));
            continue;
        };
        for (what, now, then) in [
            ("instructions", recorded(*cost)[0], record[0]),
            ("allocations", recorded(*cost)[1], record[1]),
        ] {
            if (now - then).abs() > then * TOLERANCE {
                faults.push(format!("{case}: {now} {what}, recorded {then}"));
            }
        }
    }
    let is_gone = |case: &&(String, Record)| find(counted, &case.0).is_none();
    faults.extend(records.iter().filter(is_gone).map(|(case, _)| format!("{case} is gone")));
    faults
}

/// Compares the edits at 1,000 websites with those at 10, which needs no record.
///
/// # Errors
/// Names those that grow with the order.
fn growth(counted: &Figures<Cost>) -> Result<()> {
    let small: BTreeMap<&str, f64> = counted
        .iter()
        .filter_map(|(case, cost)| Some((case.strip_suffix(", 10")?, cost.all)))
        .collect();
    println!("\nat 1,000 websites beside 10, with the C library:");
    let mut grown = Vec::new();
    for (case, cost) in counted {
        let Some(name) = case.strip_suffix(", 1000") else { continue };
        let ratio = cost.all / small.get(name).with_context(|| format!("{name} is not at 10"))?;
        println!("{name:<46} {ratio:>7.3}");
        if ratio > GROWTH {
            grown.push(format!("{name} takes {ratio:.2} times as much"));
        }
    }
    ensure!(
        grown.is_empty(),
        "at 1,000 websites, and {GROWTH} times are allowed: {}",
        grown.join("; ")
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUMP: &str = "\
# callgrind format
positions: instr line
events: Ir
summary: 124

ob=/x/program
fl=???
fn=program::counted
0x100 0 20
cob=/lib/libc.so.6
cfi=???
cfn=malloc
calls=17 0x900 0
0x104 0 93
0x108 0 5

ob=/lib/libc.so.6
fl=malloc.c
fn=malloc
0x904 10 60
0x900 9 3
0x908 12 30
cfn=helper
calls=9 0xa00 1
0x90c 12 6

fn=helper
0xa00 1 6
";

    #[test]
    fn a_dump_is_added_up_without_counting_calls_twice() {
        let cost = read_dump(DUMP, Path::new("/x/program")).expect("a dump");
        assert_eq!(cost, Cost { own: 25.0, allocations: 3.0, all: 124.0 });
    }

    fn figures(list: &[(&str, f64)]) -> Figures<Cost> {
        let cost = |own| Cost { own, allocations: 4.0, all: own };
        list.iter().map(|(case, own)| ((*case).to_owned(), cost(*own))).collect()
    }

    #[test]
    fn records_come_back_as_written() {
        let table = |compiler: &str, own| {
            (
                compiler.to_owned(),
                vec![("edit, 10".to_owned(), [own, 2.25]), ("b".into(), [1.0, 0.0])],
            )
        };
        let tables = vec![table("1.88.0 x", 1000.0), table("1.95.0 x", 990.0)];
        assert_eq!(parse_records(&written(&tables)).expect("readable"), tables);
        assert!(parse_records("1.88.0\tedit\t5\n").is_err());
    }

    #[test]
    fn more_than_three_percent_either_way_is_a_fault() {
        let records = vec![("edit".to_owned(), [1000.0, 4.0])];
        for (own, is_fine) in [(1030.0, true), (970.0, true), (1031.0, false), (969.0, false)] {
            assert_eq!(compare(&figures(&[("edit", own)]), &records).is_empty(), is_fine, "{own}");
        }
        let records = vec![("edit".to_owned(), [1000.0, 5.0]), ("old".to_owned(), [1.0, 0.0])];
        let faults = compare(&figures(&[("edit", 1000.0), ("new", 1.0)]), &records);
        assert_eq!(faults, ["edit: 4 allocations, recorded 5", "new has no record", "old is gone"]);
    }

    #[test]
    fn an_edit_may_not_grow_with_the_order() {
        assert!(growth(&figures(&[("edit, 10", 100.0), ("edit, 1000", 119.0)])).is_ok());
        let error = growth(&figures(&[("edit, 10", 100.0), ("edit, 1000", 130.0)]));
        assert!(error.expect_err("it grows").to_string().contains("1.30 times"));
        assert!(growth(&figures(&[("edit, 1000", 1.0)])).is_err());
    }
}
