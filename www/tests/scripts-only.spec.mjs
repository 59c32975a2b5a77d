// Where the policy of the page allows scripts and no WebAssembly, the form works in JavaScript.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";

import { open, scriptsOnlySite } from "./browser.mjs";
import { TODAY, launch, messages, put, type } from "./lib.mjs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
/** The snippet of the README that speaks of the classic scripts. */
const snippet = (language) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code]) => code).find((code) => /classic\/|^beianValidator\./m.test(code));

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const files = (page) => page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name.replace(/.*\//, "")));

const isRefused = (page) =>
  page.evaluate(() => {
    try {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
      return false;
    } catch (error) {
      return error instanceof WebAssembly.CompileError;
    }
  });

test("the form finds what is typed, and takes it back", async () => {
  const page = await open(browser, `${scriptsOnlySite}?today=${TODAY}`);
  await page.locator("html[data-complete]").waitFor();
  await put(page, "organizer.nature", "enterprise");
  await put(page, "principal.idType", "residentIdCard");
  await type(page, "principal.idNumber", "110105194912310028");
  const [message] = await messages(page, "principal.idNumber");
  assert.match(message, /X/);
  await page.keyboard.press("Backspace");
  await page.keyboard.type("X");
  assert.deepEqual(await messages(page, "principal.idNumber"), []);

  const loaded = await files(page);
  assert.ok(loaded.includes("fallback.js"));
  assert.ok(!loaded.some((name) => name.endsWith(".wasm")), "nothing is fetched that cannot be used");
  assert.ok(await isRefused(page), "the policy is in force");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("the classic scripts of the README work there too", async () => {
  const page = await open(browser, scriptsOnlySite);
  const policy = (await fetch(scriptsOnlySite)).headers.get("content-security-policy");
  assert.match(policy, /script-src 'self'$/);
  await page.waitForLoadState("networkidle");
  const give = (name, contentType, body) =>
    page.route(new URL(`readme/${name}`, scriptsOnlySite).href, (route) => route.fulfill({ contentType, body, headers: { "Content-Security-Policy": policy } }));
  const scripts = snippet("html").replaceAll("node_modules/beian-validator/", "../pkg/");
  assert.ok(scripts.includes("../pkg/classic/"));
  const form = '<form id="filing"><input name="principal.mobile"></form>';
  await give("", "text/html; charset=utf-8", `<!doctype html><meta charset="utf-8"><link rel="icon" href="../icon.svg">${form}${scripts}`);
  await give("filing.js", "text/javascript; charset=utf-8", snippet("js"));
  await page.goto(new URL("readme/", scriptsOnlySite).href);

  const number = page.locator("input");
  const validity = () => number.evaluate((input) => input.validationMessage);
  await page.waitForFunction(() => document.querySelector("input").validationMessage !== "");
  await number.pressSequentially("1380000000");
  assert.match(await validity(), /10 位/);
  await number.press("0");
  assert.equal(await validity(), "");
  assert.ok((await files(page)).includes("fallback.js"));
  assert.ok(await isRefused(page), "the policy is in force");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});

test("and in a page in an old encoding, opened from a file, which can fetch nothing", async (t) => {
  const folder = mkdtempSync(join(tmpdir(), "beian-file-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const dist = new URL("../../dist/npm/", import.meta.url).href;
  const scripts = snippet("html").replaceAll("node_modules/beian-validator/", dist);
  writeFileSync(join(folder, "page.html"), `<!doctype html><meta charset="gbk"><form id="filing"><input name="principal.mobile"></form>${scripts}`);
  writeFileSync(join(folder, "filing.js"), snippet("js"));
  const page = await browser.newPage();
  const troubles = [];
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => troubles.push(message.text()));
  await page.goto(pathToFileURL(join(folder, "page.html")).href);
  await page.waitForFunction(() => document.querySelector("input").validationMessage !== "");
  const validity = () => page.locator("input").evaluate((input) => input.validationMessage);
  assert.match(await validity(), /^请填写/);
  await page.locator("input").pressSequentially("13800000000");
  assert.equal(await validity(), "");
  assert.deepEqual(troubles, []);
  await page.close();
});
