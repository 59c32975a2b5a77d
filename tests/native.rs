//! What a native program relies on beside the rules: traits, and errors that say something.

use std::{error::Error, fmt::Debug};

use beian_validator::{
    diagnostic::{Class, Finding},
    engine::{Delta, EditError, Session, check::Checker},
    model::{
        json::Json,
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
