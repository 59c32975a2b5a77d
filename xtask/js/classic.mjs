// Adds the package as classic scripts, and as CommonJS modules for mini programs, to a directory that has its
// modules: `node classic.mjs PACKAGE npm/glue`.
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [dir, glue] = process.argv.slice(1);

/** Leaves one script of `contents` in `to`, with `place` instead of `place.js`. */
const bundle = (to, contents, place, options) =>
  build({
    stdin: { contents, resolveDir: dir },
    outfile: join(dir, to),
    // As it was in the modules.
    banner: { js: '"use strict";' },
    bundle: true,
    legalComments: "none",
    logLevel: "warning",
    minify: true,
    plugins: [
      {
        name: "place",
        setup: ({ onResolve }) => onResolve({ filter: /^\.\/place\.js$/ }, () => ({ path: join(glue, place) })),
      },
    ],
    target: "es2018",
    ...options,
  });

const scripts = {
  "beian-validator": 'export * from "./core.js"; export { default as init } from "./core.js";',
  zh: 'import table from "./messages/zh.js"; beianValidator.addLanguage(table);',
  en: 'import table from "./messages/en.js"; beianValidator.addLanguage(table);',
  fallback: 'import start from "./fallback.js"; beianValidator.fallback = start;',
};
for (const [name, contents] of Object.entries(scripts)) {
  const to = `classic/${name}.js`;
  await bundle(to, contents, "classic.js", {
    // Old pages are often in another encoding, and scripts are taken to be in it too.
    charset: "ascii",
    format: "iife",
    globalName: name === "beian-validator" ? "beianValidator" : undefined,
  });
  // Patterns are left as they are. Between the tags of a page the script would end, or not end, at the others.
  const script = readFileSync(join(dir, to), "latin1");
  if (/[^\0-\x7f]|<\/script|<!--/i.test(script)) throw new Error(`${to} is not ASCII alone, or would not stand in a page`);
}

// The same names as in the package, so that its types are found for them.
const common = (name, contents, footer) => {
  const inject = name === "core" ? [join(glue, "miniprogram.js")] : [];
  return bundle(`miniprogram/${name}.js`, contents, "miniprogram.js", { charset: "utf8", footer: { js: footer }, format: "cjs", inject });
};
await common("core", 'export * from "./core.js"; export { default, default as init } from "./core.js";', "");
for (const name of ["fallback", "messages/zh", "messages/en"]) {
  await common(name, `export { default } from "./${name}.js";`, "module.exports = module.exports.default;");
}
writeFileSync(
  join(dir, "miniprogram/index.js"),
  `"use strict";
const core = require("./core.js");
core.addLanguage(require("./messages/zh.js"));
core.addLanguage(require("./messages/en.js"));
module.exports = core;
`,
);
copyFileSync(join(dir, "beian_validator_bg.wasm"), join(dir, "miniprogram/beian_validator_bg.wasm"));
