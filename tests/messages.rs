//! Messages and labels as somebody reads them: filled with the values they were given.

use beian_validator::{
    engine::{
        intake,
        message::{self, Locale},
        validate,
    },
    model::{date::Date, json::Json},
    rules::Context,
};

/// What is said of an order: code, message and the fix's label, empty if there is none.
fn said(json: &str, locale: Locale) -> Vec<[String; 3]> {
    let json: Json = serde_json::from_str(json).expect("JSON");
    let context = Context { today: Date::parse("2026-03-02"), ..Context::default() };
    let findings = validate(&intake::order(&json), &context);
    let texts = findings.iter().map(|finding| {
        let json = message::to_json(finding, locale);
        let label = json.get("fix").and_then(|fix| fix.get("label")?.as_text());
        let code = message::code(finding).to_owned();
        [code, message::message(finding, locale), label.unwrap_or_default().to_owned()]
    });
    texts.collect()
}

/// The message and the label of the only finding of a rule.
fn only(code: &str, json: &str, locale: Locale) -> [String; 2] {
    let mut found = said(json, locale).into_iter().filter(|[of, ..]| of == code);
    let [_, message, label] = found.next().unwrap_or_else(|| panic!("{code} says nothing"));
    assert!(found.next().is_none(), "{code} speaks twice");
    [message, label]
}

#[test]
fn of_a_long_value_the_beginning_is_shown() {
    let owner = "示例".repeat(300);
    let json = format!(
        r#"{{ "order": {{ "type": "firstFiling" }}, "organizer": {{ "nature": "enterprise", "name": "示例公司" }},
             "websites": [{{ "domains": [{{ "name": "example.com", "ownerName": "{owner}" }}] }}] }}"#
    );
    let [message, _] = only("domain.owner.matches-organizer", &json, Locale::Zh);
    let shown = "示例".repeat(30);
    assert_eq!(
        message,
        format!("域名所有者“{shown}…”与主办单位“示例公司”不一致，请过户或更换域名。")
    );
}

#[test]
fn what_does_not_show_is_named_by_its_number() {
    let json = r#"{ "order": { "type": "firstFiling" }, "organizer": { "nature": "enterprise" },
                    "websites": [{ "name": "示例\u0007网站" }] }"#;
    let [message, _] = only("service.name.characters", json, Locale::En);
    assert!(message.starts_with("A service name should not have “U+0007”"), "{message}");
}

#[test]
fn a_label_calls_a_word_by_its_name() {
    let json = r#"{ "order": { "type": "cancelOrganizer" }, "cancellation": { "verifyMethod": "email" } }"#;
    let label = |locale| only("change.cancel.organizer-no-email", json, locale)[1].clone();
    assert_eq!(label(Locale::Zh), "改为“手机号码”");
    assert_eq!(label(Locale::En), "Change to Mobile");
}

#[test]
fn nobody_is_told_to_write_asterisks() {
    let json = r#"{ "order": { "type": "firstFiling" }, "principal": { "mobile": "138 0000 0000" },
                    "websites": [{ "domains": [{ "name": "Example.com" }] }] }"#;
    let spelling: Vec<_> = said(json, Locale::Zh)
        .into_iter()
        .filter(|[code, ..]| code == "form.notation.other-spelling")
        .map(|[_, message, label]| [message, label])
        .collect();
    assert_eq!(
        spelling,
        [
            ["含有空格，建议删除。", "改为“13800000000”"],
            ["含有大写字母，建议改为“example.com”。", "改为“example.com”"],
        ]
    );
}

#[test]
fn only_where_there_is_a_box_it_is_to_be_ticked() {
    let json = r#"{ "order": { "type": "firstFiling" }, "principal": { "idValidTo": "长期" },
                    "websites": [{ "domains": [{ "expiresOn": "长期" }] }] }"#;
    let messages: Vec<_> = said(json, Locale::En)
        .into_iter()
        .filter(|[code, ..]| code == "form.value.not-a-date")
        .map(|[_, message, _]| message)
        .collect();
    let [person, domain] = messages.as_slice() else { panic!("{messages:?}") };
    assert!(person.contains("tick “Valid without end”"), "{person}");
    assert!(domain.contains("write it as 2035-06-01"), "{domain}");
}
