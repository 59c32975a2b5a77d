// What makes bytes of texts and texts of bytes does what the host's own codec does.
import assert from "node:assert/strict";
import test from "node:test";
import init, { Session } from "../../dist/npm/index.js";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

await init();
const session = new Session();

// Into the module and out of it again.
function same(text, name) {
  const expected = decoder.decode(encoder.encode(text));
  session.edit("organizer.remark", text);
  // What is empty is left out.
  assert.equal(session.order().organizer?.remark ?? "", expected, name);
  const keyed = (text) => ({ remark: [text], other: { [`key ${text}`]: text } });
  session.edit("organizer", keyed(text));
  assert.deepEqual(session.order().organizer, keyed(expected), name);
}

test("every character of Unicode, and every lone half of a pair", () => {
  for (let start = 0; start <= 0x10ffff; start += 0x400) {
    let text = "";
    for (let code = start; code < start + 0x400; code++) text += String.fromCodePoint(code) + "x";
    same(text, `from U+${start.toString(16)}`);
  }
});

test("halves of pairs in the wrong order, at the start and at the end", () => {
  for (const text of ["\ud83d", "\ude00", "\ude00\ud83d", "a\ud83d", "\ud83da", "\ud83d\ud83d\ude00", "\ud83d\ude00\ude00", "备\ud83d案", "\udc00\udc00"]) {
    same(text, JSON.stringify(text));
  }
});

test("no text, marks of byte order, and long texts", () => {
  for (const text of ["", "\0", "\ufeff", "\ufeffa\ufeff"]) same(text, JSON.stringify(text));
  const parts = ["a", "é", "备", "😀", "\ud83d"];
  for (const part of parts) same(part.repeat(30000), `${JSON.stringify(part)} many times`);
  same(parts.join("").repeat(10000), "all of them");
});
