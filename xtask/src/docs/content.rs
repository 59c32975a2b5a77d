//! What the pages say of each rule, whatever they are written in.

use std::collections::BTreeMap;
use std::fs;

use anyhow::{Context as _, Result, anyhow, bail};
use beian_validator::{
    diagnostic::{Class, Finding},
    engine::{
        example,
        message::{self, Locale},
        plan::each_read,
        validate,
    },
    model::{
        field::{FIELD_LABELS, Field},
        json::Json,
        order::{List, Order, Value},
        words::{
            LABELS, OrderType, OrganizerNature, Profile, Provider, ServiceKind, WORDS, Word,
            WordList,
        },
    },
    rules::{ALL, Context, DOCS, Facts, Packs, Rule, Scope, page::Example, when},
    tables::sources::{Source, source},
};

use super::params::{Parameter, Parameters};
use crate::{data, packs, paths, remote};

/// A text in Chinese and in English.
pub(crate) type Both<T = &'static str> = [T; 2];

/// The families of codes, in the order of the form.
const FAMILIES: &[(&str, Both)] = &[
    ("order", ["备案订单", "The order"]),
    ("organizer", ["主办者", "The organizer"]),
    ("principal", ["主体负责人", "The principal"]),
    ("service", ["互联网信息服务", "Services"]),
    ("website", ["网站", "Websites"]),
    ("app", ["APP", "APPs"]),
    ("service-principal", ["服务负责人", "Service principals"]),
    ("domain", ["域名", "Domains"]),
    ("cloud", ["云资源", "Cloud resources"]),
    ("material", ["上传材料", "Uploaded papers"]),
    ("sms", ["短信核验", "Text message check"]),
    ("record", ["备案号", "Record numbers"]),
    ("change", ["变更与注销", "Changes and cancellations"]),
    ("form", ["填写格式", "Format of values"]),
];

/// Every rule there is, by family.
pub(crate) struct Catalogue {
    pub(crate) families: Vec<Family>,
    pub(crate) conditions: Vec<Named>,
}

/// The rules of one family of codes.
pub(crate) struct Family {
    pub(crate) code: &'static str,
    pub(crate) name: Both,
    pub(crate) rules: Vec<Entry>,
    /// What only the provider can look up.
    pub(crate) remote: Vec<Remote>,
}

/// One rule.
pub(crate) struct Entry {
    pub(crate) code: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) scope: Both,
    /// The defect in one sentence.
    pub(crate) lead: String,
    /// Why it exists, as paragraphs.
    pub(crate) reason: Vec<String>,
    pub(crate) when: &'static str,
    /// What narrows it to some orders.
    pub(crate) holds: Vec<Holds>,
    /// First and last day on which it holds, where a source dates it.
    pub(crate) days: [Option<String>; 2],
    pub(crate) profiles: Vec<&'static str>,
    pub(crate) reads: Vec<(String, Both)>,
    pub(crate) sources: Vec<Cited>,
    pub(crate) messages: Vec<Both>,
    pub(crate) examples: Vec<Shown>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) file: &'static str,
}

/// A row of the table that no rule of ours checks.
pub(crate) struct Remote {
    pub(crate) code: String,
    pub(crate) profiles: Vec<String>,
    pub(crate) when: String,
    pub(crate) reads: Vec<String>,
    pub(crate) text: Both<String>,
    pub(crate) sources: Vec<Cited>,
}

/// One condition, with the words it takes: order types, natures, profiles, providers or kinds.
pub(crate) struct Holds {
    pub(crate) of: Both,
    pub(crate) words: Vec<Both>,
}

/// A name that the conditions use, with the order types it stands for.
pub(crate) struct Named {
    pub(crate) name: &'static str,
    pub(crate) orders: Vec<Both>,
}

/// A text that says so, and where in it.
pub(crate) struct Cited {
    pub(crate) id: String,
    pub(crate) place: String,
    /// Not known for what is our own inference.
    pub(crate) source: Option<&'static Source>,
}

