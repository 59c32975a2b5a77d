// Shrinks scripts in place: `node minify.mjs FILE...`.
//
// The code is loaded as it is by pages that have no bundler, in webviews as old as WebAssembly;
// bundlers still see the same imports. Private fields, which those do not know, become `_` fields:
// esbuild would keep each in a `WeakMap` and ask it on every access.
import { readFileSync, writeFileSync } from "node:fs";
import { transformSync } from "esbuild";

for (const file of process.argv.slice(1)) {
  const given = readFileSync(file, "utf8").replace(/(^\s*|\.)#(?=[A-Za-z])/gm, "$1_");
  const { code } = transformSync(given, {
    charset: "utf8",
    format: "esm",
    legalComments: "none",
    // As TypeScript, whose fields can be plain assignments.
    loader: "ts",
    // Private fields are nobody else's business.
    mangleProps: /^_[a-z]/,
    minify: true,
    sourcefile: file,
    // The only two later things that modules have: a package of several files needs them.
    supported: { "dynamic-import": true, "import-meta": true },
    target: "es2018",
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } },
  });
  if (/\bWeak(Map|Set)\b/.test(code)) throw new Error(`${file}: a private field is kept in a map`);
  writeFileSync(file, code);
}
