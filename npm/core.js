// The public API over the wasm module, without any language: `index.js` adds both.
import * as glue from "./beian_validator.js";
import { END, LARGEST, LIST, MISPLACED, NONE, NUMBER, OBJECT, RECORDS, REMOVE, REPLACE, SHORT, SMALL, STRANGER, TEXT } from "./glue/layout.js";
import tables from "./data/tables.js";
import { loadFallback, moduleFile, packFile } from "./place.js";

/** An error about how the library is used, never about the order. */
export class BeianError extends Error {
  constructor(code, about) {
    // Of what was given to us a little, but the whole story of a file.
    const story = /^(not-found|unreadable-module)$/.test(code) ? about : shown(about);
    super(code + (about === undefined ? "" : `: ${story}`) + (ASKED[code] || ""));
    this.name = "BeianError";
    this.code = code;
  }
}

// Of an object, what it is: not every one can be made a text. Long numbers may be somebody's.
const shown = (about) =>
  isObject(about) || typeof about === "function" ? typeof about : String(about).slice(0, 99).replace(/[\d\uff10-\uff19]{5,}/g, "…");

const refuse = (code, about) => {
  throw new BeianError(code, about);
};

// By the numbers of the module.
const REFUSALS = [, "unknown-path", "no-such-item", "not-a-list", "unknown-kind", "unknown-pack", "unreadable-pack", "unreadable-value", "freed"];

const failed = () => refuse("internal", "the validator failed; the order is as before");
const unreadable = () => refuse("unreadable-value", "it nests too deep or holds what JSON cannot");

const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
const isGiven = (value) => value !== undefined && value !== null;
const isList = Array.isArray;
const isObject = (value) => typeof value === "object" && value !== null;

const languages = {};

/** Adds a language: the default export of `messages/zh.js` or `messages/en.js`. */
export function addLanguage(table) {
  const { fix, rules, words } = table || {};
  // A table that was cut short, or is of another version, would say something else.
  if (typeof fix !== "string" || `${words}\n${rules}`.split(/[\t\n]/).length !== tables.cells) refuse("unknown-option", "locale: no table of a language");
  languages[table.locale] = { table, parts: [] };
  ASKED.locale = oneOf(Object.keys(languages)) + "; addLanguage comes first";
  last = {};
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
    if (!api) noModule(error);
  });
  return starting;
}

// What is being loaded, to name it.
let file;

const noModule = (error) => {
  if (error instanceof BeianError) throw error;
  refuse("unreadable-module", `${typeof file === "string" ? file : shown(file)}: ${error}`);
};

async function load(source) {
  // In one script for old engines there is no telling where the module is: name what has to be given.
  file = source || "beian_validator_bg.wasm";
  source = await Promise.resolve(source).catch((why) => refuse("not-found", `${why}`));
  if (isAble()) source ??= await moduleFile();
  else if (!isScript(source)) source = await loadFallback((file = "fallback.js"));
  if (isScript(source)) return api || startFrom(source);
  file = source.url || source.href || source;
  if (isAddress(source)) source = await open(source);
  else if (source.ok === false) notFound(file)(source.status);
  // Compiled while it arrives, where engine and server are up to that.
  const isNamed = source.headers && /^application\/wasm/i.test(source.headers.get("Content-Type"));
  const making =
    isNamed && WebAssembly.instantiateStreaming
      ? WebAssembly.instantiateStreaming(source, glue.imports())
      : WebAssembly.instantiate(await bytesOf(source), glue.imports());
  unpack();
  const made = await making;
  // A compiled module gives the instance alone.
  if (!api) startFrom(made.module || source, made.instance || made);
}

