// Measures everything in Node and in headless Chromium and leaves it in dist/bench.json; started by
// `cargo xtask bench`.
//
//   CHROMIUM=... CHROMIUM_FLAGS=... node npm/bench/run.mjs [--quick]
//
// Node and Chromium take turns: several passes, each in a fresh process or page, and within a pass
// the adapters take turns. Of the passes' medians the median counts.
import { fork } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const isQuick = process.argv.includes("--quick");
const PLAN = isQuick
  ? { passes: 1, fresh: 3, memory: { editCount: 20_000, sessionCount: 2_000 } }
  : { passes: 3, fresh: 11, memory: { editCount: 1_000_000, sessionCount: 10_000 } };
const TIMING = isQuick
  ? { rounds: 9, milliseconds: 0.5, warmUp: 5, patience: 50 }
  : { rounds: 101, milliseconds: 0.5, warmUp: 25, patience: 1000 };

const here = new URL(".", import.meta.url);
const dist = new URL("../../dist/", here);
const bundles = new URL("bench/", dist);
const MODULE = "beian_validator_bg.wasm";
const ORDER = ["session", "validate", "indexed", "plain"];

const found = readdirSync(new URL("peers/adapters/", here)).map((file) => file.replace(/\.mjs$/, ""));
const names = [...ORDER, ...found.filter((name) => !ORDER.includes(name)).sort()];

/** One minified file for each adapter, as a page would load it. */
async function bundle() {
  rmSync(bundles, { recursive: true, force: true });
  mkdirSync(bundles, { recursive: true });
  await build({
    absWorkingDir: fileURLToPath(here),
    entryPoints: { suite: "suite.mjs", ...Object.fromEntries(names.map((name) => [name, `peers/adapters/${name}.mjs`])) },
    outdir: fileURLToPath(bundles),
    bundle: true,
    minify: true,
    format: "esm",
    // As a page would send it; otherwise each Chinese character is six.
    charset: "utf8",
    // None of the hosts here needs it in JavaScript.
    external: ["*/fallback.js"],
    legalComments: "none",
    logLevel: "warning",
  });
  copyFileSync(new URL(`npm/${MODULE}`, dist), new URL(MODULE, bundles));
}

const brotli = (bytes) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** What a page has to fetch to use each adapter. */
function sizes() {
  const sizes = {};
  for (const name of names) {
    const files = [`${name}.js`, ...(name === "session" ? [MODULE] : [])];
    sizes[name] = { raw: 0, gzip: 0, brotli: 0 };
    for (const file of files) {
      const bytes = readFileSync(new URL(file, bundles));
      sizes[name].raw += bytes.length;
      sizes[name].gzip += gzipSync(bytes, { level: 9 }).length;
      sizes[name].brotli += brotli(bytes).length;
    }
  }
  delete sizes.validate;
  return sizes;
}

function inNode(memory) {
  return new Promise((resolve, reject) => {
    const plan = JSON.stringify({ names, timing: TIMING, memory });
    let answer;
    const child = fork(new URL("host.mjs", here), [bundles.href, plan], { cwd: fileURLToPath(here) });
    child.on("message", (message) => (answer = message));
    child.on("exit", (code) => (code === 0 && answer ? resolve(answer) : reject(new Error(`Node ended with ${code}`))));
  });
}

const PAGE = "http://127.0.0.1/";
// Pages that share nothing with others get a finer clock.
const HEADERS = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};
const TYPES = { js: "text/javascript", wasm: "application/wasm" };

/** Answers every request from the bundles: there is no server, and nothing waits for a network. */
function serve(route) {
  const file = new URL(route.request().url()).pathname.slice(1);
  const contentType = TYPES[file.split(".").pop()] ?? "text/html";
  const body = file ? readFileSync(new URL(file, bundles)) : "<!doctype html><title>benchmarks</title>";
  return route.fulfill({ body, contentType, headers: HEADERS });
}

