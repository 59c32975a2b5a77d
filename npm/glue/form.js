// What a form that is wired to a session does at an event (`src/bindings/form.rs`).

// The controls that hold a value; others can carry a name too.
const CONTROLS = /^(input|select|textarea)$/;

// Not those that act. A file is none: of its name the order wants the ending, and the page knows the size.
const isField = (control) => CONTROLS.test(control.localName) && !/^(file|submit|button|image|reset)$/.test(control.type) && !!control.getAttribute("name");

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
  const ticked = twins.filter((twin) => twin.checked && !twin.matches(":disabled")).map((twin) => twin.value);
  if (control.type === "radio") return meant(control, ticked[0]);
  // Several boxes of one name, or a box with a word of its own, stand for a list.
  return twins.length > 1 || control.hasAttribute("value") ? ticked : control.checked;
}

// Where a finding may be shown: one at an element of a list has no control of its own, as a rule.
const places = (path) => new Set([path, path.replace(/\[\d+\]$/, "")]);

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
  // How many events of ours are under way: a listener may change another control, but two that change each
  // other must come to an end.
  let depth = 0;
  let isWired = true;
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
  // The first error of each field, as it was at a revision of the session.
  let first;
  let known;
  const errorsNow = () => {
    if (known !== session.revision) first = errors(session);
    known = session.revision;
    return first;
  };
  const clear = () => {
    marked.forEach((control) => control.setCustomValidity(""));
    marked.clear();
  };
  const refresh = () => {
    clear();
    known = null;
    errorsNow().forEach((message, path) => show(path, message));
  };
  const attempt = (act) => {
    try {
      act();
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
  const tell = ({ type, detail }) => {
    if (depth > 9) return;
    depth++;
    try {
      form.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
    } finally {
      depth--;
    }
  };
  const changedBy = ({ detail: { delta } }) => (delta ? [...delta.added, ...delta.removed] : []);
  const listener = ({ target, isComposing }) => {
    if (isComposing || !isField(target)) return;
    const event = take(target);
    // Its own always: the control may be new, or the page may have changed something without us.
    const paths = [event.detail, ...changedBy(event)].map(({ path }) => path);
    if (event.detail.delta) attempt(() => paths.forEach((path) => places(path).forEach((place) => show(place, errorsNow().get(place) || ""))));
    tell(event);
  };
  // The same for several controls, but the session is asked for its messages once. Who asks for it while an event is
  // told hears of what changed by that, and comes to an end.
  const takeAll = (isMeant) => {
    const events = [...form.querySelectorAll("[name]")].filter((control) => isField(control) && isMeant(control)).map(take);
    attempt(refresh);
    events.filter((event) => !depth || changedBy(event).length).forEach(tell);
  };
  // What controls held before anybody listened, as if it were typed now. An empty one says nothing of its field.
  const read = () => takeAll((control) => !control.matches(":disabled") && (isBox(control) ? control.checked : control.value));
  // Controls get their first values back after the event, unless somebody prevents that.
  let waiting;
  const reset = (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => isWired && !event.defaultPrevented && takeAll((control) => taken.has(control)), 0);
  };
  const listeners = EVENTS.map((event) => [event, listener]).concat([["reset", reset]]);
  attempt(refresh);
  for (const [event, listen] of listeners) form.addEventListener(event, listen);
  const detach = () => {
    isWired = false;
    for (const [event, listen] of listeners) form.removeEventListener(event, listen);
    clear();
  };
  return Object.assign(detach, { read, refresh });
}