/// An example with what the rule says of it.
pub(crate) struct Shown {
    pub(crate) title: &'static str,
    pub(crate) base: &'static str,
    pub(crate) edits: &'static [(&'static str, &'static str)],
    /// The profile and the provider, where they are not the usual ones.
    pub(crate) under: Vec<&'static str>,
    /// The day, where it is not the usual one.
    pub(crate) day: Option<&'static str>,
    pub(crate) said: Option<Said>,
}

impl Shown {
    /// What stands before its title.
    pub(crate) fn mark(&self) -> &'static str {
        match self.said.as_ref().map(|said| said.class) {
            None => "✓",
            Some("hint") => "→",
            Some(_) => "✗",
        }
    }
}

/// What a rule says of an example.
pub(crate) struct Said {
    pub(crate) at: String,
    pub(crate) class: &'static str,
    pub(crate) message: Both<String>,
    /// The suggested value, empty for emptying the field.
    pub(crate) fix: Option<String>,
}

impl Catalogue {
    /// Reads the rules as compiled into this executable and runs their examples.
    pub(crate) fn read() -> Result<Self> {
        let mut families: Vec<Family> = FAMILIES
            .iter()
            .map(|&(code, name)| Family { code, name, rules: Vec::new(), remote: Vec::new() })
            .collect();
        let family = |code: &str| -> Result<usize> {
            let family = code.split('.').next().unwrap_or_default();
            let at = families.iter().position(|known| known.code == family);
            at.with_context(|| format!("{code}: no family of docs/content.rs is called {family}"))
        };
        let mut homes = Vec::new();
        for doc in &DOCS {
            homes.push(family(doc.code)?);
        }
        let mut remote = Vec::new();
        for check in remote::read()? {
            let home = family(&check.code)?;
            let sources = check.sources.iter().map(|text| Cited::read(text)).collect();
            let remote::Check { code, profiles, when, reads, text, .. } = check;
            remote.push((home, Remote { code, profiles, when, reads, text, sources }));
        }
        let mut reader = Reader::new()?;
        for (id, home) in homes.into_iter().enumerate() {
            families[home].rules.push(reader.entry(id)?);
        }
        for (home, row) in remote {
            families[home].remote.push(row);
        }
        families.retain(|family| !family.rules.is_empty() || !family.remote.is_empty());
        Ok(Self { families, conditions: reader.conditions })
    }
}

impl Cited {
    fn read(text: &str) -> Self {
        let (id, place) = text.split_once(' ').unwrap_or((text, ""));
        Self { id: id.to_owned(), place: place.to_owned(), source: source(id) }
    }

    /// The title of the text, in both languages.
    pub(crate) fn title(&self) -> Both {
        match self.source {
            Some(source) => [source.title_zh, source.title_en],
            None => ["推断", "our inference"],
        }
    }
}

/// What all rules are read with.
struct Reader {
    packs: Packs,
    bases: BTreeMap<&'static str, Json>,
    parameters: Parameters,
    cases: Vec<Case>,
    conditions: Vec<Named>,
}

/// A kind of order that a rule may or may not hold for.
struct Case {
    /// One word for each of [`ASPECTS`]; `None` for an empty field.
    words: [Option<u8>; 5],
    facts: Facts,
}

/// What an order is told apart by.
const ASPECTS: [(Both, WordList); 5] = [
    (["订单类型", "Order types"], OrderType::LIST),
    (["主办单位性质", "Natures"], OrganizerNature::LIST),
    (["适用的规则版本", "Holds under"], Profile::LIST),
    (["接入商", "Providers"], Provider::LIST),
    (["服务类型", "Services"], ServiceKind::LIST),
];

impl Reader {
    fn new() -> Result<Self> {
        Ok(Self {
            packs: packs::load()?,
            bases: BTreeMap::new(),
            parameters: Parameters::read()?,
            cases: cases(),
            conditions: conditions(),
        })
    }

