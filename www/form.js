// Draws the form from the schema and the layout, and knows which part of it stands for which path.

import { firstControl, freshId, h } from "./dom.js";
import { fill, pick, say, words } from "./texts.js";

// Which part an element shows.
const partsByElement = new WeakMap();

/** The innermost part that `node` stands in. */
export function partAround(node) {
  for (let at = node; at; at = at.parentElement) if (partsByElement.has(at)) return partsByElement.get(at);
  return null;
}

/** A part of the form that findings can be about: a field, a list, a record, a group, a section. */
export class Part {
  constructor(parent, record, { when, path = null, label = "" } = {}) {
    Object.assign(this, { parent, record, when, key: path, label });
    this.parts = [];
    this.controls = [];
    this.diagnostics = [];
    /** Whether the person has been here, so that what is missing may be said. */
    this.visited = false;
    /** Shown against the layout, because the session said something about it. */
    this.revealed = false;
    this.shown = true;
    this.messages = h("div", { class: "messages", id: freshId("messages") });
    parent?.parts.push(this);
    if (path !== null) record.parts.set(path, this);
  }

  get form() {
    return this.record.form;
  }

  set element(node) {
    this.node = node;
    partsByElement.set(node, this);
  }

  get element() {
    return this.node;
  }

  get path() {
    return this.key === null ? null : this.record.prefix + this.key;
  }

  get section() {
    return this.parent ? this.parent.section : this;
  }

  isSpokenOf() {
    return this.diagnostics.length > 0 || this.parts.some((part) => part.isSpokenOf());
  }

  /** Shows and hides itself and what is below; `changed` collects the fields that came or went. */
  settle(isParentShown, changed) {
    const isWanted = !this.when || this.when(this.record.reader);
    if (isWanted) this.revealed = false;
    else if (this.isSpokenOf()) this.revealed = true;
    const shown = isWanted || this.revealed;
    this.element.hidden = !shown;
    this.shown = isParentShown && shown;
    for (const part of this.parts) part.settle(this.shown, changed);
  }

  /** Opens whatever is folded around it. */
  open() {
    this.parent?.open();
  }

  focus() {
    this.open();
    const control = this.controls.find((node) => !node.disabled) ?? firstControl(this.element) ?? this.element;
    control.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: this.element.offsetHeight > innerHeight / 2 ? "start" : "center" });
  }

  /** Opens the fold it stands in, but no card: those were closed on purpose. */
  unfold() {
    this.parent?.unfold();
  }
}

/** A part that opens on demand. */
class Fold extends Part {
  open() {
    super.open();
    this.unfold();
  }

  unfold() {
    this.element.open = true;
  }
}

const asText = (value) => {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
};

/** The moment in Beijing, to the second: `2026-03-01T10:00:00+08:00`. */
const beijingNow = () => `${new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 19)}+08:00`;

class Field extends Part {
  constructor(parent, record, spec) {
    const row = record.form.row(record.kind, spec.key);
    super(parent, record, { when: spec.when, path: spec.key, label: spec.label ?? { zh: row.zh, en: row.en } });
    this.row = row;
    this.spec = spec;
    this.mark = say(h("span", { class: "mark", hidden: true }), words.required);
    // Others tell screen readers by `aria-required`, which a group of boxes cannot have.
    if (row.kind !== "words") this.mark.setAttribute("aria-hidden", "true");
    const hint = spec.hint && say(h("p", { class: "hint", id: freshId("hint") }), spec.hint);
    this.hintId = hint?.id;
    this.element = this.draw(hint);
    this.element.classList.add("field", `w${spec.width}`);
    this.rename();
    record.fields.set(spec.key, this);
  }

  draw(hint) {
    const { row, spec } = this;
    const isTick = row.kind === "bool" && spec.as !== "yesno";
    if (isTick || spec.as === "done") return this.drawTick(hint);
    if (row.kind === "words") return this.drawWords(hint);
    const control = this.makeControl();
    control.id = freshId("field");
    this.controls = [control];
    const label = say(h("label", { for: control.id }), this.label);
    const head = h("div", { class: "label" }, h("span", {}, label, this.mark), spec.copy && this.drawCopy(spec.copy));
    return h("div", {}, head, control, hint, this.messages);
  }

