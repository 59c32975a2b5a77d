import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open, site } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("the form loads from a sub-path under the strict policy, without an error or a stranger", async () => {
  assert.notEqual(new URL(site).pathname, "/", "the server serves the form under a sub-path");
  const page = await open(browser);
  await page.waitForLoadState("networkidle");
  assert.deepEqual(page.troubles, []);
});

test("the policy is in force: inline code does not run", async () => {
  const page = await open(browser);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "globalThis.ran = true";
    document.body.append(script);
    return globalThis.ran === true;
  });
  assert.equal(ran, false);
  assert.match(page.troubles.join("\n"), /Content Security Policy/);
});
