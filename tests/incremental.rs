//! After every edit a session says what a full run over its order says, and its delta is the
//! difference to what it said before.

mod common;

use beian_validator::{
    diagnostic::{Class, Finding},
    engine::{EditError, Session, intake, validate},
    model::{
        field::{Field, Kind, RECORDS, RecordKind},
        json::Json,
        path::{self, Place, Target},
        words::{Profile, WORDS, Word},
    },
    rules::{ALL, DOCS, Rule, Scope},
};

/// A small generator with a seed, so that a failure can be run again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides.max(1) as u64).expect("below sides")
    }

    fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.roll(items.len())]
    }
}

/// Values of every sort; many of them the ones that examples are made of.
fn some_value(dice: &mut Dice, kind: Kind, pool: &[Json]) -> Json {
    if dice.roll(12) == 0 {
        let wrong = [
            Json::Null,
            Json::Number(3.5),
            Json::Bool(true),
            Json::List(vec![]),
            Json::Object(vec![]),
            Json::from(""),
            Json::from("  "),
        ];
        return dice.pick(&wrong).clone();
    }
    match kind {
        Kind::Bool => Json::Bool(dice.roll(2) == 0),
        Kind::Integer => Json::Number(dice.roll(20) as f64),
        Kind::Word(list) | Kind::Open(list) => Json::from(*dice.pick(WORDS[list as usize])),
        Kind::Words(list) => {
            let some = (0..dice.roll(3)).map(|_| Json::from(*dice.pick(WORDS[list as usize])));
            Json::List(some.collect())
        }
        Kind::Texts => Json::List((0..dice.roll(3)).map(|_| dice.pick(pool).clone()).collect()),
        Kind::Date => Json::from(*dice.pick(&[
            "2026-03-01",
            "2026-05-02",
            "2035-06-01",
            "2020-01-01",
            "2026-0",
        ])),
        Kind::Datetime => {
            Json::from(*dice.pick(&["2026-03-02T09:00:00+08:00", "2026-02-01T00:00:00Z", "soon"]))
        }
        Kind::Text => dice.pick(pool).clone(),
        Kind::List(_) => Json::List(vec![]),
    }
}

/// Texts out of the examples of all rules.
fn pool() -> Vec<Json> {
    let mut texts: Vec<Json> = ALL
        .iter()
        .flat_map(|rule| rule.page.examples)
        .flat_map(|example| example.edits)
        .filter(|(_, value)| !value.starts_with(['[', '{']) && !value.starts_with("json:"))
        .map(|(_, value)| Json::from(*value))
        .collect();
    texts.extend(
        ["example.com", "example.cn", "a.com", "示例.中国", "13800000000", "张三"].map(Json::from),
    );
    texts
}

fn some_field(dice: &mut Dice) -> Place {
    use beian_validator::model::order::{List, Spot, inner_list};
    let record = dice.pick(&RECORDS);
    let field: Field = dice.pick(record).field;
    let kind = beian_validator::model::path::RECORD_KINDS[field.record()];
    let list = match kind {
        RecordKind::Order => List::Root,
        RecordKind::Material => List::Materials,
        RecordKind::FiledService => List::Filed,
        _ if dice.roll(3) == 0 => List::Apps,
        _ => List::Websites,
    };
    let index = if list == List::Root { 0 } else { u32::try_from(dice.roll(3)).expect("small") };
    let sub =
        if inner_list(kind).is_some() { u32::try_from(dice.roll(2)).expect("small") } else { 0 };
    Place::new(field, Spot { list, index, sub })
}

fn shown(findings: &[Finding]) -> Vec<Finding> {
    findings.iter().filter(|f| matches!(f.class, Class::Error | Class::Warning)).cloned().collect()
}

fn requirements(findings: &[Finding]) -> Vec<Finding> {
    findings.iter().filter(|f| f.class == Class::Requirement).cloned().collect()
}

