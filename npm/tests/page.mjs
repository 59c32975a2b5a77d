// As much of a page as a wired form needs: controls of a text of HTML, and events that reach the form.

class Element {
  constructor(tag, attributes) {
    this.localName = tag;
    this.attributes = Object.fromEntries([...attributes.matchAll(/([\w-]+)(?:="(.*?)")?/g)].map(([, name, value = ""]) => [name, value]));
    this.name = this.attributes.name ?? "";
    this.type = this.attributes.type ?? (tag === "input" ? "text" : tag === "select" && "multiple" in this.attributes ? "select-multiple" : tag);
    this.options = [];
    this.value = this.attributes.value ?? (/checkbox|radio/.test(this.type) ? "on" : "");
    this.checked = "checked" in this.attributes;
    this.textContent = this.validationMessage = "";
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  hasAttribute(name) {
    return name in this.attributes;
  }
  get selectedOptions() {
    return this.options.filter(({ selected }) => selected);
  }
  matches(selector) {
    if (selector !== ":disabled") throw new Error(selector);
    return this.hasAttribute("disabled");
  }
  setCustomValidity(message) {
    this.validationMessage = message;
  }
}

/** A form of the elements that stand in `html`. */
export class Form extends EventTarget {
  constructor(html) {
    super();
    this.all = [...html.matchAll(/<(?!\/)(\w+)([^>]*)>/g)].map(([, tag, attributes]) => new Element(tag, attributes));
    this.elements = Object.fromEntries(this.all.filter(({ name }) => name).map((element) => [element.name, element]));
  }
  querySelectorAll(selector) {
    const [, name, value] = selector.match(/^\[([\w-]+)(?:=(".*"))?\]$/);
    return this.all.filter((element) => (value ? element.getAttribute(name) === JSON.parse(value) : element.hasAttribute(name)));
  }
  byId(id) {
    return this.all.find((element) => element.getAttribute("id") === id);
  }
  /** Fires an event at a control. */
  fire(target, kind) {
    this.dispatchEvent(Object.defineProperty(new Event(kind, { cancelable: true }), "target", { value: target }));
  }
  /** Types a text into the control of a name. */
  type(name, text) {
    this.elements[name].value = text;
    this.fire(this.elements[name], "input");
  }
  /** Whether the form goes off. */
  submit() {
    return this.dispatchEvent(new Event("submit", { cancelable: true }));
  }
}
