// What a wired form does with what its controls hold before anybody types.
import assert from "node:assert/strict";
import test from "node:test";
import init, { Session, attach } from "../../dist/npm/index.js";
import { Form } from "./page.mjs";

await init();

const wired = (html, order) => {
  const form = new Form(html);
  const session = new Session(order, { today: "2026-03-02", locale: "en" });
  const heard = [];
  for (const kind of ["beian:delta", "beian:refused"]) {
    form.addEventListener(kind, ({ detail }) => heard.push(`${kind.slice(6)} ${detail.path}${detail.error ? ` ${detail.error.message}` : ""}`));
  }
  return { form, session, heard, handle: attach(form, session) };
};

test("what stands in the controls is read when asked, and empty controls empty nothing", () => {
  const { form, session, heard, handle } = wired(
    `<input name="principal.mobile" value="123"><input name="principal.name"><input name="organizer.name" value="">
     <input type="checkbox" name="organizer.idLongTerm" checked><input type="checkbox" name="organizer.licenseMerged">
     <input type="radio" name="organizer.nature" value="enterprise"><input type="radio" name="organizer.nature" value="individual" checked>
     <input type="checkbox" name="websites[0].topics" value="forum" checked><input type="checkbox" name="websites[0].topics" value="game">
     <input type="checkbox" name="websites[0].languages" value="zh"><select name="websites[0].isOnline" data-kind="bool" value="false"></select>
     <button name="go" value="x"></button>`,
    { order: { type: "firstFiling" }, principal: { name: "张三" }, websites: [{}] },
  );
  assert.deepEqual(heard, []);
  const mobile = form.elements["principal.mobile"];
  assert.match(mobile.validationMessage, /./, "nothing was typed, for all that is known");
  handle.read();
  assert.deepEqual(session.order(), {
    order: { type: "firstFiling" },
    organizer: { nature: "individual", idLongTerm: true },
    principal: { name: "张三", mobile: "123" },
    websites: [{ topics: ["forum"], isOnline: false }],
  });
  assert.equal(mobile.validationMessage, session.report().diagnostics.find(({ path }) => path === "principal.mobile").message);
  assert.equal(heard.length, 5);
  assert.ok(heard.every((one) => one.startsWith("delta ")));
});

test("a name that is no path, or in a row that is not there, is refused by name", () => {
  const { heard, handle } = wired('<input name="websites.0.name" value="x"><input name="websites[0].name" value="x"><input name="captcha">', {});
  handle.read();
  assert.deepEqual(heard, [
    "refused websites.0.name unknown-path: websites.0.name; write websites[0].name",
    "refused websites[0].name no-such-item: websites[0].name",
  ]);
});

test("a handle that ended hears nothing, and still reads and refreshes when asked", () => {
  const { form, session, handle } = wired('<input name="principal.mobile" value="123">', {});
  handle.detach();
  form.type("principal.mobile", "1234");
  assert.deepEqual(session.order(), {});
  handle.refresh();
});
