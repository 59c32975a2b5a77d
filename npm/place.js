// Where the other files of the package are. Classic scripts have `glue/classic.js` in its place: what
// is younger than ES2018 is here and nowhere else.

export const moduleFile = () => new URL("./beian_validator_bg.wasm", import.meta.url);

// Each in full, since that is what bundlers look for.
const PACKS = {
  idioms: () => new URL("./packs/idioms.bin", import.meta.url),
  "mobile-provinces": () => new URL("./packs/mobile-provinces.bin", import.meta.url),
};

export const packFile = (name) => PACKS[name]();

export const loadFallback = async () => (await import("./fallback.js")).default;
