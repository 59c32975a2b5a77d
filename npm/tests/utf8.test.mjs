// The codec for hosts that have none does what theirs does.
import assert from "node:assert/strict";
import test from "node:test";

const { TextDecoder: HostDecoder, TextEncoder: HostEncoder } = globalThis;
delete globalThis.TextDecoder;
delete globalThis.TextEncoder;
const { TextDecoder, TextEncoder } = await import("../glue/host.js");
globalThis.TextDecoder = HostDecoder;
globalThis.TextEncoder = HostEncoder;

const host = { encoder: new HostEncoder(), decoder: new HostDecoder("utf-8", { ignoreBOM: true }) };
const own = { encoder: new TextEncoder(), decoder: new TextDecoder("utf-8", { ignoreBOM: true }) };

function same(text, name) {
  // Three bytes for each unit are always enough, and the glue counts on that.
  const bytes = new Uint8Array(3 * text.length + 1).fill(0xaa);
  const { read, written } = own.encoder.encodeInto(text, bytes);
  const expected = host.encoder.encode(text);
  assert.equal(read, text.length, name);
  assert.equal(written, expected.length, name);
  assert.equal(Buffer.compare(bytes.subarray(0, written), expected), 0, name);
  assert.equal(bytes[written], 0xaa, `${name}: nothing is written behind the text`);
  assert.equal(own.decoder.decode(expected), host.decoder.decode(expected), name);
}

test("it is our own that is tested", () => {
  assert.notEqual(TextDecoder, HostDecoder);
  assert.notEqual(TextEncoder, HostEncoder);
});

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
  assert.equal(own.decoder.decode(), "");
  for (const text of ["", "\0", "\ufeff", "\ufeffa\ufeff"]) same(text, JSON.stringify(text));
  const parts = ["a", "é", "备", "😀", "\ud83d"];
  for (const part of parts) same(part.repeat(300000), `${JSON.stringify(part)} many times`);
  same(parts.join("").repeat(100000), "all of them");
});
