//! `attach` on a real form, in a browser: fields, native messages, events, input methods.
#![cfg(target_arch = "wasm32")]

use std::{cell::RefCell, rc::Rc};

use beian_validator::bindings::form::{FormSession, attach};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, prelude::*};
use wasm_bindgen_test::*;
use web_sys::{CustomEvent, Document, Event, HtmlFormElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A session that says a name is too short, and writes down what it was given.
fn session(log: &js_sys::Array) -> FormSession {
    let make = Function::new_with_args(
        "log",
        r#"
        let short = true;
        const finding = { code: "x", severity: "error", path: "principal.name", message: "too short" };
        return {
          revision: 0,
          edit(path, value) {
            log.push(path + "=" + JSON.stringify(value));
            const was = short;
            if (path === "principal.name") short = (value ?? "").length < 2;
            if (short !== was) this.revision++;
            return { added: short && !was ? [finding] : [], removed: was && !short ? [finding] : [], ok: !short };
          },
          report() { return { diagnostics: short ? [finding] : [] }; },
        };"#,
    );
    make.call1(&JsValue::NULL, log).expect("a session").unchecked_into()
}

fn form(html: &str) -> (Document, HtmlFormElement) {
    let document: Document =
        Reflect::get(&js_sys::global(), &"document".into()).expect("a page").unchecked_into();
    let form: HtmlFormElement = document.create_element("form").expect("a form").unchecked_into();
    Reflect::set(&form, &"innerHTML".into(), &html.into()).expect("its controls");
    (document, form)
}

fn input(form: &HtmlFormElement, selector: &str) -> HtmlInputElement {
    form.query_selector_all(selector)
        .expect("a selector")
        .item(0)
        .expect("a control")
        .unchecked_into()
}

fn fire(control: &HtmlInputElement, kind: &str) {
    let init = Object::new();
    Reflect::set(&init, &"bubbles".into(), &true.into()).expect("an option");
    let make = Function::new_with_args("kind, init", "return new Event(kind, init)");
    let event: Event =
        make.call2(&JsValue::NULL, &kind.into(), &init).expect("an event").unchecked_into();
    control.dispatch_event(&event).expect("dispatched");
}

#[wasm_bindgen_test]
fn a_field_is_edited_and_gets_its_message() {
    let log = js_sys::Array::new();
    let (_, form) = form(r#"<input name="principal.name" value=""><input name="">"#);
    let details = Rc::new(RefCell::new(Vec::new()));
    let seen = Rc::clone(&details);
    let listener = Closure::<dyn FnMut(CustomEvent)>::new(move |event: CustomEvent| {
        let path = Reflect::get(&event.detail(), &"path".into()).ok().and_then(|p| p.as_string());
        seen.borrow_mut().push(path.unwrap_or_default());
    });
    form.add_event_listener_with_callback("beian:delta", listener.as_ref().unchecked_ref())
        .expect("a listener");
    let detach = attach(form.clone(), session(&log));
    let name = input(&form, "[name='principal.name']");
    assert_eq!(name.validation_message().expect("a message"), "too short", "at once");
    name.set_value("张三");
    fire(&name, "input");
    assert_eq!(name.validation_message().expect("a message"), "", "mended");
    assert_eq!(*details.borrow(), ["principal.name"]);
    assert_eq!(log.join(" "), "principal.name=\"张三\"");
    detach.call0(&JsValue::NULL).expect("never throws");
    name.set_value("李");
    fire(&name, "input");
    assert_eq!(log.length(), 1, "nothing is heard any more");
}

#[wasm_bindgen_test]
fn half_composed_input_is_waited_for() {
    let log = js_sys::Array::new();
    let (_, form) = form(r#"<input name="principal.name">"#);
    let _ = attach(form.clone(), session(&log));
    let name = input(&form, "input");
    name.set_value("zh");
    let composing = Function::new_with_args(
        "control",
        "control.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))",
    );
    composing.call1(&JsValue::NULL, &name).expect("dispatched");
    assert_eq!(log.length(), 0);
    name.set_value("张三");
    fire(&name, "compositionend");
    assert_eq!(log.join(" "), "principal.name=\"张三\"");
}

#[wasm_bindgen_test]
fn boxes_numbers_and_lines_are_what_they_stand_for() {
    let log = js_sys::Array::new();
    let (_, form) = form(
        r#"<input type="checkbox" name="organizer.idLongTerm">
           <input type="checkbox" name="t" value="forum"><input type="checkbox" name="t" value="game" checked>
           <input name="n" data-kind="integer" value="3000000000"><input name="m" data-kind="integer" value="1x">
           <textarea name="u" data-kind="texts">a
b</textarea><select name="s"><option value=""></option><option value="x" selected></option></select>"#,
    );
    let _ = attach(form.clone(), session(&log));
    let long = input(&form, "[name='organizer.idLongTerm']");
    long.set_checked(true);
    for selector in [
        "[name='organizer.idLongTerm']",
        "[name=t]",
        "[name=n]",
        "[name=m]",
        "[name=u]",
        "[name=s]",
    ] {
        fire(&input(&form, selector), "change");
    }
    assert_eq!(
        log.join(" "),
        r#"organizer.idLongTerm=true t=["game"] n=3000000000 m="1x" u=["a","b"] s="x""#
    );
}

#[wasm_bindgen_test]
fn a_listener_that_changes_another_control_is_heard() {
    let log = js_sys::Array::new();
    let (_, form) = form(r#"<input name="principal.mobile"><input name="principal.name">"#);
    // Each copies what it has into the other, which must come to an end.
    let copies = Function::new_with_args(
        "form",
        r#"form.addEventListener("beian:delta", ({ detail }) => {
             const [from, to] = detail.path === "principal.mobile" ? [0, 1] : [1, 0];
             form.elements[to].value = form.elements[from].value;
             form.elements[to].dispatchEvent(new Event("input", { bubbles: true }));
           });"#,
    );
    copies.call1(&JsValue::NULL, &form).expect("a listener");
    let _ = attach(form.clone(), session(&log));
    let mobile = input(&form, "input");
    mobile.set_value("138");
    fire(&mobile, "input");
    let heard = log.length();
    assert!(heard > 1 && heard < 99, "{heard}");
    assert_eq!(log.get(1).as_string().expect("a text"), "principal.name=\"138\"");
    fire(&mobile, "input");
    assert_eq!(log.length(), 2 * heard, "and the next as well");
}

#[wasm_bindgen_test]
fn messages_are_renewed_when_asked() {
    let log = js_sys::Array::new();
    let (_, form) = form(r#"<input name="principal.name"><input name="captcha">"#);
    let session = session(&log);
    let edit: Function = Reflect::get(&session, &"edit".into()).expect("it").unchecked_into();
    let handle = attach(form.clone(), session);
    let (name, other) = (input(&form, "input"), input(&form, "[name=captcha]"));
    other.set_custom_validity("of the page's own");
    edit.call2(&JsValue::NULL, &"principal.name".into(), &"张三".into()).expect("an edit");
    assert_eq!(name.validation_message().expect("a message"), "too short", "nobody told the form");
    let refresh: Function = Reflect::get(&handle, &"refresh".into()).expect("it").unchecked_into();
    refresh.call0(&JsValue::NULL).expect("never throws");
    assert_eq!(name.validation_message().expect("a message"), "");
    assert_eq!(other.validation_message().expect("a message"), "of the page's own");
}

#[wasm_bindgen_test]
fn an_error_of_an_element_is_shown_at_its_list() {
    let (_, form) = form(r#"<textarea name="websites[0].homepageUrls"></textarea>"#);
    let make = Function::new_no_args(
        r#"let errors = [];
           return {
             revision: 0,
             edit() {
               this.revision++;
               const was = errors;
               errors = was.length ? [] : [{ code: "x", severity: "error", path: "websites[0].homepageUrls[1]", message: "no address" }];
               return { added: errors, removed: was, ok: !errors.length };
             },
             report() { return { diagnostics: errors }; },
           };"#,
    );
    let session: FormSession = make.call0(&JsValue::NULL).expect("a session").unchecked_into();
    let _ = attach(form.clone(), session);
    let list = input(&form, "textarea");
    fire(&list, "input");
    assert_eq!(list.validation_message().expect("a message"), "no address");
    fire(&list, "input");
    assert_eq!(list.validation_message().expect("a message"), "");
}

#[wasm_bindgen_test]
fn what_is_no_control_empties_no_field() {
    let log = js_sys::Array::new();
    let (_, form) = form(r#"<x-name name="principal.name"></x-name>"#);
    let _ = attach(form.clone(), session(&log));
    fire(&input(&form, "x-name"), "change");
    assert_eq!(log.length(), 0);
}
