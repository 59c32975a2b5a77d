// The classic scripts in an engine of 2018 that lacks all that a host may lack say of every order and
// every value what the native library says: with WebAssembly, and in JavaScript.
import assert from "node:assert/strict";
import test from "node:test";
import vm from "node:vm";

import { COMPARE, YOUNGER, corpus, packs, read } from "./engine-2018.mjs";

async function run(prepare, scripts, module) {
  const context = vm.createContext({ corpus, packs, module });
  vm.runInContext(prepare + YOUNGER, context);
  for (const name of scripts) vm.runInContext(read(`classic/${name}.js`).toString("utf8"), context, { filename: name });
  return JSON.parse(await vm.runInContext(`beianValidator.init(module).then(() => ${COMPARE}(beianValidator))`, context));
}

const LANGUAGES = ["beian-validator", "zh", "en"];

test("with WebAssembly and in JavaScript", async () => {
  const compiled = await run("", LANGUAGES, read("beian_validator_bg.wasm"));
  const translated = await run("delete this.WebAssembly;", [...LANGUAGES, "fallback"]);
  assert.ok(compiled.count > 500 && compiled.values > 100);
  assert.deepEqual(compiled.differing, []);
  assert.ok(compiled.edits[0].added.length);
  assert.deepEqual(translated, compiled);
});
