// The public API over the wasm module, without any language: `index.js` adds both.
import * as glue from "./beian_validator.js";
import tables from "./data/tables.js";
import { loadFallback, moduleFile, packFile } from "./place.js";

const NONE = 0xffffffff;
// What the module reads of a value; a circle would never end.
const DEEPEST = 16;
const LONGEST = 100000;
// From here on an answer of the module is the address of what it packed.
const SMALL = 64;
const languages = {};

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
  // With what was taken apart so far.
  languages[table.locale] = { table, rules: null, words: null, parts: new Map() };
  lastOptions = {};
}

// The module's functions; but for `attach`, they take and return numbers only.
let api = null;
// What they are made from again after a trap: a compiled module, or the export of `fallback.js`.
let origin;
let starting = null;

/**
 * Loads the module, or the same in JavaScript where there is no WebAssembly or the page's policy
 * forbids it. Calling it again does nothing. Node needs no argument.
 */
export default function init(source) {
  if (api) return Promise.resolve();
  starting ??= load(source).catch((error) => {
    starting = null;
    // Somebody may have called `initSync` meanwhile.
    if (!api) throw error;
  });
  return starting;
}

async function load(source) {
  source = await source;
  if (!isScript(source) && !isAble()) source = await loadFallback();
  source ??= await moduleFile();
  if (isScript(source)) return initSync(source);
  if (isAddress(source)) source = await open(source);
  // Compiled while it arrives, where engine and server are up to that.
  const { headers } = source;
  const isNamed = headers && /^application\/wasm/i.test(headers.get("Content-Type"));
  const made =
    isNamed && WebAssembly.instantiateStreaming
      ? await WebAssembly.instantiateStreaming(source, glue.imports())
      : await WebAssembly.instantiate(headers ? await source.arrayBuffer() : source, glue.imports());
  // A compiled module gives the instance alone.
  if (!api) startFrom(made.module || source, made.instance || made);
}

const isScript = (source) => typeof source === "function";

// Whether the host has WebAssembly, and the page's policy lets us use it.
function isAble() {
  try {
    return !!new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  } catch (refused) {
    return false;
  }
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
  if (!api) startFrom(isScript(source) || source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source));
}

function startFrom(source, instance) {
  api = isScript(source) ? source(glue.imports(), forget) : (instance || new WebAssembly.Instance(source, glue.imports())).exports;
  origin = source;
  glue.use(api);
  forget();
}

// What every call starts with.
function ready() {
  if (!api) refuse("not-initialized", "call init() first");
  if (isBroken) revive();
}

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

const isGiven = (value) => value !== undefined && value !== null;

// What was given last, the values it had then, and what they were read as.
let lastOptions = {};

function readOptions(options, isSingle) {
  if (!isGiven(options)) options = OPTIONS;
  const { profile, provider, today, now, locale, organizerNature, province, given, read } = lastOptions;
  if (
    options === given &&
    isSingle === lastOptions.isSingle &&
    options.profile === profile &&
    options.provider === provider &&
    options.today === today &&
    options.now === now &&
    options.locale === locale &&
    options.organizerNature === organizerNature &&
    options.province === province
  ) {
    return isGiven(now) ? read : atPresent({ ...read }, today);
  }
  const fresh = options === OPTIONS ? readAnew({}, isSingle) : readAnew(options, isSingle);
  lastOptions = { ...options, given: options, read: fresh, isSingle };
  return fresh;
}

// The host's clock, unless the day is given.
function atPresent(read, today) {
  read.now = Date.now() / 1000;
  if (!isGiven(today)) read.today = beijingDay(read.now * 1000);
  return read;
}

function readAnew(options, isSingle) {
  if (typeof options !== "object") refuse("unknown-option", "options must be an object");
  for (const name in options) {
    if (OPTIONS.indexOf(name) < 0 || (!isSingle && OPTIONS.indexOf(name) > 4)) {
      refuse("unknown-option", `no option is called ${name}`);
    }
  }
  const read = {
    profile: word("profile", "Profile", options.profile, 0),
    provider: word("provider", "Provider", options.provider, 255),
    nature: word("organizerNature", "OrganizerNature", options.organizerNature, 255),
    province: word("province", "Province", options.province, 255),
    now: 0,
    today: 0,
    language: language(options.locale ?? "zh"),
  };
  if (isGiven(options.now)) {
    const time = typeof options.now === "string" && /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/i.test(options.now) ? Date.parse(options.now) : NaN;
    if (Number.isNaN(time)) refuse("unknown-option", `now: ${JSON.stringify(options.now)} is no RFC 3339 moment`);
    read.now = time / 1000;
    read.today = beijingDay(time);
  } else atPresent(read);
  if (isGiven(options.today)) {
    const time = typeof options.today === "string" && /^\d{4}-\d\d-\d\d$/.test(options.today) ? Date.parse(options.today) : NaN;
    // Date.parse takes 2026-02-30 in some engines and moves it to March.
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== options.today) {
      refuse("unknown-option", `today: ${JSON.stringify(options.today)} is no date`);
    }
    read.today = time / DAY;
  }
  return read;
}

