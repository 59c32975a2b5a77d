// Where there is no WebAssembly, the module in JavaScript says what the native library says.
delete globalThis.WebAssembly;
await import("./corpus.test.mjs");
