// A trap in the module costs one edit and nothing else: the form stays wired.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, scriptsOnlySite, site } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [host, address] of [["WebAssembly", site], ["JavaScript", scriptsOnlySite]]) {
  test(`a form stays wired after a trap in ${host}`, async () => {
    // A page without the form, which would have started the module already.
    const page = await open(browser, new URL("rules/app.html", address).href);
    const seen = await page.evaluate(async () => {
      const at = (file) => new URL(`../pkg/${file}`, document.baseURI).href;
      const { initSync, Session, attach } = await import(at("index.js"));
      const { default: fallback } = await import(at("fallback.js"));
      // The module's exports behind a layer that can be told to trap.
      let isFailing = false;
      let Trap = RangeError;
      const layer = (exports) => ({
        __proto__: exports,
        editText(...given) {
          if (isFailing) throw new Trap("unreachable");
          return exports.editText(...given);
        },
      });
      let module = null;
      try {
        module = new WebAssembly.Module(await (await fetch(at("beian_validator_bg.wasm"))).arrayBuffer());
      } catch (refused) {
        initSync((...given) => layer(fallback(...given)));
      }
      if (module) {
        const { Instance, RuntimeError } = WebAssembly;
        Trap = RuntimeError;
        WebAssembly.Instance = function (module, imports) {
          this.exports = layer(new Instance(module, imports).exports);
        };
        initSync(module);
      }
      const form = document.createElement("form");
      form.innerHTML = '<input name="principal.mobile">';
      document.body.append(form);
      const session = new Session({ order: { type: "firstFiling" } });
      const handle = attach(form, session);
      const events = [];
      form.addEventListener("beian:delta", () => events.push("delta"));
      form.addEventListener("beian:refused", ({ detail }) => events.push(detail.error.code));
      const type = (value) => {
        form.elements[0].value = value;
        form.elements[0].dispatchEvent(new InputEvent("input", { bubbles: true }));
        return form.elements[0].validationMessage;
      };
      const first = type("1380000");
      isFailing = true;
      type("13800001");
      isFailing = false;
      const second = type("138000000");
      const third = type("13800000000");
      handle.detach();
      type("1");
      return { isScript: !module, events, first, second, third, order: session.order() };
    });
    assert.equal(seen.isScript, host === "JavaScript");
    assert.deepEqual(seen.events, ["delta", "internal", "delta", "delta"]);
    assert.match(seen.first, /7 位/);
    assert.match(seen.second, /9 位/);
    assert.equal(seen.third, "");
    assert.equal(seen.order.principal.mobile, "13800000000");
  });
}
