// The last page: what is left, and the order as it would be sent.

import { h } from "./dom.js";
import { fill, say, words } from "./texts.js";

/** `host` has `order()`, `checkAll()`, `announce(text)`, `panel`. */
export class Review {
  constructor(host) {
    this.host = host;
    this.state = h("p", { class: "verdict" });
    this.check = say(h("button", { type: "button", class: "primary", click: () => host.checkAll() }), words.checkAll);
    this.facts = h("ul", { class: "facts" });
    this.json = h("pre", { tabindex: "0", class: "json" });
    say(this.json, words.order, "aria-label");
    const copy = say(h("button", { type: "button", class: "soft", click: () => this.copy() }), words.copy);
    this.details = h("details", { class: "more order", toggle: () => this.update() }, say(h("summary"), words.order), copy, this.json);
    this.element = h("div", { class: "w6 review" }, h("div", { class: "row" }, this.check, this.state), this.facts, this.details);
  }

  async copy() {
    await navigator.clipboard.writeText(this.json.textContent);
    this.host.announce(words.copied);
  }

  update() {
    const { ok, count } = this.host.panel;
    this.state.classList.toggle("ok", ok);
    if (count) say(this.state, ok ? words.ready : fill(words.bar, count));
    if (this.details.open) this.json.textContent = JSON.stringify(this.host.order(), null, 2);
  }
}
