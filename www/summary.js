// What is left to do, as lines that lead to the place: findings, what the order needs, good to know.

import { arrange, h } from "./dom.js";
import { fill, pick, say, words } from "./texts.js";

/**
 * `host` has `form`, `jump(path)` and `jumpToPaper(requirement)`; `before` is called ahead of a jump,
 * and `more` draws what else stands by the line of a finding.
 */
export class Summary {
  constructor(host, { before = () => {}, more = () => null } = {}) {
    Object.assign(this, { host, before, more });
    this.left = h("ul", { class: "left" });
    this.needs = h("ul", { class: "needs" });
    this.hints = h("ul", { class: "facts" });
    this.entries = new Map();
  }

  go(path) {
    this.before();
    this.host.jump(path);
  }

  goToPaper(requirement) {
    this.before();
    this.host.jumpToPaper(requirement);
  }

  /** Shows the findings that are said, and for each section how many are held back. */
  update(shown, held) {
    const rows = [...shown.map((found) => this.entry(found)), ...held.map(([section, some]) => this.heldEntry(section, some))];
    arrange(this.left, rows);
    const kept = new Set(rows);
    for (const [key, row] of this.entries) if (!kept.has(row)) this.entries.delete(key);
  }

  /** A line that leads to the field; kept as long as the finding is. */
  entry(found) {
    const key = `${found.severity} ${found.path} ${found.code} ${found.message}`;
    let row = this.entries.get(key);
    if (!row) {
      const kind = say(h("span", { class: "unseen" }), words[found.severity]);
      const label = say(h("b"), this.host.form.describe(found.path));
      const button = h("button", { type: "button", class: `entry ${found.severity}`, click: () => this.go(found.path) }, kind, label, h("span", {}, found.message));
      row = h("li", {}, button, this.more(found));
      this.entries.set(key, row);
    }
    return row;
  }

  heldEntry(section, some) {
    const key = `held ${section.id}`;
    let row = this.entries.get(key);
    if (!row) {
      row = h("li", {}, h("button", { type: "button", class: "entry todo", click: () => this.go(row.first) }, h("span")));
      this.entries.set(key, row);
    }
    row.first = some[0].path;
    say(row.querySelector("span"), fill(words.leftInSection, { section: section.label, n: String(some.length) }));
    return row;
  }

  setReport(requirements, hints) {
    const rows = requirements.map((one) => {
      const state = say(h("span", { class: "unseen" }), one.satisfied ? words.satisfied : words.unsatisfied);
      const go = () => (one.material ? this.goToPaper(one) : this.go(one.path));
      const button = h("button", { type: "button", class: "entry need", click: go }, state, h("span", {}, one.message));
      return h("li", { class: one.satisfied ? "met" : "unmet" }, button);
    });
    if (rows.length === 0) rows.push(h("li", { class: "quietly" }, pick(words.noRequirements)));
    const focused = [...this.needs.children].findIndex((row) => row.contains(document.activeElement));
    this.needs.replaceChildren(...rows);
    if (focused >= 0) rows[Math.min(focused, rows.length - 1)].querySelector("button")?.focus();
    // Several records may give the same hint.
    const said = new Set(hints.map((one) => one.message));
    this.hints.replaceChildren(...[...said].map((message) => h("li", {}, message)));
  }
}
