// The same where there is no WebAssembly, and memory has to be copied to grow.
delete globalThis.WebAssembly;
await import("./memory.test.mjs");
