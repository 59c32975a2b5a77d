// Completes the generated glue, in place: `node glue.mjs beian_validator.js npm/glue/host.js`.
//
// Names such as `TextDecoder` become those of `host.js`, so that loading it fails nowhere, and the
// cached views of memory are dropped when a memory moves that is no WebAssembly.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buildSync } from "esbuild";

const [file, host] = process.argv.slice(1);
let glue = readFileSync(file, "utf8");

// A module that needs no start has none, but is started after a reset all the same.
const parts = glue.split("wasm.__wbindgen_start();");
if (parts.length === 2) glue = parts.join("");

const views = [...new Set(glue.match(/\bcached\w+Memory\d+\b/g))];
if (!views.length || views.some((view) => !glue.includes(`let ${view} = null;`))) {
  throw new Error("the glue does not cache its views of memory as expected");
}
const from = JSON.stringify(host);
const contents = `
import { WebAssembly, TextDecoder, TextEncoder, whenMoved } from ${from};
${glue}
whenMoved(() => { ${views.map((view) => `${view} = null;`).join(" ")} });
export { WebAssembly as engine, isAble, useScript } from ${from};`;
const { outputFiles } = buildSync({
  stdin: { contents, resolveDir: dirname(file), sourcefile: file },
  bundle: true,
  charset: "utf8",
  format: "esm",
  target: "esnext",
  write: false,
});
writeFileSync(file, outputFiles[0].text);
