// The papers: one row for each that the order needs, and those the person added beside them.

import { arrange, freshId, h } from "./dom.js";
import { Part } from "./form.js";
import { fill, pick, say, words } from "./texts.js";

/** Papers that show one person; other papers belong to the order or to a service. */
const OF_PERSONS = ["idCardPortrait", "idCardEmblem", "idCardBothSides", "passport", "hkMacauPermit", "taiwanPermit", "militaryOfficerCard", "permanentResidenceCard", "hkMacauResidencePermit", "taiwanResidencePermit", "handheldPhoto"];

/** The paper a requirement asks for; whose it is stands in the path. */
function paperFor({ material, path }) {
  const serviceRef = /^(websites|apps)\[\d+\]/.exec(path)?.[0];
  if (!OF_PERSONS.includes(material)) return { type: material, serviceRef };
  const personRef =
    (path.includes("servicePrincipal") && "servicePrincipal") ||
    (path.startsWith("organizer.legalRepresentative") && "legalRepresentative") ||
    (path.startsWith("principal") && "principal") ||
    undefined;
  return { type: material, personRef, serviceRef };
}

const isSame = (material, wanted) =>
  material.type === wanted.type &&
  (material.serviceRef ?? wanted.serviceRef) === wanted.serviceRef &&
  (material.personRef ?? wanted.personRef) === wanted.personRef;

/** One paper: a tick, and a file if the person likes. */
class Paper extends Part {
  constructor(owner, paper) {
    super(owner.part, owner.part.record, {});
    this.host = owner.host;
    this.paper = paper;
    /** Its place in the order, or -1 while it is not ticked. */
    this.index = -1;
    const { form } = this;
    const kind = form.words("MaterialType").find((word) => word.word === paper.type) ?? paper.type;
    const person = form.words("PersonRef").find((word) => word.word === paper.personRef);
    const who = [person, paper.serviceRef && form.describe(paper.serviceRef)].filter(Boolean);
    this.label = () => pick(kind) + (who.length > 0 ? pick(fill(words.forWhom, { who: () => who.map(pick).join(" · ") })) : "");
    this.draw();
  }

  get path() {
    return `materials[${this.index}]`;
  }

  draw() {
    const box = h("input", { type: "checkbox", id: freshId("field"), change: () => this.tick() });
    const label = say(h("label", { for: box.id }), this.label);
    const file = h("input", { type: "file", id: freshId("file"), class: "unseen", change: () => this.read(file.files[0]) });
    const choose = h("label", { for: file.id, class: "soft file" }, say(h("span"), words.chooseFile), say(h("span", { class: "unseen" }), this.label));
    say(file, words.fileHint, "title");
    this.asked = h("p", { class: "hint", id: freshId("hint") });
    this.hintId = this.asked.id;
    box.setAttribute("aria-describedby", this.hintId);
    this.told = h("span", { class: "told" });
    this.controls = [box];
    this.element = h("li", { class: "paper" }, h("div", { class: "box" }, box, label), h("div", { class: "row" }, file, choose, this.told), this.asked, this.messages);
  }

  tick() {
    if (this.controls[0].checked) this.host.addMaterial(this.paper);
    else this.host.dropMaterial(this.index);
  }

  /** Only the name's ending and the size are looked at. */
  read(file) {
    if (!file) return;
    const dot = file.name.lastIndexOf(".");
    const found = { extension: dot < 0 ? "" : file.name.slice(dot + 1).toLowerCase(), sizeBytes: file.size };
    if (this.index < 0) this.host.addMaterial({ ...this.paper, ...found });
    else this.host.changeMaterial(this.index, found);
  }

  show(requirement, index, material) {
    this.index = index;
    const [box] = this.controls;
    box.checked = index >= 0;
    this.element.classList.toggle("met", requirement ? requirement.satisfied : true);
    this.asked.textContent = requirement?.message ?? "";
    this.asked.hidden = !requirement;
    const size = material?.sizeBytes;
    const kilobytes = typeof size === "number" ? `${Math.max(1, Math.round(size / 1024))} KB` : "";
    this.told.textContent = [material?.extension && `.${material.extension}`, kilobytes].filter(Boolean).join(" · ");
  }
}

