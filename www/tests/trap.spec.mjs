// A trap in the module costs one edit and nothing else: the form stays wired.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, scriptsOnlySite, site } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

for (const [host, address] of [["WebAssembly", site], ["JavaScript", scriptsOnlySite]]) {
  test(`a form stays wired after a trap in ${host}`, async () => {
    const page = await open(browser, address);
    const seen = await page.evaluate(async () => {
      const from = (file) => import(new URL(`pkg/${file}`, document.baseURI).href);
      const { default: init, Session, attach } = await from("index.js");
      const glue = await from("beian_validator.js");
      const { RawSession } = glue;
      await init();
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
      const real = RawSession.prototype.editText;
      RawSession.prototype.editText = () => {
        throw new glue.engine.RuntimeError("unreachable");
      };
      type("13800001");
      RawSession.prototype.editText = real;
      const second = type("138000000");
      const third = type("13800000000");
      handle.detach();
      type("1");
      return { isScript: glue.engine !== WebAssembly, events, first, second, third, order: session.order() };
    });
    assert.equal(seen.isScript, host === "JavaScript");
    assert.deepEqual(seen.events, ["delta", "internal", "delta", "delta"]);
    assert.match(seen.first, /7 位/);
    assert.match(seen.second, /9 位/);
    assert.equal(seen.third, "");
    assert.equal(seen.order.principal.mobile, "13800000000");
  });
}
