// `place.js` for a classic script: it is told from the script itself where the package is.

const script = typeof document === "object" && document.currentScript;
const folder = script ? script.src.replace(/[?#].*/, "").replace(/[^/]*$/, "") : "";

// A page without a server may load scripts and nothing else; one that has the scripts in itself need not even that.
export const moduleFile = () => (!folder || /^file:/.test(folder) ? loadFallback() : `${folder}../beian_validator_bg.wasm`);

export const packFile = (name) => `${folder}../packs/${name}.bin`;

export const loadFallback = () =>
  new Promise((resolve, reject) => {
    const found = () => {
      if (beianValidator.fallback) resolve(beianValidator.fallback);
      // What stands in a page comes in the order of the page.
      else reject(new Error("classic/fallback.js has to stand before the script calling init(), or init takes the module's address"));
    };
    if (beianValidator.fallback || !script) return found();
    const loader = document.createElement("script");
    loader.src = `${folder}fallback.js`;
    loader.onload = loader.onerror = found;
    document.head.appendChild(loader);
  });
