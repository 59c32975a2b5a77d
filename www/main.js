// Starts the page: one session, one form, and what stands around it.
//
// The address may ask for a language, rules, a day and an order to begin with:
// `?lang=en&profile=tencent-2018&provider=huawei&today=2026-11-22&example=enterprise`.

// Not the package's index, which also brings what there is to read of the rules.
import init, { Session, addLanguage, attach, loadPack } from "./pkg/core.js";
import schema from "./pkg/data/schema.js";
import en from "./pkg/messages/en.js";
import zh from "./pkg/messages/zh.js";

import { h } from "./dom.js";
import { empty, examples } from "./examples.js";
import { Findings } from "./findings.js";
import { Form, partAround } from "./form.js";
import { sections } from "./layout.js";
import { Materials } from "./materials.js";
import { Panel } from "./panel.js";
import { Review } from "./review.js";
import { fill, language, pick, say, setLanguage, words } from "./texts.js";

/** How long nothing must happen before what is not urgent is brought up to date. */
const IDLE = 250;

const asked = new URLSearchParams(location.search);
const $ = (id) => document.getElementById(id);

/** Has the browser ask before the page is left. */
const askBefore = (event) => {
  event.preventDefault();
  // For browsers of before 2024.
  event.returnValue = true;
};

/** What stands at `path` in the order. */
const at = (order, path) => path.split(/[.[\]]+/).filter(Boolean).reduce((node, key) => node?.[key], order);

/** What the address asks for; what nobody can make sense of is left out. */
function readOptions() {
  const options = { locale: asked.get("lang") === "en" ? "en" : "zh" };
  for (const name of ["profile", "provider", "today"]) {
    const wanted = { ...options, [name]: asked.get(name) ?? undefined };
    try {
      new Session({}, wanted).free();
      Object.assign(options, wanted);
    } catch (error) {
      console.warn(error.message);
    }
  }
  return options;
}

class Page {
  constructor() {
    this.options = readOptions();
    setLanguage(this.options.locale);
    this.element = $("form");
    this.findings = new Findings(this);
    const slots = {
      materials: (part) => (this.materials = new Materials(this, part)).element,
      review: () => (this.review = new Review(this)).element,
    };
    this.form = new Form(schema, sections, this, slots);
    this.panel = new Panel(this);
    this.element.append(...this.form.sections.map((section) => section.element));
    $("steps").append(this.panel.steps);
    $("beside").append(this.panel.element, this.panel.bar);
    document.body.append(this.findings.live);
    this.drawHead();
    this.listen();
    this.start(this.example(asked.get("example")));
  }

  today() {
    return this.options.today ?? new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
  }

  example(name) {
    const make = Object.hasOwn(examples, name) ? examples[name] : empty;
    return make(this.today());
  }

  // ---- the head of the page

  drawHead() {
    for (const node of document.querySelectorAll("[data-text]")) say(node, words[node.dataset.text]);
    const choice = (select, list, chosen, none) => {
      if (none) select.append(say(h("option", { value: "" }), none));
      select.append(...schema.words[list].map((word) => say(h("option", { value: word.word }), word)));
      select.value = chosen ?? select.options[0].value;
    };
    choice($("profile"), "Profile", this.options.profile);
    choice($("provider"), "Provider", this.options.provider, words.providerOfProfile);
    $("profile").addEventListener("change", () => this.judgeBy({ profile: $("profile").value }));
    $("provider").addEventListener("change", () => this.judgeBy({ provider: $("provider").value || undefined }));
    $("demo").addEventListener("click", ({ currentTarget }) => {
      currentTarget.setAttribute("aria-expanded", String(currentTarget.getAttribute("aria-expanded") === "false"));
    });
    $("language").addEventListener("click", () => this.speak(language() === "zh" ? "en" : "zh"));
    $("language").lang = language() === "zh" ? "en" : "zh-CN";
    for (const button of document.querySelectorAll("[data-example]")) {
      button.addEventListener("click", () => this.begin(button));
    }
    document.querySelector('.skip[href="#summary"]').addEventListener("click", (event) => {
      if (!this.panel.isFolded()) return;
      event.preventDefault();
      this.panel.open(true);
    });
    say(document.querySelector("title"), () => `${words.title[language()]} · ${words.tagline[language()]}`);
  }

  speak(locale) {
    this.options.locale = locale;
    this.session.setLocale(locale);
    setLanguage(locale);
    $("language").lang = locale === "zh" ? "en" : "zh-CN";
    this.wire();
    this.restructured();
  }

