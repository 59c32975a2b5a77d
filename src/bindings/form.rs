//! Wires anybody's own `<form>` to a session: fields by `name` = path.

use alloc::{
    borrow::ToOwned,
    boxed::Box,
    rc::Rc,
    string::{String, ToString},
    vec::Vec,
};
use core::cell::RefCell;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, prelude::*};
use web_sys::{
    CustomEvent, CustomEventInit, Element, Event, HtmlElement, HtmlFormElement, HtmlInputElement,
    HtmlSelectElement, HtmlTextAreaElement, InputEvent,
};

#[wasm_bindgen]
extern "C" {
    /// The public session, as far as a form needs it.
    pub type FormSession;
    #[wasm_bindgen(method, catch)]
    fn edit(this: &FormSession, path: &str, value: &JsValue) -> Result<Object, JsValue>;
    #[wasm_bindgen(method, catch)]
    fn report(this: &FormSession) -> Result<Object, JsValue>;
}

/// The name of the event a form gets after each edit; its `detail` is `{ path, delta }`.
const EVENT: &str = "beian:delta";
/// The name of the event a form gets when an edit is refused; its `detail` is `{ path, error }`.
const REFUSED: &str = "beian:refused";

type Listener = Closure<dyn FnMut(Event)>;

/// A form that is wired to a session. `detach` takes the wires off again.
#[wasm_bindgen]
pub struct Attached {
    form: HtmlFormElement,
    listeners: Vec<(&'static str, Function, Listener)>,
}

#[wasm_bindgen]
impl Attached {
    /// Takes the wires off the form; its values and messages stay as they are.
    pub fn detach(&mut self) {
        for (name, heard, _) in self.listeners.drain(..) {
            let _ = self.form.remove_event_listener_with_callback(name, &heard);
        }
    }
}

/// Wires `form` to `session`: each control whose `name` is a path of the order edits that field,
/// gets the field's first error as its native validity message, and the form gets an event with
/// what changed. Half-composed input (an input method at work) is waited for.
///
/// `hear`, if given, is called with the name of each event and the function that handles it, and
/// returns the function to listen with. The JavaScript wrapper stands in between there, so that a
/// form stays wired when a fresh instance of the module takes over.
///
/// # Errors
/// Whatever the browser throws when it refuses a listener.
#[wasm_bindgen]
pub fn attach(
    form: HtmlFormElement,
    session: FormSession,
    hear: Option<Function>,
) -> Result<Attached, JsValue> {
    let shared = Rc::new((form.clone(), session, RefCell::new(())));
    let mut listeners = Vec::new();
    for name in ["input", "change", "compositionend"] {
        let shared = Rc::clone(&shared);
        let listener: Listener = Closure::wrap(Box::new(move |event: Event| {
            let (form, session, busy) = &*shared;
            // An edit made by a listener of our own event must not start over within it.
            let Ok(_guard) = busy.try_borrow_mut() else { return };
            on_input(form, session, &event);
        }));
        let handler: &Function = listener.as_ref().unchecked_ref();
        let heard = match &hear {
            Some(hear) => hear.call2(&JsValue::NULL, &name.into(), handler)?.unchecked_into(),
            None => handler.clone(),
        };
        form.add_event_listener_with_callback(name, &heard)?;
        listeners.push((name, heard, listener));
    }
    show_all(&form, &shared.1)?;
    Ok(Attached { form, listeners })
}

fn on_input(form: &HtmlFormElement, session: &FormSession, event: &Event) {
    if event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing) {
        return;
    }
    let Some(control) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else {
        return;
    };
    let Some(path) = control.get_attribute("name").filter(|name| !name.is_empty()) else { return };
    let value = value_of(form, &control, &path);
    match session.edit(&path, &value) {
        Ok(delta) => {
            show_delta(form, session, &delta, &path);
            tell(form, EVENT, &path, "delta", &delta);
        }
        Err(error) => tell(form, REFUSED, &path, "error", &error),
    }
}

