// The public API over the wasm module, without any language: `index.js` adds both.
import {
  RawChecker,
  __wbg_reset_state as restart,
  attach as attachRaw,
  engine,
  isAble,
  resolvePath,
  start,
  startSync,
  useScript,
} from "./beian_validator.js";
import tables from "./data/tables.js";
import { loadFallback, moduleFile, packFile } from "./place.js";

const NONE = 0xffffffff;
// What the module reads of a value; a circle would never end.
const DEEPEST = 16;
const LONGEST = 100000;
const languages = {};
let checker = null;
let starting = null;
// Counts the instances of the module: a session of an older one starts anew from its own order.
let generation = 0;

/** An error about how the library is used, never about the order. */
export class BeianError extends Error {
  constructor(code, message) {
    super(message);
    this.name = "BeianError";
    this.code = code;
  }
}

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);

const refuse = (code, message) => {
  throw new BeianError(code, message);
};

/** Adds a language: the default export of `messages/zh.js` or `messages/en.js`. */
export function addLanguage(table) {
  languages[table.locale] = table;
}

/**
 * Loads the module, or the same in JavaScript where there is no WebAssembly or the page's policy
 * forbids it. Calling it again does nothing. Node needs no argument.
 */
export default function init(source) {
  if (checker) return Promise.resolve();
  starting ??= load(source).catch((error) => {
    starting = null;
    throw error;
  });
  return starting;
}

async function load(source) {
  source = await source;
  if (typeof source !== "function" && !isAble()) source = await loadFallback();
  if (typeof source === "function") return initSync(source);
  if (source === undefined || source === null) source = moduleFile();
  await start(isAddress(source) ? await open(source) : source);
  checker ??= new RawChecker();
}

const isAddress = (source) => typeof source === "string" || "href" in source;

// The answer of a server, or the bytes of a file in Node, where `fetch` knows no files.
async function open(url) {
  if (typeof process === "object" && process.getBuiltinModule && /^file:/.test(url)) {
    return process.getBuiltinModule("node:fs").promises.readFile(new URL(url));
  }
  const answer = await fetch(url);
  if (!answer.ok) refuse("not-found", `${url}: ${answer.status}`);
  return answer;
}

/** Loads the module at once: from its bytes, compiled, or as the export of `fallback.js`. */
export function initSync(source) {
  if (checker) return;
  if (typeof source === "function") useScript();
  startSync(source);
  checker = new RawChecker();
}

const ready = () => checker ?? refuse("not-initialized", "call init() first");

// ---- options

const OPTIONS = ["profile", "provider", "today", "now", "locale", "organizerNature", "province"];

const word = (name, list, value, none) => {
  if (value === undefined || value === null) return none;
  const at = tables.words[list].indexOf(value);
  if (at < 0) refuse("unknown-option", `${name}: ${JSON.stringify(value)}; one of ${tables.words[list].join(", ")}`);
  return at;
};

const DAY = 86400000;
// Beijing keeps UTC+8 all year.
const beijingDay = (time) => Math.floor((time + 8 * 3600000) / DAY);

function readOptions(options, single) {
  if (options === undefined || options === null) options = {};
  if (typeof options !== "object") refuse("unknown-option", "options must be an object");
  for (const name in options) {
    if (OPTIONS.indexOf(name) < 0 || (!single && OPTIONS.indexOf(name) > 4)) {
      refuse("unknown-option", `no option is called ${name}`);
    }
  }
  const read = {
    profile: word("profile", "Profile", options.profile, 0),
    provider: word("provider", "Provider", options.provider, 255),
    nature: word("organizerNature", "OrganizerNature", options.organizerNature, 255),
    province: word("province", "Province", options.province, 255),
    locale: options.locale ?? "zh",
    now: Date.now() / 1000,
    today: 0,
  };
  if (options.now !== undefined && options.now !== null) {
    const time = typeof options.now === "string" && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/i.test(options.now) ? Date.parse(options.now) : NaN;
    if (Number.isNaN(time)) refuse("unknown-option", `now: ${JSON.stringify(options.now)} is no RFC 3339 moment`);
    read.now = time / 1000;
  }
  read.today = beijingDay(read.now * 1000);
  if (options.today !== undefined && options.today !== null) {
    const time = typeof options.today === "string" && /^\d{4}-\d\d-\d\d$/.test(options.today) ? Date.parse(options.today) : NaN;
    // Date.parse takes 2026-02-30 in some engines and moves it to March.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== options.today) {
      refuse("unknown-option", `today: ${JSON.stringify(options.today)} is no date`);
    }
    read.today = time / DAY;
  }
  language(read.locale);
  return read;
}

