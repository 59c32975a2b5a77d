// Puts the generated glue into the wrapper: `node glue.mjs beian_validator.js npm/core.js core.js`.
//
// Of the glue there stays what the module imports, and what passes objects; the wrapper loads the
// module and calls all else as it is.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { build } from "esbuild";

const [file, wrapper, outfile] = process.argv.slice(1);
let glue = readFileSync(file, "utf8");

const loader = glue.indexOf("function __wbg_finalize_init(");
if (loader < 0 || !/export \{ initSync, __wbg_init as default \};\s*$/.test(glue)) {
  throw new Error("the glue does not end with its loader as expected");
}
glue = `${glue.slice(0, loader)}
export { __wbg_get_imports as imports };
export const use = (exports) => {
  wasm = exports;
};
`;
// Texts of an order on its way out come from memory as it is then, by a decoder that every host has.
// What throws errors of the generator's own is a trap.
glue = glue
  .replace(/^ *__wbg___wbindgen_throw_\w+: function\(arg0, arg1\) \{\n.*\n *\},\n/m, "")
  .replace(/^function getStringFromWasm0[^]*?^\}\n/m, "")
  .replace(/^let cachedUint8ArrayMemory0[^]*?^\}\n/m, "")
  .replace(/^let cachedTextDecoder[^]*?return cachedTextDecoder\.decode\(bytes\);\n\}\n/m, "");
// To set a key named `__proto__` would be to say what the object inherits from.
const setting = "getObject(arg0)[takeObject(arg1)] = takeObject(arg2);";
if (glue.split(setting).length !== 2) throw new Error("the glue sets no key, or not as expected");
glue = glue.replace(
  setting,
  "Object.defineProperty(getObject(arg0), takeObject(arg1), { value: takeObject(arg2), writable: true, enumerable: true, configurable: true });",
);
glue = `import { decode } from ${JSON.stringify(resolve(dirname(wrapper), "glue/text.js"))};
const getStringFromWasm0 = (at, count) => decode(new Uint8Array(wasm.memory.buffer, at >>> 0, count));
${glue}`;
// Not every host has these, and what is kept of memory would have to be dropped when it moves.
if (/TextDecoder|TextEncoder|WebAssembly|Memory\d/.test(glue)) throw new Error("the glue does more than expected");

// As in `minify.mjs`, but with the glue at hand, so that constants stand where they are used.
const together = {
  name: "together",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/beian_validator\.js$/ }, () => ({ path: file, namespace: "glue" }));
    onLoad({ filter: /$/, namespace: "glue" }, () => ({ contents: glue, resolveDir: dirname(file) }));
    onLoad({ filter: /core\.js$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(/(^\s*|\.)#(?=[A-Za-z])/gm, "$1_"),
      loader: "ts",
    }));
  },
};
await build({
  entryPoints: [wrapper],
  outfile,
  bundle: true,
  charset: "utf8",
  external: ["./data/*", "./place.js"],
  format: "esm",
  legalComments: "none",
  logLevel: "warning",
  mangleProps: /^_[a-z]/,
  minify: true,
  plugins: [together],
  target: "es2018",
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, verbatimModuleSyntax: true } },
});