const language = (locale) =>
  (has(languages, locale) && languages[locale]) || refuse("unknown-option", `locale: ${JSON.stringify(locale)} is not loaded`);

// ---- values in; `src/bindings/read.rs` says how they are laid out

const NUMBER = 3;
const TEXT = 4;
const LIST = 5;
const OBJECT = 6;
const RECORDS = 7;
// From here on short texts.
const SHORT = 8;

// The input of the module, and all its memory. Both are empty after it has moved.
let bytes;
let words;
// Where the input is free. A getter in an order may edit another one: what it writes goes behind.
let top = 0;

function forget() {
  bytes = new Uint8Array(0);
  words = new Uint32Array(0);
}

forget();

function look() {
  words = new Uint32Array(api.memory.buffer);
}

// Makes sure that so many bytes can be written.
function reach(count) {
  if (top + count <= bytes.length) return;
  let size = 4096;
  while (size < top + count) size *= 2;
  const address = api.room(size);
  bytes = new Uint8Array(api.memory.buffer, address, size);
  look();
}

function write(text) {
  reach(3 * text.length);
  const into = bytes;
  let to = top;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      into[to++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      const low = text.charCodeAt(at + 1);
      // Half of a pair becomes U+FFFD.
      if (code < 0xdc00 && low >= 0xdc00 && low < 0xe000) {
        code = (code << 10) + low - 0x35fdc00;
        at++;
      } else code = 0xfffd;
    }
    if (code < 0x800) into[to++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) into[to++] = 0xe0 | (code >> 12);
      else {
        into[to++] = 0xf0 | (code >> 18);
        into[to++] = 0x80 | ((code >> 12) & 0x3f);
      }
      into[to++] = 0x80 | ((code >> 6) & 0x3f);
    }
    into[to++] = 0x80 | (code & 0x3f);
  }
  top = to;
}

function writeCount(at, count) {
  for (let n = 0; n < 4; n++) bytes[at + n] = count >>> (8 * n);
}

function writeText(text) {
  const from = top;
  // So short that it is at most 247 bytes, whatever it is.
  const isShort = text.length < 83;
  top += isShort ? 1 : 5;
  write(text);
  if (isShort) bytes[from] = SHORT - 1 + top - from;
  else {
    bytes[from] = TEXT;
    writeCount(from + 1, top - from - 5);
  }
}

function begin(tag, count) {
  reach(5);
  bytes[top] = tag;
  writeCount(top + 1, count);
  top += 5;
}

const isList = Array.isArray;
const isObject = (value) => typeof value === "object" && value !== null;

// What cannot be written, whoever says so.
const UNREADABLE = {};
const unreadable = () => {
  throw UNREADABLE;
};

function writeValue(value, depth) {
  reach(16);
  if (typeof value === "string") writeText(value);
  else if (typeof value === "number") {
    bytes[top++] = NUMBER;
    bytes.set(new Uint8Array(new Float64Array([value]).buffer), top);
    top += 8;
  } else if (isObject(value)) {
    if (depth >= DEEPEST || (isList(value) && value.length > LONGEST)) unreadable();
    if (isList(value)) {
      const { length } = value;
      begin(LIST, length);
      for (let at = 0; at < length; at++) writeValue(value[at], depth + 1);
    } else {
      const keys = Object.keys(value);
      begin(OBJECT, keys.length);
      for (const key of keys) {
        writeValue(key);
        writeValue(value[key], depth + 1);
      }
    }
  } else bytes[top++] = isGiven(value) ? (typeof value === "boolean" ? 1 + value : unreadable()) : 0;
}

// For each record its fields: the path, and of which record it is a list, if it is one.
const fields = [];

const fieldsOf = (record) => fields[record] || (fields[record] = tables.paths[record].split(" ").map((field) => field.split("=")));

// For each record what its keys stand for: the place of a field, with 256 times the record if it is
// a list of records; or further keys.
const records = [];