/** `host` has `addMaterial(material)`, `changeMaterial(index, values)`, `dropMaterial(index)` and `announce(text)`. */
export class Materials {
  constructor(host, part) {
    this.host = host;
    this.part = part;
    this.papers = new Map();
    this.list = h("ul", { class: "papers" });
    this.none = say(h("p", { class: "hint" }), words.noPapers);
    this.element = h("div", { class: "w6" }, this.none, this.list, this.drawOther());
  }

  /** What serves instead of a paper that is asked for, or what the authority wants to see besides. */
  drawOther() {
    const kinds = this.part.form.words("MaterialType");
    const hint = say(h("p", { class: "hint", id: freshId("hint") }), words.otherPaperHint);
    const select = h(
      "select",
      { id: freshId("field"), autocomplete: "off", "aria-describedby": hint.id },
      say(h("option", { value: "" }), words.choose),
      ...kinds.map((kind) => say(h("option", { value: kind.word }), kind)),
    );
    const add = say(h("button", { type: "button", class: "soft" }), words.add);
    add.addEventListener("click", () => {
      if (!select.value) return select.focus();
      const item = kinds.find((kind) => kind.word === select.value);
      this.host.addMaterial({ type: select.value });
      this.host.announce(fill(words.added, { item }));
      select.value = "";
    });
    this.adder = select;
    const label = say(h("label", { for: select.id }), words.otherPaper);
    return h("div", { class: "other" }, h("div", { class: "label" }, label), h("div", { class: "row" }, select, add), hint);
  }

  /** Shows the papers that `requirements` ask for and those in the order. */
  update(requirements, materials) {
    const wanted = new Map();
    for (const one of requirements) {
      if (!one.material) continue;
      const paper = paperFor(one);
      wanted.set(JSON.stringify(paper), { paper, requirement: one });
    }
    const used = new Set();
    const shown = [];
    for (const [key, { paper, requirement }] of wanted) {
      const index = materials.findIndex((material, at) => !used.has(at) && isSame(material, paper));
      if (index >= 0) used.add(index);
      shown.push(this.paper(key, paper, requirement, index, materials[index]));
    }
    materials.forEach((material, index) => {
      if (used.has(index)) return;
      const { type, personRef, serviceRef } = material;
      const paper = { type, personRef, serviceRef };
      shown.push(this.paper(`${JSON.stringify(paper)} ${index}`, paper, null, index, material));
    });
    const focused = [...this.list.children].findIndex((row) => row.contains(document.activeElement));
    const gone = focused >= 0 && [...this.papers.values()].find((paper) => paper.element === this.list.children[focused]);
    arrange(this.list, shown.map((paper) => paper.element));
    if (gone && !shown.includes(gone)) {
      (shown[Math.min(focused, shown.length - 1)]?.controls[0] ?? this.adder).focus();
      this.host.announce(fill(words.removed, { item: gone.label }));
    }
    const kept = new Set(shown);
    for (const [key, paper] of this.papers) if (!kept.has(paper)) this.papers.delete(key);
    this.part.parts = this.part.parts.filter((part) => !(part instanceof Paper) || kept.has(part));
    this.none.hidden = shown.length > 0;
  }

  paper(key, wanted, requirement, index, material) {
    if (!this.papers.has(key)) this.papers.set(key, new Paper(this, wanted));
    const paper = this.papers.get(key);
    paper.show(requirement, index, material);
    return paper;
  }

  /** Notes which paper stands for which element of the order. */
  index(anchors) {
    for (const paper of this.papers.values()) if (paper.index >= 0) anchors.set(paper.path, paper);
  }

  /** Puts the focus on the paper a requirement asks for. */
  focus(requirement) {
    this.papers.get(JSON.stringify(paperFor(requirement)))?.focus();
  }
}
