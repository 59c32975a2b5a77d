// The public API where there is no WebAssembly: `init` turns to JavaScript by itself.
delete globalThis.WebAssembly;
await import("./api.test.mjs");
