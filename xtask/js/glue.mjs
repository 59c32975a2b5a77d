// Completes the generated glue, in place: `node glue.mjs beian_validator.js npm/glue/host.js`.
//
// `WebAssembly` becomes that of `host.js`, so that loading it fails nowhere, and so does what makes
// texts of bytes; the cached views of memory are dropped when a memory moves that is no WebAssembly.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { build } from "esbuild";

const [file, host] = process.argv.slice(1);
let glue = readFileSync(file, "utf8");

// Loading, in place of what is generated, which takes six times as much to also find the file.
const loader = glue.indexOf("async function __wbg_load(");
if (loader < 0 || !/export \{ initSync, __wbg_init as default \};\s*$/.test(glue)) {
  throw new Error("the glue does not end with its loader as expected");
}
glue = `${glue.slice(0, loader)}
export function loadSync(source) {
  const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
  __wbg_finalize_init(new WebAssembly.Instance(module, __wbg_get_imports()), module);
}

// After a trap, with a fresh instance if one was prepared.
export function restart() {
  __wbg_finalize_init(fresh || new WebAssembly.Instance(wasmModule, __wbg_get_imports()), wasmModule);
  fresh = null;
}

let fresh = null;
let isPreparing = false;
// Makes the instance for the next restart, for engines that make none of this size at once.
export function prepare() {
  if (isPreparing || !WebAssembly.instantiate) return;
  isPreparing = true;
  const done = (instance) => {
    fresh = instance;
    isPreparing = false;
  };
  WebAssembly.instantiate(wasmModule, __wbg_get_imports()).then(done, () => done(null));
}

export const exports = () => wasm;

export async function load(source) {
  const imports = __wbg_get_imports();
  let made;
  if (source.arrayBuffer) {
    // Compiled while it arrives, where engine and server are up to that.
    const isNamed = /^application\\/wasm/i.test(source.headers.get("Content-Type"));
    if (isNamed && WebAssembly.instantiateStreaming) {
      made = await WebAssembly.instantiateStreaming(source, imports);
    } else source = await source.arrayBuffer();
  }
  made = made || (await WebAssembly.instantiate(source, imports));
  // A compiled module gives the instance alone.
  if (!wasm) __wbg_finalize_init(made.instance || made, made.module || source);
}
`;

const decoder = /let cachedTextDecoder = [^]*?return cachedTextDecoder\.decode\(bytes\);\n\}/;
if (!decoder.test(glue) || /TextEncoder/.test(glue)) throw new Error("the glue makes texts in another way than expected");
glue = glue.replace(decoder, "").replace(/\bdecodeText\(/g, "decode(");

const views = [...new Set(glue.match(/\bcached\w+Memory\d+\b/g))];
if (!views.length || views.some((view) => !glue.includes(`let ${view} = null;`))) {
  throw new Error("the glue does not cache its views of memory as expected");
}
const from = JSON.stringify(host);
// The wrapper calls functions of numbers as they are; these pass objects.
const WRAPPED = "attach, detach, order, load, loadSync, restart, prepare, exports";
const completed = {
  name: "completed",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^glue$/ }, () => ({ path: file, namespace: "completed" }));
    onLoad({ filter: /$/, namespace: "completed" }, () => ({
      contents: `
import { WebAssembly, decode, whenMoved } from ${from};
${glue}
whenMoved(() => { ${views.map((view) => `${view} = null;`).join(" ")} });`,
      resolveDir: dirname(file),
    }));
  },
};
const contents = `
export { ${WRAPPED} } from "glue";
export { WebAssembly as engine, isAble, useScript, whenMoved } from ${from};`;
const { outputFiles } = await build({
  stdin: { contents, resolveDir: dirname(file) },
  plugins: [completed],
  bundle: true,
  charset: "utf8",
  format: "esm",
  target: "esnext",
  write: false,
});
writeFileSync(file, outputFiles[0].text);
