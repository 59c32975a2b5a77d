// What the session found, beside the fields: messages, fixes, sources, and what a screen reader hears.

import { arrange, freshId, h } from "./dom.js";
import { fill, pick, say, words } from "./texts.js";

/** An announcement waits for a pause in typing, or it would interrupt on each key. */
const PAUSE = 900;

export class Findings {
  /** `host` is the page: `apply(fix)`, `jump(path)`, `describe(path)`, `anchor(path)`. */
  constructor(host) {
    this.host = host;
    this.byPath = new Map();
    this.needs = [];
    this.isChecked = false;
    this.timer = 0;
    this.live = h("p", { class: "unseen", role: "status", "aria-live": "polite", "aria-atomic": "true" });
    /** The parts whose messages were read out, with what was read. */
    this.heard = new WeakMap();
    /** Parts that an edit of another field said something new about. */
    this.elsewhere = new Set();
  }

  /** All findings, unordered. */
  *all() {
    for (const found of this.byPath.values()) yield* found;
  }

  /** Whether a finding is held back: nobody wants to hear about a field not reached yet. */
  isHeld(found) {
    return found.missing && !this.isChecked && !this.host.anchor(found.path).visited;
  }

  /** Takes over what one edit changed, and shows it where it belongs. */
  apply(delta, path) {
    const touched = new Set();
    for (const { code, path } of delta.removed) {
      const found = this.byPath.get(path) ?? [];
      const at = found.findIndex((one) => one.code === code);
      if (at >= 0) found.splice(at, 1);
      if (found.length === 0) this.byPath.delete(path);
      touched.add(path);
    }
    for (const one of delta.added) {
      const found = this.byPath.get(one.path) ?? [];
      found.push(one);
      found.sort((a, b) => (a.code < b.code ? -1 : 1));
      this.byPath.set(one.path, found);
      touched.add(one.path);
    }
    for (const part of new Set([...touched].map((path) => this.host.anchor(path)))) this.place(part);
    const edited = this.host.anchor(path);
    for (const one of delta.added) {
      const part = this.host.anchor(one.path);
      if (part !== edited && !this.isHeld(one)) this.elsewhere.add(part);
    }
    this.announceSoon(edited);
  }

  /** Shows beside its field what the order needs but is no paper, such as a remark or a video check. */
  setNeeds(requirements) {
    const paths = new Set(this.needs.map((one) => one.path));
    this.needs = requirements
      .filter((one) => !one.material && !one.satisfied)
      .map((one) => ({ ...one, severity: "need", missing: true, related: [] }));
    for (const one of this.needs) paths.add(one.path);
    for (const part of new Set([...paths].map((path) => this.host.anchor(path)))) this.place(part);
  }

  /** Starts anew from a report; what was said about a path that is gone is forgotten. */
  reset(diagnostics, eachPart) {
    this.byPath.clear();
    for (const one of diagnostics) {
      if (!this.byPath.has(one.path)) this.byPath.set(one.path, []);
      this.byPath.get(one.path).push(one);
    }
    const spoken = new Map();
    for (const one of diagnostics) {
      const part = this.host.anchor(one.path);
      if (!spoken.has(part)) spoken.set(part, []);
      spoken.get(part).push(one);
    }
    this.needs = [];
    this.elsewhere.clear();
    eachPart((part) => {
      if (spoken.has(part) || part.diagnostics.length > 0) this.show(part, spoken.get(part) ?? []);
    });
  }

  /** Collects what is about `part`, or about something in it that is not drawn, and shows it. */
  place(part) {
    const found = [];
    const { path } = part;
    for (const [at, some] of this.byPath) if (at === path || (at.startsWith(path) && this.host.anchor(at) === part)) found.push(...some);
    found.push(...this.needs.filter((one) => this.host.anchor(one.path) === part));
    this.show(part, found);
  }

