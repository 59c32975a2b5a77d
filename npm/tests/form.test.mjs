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
    "refused websites.0.name unknown-path: websites.0.name; paths are written as websites[0].name",
    "refused websites[0].name no-such-item: websites[0].name; the list is shorter: insert adds to it",
  ]);
});

test("a handle that ended hears nothing, and still reads and refreshes when asked", () => {
  const { form, session, handle } = wired('<input name="principal.mobile" value="123">', {});
  handle.detach();
  form.type("principal.mobile", "1234");
  assert.deepEqual(session.order(), {});
  handle.refresh();
});

test("a handle that ended takes its messages with it", () => {
  const { form, session, handle } = wired('<input name="principal.mobile" value="123">', { order: { type: "firstFiling" }, principal: { mobile: "1" } });
  const mobile = form.elements["principal.mobile"];
  assert.match(mobile.validationMessage, /./);
  handle.detach();
  assert.equal(mobile.validationMessage, "");
  assert.equal(session.order().principal.mobile, "1");
});

test("a message of what the page mended by itself goes with the next key", () => {
  const { form, session } = wired('<input name="principal.mobile" value="1">', { order: { type: "firstFiling" }, principal: { mobile: "1" } });
  session.edit("principal.mobile", "13800138000");
  form.type("principal.mobile", "13800138001");
  assert.equal(form.elements["principal.mobile"].validationMessage, "");
});

test("several options, moments and files", () => {
  const { form, session, heard, handle } = wired(
    `<select name="websites[0].topics" multiple></select><input type="datetime-local" name="order.rejectedAt" value="2026-03-01T10:00">
     <input type="file" name="materials" value="C:\\fakepath\\a.jpg"><input name="principal.email" value="bad" disabled>`,
    { websites: [{}] },
  );
  const topics = form.elements["websites[0].topics"];
  topics.options = [{ value: "forum", selected: true }, { value: "game", selected: true }, { value: "video", selected: false }];
  topics.value = "forum";
  handle.read();
  assert.deepEqual(session.order(), { websites: [{ topics: ["forum", "game"] }], order: { rejectedAt: "2026-03-01T10:00:00+08:00" } });
  assert.deepEqual(session.report().diagnostics.filter(({ code }) => code.startsWith("form.")), []);
  form.type("materials", "C:\\fakepath\\b.jpg");
  assert.equal(heard.length, 2, "a file is no field");
});

test("after a reset the session has what the controls have", async () => {
  const { form, session, handle } = wired('<input name="principal.mobile" value="13800138000"><input name="principal.name">', { order: { type: "firstFiling" }, principal: { name: "张三" } });
  handle.read();
  form.type("principal.mobile", "1");
  assert.match(form.elements["principal.mobile"].validationMessage, /./);
  form.fire(form, "reset");
  form.elements["principal.mobile"].value = "13800138000";
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(form.elements["principal.mobile"].validationMessage, "");
  assert.deepEqual(session.order().principal, { name: "张三", mobile: "13800138000" }, "what nobody typed stays");
});

test("however many controls are read, the session is asked for its messages once", () => {
  const count = 50;
  const { session, handle } = wired(Array.from({ length: count }, (_, at) => `<input name="websites[${at}].name" value="${at}">`).join(""), {
    order: { type: "firstFiling" },
    websites: Array.from({ length: count }, () => ({})),
  });
  let reports = 0;
  session.report = () => {
    reports++;
    return Session.prototype.report.call(session);
  };
  handle.read();
  assert.equal(reports, 1);
});

test("whoever types sees what is wrong there, whoever made it wrong", () => {
  const { form, session } = wired('<input name="principal.email">', { order: { type: "firstFiling" } });
  session.edit("principal.email", "bad");
  form.type("principal.email", "badd");
  const own = () => session.report().diagnostics.find(({ path }) => path === "principal.email").message;
  assert.equal(form.elements["principal.email"].validationMessage, own());
  session.edit("principal.email", "li@example.com");
  form.elements["principal.email"].setCustomValidity("");
  session.edit("principal.email", "bad");
  form.type("principal.email", "baddd");
  assert.equal(form.elements["principal.email"].validationMessage, own());
});

test("a reset that is prevented, or that ends the form, takes nothing over", async () => {
  const { form, session, heard, handle } = wired('<input name="principal.mobile" value="1">', { order: { type: "firstFiling" } });
  handle.read();
  session.edit("principal.mobile", "13800138000");
  const count = heard.length;
  form.addEventListener("reset", (event) => event.preventDefault(), { once: true });
  form.fire(form, "reset");
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(session.order().principal.mobile, "13800138000");
  form.fire(form, "reset");
  handle.detach();
  session.free();
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(heard.length, count);
  assert.equal(form.elements["principal.mobile"].validationMessage, "");
});

test("listeners that read, and controls that change each other, come to an end with all values taken", () => {
  const names = Array.from({ length: 15 }, (_, at) => `websites[${at}].name`);
  const { form, session, handle } = wired(names.map((name) => `<input name="${name}">`).join(""), {
    order: { type: "firstFiling" },
    websites: names.map(() => ({})),
  });
  form.addEventListener("beian:delta", () => handle.read());
  form.addEventListener("beian:delta", ({ detail: { path } }) => {
    const next = names[names.indexOf(path) + 1];
    if (next && form.elements[next].value !== form.elements[path].value) form.type(next, form.elements[path].value);
  });
  form.type(names[0], "示例名");
  const held = session.order().websites.map(({ name }) => name);
  assert.deepEqual(held, names.map((name) => form.elements[name].value || undefined));
  assert.ok(held.filter(Boolean).length > 9);
});

test("a session that was freed refuses by event, whatever the control shows", () => {
  const { form, session, heard } = wired('<input name="principal.mobile">', { order: { type: "firstFiling" } });
  form.type("principal.mobile", "1");
  session.free();
  form.type("principal.mobile", "12");
  assert.match(heard.pop(), /^refused principal\.mobile freed/);
});

test("an edit is told of, also where the messages cannot be had", () => {
  const { form, session, heard } = wired('<input name="principal.mobile">', { order: { type: "firstFiling" } });
  session.report = () => {
    throw new Error("internal");
  };
  form.type("principal.mobile", "1");
  assert.deepEqual(heard, ["delta principal.mobile"]);
});