// Does what the first answer would do anyhow, while the engine compiles the module on other threads.
function unpack() {
  tables.paths.forEach((_, record) => keysOf(record));
  ruleOf(0);
  for (const locale in languages) sentence(languages[locale], 0, 0, {});
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

const isAddress = (source) => typeof source === "string" || (isObject(source) && "href" in source);

// The answer of a server, or the bytes of a file in Node, where `fetch` knows no files.
async function open(url) {
  const missing = notFound(url);
  if (typeof process === "object" && process.getBuiltinModule && /^file:/.test(url)) {
    return process.getBuiltinModule("node:fs").promises.readFile(new URL(url)).catch(missing);
  }
  const answer = await fetch(url).catch(missing);
  return answer.ok ? answer : missing(answer.status);
}

const notFound = (url) => (why) => refuse("not-found", `${url}: ${why}`);

// What does not arrive as a whole is nothing.
const bytesOf = (source) => (source.arrayBuffer ? source.arrayBuffer().catch(() => 0) : source);

/** Loads the module at once: from its bytes, compiled, or as the export of `fallback.js`. */
export function initSync(source) {
  if (api) return;
  try {
    file = source;
    startFrom(isScript(source) || source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source));
  } catch (error) {
    noModule(error);
  }
}

function startFrom(source, instance) {
  const made = isScript(source) ? source(glue.imports(), forget) : (instance || new WebAssembly.Instance(source, glue.imports())).exports;
  // What is cut short before its data is a module all the same, with nothing in its memory. A cache may
  // hold one that is older than this file; it would find other rules under the same numbers.
  if (!made.room(0) || made.edition() !== tables.edition) throw new Error("cut short, or of another version");
  api = made;
  origin = source;
  file = null;
  glue.use(api);
  forget();
}

// What every call starts with.
function ready() {
  if (!api) refuse("not-initialized", "call init() first");
  if (isInside) giveUp();
  if (isBroken) revive();
}

// ---- options

const DAY = 86400;

// What an option stands for: a list of words, or a function that says it.
const OPTIONS = {
  profile: "Profile",
  provider: "Provider",
  // Date.parse takes 2026-02-30 in some engines and moves it to March.
  today: (day) => (day.length === 10 && new Date(day).toJSON() === `${day}T00:00:00.000Z` ? Date.parse(day) / 1000 / DAY : NaN),
  // The day of a moment neither.
  now: (moment) => (/^.{10}T([01]\d|2[0-3]):.*(Z|[+-]\d\d:\d\d)$/i.test(moment) ? Date.parse(moment) / 1000 + 0 * OPTIONS.today(moment.slice(0, 10)) : NaN),
  locale: (name) => (has(languages, name) ? languages[name] : NaN),
  organizerNature: "OrganizerNature",
  province: "Province",
};

// What is asked of the others, and of what errors are about, to tell who gave something else.
const ASKED = {
  today: "; YYYY-MM-DD",
  now: "; RFC 3339 with an offset",
  locale: "; addLanguage comes first",
  "unknown-path": "; paths are written as websites[0].name",
  "no-such-item": "; the list is shorter: insert adds to it",
  "unknown-kind": "; see kinds",
};

const oneOf = (list) => `; one of ${list.join(", ")}`;

function meaning(name, value) {
  const option = OPTIONS[name];
  const list = typeof option === "string" && tables.words[option];
  const found = list ? list.indexOf(value) : typeof value === "string" ? option(value) : NaN;
  if (list ? found < 0 : Number.isNaN(found)) refuse("unknown-option", `${name}: ${shown(value)}${list ? oneOf(list) : ASKED[name]}`);
  return found;
}

// What was given last, the values it had then, and what they stand for.
let last = {};
const NO_OPTIONS = {};

