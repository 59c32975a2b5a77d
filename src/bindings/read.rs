//! JavaScript values in.
//!
//! What goes out is made by serde-wasm-bindgen. Its reader would bring the code that formats
//! floating-point numbers into the module, for messages nobody sees: a tenth of the size.

use alloc::vec::Vec;

use js_sys::{Array, Object};
use wasm_bindgen::prelude::*;

use crate::model::json::{Json, MAX_DEPTH};

/// More elements than this in one list are no filing but a mistake, or an attack.
const MAX_ITEMS: u32 = 100_000;

/// The value as JSON has it; `None` if it nests too deep (or in a circle) or is nothing that JSON
/// has, such as a function.
pub(super) fn json(value: &JsValue) -> Option<Json> {
    nested(value, 0)
}

fn nested(value: &JsValue, depth: u8) -> Option<Json> {
    if value.is_undefined() || value.is_null() {
        return Some(Json::Null);
    }
    if let Some(text) = value.as_string() {
        return Some(Json::Text(text));
    }
    if let Some(number) = value.as_f64() {
        return Some(Json::Number(number));
    }
    if let Some(flag) = value.as_bool() {
        return Some(Json::Bool(flag));
    }
    if depth >= MAX_DEPTH || !value.is_object() {
        return None;
    }
    if Array::is_array(value) {
        let array: &Array = value.unchecked_ref();
        if array.length() > MAX_ITEMS {
            return None;
        }
        let items: Option<Vec<Json>> = array.iter().map(|item| nested(&item, depth + 1)).collect();
        return items.map(Json::List);
    }
    let entries = Object::entries(value.unchecked_ref());
    let mut object = Vec::with_capacity(entries.length() as usize);
    for entry in entries.iter() {
        let entry: &Array = entry.unchecked_ref();
        object.push((entry.get(0).as_string()?, nested(&entry.get(1), depth + 1)?));
    }
    Some(Json::Object(object))
}
