// Runs every `*.bench.mjs` beside it and prints one line per figure; started by `cargo xtask bench`.
//
//   node npm/bench/run.mjs node
//   CHROMIUM=... CHROMIUM_FLAGS=... node npm/bench/run.mjs chromium http://127.0.0.1:PORT/npm/bench/
//
// A benchmark is a module with a default export `async (api, report) => {}`: `api` is the package,
// loaded and started, and `report(name, value, unit)` prints a figure. It runs unchanged in both
// places, so it may use nothing that only one of them has.

import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";

const [host, address] = process.argv.slice(2);
const here = new URL(".", import.meta.url);
const names = readdirSync(here).filter((name) => name.endsWith(".bench.mjs")).sort();

const print = (name, value, unit) =>
  console.log(`${host}\t${name}\t${typeof value === "number" ? +value.toPrecision(4) : value}\t${unit}`);

if (host === "node") {
  const api = await import(new URL("../../dist/npm/index.js", here));
  await api.default();
  for (const name of names) {
    const { default: bench } = await import(new URL(name, here));
    await bench(api, print);
  }
} else if (host === "chromium") {
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  const { CHROMIUM, CHROMIUM_FLAGS } = process.env;
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS.split(" ") });
  try {
    const page = await browser.newPage();
    await page.exposeFunction("report", print);
    await page.goto(new URL("index.html", address).href);
    for (const name of names) {
      await page.evaluate(async (name) => {
        const api = await import("../../dist/npm/index.js");
        await api.default();
        const { default: bench } = await import(`./${name}`);
        await bench(api, (...figure) => globalThis.report(...figure));
      }, name);
    }
  } finally {
    await browser.close();
  }
} else {
  throw new Error("say `node` or `chromium`");
}
