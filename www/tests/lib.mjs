// The form as a person meets it: finding fields, filling them in, reading what is said.

import assert from "node:assert/strict";

import { open } from "./browser.mjs";

export { launch, site } from "./browser.mjs";

/** The day all tests happen on. */
export const TODAY = "2026-11-22";

/** Opens the form and waits until it is drawn and has its optional tables. `query` goes into the address, `options` to the browser. */
export async function openForm(browser, query = {}, options = {}) {
  const page = await open(browser, `?${new URLSearchParams({ today: TODAY, ...query })}`, options);
  await page.locator("html[data-complete]").waitFor();
  return page;
}

/** Closes the page's context and fails if anything went wrong in it. */
export async function close(page) {
  await page.context().close();
  assert.deepEqual(page.troubles, []);
}

/** Waits until `ask` gives something true, and returns that. */
export async function until(ask, what, patience = 5000) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) assert.fail(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The controls of a field: one, or the boxes of a choice of several. */
export const control = (page, path) => page.locator(`[name="${path}"]`);

/** A part of the form by its title. */
export const section = (page, title) => page.getByRole("region", { name: title, exact: true });

/** One of the cards of a list, such as `网站 2`. */
export const card = (page, title) => page.locator(".card", { has: page.getByRole("heading", { name: new RegExp(`^${title}( |$)`) }) });

/** What the field holds, what stands around it. */
export const around = (page, path) => page.locator(".field", { has: page.locator(`[name="${path}"]`) });

/** The messages beside a field. */
export const messages = (page, path) => around(page, path).locator(".message .said").allTextContents();

/** Fills in one field at once, whatever kind it is. */
export async function put(page, path, value) {
  const found = control(page, path);
  const tag = await found.first().evaluate((node) => node.tagName);
  if (Array.isArray(value)) {
    for (const word of value) await page.locator(`[name="${path}"][value="${word}"]`).check();
  } else if (typeof value === "boolean" && tag === "INPUT") {
    await found.setChecked(value);
  } else if (tag === "SELECT") {
    await found.selectOption(String(value));
  } else {
    await found.fill(String(value));
  }
}

/** Fills in several fields: paths below `prefix` and values. */
export async function fillIn(page, prefix, values) {
  for (const [key, value] of Object.entries(values)) await put(page, prefix + key, value);
}

/** Types into a field key by key and calls `each` with what it holds then. */
export async function type(page, path, text, each = () => {}) {
  const field = control(page, path);
  await field.fill("");
  await field.focus();
  for (const key of text) {
    await page.keyboard.type(key);
    await each(await field.inputValue());
  }
}

/** What is not urgent is drawn before the next frame. */
const settled = (page) => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** The numbers of the summary: to mend, to fill in, to note, papers still needed. */
export async function counts(page) {
  await settled(page);
  const [errors, missing, warnings, papers] = await page.locator(".panel .counts b").allTextContents();
  return { errors: Number(errors), missing: Number(missing), warnings: Number(warnings), papers: Number(papers) };
}

/** Has everything said that was held back, if anything is. */
export async function checkAll(page) {
  await settled(page);
  const button = page.locator(".panel").getByRole("button", { name: /检查全部|Check everything/ });
  if (await button.isVisible()) await button.click();
  await settled(page);
}

/** The lines of the summary. */
export const summary = (page) => page.locator(".panel .left .entry");

/** What the order needs, met or not. */
export const needs = (page) => page.locator(".panel .needs li");

/** Waits for the verdict that nothing is left to do; says what is left if it does not come. */
export async function expectReady(page) {
  const verdict = page.locator(".panel .verdict.ok");
  await verdict.waitFor({ timeout: 3000 }).catch(async () => {
    const left = await page.locator(".panel .left .entry, .panel .unmet .entry").allInnerTexts();
    assert.fail(`not ready; left:\n${left.join("\n")}`);
  });
}

/** The order as the page would send it. */
export async function orderOf(page) {
  const details = page.locator("details.order");
  await details.evaluate((node) => (node.open = true));
  await settled(page);
  return JSON.parse(await details.locator("pre").textContent());
}

/** What has the focus: the name of a control, else its text. */
export const focused = (page) =>
  page.evaluate(() => document.activeElement.name || document.activeElement.getAttribute("aria-label") || document.activeElement.textContent.trim());
