// What the README shows for Node.js, run as it stands.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const snippets = [...readme.matchAll(/```js\n(.*?)```/gs)].map(([, code]) => code);

test("the example for Node.js prints what its comments say", () => {
  const example = snippets.find((code) => code.includes('from "beian-validator"'));
  const folder = mkdtempSync(join(tmpdir(), "beian-readme-"));
  try {
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(fileURLToPath(new URL("../../dist/npm", import.meta.url)), join(folder, "node_modules/beian-validator"));
    writeFileSync(join(folder, "example.mjs"), example);
    const printed = execFileSync(process.execPath, ["example.mjs"], { cwd: folder, encoding: "utf8" });
    const said = [...example.matchAll(/console\.log.*\/\/ (.*)/g)].map(([, comment]) => comment);
    assert.deepEqual(printed.trim().split("\n"), said);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
