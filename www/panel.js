// Beside the form: the summary, the steps, and on small screens a bar that opens the summary.

import { h } from "./dom.js";
import { Summary } from "./summary.js";
import { fill, language, pick, say, words } from "./texts.js";

/** `host` has `findings`, `form`, `review`, `checkAll(summary)`, and what the summary wants of it. */
export class Panel {
  constructor(host) {
    this.host = host;
    this.requirements = [];
    this.ok = false;
    this.isDue = false;
    this.summary = new Summary(host, { before: () => this.shut() });

    this.verdict = h("p", { class: "verdict" });
    this.counts = h("ul", { class: "counts" });
    this.check = say(h("button", { type: "button", class: "primary", click: () => host.checkAll(this.summary) }), words.checkAll);
    const part = (text, ...nodes) => h("section", { class: "part" }, say(h("h2"), text), ...nodes);
    const close = say(h("button", { type: "button", class: "quiet close", click: () => this.open(false) }), words.closePanel);
    this.hints = part(words.hints, this.summary.hints);
    this.element = h(
      "aside",
      { class: "panel", id: "summary", tabindex: "-1" },
      close,
      part(words.summary, this.verdict, this.counts, this.summary.left, this.check),
      part(words.requirements, this.summary.needs),
      this.hints,
    );
    say(this.element, words.summary, "aria-label");
    this.element.addEventListener("keydown", (event) => event.key === "Escape" && this.open(false));
    // Left open, it would cover what has the focus.
    this.element.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !this.element.contains(relatedTarget) && this.shut());
    addEventListener("pointerdown", ({ target }) => this.element.contains(target) || this.bar.contains(target) || this.shut());

    this.barText = h("span", { class: "counted" });
    this.bar = h(
      "button",
      { type: "button", class: "bar", "aria-expanded": "false", "aria-controls": "summary", click: () => this.open(true) },
      this.barText,
      say(h("span", { class: "more" }), words.openPanel),
    );
    this.steps = this.drawSteps();
  }

  drawSteps() {
    this.badges = new Map();
    const items = this.host.form.sections.map((section, index) => {
      const badge = h("span", { class: "badge" });
      this.badges.set(section, badge);
      const number = h("span", { class: "number", "aria-hidden": "true" }, String(index + 1));
      return h("li", {}, h("a", { href: `#${section.id}` }, number, say(h("span"), section.label), badge));
    });
    return say(h("nav", { class: "steps" }, h("ol", {}, ...items)), words.steps, "aria-label");
  }

  /** Whether the panel is hidden until it is opened: on a small screen it lies over the form. */
  isFolded() {
    return this.bar.getClientRects().length > 0;
  }

  open(isOpen) {
    const wasOpen = this.element.classList.contains("open");
    this.element.classList.toggle("open", isOpen);
    this.bar.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) this.element.focus();
    else if (wasOpen) this.bar.focus();
  }

  /** Closes it without moving the focus. */
  shut() {
    this.element.classList.remove("open");
    this.bar.setAttribute("aria-expanded", "false");
  }

  /** Draws anew before the next frame, once for all edits until then. */
  updateSoon() {
    if (this.isDue) return;
    this.isDue = true;
    requestAnimationFrame(() => {
      this.isDue = false;
      this.update();
    });
  }

  update() {
    const { findings, form, review } = this.host;
    const held = new Map();
    const shown = [];
    const count = { errors: 0, missing: 0, warnings: 0 };
    for (const found of findings.all()) {
      if (!findings.isHeld(found)) {
        shown.push(found);
        count[found.severity === "warning" ? "warnings" : "errors"]++;
        continue;
      }
      const { section } = form.anchor(found.path);
      if (!held.has(section)) held.set(section, []);
      held.get(section).push(found);
      count.missing++;
    }
    const place = this.places();
    const byPlace = (a, b) => place(a.path) - place(b.path) || (a.severity < b.severity ? -1 : 1);
    shown.sort(byPlace);
    const groups = form.sections.filter((section) => held.has(section)).map((section) => [section, held.get(section).sort(byPlace)]);
    const met = this.requirements.filter((one) => one.satisfied).length;
    this.count = { ...count, papers: `${met}/${this.requirements.length}` };

    for (const summary of [this.summary, review.summary]) summary.update(shown, groups);
    this.updateCounts(count, met);
    this.updateSteps(shown, held);
    review.update();
    this.check.hidden = count.missing === 0;
    say(this.barText, this.state());
    this.bar.classList.toggle("ok", this.ok);
    this.bar.classList.toggle("bad", count.errors > 0);
  }

  /** What is left, in one line. */
  state() {
    if (!this.ok) return fill(words.bar, this.count);
    return this.count.warnings ? fill(words.readyWithNotes, this.count) : words.ready;
  }

  /** Where a path stands in the form, as a number. */
  places() {
    const order = new Map();
    this.host.form.eachPart((part) => order.set(part, order.size));
    return (path) => order.get(this.host.form.anchor(path));
  }

  updateCounts(count, met) {
    const isFine = count.errors === 0 && count.warnings === 0 && count.missing === 0;
    say(this.verdict, this.ok ? words.ready : isFine ? words.fine : "");
    this.verdict.hidden = !this.ok && !isFine;
    this.verdict.classList.toggle("ok", this.ok);
    const one = (kind, number, label) =>
      h("li", { class: number === 0 ? `${kind} none` : kind }, h("b", {}, String(number)), " ", say(h("span"), label));
    this.counts.replaceChildren(
      one("error", count.errors, words.toMend),
      one("todo", count.missing, words.toFill),
      one("warning", count.warnings, words.toNote),
      one("need", this.requirements.length - met, words.toPrepare),
    );
  }

  updateSteps(shown, held) {
    const { form } = this.host;
    for (const [section, badge] of this.badges) {
      const errors = shown.filter((found) => found.severity === "error" && form.anchor(found.path).section === section).length;
      const missing = held.get(section)?.length ?? 0;
      const papers = section.id === "materials" ? this.requirements.filter((one) => one.material && !one.satisfied).length : 0;
      // No paper is asked for as long as little is filled in: that is no work done.
      const isIdle = section.id === "materials" && !this.requirements.some((one) => one.material);
      const kind = errors > 0 ? "error" : missing + papers > 0 ? "todo" : isIdle ? "idle" : "done";
      badge.className = `badge ${kind}`;
      const told = errors > 0 ? words.toMend : missing > 0 ? words.toFill : papers > 0 ? words.toPrepare : isIdle ? "" : words.fine;
      badge.replaceChildren(`${errors || missing || papers || ""}`, say(h("span", { class: "unseen" }), () => ` ${pick(told)}`));
      say(badge, told, "title");
    }
  }

  /** Takes over what a report says beside the findings. */
  setReport({ requirements, hints }) {
    const said = JSON.stringify([language(), requirements, hints]);
    if (said === this.said) return;
    this.said = said;
    this.requirements = requirements;
    for (const summary of [this.summary, this.host.review.summary]) summary.setReport(requirements, hints);
    this.hints.hidden = hints.length === 0;
    this.updateSoon();
  }
}