  makeControl() {
    const { row, spec } = this;
    const isCode = spec.mode === "code";
    const plain = { autocomplete: spec.auto ?? "off", spellcheck: "false", autocapitalize: isCode ? "characters" : "off" };
    if (row.kind === "word" || row.kind === "open") {
      return h("select", plain, this.option("", words.choose), ...this.form.words(row.words).map((word) => this.option(word.word, word)));
    }
    if (spec.as === "yesno") {
      const options = [this.option("", words.choose), this.option("true", words.yes), this.option("false", words.no)];
      return h("select", { ...plain, "data-kind": "bool" }, ...options);
    }
    if (row.kind === "texts") return h("textarea", { ...plain, rows: 2, "data-kind": "texts" });
    if (spec.as === "area") return h("textarea", { ...plain, rows: 2 });
    const input = h("input", { ...plain, type: row.kind === "date" ? "date" : "text", inputmode: isCode ? null : spec.mode });
    if (row.kind === "integer") input.dataset.kind = "integer";
    if (spec.placeholder) say(input, spec.placeholder, "placeholder");
    return input;
  }

  option(value, text) {
    return say(h("option", { value }), text);
  }

  drawTick(hint) {
    const box = h("input", { type: "checkbox", id: freshId("field"), autocomplete: "off" });
    this.controls = [box];
    const label = say(h("label", { for: box.id }), this.label);
    const below = this.spec.as === "done" ? this.makeMoment(box) : hint;
    return h("div", { class: "tick" }, h("div", { class: "box" }, box, label, this.mark), below, this.messages);
  }

  /** Makes a tick stand for the moment it was set, which is told below it. */
  makeMoment(box) {
    const told = h("p", { class: "hint", id: freshId("hint") });
    this.hintId = told.id;
    this.tell = (moment) => {
      this.moment = moment;
      say(told, moment ? fill(words.doneAt, { time: moment.slice(0, 16).replace("T", " ") }) : words.notDone);
    };
    this.tell("");
    box.addEventListener("change", () => {
      this.tell(box.checked ? this.moment || beijingNow() : "");
      this.form.host.change(this.path, this.moment || null);
    });
    return told;
  }

  drawWords(hint) {
    const title = h("span", { class: "label", id: freshId("label") }, say(h("span"), this.label), " ", this.mark);
    const boxes = this.form.words(this.row.words).map((word) => {
      const box = h("input", { type: "checkbox", value: word.word, id: freshId("field"), autocomplete: "off" });
      this.controls.push(box);
      return h("span", { class: "box" }, box, say(h("label", { for: box.id }), word));
    });
    this.group = h("div", { class: "boxes", role: "group", "aria-labelledby": title.id }, ...boxes);
    return h("div", {}, title, this.group, hint, this.messages);
  }

  drawCopy({ from, text }) {
    const copy = () => {
      const value = this.form.field(from)?.read();
      if (!value) return this.form.host.askFirst(from);
      this.put(value);
      this.form.host.tellTakenOver([this]);
    };
    return say(h("button", { type: "button", class: "link", click: copy }), text);
  }

  /** Gives the controls the path as their name, which is how the session finds them. */
  rename() {
    if (this.spec.as === "done") return;
    for (const control of this.controls) control.name = this.path;
  }

  /** What the field holds, as conditions of the layout see it: `""` for nothing. */
  read() {
    if (this.row.kind === "words") return this.controls.filter((box) => box.checked).map((box) => box.value);
    const [control] = this.controls;
    if (control.type === "checkbox") return control.checked;
    if (control.dataset.kind === "bool") return control.value && control.value === "true";
    return control.value;
  }

  isFilled() {
    if (this.controls[0].type === "checkbox") return this.controls.some((box) => box.checked);
    return this.controls[0].value !== "";
  }

