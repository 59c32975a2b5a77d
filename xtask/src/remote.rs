//! What only the provider can look up: rows of `data/rules.tsv` of the kind server-only, with their
//! sentences in `data/server_checks.tsv`.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};

use crate::docs::params::rows;

/// A rule that no field of the order can decide.
pub(crate) struct Check {
    pub(crate) code: String,
    pub(crate) profiles: Vec<String>,
    pub(crate) when: String,
    pub(crate) sources: Vec<String>,
    pub(crate) reads: Vec<String>,
    /// What happens and what to do, in Chinese and in English.
    pub(crate) text: [String; 2],
}

/// All of them, sorted by code.
pub(crate) fn read() -> Result<Vec<Check>> {
    let mut texts: BTreeMap<String, Vec<String>> =
        rows("server_checks.tsv", 4)?.into_iter().map(|row| (row[0].clone(), row)).collect();
    let list = |cell: &str, by: &str| cell.split(by).map(str::to_owned).collect();
    let mut checks = Vec::new();
    for row in rows("rules.tsv", 5)?.into_iter().filter(|row| row[1] == "server-only") {
        let text = texts
            .remove(&row[0])
            .with_context(|| format!("data/server_checks.tsv has no row for {}", row[0]))?;
        checks.push(Check {
            profiles: list(&row[2], "+"),
            sources: list(&row[4], " ; "),
            reads: list(&text[1], ", "),
            text: [text[2].clone(), text[3].clone()],
            when: row[3].clone(),
            code: row[0].clone(),
        });
    }
    if let Some(code) = texts.keys().next() {
        bail!("data/server_checks.tsv: {code} is no server-only code of data/rules.tsv");
    }
    Ok(checks)
}
