// The public API, as somebody uses it who read the README.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import init, { BeianError, Session, addLanguage, attach, check, initSync, kinds, loadPack, rules, validate } from "../../dist/npm/index.js";

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
  for (const bad of [{ today: "+012026-01-01" }, { today: "-000001-01-01" }, { profile: Object.create(null) }, { locale: Symbol("zh") }, { profile: "x" }, { provider: "x" }, { today: "2026-02-30" }, { today: 5 }, { now: "today" }, { locale: "fr" }, { locale: "__proto__" }, { surprise: 1 }, { province: "hunan" }, 5]) {
    assert.throws(() => validate({}, bad), code("unknown-option"), Object.keys(bad)[0]);
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

test("what is no form is not wired, and said to be none", () => {
  const session = new Session(read("enterprise"), options);
  for (const odd of [null, undefined, "form", {}]) assert.throws(() => attach(odd, session), code("not-a-form"));
});

test("a key of any name stays a key", () => {
  const order = JSON.parse('{"order":{"__proto__":[2]},"__proto__":{"a":1},"constructor":"x","":"y","principal.name":"z"}');
  const session = new Session(order, options);
  assert.equal(JSON.stringify(session.order()), JSON.stringify(order));
  assert.equal(session.order().a, undefined);
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

test("null empties a field, a sub-object and a record", () => {
  const session = new Session(read("enterprise"), options);
  session.edit("principal", null);
  session.edit("organizer.name", null);
  session.edit("websites[0]", null);
  const { principal, organizer, websites } = session.order();
  assert.deepEqual([principal, organizer.name, websites], [undefined, undefined, [{}]]);
  assert.ok(session.report().diagnostics.every(({ code }) => !code.startsWith("form.")));
});

test("errors of use say what was asked", () => {
  const said = (act) => {
    try {
      return act();
    } catch (error) {
      return error.message;
    }
  };
  assert.equal(said(() => validate({}, { today: new Date(0) })), "unknown-option: today: object; YYYY-MM-DD");
  assert.equal(said(() => validate({}, { locale: "zh-CN" })), "unknown-option: locale: zh-CN; one of zh, en; addLanguage comes first");
  assert.equal(said(() => validate({}, { profil: "huawei" })), "unknown-option: profil; one of profile, provider, today, now, locale, organizerNature, province");
  assert.equal(said(() => new Session({ websites: [{}] }).edit("websites.0.name", "x")), "unknown-path: websites.0.name; paths are written as websites[0].name");
  assert.equal(said(() => check("phone", "x")), "unknown-kind: phone; see kinds");
  assert.equal(said(() => check("mobile", 138)), "unreadable-value: check takes texts");
  assert.match(said(() => validate({}, { province: "hunan" })), /for check$/);
  assert.equal(said(() => new Session().insert("websites", 3)), "no-such-item: websites[3]; the list is shorter: insert adds to it");
  assert.equal(said(() => attach(null, new Session())), "not-a-form: null");
  assert.equal(said(() => rules({ locale: "en" })), "unknown-option: locale");
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

test("optional tables are loaded on demand", async () => {
  await assert.rejects(loadPack("weather", new Uint8Array()), code("unknown-pack"));
  await assert.rejects(loadPack("idioms", new Uint8Array([1, 2])), code("unreadable-pack"));
  await loadPack("idioms");
  await loadPack("mobile-provinces");
});

test("what is no pack, no table and no session is refused by name", async () => {
  for (const odd of [5, Symbol("idioms"), "../idioms", null, {}]) await assert.rejects(loadPack(odd), code("unknown-pack"));
  for (const odd of [5, {}, new Map(), new Date(), new Uint8Array()]) await assert.rejects(loadPack("idioms", odd), code("unreadable-pack"));
  for (const odd of ["weather", "idiom"]) await assert.rejects(loadPack(odd), code("unknown-pack"));
  await assert.rejects(loadPack("idioms", new URL("./no-such-file", import.meta.url)), code("not-found"));
  for (const odd of [null, undefined, 5, {}, { locale: "qq" }]) assert.throws(() => addLanguage(odd), code("unknown-option"));
  const form = { querySelectorAll: () => [] };
  for (const odd of [null, undefined, {}, Session]) assert.throws(() => attach(form, odd), code("not-a-session"));
  assert.ok(rules(null).length > 400);
});

test("a getter that frees its session, or throws what it likes, changes nothing", () => {
  const first = new Session(read("enterprise"), options);
  let second;
  const frees = {
    get name() {
      first.free();
      second = new Session(read("individual"), options);
      return "x";
    },
  };
  assert.throws(() => first.edit("organizer", frees), code("freed"));
  assert.deepEqual(second.order(), read("individual"));
  for (const error of [new RangeError("x"), new TypeError("x"), 5, null]) {
    const throws = {
      get name() {
        throw error;
      },
    };
    assert.throws(() => second.edit("organizer", throws), code("unreadable-value"));
    assert.throws(() => validate({ organizer: throws }, options), code("unreadable-value"));
  }
  assert.deepEqual(second.order(), read("individual"));
});

test("an order that grows bit by bit stays one that can be read", () => {
  const nest = (depth) => (depth ? { a: nest(depth - 1) } : 1);
  const session = new Session({}, options);
  for (const path of ["", "organizer", "organizer.region", "websites"]) {
    for (const depth of [12, 13, 14, 15, 16]) {
      try {
        session.edit(path, path === "websites" ? [nest(depth)] : nest(depth));
      } catch (error) {
        assert.equal(error.code, "unreadable-value");
      }
      validate(session.order(), options);
    }
  }
  for (const list of ["websites", "account.knownUsedMobiles"]) {
    for (const depth of [12, 13, 14, 15]) {
      try {
        session.insert(list, 0, { x: nest(depth) });
      } catch (error) {
        assert.equal(error.code, "unreadable-value");
      }
      validate(session.order(), options);
    }
  }
  session.edit("account.knownUsedMobiles", Array(100000).fill("1"));
  assert.throws(() => session.insert("account.knownUsedMobiles", 0, "2"), code("unreadable-value"));
  session.edit("account.knownUsedMobiles", null);
  for (let n = 0; n < 60; n++) session.edit("principal", { remark: `${"x".repeat(3000)}${n}` });
  assert.match(session.order().principal.remark, /59$/);
  let shared = "x";
  for (let n = 0; n < 14; n++) shared = Array(9).fill(shared);
  assert.throws(() => session.edit("organizer.name", shared), code("unreadable-value"));
});

test("errors of use repeat no personal number, and nothing long", () => {
  const number = "110105194912310021";
  const acts = [() => check(number, "resident-id"), () => new Session().edit(number, "x"), () => new Session().insert(number, 0), () => validate({}, { profile: number })];
  for (const act of acts) assert.throws(act, (error) => error instanceof BeianError && !error.message.includes(number));
  assert.throws(() => new Session().remove("x".repeat(1e6)), (error) => error.message.length < 200);
});

test("texts of every length and script come back as they are", () => {
  const session = new Session({}, options);
  for (const text of ["", " ", "é", "示例", "😀", "a\u0000b", "\uffff", "示".repeat(82), "示".repeat(83), "😀".repeat(41), "x".repeat(247), "x".repeat(5000), "示😀é".repeat(9000)]) {
    session.edit("organizer.name", text);
    session.edit("organizer.businessScope", [text]);
    const { name, businessScope } = session.order().organizer ?? {};
    assert.equal(name ?? "", text);
    assert.deepEqual(businessScope, [text]);
    assert.deepEqual(new Session(session.order(), options).order(), session.order());
  }
  for (const [half, whole] of [["\ud83d", "\ufffd"], ["\ude00", "\ufffd"], ["\ude00\ud83d", "\ufffd\ufffd"], ["\ud83dx", "\ufffdx"], ["\ud83d\ud83d\ude00", "\ufffd😀"]]) {
    session.edit("organizer.name", half);
    assert.equal(session.order().organizer.name, whole);
    assert.equal(new Session({ organizer: { name: half } }).order().organizer.name, whole);
  }
});

test("messages and fixes hold any script", () => {
  assert.equal(check("site-domain", "a😀b.com", options)[0].args.character, "😀");
  const [dot] = check("site-domain", `${"长".repeat(30)}。com`, options);
  assert.equal(dot.fix.value, `${"长".repeat(30)}.com`);
  assert.equal(dot.fix.label, `改为“${"长".repeat(30)}.com”`);
  assert.ok(check("site-domain", "$&$1。com", options).length);
});

test("memory may grow between any two calls", () => {
  const small = new Session(read("individual"), options);
  const before = JSON.stringify(small.report());
  const large = { ...read("enterprise"), websites: Array.from({ length: 500 }, (_, n) => ({ name: `示例${n}`, domains: [{ name: `site${n}.com` }] })) };
  const sessions = [new Session(large, options), new Session(large, options)];
  const [typed] = small.edit("organizer.idNumber", "110105194912310021").added;
  assert.equal(typed.path, "organizer.idNumber");
  assert.ok(check("resident-id", "110105194912310021", options).length);
  assert.ok(validate(large, options).diagnostics.length > 500);
  small.edit("organizer.idNumber", read("individual").organizer.idNumber);
  assert.equal(JSON.stringify(small.report()), before);
  assert.equal(sessions[1].order().websites.length, 500);
});

test("an order may call the validator while it is read", () => {
  const other = new Session(read("individual"), options);
  const order = read("enterprise");
  const plain = JSON.stringify(validate(order, options));
  let calls = 0;
  const watched = (value) =>
    value !== null && typeof value === "object"
      ? new Proxy(value, {
          get(target, key) {
            if (typeof key === "string" && calls++ % 3 === 0) {
              other.edit("organizer.idNumber", calls % 2 ? "110105194912310021" : "x".repeat(calls * 100));
              other.edit("principal", { name: "张三" });
              assert.ok(check("mobile", "1380000000", options).length);
            }
            return watched(target[key]);
          },
        })
      : value;
  assert.equal(JSON.stringify(validate(watched(order), options)), plain);
  const session = new Session(watched(order), options);
  assert.equal(JSON.stringify(session.report()), plain);
  session.edit("principal", watched({ ...order.principal, name: "李四" }));
  assert.equal(session.order().principal.name, "李四");
  assert.ok(calls > 50);
});

test("an order that throws while it is read is refused and leaves nothing behind", () => {
  const session = new Session(read("individual"), options);
  const before = JSON.stringify([session.order(), session.report()]);
  const thrower = {
    get name() {
      throw new TypeError("no");
    },
  };
  assert.throws(() => new Session({ organizer: thrower }, options), code("unreadable-value"));
  assert.throws(() => validate({ principal: { name: "x" }, websites: [thrower] }, options), code("unreadable-value"));
  assert.throws(() => session.edit("organizer", thrower), code("unreadable-value"));
  assert.throws(() => session.edit("websites", new Array(100001)), code("unreadable-value"));
  assert.throws(() => validate({ websites: new Array(100001) }, options), code("unreadable-value"));
  assert.equal(JSON.stringify([session.order(), session.report()]), before);
});

test("a list that says another length each time is as long as it said first", () => {
  const lists = (said) => {
    const list = (asked = 0) => new Proxy(["x", "y", "z"], { get: (target, key) => (key === "length" ? said[asked++ % said.length] : target[key]) });
    return [{ account: { knownUsedMobiles: list() } }, { websites: list() }, { surprise: list() }];
  };
  for (const said of [[2, 150000], [1.5], ["2", -1], [-1, 2], [NaN, 3], [150000, 2], [2n], [{}]]) {
    for (const order of lists(said)) {
      let session;
      try {
        session = new Session(order, options);
      } catch (error) {
        assert.equal(error.code, "unreadable-value");
        continue;
      }
      assert.equal(JSON.stringify(validate(session.order(), options)), JSON.stringify(session.report()), String(said[0]));
      assert.equal(Object.values(session.order())[0].length ?? session.order().account.knownUsedMobiles.length, said[0] >>> 0);
    }
  }
});

test("an order says the same whole and put together", () => {
  const cycle = {};
  cycle.self = cycle;
  const deep = (depth) => (depth ? [deep(depth - 1)] : 1);
  const orders = [
    undefined, null, 5, "x", true, [], [{}], {}, { order: null }, { order: 5 }, { order: [] }, { principal: "x" }, { "principal.name": "x" },
    { principal: { "a.b": 1, name: { x: 1 }, email: undefined } }, { websites: {} }, { websites: "" }, { websites: [null, 5, "x", [], {}] },
    { websites: [{ domains: [null, { name: 5 }, { name: "A.com", x: 1 }], servicePrincipal: 7, remark: [1] }, , { domains: "none" }] },
    { apps: [{ platforms: [{}], sdks: [{ name: "x" }] }] }, { materials: [{ type: "x" }] }, { existingFiling: { services: [{ name: "x" }, 3] } },
    { profile: "x", now: 1, surprise: { a: null, b: [undefined, NaN, -0, 1e300], c: "y" } }, { toString: 1, constructor: {}, hasOwnProperty: null },
    JSON.parse('{ "__proto__": { "name": "x" } }'), { account: { knownUsedMobiles: ["1", 5] } }, { order: { agreements: ["x", "y"] } }, { x: deep(15) },
  ];
  for (const order of orders) {
    const whole = new Session(order, options);
    const later = new Session({ organizer: { name: "x" } }, options);
    later.edit("", order);
    assert.equal(JSON.stringify(later.report()), JSON.stringify(whole.report()), JSON.stringify(order));
    assert.equal(JSON.stringify(later.order()), JSON.stringify(whole.order()));
    assert.equal(JSON.stringify(validate(order, options)), JSON.stringify(whole.report()), JSON.stringify(order));
  }
  for (const order of [cycle, { x: deep(16) }, { principal: cycle }, { x: () => 1 }, { principal: { name: Symbol("x") } }, [5n], () => 1, 5n, { x: [undefined, { y: 1n }] }]) {
    assert.throws(() => validate(order, options), code("unreadable-value"));
    assert.throws(() => new Session(order, options), code("unreadable-value"));
    assert.throws(() => new Session({}, options).edit("", order), code("unreadable-value"));
  }
});

test("options may change in place, and the clock goes on", () => {
  const changing = { ...options };
  assert.deepEqual(check("resident-id", "11010519491231002X", changing), []);
  changing.today = "1940-01-01";
  assert.ok(check("resident-id", "11010519491231002X", changing).length, "born later");
  changing.locale = "en";
  assert.match(check("resident-id", "110105194912310021", changing)[0].message, /[a-z]/);
  changing.profile = "nobody";
  assert.throws(() => check("resident-id", "x", changing), code("unknown-option"));
  assert.throws(() => validate({}, { ...options, province: "hunan" }), code("unknown-option"));
  assert.deepEqual(check("resident-id", "11010519491231002X"), []);
  assert.deepEqual(check("resident-id", "11010519491231002X", { locale: "en" }), []);
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

test("a session that is written down says nothing of what was typed", () => {
  const session = new Session({ principal: { name: "张三" } });
  session.edit("principal.mobile", "13800138000");
  assert.equal(JSON.stringify({ session }), '{"session":{}}');
});

test("a moment that is none is refused, as a day is", () => {
  for (const now of ["2026-02-30T10:00:00+08:00", "2026-04-31T10:00:00Z", "2026-03-02T24:00:00Z", "2026-03-02", "x"]) {
    assert.throws(() => validate({}, { now }), code("unknown-option"), now);
  }
  assert.ok(validate({}, { now: "2024-02-29t23:59:59.5z" }));
});
