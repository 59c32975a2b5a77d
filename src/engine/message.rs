//! Makes sentences of findings: the rule's template, its values, in one language.

use alloc::{borrow::ToOwned, string::String, vec::Vec};

use crate::{
    diagnostic::{Arg, Finding},
    model::{
        json::Json,
        words::{LABELS, WordList},
    },
    rules::{ALL, DOCS},
};

/// A language of the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Locale {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// The values of a message as its language spells them, with their names.
#[must_use]
pub fn args(finding: &Finding, locale: Locale) -> Vec<(&'static str, String)> {
    let names = ALL.get(usize::from(finding.rule)).map_or(&[][..], |rule| rule.page.args);
    let spell = |arg: &Arg| match arg {
        Arg::Text(text) => text.as_ref().to_owned(),
        Arg::Word(list, at) => label(*list, *at, locale).to_owned(),
    };
    names.iter().copied().zip(finding.args.iter().map(spell)).collect()
}

/// What a language calls a word.
fn label(list: WordList, at: u8, locale: Locale) -> &'static str {
    LABELS[list as usize].get(usize::from(at)).map_or("", |label| label[locale as usize])
}

/// The permanent code of a finding's rule, such as `principal.mobile.shape`; empty if there is no
/// such rule.
#[must_use]
pub fn code(finding: &Finding) -> &'static str {
    DOCS.get(usize::from(finding.rule)).map_or("", |doc| doc.code)
}

/// The sentence of a finding.
#[must_use]
pub fn message(finding: &Finding, locale: Locale) -> String {
    let Some(rule) = ALL.get(usize::from(finding.rule)) else { return String::new() };
    let templates = match locale {
        Locale::Zh => rule.page.zh,
        Locale::En => rule.page.en,
    };
    let template = templates.get(usize::from(finding.message)).copied().unwrap_or_default();
    fill(template, &args(finding, locale))
}

/// Puts the values in the places a template has for them; a place without a value stays.
#[must_use]
pub fn fill(template: &str, args: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((name, tail)) if args.iter().any(|arg| arg.0 == name) => {
                for (_, value) in args.iter().filter(|arg| arg.0 == name).take(1) {
                    out.push_str(value);
                }
                rest = tail;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// What the button of a suggested edit says.
pub const FIX_LABEL: [&str; 2] = ["改为“{value}”", "Change to {value}"];

/// A finding as the JavaScript API shows it.
#[must_use]
pub fn to_json(finding: &Finding, locale: Locale) -> Json {
    use crate::diagnostic::Class;
    let text = |s: &str| Json::from(s);
    let named = args(finding, locale);
    let doc = DOCS.get(usize::from(finding.rule));
    let mut entries: Vec<(String, Json)> = Vec::new();
    let mut put = |key: &str, value: Json| entries.push((key.to_owned(), value));
    put("code", text(code(finding)));
    let is_diagnostic = matches!(finding.class, Class::Error | Class::Warning);
    if is_diagnostic {
        put("severity", text(finding.class.as_str()));
        put("missing", Json::Bool(finding.missing));
    }
    put("path", Json::Text(finding.path()));
    if is_diagnostic {
        let related = finding.related.iter().map(|place| Json::Text(place.to_text())).collect();
        put("related", Json::List(related));
    }
    if let (Class::Requirement, Some(material)) = (finding.class, finding.material) {
        put("material", text(crate::model::words::Word::as_str(material)));
    }
    put("message", Json::Text(message(finding, locale)));
    if is_diagnostic {
        let args = named.iter().map(|(k, v)| ((*k).to_owned(), Json::Text(v.clone()))).collect();
        put("args", Json::Object(args));
    }
    if finding.class == Class::Requirement {
        put("satisfied", Json::Bool(finding.satisfied));
    }
    if let Some(fix) = finding.fix.as_ref().filter(|_| is_diagnostic) {
        let value = fix.value.as_deref().unwrap_or_default();
        let name = fix.word().map_or(value, |(list, at)| label(list, at, locale));
        let label = fill(FIX_LABEL[locale as usize], &[("value", name.to_owned())]);
        let fix = [
            ("path", Json::Text(fix.place.to_text())),
            ("value", fix.value.as_deref().map_or(Json::Null, Json::from)),
            ("safety", text(if fix.safe { "safe" } else { "confirm" })),
            ("label", Json::Text(label)),
        ];
        put("fix", Json::Object(fix.into_iter().map(|(k, v)| (k.to_owned(), v)).collect()));
    }
    let sources = doc.map_or(&[][..], |doc| doc.sources).iter().map(|s| text(s)).collect();
    put("sources", Json::List(sources));
    Json::Object(entries)
}

/// A finding about a single value, whose path is `value`.
#[must_use]
pub fn value_to_json(finding: &Finding, locale: Locale) -> Json {
    fn rename(json: &mut Json) {
        if let Json::Object(entries) = json {
            for (key, value) in entries {
                match key.as_str() {
                    "path" => *value = Json::from("value"),
                    "fix" => rename(value),
                    _ => {}
                }
            }
        }
    }
    let mut json = to_json(finding, locale);
    rename(&mut json);
    json
}

/// A report as the JavaScript API shows it.
#[must_use]
pub fn report(findings: &[Finding], locale: Locale) -> Json {
    use crate::diagnostic::Class;
    let pick = |classes: &[Class]| {
        let picked = findings.iter().filter(|finding| classes.contains(&finding.class));
        Json::List(picked.map(|finding| to_json(finding, locale)).collect())
    };
    let ok = !findings.iter().any(Finding::blocks);
    Json::Object(
        [
            ("ok", Json::Bool(ok)),
            ("diagnostics", pick(&[Class::Error, Class::Warning])),
            ("requirements", pick(&[Class::Requirement])),
            ("hints", pick(&[Class::Hint])),
        ]
        .into_iter()
        .map(|(key, value)| (key.to_owned(), value))
        .collect(),
    )
}