fn run(seed: u64, base: &Json, steps: usize) {
    let pool = pool();
    let mut dice = Dice(seed);
    let profile = dice.pick(Profile::ALL).as_str();
    let context = common::context(Some(profile), None);
    let mut session = Session::new(intake::order(base), context);
    let mut said = shown(&session.findings());
    let mut needed = requirements(&session.findings());
    let lists = [
        "websites",
        "apps",
        "materials",
        "existingFiling.services",
        "websites[0].domains",
        "websites[1].domains",
        "websites[0].homepageUrls",
        "websites[0].topics",
    ];
    for step in 0..steps {
        let (what, result) = match dice.roll(20) {
            0 => {
                let list = *dice.pick(&lists);
                let json = if dice.roll(2) == 0 {
                    Json::Null
                } else {
                    session
                        .order()
                        .root
                        .to_json()
                        .get("websites")
                        .and_then(|w| match w {
                            Json::List(items) => items.first().cloned(),
                            _ => None,
                        })
                        .unwrap_or_default()
                };
                let at = u32::try_from(dice.roll(2)).expect("small");
                (format!("insert {list} {at}"), session.insert(list, at, &json))
            }
            1 => {
                let path = format!("{}[{}]", dice.pick(&lists), dice.roll(2));
                (format!("remove {path}"), session.remove(&path))
            }
            2 => {
                let path = *dice.pick(&[
                    "principal",
                    "organizer.region",
                    "websites[0]",
                    "websites[0].servicePrincipal",
                    "organizer",
                ]);
                // What a form or a language may have for an object with nothing in it, among others.
                let odd = [Json::Null, Json::from(""), Json::List(vec![]), Json::from("x")];
                let json = match base.get(path) {
                    Some(json) if dice.roll(2) == 0 => json.clone(),
                    _ => dice.pick(&odd).clone(),
                };
                (format!("edit {path} {json:?}"), session.edit(path, &json))
            }
            _ => {
                let place = some_field(&mut dice);
                let kind = place.field.info().kind;
                let json = some_value(&mut dice, kind, &pool);
                let path = place.to_text();
                let result = match &json {
                    Json::Text(text) if dice.roll(2) == 0 => session.edit_text(place, text),
                    json => session.edit(&path, json),
                };
                (format!("edit {path} {json:?}"), result)
            }
        };
        let full = full_run(&session, &format!("seed {seed}, step {step}: {what}"));
        let now = shown(&full);
        if let Ok(delta) = result {
            assert_eq!(
                delta.ok,
                !full.iter().any(Finding::blocks),
                "seed {seed}, step {step}: {what}"
            );
            assert_eq!(
                delta.requirements_changed,
                requirements(&full) != needed,
                "seed {seed}, step {step}: {what}"
            );
            for list in [&delta.added, &delta.removed] {
                let mut in_order = list.clone();
                beian_validator::engine::sort_findings(&mut in_order);
                assert!(*list == in_order, "seed {seed}, step {step}: {what}: not in order");
            }
            let twice = delta.added.iter().find(|finding| delta.removed.contains(finding));
            assert_eq!(twice, None, "seed {seed}, step {step}: {what}: came and went");
            let mut expected = said.clone();
            for gone in &delta.removed {
                let at = expected.iter().position(|f| f == gone);
                expected.remove(at.unwrap_or_else(|| {
                    panic!("seed {seed}, step {step}: {what}: {gone:?} was never said")
                }));
            }
            expected.extend(delta.added);
            beian_validator::engine::sort_findings(&mut expected);
            assert!(
                expected == now,
                "seed {seed}, step {step}: {what}\n{}",
                common::difference("in the sum of the deltas", &expected, "in the session", &now)
            );
        } else {
            assert!(
                said == now,
                "seed {seed}, step {step}: {what} was refused and changed something"
            );
        }
        said = now;
        needed = requirements(&full);
    }
}

#[test]
fn session_agrees_with_validate() {
    let bases = common::bases();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    for round in 0..6 {
        for base in bases.values() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(round);
            run(seed, base, 120);
        }
    }
    run(seed, &Json::Null, 400);
}