  /** Shows a value of the order. */
  write(value) {
    const [control] = this.controls;
    if (this.row.kind === "words") {
      const chosen = Array.isArray(value) ? value : [];
      for (const box of this.controls) box.checked = chosen.includes(box.value);
    } else if (this.spec.as === "done") {
      control.checked = Boolean(value);
      this.tell(asText(value));
    } else if (control.type === "checkbox") {
      control.checked = value === true;
    } else if (this.row.kind === "texts") {
      control.value = Array.isArray(value) ? value.map(asText).join("\n") : asText(value);
    } else {
      const text = asText(value);
      // A word the list does not have is shown as it is, or nobody could see what is wrong.
      if (control.tagName === "SELECT" && ![...control.options].some((option) => option.value === text)) {
        control.append(h("option", { value: text }, text));
      }
      control.value = text;
    }
  }

  /** Puts the words first that suit what another field holds; what is chosen stays chosen. */
  sort() {
    const to = this.record.reader.order(this.spec.suiting);
    if (to === this.sortedFor) return;
    this.sortedFor = to;
    const [control] = this.controls;
    const { value } = control;
    const [none, ...options] = control.options;
    const choices = this.form.words(this.row.words);
    const suits = ({ value }) => choices.some(({ word, natures }) => word === value && natures.includes(to));
    const nature = this.form.words(this.form.field(this.spec.suiting).row.words).find(({ word }) => word === to);
    const group = (label, some) => say(h("optgroup", {}, ...some), label, "label");
    // In the schema's order, which grouping changed.
    const place = (option) => (choices.findIndex(({ word }) => word === option.value) + choices.length) % choices.length;
    options.sort((a, b) => place(a) - place(b));
    const groups = [group(fill(words.suiting, { nature }), options.filter(suits)), group(words.others, options.filter((option) => !suits(option)))];
    control.replaceChildren(none, ...(options.some(suits) ? groups : options));
    control.value = value;
  }

  /** Tells the session what the field holds, as if the person had just changed it. */
  send() {
    this.controls[0].dispatchEvent(new Event("change", { bubbles: true }));
  }

  put(value) {
    this.write(value);
    this.send();
  }

  /** The same as if it was typed into the field, which has the focus: the browser's own undo takes it back. */
  type(value) {
    const [control] = this.controls;
    const text = asText(value);
    if (control.matches("input[type=text], textarea") && control === document.activeElement) {
      control.select();
      // No other command leaves the list of undoings whole; where a browser drops this one, there is `put`.
      if (document.execCommand(text ? "insertText" : "delete", false, text) && control.value === text) return;
    }
    this.put(value);
  }

  settle(isParentShown, changed) {
    const before = this.shown;
    super.settle(isParentShown, changed);
    for (const control of this.controls) control.disabled = !this.shown;
    if (this.spec.suiting) this.sort();
    // What is hidden is not part of the order, but stays in the control for when it is shown again.
    if (before !== this.shown && this.isFilled()) changed.push(this);
  }

  setRequired(isRequired) {
    if (this.mark.hidden === !isRequired) return;
    this.mark.hidden = !isRequired;
    if (this.group) return;
    const [control] = this.controls;
    if (isRequired) control.setAttribute("aria-required", "true");
    else control.removeAttribute("aria-required");
  }
}

/** One record: the order itself, or an element of a list. */
class Record {
  constructor(form, kind, list = null, index = 0) {
    Object.assign(this, { form, kind, list, index });
    this.fields = new Map();
    this.parts = new Map();
    this.lists = new Map();
    const value = (record, key) => {
      const field = record?.fields.get(key);
      if (!field) return "";
      if (field.shown) return field.read();
      return field.row.kind === "words" ? [] : "";
    };
    this.reader = {
      order: (path) => value(form.root, path),
      own: (key) => value(this, key),
      get profile() {
        return form.host.profile();
      },
    };
  }

  get path() {
    return this.list ? `${this.list.path}[${this.index}]` : "";
  }

  get prefix() {
    return this.list ? `${this.path}.` : "";
  }

