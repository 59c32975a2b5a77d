//! The exports of the module, in Node: shapes of what crosses the border.
#![cfg(target_arch = "wasm32")]

use beian_validator::bindings::{RawChecker, RawSession, resolve_path};
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;

const OK: u32 = 1;
const FINDINGS: u32 = 4;

fn order(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

fn session(json: &str) -> RawSession {
    RawChecker::new().start(order(json), 0, 255, 20_514, 1_772_416_800.0).expect("a session")
}

fn individual(number: &str) -> String {
    let mut json = String::from(
        r#"{"order":{"type":"firstFiling"},"organizer":{"nature":"individual","idType":"residentIdCard","idNumber":""#,
    );
    json.push_str(number);
    json.push_str("\"}}");
    json
}

#[wasm_bindgen_test]
fn an_order_goes_in_and_comes_back() {
    let json = r#"{"organizer":{"name":"深圳市示例科技有限公司 😀"},"websites":[{"name":"甲"},{}],"odd":[1,null]}"#;
    let back = session(json).order();
    assert_eq!(JSON::stringify(&back).expect("text"), json);
    assert!(back.is_instance_of::<Object>());
}

#[wasm_bindgen_test]
fn numbers_and_texts_of_an_edit() {
    let mut session = session(&individual("11010519491231002X"));
    let place = resolve_path("organizer.idNumber");
    assert_eq!(place.len(), 4);
    let status = session
        .edit_text(place[0], place[1], place[2], place[3], "110105194912310021")
        .expect("a field");
    assert_eq!(status & FINDINGS, FINDINGS);
    assert_eq!(status & OK, 0);
    let numbers = session.take_numbers();
    assert!(numbers.len() > 8, "the number of what is gone, and at least one finding");
    assert!(session.take_texts().contains('X'), "the expected character");
    assert!(session.take_numbers().is_empty(), "they are taken once");
    let status = session
        .edit_text(place[0], place[1], place[2], place[3], "110105194912310021")
        .expect("a field");
    assert_eq!(status & FINDINGS, 0, "the same again changes nothing");
}

#[wasm_bindgen_test]
fn refusals_are_codes() {
    let mut session = session("{}");
    let code = |error: JsValue| error.as_string().unwrap_or_default();
    assert_eq!(code(session.edit("nowhere", JsValue::NULL).expect_err("refused")), "unknown-path");
    assert_eq!(
        code(session.insert("websites", 3, JsValue::NULL).expect_err("refused")),
        "no-such-item"
    );
    assert_eq!(code(session.remove("websites").expect_err("refused")), "not-a-list");
    assert!(resolve_path("nowhere").is_empty());
    let deep = (0..40).fold(JsValue::from(1), |inner, _| Array::of1(&inner).into());
    assert_eq!(code(session.edit("principal", deep).expect_err("refused")), "unreadable-value");
    let mut checker = RawChecker::new();
    let refused = checker.check("weather", "x", 0, 255, 0, f64::NAN, 255, 255);
    assert_eq!(code(refused.expect_err("refused")), "unknown-kind");
}

#[wasm_bindgen_test]
fn packs_are_read_or_refused() {
    let mut checker = RawChecker::new();
    let code = |error: JsValue| error.as_string().unwrap_or_default();
    assert_eq!(code(checker.load_pack("weather", vec![]).expect_err("refused")), "unknown-pack");
    assert_eq!(
        code(checker.load_pack("idioms", vec![1, 2]).expect_err("refused")),
        "unreadable-pack"
    );
    checker.load_pack("idioms", "一帆风顺".into()).expect("a pack");
}

#[wasm_bindgen_test]
fn values_of_any_type_are_findings() {
    let json =
        r#"{"principal":{"mobile":13800000000,"email":null},"websites":{"0":{}},"order":[]}"#;
    let mut session = session(json);
    assert_eq!(session.report() & FINDINGS, FINDINGS);
    assert!(!session.take_numbers().is_empty());
    let date = js_sys::Date::new_0();
    session.edit("principal.name", date.into()).expect("kept as it came");
    assert!(session.edit("principal.name", js_sys::Function::new_no_args("").into()).is_err());
    let order = session.order();
    let principal = Reflect::get(&order, &"principal".into()).expect("an object");
    assert!(!principal.is_undefined());
}
