//! The corpus: orders with what the native library says of them, for the module to agree with, byte
//! for byte. Tests alone read it.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use beian_validator::{
    engine::{check, example, message, validate},
    model::json::Json,
    rules::{ALL, KINDS, Packs},
};
use serde_json::{Value, json};

use crate::{packs, paths};

/// Writes the corpus.
pub(crate) fn write() -> Result<()> {
    let mut cases = Vec::new();
    let packs = packs::load()?;
    for rule in ALL {
        for shown in rule.page.examples {
            let path = paths::root().join(format!("data/orders/{}.json", shown.base));
            let base: Json = serde_json::from_str(&fs::read_to_string(&path)?)?;
            let order = example::order(&base, shown, |text| serde_json::from_str(text).ok())
                .map_err(|why| anyhow!("{}: {why}", rule.page.code))?;
            let context =
                example::context(shown, packs).context("a known profile, provider and day")?;
            let findings = validate(&order, &context);
            let mut options = json!({ "today": example::today(shown), "now": example::now(shown) });
            for (key, value) in [("profile", shown.profile), ("provider", shown.provider)] {
                if let Some(value) = value {
                    options[key] = json!(value);
                }
            }
            cases.push(json!({
                "name": format!("{}: {}", rule.page.code, shown.title),
                "order": order.root.to_json(),
                "options": options,
                "zh": message::report(&findings, message::Locale::Zh),
                "en": message::report(&findings, message::Locale::En),
            }));
        }
    }
    let path = paths::corpus();
    fs::write(&path, json!({ "orders": cases, "values": values(packs)? }).to_string())
        .with_context(|| format!("cannot write {}", path.display()))
}

/// Single values of every kind: the ones that examples put in the kind's field, and odd ones.
fn values(packs: Packs) -> Result<Vec<Value>> {
    let mut cases = Vec::new();
    let context = example::context(&beian_validator::rules::page::good("", &[]), packs)
        .context("a context")?;
    for kind in &KINDS {
        let field = kind.field.info().path;
        let mut texts: Vec<&str> = ALL
            .iter()
            .flat_map(|rule| rule.page.examples)
            .flat_map(|shown| shown.edits)
            .filter(|(path, text)| {
                path.ends_with(field) && !text.starts_with(['[', '{']) && !text.starts_with("json:")
            })
            .map(|(_, text)| *text)
            .collect();
        texts.extend([
            "",
            " ",
            "x",
            "１２３",
            "😀",
            "a\u{0}b",
            "示例.中国",
            "WWW.Example.COM.",
            "+86 138-0000-0000",
        ]);
        for text in texts {
            let found = check::check(kind.name, text, &context, check::Around::default())
                .context("a known kind")?;
            let said: Vec<Json> = found
                .iter()
                .filter(|finding| finding.class <= beian_validator::diagnostic::Class::Warning)
                .map(|finding| message::value_to_json(finding, message::Locale::Zh))
                .collect();
            cases.push(json!({ "kind": kind.name, "text": text, "zh": said }));
        }
    }
    Ok(cases)
}
