// `place.js` for a classic script: it is told from the script itself where the package is.

const script = typeof document === "object" && document.currentScript;
const folder = script ? script.src.replace(/[?#].*/, "").replace(/[^/]*$/, "") : "";

// A page without a server may load scripts and nothing else.
export const moduleFile = () => (/^file:/.test(folder) ? loadFallback() : `${folder}../beian_validator_bg.wasm`);

export const packFile = (name) => `${folder}../packs/${name}.bin`;

export const loadFallback = () =>
  new Promise((resolve, reject) => {
    const found = () => resolve(beianValidator.fallback);
    if (beianValidator.fallback) return found();
    const loader = document.createElement("script");
    loader.src = `${folder}fallback.js`;
    loader.onload = found;
    loader.onerror = () => reject(new Error(`${loader.src} cannot be loaded`));
    document.head.appendChild(loader);
  });
