// The module in the browser says of every order and every value exactly what the native library says.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as file from "../../npm/tests/corpus-file.mjs";
import { launch, open } from "./browser.mjs";

const corpus = JSON.parse(file.corpus);

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("orders and values are judged as by the native library", async () => {
  const page = await open(browser);
  const differing = await page.evaluate(async ({ orders, values }) => {
    const { default: init, check, loadPack, validate } = await import(new URL("pkg/index.js", document.baseURI).href);
    await init();
    await loadPack("idioms");
    await loadPack("mobile-provinces");
    const differing = [];
    const compare = (name, said, expected) => {
      if (JSON.stringify(said) !== JSON.stringify(expected)) differing.push(name);
    };
    for (const { name, order, options, zh, en } of orders) {
      compare(`${name} (zh)`, validate(order, options), zh);
      compare(`${name} (en)`, validate(order, { ...options, locale: "en" }), en);
    }
    const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
    for (const { kind, text, zh } of values) compare(`${kind} ${text}`, check(kind, text, options), zh);
    return differing;
  }, corpus);
  assert.ok(corpus.orders.length > 500 && corpus.values.length > 100);
  assert.deepEqual(differing, []);
});