function keysOf(record) {
  if (records[record]) return records[record];
  const all = new Map();
  fieldsOf(record).forEach(([path, list], slot) => {
    let keys = all;
    const names = path.split(".");
    const last = names.pop();
    for (const name of names) {
      if (!keys.has(name)) keys.set(name, new Map());
      keys = keys.get(name);
    }
    keys.set(last, slot + 256 * (list || 0));
  });
  return (records[record] = all);
}

const MISPLACED = 253;
const STRANGER = 254;
const END = 255;

function writeRecord(value, record, depth) {
  if (isObject(value) && !isList(value)) writeFields(value, keysOf(record), "", depth);
  else writeBeside(MISPLACED, "", value, depth);
  reach(1);
  bytes[top++] = END;
}

function writeFields(value, keys, prefix, depth) {
  // Engines read what they enumerate faster than what they look up.
  for (const key in value) {
    if (!has(value, key)) continue;
    const inner = value[key];
    if (!isGiven(inner)) continue;
    const to = keys.get(key);
    if (typeof to === "number") {
      reach(6);
      bytes[top++] = to;
      if (to < 256 || !isList(inner)) writeValue(inner, depth + 1);
      else {
        const { length } = inner;
        if (length > LONGEST) unreadable();
        begin(RECORDS, length);
        for (let at = 0; at < length; at++) writeRecord(inner[at], to >> 8, depth + 2);
      }
    } else if (to && isObject(inner) && !isList(inner)) writeFields(inner, to, `${prefix + key}.`, depth + 1);
    else writeBeside(to ? MISPLACED : STRANGER, prefix + key, inner, depth + 1);
  }
}

function writeBeside(kind, path, value, depth) {
  reach(1);
  bytes[top++] = kind;
  writeValue(path);
  writeValue(value, depth);
}

const writeOrder = (order) => {
  if (isGiven(order)) writeRecord(order, 0, 0);
  else {
    reach(1);
    bytes[top++] = END;
  }
};

// Has `put` write into the input, and `use` use it. Any getter may be called by the former.
function written(put, use) {
  const from = top;
  const instance = generation;
  try {
    try {
      put();
    } catch (error) {
      if (isTrap(error)) guard(error);
      refuse(...REFUSALS[7]);
    }
    if (instance !== generation) refuse(...INTERNAL);
    return use(from, top);
  } finally {
    top = from;
  }
}

// ---- findings out; `src/bindings/pack.rs` says how they are laid out

// The number to read next.
let next = 0;

const INNER = { 2: "domains", 3: "cloudResources", 4: "platforms", 5: "sdks" };

// What is being edited: most findings stand there.
let here = null;

function readPath() {
  const place = words[next];
  const index = words[next + 1];
  const sub = words[next + 2];
  const element = words[next + 3];
  next += 4;
  if (here !== null && here.place === place && here.index === index && here.sub === sub && here.element === element) return here.path;
  const field = place & 0xffff;
  const record = field >> 8;
  let path = fieldsOf(record)[field & 0xff][0];
  if (record) {
    if (INNER[record]) path = `${INNER[record]}[${sub}].${path}`;
    path = `${tables.lists[place >> 16]}[${index}].${path}`;
  }
  return element === NONE ? path : `${path}[${element}]`;
}

// The units of a text that is not short.
const units = [];

function readText() {
  let text = "";
  const end = next + 1 + words[next++];
  if (end - next < 8) {
    while (next < end) text += String.fromCharCode(words[next++]);
    return text;
  }
  while (next < end) {
    units.length = 0;
    for (const stop = Math.min(end, next + 999); next < stop; next++) units.push(words[next]);
    text += String.fromCharCode.apply(null, units);
  }
  return text;
}

// A value as `writeValue` writes it, but in whole numbers.
function readValue() {
  const tag = words[next++];
  if (tag === TEXT) return readText();
  if (tag === NUMBER) return new Float64Array(words.slice(next, (next += 2)).buffer)[0];
  if (tag < NUMBER) return tag ? tag === 2 : null;
  const value = tag === LIST ? [] : {};
  for (let count = words[next++]; count; count--) {
    const key = tag === LIST ? value.length : readText();
    value[key] = readValue();
  }
  return value;
}

// The rows of a table, which is a text up to its first use.
const rowsOf = (table) => table.split("\n").map((row) => row.split("\t"));

// What is known of a rule: code, names of values, sources.
const rules = [];
let rows = null;
let sources = null;

