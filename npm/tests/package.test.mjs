// The package as `cargo xtask build` leaves it.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";

const root = new URL("../../dist/npm/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

test("the manifest carries nothing of development", () => {
  for (const field of ["private", "devDependencies", "scripts", "dependencies"]) {
    assert.equal(field in manifest, false, field);
  }
});

test("every file that the manifest names is in the package", () => {
  const named = [manifest.main, manifest.types];
  for (const target of Object.values(manifest.exports)) {
    named.push(...(typeof target === "string" ? [target] : Object.values(target)));
  }
  const missing = named.filter((file) => !existsSync(new URL(file.replace(/\*.*/, ""), root)));
  assert.deepEqual(missing, []);
});

test("nothing is in the package that a user has no need of", () => {
  const names = readdirSync(root, { recursive: true });
  const strays = names.filter((name) => /node_modules|test|bench|lock|npmrc/.test(name));
  assert.deepEqual(strays, []);
});

test("its README names no file that is not there, but those it says are elsewhere", () => {
  const text = readFileSync(new URL("README.md", root), "utf8");
  assert.match(text, /are in the repository, not in this package/);
  assert.doesNotMatch(text, /^## (Try it|In Rust|More)$/m);
  for (const [, target] of text.matchAll(/\]\(([^)#:]+)\)/g)) assert.ok(existsSync(new URL(target, root)), target);
  for (const own of ["core.d.ts", "order.d.ts", "LICENSE-MIT", "data/orders/enterprise.json"]) assert.ok(text.includes(`](${own})`), own);
  assert.doesNotMatch(text, /\bnpm\/\w+\.d\.ts/);
});

test("the license texts travel with the package", () => {
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    assert.ok(readFileSync(new URL(name, root), "utf8").includes("the beian-validator authors"));
  }
});

test("the module is valid", () => {
  const file = new URL(manifest.exports["./beian_validator_bg.wasm"], root);
  assert.ok(WebAssembly.validate(readFileSync(file)));
});
