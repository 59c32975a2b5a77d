// What a session takes it gives back: memory stays where the first thousand left it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// The package does not show its memory, which only matters here.
let memory;
let moves = 0;
if (typeof WebAssembly === "object") {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    memory = made.instance.exports.memory;
    return made;
  };
}
const { default: init, Session, check, initSync, validate } = await import("../../dist/npm/index.js");
if (typeof WebAssembly === "object") await init();
else {
  const { default: start } = await import("../../dist/npm/fallback.js");
  const counting = (imports, moved) => start(imports, () => (moves++, moved()));
  initSync(counting);
}
/** Goes up when memory grows. */
const grown = () => (memory ? memory.buffer.byteLength : moves);

const base = JSON.parse(readFileSync(new URL("../../data/orders/enterprise.json", import.meta.url), "utf8"));
const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
const order = (count) => ({
  ...base,
  websites: Array.from({ length: count }, (_, n) => ({ ...base.websites[0], domains: [{ ...base.websites[0].domains[0], name: `site${n}.com` }] })),
});

/** Does `work` a thousand times, and then `count` times more, which must not take any memory. */
function settles(count, work) {
  for (let n = 0; n < 1000; n++) work(n);
  const before = grown();
  for (let n = 0; n < count; n++) work(n);
  assert.equal(grown(), before);
}

test("memory grows in few steps", () => {
  const session = new Session(order(300), options);
  assert.ok(session.report().diagnostics.length > 0);
  session.free();
  if (!memory) assert.ok(moves > 0 && moves < 12, `${moves} steps`);
});

test("sessions and whole orders", () => {
  const some = order(3);
  settles(1000, (n) => {
    const session = new Session(some, options);
    session.edit("principal.mobile", `138${n}`);
    session.free();
  });
  settles(500, () => validate(some, options));
});

test("edits", () => {
  const session = new Session(order(10), options);
  const edits = [
    ["websites[5].name", ["示例科技官", "示例科技官网", "示例科技官网站"]],
    ["websites[5].domains[0].name", ["site4.com", "site5.com", "site_5.com"]],
    ["principal.email", ["zhang@example.com", "zhang@"]],
    ["websites[3].servicePrincipal", [{ name: "李四" }, { name: "李四", mobile: "1380000" }]],
  ];
  settles(6000, (n) => {
    const [path, values] = edits[n % edits.length];
    session.edit(path, values[(n >> 2) % values.length]);
    if (n % 32 === 0) session.insert("websites", 2, {});
    if (n % 32 === 16) session.remove("websites[2]");
  });
  session.free();
});

test("single values", () => {
  settles(20000, (n) => check("resident-id", `11010519491231${n}`, options));
});

test("a session that was freed by way of a proxy ends nobody else's when it is collected", async () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  const deep = { get: (target, key, self) => wrapped(Reflect.get(target, key, self)) };
  // As libraries do that look into all they hold, but for functions.
  const wrapped = (value) => (typeof value === "object" && value !== null && Object.isExtensible(value) ? new Proxy(value, deep) : value);
  const session = () => new Session({ order: { type: "firstFiling" } }, options);
  for (let n = 0; n < 50; n++) new Proxy(session(), { get: deep.get }).free();
  const live = Array.from({ length: 50 }, session);
  for (let n = 0; n < 5; n++) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const one of live) assert.ok(one.report().diagnostics.length > 0);
});
