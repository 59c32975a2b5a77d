// The module says of every order and every value exactly what the native library says.
import assert from "node:assert/strict";
import test from "node:test";
import init, { check, loadPack, validate } from "../../dist/npm/index.js";
import * as file from "./corpus-file.mjs";

const corpus = JSON.parse(file.corpus);
await init();
await loadPack("idioms");
await loadPack("mobile-provinces");

test("orders", () => {
  assert.ok(corpus.orders.length > 20);
  for (const { name, order, options, zh, en } of corpus.orders) {
    assert.equal(JSON.stringify(validate(order, options)), JSON.stringify(zh), name);
    assert.equal(JSON.stringify(validate(order, { ...options, locale: "en" })), JSON.stringify(en), name);
  }
});

test("single values", () => {
  assert.ok(corpus.values.length > 20);
  const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
  for (const { kind, text, zh } of corpus.values) {
    assert.equal(JSON.stringify(check(kind, text, options)), JSON.stringify(zh), `${kind} ${JSON.stringify(text)}`);
  }
});