const language = (locale) =>
  (has(languages, locale) && languages[locale]) || refuse("unknown-option", `locale: ${JSON.stringify(locale)} is not loaded`);

// ---- findings

const INNER = { 2: "domains", 3: "cloudResources", 4: "platforms", 5: "sdks" };

function pathOf(numbers, at) {
  const field = numbers[at] & 0xffff;
  const list = numbers[at] >> 16;
  const record = field >> 8;
  let path = tables.paths[record][field & 0xff];
  if (record) {
    const inner = INNER[record];
    if (inner) path = `${inner}[${numbers[at + 2]}].${path}`;
    path = `${tables.lists[list]}[${numbers[at + 1]}].${path}`;
  }
  return numbers[at + 3] === NONE ? path : `${path}[${numbers[at + 3]}]`;
}

export const fill = (template, args) =>
  template.replace(/\{(\w+)\}/g, (place, name) => (has(args, name) ? args[name] : place));

/** Unpacks findings; `src/bindings/pack.rs` says how they are laid out. */
function unpack(numbers, texts, at, table) {
  const found = [];
  let from = 0;
  const text = (length) => texts.slice(from, (from += length));
  while (at < numbers.length) {
    const rule = numbers[at];
    const flags = numbers[at + 1];
    const material = numbers[at + 2];
    let path = pathOf(numbers, at + 3);
    at += 7;
    if (flags & 128) path = text(numbers[at++]);
    const related = [];
    for (let n = flags >>> 24; n; n--, at += 4) related.push(pathOf(numbers, at));
    const [code, names, sources] = tables.rules[rule];
    const args = {};
    for (let n = 0; n < ((flags >> 16) & 255); n++) {
      const number = numbers[at++];
      const value = number >>> 31 ? table.words[(number >> 8) & 255][number & 255] : text(number);
      if (names && names[n] !== undefined) args[names[n]] = value;
    }
    const message = fill(table.rules[rule][(flags >> 8) & 255] ?? "", args);
    const kind = flags & 3;
    const cited = sources.map((n) => tables.sources[n]);
    let fix;
    if (flags & 16) {
      const target = pathOf(numbers, at);
      const value = text(numbers[at + 4]);
      at += 5;
      fix = {
        path: target,
        value: flags & 64 ? null : value,
        safety: flags & 32 ? "safe" : "confirm",
        label: fill(table.fix, { value }),
      };
    }
    let finding;
    if (kind < 2) {
      const severity = kind ? "warning" : "error";
      finding = { code, severity, missing: (flags & 4) !== 0, path, related, message, args };
      if (fix) finding.fix = fix;
    } else {
      finding = { code, path };
      if (material !== NONE) finding.material = tables.words.MaterialType[material];
      finding.message = message;
      if (kind === 2) finding.satisfied = (flags & 8) !== 0;
    }
    finding.sources = cited;
    found.push({ kind, finding });
  }
  return found;
}

// ---- traps

// A trap leaves the instance unusable. The next call makes a fresh one, and each session starts
// anew from the order that its last good edit left.
let broken = false;

function guard(error) {
  if (typeof error === "string") throw new BeianError(error, messageOf(error));
  if (error instanceof engine.RuntimeError || error instanceof RangeError) {
    broken = true;
    throw new BeianError("internal", "the validator failed on this value; the order is as it was before");
  }
  throw error;
}

const MESSAGES = {
  "unknown-path": "the order has no such path",
  "no-such-item": "the list has no such element",
  "not-a-list": "elements can be put in and taken out of lists only",
  "unknown-kind": "there is no such kind of value",
  "unknown-pack": "there is no such optional table",
  "unreadable-pack": "these are no bytes of that table",
  "unreadable-value": "the value nests too deep or holds what JSON cannot",
};
const messageOf = (code) => MESSAGES[code] ?? code;

function revive() {
  if (!broken) return;
  restart();
  generation++;
  checker = new RawChecker();
  for (const name in packs) checker.loadPack(name, packs[name]);
  broken = false;
  for (const wire of wires) wire();
}

// ---- optional tables

// Kept for a restart after a trap.
const packs = {};

