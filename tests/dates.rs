//! Rules begin and end on days: `today` decides.

mod common;

use beian_validator::{
    diagnostic::Finding,
    engine::{intake, validate},
    model::{date::Date, json::Json},
    rules::{ALL, DOCS},
};

/// The codes that an order gets on a day.
fn codes(order: &Json, today: Option<&str>) -> Vec<&'static str> {
    let mut context = common::context(None, None);
    context.today = today.map(|day| Date::parse(day).expect("a day"));
    let findings = validate(&intake::order(order), &context);
    findings.iter().map(|finding| DOCS[usize::from(finding.rule)].code).collect()
}

#[test]
fn apps_are_filed_since_september_2023() {
    let order: Json = serde_json::from_str(
        r#"{"order":{"type":"firstFiling"},"apps":[{"name":"示例","platforms":[{"platform":"android"}]}]}"#,
    )
    .expect("JSON");
    let required = "app.package-name.required";
    assert!(!codes(&order, Some("2023-08-31")).contains(&required));
    assert!(codes(&order, Some("2023-09-01")).contains(&required));
    assert!(codes(&order, None).contains(&required), "without a day every rule holds");
}

/// A dated rule says so on its page, and no rule ends before it begins.
#[test]
fn days_are_in_order() {
    let dated: Vec<usize> =
        (0..ALL.len()).filter(|id| ALL[*id].when.days() != (None, None)).collect();
    assert!(dated.len() > 30);
    for id in dated {
        if let (Some(since), Some(until)) = ALL[id].when.days() {
            assert!(since <= until, "{}", DOCS[id].code);
        }
    }
}

#[test]
fn dates_written_otherwise_are_offered_as_due() {
    for (typed, offered) in [
        ("2035.06.01", Some(("2035-06-01", true))),
        ("2035年6月1日", Some(("2035-06-01", true))),
        ("20350601", Some(("2035-06-01", true))),
        ("2035-6-9", Some(("2035-06-09", true))),
        // One more key makes it the tenth to the nineteenth.
        ("2035-06-1", Some(("2035-06-01", false))),
        ("2035-06-", None),
        ("2035.02.29", None),
        ("01.06.2035", None),
        ("2035-06-01-01", None),
        ("长期", None),
        ("", None),
    ] {
        let json = format!(r#"{{"principal":{{"idValidTo":"{typed}"}}}}"#);
        let order: Json = serde_json::from_str(&json).expect("JSON");
        let findings = validate(&intake::order(&order), &common::context(None, None));
        let code = |finding: &Finding| DOCS[usize::from(finding.rule)].code;
        let found = findings.iter().find(|finding| code(finding) == "form.value.not-a-date");
        assert_eq!(found.is_some(), !typed.is_empty(), "{typed}");
        let fix = found.and_then(|finding| finding.fix.as_ref());
        assert_eq!(
            fix.map(|fix| (fix.value.as_deref().unwrap_or_default(), fix.safe)),
            offered,
            "{typed}"
        );
        let message = found.map_or(0, |finding| finding.message);
        assert_eq!(message, u8::from(typed == "长期"), "{typed}");
    }
}
