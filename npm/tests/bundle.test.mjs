// A bundler for pages takes the package as it is, without any setting about it.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const dist = fileURLToPath(new URL("../../dist/npm", import.meta.url));
const PAGE = `
import init, { addLanguage, check } from "beian-validator/core";
import zh from "beian-validator/messages/zh";
addLanguage(zh);
export const judge = async (source) => {
  await init(source);
  return check("resident-id", "110105194912310021").map(({ code }) => code);
};`;

/** Bundles a page that uses the package, as its author would. */
async function bundle(t, options) {
  const folder = mkdtempSync(join(tmpdir(), "beian-bundle-"));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(dist, join(folder, "node_modules/beian-validator"));
  writeFileSync(join(folder, "page.js"), PAGE);
  const { errors, warnings } = await build({
    absWorkingDir: folder,
    entryPoints: ["page.js"],
    outdir: "out",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "browser",
    logLevel: "silent",
    ...options,
  });
  assert.deepEqual(errors, []);
  return { out: join(folder, "out"), warnings: warnings.map(({ text }) => text) };
}

test("as modules, with the module in JavaScript in a file of its own", async (t) => {
  const { out, warnings } = await bundle(t, { format: "esm", splitting: true, minify: true });
  assert.deepEqual(warnings, []);
  assert.ok(readdirSync(out).some((name) => name.startsWith("fallback")));
  copyFileSync(join(dist, "beian_validator_bg.wasm"), join(out, "beian_validator_bg.wasm"));
  const { judge } = await import(pathToFileURL(join(out, "page.mjs")).href);
  assert.deepEqual(await judge(), ["organizer.id-number.check-digit"]);
});

test("as one script for engines of 2018, told where the module is", async (t) => {
  const { out, warnings } = await bundle(t, { format: "iife", globalName: "page", target: "es2018", footer: { js: "export const { judge } = page;" } });
  // It cannot know its own address, so it says that `init()` needs one.
  assert.ok(warnings.every((text) => text.includes("import.meta")), warnings.join("\n"));
  const { judge } = await import(pathToFileURL(join(out, "page.mjs")).href);
  await assert.rejects(judge(), /^BeianError: unreadable-module: beian_validator_bg\.wasm: .*URL/, "it names the file to give");
  assert.deepEqual(await judge(pathToFileURL(join(dist, "beian_validator_bg.wasm"))), ["organizer.id-number.check-digit"]);
});

test("as one module that leaves the module in JavaScript out", async (t) => {
  const { out } = await bundle(t, { format: "esm", minify: true, external: ["*/fallback.js"] });
  assert.ok(statSync(join(out, "page.mjs")).size < 300_000);
  copyFileSync(join(dist, "beian_validator_bg.wasm"), join(out, "beian_validator_bg.wasm"));
  const { judge } = await import(pathToFileURL(join(out, "page.mjs")).href);
  assert.deepEqual(await judge(), ["organizer.id-number.check-digit"]);
});