/**
 * Loads an optional table: `idioms`, or `mobile-provinces`. Sessions that start later use it. The
 * package's own file is fetched unless its bytes or its address are given.
 */
export async function loadPack(name, source) {
  ready();
  let bytes = source ?? packFile(name);
  if (isAddress(bytes)) bytes = await open(bytes);
  if (bytes.arrayBuffer) bytes = await bytes.arrayBuffer();
  revive();
  const pack = new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, bytes.byteLength);
  try {
    checker.loadPack(String(name), pack);
  } catch (error) {
    guard(error);
  }
  packs[name] = pack;
}

// ---- the four things

/** Checks one value on its own. */
export function check(kind, value, options) {
  ready();
  revive();
  const read = readOptions(options, true);
  const table = language(read.locale);
  if (typeof value !== "string") refuse("unreadable-value", "value must be a string");
  try {
    if (!checker.check(String(kind), value, read.profile, read.provider, read.today, read.now, read.nature, read.province)) return [];
    return unpack(checker.takeNumbers(), checker.takeTexts(), 0, table)
      .filter(({ kind }) => kind < 2)
      .map(({ finding }) => ({ ...finding, path: "value", ...(finding.fix && { fix: { ...finding.fix, path: "value" } }) }));
  } catch (error) {
    return guard(error);
  }
}

/** Validates a whole order. */
export function validate(order, options) {
  const session = new Session(order, options);
  try {
    return session.report();
  } finally {
    session.free();
  }
}

const unreadable = () => refuse("unreadable-value", messageOf("unreadable-value"));

const plain = (value) => {
  try {
    return clone(value, 0);
  } catch (error) {
    return unreadable();
  }
};

// A copy as `src/bindings/read.rs` would read it.
function clone(value, depth) {
  if (value === null || typeof value !== "object") return /function|symbol|bigint/.test(typeof value) ? unreadable() : value;
  if (depth >= DEEPEST || value.length > LONGEST) unreadable();
  if (Array.isArray(value)) return value.map((item) => clone(item, depth + 1));
  const copy = {};
  for (const key of Object.keys(value)) {
    const inner = clone(value[key], depth + 1);
    if (key === "__proto__") Object.defineProperty(copy, key, { value: inner, enumerable: true, configurable: true, writable: true });
    else copy[key] = inner;
  }
  return copy;
}

// Sets a value in a plain object by path; what stands in the way is replaced.
function put(target, path, value) {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  let node = target;
  for (let i = 0; i < keys.length - 1; i++) {
    const next = node[keys[i]];
    node = next !== null && typeof next === "object" ? next : (node[keys[i]] = /^\d+$/.test(keys[i + 1]) ? [] : {});
  }
  const last = keys[keys.length - 1];
  if (value === undefined || value === null) {
    if (Array.isArray(node)) node[last] = null;
    else delete node[last];
  } else node[last] = value;
}

function at(target, path) {
  return path.split(/[.[\]]+/).filter((key) => key !== "").reduce((node, key) => node?.[key], target);
}

/** A form being filled in. */
export class Session {
  #raw = null;
  #generation = 0;
  #order;
  #options;
  #table;
  // The numbers of each path edited so far.
  #places = new Map();
  // Texts that were edited since `#order` was brought up to date, by path. Only a restart after a
  // trap needs `#order`, so a key stroke does not pay for it.
  #typed = new Map();

  constructor(order, options) {
    ready();
    revive();
    this.#options = readOptions(options, false);
    this.#table = language(this.#options.locale);
    this.#order = plain(order) ?? {};
    this.#start();
  }

