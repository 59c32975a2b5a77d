// What is left to do: the summary, the papers, the hints, the steps, and the bar of small screens.

import { arrange, h } from "./dom.js";
import { fill, language, pick, say, words } from "./texts.js";

/** Draws the panel; `host` has `findings`, `form`, `jump(path)`, `checkAll()`. */
export class Panel {
  constructor(host) {
    this.host = host;
    this.requirements = [];
    this.hints = [];
    this.ok = false;
    this.entries = new Map();
    this.isDue = false;

    this.verdict = h("p", { class: "verdict" });
    this.counts = h("ul", { class: "counts" });
    this.left = h("ul", { class: "left" });
    this.check = say(h("button", { type: "button", class: "primary", click: () => host.checkAll() }), words.checkAll);
    this.needs = h("ul", { class: "needs" });
    this.facts = h("ul", { class: "facts" });

    const part = (text, ...nodes) => h("section", { class: "part" }, say(h("h2"), text), ...nodes);
    this.close = say(h("button", { type: "button", class: "quiet close", click: () => this.open(false) }), words.closePanel);
    this.hintsPart = part(words.hints, this.facts);
    this.element = h(
      "aside",
      { class: "panel", id: "summary", tabindex: "-1" },
      this.close,
      part(words.summary, this.verdict, this.counts, this.left, this.check),
      part(words.requirements, this.needs),
      this.hintsPart,
    );
    say(this.element, words.summary, "aria-label");

    this.barText = h("span", { class: "counted" });
    this.bar = h(
      "button",
      { type: "button", class: "bar", "aria-expanded": "false", "aria-controls": "summary", click: () => this.open() },
      this.barText,
      say(h("span", { class: "more" }), words.openPanel),
    );
    this.steps = this.drawSteps();
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.open(false));
  }

  drawSteps() {
    this.badges = new Map();
    const items = this.host.form.sections.map((section, index) => {
      const badge = h("span", { class: "badge" });
      this.badges.set(section, badge);
      const link = h("a", { href: `#${section.id}` }, h("span", { class: "number", "aria-hidden": "true" }, String(index + 1)), say(h("span"), section.label), badge);
      return h("li", {}, link);
    });
    return say(h("nav", { class: "steps" }, h("ol", {}, ...items)), words.steps, "aria-label");
  }

  /** On a small screen the panel lies over the form. */
  open(isOpen = true) {
    const wasOpen = this.element.classList.contains("open");
    this.element.classList.toggle("open", isOpen);
    this.bar.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.element.focus();
    else if (wasOpen) this.bar.focus();
  }

  /** Draws anew before the next frame, once for all edits until then. */
  updateSoon() {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.update();
      this.host.updated();
    });
  }

  update() {
    const { findings, form } = this.host;
    const held = new Map();
    const shown = [];
    const count = { errors: 0, missing: 0, warnings: 0 };
    for (const found of findings.all()) {
      const part = form.anchor(found.path);
      if (findings.isHeld(found)) {
        const { section } = part;
        if (!held.has(section)) held.set(section, []);
        held.get(section).push(found);
        count.missing++;
      } else {
        shown.push(found);
        count[found.severity === "warning" ? "warnings" : "errors"]++;
      }
    }
    const place = this.places();
    const byPlace = (a, b) => place(a.path) - place(b.path) || (a.severity < b.severity ? -1 : 1);
    shown.sort(byPlace);
    const papers = this.requirements.filter((one) => one.satisfied).length;
    this.count = { ...count, papers: `${papers}/${this.requirements.length}` };

    const rows = shown.map((found) => this.entry(found));
    for (const [section, some] of [...held].sort((a, b) => form.sections.indexOf(a[0]) - form.sections.indexOf(b[0]))) {
      some.sort(byPlace);
      rows.push(this.heldEntry(section, some));
    }
    arrange(this.left, rows);
    this.drop(rows);
    this.updateCounts(count, papers);
    this.updateSteps(shown, held);
    this.check.hidden = count.missing === 0;
    const text = this.ok ? words.barReady : fill(words.bar, this.count);
    say(this.barText, text);
    this.bar.classList.toggle("ok", this.ok);
    this.bar.classList.toggle("bad", count.errors > 0);
  }

  /** Where a path stands in the form, as a number. */
  places() {
    const order = new Map();
    this.host.form.eachPart((part) => order.set(part, order.size));
    return (path) => order.get(this.host.form.anchor(path));
  }

  updateCounts(count, papers) {
    const isFine = count.errors === 0 && count.warnings === 0;
    say(this.verdict, this.ok ? words.ready : isFine && count.missing === 0 ? words.fine : "");
    this.verdict.hidden = !this.verdict.textContent;
    this.verdict.classList.toggle("ok", this.ok);
    const one = (kind, number, label) => h("li", { class: `${kind}${number === 0 ? " none" : ""}` }, h("b", {}, String(number)), " ", say(h("span"), label));
    const needed = this.requirements.length - papers;
    this.counts.replaceChildren(
      one("error", count.errors, words.toMend),
      one("todo", count.missing, words.toFill),
      one("warning", count.warnings, words.toNote),
      one("need", needed, words.toPrepare),
    );
  }

  updateSteps(shown, held) {
    const { form } = this.host;
    for (const [section, badge] of this.badges) {
      const inIt = shown.filter((found) => form.anchor(found.path).section === section);
      const errors = inIt.filter((found) => found.severity === "error").length;
      const missing = held.get(section)?.length ?? 0;
      const papers = section.id === "materials" ? this.requirements.filter((one) => !one.satisfied && one.material).length : 0;
      const kind = errors ? "error" : missing || papers ? "todo" : "done";
      badge.className = `badge ${kind}`;
      badge.textContent = errors || missing || papers || "";
      if (kind === "done") say(badge, words.fine, "aria-label");
      else say(badge, errors ? words.toMend : missing ? words.toFill : words.toPrepare, "title");
    }
  }

  /** A line of the summary that leads to the field; kept as long as the finding is. */
  entry(found) {
    const key = `${found.severity} ${found.path} ${found.code} ${found.message}`;
    let row = this.entries.get(key);
    if (!row) {
      const label = h("b", {});
      const kind = h("span", { class: "unseen" });
      row = h("li", {}, h("button", { type: "button", class: `entry ${found.severity}`, click: () => this.go(found.path) }, kind, label, h("span", {}, found.message)));
      say(kind, words[found.severity]);
      this.entries.set(key, row);
    }
    say(row.querySelector("b"), this.host.form.describe(found.path));
    return row;
  }

  heldEntry(section, some) {
    const key = `held ${section.id}`;
    let row = this.entries.get(key);
    if (!row) {
      const button = h("button", { type: "button", class: "entry todo" }, h("span"));
      button.addEventListener("click", () => this.go(row.first));
      row = h("li", {}, button);
      this.entries.set(key, row);
    }
    row.first = some[0].path;
    say(row.querySelector("span"), fill(words.leftInSection, { section: section.label, n: String(some.length) }));
    return row;
  }

  drop(rows) {
    const kept = new Set(rows);
    for (const [key, row] of this.entries) if (!kept.has(row)) this.entries.delete(key);
  }

  go(path) {
    this.shut();
    this.host.jump(path);
  }

  goToPaper(requirement) {
    this.shut();
    this.host.jumpToPaper(requirement);
  }

  shut() {
    this.element.classList.remove("open");
    this.bar.setAttribute("aria-expanded", "false");
  }

  /** Takes over what the report says beside the findings. */
  setReport({ requirements, hints, ok }) {
    const said = JSON.stringify([language(), requirements, hints]);
    if (said === this.said) return;
    this.said = said;
    this.requirements = requirements;
    this.hints = hints;
    this.ok = ok;
    const needs = requirements.map((one) =>
      h(
        "li",
        { class: one.satisfied ? "met" : "unmet" },
        h(
          "button",
          { type: "button", class: "entry need", click: () => (one.material ? this.goToPaper(one) : this.go(one.path)) },
          say(h("span", { class: "unseen" }), one.satisfied ? words.satisfied : words.unsatisfied),
          h("span", {}, one.message),
        ),
      ),
    );
    if (needs.length === 0) needs.push(h("li", { class: "quietly" }, pick(words.noRequirements)));
    const focused = [...this.needs.children].findIndex((row) => row.contains(document.activeElement));
    this.needs.replaceChildren(...needs);
    if (focused >= 0) this.needs.children[Math.min(focused, needs.length - 1)].querySelector("button")?.focus();
    this.facts.replaceChildren(...drawHints(hints));
    this.hintsPart.hidden = hints.length === 0;
    this.updateSoon();
  }
}

/** Hints, each once: several records may give the same. */
export function drawHints(hints) {
  const said = new Set(hints.map((one) => one.message));
  return [...said].map((message) => h("li", {}, message));
}
