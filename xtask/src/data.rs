//! The package's data, made from the library: messages, tables for the wrapper, the schema of the
//! form, and what there is to know of each rule.
//!
//! These are never checked in: they are made on every build, so they cannot be out of step with
//! the module.

use std::{fs, path::Path};

use anyhow::Result;
use beian_validator::{
    engine::{message::FIX_LABEL, plan::each_read},
    model::{
        field::{FIELD_LABELS, Field, Kind, RECORDS, RecordKind},
        json::{MAX_DEPTH, MAX_ITEMS},
        order::List,
        path::RECORD_KINDS,
        words::{LABELS, LIST_NAMES, OrganizerIdType, OrganizerNature, Profile, WORDS, Word},
    },
    rules::{ALL, Context, DOCS, EDITION, KINDS, Rule, page::Example},
    tables::organizer_documents::{self, Fit},
};
use serde_json::{Map, Value, json};

use crate::{packs, remote};

/// Writes the data files below `package`.
pub(crate) fn write(package: &Path) -> Result<()> {
    let put = |name: &str, value: &Value| -> Result<()> {
        let path = package.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(fs::write(path, format!("export default {value};\n"))?)
    };

    put("messages/zh.js", &messages("zh", 0))?;
    put("messages/en.js", &messages("en", 1))?;
    put("data/tables.js", &tables())?;
    put("data/schema.js", &schema())?;
    put("data/rules.js", &rules()?)
}

/// One language: the messages of each rule by its number, the names of words, the fix's label.
fn messages(locale: &str, column: usize) -> Value {
    let rules = ALL.iter().map(|rule| if column == 0 { rule.page.zh } else { rule.page.en });
    let words = LABELS.iter().map(|list| list.iter().map(|label| label[column]).collect());
    json!({
        "locale": locale,
        "fix": FIX_LABEL[column],
        "words": lines(words),
        "rules": lines(rules.map(<[&str]>::to_vec)),
    })
}

/// Rows of texts as one text, which costs a page nothing until it is taken apart: engines read long
/// texts much faster than lists of short ones.
fn lines<'a>(rows: impl Iterator<Item = Vec<&'a str>>) -> String {
    let rows: Vec<String> = rows
        .map(|row| {
            assert!(!row.iter().any(|text| text.contains(['\t', '\n'])), "{row:?}");
            row.join("\t")
        })
        .collect();
    rows.join("\n")
}

/// How many words and messages every language has.
fn cells() -> usize {
    let words: usize = LABELS.iter().map(|list| list.len()).sum();
    words + ALL.iter().map(|rule| rule.page.zh.len().max(1)).sum::<usize>()
}

/// What the wrapper needs to turn numbers into findings, whatever the language.
fn tables() -> Value {
    let mut sources: Vec<&str> = DOCS.iter().flat_map(|doc| doc.sources).copied().collect();
    sources.sort_unstable();
    sources.dedup();
    let rules = ALL.iter().zip(&DOCS).map(|(rule, doc)| {
        let cited = doc.sources.iter().filter_map(|source| sources.binary_search(source).ok());
        let cited: Vec<String> = cited.map(|number| number.to_string()).collect();
        [doc.code.to_owned(), rule.page.args.join(" "), cited.join(" ")]
    });
    let rules: Vec<[String; 3]> = rules.collect();
    // A list of records says of which.
    let paths = RECORDS.iter().map(|record| {
        let fields = record.iter().map(|info| match info.kind {
            Kind::List(kind) => format!("{}={}", info.path, kind as usize),
            _ => info.path.to_owned(),
        });
        fields.collect::<Vec<_>>().join(" ")
    });
    let paths: Vec<String> = paths.collect();
    let mut words = Map::new();
    for name in ["Profile", "Provider", "OrganizerNature", "Province", "MaterialType"] {
        if let Some(list) = LIST_NAMES.iter().position(|list| *list == name) {
            words.insert(name.to_owned(), json!(WORDS[list]));
        }
    }
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.name).collect();
    // By the number of the list.
    let lists = List::ALL.iter().filter_map(|list| Some(list.field()?.info().path));
    let lists: Vec<&str> = std::iter::once("").chain(lists).collect();
    // By the kind of record, the list of a service that holds them.
    let inner = RECORD_KINDS.map(|kind| {
        let services = RECORDS[RecordKind::Service as usize].iter();
        let mut lists = services.filter(|info| info.kind == Kind::List(kind));
        lists.next().map_or("", |list| list.path)
    });
    json!({
        "cells": cells(),
        "deepest": MAX_DEPTH,
        "edition": EDITION,
        "inner": inner,
        "kinds": kinds,
        "lists": lists,
        "longest": MAX_ITEMS,
        "packs": packs::NAMES,
        "paths": paths,
        "words": words,
        "sources": lines(sources.iter().map(|source| vec![*source])),
        "rules": lines(rules.iter().map(|row| row.iter().map(String::as_str).collect())),
    })
}