  #start() {
    this.#settle();
    const { profile, provider, today, now } = this.#options;
    try {
      this.#raw = checker.start(this.#order, profile, provider, today, now);
    } catch (error) {
      guard(error);
    }
    this.#generation = generation;
  }

  #live() {
    if (this.#order === null) refuse("freed", "the session was freed");
    revive();
    if (this.#generation !== generation) this.#start();
    return this.#raw;
  }

  #run(call) {
    try {
      return call(this.#live());
    } catch (error) {
      return guard(error);
    }
  }

  #settle() {
    for (const [path, text] of this.#typed) this.#put(path, text);
    this.#typed.clear();
  }

  #keep(path, value) {
    this.#settle();
    this.#put(path, value);
  }

  // Only a plain object can be edited in place; an order of another kind is replaced by the first edit.
  #put(path, value) {
    if (path === "") {
      this.#order = value ?? {};
      return;
    }
    if (this.#order === null || typeof this.#order !== "object" || Array.isArray(this.#order)) this.#order = {};
    put(this.#order, path, value);
  }

  #delta(status) {
    const delta = { added: [], removed: [], requirementsChanged: (status & 2) !== 0, ok: (status & 1) !== 0 };
    if (status & 4) {
      const numbers = this.#raw.takeNumbers();
      const texts = this.#raw.takeTexts();
      const gone = numbers[0];
      unpack(numbers, texts, 1, this.#table).forEach(({ finding }, n) => {
        if (n < gone) delta.removed.push({ code: finding.code, path: finding.path });
        else delta.added.push(finding);
      });
    }
    return delta;
  }

  /** Puts a value at a path: one field, or a whole sub-object. Returns what changed. */
  edit(path, value) {
    path = String(path);
    if (typeof value === "string") {
      let place = this.#places.get(path);
      if (!place) {
        place = resolvePath(path);
        this.#places.set(path, place);
      }
      if (place.length) {
        const raw = this.#live();
        let status;
        try {
          status = raw.editText(place[0], place[1], place[2], place[3], value);
        } catch (error) {
          guard(error);
        }
        this.#typed.set(path, value);
        return this.#delta(status);
      }
    }
    const given = plain(value);
    const status = this.#run((raw) => raw.edit(path, given));
    this.#keep(path, given);
    return this.#delta(status);
  }

  /** Puts a new element before the one at `index` of a list. */
  insert(path, index, value) {
    path = String(path);
    if (!Number.isInteger(index) || index < 0 || index > 0x7fffffff) refuse("no-such-item", messageOf("no-such-item"));
    const given = plain(value);
    const status = this.#run((raw) => raw.insert(path, index, given));
    this.#settle();
    const list = at(this.#order, path);
    const item = given ?? {};
    if (Array.isArray(list)) list.splice(index, 0, item);
    else this.#keep(path, [item]);
    return this.#delta(status);
  }

  /** Takes out the element at a path such as `websites[2]`. */
  remove(path) {
    path = String(path);
    const status = this.#run((raw) => raw.remove(path));
    this.#settle();
    const cut = path.lastIndexOf("[");
    at(this.#order, path.slice(0, cut)).splice(parseInt(path.slice(cut + 1), 10), 1);
    return this.#delta(status);
  }

  /** Everything there is to say about the order, in the order of the form. */
  report() {
    const status = this.#run((raw) => raw.report());
    const report = { ok: (status & 1) !== 0, diagnostics: [], requirements: [], hints: [] };
    for (const { kind, finding } of unpack(this.#raw.takeNumbers(), this.#raw.takeTexts(), 0, this.#table)) {
      (kind < 2 ? report.diagnostics : kind === 2 ? report.requirements : report.hints).push(finding);
    }
    return report;
  }

  /** The order as it is now. */
  order() {
    return this.#run((raw) => raw.order());
  }

  /** Renders messages in another language from now on. */
  setLocale(locale) {
    this.#table = language(locale);
    this.#options.locale = locale;
  }

  /** How many runs of rules the last edit took: around the touched record, and for the whole order. */
  work() {
    const [local, orderWide] = this.#run((raw) => raw.work());
    return { local, orderWide };
  }

  /** Gives the memory back. The session cannot be used afterwards. */
  free() {
    if (this.#order === null) return;
    this.#order = null;
    if (this.#generation === generation && !broken) this.#raw.free();
  }
}

// What wires each form: held here, since the garbage collector would take the wires off a form whose
// handle nobody keeps.
const wires = new Set();

/** Wires a form to a session: controls are found by `name` = path. Returns a handle to detach. */
export function attach(form, session) {
  ready();
  revive();
  const handlers = {};
  const heard = {};
  let attached;
  // After a trap the handlers belong to a dead instance; what the form calls stays the same and finds
  // those of the living one.
  const hear = (name, handler) => {
    handlers[name] = handler;
    heard[name] = heard[name] || ((event) => {
      revive();
      handlers[name](event);
    });
    return heard[name];
  };
  const wire = () => {
    attached = attachRaw(form, session, hear);
  };
  wire();
  wires.add(wire);
  return {
    detach() {
      if (!wires.delete(wire)) return;
      revive();
      attached.detach();
    },
  };
}

/** The kinds of value that `check` knows. */
export const kinds = Object.freeze(tables.kinds);