  /** What the record is called where only one of its fields is shown, such as `网站 2`. */
  get title() {
    const { list } = this;
    if (!list) return [];
    const isOnly = !list.spec.cards && list.records.length === 1;
    return [...list.record.title, ...(isOnly ? [] : [list.numbered(this.index)])];
  }

  /** Shows the values of `data`, an object of the order, or whatever else came. */
  load(data) {
    const given = data !== null && typeof data === "object" ? data : {};
    for (const [key, field] of this.fields) field.write(key.split(".").reduce((node, name) => node?.[name], given));
    for (const [key, list] of this.lists) {
      const items = given[key];
      list.load(Array.isArray(items) ? items : []);
    }
    this.name?.();
  }

  /** Brings names and titles in line with the record's place in its list. */
  rename() {
    for (const field of this.fields.values()) field.rename();
    for (const list of this.lists.values()) for (const record of list.records) record.rename();
    this.name?.();
  }
}

class List extends Part {
  constructor(parent, record, spec) {
    const row = record.form.row(record.kind, spec.key);
    super(parent, record, { when: spec.when, path: spec.key, label: { zh: row.zh, en: row.en } });
    Object.assign(this, { spec, row, records: [] });
    this.items = h("div", { class: "items" });
    this.adder = say(h("button", { type: "button", class: spec.keepsOne ? "link" : "add", click: () => this.add() }), spec.add);
    this.controls = [this.adder];
    this.notice = h("p", { class: "notice", hidden: true });
    this.element = h("div", { class: "list" }, this.items, this.messages, h("div", { class: "row" }, this.adder, this.notice));
    record.lists.set(spec.key, this);
  }

  numbered(index) {
    return { zh: `${this.spec.item.zh} ${index + 1}`, en: `${this.spec.item.en} ${index + 1}` };
  }

  /** Puts an empty card before the record at `index` and draws it. */
  make(index) {
    const record = new Record(this.form, this.row.record, this, index);
    const card = new Card(this, record);
    this.records.splice(index, 0, record);
    this.items.insertBefore(card.element, this.items.children[index] ?? null);
    this.renumber();
    return record;
  }

  take(index) {
    const [record] = this.records.splice(index, 1);
    this.parts.splice(this.parts.indexOf(record.card), 1);
    record.card.element.remove();
    this.renumber();
  }

  renumber() {
    this.records.forEach((record, index) => {
      record.index = index;
      record.rename();
    });
  }

  load(items) {
    this.forget();
    while (this.records.length > 0) this.take(this.records.length - 1);
    items.forEach((item, index) => this.make(index).load(item));
  }

  add(index = this.records.length, value = this.spec.start(), papers = []) {
    this.forget();
    this.form.host.insert(this.path, index, value, papers);
    const record = this.make(index);
    record.load(value);
    this.form.restructured();
    record.card.focus();
    this.form.host.announce(fill(words.added, { item: this.numbered(index) }));
  }

  remove(record) {
    const { index } = record;
    const item = this.numbered(index);
    const { value, papers } = this.form.host.remove(record.path);
    this.visited = true;
    this.take(index);
    this.form.restructured();
    const next = this.records[Math.min(index, this.records.length - 1)];
    (next?.card.handle ?? this.adder).focus();
    this.form.host.announce(fill(words.removed, { item }));
    this.offerBack(index, value, papers, item);
  }

  /** Lets the person take a removal back until something else is done to the list. */
  offerBack(index, value, papers, item) {
    const undo = say(h("button", { type: "button", class: "link", click: () => this.add(index, value, papers) }), words.undo);
    this.notice.replaceChildren(say(h("span"), fill(words.removed, { item })), undo);
    this.notice.hidden = false;
  }

  forget() {
    this.notice.hidden = true;
    this.notice.replaceChildren();
  }
}