function ruleOf(number) {
  if (rules[number]) return rules[number];
  if (!rows) {
    rows = rowsOf(tables.rules);
    sources = rowsOf(tables.sources);
  }
  const [code, names, cited] = rows[number];
  return (rules[number] = { code, names: names.split(" "), sources: Object.freeze(cited ? cited.split(" ").map((n) => sources[n][0]) : []) });
}

// A template as texts and names in turns.
function partsOf(language, rule, number) {
  const key = (rule << 8) | number;
  if (!language.parts.has(key)) {
    language.rules = language.rules || rowsOf(language.table.rules);
    language.parts.set(key, (language.rules[rule][number] ?? "").split(/\{(\w+)\}/));
  }
  return language.parts.get(key);
}

function wordOf(language, list, word) {
  language.words = language.words || rowsOf(language.table.words);
  return language.words[list][word];
}

function fill(parts, args) {
  let text = parts[0];
  for (let n = 1; n < parts.length; n += 2) {
    const name = parts[n];
    text += (has(args, name) ? args[name] : `{${name}}`) + parts[n + 1];
  }
  return text;
}

// The class of the finding read last: error, warning, requirement, hint.
let kind = 0;

// Reads a finding. Of a single value there is but one path.
function readFinding(language, value) {
  const number = words[next];
  const flags = words[next + 1];
  next += 2;
  let path = readPath();
  if (flags & 128) path = readText();
  const material = words[next++];
  const related = [];
  for (let n = flags >>> 24; n; n--) related.push(readPath());
  const { code, names, sources } = ruleOf(number);
  const args = {};
  for (let n = 0; n < ((flags >> 16) & 255); n++) {
    const value = words[next] >>> 31 ? wordOf(language, (words[next] >> 8) & 255, words[next++] & 255) : readText();
    if (names[n]) args[names[n]] = value;
  }
  const parts = partsOf(language, number, (flags >> 8) & 255);
  const message = parts.length > 1 ? fill(parts, args) : parts[0];
  kind = flags & 3;
  if (kind < 2) {
    const finding = { code, severity: kind ? "warning" : "error", missing: (flags & 4) !== 0, path: value ?? path, related, message, args };
    if (flags & 16) {
      const target = readPath();
      const text = readText();
      finding.fix = {
        path: value ?? target,
        value: flags & 64 ? null : text,
        safety: flags & 32 ? "safe" : "confirm",
        label: language.table.fix.replace("{value}", () => text),
      };
    }
    finding.sources = sources;
    return finding;
  }
  if (flags & 16) {
    next += 4;
    readText();
  }
  const finding = { code, path };
  if (material !== NONE) finding.material = tables.words.MaterialType[material];
  finding.message = message;
  if (kind === 2) finding.satisfied = (flags & 8) !== 0;
  finding.sources = sources;
  return finding;
}

// Goes to what the module packed and returns where it ends.
function goTo(status) {
  if (!words.length) look();
  next = status >>> 2;
  return next + words[next++];
}

function readReport(status, language) {
  const report = { ok: (status & 1) !== 0, diagnostics: [], requirements: [], hints: [] };
  here = null;
  for (const end = goTo(status); next < end; ) {
    const finding = readFinding(language);
    (kind < 2 ? report.diagnostics : kind === 2 ? report.requirements : report.hints).push(finding);
  }
  return report;
}

function readDelta(status, language) {
  const delta = { added: [], removed: [], requirementsChanged: (status & 2) !== 0, ok: (status & 1) !== 0 };
  if (status < SMALL) {
    if (status > 3) answered(status);
    return delta;
  }
  const end = goTo(status);
  for (let gone = words[next++]; gone; gone--) {
    const { code } = ruleOf(words[next]);
    const flags = words[next + 1];
    next += 2;
    const path = readPath();
    delta.removed.push({ code, path: flags & 128 ? readText() : path });
  }
  while (next < end) delta.added.push(readFinding(language));
  return delta;
}

// ---- refusals and traps

// By the numbers of the module.
const REFUSALS = [
  ,
  ["unknown-path", "the order has no such path"],
  ["no-such-item", "the list has no such element"],
  ["not-a-list", "elements can be put in and taken out of lists only"],
  ["unknown-kind", "there is no such kind of value"],
  ["unknown-pack", "there is no such optional table"],
  ["unreadable-pack", "these are no bytes of that table"],
  ["unreadable-value", "the value nests too deep or holds what JSON cannot"],
  ["freed", "the session was freed"],
];
const INTERNAL = ["internal", "the validator failed on this value; the order is as it was before"];

