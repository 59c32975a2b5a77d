//! Wires anybody's own `<form>` to a session: fields by `name` = path.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlFormElement;

#[wasm_bindgen(module = "/npm/glue/form.js")]
extern "C" {
    /// The public session, as far as a form needs it: `edit` and `report`.
    pub type FormSession;
    /// Shows the session's messages in the form and makes what listens to it. Never throws.
    fn listener(form: &HtmlFormElement, session: FormSession) -> Function;
}

/// What says that a control has another value.
const EVENTS: [&str; 3] = ["input", "change", "compositionend"];

/// Wires `form` to `session`: each control whose `name` is a path of the order edits that field,
/// gets the field's first error as its native validity message, and the form gets an event with
/// what changed. Half-composed input (an input method at work) is waited for. Returns what
/// [`detach`] takes.
///
/// What the events do is left to JavaScript: a value would cross the border twice, here and again
/// with the edit, and a form stays wired when a fresh instance of the module takes over.
#[wasm_bindgen]
#[must_use]
pub fn attach(form: HtmlFormElement, session: FormSession) -> Function {
    let listener = listener(&form, session);
    for event in EVENTS {
        // It throws for what is no listener, and this is one.
        let _ = form.add_event_listener_with_callback(event, &listener);
    }
    listener
}

/// Takes the wires off the form; its values and messages stay as they are.
#[wasm_bindgen]
pub fn detach(form: HtmlFormElement, listener: Function) {
    for event in EVENTS {
        let _ = form.remove_event_listener_with_callback(event, &listener);
    }
}
