// Makes a module of ours of what wasm2js wrote, in place: `node fallback.mjs fallback.js`.
//
// Its one export starts an instance, as `npm/core.js` asks for it.
import { readFileSync, writeFileSync } from "node:fs";

const [file] = process.argv.slice(1);
let code = readFileSync(file, "utf8");

function replace(what, by) {
  const parts = code.split(what);
  if (parts.length !== 2) throw new Error(`wasm2js wrote ${parts.length - 1} times: ${what}`);
  code = parts.join(by);
}

// Its own import, and the instance it would start at once.
replace(/^import \* as .*\n/m, "");
replace(/^var retasmFunc = [^]*$/m, "");
// What WebAssembly would tell apart by itself: a trap, and memory that has moved.
replace("throw new Error('abort')", "throw new RangeError()");
replace("buffer = newBuffer;", "buffer = newBuffer; moved();");
writeFileSync(
  file,
  `${code}
let moved;
export default function start(imports, whenMoved) {
  moved = whenMoved;
  return asmFunc(imports);
}
`,
);