// The status of a call that was not refused.
function answered(status) {
  if (status > 3 && status < SMALL) refuse(...REFUSALS[status >> 2]);
  return status;
}

// A trap leaves the instance unusable. The next call makes a fresh one, and each session starts
// anew from the order that its last good edit left.
let isBroken = false;
// Counts the instances of the module: a session of an older one starts anew.
let generation = 1;

// The module in JavaScript has range errors only.
const isTrap = (error) => error instanceof RangeError || (typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError);

function guard(error) {
  if (!isTrap(error)) throw error;
  isBroken = true;
  generation++;
  refuse(...INTERNAL);
}

function attempt(call) {
  try {
    return call();
  } catch (error) {
    return guard(error);
  }
}

const ask = (call) => answered(attempt(call));

// Chromium made no large instance at once for years: where that is so, one is made beside, and the
// calls after this task have it.
let spare = null;
let isPreparing = false;

async function prepare() {
  if (isPreparing) return;
  isPreparing = true;
  try {
    spare = await WebAssembly.instantiate(origin, glue.imports());
  } catch (refused) {
    // The next call tries again.
  }
  isPreparing = false;
}

function revive() {
  try {
    startFrom(origin, spare);
  } catch (refused) {
    prepare();
    refuse(...INTERNAL);
  }
  spare = null;
  isBroken = false;
  for (const name in packs) givePack(name, packs[name]);
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
  let pack = source ?? packFile(name);
  if (isAddress(pack)) pack = await open(pack);
  if (pack.arrayBuffer) pack = await pack.arrayBuffer();
  ready();
  const copy = new Uint8Array(pack.buffer ?? pack, pack.byteOffset ?? 0, pack.byteLength);
  givePack(String(name), copy);
  packs[name] = copy;
}

function givePack(name, pack) {
  let middle;
  const put = () => {
    write(name);
    middle = top;
    append(pack);
  };
  written(put, (from, to) => ask(() => api.loadPack(from, middle, to)));
}

function append(more) {
  reach(more.length);
  bytes.set(more, top);
  top += more.length;
}

// ---- the four things

/** Checks one value on its own. */
export function check(kind, value, options) {
  ready();
  const read = readOptions(options, true);
  if (typeof value !== "string") refuse(REFUSALS[7][0], "value must be a string");
  const number = tables.kinds.indexOf(String(kind));
  if (number < 0) refuse(...REFUSALS[4]);
  const from = top;
  let status;
  try {
    write(value);
    status = api.check(number, from, top, read.profile, read.provider, read.today, read.now, read.nature, read.province);
  } catch (error) {
    top = from;
    guard(error);
  }
  top = from;
  const found = [];
  if (answered(status)) {
    here = null;
    for (const end = goTo(status); next < end; ) found.push(readFinding(read.language, "value"));
  }
  return found;
}

/** Validates a whole order. */
export function validate(order, options) {
  ready();
  const { profile, provider, today, now, language } = readOptions(options, false);
  const call = (from, to) => ask(() => api.validate(from, to, profile, provider, today, now));
  return readReport(written(() => writeOrder(order), call), language);
}

// Sessions that nobody holds any more.
const forgotten =
  typeof FinalizationRegistry === "function" &&
  new FinalizationRegistry(({ number, instance }) => {
    if (instance === generation) api.end(number);
  });

// In place of an index, as the module knows them.
const REPLACE = -1;
const REMOVE = -2;

/** A form being filled in. */
export class Session {
  #number = 0;
  #generation = 0;
  #options;
  #language;
  // What a restart after a trap starts with: an order as it was written into the input, and what
  // was done to it since.
  #base;
  #log;
  // The sum of the log's bytes; not less than the log is worth.
  #weight;
  // The numbers of each path edited so far, and the text last put there.
  #places = new Map();
  // Those whose texts are not in the log yet, so that a key stroke does not pay for it.
  #typed = [];

