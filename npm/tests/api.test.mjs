// The public API, as somebody uses it who read the README.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import init, { BeianError, Session, check, initSync, kinds, loadPack, rules, validate } from "../../dist/npm/index.js";

const read = (name) => JSON.parse(readFileSync(new URL(`../../data/orders/${name}.json`, import.meta.url), "utf8"));
const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
const code = (wanted) => (error) => error instanceof BeianError && error.code === wanted && error.message.length > 0;

test("nothing works before init, and says so", () => {
  assert.throws(() => check("uscc", "x"), code("not-initialized"));
  assert.throws(() => new Session(), code("not-initialized"));
});

test("init may be called again", async () => {
  await init();
  await init();
  initSync(new Uint8Array(8));
  assert.deepEqual(validate(read("enterprise"), options).diagnostics, []);
});

test("a single value", () => {
  assert.ok(kinds.includes("resident-id"));
  assert.deepEqual(check("resident-id", "11010519491231002X", options), []);
  const [finding, ...rest] = check("resident-id", "110105194912310021", options);
  assert.deepEqual(rest, []);
  assert.equal(finding.code, "organizer.id-number.check-digit");
  assert.equal(finding.severity, "error");
  assert.equal(finding.path, "value");
  assert.match(finding.message, /“X”/);
  assert.equal(finding.args.expected, "X");
  assert.match(check("resident-id", "110105194912310021", { ...options, locale: "en" })[0].message, /should be X/);
  assert.deepEqual(check("resident-id", "", options), []);
  assert.throws(() => check("weather", "x"), code("unknown-kind"));
  assert.throws(() => check("resident-id", 5), code("unreadable-value"));
});

test("options are checked", () => {
  for (const bad of [{ profile: "x" }, { provider: "x" }, { today: "2026-02-30" }, { today: 5 }, { now: "today" }, { locale: "fr" }, { locale: "__proto__" }, { surprise: 1 }, { province: "hunan" }, 5]) {
    assert.throws(() => validate({}, bad), code("unknown-option"), JSON.stringify(bad));
  }
  assert.throws(() => check("resident-id", "x", { province: "atlantis" }), code("unknown-option"));
  assert.deepEqual(check("resident-id", "11010519491231002X", { ...options, province: "hunan", organizerNature: "individual" }), []);
});

test("an edit tells what changed, and a mended one takes it back", () => {
  const session = new Session(read("individual"), options);
  assert.equal(session.report().ok, true);
  const worse = session.edit("organizer.idNumber", "110105194912310021");
  assert.equal(worse.ok, false);
  assert.ok(worse.added.some((finding) => finding.code === "organizer.id-number.check-digit" && finding.path === "organizer.idNumber"));
  const better = session.edit("organizer.idNumber", read("individual").organizer.idNumber);
  assert.equal(better.ok, true);
  assert.deepEqual(better.added, []);
  assert.ok(better.removed.some(({ code }) => code === "organizer.id-number.check-digit"));
  session.free();
  session.free();
  assert.throws(() => session.report(), code("freed"));
});

test("deltas add up to the report", () => {
  const session = new Session({}, options);
  let known = session.report().diagnostics;
  const order = read("enterprise");
  const apply = (delta) => {
    for (const gone of delta.removed) {
      const at = known.findIndex((finding) => finding.code === gone.code && finding.path === gone.path);
      assert.ok(at >= 0, `${gone.code} ${gone.path} was never there`);
      known.splice(at, 1);
    }
    known.push(...delta.added);
    const text = (findings) => findings.map((finding) => JSON.stringify(finding)).sort();
    assert.deepEqual(text(known), text(session.report().diagnostics));
    assert.equal(delta.ok, session.report().ok);
  };
  apply(session.edit("order", order.order));
  apply(session.edit("organizer", order.organizer));
  apply(session.edit("principal", order.principal));
  apply(session.insert("websites", 0));
  apply(session.edit("websites[0]", order.websites[0]));
  apply(session.insert("websites", 0, order.websites[0]));
  apply(session.edit("websites[1].domains[0].name", "Example.COM"));
  apply(session.remove("websites[0]"));
  apply(session.edit("websites[0].domains[0].name", "example.com"));
  apply(session.edit("materials", order.materials));
  assert.deepEqual(session.order(), order);
  assert.equal(session.report().ok, true);
});