function readOptions(options, isSingle) {
  if (!isGiven(options)) options = NO_OPTIONS;
  const { values } = last;
  if (
    options !== last.options ||
    options.profile !== values.profile ||
    options.provider !== values.provider ||
    options.today !== values.today ||
    options.now !== values.now ||
    options.locale !== values.locale ||
    options.organizerNature !== values.organizerNature ||
    options.province !== values.province
  ) {
    const read = readAnew(options);
    last = { options, values: { ...options }, read };
  }
  const { read } = last;
  // The host's clock, unless the day is given; Beijing keeps UTC+8 all year.
  if (!isGiven(options.now)) read.now = Date.now() / 1000;
  if (!isGiven(options.today)) read.today = Math.floor((read.now + 8 * 3600) / DAY);
  // What stands around a value is in the order otherwise.
  if (!isSingle && (read.organizerNature & read.province) < 255) refuse("unknown-option", "organizerNature and province are for check");
  return read;
}

function readAnew(options) {
  if (!isObject(options)) refuse("unknown-option", options);
  for (const name in options) {
    if (!has(OPTIONS, name)) refuse("unknown-option", name + oneOf(Object.keys(OPTIONS)));
  }
  const read = { profile: 0, provider: 255, today: 0, now: 0, locale: 0, organizerNature: 255, province: 255 };
  for (const name in OPTIONS) {
    const value = options[name] ?? (name === "locale" ? "zh" : null);
    if (value !== null) read[name] = meaning(name, value);
  }
  return read;
}

// ---- values in; `src/bindings/read.rs` says how they are laid out

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
  if (size > LARGEST) unreadable();
  // By way of `ask`, so that V8 puts no call of the module in here: versions of 2023 crash at that.
  const address = ask("room", size);
  bytes = new Uint8Array(api.memory.buffer, address, size);
  look();
}

function write(text) {
  reach(3 * text.length);
  put(text);
}

// Where there is room for it.
function put(text) {
  const into = bytes;
  let to = top;
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) into[to++] = code;
    // Nearly all Chinese.
    else if (code >= 0x800 && code < 0xd800) {
      into[to++] = 0xe0 | (code >> 12);
      into[to++] = 0x80 | ((code >> 6) & 0x3f);
      into[to++] = 0x80 | (code & 0x3f);
    } else {
      code = text.codePointAt(at);
      if (code > 0xffff) at++;
      // Half of a pair becomes U+FFFD.
      else if (code >> 11 === 0x1b) code = 0xfffd;
      let more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      into[to++] = (0xf80 >> more) | (code >> (6 * more));
      while (more) into[to++] = 0x80 | ((code >> (6 * --more)) & 0x3f);
    }
  }
  top = to;
}

function writeCount(at, count) {
  for (let n = 0; n < 4; n++) bytes[at + n] = count >>> (8 * n);
}

// Where there is room for it.
function putText(text) {
  const from = top;
  // So short that it is at most 247 bytes, whatever it is.
  const isShort = text.length < 83;
  top += isShort ? 1 : 5;
  put(text);
  if (isShort) bytes[from] = SHORT - 1 + top - from;
  else {
    bytes[from] = TEXT;
    writeCount(from + 1, top - from - 5);
  }
}

function begin(tag, count) {
  if (count > tables.longest) unreadable();
  reach(5);
  bytes[top] = tag;
  writeCount(top + 1, count);
  top += 5;
}