  constructor(order, options) {
    ready();
    this.#options = readOptions(options, false);
    this.#language = this.#options.language;
    written(() => writeOrder(order), (from, to) => this.#rebase(from, to));
    this.#live();
  }

  #rebase(from, to) {
    this.#base = bytes.slice(from, to);
    this.#log = [];
    this.#weight = 0;
    for (const place of this.#typed) place.isTyped = false;
    this.#typed = [];
  }

  // Makes sure that the module knows the session.
  #live() {
    if (this.#generation === generation && !isBroken) return;
    if (!this.#base) refuse(...REFUSALS[8]);
    ready();
    this.#settle();
    const { profile, provider, today, now } = this.#options;
    const start = (from, to) => ask(() => api.start(from, to, profile, provider, today, now));
    this.#number = written(() => append(this.#base), start);
    for (const [index, middle, step] of this.#log) {
      written(() => append(step), (from, to) => ask(() => api.change(this.#number, index, from, from + middle, to)));
    }
    this.#generation = generation;
    if (forgotten) {
      forgotten.unregister(this);
      forgotten.register(this, { number: this.#number, instance: generation }, this);
    }
  }

  // Puts what was typed into the log.
  #settle() {
    for (const place of this.#typed) {
      place.isTyped = false;
      this.#step(REPLACE, place.path, place.text, (from, middle, to) => this.#note(REPLACE, middle - from, bytes.slice(from, to)));
    }
    this.#typed = [];
  }

  #note(index, middle, step) {
    this.#log.push([index, middle, step]);
    this.#weight += step.length + 99;
  }

  #step(index, path, value, use) {
    let middle;
    const put = () => {
      write(path);
      middle = top;
      if (index !== REMOVE) writeValue(value, 0);
    };
    return written(put, (from, to) => use(from, middle, to));
  }

  #change(index, path, value) {
    this.#live();
    return this.#step(index, path, value, (from, middle, to) => {
      const step = bytes.slice(from, to);
      const status = ask(() => api.change(this.#number, index, from, middle, to));
      here = null;
      const delta = readDelta(status, this.#language);
      this.#settle();
      this.#note(index, middle - from, step);
      if (this.#weight > this.#base.length + 65536) {
        const order = this.order();
        written(() => writeOrder(order), (from, to) => this.#rebase(from, to));
      }
      return delta;
    });
  }

  // The numbers of the field at a path, or nothing.
  #place(path) {
    this.#live();
    const status = written(() => write(path), (from, to) => attempt(() => api.resolve(from, to)));
    if (status < SMALL) return null;
    goTo(status);
    const place = { place: words[next], index: words[next + 1], sub: words[next + 2], element: words[next + 3], path, text: "", isTyped: false };
    this.#places.set(path, place);
    return place;
  }

  /** Puts a value at a path: one field, or a whole sub-object. Returns what changed. */
  edit(path, value) {
    const place = typeof value === "string" && (this.#places.get(path) || this.#place((path = String(path))));
    if (!place) return this.#change(REPLACE, String(path), value);
    this.#live();
    const from = top;
    let status;
    try {
      write(value);
      status = api.editText(this.#number, from, top, place.place, place.index, place.sub, place.element);
    } catch (error) {
      top = from;
      guard(error);
    }
    top = from;
    here = place;
    const delta = readDelta(status, this.#language);
    place.text = value;
    if (!place.isTyped) {
      place.isTyped = true;
      this.#typed.push(place);
    }
    return delta;
  }

  /** Puts a new element before the one at `index` of a list. */
  insert(path, index, value) {
    if (!Number.isInteger(index) || index < 0 || index > 0x7fffffff) refuse(...REFUSALS[2]);
    return this.#change(index, String(path), value);
  }

  /** Takes out the element at a path such as `websites[2]`. */
  remove(path) {
    return this.#change(REMOVE, String(path));
  }

  /** Everything there is to say about the order, in the order of the form. */
  report() {
    this.#live();
    return readReport(ask(() => api.report(this.#number)), this.#language);
  }

  /** The order as it is now. */
  order() {
    this.#live();
    goTo(ask(() => api.order(this.#number)));
    return readValue();
  }

  /** Renders messages in another language from now on. */
  setLocale(locale) {
    this.#language = language(locale);
  }

  /** How many runs of rules the last edit took. */
  work() {
    this.#live();
    goTo(ask(() => api.work(this.#number)));
    return { local: words[next], orderWide: words[next + 1] };
  }

  /** Gives the memory back. The session cannot be used afterwards. */
  free() {
    if (this.#generation === generation && !isBroken) api.end(this.#number);
    if (forgotten) forgotten.unregister(this);
    this.#base = null;
    this.#generation = 0;
  }
}

/** Wires a form to a session: controls are found by `name` = path. Returns a handle to detach. */
export function attach(form, session) {
  // Says whether the session still stands.
  session.work();
  return { detach: glue.attach(form, session) };
}

/** The kinds of value that `check` knows. */
export const kinds = Object.freeze(tables.kinds);
