// The pages of the rules: search, anchors, a phone.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { launch, open } from "./browser.mjs";

const phone = { viewport: { width: 390, height: 844 } };
const shown = "[data-rule]:not([hidden])";
const code = "principal.mobile.segment";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

async function close(page) {
  await page.context().close();
  assert.deepEqual(page.troubles, []);
}

test("the index lists every rule, and a search narrows it to those with all its words", async () => {
  const page = await open(browser, "rules/");
  const all = await page.locator(shown).count();
  assert.ok(all > 100, `${all} rules`);
  for (const words of ["号段 principal", "ＳＥＧＭＥＮＴ principal", code]) {
    await page.getByRole("searchbox").fill(words);
    const some = await page.locator(shown).count();
    assert.ok(some > 0 && some < all / 10, `${words}: ${some}`);
    assert.ok(await page.getByRole("link", { name: code, exact: true }).isVisible(), words);
    assert.equal(await page.getByRole("status").textContent(), `${some} / ${all}`);
  }
  await page.getByRole("searchbox").fill("");
  assert.equal(await page.locator(shown).count(), all);
  await close(page);
});

test("a search from the page of a family goes on in the index", async () => {
  const page = await open(browser, "rules/domain.html");
  await page.getByRole("searchbox").fill(code);
  assert.equal(await page.locator(shown).count(), 0);
  await page.getByRole("searchbox").press("Enter");
  await page.waitForURL(/index\.html\?q=/);
  await page.getByRole("link", { name: code, exact: true }).click();
  await page.waitForURL(new RegExp(`principal\\.html#${code}$`));
  await close(page);
});

test("the anchor of a code shows its rule, whatever was searched for", async () => {
  const page = await open(browser, `rules/principal.html?q=nothing-is-called-so#${code}`);
  const rule = page.locator(`[id="${code}"]`);
  assert.ok(await rule.isVisible());
  const box = await rule.boundingBox();
  assert.ok(box.y > -1 && box.y < 200, `at ${box.y}`);
  await close(page);
});

test("the pages fit a phone and work without a script", async () => {
  for (const javaScriptEnabled of [true, false]) {
    for (const address of ["rules/", "rules/principal.html", "rules/form.html"]) {
      const page = await open(browser, address, { ...phone, javaScriptEnabled });
      const width = await page.locator("html").evaluate((html) => html.scrollWidth);
      assert.equal(width, 390, address);
      await page.locator("details").first().click();
      assert.ok(await page.locator(shown).first().isVisible());
      await close(page);
    }
  }
});
