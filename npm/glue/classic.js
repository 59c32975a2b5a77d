// `place.js` for a classic script: it is told from the script itself where the package is.

const script = typeof document === "object" && document.currentScript;
const folder = script ? script.src.replace(/[?#].*/, "").replace(/[^/]*$/, "") : "";

// A page without a server may load scripts and nothing else; one that has the scripts in itself need not even that.
export const moduleFile = () => (folder ? /^file:/.test(folder) : beianValidator.fallback) ? loadFallback() : `${folder}../beian_validator_bg.wasm`;

export const packFile = (name) => `${folder}../packs/${name}.bin`;

// Nothing if it is not there, or cannot be read.
export const loadFallback = () =>
  new Promise((resolve) => {
    const found = () => resolve(beianValidator.fallback);
    if (beianValidator.fallback) return found();
    const loader = document.createElement("script");
    loader.src = `${folder}fallback.js`;
    loader.onload = loader.onerror = found;
    document.head.appendChild(loader);
  });