/** What stands for one record of a list: a card that folds, or a plain frame. */
class Card extends Part {
  constructor(list, record) {
    super(list, record, {});
    this.list = list;
    record.card = this;
    const { spec } = list;
    const title = h(spec.cards ? "h3" : "h4", { id: freshId("title") });
    const remove = h("button", { type: "button", class: "quiet", click: () => list.remove(record) });
    say(remove, words.remove);
    this.body = h("div", { class: "grid" });
    this.handle = remove;
    let head = title;
    if (spec.cards) {
      this.handle = h("button", { type: "button", class: "fold", "aria-expanded": "true", click: () => this.fold(!this.body.hidden) });
      head = title;
      title.append(this.handle);
      this.state = h("span", { class: "state" });
      this.handle.append(h("span", { class: "name" }), this.state);
    }
    this.element = h(
      "div",
      { class: spec.cards ? "card" : "frame", role: "group", "aria-labelledby": title.id, tabindex: "-1" },
      h("div", { class: "head" }, head, remove),
      this.messages,
      this.body,
    );
    record.parts.set("", this);
    record.name = () => {
      const isOnly = !spec.cards && list.records.length === 1;
      const number = isOnly ? spec.item : list.numbered(record.index);
      remove.hidden = isOnly && Boolean(spec.keepsOne);
      const chosen = record.fields.get(spec.name)?.read() || "";
      const full = { zh: chosen ? `${number.zh} · ${chosen}` : number.zh, en: chosen ? `${number.en} · ${chosen}` : number.en };
      say(spec.cards ? this.handle.firstChild : title, full);
      say(remove, () => `${pick(words.remove)} ${pick(number)}`, "aria-label");
      this.label = number;
    };
    record.form.draw(this, record, spec.body, this.body);
    record.name();
    this.body.addEventListener("input", () => record.name());
  }

  get path() {
    return this.record.path;
  }

  fold(isFolded) {
    this.body.hidden = isFolded;
    this.handle.setAttribute("aria-expanded", String(!isFolded));
  }

  open() {
    super.open();
    if (this.list.spec.cards) this.fold(false);
  }

  unfold() {}

  focus() {
    this.open();
    (firstControl(this.body) ?? this.element).focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start" });
  }
}

export class Form {
  /**
   * `host` is the page: `change(path, value)`, `insert(path, index, value, papers)` and
   * `remove(path)` edit the session, `restructured()` reads it anew, `profile()` is the profile in
   * force, `announce(text)` speaks, `tellTakenOver(fields)` says what was copied, and `askFirst(path)`
   * leads to what there is to copy first. `slots` draw what the layout leaves to others.
   */
  constructor(schema, sections, host, slots) {
    Object.assign(this, { schema, host, slots });
    this.root = new Record(this, "order");
    this.sections = sections.map((spec, index) => this.drawSection(spec, index));
    this.anchors = new Map();
    this.index();
    this.isDue = false;
  }

  row(kind, key) {
    const row = this.schema.records[kind].find((row) => row.path === key);
    if (!row) throw new Error(`the layout names ${kind}.${key}, which the schema does not have`);
    return row;
  }

  words(name) {
    return this.schema.words[name];
  }

  drawSection(spec, index) {
    const section = new Part(null, this.root, { label: spec.title, path: spec.path ?? null });
    section.id = spec.id;
    const title = h("h2", { id: freshId("title") }, h("span", { class: "number", "aria-hidden": "true" }, String(index + 1)), say(h("span"), spec.title));
    const body = h("div", { class: "grid" });
    section.element = h("section", { id: spec.id, class: "section", "aria-labelledby": title.id, tabindex: "-1" }, title);
    if (spec.lead) section.element.append(say(h("p", { class: "lead" }), spec.lead));
    const copies = (spec.copies ?? []).map((copy) => this.drawCopies(section, copy));
    section.element.append(...copies, section.messages, body);
    this.draw(section, this.root, spec.body, body);
    return section;
  }