    fn entry(&mut self, id: usize) -> Result<Entry> {
        let (rule, doc) = (ALL[id], &DOCS[id]);
        let (lead, rest) = doc.why.split_once("\n\n").unwrap_or((doc.why, ""));
        let mut reads: Vec<(String, Both)> = Vec::new();
        each_read(rule, |field: Field| {
            let path = data::general_path(field);
            if !reads.iter().any(|(known, _)| *known == path) {
                reads.push((path, FIELD_LABELS[field.record()][field.slot()]));
            }
        });
        let page = &rule.page;
        let mut examples = Vec::new();
        for example in page.examples {
            examples.push(self.run(id, example).with_context(|| doc.code.to_owned())?);
        }
        let (since, until) = rule.when.days();
        Ok(Entry {
            code: doc.code,
            kind: doc.kind,
            scope: scope(rule.scope),
            lead: one_line(lead),
            reason: rest.split("\n\n").map(one_line).filter(|text| !text.is_empty()).collect(),
            when: doc.when,
            holds: self.holds(rule, doc.when),
            days: [since, until].map(|day| day.map(|day| day.iso().as_str().to_owned())),
            profiles: doc.profiles.split('+').collect(),
            reads,
            sources: doc.sources.iter().map(|text| Cited::read(text)).collect(),
            messages: page.zh.iter().zip(page.en).map(|(zh, en)| [*zh, *en]).collect(),
            examples,
            parameters: self.parameters.of(doc.file, doc.code),
            file: doc.file,
        })
    }

    /// Runs the rules over an example and keeps what this rule says.
    fn run(&mut self, id: usize, shown: &'static Example) -> Result<Shown> {
        if !self.bases.contains_key(shown.base) {
            let path = paths::root().join(format!("data/orders/{}.json", shown.base));
            let text =
                fs::read_to_string(&path).with_context(|| format!("no base {}", shown.base))?;
            self.bases.insert(shown.base, serde_json::from_str(&text)?);
        }
        let base = &self.bases[shown.base];
        let order = example::order(base, shown, |text| serde_json::from_str(text).ok())
            .map_err(|why| anyhow!("“{}”: {why}", shown.title))?;
        let context = example::context(shown, self.packs)
            .with_context(|| format!("“{}”: no such profile, provider or day", shown.title))?;
        let mut found = validate(&order, &context).into_iter();
        let mine = |finding: &Finding| usize::from(finding.rule) == id && !finding.satisfied;
        let said = found.find(mine).map(said);
        if said.is_some() != shown.at.is_some() {
            bail!("“{}” does not behave; run: cargo test --test examples", shown.title);
        }
        Ok(Shown {
            title: shown.title,
            base: shown.base,
            edits: shown.edits,
            under: shown.profile.into_iter().chain(shown.provider).collect(),
            day: shown.day,
            said,
        })
    }

    /// What narrows a rule, but for the order types that its condition names as a group.
    fn holds(&self, rule: &Rule, when: &str) -> Vec<Holds> {
        let taken: Vec<&Case> =
            self.cases.iter().filter(|case| rule.when.holds(&case.facts)).collect();
        let mut holds = Vec::new();
        for (aspect, (of, list)) in ASPECTS.into_iter().enumerate() {
            // Profiles are known by their words.
            let plain: Vec<Both> = WORDS[list as usize].iter().map(|word| [*word; 2]).collect();
            let labels = if list == Profile::LIST { &plain } else { LABELS[list as usize] };
            let takes = |word| taken.iter().any(|case| case.words[aspect] == word);
            let words: Vec<Both> = (0..)
                .zip(labels)
                .filter(|(word, _)| takes(Some(*word)))
                .map(|(_, label)| *label)
                .collect();
            let is_named = self.conditions.iter().any(|named| {
                named.orders == words && when.split(' ').any(|word| word == named.name)
            });
            if words.len() < labels.len() && !is_named {
                holds.push(Holds { of, words });
            }
        }
        holds
    }
}

