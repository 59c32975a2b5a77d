//! Which numbers of `data/profiles.tsv` a rule asks for, read from the sources of the rules.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::paths;

/// A number that rules ask for, which a profile may set differently.
#[derive(Clone)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) meaning: String,
    /// What each profile sets, in the table's order.
    pub(crate) values: Vec<(String, String)>,
}

/// The parameters, and the functions that ask for them.
pub(crate) struct Parameters {
    table: Vec<Parameter>,
    /// The functions and rules of each file below `src/rules`, by name.
    items: Items,
    /// In which file each item stands that all rules share.
    shared: BTreeMap<String, String>,
}

type Items = BTreeMap<String, BTreeMap<String, String>>;

impl Parameters {
    /// Reads the table and the sources.
    pub(crate) fn read() -> Result<Self> {
        let profiles: Vec<String> = header("profiles.tsv")?.into_iter().skip(1).take(4).collect();
        let table = rows("profiles.tsv", 7)?
            .into_iter()
            .map(|row| Parameter {
                name: row[0].clone(),
                meaning: row[5].clone(),
                values: profiles.iter().cloned().zip(row[1..5].iter().cloned()).collect(),
            })
            .collect();
        let mut items = BTreeMap::new();
        read_sources(&paths::root().join("src/rules"), &mut items)?;
        Ok(Self::new(table, items))
    }

    fn new(table: Vec<Parameter>, items: Items) -> Self {
        let mut shared = BTreeMap::new();
        for (file, names) in &items {
            // Directly in `src/rules`; what a view itself can do asks for nothing.
            if file.split('/').count() == 3 && !file.ends_with("/view.rs") {
                for name in names.keys() {
                    shared.entry(name.clone()).or_insert_with(|| file.clone());
                }
            }
        }
        Self { table, items, shared }
    }

    /// What the rule `code` of `file` asks for, by itself or through the functions it calls.
    pub(crate) fn of(&self, file: &str, code: &str) -> Vec<Parameter> {
        let named = format!("code: \"{code}\"");
        let Some(rule) = self
            .items
            .get(file)
            .and_then(|items| items.iter().find(|(_, text)| text.contains(&named)))
        else {
            return Vec::new();
        };
        let mut seen = BTreeSet::new();
        let mut asked = BTreeSet::new();
        self.follow(file, rule.0, &mut seen, &mut asked);
        self.table.iter().filter(|row| asked.contains(row.name.as_str())).cloned().collect()
    }

    fn follow<'a>(
        &'a self,
        file: &'a str,
        name: &'a str,
        seen: &mut BTreeSet<(&'a str, &'a str)>,
        asked: &mut BTreeSet<&'a str>,
    ) {
        let Some((file, text)) = self.find(file, name).filter(|found| seen.insert((found.0, name)))
        else {
            return;
        };
        let identifiers = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        let mut before = "";
        for word in identifiers.filter(|word| !word.is_empty()) {
            if before == "Param" {
                asked.insert(word);
            } else {
                self.follow(file, word, seen, asked);
            }
            before = word;
        }
    }

    /// An item of the same file, or one that the files share.
    fn find<'a>(&'a self, file: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
        if let Some(text) = self.items.get(file).and_then(|items| items.get(name)) {
            return Some((file, text));
        }
        let file = self.shared.get(name)?;
        Some((file, self.items.get(file)?.get(name)?))
    }
}

/// The functions, constants and rules of every source file below `folder`.
fn read_sources(folder: &Path, into: &mut Items) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| paths::shown(folder))? {
        let path = entry?.path();
        if path.is_dir() {
            read_sources(&path, into)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = paths::shown(&path).replace('\\', "/");
            into.insert(name, items(&fs::read_to_string(&path)?));
        }
    }
    Ok(())
}

/// The items of a source text that begin at the left margin, and the methods: name and text.
fn items(text: &str) -> BTreeMap<String, String> {
    let mut items: BTreeMap<String, String> = BTreeMap::new();
    let mut current: Option<String> = None;
    for line in text.lines() {
        if !line.is_empty() && !line.starts_with([' ', '}', ')', ']']) {
            current = name(line);
        } else if let Some(method) = name(line.trim_start()).filter(|_| line.contains("fn ")) {
            current = Some(method);
        }
        if let Some(name) = &current {
            let item = items.entry(name.clone()).or_default();
            item.push_str(line);
            item.push('\n');
        }
    }
    items
}

/// The name of the item that a line begins.
fn name(line: &str) -> Option<String> {
    let mut words = line.split_whitespace();
    while let Some(word) = words.next() {
        match word {
            "fn" | "static" | "struct" | "enum" => break,
            // `const fn` and `const NAME` both.
            "const" => {
                let rest = words.clone().next()?;
                if rest != "fn" {
                    break;
                }
            }
            word if word.starts_with("pub") => {}
            _ => return None,
        }
    }
    let word = words.next()?;
    let name: String = word.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// The names of a table's columns: its last `#` line.
fn header(table: &str) -> Result<Vec<String>> {
    let text = fs::read_to_string(paths::root().join("data").join(table))?;
    let line = text.lines().take_while(|line| line.starts_with('#')).last().unwrap_or_default();
    Ok(line.trim_start_matches(['#', ' ']).split('\t').map(str::to_owned).collect())
}

/// The rows of a table of `data/` that have at least `columns` cells.
pub(crate) fn rows(table: &str, columns: usize) -> Result<Vec<Vec<String>>> {
    let text = fs::read_to_string(paths::root().join("data").join(table))
        .with_context(|| format!("data/{table}"))?;
    let rows = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|line| {
        let cells: Vec<String> = line.split('\t').map(str::to_owned).collect();
        anyhow::ensure!(cells.len() >= columns, "data/{table}: too few cells: {line}");
        Ok(cells)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_told_apart_by_name() {
        let text = "/// Doc.\npub static A: Rule = Rule {\n    check: |o, r| limit(o),\n};\n\n\
                    const fn limit(o: &View) -> u16 {\n    o.param(Param::Most)\n}\n\
                    pub(super) const NUMBER: u8 = 3;\n\n\
                    impl View {\n    pub fn least(&self) -> u16 {\n        1\n    }\n}\n";
        let items = items(text);
        assert_eq!(items.keys().collect::<Vec<_>>(), ["A", "NUMBER", "least", "limit"]);
        assert!(items["limit"].contains("Param::Most"));
        assert!(!items["A"].contains("Most"));
    }

    #[test]
    fn parameters_are_found_through_functions() {
        let table =
            vec![Parameter { name: "Most".to_owned(), meaning: String::new(), values: Vec::new() }];
        let file = |text: &str| items(text);
        let items = BTreeMap::from([
            (
                "src/rules/order/a.rs".to_owned(),
                file(
                    "static A: Rule = Rule {\n    check: judge, code: \"order.a.b\"\n};\nstatic B: Rule = Rule {\n    code: \"order.a.c\"\n};\nfn judge() {\n    shared()\n}\n",
                ),
            ),
            (
                "src/rules/conditions.rs".to_owned(),
                file("pub fn shared() {\n    p(Param::Most)\n}\n"),
            ),
        ]);
        let parameters = Parameters::new(table, items);
        let names = |code| -> Vec<String> {
            let found = parameters.of("src/rules/order/a.rs", code);
            found.into_iter().map(|parameter| parameter.name).collect()
        };
        assert_eq!(names("order.a.b"), ["Most"]);
        assert_eq!(names("order.a.c"), [""; 0]);
    }
}
