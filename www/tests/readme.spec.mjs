// What the README shows for a page, in a page of its own under the strict policy.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";

import { launch, open, site } from "./browser.mjs";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [, details] = readme.match(/<details>(.*?)<\/details>/s);
const snippet = (language) => details.match(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s"))[1];

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("the example for a page reports a number as it is typed, takes it back, and says all on submitting", async () => {
  const page = await open(browser);
  await page.waitForLoadState("networkidle");
  const give = (name, contentType, body) =>
    page.route(new URL(`readme/${name}`, site).href, (route) =>
      route.fulfill({
        contentType,
        body,
        headers: { "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'" },
      }),
    );
  const script = snippet("js").replaceAll("./node_modules/beian-validator/", "../pkg/");
  assert.ok(script.includes("../pkg/core.js"));
  await give("", "text/html; charset=utf-8", `<!doctype html><meta charset="utf-8"><link rel="icon" href="../icon.svg">${snippet("html")}`);
  await give("filing.js", "text/javascript; charset=utf-8", script);
  await page.goto(new URL("readme/", site).href);

  const number = page.locator('[name="organizer.idNumber"]');
  const validity = () => number.evaluate((input) => input.validationMessage);
  await page.waitForFunction(() => document.querySelector("input").validationMessage !== "");
  // The example keeps no handle of the wires; they have to stay all the same.
  const tools = await page.context().newCDPSession(page);
  await tools.send("HeapProfiler.collectGarbage");
  await number.pressSequentially("110105194912310021");
  assert.match(await validity(), /X/);
  const beside = page.locator(`#${await number.getAttribute("aria-describedby")}`);
  assert.match(await beside.textContent(), /X/);
  await number.press("Backspace");
  await number.press("X");
  assert.equal(await validity(), "");
  assert.equal(await beside.textContent(), "");
  // What has no control of its own is said on top, and the form does not go off.
  await page.locator("button").click();
  assert.match(await page.locator("#others").textContent(), /\S/);
  assert.equal(new URL(page.url()).search, "");
  assert.deepEqual(page.troubles, []);
  await page.context().close();
});
