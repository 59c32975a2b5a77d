// One page with everything in it: the form as one file, and the package's scripts in a page of somebody's own.
// Nothing is fetched, from a disk, in a frame of its own origin, under policies that allow next to nothing.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { TODAY, checkAll, close, control, launch, messages, openForm, put, summary, type } from "./lib.mjs";

const dist = (name) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const form = dist("form.html");

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), "beian-one-file-"));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page from the disk; whatever the browser complains of or asks for beside it is a trouble. */
async function openFile(file, query = {}) {
  const page = await (await browser.newContext({ locale: "zh-CN" })).newPage();
  page.troubles = [];
  page.on("pageerror", (error) => page.troubles.push(error.message));
  page.on("console", (message) => page.troubles.push(message.text()));
  const address = pathToFileURL(file).href;
  const isOurs = (url) => url.startsWith(address) || /^(data|about):/.test(url);
  page.on("request", (request) => isOurs(request.url()) || page.troubles.push(`asked for ${request.url()}`));
  await page.goto(`${address}?${new URLSearchParams(query)}`);
  return page;
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

test("the form in one file says what the form says", async () => {
  const said = async (page) => {
    await checkAll(page);
    const lines = await summary(page).allInnerTexts();
    return [lines, await page.locator("#form .message .said").allInnerTexts(), await page.locator(".panel .counts").innerText()];
  };
  for (const lang of ["zh", "en"]) {
    for (const example of ["bad", "enterprise"]) {
      const query = { lang, example, today: TODAY };
      const page = await openFile(form, query);
      await page.locator("html[data-complete]").waitFor();
      const served = await openForm(browser, query);
      const expected = await said(served);
      assert.deepEqual(await said(page), expected, `${example} (${lang})`);
      assert.ok(example !== "bad" || expected[1].length > 20);
      await close(served);
      await close(page);
    }
  }
});

test("it finds what is typed, with its optional tables, and leads nowhere", async () => {
  const page = await openFile(form, { today: TODAY, example: "individual" });
  await page.locator("html[data-complete]").waitFor();
  await type(page, "principal.mobile", "1380000000");
  assert.match((await messages(page, "principal.mobile")).join(), /10 位/);
  await page.keyboard.type("0");
  assert.doesNotMatch((await messages(page, "principal.mobile")).join(), /位/);
  const before = await messages(page, "websites[0].name");
  await put(page, "websites[0].name", "一帆风顺");
  assert.notDeepEqual(await messages(page, "websites[0].name"), before, "it knows its idioms");
  assert.equal(await page.locator('a:not([href^="#"])').count(), 0);
  assert.ok((await page.locator("details.why").count()) > 0);
  await close(page);
});

test("its own policy keeps it from sending anything", async () => {
  const page = await openFile(form);
  await page.locator("html[data-complete]").waitFor();
  assert.deepEqual(page.troubles, []);
  const isSent = await page.evaluate(() => fetch("http://127.0.0.1:9/").then(() => true, () => false));
  assert.equal(isSent, false);
  assert.match(page.troubles.join("\n"), /Content Security Policy/);
  await page.context().close();
});

test("it works in a frame of a page that allows nothing but scripts", async () => {
  const policy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; connect-src 'none'";
  const text = readFileSync(form, "utf8").replace(/&/g, "&amp;").replace(/"/g, "&quot;");
  const page = await openFile(
    write("frame.html", `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><iframe sandbox="allow-scripts" width="900" height="900" srcdoc="${text}"></iframe>`),
  );
  const frame = page.frameLocator("iframe");
  await frame.locator("html[data-complete]").waitFor();
  const mobile = control(frame, "principal.mobile");
  await mobile.fill("138");
  assert.match(await mobile.evaluate((input) => input.validationMessage), /3 位/);
  assert.equal(await mobile.evaluate(() => origin), "null");
  await frame.locator("#steps a").last().click();
  assert.equal(await frame.locator("#review").evaluate((part) => part.getBoundingClientRect().top < innerHeight), true, "it led there");
  assert.match(await mobile.evaluate((input) => input.validationMessage), /3 位/, "and the form is still the same");
  await close(page);
});

const script = (name) => `<script>${readFileSync(dist(`npm/classic/${name}.js`), "utf8")}</script>`;
const BYTES = `Uint8Array.from(atob("${readFileSync(dist("npm/beian_validator_bg.wasm")).toString("base64")}"), (c) => c.charCodeAt(0))`;

/** A page of somebody's own that has the scripts in it, and wires a form once `start` is through. */
async function ownPage(policy, scripts, start) {
  const meta = policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const body = `<form id="filing"><input name="principal.mobile"></form>${scripts.map(script).join("")}`;
  const wire = `<script>${start}.then(() => beianValidator.attach(document.querySelector("#filing"), new beianValidator.Session({ order: { type: "firstFiling" } })))</script>`;
  const page = await openFile(write("own.html", `<!doctype html><meta charset="utf-8">${meta}${body}${wire}`));
  await page.waitForFunction(() => document.querySelector("input").validationMessage !== "");
  const input = page.locator("input");
  await input.pressSequentially("1380000000");
  assert.match(await input.evaluate((node) => node.validationMessage), /10 位/);
  await close(page);
}

const SCRIPTS = "default-src 'none'; script-src 'unsafe-inline'";
const ALL = ["beian-validator", "zh", "fallback"];

test("the scripts work within a page, with and without a policy", async () => {
  await ownPage("", ALL, "beianValidator.init()");
  await ownPage(SCRIPTS, ALL, "beianValidator.init()");
  await ownPage(`${SCRIPTS} 'wasm-unsafe-eval'`, ALL, "beianValidator.init()");
});

test("so does the module within a page", async () => {
  await ownPage(`${SCRIPTS} 'wasm-unsafe-eval'`, ["beian-validator", "zh"], `beianValidator.init(${BYTES})`);
  await ownPage(`${SCRIPTS} 'wasm-unsafe-eval'`, ["beian-validator", "zh"], `Promise.resolve(beianValidator.initSync(${BYTES}))`);
  // Where it is forbidden, what else is there is taken.
  await ownPage(SCRIPTS, ALL, `beianValidator.init(${BYTES})`);
});