function writeValue(value, depth) {
  reach(typeof value === "string" ? 3 * value.length + 5 : 9);
  if (typeof value === "string") putText(value);
  else if (typeof value === "number") {
    bytes[top++] = NUMBER;
    bytes.set(new Uint8Array(new Float64Array([value]).buffer), top);
    top += 8;
  } else if (isObject(value)) {
    if (depth >= tables.deepest) unreadable();
    if (isList(value)) {
      const length = value.length >>> 0;
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

function writeRecord(value, record, depth) {
  if (isObject(value) && !isList(value)) writeFields(value, keysOf(record), "", depth);
  else writeBeside("", null, value, depth);
  reach(1);
  bytes[top++] = END;
}

function writeFields(value, keys, group, depth) {
  // Engines read what they enumerate faster than what they look up.
  for (const key in value) {
    if (!has(value, key)) continue;
    const inner = value[key];
    if (!isGiven(inner)) continue;
    const to = keys.get(key);
    if (typeof inner === "string" && typeof to === "number") {
      reach(3 * inner.length + 6);
      bytes[top++] = to;
      putText(inner);
    } else if (typeof to === "number") {
      reach(1);
      bytes[top++] = to;
      if (to < 256 || !isList(inner)) writeValue(inner, depth + 1);
      else {
        const length = inner.length >>> 0;
        begin(RECORDS, length);
        for (let at = 0; at < length; at++) writeRecord(inner[at], to >> 8, depth + 2);
      }
    } else if (to) {
      const below = group ? `${group}.${key}` : key;
      if (isObject(inner) && !isList(inner)) writeFields(inner, to, below, depth + 1);
      else writeBeside(below, null, inner, depth + 1);
    } else writeBeside(group, key, inner, depth + 1);
  }
}

// Under a key that no field has, or in place of the group if there is no key.
function writeBeside(group, key, value, depth) {
  reach(1);
  bytes[top++] = key === null ? MISPLACED : STRANGER;
  writeValue(group);
  if (key !== null) writeValue(key);
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
      // Of the value itself, unless a call of the module failed on the way.
      if (instance === generation) unreadable();
    }
    if (instance !== generation) failed();
    return use(from, top);
  } finally {
    top = from;
  }
}

// ---- findings out; `src/bindings/pack.rs` says how they are laid out

// The number to read next.
let next = 0;

// What is being edited: most findings stand there. Of a single value there is but one path.
let here;
let only;

function readPath() {
  const place = words[next++];
  const index = words[next++];
  const sub = words[next++];
  const element = words[next++];
  if (only) return only;
  if (here && here.place === place && here.index === index && here.sub === sub && here.element === element) return here.path;
  const record = (place >> 8) & 255;
  let path = fieldsOf(record)[place & 255][0];
  if (record) {
    if (tables.inner[record]) path = `${tables.inner[record]}[${sub}].${path}`;
    path = `${tables.lists[place >> 16]}[${index}].${path}`;
  }
  return element === NONE ? path : `${path}[${element}]`;
}

function readText() {
  let text = "";
  for (let count = words[next++]; count; count--) text += String.fromCharCode(words[next++]);
  return text;
}

// The cells of a row of a table. Up to its first use a table is a text, and so is each row.
const tablesRead = new Map();

function cellsOf(table, row) {
  if (!tablesRead.has(table)) tablesRead.set(table, table.split("\n"));
  const rows = tablesRead.get(table);
  if (typeof rows[row] === "string") rows[row] = rows[row].split("\t");
  return rows[row];
}

// What is known of a rule: code, names of values, sources.
const rules = [];

function ruleOf(number) {
  if (rules[number]) return rules[number];
  const [code, names, cited] = cellsOf(tables.rules, number);
  const sources = cited ? cited.split(" ").map((source) => cellsOf(tables.sources, source)[0]) : [];
  return (rules[number] = { code, names: names.split(" "), sources: Object.freeze(sources) });
}

// A message of a rule with its values. The template is kept as texts and names in turns.
function sentence({ table, parts }, rule, message, args) {
  const key = rule + 1024 * message;
  const template = parts[key] || (parts[key] = (cellsOf(table.rules, rule)[message] || "").split(/\{(\w+)\}/));
  let text = template[0];
  for (let n = 1; n < template.length; n += 2) text += (args[template[n]] ?? `{${template[n]}}`) + template[n + 1];
  return text;
}

// A text, or the name of a word.
function readValue({ table }) {
  const word = words[next];
  return word >>> 31 ? cellsOf(table.words, (words[next++] >> 8) & 255)[word & 255] : readText();
}

// The class of the finding read last: error, warning, requirement, hint.
let kind = 0;

function readFinding(language) {
  const rule = words[next++];
  const flags = words[next++];
  const { code, names, sources } = ruleOf(rule);
  let path = readPath();
  if (flags & 128) path = readText();
  const material = words[next++];
  const related = [];
  for (let n = flags >>> 24; n; n--) related.push(readPath());
  const args = {};
  for (let n = 0; n < ((flags >> 16) & 255); n++) {
    const value = readValue(language);
    if (names[n]) args[names[n]] = value;
  }
  const message = sentence(language, rule, (flags >> 8) & 255, args);
  let fix;
  if (flags & 16) {
    const path = readPath();
    const value = readText();
    const name = readValue(language) || value;
    const label = language.table.fix.replace("{value}", () => name);
    fix = { path, value: flags & 64 ? null : value, safety: flags & 32 ? "safe" : "confirm", label };
  }
  kind = flags & 3;
  let finding;
  if (kind < 2) {
    finding = { code, severity: kind ? "warning" : "error", missing: !!(flags & 4), path, related, message, args };
    if (fix) finding.fix = fix;
  } else {
    finding = { code, path };
    if (material !== NONE) finding.material = tables.words.MaterialType[material];
    finding.message = message;
    if (kind === 2) finding.satisfied = !!(flags & 8);
  }
  finding.sources = sources;
  return finding;
}

// Goes to what the module packed and returns where it ends.
function goTo(status, place, path) {
  if (!words.length) look();
  here = place;
  only = path;
  next = status >>> 2;
  return next + words[next++];
}

function readReport(status, language) {
  const report = { ok: !!(status & 1), diagnostics: [], requirements: [], hints: [] };
  for (const end = goTo(status); next < end; ) {
    const finding = readFinding(language);
    (kind < 2 ? report.diagnostics : kind === 2 ? report.requirements : report.hints).push(finding);
  }
  return report;
}

function readDelta(status, language, place) {
  const delta = { added: [], removed: [], requirementsChanged: !!(status & 2), ok: !!(status & 1) };
  if (status < SMALL) return delta;
  const end = goTo(status, place);
  for (let gone = words[next++]; gone; gone--) {
    const { code } = ruleOf(words[next++]);
    const flags = words[next++];
    const path = readPath();
    delta.removed.push({ code, path: flags & 128 ? readText() : path });
  }
  while (next < end) delta.added.push(readFinding(language));
  return delta;
}

// ---- refusals and traps

// The status of a call that was not refused.
function answered(status, about) {
  if (status > 3 && status < SMALL) refuse(REFUSALS[status >> 2], about);
  return status;
}

// A trap leaves the instance unusable. The next call makes a fresh one, and each session starts
// anew from the order that its last good edit left.
let isBroken = false;
// Whether a call of the module began and did not return: where the stack overflows, what catches the error may
// overflow again.
let isInside = false;
// Counts the instances of the module: a session of an older one starts anew.
let generation = 1;

function giveUp() {
  isInside = false;
  isBroken = true;
  generation++;
}

// Engines differ in the errors of a trap and of a stack that overflows; ours are one kind.
function guard(error) {
  if (error instanceof BeianError) throw error;
  giveUp();
  failed();
}

// Calls a function of the module, or one of the glue around it.
function within(call, ...given) {
  try {
    isInside = true;
    const answer = call(...given);
    isInside = false;
    return answer;
  } catch (error) {
    return guard(error);
  }
}

const ask = (name, ...given) => within(api[name], ...given);

// The short way for a text and numbers: what is typed.
function askOf(text, call) {
  const from = top;
  try {
    write(text);
    isInside = true;
    const status = call(from, top);
    isInside = false;
    return status;
  } catch (error) {
    return guard(error);
  } finally {
    top = from;
  }
}

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
    failed();
  }
  spare = null;
  isBroken = isInside = false;
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
  if (!tables.packs.includes(name)) refuse("unknown-pack", name);
  let pack = source;
  try {
    pack ??= packFile(name);
  } catch (error) {
    notFound(name)(error);
  }
  if (isAddress(pack)) pack = await open(pack);
  pack = await bytesOf(pack);
  ready();
  if (pack.byteLength === undefined) refuse("unreadable-pack", name);
  // A copy, for a restart.
  pack = new Uint8Array(pack.buffer || pack, pack.byteOffset, pack.byteLength).slice();
  givePack(name, pack);
  packs[name] = pack;
}

