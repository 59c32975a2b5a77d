// Orders and values with what the native library says of them, as `cargo xtask build` left them.
import { readFileSync } from "node:fs";

// `cargo xtask test` says where cargo's target directory is.
const place = process.env.BEIAN_CORPUS ?? new URL("../../target/corpus.json", import.meta.url);
export const corpus = readFileSync(place, "utf8");
