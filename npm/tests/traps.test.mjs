// What the wrapper does after a trap, which no value is known to cause: the module's exports stand
// behind a layer that can be told to trap.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import fallback from "../../dist/npm/fallback.js";
import { BeianError, Session, check, initSync, loadPack, validate } from "../../dist/npm/index.js";

const dist = new URL("../../dist/npm/", import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`../../data/orders/${name}.json`, import.meta.url), "utf8"));
const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
const code = (wanted) => (error) => error instanceof BeianError && error.code === wanted && error.message.length > 0;

let failing = null;
let instances = 0;
let Trap;

function layer(exports) {
  instances++;
  const calls = Object.keys(exports).filter((name) => typeof exports[name] === "function");
  const call = (name) => (...given) => {
    if (name === failing) throw new Trap("unreachable");
    return exports[name](...given);
  };
  return { __proto__: exports, ...Object.fromEntries(calls.map((name) => [name, call(name)])) };
}

if (typeof WebAssembly === "object") {
  Trap = WebAssembly.RuntimeError;
  const { Instance } = WebAssembly;
  WebAssembly.Instance = function (module, imports) {
    this.exports = layer(new Instance(module, imports).exports);
  };
  initSync(readFileSync(new URL("beian_validator_bg.wasm", dist)));
} else {
  Trap = RangeError;
  initSync((imports, moved) => layer(fallback(imports, moved)));
}

function failAt(name, act) {
  failing = name;
  try {
    assert.throws(act, code("internal"));
  } finally {
    failing = null;
  }
}

test("a session goes on from its last good order", async () => {
  await loadPack("idioms");
  const session = new Session(read("enterprise"), options);
  const other = new Session(read("individual"), options);
  session.edit("principal.name", "李四");
  const before = JSON.stringify(session.report());
  const order = session.order();
  const bornIn = instances;
  for (const [name, act] of [
    ["editText", () => session.edit("principal.name", "王五")],
    ["resolve", () => session.edit("principal.email", "x")],
    ["change", () => session.edit("principal", { name: "王五" })],
    ["change", () => session.insert("websites", 0)],
    ["change", () => session.remove("websites[0]")],
    ["report", () => session.report()],
    ["order", () => session.order()],
    ["work", () => session.work()],
    ["start", () => new Session({}, options)],
    ["validate", () => validate({}, options)],
    ["check", () => check("mobile", "1", options)],
  ]) {
    failAt(name, act);
    assert.equal(JSON.stringify(session.report()), before, name);
    assert.deepEqual(session.order(), order, name);
    assert.equal(other.report().ok, true, name);
  }
  assert.equal(instances, bornIn + 11);
  session.edit("principal.name", "张三");
  assert.equal(session.report().ok, true);
  session.free();
  other.free();
});

test("all kinds of edits are there again", () => {
  const session = new Session({ websites: [{ name: "甲" }] }, options);
  session.edit("principal.name", "李四");
  session.insert("websites", 0, { name: "乙" });
  session.edit("websites[0].name", "丙");
  session.edit("websites[1].domains", [{ name: "a.com" }, { name: "b.com" }]);
  session.remove("websites[1].domains[0]");
  session.edit("organizer.isBranch", true);
  session.edit("principal.name", "王五");
  assert.throws(() => session.edit("websites[9].name", "x"), code("no-such-item"));
  const before = JSON.stringify([session.order(), session.report()]);
  failAt("editText", () => session.edit("principal.email", "x"));
  assert.equal(JSON.stringify([session.order(), session.report()]), before);
});

test("what made way for a text that was emptied since does not come back", () => {
  const order = { principal: "text", websites: [{ servicePrincipal: 5 }], organizer: { region: "y" } };
  const session = new Session(order, options);
  const kept = () => JSON.stringify([session.order(), session.report()]);
  for (const path of ["principal.name", "websites[0].servicePrincipal.name", "organizer.region.province"]) {
    session.edit(path, "x");
    session.edit("organizer.name", "甲");
    session.edit(path, "");
  }
  const before = kept();
  failAt("report", () => session.report());
  assert.equal(kept(), before);
  assert.deepEqual(session.order(), { organizer: { name: "甲" }, websites: [{}] });
});

