// Adds the package as classic scripts to a directory that has its modules:
// `node classic.mjs PACKAGE npm/glue/classic.js`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [dir, place] = process.argv.slice(1);
const here = {
  name: "place",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/place\.js$/ }, () => ({ path: place })),
};
const scripts = {
  "beian-validator": 'export * from "./core.js"; export { default as init } from "./core.js";',
  zh: 'import table from "./messages/zh.js"; beianValidator.addLanguage(table);',
  en: 'import table from "./messages/en.js"; beianValidator.addLanguage(table);',
  fallback: 'import start from "./fallback.js"; beianValidator.fallback = start;',
};
for (const [name, contents] of Object.entries(scripts)) {
  await build({
    stdin: { contents, resolveDir: dir },
    outfile: join(dir, "classic", `${name}.js`),
    // As it was in the modules.
    banner: { js: '"use strict";' },
    bundle: true,
    // Old pages are often in another encoding, and scripts are taken to be in it too.
    charset: "ascii",
    format: "iife",
    globalName: name === "beian-validator" ? "beianValidator" : undefined,
    legalComments: "none",
    logLevel: "warning",
    minify: true,
    plugins: [here],
    target: "es2018",
  });
  // Patterns are left as they are.
  const script = readFileSync(join(dir, "classic", `${name}.js`), "latin1");
  if (/[^\0-\x7f]/.test(script)) throw new Error(`classic/${name}.js is not ASCII alone`);
}