/// What a control holds, in the order's terms: text, a list of the ticked words, yes or no, a
/// number, or nothing.
fn value_of(form: &HtmlFormElement, control: &Element, path: &str) -> JsValue {
    if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        if input.type_() == "checkbox" {
            let twins = named(form, path);
            // Several boxes of one name, or a box with a word of its own, stand for a list.
            if twins.len() > 1 || input.has_attribute("value") {
                let words = Array::new();
                for twin in twins {
                    if let Ok(twin) = twin.dyn_into::<HtmlInputElement>()
                        && twin.checked()
                    {
                        words.push(&JsValue::from_str(&twin.value()));
                    }
                }
                return words.into();
            }
            return JsValue::from_bool(input.checked());
        }
        if input.type_() == "radio" {
            let chosen = named(form, path).into_iter().find_map(|twin| {
                let twin = twin.dyn_into::<HtmlInputElement>().ok()?;
                twin.checked().then(|| twin.value())
            });
            return text_or_number(control, chosen.unwrap_or_default());
        }
        return text_or_number(control, input.value());
    }
    if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        return text_or_number(control, select.value());
    }
    if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
        return text_or_number(control, area.value());
    }
    JsValue::NULL
}

/// The text, or what `data-kind` says it stands for. A text that stands for no such thing is sent
/// as it is, so that the session can say so.
fn text_or_number(control: &Element, text: String) -> JsValue {
    if text.is_empty() {
        return JsValue::NULL;
    }
    match control.get_attribute("data-kind").as_deref() {
        Some("integer") => match text.trim().parse::<i32>() {
            Ok(number) => JsValue::from(number),
            Err(_) => JsValue::from_str(&text),
        },
        Some("bool") if text == "true" || text == "false" => JsValue::from_bool(text == "true"),
        // One text a line.
        Some("texts") => {
            let texts = Array::new();
            for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
                texts.push(&JsValue::from_str(line));
            }
            texts.into()
        }
        _ => JsValue::from_str(&text),
    }
}

/// The controls of the form with this name.
fn named(form: &HtmlFormElement, path: &str) -> Vec<Element> {
    let mut selector = String::from("[name=\"");
    selector.push_str(path);
    selector.push_str("\"]");
    let Ok(nodes) = form.query_selector_all(&selector) else { return Vec::new() };
    (0..nodes.length())
        .filter_map(|at| nodes.item(at).and_then(|node| node.dyn_into::<Element>().ok()))
        .collect()
}

/// Brings the messages of the fields that a delta names up to date.
fn show_delta(form: &HtmlFormElement, session: &FormSession, delta: &Object, path: &str) {
    let mut paths: Vec<String> = Vec::new();
    paths.push(path.to_owned());
    for key in ["added", "removed"] {
        for finding in list(delta, key) {
            let path = text(&finding, "path");
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
    }
    if list(delta, "added").is_empty() && list(delta, "removed").is_empty() {
        return;
    }
    let Ok(report) = session.report() else { return };
    let diagnostics = list(&report, "diagnostics");
    for path in paths {
        show(form, &path, first_error(&diagnostics, &path).as_deref().unwrap_or_default());
    }
}

/// Gives every control of the form its message.
fn show_all(form: &HtmlFormElement, session: &FormSession) -> Result<(), JsValue> {
    let report = session.report()?;
    for finding in list(&report, "diagnostics").into_iter().rev() {
        if text(&finding, "severity") == "error" {
            show(form, &text(&finding, "path"), &text(&finding, "message"));
        }
    }
    Ok(())
}

fn first_error(diagnostics: &[Object], path: &str) -> Option<String> {
    let is_error = |d: &&Object| text(d, "severity") == "error" && text(d, "path") == path;
    diagnostics.iter().find(is_error).map(|d| text(d, "message"))
}

fn show(form: &HtmlFormElement, path: &str, message: &str) {
    if !path.bytes().all(|b| b.is_ascii_alphanumeric() || b".[]".contains(&b)) {
        return;
    }
    for control in named(form, path) {
        if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
            input.set_custom_validity(message);
        } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
            select.set_custom_validity(message);
        } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
            area.set_custom_validity(message);
        }
    }
}

fn tell(form: &HtmlFormElement, event: &str, path: &str, key: &str, value: &JsValue) {
    let detail = Object::new();
    let _ = Reflect::set(&detail, &JsValue::from_str("path"), &JsValue::from_str(path));
    let _ = Reflect::set(&detail, &JsValue::from_str(key), value);
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &init) {
        let target: &HtmlElement = form;
        let _ = target.dispatch_event(&event);
    }
}

fn list(object: &Object, key: &str) -> Vec<Object> {
    match Reflect::get(object, &JsValue::from_str(key)) {
        Ok(value) if Array::is_array(&value) => {
            Array::from(&value).iter().filter_map(|item| item.dyn_into().ok()).collect()
        }
        _ => Vec::new(),
    }
}

fn text(object: &Object, key: &str) -> String {
    Reflect::get(object, &JsValue::from_str(key))
        .ok()
        .and_then(|value| value.as_string())
        .unwrap_or_default()
        .to_string()
}
