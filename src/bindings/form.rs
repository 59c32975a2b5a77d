//! Wires anybody's own `<form>` to a session: fields by `name` = path.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlFormElement;

#[wasm_bindgen(module = "/npm/glue/form.js")]
extern "C" {
    /// The public session, as far as a form needs it: `edit`, `report` and `revision`.
    pub type FormSession;
    /// Shows the session's messages in the form and listens to it. Never throws.
    fn wire(form: &HtmlFormElement, session: FormSession) -> Function;
}

/// Wires `form` to `session`: each control whose `name` is a path of the order edits that field,
/// gets the field's first error as its native validity message, and the form gets an event with
/// what changed. Half-composed input (an input method at work) is waited for. Returns a function
/// that takes the wires off, and the messages with them; values stay as they are.
///
/// What the events do is left to JavaScript: a value would cross the border twice, here and again
/// with the edit, and a form stays wired when a fresh instance of the module takes over.
#[wasm_bindgen]
#[must_use]
pub fn attach(form: HtmlFormElement, session: FormSession) -> Function {
    wire(&form, session)
}
