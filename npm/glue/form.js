// What a form that is wired to a session does at an event (`src/bindings/form.rs`).

// The controls that hold a value; others can carry a name too.
const CONTROLS = /^(input|select|textarea)$/;

// A file is none: of its name the order wants the ending, and the page knows the size.
const isField = (control) => CONTROLS.test(control.localName) && control.type !== "file" && !!control.getAttribute("name");

const isBox = ({ type }) => type === "checkbox" || type === "radio";

const named = (form, path) => [...form.querySelectorAll(`[name=${JSON.stringify(path)}]`)];

// The text, or what `data-kind` says it stands for. A text that stands for no such thing is sent as
// it is, so that the session can say so.
function meant(control, text) {
  if (!text) return null;
  // The control knows of no place; filings are made in Beijing's time.
  if (control.type === "datetime-local") return `${text}${text.length < 19 ? ":00" : ""}+08:00`;
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
  if (control.type === "select-multiple") return [...control.selectedOptions].map(({ value }) => value);
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
  // Controls whose values the session has.
  const taken = new Set();
  const show = (path, message) => {
    if (!/^[\w.[\]]+$/.test(path)) return;
    for (const control of named(form, path)) {
      if (!isField(control)) continue;
      control.setCustomValidity(message);
      marked.add(control);
    }
  };
  const clear = () => {
    marked.forEach((control) => control.setCustomValidity(""));
    marked.clear();
  };
  const refresh = () => {
    clear();
    errors(session).forEach((message, path) => show(path, message));
  };
  const tryRefresh = () => {
    try {
      refresh();
    } catch (error) {
      // The next edit will say the same.
    }
  };
  // Puts what a control holds into the session. Returns the event that tells of it.
  const take = (control) => {
    const path = control.getAttribute("name");
    taken.add(control);
    try {
      return { type: "beian:delta", detail: { path, delta: session.edit(path, valueOf(form, control, path)) } };
    } catch (error) {
      return { type: "beian:refused", detail: { path, error } };
    }
  };
  const tell = ({ type, detail }) => form.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  const listener = ({ target, isComposing }) => {
    if (depth > 9 || isComposing || !isField(target)) return;
    depth++;
    try {
      const event = take(target);
      const { path, delta } = event.detail;
      const changed = delta ? [...delta.added, ...delta.removed] : [];
      // A message may be left of what the page changed without us.
      if (changed.length || (marked.has(target) && target.validationMessage)) {
        const first = errors(session);
        for (const field of [{ path }, ...changed]) {
          for (const place of places(field.path)) show(place, first.get(place) || "");
        }
      }
      tell(event);
    } finally {
      depth--;
    }
  };
  // The same for several controls, but the session is asked for its messages once.
  const takeAll = (isMeant) => {
    const events = [...form.querySelectorAll("[name]")].filter((control) => isField(control) && isMeant(control)).map(take);
    tryRefresh();
    events.forEach(tell);
  };
  // What controls held before anybody listened, as if it were typed now. An empty one says nothing of its field.
  const read = () => takeAll((control) => !control.matches(":disabled") && (isBox(control) ? control.checked : control.value));
  // Controls get their first values back after the event.
  const reset = () => setTimeout(takeAll, 0, (control) => taken.has(control));
  const listeners = EVENTS.map((event) => [event, listener]).concat([["reset", reset]]);
  tryRefresh();
  for (const [event, listen] of listeners) form.addEventListener(event, listen);
  const detach = () => {
    for (const [event, listen] of listeners) form.removeEventListener(event, listen);
    clear();
  };
  return Object.assign(detach, { read, refresh });
}
