//! Every rule's examples behave as they say: a good one gives nothing, a bad one exactly one
//! finding at the named field, and the suggested fix removes it.

mod common;

use beian_validator::{
    diagnostic::{Class, Finding},
    engine::{Session, intake, validate},
    model::json::Json,
    rules::{ALL, Rule, page::Example},
};

#[test]
fn examples_behave() {
    let bases = common::bases();
    let mut failures = Vec::new();
    for (id, rule) in (0..).zip(ALL) {
        for example in rule.page.examples {
            let context = common::judged_by(example);
            let order = common::order(&bases, example);
            let found: Vec<Finding> = validate(&order, &context)
                .into_iter()
                .filter(|f| f.rule == id && reports(f))
                .collect();
            if let Err(why) = judge(rule, example, &found) {
                failures.push(format!("{} “{}”: {why}", rule.page.code, example.title));
                continue;
            }
            let mut session = Session::new(order, context);
            for fix in found.iter().filter_map(|f| f.fix.as_ref()) {
                let value = fix.value.as_deref().map_or(Json::Null, Json::from);
                session.edit(&fix.place.to_text(), &value).expect("a fix names a field");
                if session
                    .findings()
                    .iter()
                    .any(|f| f.rule == id && reports(f) && found.contains(f))
                {
                    failures.push(format!(
                        "{} “{}”: the fix does not mend it",
                        rule.page.code, example.title
                    ));
                }
            }
        }
    }
    assert!(failures.is_empty(), "{} examples misbehave:\n{}", failures.len(), failures.join("\n"));
}

/// A fix would join what belongs apart.
#[test]
fn two_values_are_not_made_one() {
    let bases = common::bases();
    let digits = "0123456789".repeat(7);
    for (base, path, value) in [
        ("enterprise", "websites[0].domains[0].name", "a.com b.com"),
        ("enterprise", "websites[0].domains[0].name", "example.com\nexample.cn"),
        ("enterprise", "websites[0].domains[0].name", "http://example.com http://example.cn"),
        ("enterprise", "websites[0].domains[0].name", "example。com example。cn"),
        ("enterprise", "websites[0].domains[0].name", "example.com，example.cn"),
        ("enterprise", "websites[0].domains[0].name", "example.com,example.cn"),
        ("enterprise", "websites[0].domains[0].name", "example.com；Example.cn"),
        ("enterprise", "websites[0].domains[0].name", "example.com、example.cn"),
        ("app", "apps[0].domains[0].name", "example.com example.cn"),
        ("app", "apps[0].platforms[0].publicKey", &format!("modulus: {digits}\nexponent: 65537")),
        ("app", "apps[0].platforms[0].publicKey", &format!("{digits}\n65537")),
    ] {
        let order = intake::order(&bases[base]);
        let mut session = Session::new(order, common::context(None, None));
        let delta = session.edit(path, &Json::from(value)).expect("a field");
        let found: Vec<_> = delta.added.iter().filter(|f| f.path() == path).collect();
        assert_eq!(found.len(), 1, "{value}: {found:?}");
        assert!(found.iter().all(|f| f.fix.is_none()), "{value}: {found:?}");
    }
}

/// The root domain is filed already: a new service on it is no way out.
#[test]
fn a_host_below_a_filed_domain_is_not_made_that_domain() {
    let bases = common::bases();
    for (base, is_fixed) in [("new-service", false), ("access", true)] {
        let order = intake::order(&bases[base]);
        let mut session = Session::new(order, common::context(None, None));
        let mut edit = |path: &str, json| session.edit(path, &json).expect("a field");
        edit("existingFiling.services[0].domains", Json::List(vec![Json::from("example.com")]));
        let delta = edit("websites[0].domains[0].name", Json::from("tea.example.com"));
        let found = delta.added.iter().find(|f| f.path() == "websites[0].domains[0].name");
        assert_eq!(found.map(|f| f.fix.is_some()), Some(is_fixed), "{base}: {found:?}");
    }
}

/// A requirement that is met is no complaint.
fn reports(finding: &Finding) -> bool {
    finding.class != Class::Requirement || !finding.satisfied
}

fn judge(rule: &Rule, example: &Example, found: &[Finding]) -> Result<(), String> {
    let Some(at) = example.at else {
        return match found {
            [] => Ok(()),
            _ => Err(format!("should be quiet, reports {}", common::list(found))),
        };
    };
    let [finding] = found else {
        return Err(format!("{} findings instead of one: {}", found.len(), common::list(found)));
    };
    if finding.path() != at {
        return Err(format!("reports {} instead of {at}", finding.path()));
    }
    let class = example.class.unwrap_or(rule.class);
    // A hint stands beside rules of other classes too; an example says so by expecting one.
    if finding.class != class && !(example.class.is_none() && finding.class == Class::Hint) {
        return Err(format!("is {:?} instead of {class:?}", finding.class));
    }
    if rule.page.args.len() < finding.args.len() {
        return Err(format!(
            "gives {} values, its messages name {}",
            finding.args.len(),
            rule.page.args.len()
        ));
    }
    Ok(())
}

/// The good orders are good: no error, no warning, nothing missing.
#[test]
fn bases_are_good() {
    let mut failures = String::new();
    for (name, json) in common::bases() {
        let order = beian_validator::engine::intake::order(&json);
        let found: Vec<Finding> = validate(&order, &common::context(None, None))
            .into_iter()
            .filter(|f| f.class != Class::Hint && reports(f))
            .collect();
        if !found.is_empty() {
            failures += &format!("{name}:\n{}", common::list(&found));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