test("what was typed stays, whatever it is", () => {
  const session = new Session({ principal: { mobile: 13800000000 }, websites: "none", surprise: [1] }, options);
  const said = session.report().diagnostics.map(({ code, path }) => `${code} ${path}`);
  assert.ok(said.includes("form.value.wrong-type principal.mobile"));
  assert.ok(said.includes("form.value.wrong-type websites"));
  assert.ok(said.includes("form.key.unknown surprise"));
  assert.deepEqual(session.order(), { principal: { mobile: 13800000000 }, websites: "none", surprise: [1] });
});

test("misuse is a typed error and changes nothing", () => {
  const session = new Session(read("enterprise"), options);
  const before = JSON.stringify([session.order(), session.report()]);
  assert.throws(() => session.edit("no.such.path", "x"), code("unknown-path"));
  assert.throws(() => session.edit("websites[7].name", "x"), code("no-such-item"));
  assert.throws(() => session.edit("websites[7].name", 1), code("no-such-item"));
  assert.throws(() => session.insert("websites", 9), code("no-such-item"));
  assert.throws(() => session.insert("websites", -1), code("no-such-item"));
  assert.throws(() => session.insert("organizer.name", 0), code("not-a-list"));
  assert.throws(() => session.remove("websites"), code("not-a-list"));
  const cycle = {};
  cycle.self = cycle;
  assert.throws(() => session.edit("principal", cycle), code("unreadable-value"));
  assert.throws(() => session.edit("principal", () => 1), code("unreadable-value"));
  assert.throws(() => session.edit("principal.name", 5n), code("unreadable-value"));
  assert.throws(() => session.setLocale("fr"), code("unknown-option"));
  assert.equal(JSON.stringify([session.order(), session.report()]), before);
});

test("hostile values end in findings", () => {
  const session = new Session({}, options);
  for (const value of ["\u0000", "\ud800", "a".repeat(1e6), "😀".repeat(1000), "１".repeat(40), "{}", "<script>", NaN, Infinity, -0, new Date(0), [[[[[]]]]]]) {
    for (const path of ["organizer.idNumber", "principal.mobile", "organizer.region.province", "principal.idValidTo", "websites"]) {
      session.edit(path, value);
      JSON.stringify(session.report());
    }
  }
});

test("the language can be switched at any time", () => {
  const session = new Session({}, options);
  const zh = session.report().diagnostics;
  session.setLocale("en");
  const en = session.report().diagnostics;
  assert.deepEqual(zh.map(({ code, path }) => code + path), en.map(({ code, path }) => code + path));
  assert.ok(zh.every(({ message }) => /[\u4e00-\u9fff]/.test(message)));
  assert.ok(en.every(({ message }) => /^[A-Z]/.test(message)));
});

test("after a trap the session goes on from its last good order", async () => {
  const { RawSession, engine } = await import("../../dist/npm/beian_validator.js");
  const session = new Session(read("enterprise"), options);
  const other = new Session(read("individual"), options);
  session.edit("principal.name", "李四");
  const before = JSON.stringify(session.report());
  const real = RawSession.prototype.editText;
  RawSession.prototype.editText = () => {
    throw new engine.RuntimeError("unreachable");
  };
  try {
    assert.throws(() => session.edit("principal.name", "王五"), code("internal"));
  } finally {
    RawSession.prototype.editText = real;
  }
  assert.equal(JSON.stringify(session.report()), before);
  assert.equal(session.order().principal.name, "李四");
  assert.equal(other.report().ok, true);
  session.edit("principal.name", "张三");
  assert.equal(session.report().ok, true);
  session.free();
  other.free();
});

test("optional tables are loaded on demand", async () => {
  await assert.rejects(loadPack("weather", new Uint8Array()), code("unknown-pack"));
  await assert.rejects(loadPack("idioms", new Uint8Array([1, 2])), code("unreadable-pack"));
  await loadPack("idioms");
  await loadPack("mobile-provinces");
});

test("rules can be asked for", () => {
  const all = rules();
  assert.ok(all.length > 10);
  const rule = all.find(({ code }) => code === "organizer.id-number.check-digit");
  assert.equal(rule.severity, "error");
  assert.ok(rule.reads.includes("organizer.idNumber"));
  assert.ok(rule.messages.zh[0] && rule.messages.en[0] && rule.why && rule.sources.length && rule.examples.length);
  const codes = (profile) => rules({ profile }).map(({ code }) => code);
  assert.ok(codes("tencent-2018").includes("principal.office-phone.required"));
  assert.ok(!codes("tencent-2025").includes("principal.office-phone.required"));
  assert.throws(() => rules({ profile: "x" }), code("unknown-option"));
  assert.throws(() => rules({ provider: "huawei" }), code("unknown-option"));
  all[0].code = "changed";
  assert.notEqual(rules()[0].code, "changed");
});
