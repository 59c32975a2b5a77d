// Chromium long refused to make an instance of more than 4 KB at once on a page's main thread:
// loading works all the same, and so does going on after a trap, from the next task on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const { instantiate, Module } = WebAssembly;
const refused = (what) => () => {
  throw new RangeError(`WebAssembly.${what} is disallowed on the main thread`);
};
WebAssembly.Instance = refused("Instance");
WebAssembly.Module = function (bytes) {
  return bytes.length > 4096 ? refused("Compile")() : new Module(bytes);
};
WebAssembly.Module.prototype = Module.prototype;

let isFailing = false;
let instances = 0;
// A module gives the instance alone, bytes give both.
WebAssembly.instantiate = async (source, imports) => {
  const made = await instantiate(source, imports);
  const { exports } = made.instance ?? made;
  instances++;
  const report = (...given) => {
    if (isFailing) throw new WebAssembly.RuntimeError("unreachable");
    return exports.report(...given);
  };
  const instance = { exports: { __proto__: exports, report } };
  return made.instance ? { instance, module: made.module } : instance;
};

const { BeianError, Session, default: init } = await import("../../dist/npm/index.js");
const isInternal = (error) => error instanceof BeianError && error.code === "internal";

/** What `act` returns as soon as it does. */
async function later(act) {
  for (let n = 0; n < 400; n++) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    try {
      return act();
    } catch (error) {
      assert.ok(isInternal(error), error);
    }
  }
  return assert.fail("waited in vain");
}

test("a session goes on after a trap", async () => {
  await init(readFileSync(new URL("../../dist/npm/beian_validator_bg.wasm", import.meta.url)));
  const session = new Session({ order: { type: "firstFiling" } }, { now: "2026-03-02T10:00:00+08:00" });
  session.edit("principal.mobile", "1380000");
  const before = JSON.stringify(session.report());
  for (let n = 1; n < 4; n++) {
    isFailing = true;
    assert.throws(() => session.report(), isInternal);
    isFailing = false;
    assert.throws(() => session.report(), isInternal, "not in the same task");
    assert.throws(() => session.edit("principal.name", "李四"), isInternal);
    assert.equal(JSON.stringify(await later(() => session.report())), before);
    assert.equal(instances, 1 + n);
  }
});
