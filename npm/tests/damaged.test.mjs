// Files that arrive cut short, of another version, or as the page that a server sends in place of what it does
// not have: each is refused by name, and what was loaded before goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import vm from "node:vm";
import init, { BeianError, addLanguage, check, initSync, loadPack, validate } from "../../dist/npm/index.js";
import fallback from "../../dist/npm/fallback.js";
import en from "../../dist/npm/messages/en.js";

const read = (name) => readFileSync(new URL(`../../dist/npm/${name}`, import.meta.url));
const options = { today: "2026-03-02", now: "2026-03-02T10:00:00+08:00" };
const refused = (code, name) => (error) => error instanceof BeianError && error.code === code && error.message.includes(name);
const PAGE = new TextEncoder().encode("<!DOCTYPE html>\n<html><head><title>404</title></head><body>\n\n\n</body></html>\n");

// Where the sections of a module end: cut there, the rest may still be one.
function ends(module) {
  const found = [];
  for (let at = 8; at < module.length; found.push(at)) {
    let size = 0;
    at++;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      size |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    at += size;
  }
  return found;
}

test("a module of another version, as a cache may hold it", () => {
  const other = (...given) => ({ ...fallback(...given), edition: () => 1 });
  assert.throws(() => initSync(other), refused("unreadable-module", "another version"));
  assert.throws(() => validate({}), refused("not-initialized", "init"));
});

test("a module that is cut short, or none", async () => {
  const module = read("beian_validator_bg.wasm");
  const { fetch } = globalThis;
  let sent;
  globalThis.fetch = async () => sent();
  try {
    for (const at of [0, 4, 8, 9, ...ends(module).slice(0, -1), 200000, module.length - 1]) {
      const cut = module.subarray(0, at);
      for (const type of ["application/wasm", "text/html"]) {
        sent = () => new Response(cut, { headers: { "Content-Type": type } });
        await assert.rejects(init("https://example.com/x.wasm"), refused("unreadable-module", "example.com/x.wasm"), `${at}`);
      }
      assert.throws(() => initSync(cut), refused("unreadable-module", "object"), `${at}`);
    }
    sent = () => new Response(PAGE);
    await assert.rejects(init("https://example.com/x.wasm"), refused("unreadable-module", "example.com/x.wasm"));
    // A connection that breaks.
    const broken = { ok: true, arrayBuffer: () => Promise.reject(new TypeError("terminated")) };
    sent = () => broken;
    await assert.rejects(init("https://example.com/x.wasm"), refused("unreadable-module", "example.com/x.wasm"));
    for (const odd of [PAGE, 5, Symbol("x"), {}, () => 1]) await assert.rejects(init(odd), refused("unreadable-module", ""));
    await assert.rejects(init(Promise.reject(null)), refused("not-found", "null"));
    await assert.rejects(init(new Response("", { status: 404 })), refused("not-found", "404"));
    for (const odd of [PAGE, 5, {}, null, () => 1]) assert.throws(() => initSync(odd), refused("unreadable-module", ""));
    assert.throws(() => validate({}), refused("not-initialized", "init"));
    sent = () => new Response(module, { headers: { "Content-Type": "application/wasm" } });
    await init("https://example.com/x.wasm");
    assert.ok(validate({}, options).diagnostics.length);
    sent = () => broken;
    await assert.rejects(loadPack("idioms", "https://example.com/x.bin"), refused("unreadable-pack", "idioms"));
  } finally {
    globalThis.fetch = fetch;
  }
});