test("whatever was done is done again", () => {
  let seed = 8;
  const below = (count) => (seed = (seed * 48271) % 0x7fffffff) % count;
  const of = (list) => list[below(list.length)];
  const paths = ["principal", "principal.name", "principal.mobile", "websites", "websites[0]", "websites[1].name", "websites[0].domains", "websites[0].domains[0].name", "websites[0].servicePrincipal", "websites[0].servicePrincipal.name", "organizer", "organizer.businessScope", "organizer.businessScope[0]", "organizer.nature", "order.type", "account.knownUsedMobiles", "account.knownUsedMobiles[1]", ""];
  const values = ["", " ", "x", "个", "firstFiling", null, 5, true, [], {}, ["a", "b"], [{}], { name: "x" }, { "": 1 }, [{ name: "x", servicePrincipal: "y" }, { name: "z" }]];
  for (let round = 0; round < 12; round++) {
    const session = new Session(of(values), options);
    for (let n = 0; n < 60; n++) {
      const path = of(paths);
      try {
        if (below(5)) session.edit(path, below(2) ? of(["", "", " ", "x", "y"]) : of(values));
        else if (below(2)) session.insert(path, below(3), of(values));
        else session.remove(path);
      } catch (error) {
        assert.ok(error instanceof BeianError && error.code !== "internal", error);
      }
      if (n % 6) continue;
      const before = JSON.stringify([session.order(), session.report()]);
      failAt("report", () => session.report());
      assert.equal(JSON.stringify([session.order(), session.report()]), before, `${round} ${n}`);
      assert.equal(JSON.stringify(validate(session.order(), options)), JSON.stringify(session.report()), `${round} ${n}`);
    }
    session.free();
  }
});

test("what a long session keeps for a restart is bounded, and right", () => {
  const session = new Session(read("enterprise"), options);
  const text = "备注".repeat(500);
  for (let n = 0; n < 200; n++) {
    session.edit("principal", { ...read("enterprise").principal, remark: text, name: `李${n}` });
    session.edit("websites[0].remark", `${text}${n}`);
  }
  const before = JSON.stringify([session.order(), session.report()]);
  failAt("report", () => session.report());
  assert.equal(JSON.stringify([session.order(), session.report()]), before);
});

test("a trap while an order is read", () => {
  const session = new Session(read("individual"), options);
  const order = {
    get organizer() {
      failAt("editText", () => session.edit("principal.name", "x"));
      return {};
    },
  };
  assert.throws(() => validate(order, options), code("internal"));
  assert.equal(session.report().ok, true);
  assert.ok(validate({}, options).diagnostics.length);
});

test("a freed session stays freed", () => {
  const session = new Session({}, options);
  session.free();
  for (const act of [() => session.edit("principal.name", "x"), () => session.edit("principal", {}), () => session.insert("websites", 0), () => session.remove("websites[0]"), () => session.report(), () => session.order(), () => session.work()]) {
    assert.throws(act, code("freed"));
  }
  failAt("validate", () => validate({}, options));
  assert.throws(() => session.report(), code("freed"));
});

test("a stack that overflows leaves nothing stuck", () => {
  const session = new Session({ organizer: { name: "甲" } }, options);
  const order = JSON.stringify(session.order());
  const loops = [() => session.report(), () => session.edit("organizer.name", "甲"), () => session.edit("organizer", { name: "甲" }), () => session.order(), () => check("uscc", "x", options), () => validate({}, options)];
  for (const act of loops) {
    // From several depths, so that the stack ends in different places.
    for (let padding = 0; padding < 24; padding++) {
      const start = (depth) => (depth ? start(depth - 1) : loop());
      const loop = () => {
        act();
        loop();
      };
      try {
        start(padding);
      } catch (error) {
        // Of whichever kind.
      }
      for (const works of [() => JSON.stringify(session.order()), () => validate({}, options), () => check("uscc", "x", options)]) {
        try {
          works();
        } catch (error) {
          // The first call after a trap may say so.
          assert.equal(error.code, "internal");
        }
      }
      assert.equal(JSON.stringify(session.order()), order);
    }
  }
  session.edit("organizer.name", "乙");
  assert.equal(session.order().organizer.name, "乙");
});