/// Every field and every word with their names: what a form is drawn from.
fn schema() -> Value {
    let mut records = Map::new();
    for ((record, labels), kind) in RECORDS.iter().zip(FIELD_LABELS).zip(RECORD_KINDS) {
        let fields: Vec<Value> = record
            .iter()
            .zip(labels)
            .map(|(info, label)| {
                let mut field = json!({ "path": info.path, "zh": label[0], "en": label[1] });
                let (name, of) = kind_name(info.kind);
                field["kind"] = json!(name);
                if let Some((key, of)) = of {
                    field[key] = json!(of);
                }
                if info.personal {
                    field["personal"] = json!(true);
                }
                field
            })
            .collect();
        records.insert(lower_first(&format!("{kind:?}")), json!(fields));
    }
    let mut words = Map::new();
    for ((name, list), labels) in LIST_NAMES.iter().zip(WORDS).zip(LABELS) {
        let rows: Vec<Value> = list
            .iter()
            .zip(labels)
            .map(|(word, label)| {
                let mut row = json!({ "word": word, "zh": label[0], "en": label[1] });
                if *name == LIST_NAMES[OrganizerIdType::LIST as usize] {
                    row["natures"] = json!(natures_of(word));
                }
                row
            })
            .collect();
        words.insert((*name).to_owned(), json!(rows));
    }
    json!({ "records": records, "words": words })
}

/// The natures whose organizers may present a document.
fn natures_of(document: &str) -> Vec<&'static str> {
    let document = OrganizerIdType::parse(document).expect("a word of its list");
    let fits = |nature: &OrganizerNature| {
        matches!(organizer_documents::fit(*nature, document), Fit::Listed | Fit::Legacy)
    };
    OrganizerNature::ALL.iter().copied().filter(fits).map(Word::as_str).collect()
}

fn kind_name(kind: Kind) -> (&'static str, Option<(&'static str, String)>) {
    let list = |list| Some(("words", LIST_NAMES[list as usize].to_owned()));
    match kind {
        Kind::Text => ("text", None),
        Kind::Texts => ("texts", None),
        Kind::Bool => ("bool", None),
        Kind::Integer => ("integer", None),
        Kind::Date => ("date", None),
        Kind::Datetime => ("datetime", None),
        Kind::Word(words) => ("word", list(words)),
        Kind::Words(words) => ("words", list(words)),
        Kind::Open(words) => ("open", list(words)),
        Kind::List(record) => ("list", Some(("record", lower_first(&format!("{record:?}"))))),
    }
}

fn lower_first(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_lowercase().to_string() + chars.as_str()).unwrap_or_default()
}

/// What `rules()` returns.
fn rules() -> Result<Value> {
    let mut all: Vec<Value> =
        ALL.iter().zip(&DOCS).map(|(rule, doc)| rule_info(rule, doc)).collect();
    all.extend(remote::read()?.into_iter().map(remote_info));
    all.sort_by(|a, b| a["code"].as_str().cmp(&b["code"].as_str()));
    Ok(Value::Array(all))
}

/// A rule that only the provider can check.
fn remote_info(check: remote::Check) -> Value {
    let profiles: Vec<&str> = Profile::ALL.iter().map(|profile| profile.as_str()).collect();
    json!({
        "code": check.code,
        "kind": "server-only",
        "severity": Value::Null,
        "profiles": check.profiles,
        "reads": check.reads,
        "when": check.when,
        "holdsUnder": profiles,
        "since": Value::Null,
        "until": Value::Null,
        "why": check.text[1],
        "messages": { "zh": [check.text[0]], "en": [check.text[1]] },
        "args": [],
        "sources": check.sources,
        "examples": [],
    })
}

fn rule_info(rule: &Rule, doc: &beian_validator::rules::page::Doc) -> Value {
    let mut reads = Vec::new();
    each_read(rule, |field| {
        let path = general_path(field);
        if !reads.contains(&path) {
            reads.push(path);
        }
    });
    json!({
        "code": doc.code,
        "kind": doc.kind,
        "severity": match doc.kind { "error" | "warning" => json!(doc.kind), _ => Value::Null },
        "profiles": doc.profiles.split('+').collect::<Vec<_>>(),
        "reads": reads,
        "when": doc.when,
        "holdsUnder": Profile::ALL
            .iter()
            .filter(|profile| {
                let context = Context::of(**profile);
                rule.when.holds_under(context.profile, context.provider)
            })
            .map(|profile| profile.as_str())
            .collect::<Vec<_>>(),
        "since": rule.when.days().0.map(|day| day.iso().as_str().to_owned()),
        "until": rule.when.days().1.map(|day| day.iso().as_str().to_owned()),
        "why": doc.why,
        "messages": { "zh": rule.page.zh, "en": rule.page.en },
        "args": rule.page.args,
        "sources": doc.sources,
        "examples": rule.page.examples.iter().map(example).collect::<Vec<_>>(),
    })
}

fn example(example: &Example) -> Value {
    let edits: Vec<Value> =
        example.edits.iter().map(|(path, value)| json!({ "path": path, "value": value })).collect();
    let mut shown = json!({ "title": example.title, "base": example.base, "edits": edits, "reportedAt": example.at });
    let around =
        [("profile", example.profile), ("provider", example.provider), ("today", example.day)];
    for (key, value) in around {
        if let Some(value) = value {
            shown[key] = json!(value);
        }
    }
    shown
}

/// The path of a field in any element: `services[].domains[].name`.
pub(crate) fn general_path(field: Field) -> String {
    let prefix = match RECORD_KINDS[field.record()] {
        RecordKind::Order => "",
        RecordKind::Service => "services[].",
        RecordKind::Domain => "services[].domains[].",
        RecordKind::CloudResource => "services[].cloudResources[].",
        RecordKind::Platform => "apps[].platforms[].",
        RecordKind::Sdk => "apps[].sdks[].",
        RecordKind::Material => "materials[].",
        RecordKind::FiledService => "existingFiling.services[].",
    };
    let mut path = prefix.to_owned();
    path.push_str(field.info().path);
    if matches!(field.info().kind, Kind::Texts | Kind::Words(_) | Kind::List(_)) {
        path.push_str("[]");
    }
    path
}