test("a pack that is cut short, or none", async () => {
  const said = () => JSON.stringify([validate({ order: { type: "firstFiling" }, organizer: { nature: "individual", region: { province: "hunan" } }, websites: [{ name: "一帆风顺" }], principal: { mobile: "13000001234" } }, options)]);
  const without = said();
  for (const name of ["idioms", "mobile-provinces"]) {
    const before = said();
    await loadPack(name);
    const after = said();
    assert.notEqual(after, before, name);
    const pack = read(`packs/${name}.bin`);
    for (let length = 0; length < pack.length; length++) {
      // Not awaited one by one: there are many.
      if (length % 16 && length > 999) continue;
      await assert.rejects(loadPack(name, pack.subarray(0, length)), refused("unreadable-pack", name), `${name} ${length}`);
    }
    for (const odd of [PAGE, new Uint8Array([10, 10, 10]), Buffer.concat([pack, pack]), Buffer.concat([pack, Buffer.from("\n")])]) {
      await assert.rejects(loadPack(name, odd), refused("unreadable-pack", name));
    }
    await assert.rejects(loadPack(name, read(name === "idioms" ? "packs/mobile-provinces.bin" : "packs/idioms.bin")), refused("unreadable-pack", name));
    assert.equal(said(), after);
  }
  assert.notEqual(said(), without);
});

test("a language that is cut short, or none", () => {
  const before = JSON.stringify(check("mobile", "1", { ...options, locale: "en" }));
  const lines = (text, count) => text.split("\n").slice(0, count).join("\n");
  for (const odd of [{ ...en, rules: lines(en.rules, 400) }, { ...en, words: lines(en.words, 3) }, { ...en, rules: en.rules.slice(0, -1000) }, { ...en, rules: 5 }, { ...en, words: [] }, { ...en, fix: undefined }, { locale: "en" }]) {
    assert.throws(() => addLanguage(odd), refused("unknown-option", "locale"));
  }
  assert.equal(JSON.stringify(check("mobile", "1", { ...options, locale: "en" })), before);
  addLanguage({ ...en, locale: "qq" });
  assert.equal(JSON.stringify(check("mobile", "1", { ...options, locale: "qq" })), before);
});

test("a fallback that is cut short, or not there", async () => {
  const scripts = ["beian-validator", "zh"].map((name) => read(`classic/${name}.js`).toString());
  for (const event of ["onload", "onerror"]) {
    // What a page does with a script that it cannot read: it is loaded all the same.
    const head = { appendChild: (script) => script[event]() };
    const document = { head, currentScript: { src: "https://example.com/classic/beian-validator.js" }, createElement: () => ({}) };
    const context = vm.createContext({ document });
    vm.runInContext("delete this.WebAssembly;", context);
    for (const script of scripts) vm.runInContext(script, context);
    for (let time = 0; time < 2; time++) {
      const error = await vm.runInContext("beianValidator.init().catch((error) => error)", context);
      assert.equal(error.code, "unreadable-module", event);
      assert.match(error.message, /classic\/fallback\.js has to stand before the script calling init\(\)/);
    }
    document.head.appendChild = (script) => {
      vm.runInContext(read("classic/fallback.js").toString(), context);
      script.onload();
    };
    await vm.runInContext("beianValidator.init()", context);
    assert.ok(vm.runInContext("beianValidator.validate({}).diagnostics.length", context));
  }
});

test("a page with all scripts in it, whose own script comes too early", async () => {
  // A frame without an address: there is nothing to load, and nothing to fetch from.
  const document = { head: { appendChild: (script) => script.onerror() }, currentScript: { src: "" }, createElement: () => ({}) };
  for (const forbidden of ["", "delete this.WebAssembly;"]) {
    const context = vm.createContext({ document, WebAssembly });
    vm.runInContext(forbidden, context);
    for (const name of ["beian-validator", "zh"]) vm.runInContext(read(`classic/${name}.js`).toString(), context);
    const error = await vm.runInContext("beianValidator.init().catch((error) => error)", context);
    assert.equal(error.code, "unreadable-module");
    assert.match(error.message, /classic\/fallback\.js has to stand before the script calling init\(\)/);
    vm.runInContext(read("classic/fallback.js").toString(), context);
    await vm.runInContext("beianValidator.init()", context);
  }
});
