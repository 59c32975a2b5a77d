//! The exports of the module, in Node: numbers in, numbers out.
#![cfg(target_arch = "wasm32")]

use beian_validator::bindings::{
    change, check, edit_text, end, load_pack, order, report, resolve, room, start, validate, work,
};
use js_sys::{JSON, Object, Uint8Array, Uint32Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;

const OK: u32 = 1;
const SMALL: u32 = 64;
const REPLACE: u32 = u32::MAX;
const REMOVE: u32 = u32::MAX - 1;

/// A status of this refusal.
const fn refused(number: u32) -> u32 {
    number << 2
}

fn memory() -> JsValue {
    use wasm_bindgen::JsCast;
    wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>().buffer()
}

/// Puts bytes where the wrapper would, and returns where they end.
fn write(bytes: &[u8]) -> usize {
    let address = room(bytes.len());
    Uint8Array::new_with_byte_offset_and_length(&memory(), address, bytes.len() as u32)
        .copy_from(bytes);
    bytes.len()
}

/// What was packed, without its length.
fn packed(status: u32) -> Vec<u32> {
    assert!(status >= SMALL, "nothing is packed: {status}");
    let all = Uint32Array::new(&memory());
    let at = status >> 2;
    all.slice(at + 1, at + all.get_index(at)).to_vec()
}

fn text(text: &str) -> Vec<u8> {
    let mut bytes = vec![4];
    bytes.extend(u32::try_from(text.len()).expect("short").to_le_bytes());
    bytes.extend(text.as_bytes());
    bytes
}

/// The place of a field in its record.
fn slot(path: &str) -> u8 {
    let place = packed(resolve(0, write(path.as_bytes())));
    u8::try_from(place[0] & 0xff).expect("few fields")
}

/// An order of texts.
fn texts(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for (path, value) in fields {
        bytes.push(slot(path));
        bytes.extend(text(value));
    }
    bytes.push(255);
    bytes
}

fn session(order: &[u8]) -> u32 {
    let session = start(0, write(order), 0, 255, 20_514, 1_772_416_800.0);
    assert!(session >= SMALL, "refused: {session}");
    session
}

fn individual(number: &str) -> Vec<u8> {
    texts(&[
        ("order.type", "firstFiling"),
        ("organizer.nature", "individual"),
        ("organizer.idType", "residentIdCard"),
        ("organizer.idNumber", number),
    ])
}

fn changed(session: u32, index: u32, path: &str, value: &[u8]) -> u32 {
    let to = write(&[path.as_bytes(), value].concat());
    change(session, index, 0, path.len(), to)
}

#[wasm_bindgen_test]
fn an_order_goes_in_and_comes_back() {
    let mut given = vec![slot("organizer.name")];
    given.extend(text("深圳市示例科技有限公司 😀"));
    given.extend([slot("websites"), 7, 2, 0, 0, 0, slot("websites[0].name"), 11]);
    given.extend("甲".as_bytes());
    // The second is empty; then a list of a number and nothing beside the fields.
    given.extend([255, 255, 254, 8, 11, b'o', b'd', b'd', 5, 2, 0, 0, 0, 3]);
    given.extend(1.0f64.to_le_bytes());
    given.extend([0, 255]);
    let back = order(session(&given));
    let json = r#"{"organizer":{"name":"深圳市示例科技有限公司 😀"},"websites":[{"name":"甲"},{}],"odd":[1,null]}"#;
    assert_eq!(JSON::stringify(&back).expect("text"), json);
    assert!(back.is_instance_of::<Object>());
}

#[wasm_bindgen_test]
fn the_numbers_of_an_edit() {
    let session = session(&individual("11010519491231002X"));
    let place = packed(resolve(0, write(b"organizer.idNumber")));
    assert_eq!(place.len(), 4);
    let edit = |number: &str| {
        let to = write(number.as_bytes());
        edit_text(session, 0, to, place[0], place[1], place[2], place[3])
    };
    let status = edit("110105194912310021");
    assert_eq!(status & OK, 0);
    let numbers = packed(status);
    assert!(numbers.len() > 8, "the number of what is gone, and at least one finding");
    assert!(numbers.contains(&u32::from('X')), "the expected character");
    assert!(edit("110105194912310021") < SMALL, "the same again changes nothing");
    assert_eq!(packed(work(session)), [0, 0]);
    assert_ne!(edit("11010519491231002X"), 0);
    assert_ne!(packed(work(session)), [0, 0]);
}

#[wasm_bindgen_test]
fn refusals_are_numbers() {
    let session = session(&[255]);
    assert_eq!(changed(session, REPLACE, "nowhere", &[0]), refused(1));
    assert_eq!(changed(session, 3, "websites", &[0]), refused(2));
    assert_eq!(changed(session, REMOVE, "websites", &[]), refused(3));
    assert_eq!(resolve(0, write(b"nowhere")), refused(1));
    assert_eq!(edit_text(session, 0, 0, 0xffff, 0, 0, u32::MAX), refused(1));
    assert_eq!(check(99, 0, 0, 0, 255, 0, 0.0, 255, 255), refused(4));
    end(session);
    end(session);
    assert_eq!(report(session), refused(8));
    assert!(order(session).is_undefined());
    assert_eq!(self::session(&[255]), session, "its number is free again");
}

#[wasm_bindgen_test]
fn bytes_that_stand_for_nothing_are_refused() {
    let session = session(&[255]);
    let deep = [5, 1, 0, 0, 0].repeat(40);
    let list = [5, 255, 255, 255, 255];
    for bytes in
        [&[][..], &[3, 0], &[4, 9, 0, 0, 0], &[9], &[9, 0xff], &[7, 0, 0, 0, 0], &deep, &list]
    {
        assert_eq!(changed(session, REPLACE, "principal", bytes), refused(7), "{bytes:?}");
    }
    for bytes in
        [&[][..], &[0], &[252, 0, 255], &[254, 8], &[254, 0, 0, 255], &[253, 9, 0xff, 0, 255]]
    {
        assert_eq!(start(0, write(bytes), 0, 255, 0, 0.0), refused(7), "{bytes:?}");
        assert_eq!(validate(0, write(bytes), 0, 255, 0, 0.0), refused(7), "{bytes:?}");
    }
    assert_eq!(validate(0, usize::MAX, 0, 255, 0, 0.0), refused(7));
    assert_eq!(validate(9, 3, 0, 255, 0, 0.0), refused(7));
}

#[wasm_bindgen_test]
fn packs_are_read_or_refused() {
    let load = |name: &str, bytes: &[u8]| {
        load_pack(0, name.len(), write(&[name.as_bytes(), bytes].concat()))
    };
    let pack = "\u{18}\0\0\0一帆风顺一心一意".as_bytes();
    assert_eq!(load("weather", &[]), refused(5));
    assert_eq!(load("idioms", &[2, 0, 0, 0, 1, 2]), refused(6));
    for cut in 0..pack.len() {
        assert_eq!(load("idioms", &pack[..cut]), refused(6), "{cut}");
    }
    assert_eq!(load("idioms", pack), 0);
}

#[wasm_bindgen_test]
fn values_of_any_type_are_findings() {
    let mut given = vec![slot("principal.mobile"), 3];
    given.extend(13_800_000_000.0f64.to_le_bytes());
    // `websites` is an object, `order` a list.
    given.extend([slot("websites"), 6, 1, 0, 0, 0, 9, b'0', 6, 0, 0, 0, 0]);
    given.extend([253, 13, b'o', b'r', b'd', b'e', b'r', 5, 0, 0, 0, 0, 255]);
    let session = session(&given);
    assert!(!packed(report(session)).is_empty());
    assert!(changed(session, REPLACE, "principal.name", &[6, 0, 0, 0, 0]) >= SMALL);
    let json = r#"{"principal":{"name":{},"mobile":13800000000},"websites":{"0":{}},"order":[]}"#;
    assert_eq!(JSON::stringify(&order(session)).expect("text"), json);
}
