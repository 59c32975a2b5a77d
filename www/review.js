// The last page: what is left, what is needed, and the order as it would be sent.

import { h } from "./dom.js";
import { Summary } from "./summary.js";
import { say, words } from "./texts.js";

/** `host` has `order()`, `checkAll(summary)`, `announce(text)`, `panel`, `findings`, and what the summary wants of it. */
export class Review {
  constructor(host) {
    this.host = host;
    this.summary = new Summary(host, { more: (found) => host.findings.drawSource(found, true) });
    this.state = h("p", { class: "verdict" });
    const check = say(h("button", { type: "button", class: "primary", click: () => host.checkAll(this.summary) }), words.checkAll);
    this.json = h("pre", { tabindex: "0", class: "json", role: "region" });
    say(this.json, words.order, "aria-label");
    const copy = say(h("button", { type: "button", class: "soft", click: () => this.copy() }), words.copy);
    this.told = h("span", { class: "told" });
    const row = h("div", { class: "row" }, copy, this.told);
    this.details = h("details", { class: "more order", toggle: () => this.update() }, say(h("summary"), words.order), row, this.json);
    const part = (text, list) => h("div", {}, say(h("h3"), text), list);
    this.element = h(
      "div",
      { class: "w6 review" },
      h("div", { class: "row" }, check, this.state),
      this.summary.left,
      part(words.requirements, this.summary.needs),
      part(words.hints, this.summary.hints),
      this.details,
    );
  }

  /** A page that was not served by https has no clipboard, and the person may have forbidden it. */
  async copy() {
    let told = words.copied;
    try {
      await navigator.clipboard.writeText(this.json.textContent);
    } catch (refused) {
      told = words.notCopied;
      getSelection().selectAllChildren(this.json);
    }
    say(this.told, told);
    this.host.announce(told);
  }

  update() {
    const { panel } = this.host;
    this.state.classList.toggle("ok", panel.ok);
    if (panel.count) say(this.state, panel.state());
    if (!this.details.open) return;
    const order = JSON.stringify(this.host.order(), null, 2);
    // What was copied, or is being selected, stays as long as it is true.
    if (this.json.textContent === order) return;
    this.json.textContent = order;
    say(this.told, "");
  }
}