  // ---- the session

  profile() {
    return this.options.profile ?? schema.words.Profile[0].word;
  }

  order() {
    return this.session.order();
  }

  /** Begins with an example at a press, and offers what stood there before. */
  begin(button) {
    const { example } = button.dataset;
    const told = example === "empty" ? words.emptied : fill(words.filledWith, { name: words[button.dataset.text] });
    this.replace(this.example(example), told, button);
  }

  replace(order, told, button) {
    const before = this.isTouched ? this.order() : null;
    this.start(order);
    this.offerBack(before, button);
    this.announce(() => pick(told) + (before ? pick(words.replaced) : ""));
  }

  /** What was typed can be had back, and after that what it was changed for. */
  offerBack(order, button) {
    if (!order) return this.untouched();
    const back = () => {
      this.replace(order, words.restored, button);
      button.focus();
    };
    const undo = say(h("button", { type: "button", class: "link", click: back }), words.undo);
    $("replaced").replaceChildren(say(h("span"), words.replaced), undo);
  }

  /** Notes that there is something to lose. */
  touched() {
    this.isTouched = true;
    addEventListener("beforeunload", askBefore);
  }

  untouched() {
    this.isTouched = false;
    removeEventListener("beforeunload", askBefore);
    $("replaced").replaceChildren();
  }

  /** Begins with another order. */
  start(order) {
    this.findings.isChecked = false;
    this.replaceSession(order);
    this.form.load(order);
    this.restructured();
  }

  /** Judges the same order by other rules. */
  judgeBy(change) {
    Object.assign(this.options, change);
    this.replaceSession(this.order());
    this.restructured();
  }

  replaceSession(order) {
    const before = this.session;
    this.session = new Session(order, this.options);
    this.wire();
    before?.free();
  }

  /** Wires the form, which also gives every control its native message. */
  wire() {
    this.wires?.detach();
    this.wires = attach(this.element, this.session);
  }

  /** Edits a field that has no control of its own name. */
  change(path, value) {
    this.takeIn(path, this.session.edit(path, value));
  }

  insert(path, index, value, papers) {
    this.touched();
    this.session.insert(path, index, value);
    if (path === "websites") this.moveRefs((from) => (from >= index ? from + 1 : from), papers);
  }

  /** Takes a record out of the order; returns it, and the papers that went with it. */
  remove(path) {
    this.touched();
    const order = this.order();
    const value = at(order, path);
    const papers = (order.materials ?? []).filter((material) => material.serviceRef === path);
    this.session.remove(path);
    const index = Number(/^websites\[(\d+)\]$/.exec(path)?.[1]);
    if (!Number.isNaN(index)) this.moveRefs((from) => (from === index ? -1 : from > index ? from - 1 : from));
    return { value, papers };
  }

  /** Papers name their website by its place, which changes when one comes or goes. */
  moveRefs(place, more = []) {
    const papers = this.order().materials ?? [];
    const moved = papers.flatMap((paper) => {
      const from = /^websites\[(\d+)\]$/.exec(paper.serviceRef ?? "")?.[1];
      if (from === undefined) return [paper];
      const to = place(Number(from));
      return to < 0 ? [] : [{ ...paper, serviceRef: `websites[${to}]` }];
    });
    if (papers.length > 0 || more.length > 0) this.session.edit("materials", [...moved, ...more]);
  }

  addMaterial(material) {
    this.touched();
    this.session.insert("materials", this.order().materials?.length ?? 0, material);
    this.restructured();
  }

  changeMaterial(index, values) {
    for (const [key, value] of Object.entries(values)) this.session.edit(`materials[${index}].${key}`, value);
    this.restructured();
  }

  dropMaterial(index) {
    this.session.remove(`materials[${index}]`);
    this.restructured();
  }

  // ---- what the session says