/** Does something on a fresh page with nothing in it. */
async function onPage(browser, work) {
  const context = await browser.newContext();
  try {
    await context.route("**", serve);
    const page = await context.newPage();
    await page.goto(PAGE);
    if (!(await page.evaluate(() => crossOriginIsolated))) throw new Error("the page has a coarse clock");
    return await work(page);
  } finally {
    await context.close();
  }
}

function inChromium(browser) {
  return onPage(browser, (page) =>
    page.evaluate(
      async ({ names, timing }) => {
        const suite = await import("./suite.js");
        const starters = {};
        for (const name of names) starters[name] = (await import(`./${name}.js`)).default;
        const adapters = await suite.start(starters, { read: async (file) => (await fetch(file)).arrayBuffer() });
        return { inputs: suite.conform(adapters), times: await suite.time(adapters, timing) };
      },
      { names, timing: TIMING },
    ),
  );
}

/**
 * Milliseconds a window is open before the first answer is timed: as it opens, Chromium loads some
 * fifty scripts of its own, which took the processor from all that was measured.
 */
const SETTLING = 1000;

/** Milliseconds from having the bytes to the findings of an order of ten websites. */
function firstAnswer(browser, name) {
  return onPage(browser, async (page) => {
    await page.waitForTimeout(SETTLING);
    return page.evaluate(
      async ({ name, file }) => {
        const { order } = await import("./suite.js");
        const given = order(10);
        const code = await (await fetch(`./${name}.js`)).text();
        const module = await (await fetch(file)).arrayBuffer();
        const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
        const start = performance.now();
        const { default: startAdapter } = await import(url);
        const { validate } = await startAdapter({ read: async () => module });
        globalThis.kept = validate(given);
        return performance.now() - start;
      },
      { name, file: MODULE },
    );
  });
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** The median of each figure over trees of one shape. */
function medians(trees) {
  if (typeof trees[0] === "number") return median(trees);
  return Object.fromEntries(Object.keys(trees[0]).map((key) => [key, medians(trees.map((tree) => tree[key]))]));
}

const rounded = (value) => (typeof value === "number" && !Number.isInteger(value) ? +value.toPrecision(4) : value);

await bundle();
const load = loadavg()[0];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: process.env.CHROMIUM_FLAGS.split(" ") });
try {
  const passes = { node: [], chromium: [] };
  let first;
  for (let pass = 0; pass < PLAN.passes; pass++) {
    console.log(`--- pass ${pass + 1} of ${PLAN.passes} in Node`);
    const answer = await inNode(pass === 0 && PLAN.memory);
    first ??= answer;
    passes.node.push(answer.times);
    console.log(`--- pass ${pass + 1} of ${PLAN.passes} in Chromium`);
    passes.chromium.push((await inChromium(browser)).times);
  }
  console.log("--- first answers on fresh pages");
  const fresh = {};
  const started = names.filter((name) => name !== "validate");
  for (let round = 0; round < PLAN.fresh; round++) {
    for (const name of started) (fresh[name] ??= []).push(await firstAnswer(browser, name));
  }
  const peers = JSON.parse(readFileSync(new URL("peers/package.json", here))).devDependencies;
  const result = {
    date: new Date().toISOString().slice(0, 10),
    isQuick,
    machine: { cpu: cpus()[0].model.trim(), cores: cpus().length, load, system: `${process.platform} ${process.arch}` },
    versions: { node: process.versions.node, chromium: browser.version(), ...peers },
    conformance: { inputs: first.inputs, rules: first.compared },
    times: { node: medians(passes.node), chromium: medians(passes.chromium) },
    firstAnswer: Object.fromEntries(started.map((name) => [name, median(fresh[name])])),
    sizes: sizes(),
    work: first.work,
    growth: first.growth,
  };
  writeFileSync(new URL("bench.json", dist), `${JSON.stringify(result, (_, value) => rounded(value), 2)}\n`);
} finally {
  await browser.close();
}
