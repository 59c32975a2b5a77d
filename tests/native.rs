//! What a native program relies on beside the rules: traits, and errors that say something.

use std::{error::Error, fmt::Debug};

use beian_validator::{
    diagnostic::{Class, Finding},
    engine::{
        Delta, EditError, Session,
        check::{Checker, check},
        message::{Locale, fill, value_to_json},
    },
    model::{
        json::{Json, MAX_DEPTH},
        order::Order,
        words::{Profile, Word},
    },
    rules::{Context, Rule},
};

/// A server keeps the session of a form wherever its next edit is handled.
#[test]
fn what_is_kept_can_go_to_another_thread() {
    fn moves<T: Send>() {}
    fn is_shared<T: Send + Sync>() {}
    moves::<Session>();
    moves::<Checker>();
    is_shared::<Order>();
    is_shared::<Finding>();
    is_shared::<Delta>();
    is_shared::<Context>();
    is_shared::<Json>();
    is_shared::<Rule>();
}

#[test]
fn sessions_are_shown_without_what_they_hold() {
    fn shows<T: Debug>(_: &T) {}
    let mut session = Session::new(Order::default(), Context::default());
    session.edit("principal.mobile", &Json::from("13800000000")).expect("a field");
    assert_eq!(format!("{session:?}"), "Session { .. }");
    let checker = Checker::new("mobile", &Context::default(), Default::default());
    shows(&checker.expect("a kind"));
}

#[test]
fn refused_edits_are_errors() {
    let mut session = Session::new(Order::default(), Context::default());
    let mut edit = |path: &str| -> Result<Delta, Box<dyn Error>> {
        Ok(session.edit(path, &Json::from("示例"))?)
    };
    let say = |path: &str, result: Result<Delta, Box<dyn Error>>| match result {
        Ok(_) => panic!("{path} is taken"),
        Err(why) => why.to_string(),
    };
    assert_eq!(
        say("nothing", edit("principal.nothing.at.all")),
        EditError::UnknownPath.to_string()
    );
    assert_eq!(say("websites[0]", edit("websites[0].name")), "the list has no such element");
}

#[test]
fn contexts_are_compared_and_classes_named() {
    assert_eq!(Context::of(Profile::Tencent2025), Context::default());
    assert_ne!(Context::of(Profile::Huawei), Context::default());
    for class in [Class::Error, Class::Warning, Class::Requirement, Class::Hint] {
        assert_eq!(class.as_str(), format!("{class:?}").to_lowercase());
    }
    assert_eq!(Profile::ALL[0].as_str(), "tencent-2025");
}

/// What nests too deep is an error of the reader, before it can be one of the stack.
#[test]
fn deep_values_are_not_read() {
    let nested = |depth: usize| {
        let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        serde_json::from_str::<Json>(&text).map_err(|why| why.to_string())
    };
    let most = usize::from(MAX_DEPTH);
    assert!(nested(most).is_ok());
    assert!(nested(most + 1).is_err_and(|why| why.contains("value-too-deep")));
}

/// A value may have braces in it, and a place may have no value.
#[test]
fn templates_are_filled_once() {
    let args = [("a", "{b}".to_owned()), ("b", "2".to_owned())];
    for (template, filled) in
        [("{a}{b}", "{b}2"), ("{c} {a", "{c} {a"), ("{", "{"), ("}{", "}{"), ("{{a}}", "{{b}}")]
    {
        assert_eq!(fill(template, &args), filled);
    }
}

#[test]
fn paths_of_a_single_value_are_the_value() {
    let found = check("email", "lisi@ example.com", &Context::default(), Default::default());
    let found = found.expect("a kind");
    let json = value_to_json(found.first().expect("a finding"), Locale::En);
    let fix = json.get("fix").expect("a fix");
    assert_eq!([json.get("path"), fix.get("path")], [Some(&Json::from("value")); 2]);
    assert_ne!(fix.get("value"), Some(&Json::from("value")));
}
