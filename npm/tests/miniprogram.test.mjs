// The folder for mini programs in an engine that has the language alone, as their logic layer: through
// `WXWebAssembly`, which is told a path and gives an instance, and in JavaScript. It was not run in WeChat.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import test from "node:test";
import vm from "node:vm";

import { COMPARE, YOUNGER, corpus, packs, read } from "./engine-2018.mjs";

const { miniprogram } = JSON.parse(read("package.json"));
const FOLDER = "/miniprogram_npm/beian-validator/";
const MODULE = `${FOLDER}beian_validator_bg.wasm`;

// The package's folder is copied to where the developer tool has those of packages.
const fileAt = (path) => {
  if (!path.startsWith(FOLDER)) throw new Error(`no file ${path}`);
  return read(join(miniprogram, path.slice(FOLDER.length)));
};

/** Stands for what WeChat has; `failing` says of which function every call traps. */
function engine(failing = { name: null }) {
  return {
    instantiate: async (path, imports) => {
      if (typeof path !== "string") throw new TypeError("the first argument must be a string");
      const { instance } = await WebAssembly.instantiate(fileAt(path), imports);
      const exports = {};
      for (const [name, value] of Object.entries(instance.exports)) {
        const trap = (...given) => {
          if (name === failing.name) throw new Error("unreachable");
          return value(...given);
        };
        exports[name] = typeof value === "function" ? trap : value;
      }
      return { instance: { exports } };
    },
  };
}

/** A mini program: what `require` finds there, and how to run code in it. */
function program(WXWebAssembly, console) {
  const context = vm.createContext({ corpus, packs, console, ...(WXWebAssembly && { WXWebAssembly }) });
  vm.runInContext(`delete this.WebAssembly;${YOUNGER}`, context);
  const loaded = new Map();
  const load = (path) => {
    if (!loaded.has(path)) {
      const module = { exports: {} };
      loaded.set(path, module);
      const wrapper = vm.runInContext(`(function (require, module, exports) {${fileAt(path)}\n})`, context, { filename: path });
      wrapper((name) => load(join(dirname(path), name)), module, module.exports);
    }
    return loaded.get(path).exports;
  };
  // As the developer tool finds packages.
  const require = (name) => load(name === "beian-validator" ? `${FOLDER}index.js` : `${FOLDER}${name.replace("beian-validator/", "")}.js`);
  const run = (code) => vm.runInContext(`(function (require) {${code}\n})`, context)(require);
  return { require, run, compare: async (beian) => JSON.parse(await vm.runInContext(COMPARE, context)(beian)), loaded };
}

const refused = (code, about) => (error) => error.name === "BeianError" && error.code === code && about.test(error.message);

test("by path and in JavaScript, all is said that the native library says", async () => {
  const fast = program(engine());
  const beian = fast.require("beian-validator");
  await beian.init(MODULE);
  const compiled = await fast.compare(beian);
  assert.ok(compiled.count > 500 && compiled.values > 100);
  assert.deepEqual(compiled.differing, []);
  assert.ok(compiled.edits[0].added.length);

  const plain = program();
  const other = plain.require("beian-validator");
  other.initSync(plain.require("beian-validator/fallback"));
  assert.deepEqual(await plain.compare(other), compiled);
});

test("what the README shows says what is wrong, with either", async () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, example] = readme.match(/```js\n(const beian = require.*?)```/s);
  for (const given of [engine(), undefined]) {
    const said = await new Promise((log) => program(given, { log }).run(example));
    assert.match(said, /^手机号码应为 11 位数字，现为 10 位/);
  }
});

test("the entries are those of the package", () => {
  const { require, loaded } = program();
  const core = require("beian-validator/core");
  assert.deepEqual([...loaded.keys()], [`${FOLDER}core.js`], "nothing else is needed");
  core.initSync(require("beian-validator/fallback"));
  assert.throws(() => core.check("mobile", "1"), refused("unknown-option", /addLanguage/));
  core.addLanguage(require("beian-validator/messages/zh"));
  assert.match(core.check("mobile", "1")[0].message, /[\u4e00-\u9fff]/);
  assert.throws(() => core.check("mobile", "1", { locale: "en" }), refused("unknown-option", /addLanguage/));
  // As a compiler of modules has it: `import init, { Session } from "beian-validator"`.
  assert.equal(core.__esModule, true);
  assert.equal(core.default, core.init);
  assert.equal(require("beian-validator"), core);
  assert.equal(core.check("mobile", "1", { locale: "en" }).length, 1);
});

test("what is missing is said, and the module in JavaScript can still be taken", async () => {
  const without = program();
  const beian = without.require("beian-validator");
  await assert.rejects(beian.init(), refused("unreadable-module", /no WXWebAssembly; initSync takes/));
  await assert.rejects(beian.init(MODULE), refused("unreadable-module", /no WXWebAssembly; initSync takes/));
  beian.initSync(without.require("beian-validator/fallback"));
  assert.ok(beian.validate({}).diagnostics.length);

  const { require } = program(engine());
  const other = require("beian-validator");
  await assert.rejects(other.init(), refused("unreadable-module", /beian_validator_bg\.wasm: .*its path/));
  await assert.rejects(other.init("/elsewhere.wasm"), refused("unreadable-module", /elsewhere\.wasm/));
  await assert.rejects(other.init(fileAt(MODULE)), refused("unreadable-module", /must be a string/));
  assert.throws(() => other.initSync(fileAt(MODULE)), refused("unreadable-module", /./));
  assert.throws(() => other.validate({}), refused("not-initialized", /init/));
  await other.init("/elsewhere.wasm").catch(() => other.initSync(require("beian-validator/fallback")));
  assert.ok(other.validate({}).diagnostics.length);
  await assert.rejects(other.loadPack("idioms"), refused("unreadable-pack", /idioms/));
  await assert.rejects(other.loadPack("idioms", `${FOLDER}packs/idioms.bin`), refused("unreadable-pack", /idioms/));
  assert.throws(() => other.attach({}, new other.Session()), refused("not-a-form", /object/));
});

test("a session goes on after a trap", async () => {
  const failing = { name: null };
  const { require } = program(engine(failing));
  const { Session, init, loadPack } = require("beian-validator");
  await init(MODULE);
  await loadPack("idioms", packs.idioms);
  const session = new Session({ order: { type: "firstFiling" } }, { now: "2026-03-02T10:00:00+08:00" });
  session.edit("principal.mobile", "1380000");
  const before = JSON.stringify(session.report());
  for (let round = 0; round < 3; round++) {
    failing.name = "report";
    assert.throws(() => session.report(), refused("internal", /./));
    failing.name = null;
    assert.throws(() => session.report(), refused("internal", /./), "not in the same task");
    let after;
    for (let n = 0; n < 400 && after === undefined; n++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      try {
        after = session.report();
      } catch (error) {
        assert.ok(refused("internal", /./)(error), error);
      }
    }
    assert.equal(JSON.stringify(after), before);
  }
});
