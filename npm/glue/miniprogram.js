// `place.js` for the logic layer of a WeChat mini program, and what stands there for `WebAssembly` and `fetch`:
// its own engine takes the path of a file in the mini program, and gives nothing but an instance.

const engine = typeof WXWebAssembly === "undefined" ? null : WXWebAssembly;

export const WebAssembly = {
  // An empty one is made, to see whether there are others.
  Module: function () {
    if (!engine) throw new TypeError("no WXWebAssembly");
  },
  // There is no `Instance`: after a trap, one is made beside, as where an engine refuses it.
  instantiate: ({ path }, imports) => engine.instantiate(path, imports).then(({ instance }) => instance),
};

// The engine reads the file itself.
export const fetch = (path) => Promise.resolve({ ok: true, path });

const missing = (what) => Promise.reject(new Error(what));

export const moduleFile = () => missing("init takes its path in the mini program");

// Nothing that could be read: the bytes have to be given.
export const packFile = () => ({});

export const loadFallback = () => missing("no WXWebAssembly; initSync takes what fallback.js exports");
