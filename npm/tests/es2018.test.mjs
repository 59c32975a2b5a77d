// What is shipped can be read by engines of 2018.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { parse, tokenizer } from "acorn";

const root = new URL("../../dist/npm/", import.meta.url);
const read = (name) => readFileSync(new URL(name, root), "utf8");
const scripts = readdirSync(root, { recursive: true }).map((name) => name.replace(/\\/g, "/")).filter((name) => /\.[cm]?js$/.test(name));
const typeOf = (name) => (name.startsWith("classic/") ? "script" : "module");

// The file that says where the others are, which no module of 2018 can know; it has nothing else.
const PLACE = "place.js";

test("every script parses as ES2018", () => {
  assert.ok(scripts.length > 10 && scripts.includes(PLACE));
  for (const name of scripts) {
    let code = read(name);
    if (name === PLACE) {
      assert.throws(() => parse(code, { ecmaVersion: 2018, sourceType: "module" }), SyntaxError);
      code = code.replace(/\bimport\.meta\b/g, "meta").replace(/\bimport\(/g, "load(");
    }
    try {
      parse(code, { ecmaVersion: 2018, sourceType: typeOf(name) });
    } catch (error) {
      assert.fail(`${name}: ${error.message}`);
    }
  }
});

test("no pattern looks behind, which some engines of 2023 could not", () => {
  const patterns = [];
  for (const name of scripts) {
    for (const { type, value } of tokenizer(read(name), { ecmaVersion: 2020, sourceType: typeOf(name) })) {
      if (type.label === "regexp") patterns.push(`${name}: ${value.pattern}`);
    }
  }
  assert.ok(patterns.length > 5);
  assert.deepEqual(patterns.filter((pattern) => /\(\?<[=!]/.test(pattern)), []);
});