  /** A button that takes a person's data over from another part of the form. */
  drawCopies(parent, { text, from, to, keys, when }) {
    const copy = () => {
      const filled = [];
      for (const key of keys) {
        const value = this.field(from + key)?.read();
        const field = this.field(to + key);
        if (!field || value === undefined || value === "" || value === false) continue;
        field.put(value);
        filled.push(field);
      }
      if (filled.length > 0) this.host.tellTakenOver(filled);
      else this.host.askFirst(from + keys[0]);
    };
    const part = new Part(parent, this.root, { when });
    part.element = h("p", { class: "copies" }, say(h("button", { type: "button", class: "soft", click: copy }), text));
    return part.element;
  }

  /** Draws a body of the layout into `into`. */
  draw(parent, record, body, into) {
    for (const spec of body) into.append(this.drawOne(parent, record, spec));
  }

  drawOne(parent, record, spec) {
    if (spec.is === "field") return new Field(parent, record, spec).element;
    if (spec.is === "list") return new List(parent, record, spec).element;
    if (spec.is === "stack") {
      const node = h("div", { class: "stack w3" });
      this.draw(parent, record, spec.body, node);
      return node;
    }
    if (spec.is === "slot") return this.slots[spec.name](parent);
    const isFold = spec.is === "more";
    const part = new (isFold ? Fold : Part)(parent, record, { when: spec.when, path: spec.path ?? null, label: spec.title });
    const grid = h("div", { class: "grid" });
    if (isFold) {
      part.element = h("details", { class: "more" }, say(h("summary"), spec.title), part.messages, grid);
    } else {
      const title = say(h(record.list ? "h4" : "h3", { id: freshId("title") }), spec.title);
      part.element = h("div", { class: "frame", role: "group", "aria-labelledby": title.id }, title, part.messages, grid);
    }
    this.draw(part, record, spec.body, grid);
    return part.element;
  }

  /** Notes which part stands for which path; to be called when records came or went. */
  index() {
    this.anchors.clear();
    const walk = (record) => {
      for (const [key, part] of record.parts) this.anchors.set(key === "" ? record.path : record.prefix + key, part);
      for (const list of record.lists.values()) list.records.forEach(walk);
    };
    walk(this.root);
  }

  restructured() {
    this.index();
    this.host.restructured();
  }

  field(path) {
    const part = this.anchors.get(path);
    return part instanceof Field ? part : undefined;
  }

  /** The part that stands for `path`, or for what is around it. */
  anchor(path) {
    for (let at = path; ; ) {
      const part = this.anchors.get(at);
      if (part || at === "") return part;
      at = at.slice(0, Math.max(at.lastIndexOf("."), at.lastIndexOf("["), 0));
    }
  }

  /** What the field at `path` is called, with what it stands in, such as `网站 2 · 域名`. */
  describe(path) {
    const part = this.anchors.get(path);
    const around = part ?? this.anchor(path);
    const label = part ? part.label : this.rowLabel(path);
    return () => {
      const own = part instanceof Card || !label ? "" : pick(label);
      const titles = around.record.title.map(pick);
      const section = pick(around.section.label);
      if (titles.length === 0 && !own.includes(section)) titles.push(section);
      return [...titles, own].filter(Boolean).join(" · ");
    };
  }

  /** The label of a field that is not drawn. */
  rowLabel(path) {
    let kind = "order";
    let row;
    for (const key of path.split(/\[\d+\]\.?/)) {
      row = this.schema.records[kind]?.find((row) => row.path === key) ?? row;
      if (row?.record) kind = row.record;
    }
    return row && { zh: row.zh, en: row.en };
  }

  load(order) {
    this.root.load(order);
    this.index();
    this.eachPart((part) => {
      part.visited = false;
      part.revealed = false;
    });
  }

  eachPart(visit) {
    const walk = (part) => {
      visit(part);
      part.parts.forEach(walk);
    };
    this.sections.forEach(walk);
  }

  /** Shows and hides soon, once for all that happens until then. */
  settleSoon() {
    if (this.isDue) return;
    this.isDue = true;
    queueMicrotask(() => {
      this.isDue = false;
      this.settle();
    });
  }

  settle() {
    const changed = [];
    for (const section of this.sections) section.settle(true, changed);
    for (const field of changed) {
      if (field.shown) field.send();
      else this.host.change(field.path, null);
    }
  }
}
