// What a form that is wired to a session does at an event (`src/bindings/form.rs`).

// The controls that hold a value; others can carry a name too.
const CONTROLS = /^(input|select|textarea)$/;

const isBox = ({ type }) => type === "checkbox" || type === "radio";

const named = (form, path) => [...form.querySelectorAll(`[name=${JSON.stringify(path)}]`)];

// The text, or what `data-kind` says it stands for. A text that stands for no such thing is sent as
// it is, so that the session can say so.
function meant(control, text) {
  if (!text) return null;
  const kind = control.getAttribute("data-kind");
  if (kind === "integer" && /^\s*[+-]?\d+\s*$/.test(text) && Number.isSafeInteger(+text)) return +text;
  if (kind === "bool" && /^(true|false)$/.test(text)) return text === "true";
  // One text a line.
  if (kind === "texts") return text.split("\n").map((line) => line.trim()).filter(Boolean);
  return text;
}

// What a control holds, in the order's terms: text, a list of the ticked words, yes or no, a number,
// or nothing.
function valueOf(form, control, path) {
  if (!isBox(control)) return meant(control, control.value);
  const twins = named(form, path);
  const ticked = twins.filter((twin) => twin.checked).map((twin) => twin.value);
  if (control.type === "radio") return meant(control, ticked[0]);
  // Several boxes of one name, or a box with a word of its own, stand for a list.
  return twins.length > 1 || control.hasAttribute("value") ? ticked : control.checked;
}

// Where a finding may be shown: one at an element of a list has no control of its own, as a rule.
const places = (path) => [path, path.replace(/\[\d+\]$/, "")];

// The first error of each field.
function errors(session) {
  const first = new Map();
  for (const { severity, path, message } of session.report().diagnostics) {
    for (const place of places(path)) if (severity === "error" && !first.has(place)) first.set(place, message);
  }
  return first;
}

// What says that a control has another value.
const EVENTS = ["input", "change", "compositionend"];

/** Shows the session's messages in the form and listens to it. Returns what ends that, with `refresh` and `read`. */
export function wire(form, session) {
  // How many edits are under way: a listener of our own event may change another control, but two that
  // change each other must come to an end.
  let depth = 0;
  // Controls with a message of ours; the page may give others its own.
  const marked = new Set();
  const show = (path, message) => {
    if (!/^[\w.[\]]+$/.test(path)) return;
    for (const control of named(form, path)) {
      if (!CONTROLS.test(control.localName)) continue;
      control.setCustomValidity(message);
      marked.add(control);
    }
  };
  const refresh = () => {
    marked.forEach((control) => control.setCustomValidity(""));
    errors(session).forEach((message, path) => show(path, message));
  };
  const tell = (name, detail) => form.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  const listener = ({ target, isComposing }) => {
    const path = target.getAttribute("name");
    if (depth > 99 || isComposing || !path || !CONTROLS.test(target.localName)) return;
    depth++;
    try {
      const delta = session.edit(path, valueOf(form, target, path));
      const changed = [...delta.added, ...delta.removed];
      if (changed.length) {
        const first = errors(session);
        for (const field of [{ path }, ...changed]) {
          for (const place of places(field.path)) show(place, first.get(place) || "");
        }
      }
      tell("beian:delta", { path, delta });
    } catch (error) {
      tell("beian:refused", { path, error });
    } finally {
      depth--;
    }
  };
  try {
    refresh();
  } catch (error) {
    // The first edit will say the same.
  }
  for (const event of EVENTS) form.addEventListener(event, listener);
  // What controls held before anybody listened, as if it were typed now. An empty one says nothing of its field.
  const read = () => {
    for (const target of form.querySelectorAll("[name]")) {
      if (isBox(target) ? target.checked : target.value) listener({ target });
    }
  };
  const detach = () => EVENTS.forEach((event) => form.removeEventListener(event, listener));
  return Object.assign(detach, { read, refresh });
}