function givePack(name, pack) {
  let middle;
  const put = () => {
    write(name);
    middle = top;
    append(pack);
  };
  written(put, (from, to) => answered(ask("loadPack", from, middle, to), name));
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
  if (typeof value !== "string") refuse("unreadable-value", "check takes texts");
  const number = tables.kinds.indexOf(kind);
  // More than any field holds.
  const status = askOf(value.slice(0, tables.longest), (from, to) =>
    api.check(number, from, to, read.profile, read.provider, read.today, read.now, read.organizerNature, read.province),
  );
  const found = [];
  if (answered(status, kind)) {
    for (const end = goTo(status, undefined, "value"); next < end; ) found.push(readFinding(read.locale));
  }
  return found;
}

/** Validates a whole order. */
export function validate(order, options) {
  ready();
  const { profile, provider, today, now, locale } = readOptions(options);
  const status = written(() => writeOrder(order), (from, to) => ask("validate", from, to, profile, provider, today, now));
  return readReport(answered(status), locale);
}

// Sessions that nobody holds any more.
const forgotten =
  typeof FinalizationRegistry === "function" &&
  new FinalizationRegistry(({ number, instance }) => {
    if (instance === generation && !isInside) ask("end", number);
  });

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
  // The numbers of the fields that were typed into since something else was done, with the text last
  // put there: these are in the log themselves, so that a key stroke does not pay for it.
  #places;
  // What is ended when nobody holds the session, and what says that nothing is to be ended any more. Not the session
  // itself, in whose place a library may put a proxy, and a function, since that is left alone.
  #held;
  #token;

  constructor(order, options) {
    ready();
    /** Goes up with each edit that changes findings, and with the language. */
    this.revision = 0;
    this.#held = {};
    this.#token = () => {};
    if (forgotten) forgotten.register(this, this.#held, this.#token);
    this.#options = { ...readOptions(options) };
    this.#language = this.#options.locale;
    this.#rebase(order);
    this.#live();
  }

  #rebase(order) {
    this.#base = written(() => writeOrder(order), (from, to) => bytes.slice(from, to));
    this.#log = [];
    this.#weight = 0;
    this.#places = new Map();
  }

  // For Vue, which would make all of it reactive, the messages of a language too.
  get __v_skip() {
    return true;
  }

  // What was typed is nobody's business who writes down all there is, as collectors of errors do.
  toJSON() {
    return {};
  }

  // Makes sure that the module knows the session.
  #live() {
    if (this.#generation === generation && !isInside) return;
    if (!this.#base) refuse("freed");
    ready();
    const { profile, provider, today, now } = this.#options;
    const start = (from, to) => answered(ask("start", from, to, profile, provider, today, now));
    this.#number = written(() => append(this.#base), start);
    for (const { step, path, value } of this.#log) {
      this.#step(step, path, () => (typeof value === "string" ? writeValue(value) : append(value)));
    }
    this.#generation = generation;
    this.#held.number = this.#number;
    this.#held.instance = generation;
  }

  // Returns the status, and what `put` has written.
  #step(step, path, put) {
    let middle;
    const both = () => {
      write(path);
      middle = top;
      put();
    };
    return written(both, (from, to) => {
      // By a getter of the value.
      if (!this.#base) refuse("freed");
      // Before memory may move.
      const value = bytes.slice(middle, to);
      return [answered(ask("change", this.#number, step, from, middle, to), step < 0 ? path : `${path}[${step}]`), value];
    });
  }

  #change(step, path, given) {
    this.#live();
    if (typeof path !== "string") refuse("unknown-path", path);
    // As deep as in a whole order.
    const depth = (path ? path.split(/[.[]/).length : 0) + (step >= 0);
    const [status, value] = this.#step(step, path, () => step === REMOVE || writeValue(given, depth));
    const delta = this.#read(status);
    this.#log.push({ step, path, value });
    this.#places.clear();
    this.#weight += path.length + value.length + 99;
    if (this.#weight > this.#base.length + 65536) this.#shorten();
    return delta;
  }

  #read(status, place) {
    const delta = readDelta(status, this.#language, place);
    if (delta.added.length || delta.removed.length) this.revision++;
    return delta;
  }

  // Starts the log anew from the order as it is.
  #shorten() {
    try {
      this.#rebase(this.order());
    } catch (refused) {
      // It holds more than a value may by now, bit by bit: the log goes on.
      this.#weight = 0;
    }
  }

  // The numbers of the field at a path, or nothing.
  #place(path) {
    this.#live();
    const status = written(() => write(path), (from, to) => ask("resolve", from, to));
    if (status < SMALL) return null;
    goTo(status);
    const place = { step: REPLACE, path, value: null, place: words[next], index: words[next + 1], sub: words[next + 2], element: words[next + 3] };
    this.#places.set(path, place);
    return place;
  }

  /** Puts a value at a path: one field, or a whole sub-object. Returns what changed. */
  edit(path, value) {
    // What is emptied makes no way for the field, as a text does: one cannot stand for the other in the log.
    const place = value && typeof value === "string" && typeof path === "string" && (this.#places.get(path) || this.#place(path));
    if (!place) return this.#change(REPLACE, path, value);
    this.#live();
    const status = askOf(value, (from, to) => api.editText(this.#number, from, to, place.place, place.index, place.sub, place.element));
    if (status > 3 && status < SMALL) this.#places.delete(path);
    const delta = this.#read(answered(status, path), place);
    if (place.value === null) this.#log.push(place);
    place.value = value;
    this.#weight += value.length;
    return delta;
  }

  /** Puts a new element before the one at `index` of a list. */
  insert(path, index, value) {
    if (!Number.isInteger(index) || index < 0 || index > 0x7fffffff) refuse("no-such-item", index);
    return this.#change(index, path, value);
  }

  /** Takes out the element at a path such as `websites[2]`. */
  remove(path) {
    return this.#change(REMOVE, path);
  }

  // Asks for something of the session as it is.
  #ask(name) {
    this.#live();
    return answered(ask(name, this.#number));
  }

  /** Everything there is to say about the order, in the order of the form. */
  report() {
    return readReport(this.#ask("report"), this.#language);
  }

  /** The order as it is now. */
  order() {
    this.#live();
    return within(glue.order, this.#number);
  }

  /** Renders messages in another language from now on. */
  setLocale(locale) {
    this.#language = meaning("locale", locale);
    this.revision++;
  }

  /** How many runs of rules the last edit took. */
  work() {
    goTo(this.#ask("work"));
    return { local: words[next], orderWide: words[next + 1] };
  }

  /** Gives the memory back. The session cannot be used afterwards. */
  free() {
    if (this.#generation === generation && !isInside) ask("end", this.#number);
    if (forgotten) forgotten.unregister(this.#token);
    this.#base = this.#generation = 0;
  }
}

/** Wires a form to a session: controls are found by `name` = path. Returns a handle. */
export function attach(form, session) {
  if (!form || !form.querySelectorAll) refuse("not-a-form", form);
  if (!(session instanceof Session)) refuse("not-a-session", session);
  // Says whether the session still stands.
  session.work();
  const detach = glue.attach(form, session);
  return { detach, ...detach };
}

/** The kinds of value that `check` knows. */
export const kinds = Object.freeze(tables.kinds);
