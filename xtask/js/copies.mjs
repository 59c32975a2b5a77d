// Two modules that copy and fill memory must do the same: `node copies.mjs BEFORE AFTER`.
import { deepEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";

const [before, after] = process.argv.slice(1).map((file) => {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  const bytes = new Uint8Array(exports.memory.buffer).subarray(0, 64);
  return { ...exports, bytes };
});
for (let to = 0; to <= 24; to++) {
  for (let from = 0; from <= 24; from++) {
    for (let count = 0; count <= 40; count++) {
      for (const { bytes, copy } of [before, after]) {
        bytes.forEach((_, at) => (bytes[at] = at));
        copy(to, from, count);
      }
      deepEqual(after.bytes, before.bytes, `copy ${count} from ${from} to ${to}`);
    }
  }
  for (let count = 0; count <= 40; count++) {
    for (const value of [0, 1, 0x80, 0xff, 0x1234, -1]) {
      for (const { bytes, fill } of [before, after]) {
        bytes.fill(7);
        fill(to, value, count);
      }
      deepEqual(after.bytes, before.bytes, `fill ${count} at ${to} with ${value}`);
    }
  }
}