/// Edits of persons and papers, in an order where papers name persons of several services and two of
/// them have the same number.
#[test]
fn session_agrees_about_papers_of_persons() {
    let base = &common::bases()["two-persons"];
    let pick = |path: &str| base.get(path).cloned().expect("it is there");
    let (sites, papers) = (pick("websites"), pick("materials"));
    let (Json::List(sites), Json::List(papers)) = (sites, papers) else { panic!("lists") };
    let mut session = Session::new(intake::order(base), common::context(None, None));
    session.edit("websites", &Json::List(vec![sites[0].clone(); 3])).expect("a list");
    session.edit("materials", &Json::List([&papers[..], &papers[3..]].concat())).expect("a list");
    let numbers =
        ["110101198506150019", "440305199003070006", "11010519491231002X", "L898902C3", ""];
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for step in 0..3000 {
        let text = |text: &&str| Json::from(*text);
        let site = format!("websites[{}].servicePrincipal", dice.roll(3));
        let paper = format!("materials[{}]", dice.roll(papers.len() + 2));
        let persons = ["principal", "organizer.legalRepresentative", &site];
        let (path, json) = match dice.roll(12) {
            0 => (format!("{site}.sameAsPrincipal"), Json::Bool(dice.roll(2) == 0)),
            1 => {
                let words = ["residentIdCard", "passport", "taiwanPermit"];
                (format!("{}.idType", dice.pick(&persons)), text(dice.pick(&words)))
            }
            2 => {
                let words = ["idCardPortrait", "idCardBothSides", "passport", "sitePlanBook"];
                (format!("{paper}.type"), text(dice.pick(&words)))
            }
            3 => {
                let words = ["principal", "servicePrincipal", "legalRepresentative", ""];
                (format!("{paper}.personRef"), text(dice.pick(&words)))
            }
            8 => {
                let words = ["websites[0]", "websites[1]", "apps[0]", ""];
                (format!("{paper}.serviceRef"), text(dice.pick(&words)))
            }
            4 | 5 => {
                let names = ["张三", "李四", "王五", " ", "ANNA ERIKSSON"];
                (format!("{}.name", dice.pick(&persons)), text(dice.pick(&names)))
            }
            6 => {
                let words =
                    ["guangdong", "jiangsu", "shanghai", "sichuan", "hebei", "hubei", "hunan"];
                ("organizer.region.province".to_owned(), text(dice.pick(&words)))
            }
            7 => {
                let mails = ["lisi@example.com", "zhangsan@example.com", "x@example.com"];
                (format!("{}.email", dice.pick(&[persons[0], persons[2]])), text(dice.pick(&mails)))
            }
            _ => (format!("{}.idNumber", dice.pick(&persons)), text(dice.pick(&numbers))),
        };
        session.edit(&path, &json).expect("a field");
        full_run(&session, &format!("step {step}: edit {path} {json:?}"));
    }
}

/// What a run over the whole order finds, which the session has to say as well.
fn full_run(session: &Session, what: &str) -> Vec<Finding> {
    let full = validate(session.order(), session.context());
    let now = session.findings();
    assert!(
        now == full,
        "{what}\n{}A rule that looks beyond its own record and those that hold it needs a key, or its \
         findings go stale: see step 4 of CONTRIBUTING.md.",
        common::difference("in the session", &now, "in the full run", &full)
    );
    let given = session.order().root.to_json();
    let again = validate(&intake::order(&given), session.context());
    assert!(
        again == full,
        "{what}\n{}",
        common::difference("in the session", &full, "in a run over the order it gives", &again)
    );
    full
}

/// The order a session gives back is the one that was put in.
#[test]
fn orders_come_back_as_they_went_in() {
    for (name, base) in common::bases() {
        let order = intake::order(&base);
        let back = order.root.to_json();
        assert_eq!(intake::order(&back), order, "{name}");
        assert_eq!(sorted(&back), sorted(&base), "{name}");
    }
    let odd: Json = serde_json::from_str(
        r#"{"principal":5,"websites":[7,{"name":1,"domains":"x","":{"":2}}],"extra":{"a":[1]},"":"",
            "organizer":{"nmae":"x","name":"  ","":3,"region":"","name.x":4},"organizer.name":"y",
            "websites.length":7,"note":"keep","note.x":1,"principal.x":2,"profile":"z","now":1}"#,
    )
    .expect("JSON");
    assert_eq!(sorted(&intake::order(&odd).root.to_json()), sorted(&odd));
    let mut session = Session::new(intake::order(&odd), common::context(None, None));
    full_run(&session, "strange keys");
    session.edit("principal.name", &Json::from("张三")).expect("a field");
    let given = session.order().root.to_json();
    assert_eq!(
        given.get("principal").and_then(|group| group.get("name")),
        Some(&Json::from("张三"))
    );
    full_run(&session, "strange keys, and an edit");
}

