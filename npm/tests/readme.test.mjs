// What the README shows, run as it stands.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Form } from "./page.mjs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const snippets = (language) => [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code]) => code);

/** A folder that has the package installed, and a script in it. */
function folderWith(t, script) {
  const folder = mkdtempSync(join(tmpdir(), "beian-readme-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(fileURLToPath(new URL("../../dist/npm", import.meta.url)), join(folder, "node_modules/beian-validator"));
  writeFileSync(join(folder, "example.mjs"), script);
  return folder;
}

const run = (t, script) => execFileSync(process.execPath, ["example.mjs"], { cwd: folderWith(t, script), encoding: "utf8" });

test("the example for Node.js prints what its comments say", (t) => {
  const example = snippets("js").find((code) => code.includes('check("resident-id"'));
  const said = [...example.matchAll(/console\.log.*\/\/ (.*)/g)].map(([, comment]) => comment);
  assert.deepEqual(run(t, example).trim().split("\n"), said);
});

test("the example for form libraries judges orders and fields", (t) => {
  const example = snippets("js").find((code) => code.includes("beian-validator/adapters"));
  const [, name] = example.match(/:rules="rules\('(.*)'\)"/);
  const printed = run(
    t,
    `let resolver;
const useForm = (given) => ({ resolver } = given);
const standardSchemaResolver = (schema) => schema["~standard"].validate;
const formRef = { value: { validateField: (names) => console.log(names) } };
${example}
console.log(resolver({}).issues.length > 0, resolver(null) instanceof Promise);
const say = (value) => rules(${JSON.stringify(name)})[0].validator(null, value).then(() => "fine", ({ message }) => message);
console.log(await say(""), await say("山间读书笔记"));`,
  );
  assert.match(printed, /^true false\n(?!fine)\S.* fine\n/);
});

test("the short example for a page says what is wrong beside the control", async (t) => {
  const form = new Form(snippets("html")[0]);
  globalThis.document = { querySelector: () => form, getElementById: (id) => form.byId(id) };
  t.after(() => delete globalThis.document);
  form.elements["organizer.idNumber"].value = "110105194912310021";
  await import(pathToFileURL(join(folderWith(t, snippets("js")[0]), "example.mjs")).href);
  const beside = form.byId("number");
  assert.match(beside.textContent, /X/, "what stood there before counts");
  form.type("organizer.idNumber", "11010519491231002X");
  assert.equal(beside.textContent, "");
  form.type("organizer.idNumber", "1101051949");
  assert.match(beside.textContent, /18/);
  form.type("organizer.idNumber", "");
  assert.equal(beside.textContent, "");
});

test("the example for a page says what is wrong beside each control, and all of it on submitting", async (t) => {
  const form = new Form(snippets("html").find((code) => code.includes("novalidate")));
  const warn = t.mock.method(console, "warn", () => {});
  globalThis.document = { querySelector: () => form, getElementById: (id) => form.byId(id) };
  t.after(() => delete globalThis.document);
  form.elements["organizer.idNumber"].value = "110105194912310021";
  const script = snippets("js").find((code) => code.includes("isSubmitted"));
  await import(pathToFileURL(join(folderWith(t, script), "example.mjs")).href);

  const beside = (name) => form.byId(form.elements[name].getAttribute("aria-describedby")).textContent;
  assert.match(beside("organizer.idNumber"), /X/, "what stood there before counts");
  assert.equal(beside("websites[0].name"), "", "nobody came to it yet");
  form.type("websites[0].name", "!!");
  assert.notEqual(beside("websites[0].name"), "");
  form.type("organizer.idNumber", "11010519491231002X");
  assert.equal(beside("organizer.idNumber"), "");
  form.type("websites[0].name", "");
  assert.equal(beside("websites[0].name"), "");
  assert.equal(form.byId("others").textContent, "");
  assert.equal(form.submit(), false);
  assert.notEqual(beside("websites[0].name"), "");
  assert.ok(form.byId("others").textContent.split("\n").length > 5);
  assert.equal(warn.mock.callCount(), 0);
});
