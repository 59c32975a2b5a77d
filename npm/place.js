// Where the other files of the package are. Classic scripts have `glue/classic.js` in its place: what
// is younger than ES2018 is here and nowhere else.

export const moduleFile = () => new URL("./beian_validator_bg.wasm", import.meta.url);

export const packFile = (name) => new URL(`./packs/${name}.bin`, import.meta.url);

export const loadFallback = async () => (await import("./fallback.js")).default;
