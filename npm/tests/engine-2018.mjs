// An engine of 2018 in Node, and the comparison of what is said there with what the native library says.
import { readFileSync } from "node:fs";
export { corpus } from "./corpus-file.mjs";

export const read = (name) => readFileSync(new URL(`../../dist/npm/${name}`, import.meta.url));
export const packs = { idioms: read("packs/idioms.bin"), provinces: read("packs/mobile-provinces.bin") };

// A fresh context has the language alone: no `TextDecoder`, `URL`, `fetch`, `structuredClone` or
// `document`. This takes from it what the language got after 2018.
export const YOUNGER = `
  const gone = {
    self: "BigInt BigInt64Array BigUint64Array WeakRef FinalizationRegistry AggregateError Iterator SuppressedError DisposableStack AsyncDisposableStack Float16Array",
    Object: "fromEntries hasOwn groupBy",
    Array: "fromAsync",
    "Array.prototype": "flat flatMap at findLast findLastIndex toReversed toSorted toSpliced with",
    "String.prototype": "trimStart trimEnd matchAll replaceAll at isWellFormed toWellFormed",
    "Uint8Array.__proto__.prototype": "at findLast findLastIndex toReversed toSorted with",
    "ArrayBuffer.prototype": "resize resizable maxByteLength transfer transferToFixedLength detached",
    "DataView.prototype": "getBigInt64 getBigUint64 setBigInt64 setBigUint64",
    Promise: "allSettled any withResolvers try",
    "Symbol.prototype": "description",
    Symbol: "dispose asyncDispose",
    Map: "groupBy",
    "Set.prototype": "union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom",
    "RegExp.prototype": "hasIndices",
  };
  const self = this;
  for (const place in gone) {
    const object = place.split(".").reduce((found, name) => (name === "self" ? found : found[name]), self);
    for (const name of gone[place].split(" ")) {
      // Well-known symbols are the only ones that cannot be taken away.
      if (name in object && !Reflect.deleteProperty(object, name) && place !== "Symbol") throw new Error(place + "." + name);
    }
  }
  delete self.globalThis;
  const absent = "TextDecoder TextEncoder URL fetch structuredClone document queueMicrotask process require BigInt64Array globalThis";
  for (const name of absent.split(" ")) {
    if (name in self) throw new Error(name + " is still there");
  }
`;

// A function of the package as it is loaded there, after `init`; `corpus` and `packs` stand around it.
export const COMPARE = `
  (async ({ check, loadPack, validate, Session }) => {
    await loadPack("idioms", packs.idioms);
    await loadPack("mobile-provinces", packs.provinces);
    const { orders, values } = JSON.parse(corpus);
    const differing = [];
    const compare = (name, said, expected) => {
      if (JSON.stringify(said) !== JSON.stringify(expected)) differing.push(name);
    };
    for (const { name, order, options, zh, en } of orders) {
      compare(name + " (zh)", validate(order, options), zh);
      compare(name + " (en)", validate(order, Object.assign({}, options, { locale: "en" })), en);
    }
    const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
    for (const { kind, text, zh } of values) compare(kind + " " + text, check(kind, text, options), zh);
    // A key stroke, and half of a character that an input method has not finished.
    const session = new Session({ order: { type: "firstFiling" } }, options);
    const edits = ["1380000", "１３８０００", "😀", "\\ud83d"].map((text) => session.edit("principal.mobile", text));
    return JSON.stringify({ count: orders.length, values: values.length, differing, edits });
  })
`;