/// What is typed below something that is no object makes it one, and is not lost.
#[test]
fn what_is_typed_stays_where_no_object_was() {
    let base = &common::bases()["enterprise"];
    let Some(Json::Object(principal)) = base.get("principal") else { panic!("principal") };
    for odd in [Json::from(""), Json::List(vec![]), Json::Bool(false), Json::Number(0.0)] {
        let mut session = Session::new(intake::order(base), common::context(None, None));
        session.edit("principal", &odd).expect("a group");
        assert_eq!(session.order().root.to_json().get("principal"), Some(&odd));
        session.edit("principal.email", &Json::Null).expect("a field");
        assert_eq!(session.order().root.to_json().get("principal"), Some(&odd), "nothing came");
        for (key, value) in principal {
            session.edit(&format!("principal.{key}"), value).expect("a field");
        }
        let given = session.order().root.to_json();
        assert_eq!(given.get("principal").map(sorted), base.get("principal").map(sorted));
        full_run(&session, "typed anew");
        session.edit("websites", &Json::List(vec![odd.clone()])).expect("a list");
        session.edit("websites[0].name", &Json::from("示例科技网")).expect("a field");
        session.edit("organizer", &odd).expect("a group");
        session.edit("organizer.region", &Json::Object(vec![])).expect("a group");
        full_run(&session, "a record and an inner group");
    }
}

/// A text at a list, as a control of that name would send it, does away with the records.
#[test]
fn a_text_in_place_of_a_list_leaves_no_finding_behind() {
    let base = &common::bases()["two-persons"];
    let mut session = Session::new(intake::order(base), common::context(None, None));
    session.edit("websites[0].name", &Json::from("1")).expect("a field");
    let Some(Target::Field(websites)) = path::parse("websites") else { panic!("a field") };
    for text in ["x", ""] {
        session.edit_text(websites, text).expect("a field");
        full_run(&session, text);
    }
    session.edit_text(websites, "x").expect("a field");
    assert_eq!(session.insert("websites", 0, &Json::Null), Err(EditError::NotAList));
    assert_eq!(session.order().root.to_json().get("websites"), Some(&Json::from("x")));
}

