//! What the tests share: the good orders, and orders made from them by edits.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::{collections::BTreeMap, fs, path::Path};

use beian_validator::{
    engine::{Session, intake},
    model::{
        date::{Date, DateTime},
        field::Kind,
        json::Json,
        order::Order,
        path::{self, Target},
        words::{Profile, Provider, Word},
    },
    rules::{Context, page::Example},
};

/// The day on which examples are judged: a Monday.
pub(crate) const TODAY: &str = "2026-03-02";
/// The moment at which examples are judged.
pub(crate) const NOW: &str = "2026-03-02T10:00:00+08:00";

/// The good orders of `data/orders`, by name.
pub(crate) fn bases() -> BTreeMap<String, Json> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/orders");
    fs::read_dir(folder)
        .expect("data/orders")
        .map(|entry| {
            let path = entry.expect("readable").path();
            let text = fs::read_to_string(&path).expect("readable");
            let name = path.file_stem().and_then(|n| n.to_str()).expect("a plain name").to_owned();
            (
                name,
                serde_json::from_str(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display())),
            )
        })
        .collect()
}

/// The context of a profile on the day of the examples.
pub(crate) fn context(profile: Option<&str>, provider: Option<&str>) -> Context {
    let mut context = Context::of(profile.map_or(Profile::Tencent2025, |word| {
        Profile::parse(word).unwrap_or_else(|| panic!("no profile {word}"))
    }));
    if let Some(word) = provider {
        context.provider = Provider::parse(word).unwrap_or_else(|| panic!("no provider {word}"));
    }
    context.today = Date::parse(TODAY);
    context.now = DateTime::parse(NOW);
    context
}

/// The value that an example's edit stands for at `path`.
pub(crate) fn value(path: &str, text: &str) -> Json {
    if let Some(json) = text.strip_prefix("json:") {
        return serde_json::from_str(json).unwrap_or_else(|e| panic!("{path}: {json}: {e}"));
    }
    let kind = match path::parse(path) {
        Some(Target::Field(place)) => place.field.info().kind,
        Some(_) => Kind::List(beian_validator::model::field::RecordKind::Order),
        None => panic!("{path} is no path"),
    };
    match kind {
        _ if text.is_empty() => Json::Null,
        Kind::Texts | Kind::Words(_) | Kind::List(_) if text.starts_with(['[', '{']) => {
            serde_json::from_str(text).unwrap_or_else(|e| panic!("{path}: {text}: {e}"))
        }
        Kind::Bool => {
            Json::Bool(text.parse().unwrap_or_else(|_| panic!("{path}: {text} is no bool")))
        }
        Kind::Integer => {
            Json::Number(text.parse().unwrap_or_else(|_| panic!("{path}: {text} is no number")))
        }
        _ => Json::from(text),
    }
}

/// The order of an example.
pub(crate) fn order(bases: &BTreeMap<String, Json>, example: &Example) -> Order {
    let base = bases.get(example.base).unwrap_or_else(|| panic!("no base {}", example.base));
    let mut session = Session::new(intake::order(base), Context::default());
    for (path, text) in example.edits {
        let json = value(path, text);
        if path.is_empty() {
            // Adds keys to the order instead of replacing it.
            let Json::Object(mut entries) = session.order().root.to_json() else {
                panic!("an object")
            };
            let Json::Object(more) = json else { panic!("an object") };
            entries.extend(more);
            session = Session::new(intake::order(&Json::Object(entries)), Context::default());
            continue;
        }
        session.edit(path, &json).unwrap_or_else(|e| panic!("{path}: {e:?}"));
    }
    session.order().clone()
}

/// `code path` of every finding, one a line.
pub(crate) fn list(findings: &[beian_validator::diagnostic::Finding]) -> String {
    findings
        .iter()
        .map(|f| {
            let doc = &beian_validator::rules::DOCS[usize::from(f.rule)];
            format!("{:?} {} {}\n", f.class, doc.code, f.path())
        })
        .collect()
}
