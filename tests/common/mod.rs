//! What the tests share: the good orders, and orders made from them by edits.
#![allow(dead_code, reason = "each test file uses its own part")]

use std::{collections::BTreeMap, fs, path::Path, sync::OnceLock};

use beian_validator::{
    diagnostic::Finding,
    engine::example,
    model::{
        json::Json,
        order::Order,
        words::{Profile, Provider, Province, Word},
    },
    rules::{
        ALL, Context, DOCS, Packs, Rule,
        page::{Example, good},
    },
    tables::{idioms::Idioms, mobile_provinces::MobileProvinces},
};

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

/// The optional tables, loaded once.
pub(crate) fn packs() -> Packs {
    static PACKS: OnceLock<Packs> = OnceLock::new();
    *PACKS.get_or_init(|| {
        let rows = |name: &str| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("data/packs/{name}.tsv"));
            let text = fs::read_to_string(path).expect("a pack");
            let rows = text.lines().filter(|l| !l.starts_with('#') && !l.is_empty());
            rows.map(|row| row.split('\t').map(str::to_owned).collect()).collect::<Vec<Vec<_>>>()
        };
        let runs = rows("mobile_provinces").into_iter().map(|row| {
            let number = |at: usize| row[at].parse().expect("a prefix");
            (number(0), number(1), Province::parse(&row[2]).expect("a province") as u8)
        });
        let idioms = Idioms::new(rows("idioms").concat().concat()).expect("idioms");
        Packs {
            idioms: Some(Box::leak(Box::new(idioms))),
            mobile_provinces: Some(Box::leak(Box::new(MobileProvinces::of_runs(runs)))),
        }
    })
}

/// The context of a profile on the day of the examples.
pub(crate) fn context(profile: Option<&str>, provider: Option<&str>) -> Context {
    let mut context = judged_by(&good("", &[]));
    if let Some(word) = profile {
        let profile = Profile::parse(word).unwrap_or_else(|| panic!("no profile {word}"));
        let Context { profile, provider, .. } = Context::of(profile);
        context = Context { profile, provider, ..context };
    }
    if let Some(word) = provider {
        context.provider = Provider::parse(word).unwrap_or_else(|| panic!("no provider {word}"));
    }
    context
}

/// The context of an example.
pub(crate) fn judged_by(example: &Example) -> Context {
    example::context(example, packs())
        .unwrap_or_else(|| panic!("“{}”: no such profile, provider or day", example.title))
}

/// The order of an example.
pub(crate) fn order(bases: &BTreeMap<String, Json>, example: &Example) -> Order {
    let base = bases.get(example.base).unwrap_or_else(|| panic!("no base {}", example.base));
    example::order(base, example, |text| serde_json::from_str(text).ok()).unwrap_or_else(|why| {
        panic!("the example “{}” of {}: {why}", example.title, owner(example))
    })
}

/// The code of the rule that an example is of.
fn owner(example: &Example) -> &'static str {
    let is_its = |rule: &&&Rule| rule.page.examples.iter().any(|one| std::ptr::eq(one, example));
    ALL.iter().find(is_its).map_or("no rule", |rule| rule.page.code)
}

/// `code path` of every finding, one a line.
pub(crate) fn list(findings: &[Finding]) -> String {
    findings
        .iter()
        .map(|f| format!("{:?} {} {}\n", f.class, DOCS[usize::from(f.rule)].code, f.path()))
        .collect()
}

/// What only one of two lists of findings says, one a line.
pub(crate) fn difference(
    name: &str,
    one: &[Finding],
    other_name: &str,
    other: &[Finding],
) -> String {
    let only = |name: &str, list: &[Finding], others: &[Finding]| -> String {
        let only = list.iter().filter(|finding| !others.contains(finding));
        only.map(|finding| format!("only {name}: {}", self::list(std::slice::from_ref(finding))))
            .collect()
    };
    let text = only(name, one, other) + &only(other_name, other, one);
    if text.is_empty() {
        format!("{name} and {other_name} differ in order or number\n")
    } else {
        text
    }
}
