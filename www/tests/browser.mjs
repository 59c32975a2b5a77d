// What every end-to-end test needs: a page of the form in the browser that `cargo xtask test` found.

import { createRequire } from "node:module";

// The npm packages live with the package, not with the form.
const fromPackage = createRequire(new URL("../../npm/package.json", import.meta.url));
const { chromium } = fromPackage("playwright-core");

/** Where the built form is served, with a slash at its end. */
export const site = required("BEIAN_SITE");

/** The same under a policy that forbids WebAssembly; only the tests have it. */
export const scriptsOnlySite = process.env.BEIAN_SCRIPTS_ONLY_SITE;

/** Starts the browser; close it in an `after` hook. */
export function launch() {
  const args = required("CHROMIUM_FLAGS").split(" ");
  return chromium.launch({ executablePath: required("CHROMIUM"), args });
}

/**
 * Opens `address`, relative to the form, in a context of its own and notes what goes wrong there:
 * `page.troubles` lists console errors (refusals by the content security policy are among them),
 * uncaught exceptions, failed requests and requests to anywhere but the form.
 */
export async function open(browser, address = "", options = {}) {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  const page = await context.newPage();
  const troubles = [];
  page.troubles = troubles;
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (![site, scriptsOnlySite, "data:"].some((start) => start && url.startsWith(start))) troubles.push(`foreign: ${url}`);
  });
  page.on("requestfailed", (request) => {
    // What was under way when the page was left.
    if (request.failure().errorText !== "net::ERR_ABORTED") troubles.push(`failed: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(new URL(address, site).href);
  return page;
}

function required(variable) {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set; run: cargo xtask test e2e`);
  return value;
}