/// Every kind of order that rules tell apart.
fn cases() -> Vec<Case> {
    let each = |list: WordList| (0..).zip(LABELS[list as usize]).map(|(word, _)| word);
    let or_empty = |list| each(list).map(Some).chain([None]);
    let mut cases = Vec::new();
    for order_type in or_empty(OrderType::LIST) {
        for nature in or_empty(OrganizerNature::LIST) {
            let mut order = Order::default();
            let word = |word: Option<u8>| word.map_or(Value::Empty, Value::Word);
            order.root.set(Field::OrderType, word(order_type));
            order.root.set(Field::OrganizerNature, word(nature));
            for profile in each(Profile::LIST) {
                for provider in each(Provider::LIST) {
                    let mut context = Context::default();
                    context.profile = Profile::at(profile).unwrap_or(context.profile);
                    context.provider = Provider::at(provider).unwrap_or(context.provider);
                    let facts = Facts::of(&order, &context);
                    for (list, kind) in
                        [(List::Websites, ServiceKind::Website), (List::Apps, ServiceKind::App)]
                    {
                        let words =
                            [order_type, nature, Some(profile), Some(provider), Some(kind.index())];
                        cases.push(Case { words, facts: facts.of_list(list) });
                    }
                }
            }
        }
    }
    cases
}

/// The names that `data/rules.tsv` gives to groups of order types.
fn conditions() -> Vec<Named> {
    [
        ("inOrganizerForm", when::ORGANIZER_FORM),
        ("inServiceForm", when::SERVICE_FORM),
        ("inAttachOrder", when::ATTACH_ORDER),
        ("inNewRecordOrder", when::NEW_RECORD_ORDER),
        ("inFilingOrder", when::FILING_ORDER),
    ]
    .map(|(name, when)| {
        let holds = |word: OrderType| {
            let mut order = Order::default();
            order.root.set(Field::OrderType, Value::Word(word.index()));
            when.holds(&Facts::of(&order, &Context::default()))
        };
        let labels = LABELS[OrderType::LIST as usize];
        let orders = OrderType::ALL
            .iter()
            .filter(|word| holds(**word))
            .filter_map(|word| labels.get(usize::from(word.index())).copied())
            .collect();
        Named { name, orders }
    })
    .into()
}

fn said(finding: Finding) -> Said {
    Said {
        at: finding.path(),
        class: match finding.class {
            Class::Error => "error",
            Class::Warning => "warning",
            Class::Requirement => "requirement",
            Class::Hint => "hint",
        },
        message: [Locale::Zh, Locale::En].map(|locale| message::message(&finding, locale)),
        fix: finding.fix.map(|fix| fix.value.map_or_else(String::new, String::from)),
    }
}

/// A kind of rule, as a reader would call it.
pub(crate) fn kind_name(kind: &str) -> Both {
    match kind {
        "error" => ["错误", "error"],
        "warning" => ["警告", "warning"],
        "requirement" => ["所需材料", "requirement"],
        "hint" => ["提示", "hint"],
        _ => ["接入商核验", "checked by the provider"],
    }
}

fn scope(scope: Scope) -> Both {
    match scope {
        Scope::Order => ["整份订单", "the order"],
        Scope::Service => ["每个服务", "each service"],
        Scope::Domain => ["每个域名", "each domain"],
        Scope::CloudResource => ["每项云资源", "each cloud resource"],
        Scope::Platform => ["每个运行平台", "each platform"],
        Scope::Sdk => ["每个 SDK", "each SDK"],
        Scope::Material => ["每份材料", "each paper"],
        Scope::FiledService => ["每个已备案服务", "each filed service"],
        Scope::Intake => ["每个填入的值", "each value taken in"],
    }
}

/// A paragraph of a doc comment without its line breaks; a list keeps them.
fn one_line(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines().map(str::trim) {
        if !out.is_empty() {
            // No space between two Chinese characters that a line break came between.
            let han = |c: char| ('\u{3000}'..'\u{a000}').contains(&c);
            let glued = out.ends_with(han) && line.starts_with(han);
            out.push_str(match line.starts_with("- ") {
                true => "\n",
                false if glued => "",
                false => " ",
            });
        }
        out.push_str(line);
    }
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::LazyLock;

    use super::Catalogue;

    /// The rules with their examples run, once for all tests.
    pub(crate) static CATALOGUE: LazyLock<Catalogue> =
        LazyLock::new(|| Catalogue::read().expect("the rules can be read"));
}
