// The same where there is no WebAssembly.
delete globalThis.WebAssembly;
await import("./traps.test.mjs");