  takeIn(path, delta) {
    this.findings.apply(delta, path);
    this.panel.ok = delta.ok;
    if (delta.requirementsChanged) this.takeReport(this.session.report());
    this.form.settleSoon();
    this.panel.updateSoon();
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.panel.setReport(this.session.report()), IDLE);
  }

  /** Takes over the part of a report that is not said by deltas. */
  takeReport(report) {
    this.materials.update(report.requirements, this.order().materials ?? []);
    this.form.index();
    this.findings.setNeeds(report.requirements);
    this.panel.setReport(report);
  }

  /** Reads everything anew, after records came, went or changed their places. */
  restructured() {
    const report = this.session.report();
    this.takeReport(report);
    this.findings.reset(report.diagnostics, (visit) => this.form.eachPart(visit));
    this.findings.setNeeds(report.requirements);
    this.panel.ok = report.ok;
    this.form.settleSoon();
    this.panel.updateSoon();
  }

  anchor(path) {
    return this.form.anchor(path);
  }

  describe(path) {
    return this.form.describe(path);
  }

  announce(text) {
    this.findings.announce(text);
  }

  jump(path) {
    this.form.anchor(path).focus();
  }

  jumpToPaper(requirement) {
    this.materials.focus(requirement);
  }

  apply(fix) {
    const part = this.form.anchor(fix.path);
    this.touched();
    this.jump(fix.path);
    if (part === this.form.field(fix.path)) {
      part.type(fix.value);
    } else {
      // One text of several, or a field that is not drawn.
      this.change(fix.path, fix.value);
      part.write?.(at(this.order(), part.path));
    }
    const label = this.describe(fix.path);
    this.findings.announceDeed(fill(words.changedTo, { label, value: String(fix.value ?? "") }), part);
  }

  tellTakenOver(fields) {
    const labels = () => fields.map((field) => pick(this.describe(field.path))).join(pick(words.comma));
    const told = fill(words.takenOver, { labels });
    if (fields.length === 1) this.findings.announceDeed(told, fields[0]);
    else this.announce(told);
  }

  askFirst(path) {
    this.jump(path);
    this.announce(fill(words.fillFirst, { label: this.describe(path) }));
  }

  /** Says everything that was held back; the focus goes to the first line of the summary asked. */
  checkAll(summary) {
    this.findings.isChecked = true;
    this.restructured();
    this.panel.update();
    const { errors, warnings } = this.panel.count;
    this.announce(fill(words.checked, { errors: String(errors), warnings: String(warnings) }));
    (summary.left.querySelector("button") ?? this.panel.element).focus();
  }

  // ---- what the person does

  listen() {
    this.element.addEventListener("beian:delta", ({ detail }) => {
      this.takeIn(detail.path, detail.delta);
      // A control that is hidden while it has the focus still reports its change when it loses it.
      if (this.form.field(detail.path)?.shown === false) this.change(detail.path, null);
    });
    this.element.addEventListener("input", () => this.touched());
    this.element.addEventListener("submit", (event) => event.preventDefault());
    this.element.addEventListener("focusout", (event) => this.left(event));
    // In a frame that is given its page as a text, a link to a place in it would lead to the page around.
    if (location.protocol === "about:") addEventListener("click", (event) => this.follow(event));
    // What appears while the mouse is pressed would push its target away from under it.
    addEventListener("pointerdown", () => (this.isPressed = true), true);
    for (const name of ["pointerup", "pointercancel"]) {
      addEventListener(name, () => setTimeout(() => this.released()), true);
    }
  }

  follow(event) {
    const place = event.target.closest('a[href^="#"]')?.getAttribute("href").slice(1);
    if (!place || event.defaultPrevented) return;
    event.preventDefault();
    $(place).scrollIntoView();
    $(place).focus({ preventScroll: true });
  }

  left({ target, relatedTarget }) {
    this.leaving ??= new Set();
    for (let part = partAround(target); part; part = part.parent) {
      if (!part.visited && !part.element.contains(relatedTarget)) this.leaving.add(part);
    }
    if (!this.isPressed) this.released();
  }

  released() {
    this.isPressed = false;
    const parts = this.leaving ?? [];
    this.leaving = null;
    for (const part of parts) {
      part.visited = true;
      if (part.diagnostics.length > 0) this.findings.show(part, part.diagnostics);
    }
    this.findings.announceNow();
    this.panel.updateSoon();
  }
}

/** Optional tables: the form works without them, and judges by them as soon as they are there. */
const PACKS = ["idioms", "mobile-provinces"];

async function complete(page) {
  const loaded = await Promise.allSettled(PACKS.map((name) => loadPack(name)));
  if (loaded.some(({ status }) => status === "fulfilled")) page.judgeBy({});
  document.documentElement.dataset.complete = "";
}

addLanguage(zh);
addLanguage(en);

init().then(
  () => {
    $("notice").hidden = true;
    $("page").hidden = false;
    return complete(new Page());
  },
  (error) => {
    say($("notice"), words.failed);
    console.error(error);
  },
);