  show(part, found) {
    part.diagnostics = found;
    part.setRequired?.(found.some((one) => one.missing && one.severity !== "warning"));
    const seen = found.filter((one) => !this.isHeld(one));
    const hadFocus = part.messages.contains(document.activeElement);
    // A message that stays keeps its element: it may be open, or asking.
    const drawn = new Map(seen.map((one) => [one, part.drawn?.get(one) ?? this.draw(part, one)]));
    part.drawn = drawn;
    arrange(part.messages, [...drawn.values()]);
    if (hadFocus && !part.messages.contains(document.activeElement)) part.focus();
    if (seen.length > 0) part.unfold();
    const isWrong = seen.some((one) => one.severity === "error");
    part.element.classList.toggle("wrong", isWrong);
    const told = [part.hintId, ...[...drawn.values()].map((node) => node.firstChild.id)].filter(Boolean).join(" ");
    for (const control of part.controls) {
      // The button that adds to a list is not what is invalid.
      if (isWrong && control.type !== "button") control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    const described = part.group ?? part.controls[0];
    if (told && described) described.setAttribute("aria-describedby", told);
    else described?.removeAttribute("aria-describedby");
  }

  draw(part, found) {
    const kind = found.severity;
    const about = found.path === part.path ? "" : pick(this.host.describe(found.path));
    const text = h(
      "p",
      { class: "text", id: freshId("message") },
      h("span", { class: kind === "warning" ? "kind" : "unseen" }, pick(words[kind]) + pick(words.colon)),
      about && h("b", {}, about + pick(words.colon)),
      h("span", { class: "said" }, found.message),
    );
    const deeds = h("div", { class: "deeds" });
    const stops = [...(found.fix ? [this.drawFix(found.fix)] : []), ...this.drawRelated(found, part)];
    const source = this.drawSource(found);
    // One stop at most on the way to the next field. The review has the sources again, in the way of nobody.
    for (const node of [...stops.slice(1), source.firstChild]) node.tabIndex = -1;
    deeds.append(...stops, source);
    return h("div", { class: `message ${kind}`, "data-code": found.code }, text, deeds);
  }

  /** A safe fix is applied at once; a guess asks first. */
  drawFix(fix) {
    const apply = () => this.host.apply(fix);
    const button = h("button", { type: "button", class: "fix" }, fix.label);
    if (fix.safety === "safe") {
      button.addEventListener("click", apply);
      return button;
    }
    button.append(pick(words.questionMark));
    button.addEventListener("click", () => {
      const yes = h("button", { type: "button", class: "fix sure", click: apply }, `${pick(words.confirmFix)}${pick(words.colon)}${fix.label}`);
      const no = h("button", { type: "button", class: "link" }, pick(words.leaveIt));
      const asked = h("span", { class: "asked" }, yes, no);
      no.addEventListener("click", () => {
        asked.replaceWith(button);
        button.focus();
      });
      button.replaceWith(asked);
      yes.focus();
    });
    return button;
  }

  drawRelated(found, part) {
    const others = found.related.filter((path) => this.host.anchor(path) !== part && this.host.anchor(path).shown);
    return others.slice(0, 3).map((path) =>
      h("button", { type: "button", class: "link", click: () => this.host.jump(path) }, pick(words.related) + pick(this.host.describe(path))),
    );
  }

  /** What a finding rests on; away from its field it says which. */
  drawSource({ code, path, sources }, isAway = false) {
    const page = `./rules/${code.split(".")[0]}.html#${code}`;
    // The form as one file has no pages of the rules beside it.
    const links = document.querySelector(".foot") ? [h("a", { href: page, target: "_blank", rel: "noopener" }, pick(words.rulePage)), " "] : [];
    const about = () => pick(words.colon) + pick(this.host.describe(path));
    const summary = h("summary", {}, say(h("span"), words.why), isAway ? say(h("span", { class: "unseen" }), about) : null);
    return h("details", { class: "why" }, summary, h("p", {}, sources.join(" · "), " ", ...links, h("code", {}, code)));
  }

  announce(text) {
    clearTimeout(this.timer);
    const said = pick(text);
    // The same words twice in a row would not be read again.
    this.live.textContent = this.live.textContent === said ? `${said}\u00a0` : said;
  }

  /** Says what a button did to `part`, and what is left to say about it. */
  announceDeed(text, part) {
    const left = this.spoken(part);
    this.heard.set(part, left);
    this.announce(`${pick(text)} ${left}`.trim());
    // What it did elsewhere comes after a pause, as with any edit.
    this.waiting = part;
    this.timer = setTimeout(() => this.announceNow(), PAUSE);
  }

  announceSoon(part) {
    clearTimeout(this.timer);
    const said = this.spoken(part);
    if (said === "" && this.heard.get(part)) {
      this.heard.set(part, "");
      this.announce(fill(words.mended, { label: this.host.describe(part.path ?? "") }));
    }
    this.waiting = part;
    this.timer = setTimeout(() => this.announceNow(), PAUSE);
  }

  /** Says what stands beside the field edited last, unless that was said before. */
  announceNow() {
    clearTimeout(this.timer);
    const part = this.waiting;
    this.waiting = null;
    if (!part) return;
    const said = this.spoken(part);
    const lines = [];
    if (said && said !== this.heard.get(part)) lines.push(pick(this.host.describe(part.path ?? "")) + pick(words.colon) + said);
    const others = [...this.elsewhere].filter((other) => other !== part && other.shown && this.spoken(other));
    this.elsewhere.clear();
    if (others.length > 0) {
      const labels = others.slice(0, 3).map((other) => pick(this.host.describe(other.path ?? ""))).join(pick(words.comma));
      lines.push(pick(fill(words.elsewhere, { n: String(others.length), labels })));
    }
    if (lines.length > 0) this.announce(lines.join(" "));
    this.heard.set(part, said);
  }

  spoken(part) {
    return part.diagnostics
      .filter((found) => !this.isHeld(found))
      .map((found) => found.message)
      .join(" ");
  }
}