/// An edit that moves every record into one group judges the group once, not once for each.
#[test]
fn a_group_is_judged_once_an_edit() {
    let base = &common::bases()["enterprise"];
    let work = |count: usize| {
        let domain: Json = serde_json::from_str(r#"{"name":"a.com"}"#).expect("JSON");
        let mut session = Session::new(intake::order(base), common::context(None, None));
        session.edit("websites[0].domains", &Json::List(vec![domain; count])).expect("a list");
        session.edit("order.type", &Json::from("changeService")).expect("a choice");
        session.edit("order.type", &Json::from("firstFiling")).expect("a choice");
        full_run(&session, "back again");
        session.work().local
    };
    let (few, many) = (work(30), work(120));
    assert!(many < 5 * few, "{few} runs for 30 domains, {many} for 120");
}

/// Strange keys are warned of up to a number, but what is wrong blocks wherever it stands among them.
#[test]
fn strange_keys_hide_no_error() {
    let entries = (0..150).map(|n| (format!("k{n}"), Json::Bool(true)));
    let wrong = [("account".to_owned(), Json::from("x"))];
    let order = intake::order(&Json::Object(entries.chain(wrong).collect()));
    let findings = validate(&order, &common::context(None, None));
    assert!(findings.iter().any(|f| f.path() == "account" && f.class == Class::Error));
    assert_eq!(findings.iter().filter(|f| f.path().starts_with('k')).count(), 100);
}

/// A native program may name a field of the order, or of a website, with the place of a record in it.
#[test]
fn a_field_is_found_from_the_records_around_it() {
    use beian_validator::model::order::{List, Spot};
    let base = &common::bases()["enterprise"];
    let inside = Spot { list: List::Websites, index: 0, sub: 1 };
    for field in [Field::PrincipalMobile, Field::ServiceName] {
        let mut session = Session::new(intake::order(base), common::context(None, None));
        let place = Place::new(field, inside);
        let wrong = session.edit_text(place, "1").expect("a field");
        assert!(!wrong.added.is_empty());
        full_run(&session, "a wrong value");
        let gone = session.edit_text(place, "").expect("a field");
        assert_eq!(gone.removed.len(), wrong.added.len());
        full_run(&session, "none left");
    }
}

/// What an order is to be judged by may stand beside its fields, and nowhere else.
#[test]
fn what_an_order_is_judged_by_is_no_strange_key() {
    let said = |json: &str| {
        let order = intake::order(&serde_json::from_str(json).expect("JSON"));
        let findings = validate(&order, &common::context(None, None));
        let odd = |f: &&Finding| DOCS[usize::from(f.rule)].code == "form.key.unknown";
        findings.iter().filter(odd).map(Finding::path).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(said(r#"{"profile":"x","provider":1,"today":"","now":[],"then":1}"#), "then");
    assert_eq!(
        said(r#"{"order":{"now":1},"websites":[{"today":1}]}"#),
        "websites[0].today order.now"
    );
}

/// White space in place of a list is nothing, and takes elements.
#[test]
fn a_blank_list_takes_elements() {
    let mut session = Session::new(intake::order(&Json::Null), common::context(None, None));
    for (list, item) in [("websites", Json::Null), ("account.knownUsedMobiles", Json::from("1"))] {
        for blank in ["", "  "] {
            let Some(Target::Field(place)) = path::parse(list) else { panic!("a field") };
            session.edit(list, &Json::from(blank)).expect("a list");
            session.edit_text(place, blank).expect("a list");
            assert!(
                !full_run(&session, list)
                    .iter()
                    .any(|f| f.path() == list && f.blocks() && !f.missing)
            );
            session.insert(list, 0, &item).expect("a list");
            full_run(&session, list);
        }
    }
}

#[test]
fn a_full_list_takes_no_more() {
    use beian_validator::model::json::MAX_ITEMS;
    let mut session = Session::new(intake::order(&Json::Null), common::context(None, None));
    let list = "account.knownUsedMobiles";
    let mobile = Json::from("13800000000");
    session.edit(list, &Json::List(vec![mobile.clone(); MAX_ITEMS - 1])).expect("a list");
    session.insert(list, 7, &mobile).expect("room for one");
    let before = session.order().clone();
    assert_eq!(session.insert(list, 7, &mobile), Err(EditError::TooMany));
    assert!(*session.order() == before);
    session.remove(&format!("{list}[7]")).expect("an element");
    session.insert(list, 7, &mobile).expect("room again");
}

/// A list of very many odd values is spoken of so far as somebody reads, and taken back as a whole.
#[test]
fn very_many_odd_values_are_not_all_spoken_of() {
    let numbers = |from: usize| -> Json {
        Json::List(
            (from..from + 300).map(|n| Json::from(format!("１38 {n:08}").as_str())).collect(),
        )
    };
    let mut session = Session::new(intake::order(&Json::Null), common::context(None, None));
    let first = session.edit("account.knownUsedMobiles", &numbers(0)).expect("a list");
    assert_eq!(first.added.len(), 100, "nobody reads more");
    let next = session.edit("account.knownUsedMobiles", &numbers(1)).expect("a list");
    assert_eq!(next.added.len(), next.removed.len());
    full_run(&session, "all moved by one");
    let gone = session.edit("account.knownUsedMobiles", &Json::Null).expect("a list");
    assert_eq!(gone.removed.len(), first.added.len());
    full_run(&session, "none left");
}

fn sorted(json: &Json) -> Json {
    match json {
        Json::Object(entries) => {
            let mut entries: Vec<_> = entries.iter().map(|(k, v)| (k.clone(), sorted(v))).collect();
            entries.sort_by(|a, b| a.0.cmp(&b.0));
            Json::Object(entries)
        }
        Json::List(items) => Json::List(items.iter().map(sorted).collect()),
        other => other.clone(),
    }
}

/// An edit of one website costs the same whether the order has one website or a thousand.
#[test]
fn work_does_not_grow_with_the_order() {
    let base = &common::bases()["enterprise"];
    let Some(Json::List(websites)) = base.get("websites") else { panic!("websites") };
    let edits = [
        ("websites[0].name", "示例科技网"),
        ("websites[0].remark", "短"),
        ("websites[0].domains[0].name", "other.cn"),
        ("websites[0].domains[0].name", "bad domain"),
        ("websites[0].servicePrincipal.email", "lisi@example.com"),
        ("websites[0].servicePrincipal.mobile", "13900000000"),
    ];
    let mut counts = Vec::new();
    for count in [1usize, 10, 1000] {
        let sites: Vec<Json> = (0..count)
            .map(|n| {
                let text = serde_json::to_string(&websites[0]).expect("JSON");
                serde_json::from_str(&text.replace("example.com\"", &format!("site{n}.com\"")))
                    .expect("JSON")
            })
            .collect();
        let mut session = Session::new(intake::order(base), common::context(None, None));
        session.edit("websites", &Json::List(sites)).expect("a list");
        let work: Vec<_> = edits
            .iter()
            .map(|(path, value)| {
                session.edit(path, &Json::from(*value)).expect("a field");
                session.work()
            })
            .collect();
        counts.push(work);
    }
    assert_eq!(counts[0], counts[1]);
    assert_eq!(counts[0], counts[2]);
    assert!(counts[0].iter().any(|work| work.local > 3), "{counts:?}");
}

/// Records that stay in their groups are judged once again, and their findings are not taken back first.
#[test]
fn groups_that_nobody_left_are_judged_once() {
    let order = intake::order(&common::bases()["app"]);
    let mut session = Session::new(order, common::context(None, None));
    session.edit("order.type", &Json::from("changeService")).expect("a field");
    let app = session.order().root.to_json().get("apps").expect("APPs").clone();
    let Json::List(apps) = app else { panic!("APPs") };
    session.edit("apps", &Json::List(vec![apps[0].clone(), apps[0].clone()])).expect("a list");
    let targets = Json::List(vec![Json::from("粤ICP备2021000001号-2A")]);
    session.edit("change.targetServiceRecordNumbers", &targets).expect("a list");
    let Some(Json::List(platforms)) = apps[0].get("platforms") else { panic!("platforms") };
    let reads = |rule: &&&Rule| rule.reads.contains(&Field::ChangeTargetServiceRecordNumbers);
    // Some rules of the order judge each service as well.
    let records = |rule: &Rule| 2 * if rule.scope == Scope::Platform { platforms.len() } else { 1 };
    let most: usize = ALL.iter().filter(reads).map(|rule| records(rule)).sum();
    let runs = session.work().local as usize;
    assert!(0 < runs && runs <= most, "{runs} runs of at most {most}");
}

#[test]
fn paths_that_name_nothing_are_refused() {
    let mut session = Session::new(intake::order(&Json::Null), common::context(None, None));
    let text = Json::from("x");
    assert_eq!(session.edit("no.such", &text), Err(EditError::UnknownPath));
    assert_eq!(session.edit("websites[0].name", &text), Err(EditError::NoSuchItem));
    assert_eq!(session.insert("websites", 1, &Json::Null), Err(EditError::NoSuchItem));
    assert_eq!(session.insert("principal.name", 0, &Json::Null), Err(EditError::NotAList));
    assert_eq!(session.remove("websites[0]"), Err(EditError::NoSuchItem));
    assert_eq!(session.remove("websites"), Err(EditError::NotAList));
    assert!(matches!(beian_validator::model::path::parse("websites[0]"), Some(Target::Record(..))));
}

/// An order that is no object is told so before it is told what it lacks, and so is a record.
#[test]
fn what_is_no_object_is_told_so_first() {
    for json in [Json::from("x"), Json::List(Vec::new()), Json::Number(1.0)] {
        let findings = validate(&intake::order(&json), &common::context(None, None));
        let first = findings.first().expect("a finding");
        assert_eq!(DOCS[usize::from(first.rule)].code, "form.value.wrong-type");
        assert_eq!(first.path(), "");
    }
    let order = intake::order(&common::bases()["enterprise"]);
    let mut session = Session::new(order, common::context(None, None));
    let websites = Json::List(vec![Json::Object(Vec::new()), Json::from("example.com")]);
    session.edit("websites", &websites).expect("a list");
    let paths: Vec<_> = session.findings().iter().map(|finding| finding.path()).collect();
    let at = |path: &str| paths.iter().position(|found| found == path).expect("a finding");
    assert!(at("websites[0].name") < at("websites[1]"));
    assert_eq!(at("websites[1]") + 1, at("websites[1].name"));
}

/// A wrong number that an individual gave twice is reported once; the finding names the other field, and
/// follows when that is mended.
#[test]
fn a_wrong_number_given_twice_names_both_fields() {
    for (number, code) in [
        ("440305199003070007", "organizer.id-number.check-digit"),
        ("44030519900307000", "organizer.id-number.id-card-shape"),
        ("440300199002290013", "organizer.id-number.birth-date"),
        ("990426199112010074", "organizer.id-number.region-code"),
    ] {
        let order = intake::order(&common::bases()["individual"]);
        let mut session = Session::new(order, common::context(None, None));
        let related = |session: &Session| -> Vec<String> {
            let all = session.findings();
            let of = |f: &&Finding| DOCS[usize::from(f.rule)].code == code;
            let found = all.iter().find(of).expect("a finding");
            assert_eq!(found.path(), "organizer.idNumber");
            found.related.iter().map(|place| place.to_text()).collect()
        };
        session.edit("organizer.idNumber", &Json::from(number)).expect("a field");
        assert!(related(&session).is_empty());
        let delta = session.edit("principal.idNumber", &Json::from(number)).expect("a field");
        assert_eq!(related(&session), ["principal.idNumber"]);
        let codes =
            |found: &[Finding]| found.iter().any(|f| DOCS[usize::from(f.rule)].code == code);
        assert!(codes(&delta.added) && codes(&delta.removed));
        session.edit("principal.idNumber", &Json::from("440305199003070006")).expect("a field");
        assert!(related(&session).is_empty());
    }
}

/// A text no field can need is kept as it came, reported, and not looked into.
#[test]
fn a_text_that_is_too_long_is_kept_and_reported() {
    use beian_validator::model::order::MAX_TEXT;
    let mut session = Session::new(intake::order(&Json::Null), common::context(None, None));
    let codes = |session: &Session| -> Vec<String> {
        session.findings().iter().map(|f| DOCS[usize::from(f.rule)].code.to_owned()).collect()
    };
    let fits = "1".repeat(MAX_TEXT);
    session.edit("organizer.remark", &Json::from(fits.as_str())).expect("a field");
    assert!(!codes(&session).contains(&"form.value.too-long".to_owned()));
    let long = "1".repeat(MAX_TEXT + 1);
    let delta = session.edit("organizer.remark", &Json::from(long.as_str())).expect("a field");
    assert!(!delta.ok && codes(&session).contains(&"form.value.too-long".to_owned()));
    let of = |session: &Session, path: &str| -> Vec<String> {
        let of_form = session.findings().into_iter().filter(|f| f.path() == path);
        let codes = of_form.map(|f| DOCS[usize::from(f.rule)].code.to_owned());
        codes.filter(|code| code.starts_with("form.")).collect()
    };
    let list = |text: &str| Json::List(vec![Json::from("1"), Json::from(text)]);
    for path in ["account.knownUsedMobiles", "order.agreements"] {
        session.edit(path, &list(&fits)).expect("a list");
        assert!(of(&session, path).is_empty());
        session.edit(path, &list(&long)).expect("a list");
        assert_eq!(of(&session, path), ["form.value.too-long"]);
        // What is no text is the worse flaw.
        let mixed = Json::List(vec![Json::Bool(true), Json::from(long.as_str())]);
        session.edit(path, &mixed).expect("a list");
        assert_eq!(of(&session, path), ["form.value.wrong-type"]);
    }
    let order = session.order().root.to_json();
    assert_eq!(
        order.get("organizer").and_then(|o| o.get("remark")),
        Some(&Json::from(long.as_str()))
    );
}
