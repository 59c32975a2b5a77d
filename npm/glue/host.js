// What the generated glue takes from its host, for hosts that lack some of it. It is bundled into
// the glue, where these names stand for the host's own.

const own = typeof WebAssembly === "object" ? WebAssembly : undefined;
let engine = own;
const moved = [];

class Trap extends Error {}

// Runs one module only, which was translated to JavaScript: `fallback.js`.
const script = {
  RuntimeError: Trap,
  Module: function Module(start) {
    this.start = start;
  },
  Instance: function Instance({ start }, imports) {
    this.exports = start(imports, Trap, () => moved.forEach((act) => act()));
  },
};

export { engine as WebAssembly };

/** Makes modules run as plain JavaScript from now on. */
export function useScript() {
  engine = script;
}

/** Whether the host has WebAssembly, and the page's policy lets us use it. */
export function isAble() {
  try {
    return new own.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) instanceof own.Module;
  } catch (refused) {
    return false;
  }
}

/** Says what to do when memory has moved. WebAssembly itself empties the views of old memory. */
export function whenMoved(act) {
  moved.push(act);
}

/**
 * The text that bytes are: as fast as the host's `TextDecoder` for the short texts of an order, and
 * not every host has one. The module's texts are well-formed, so nothing is checked here.
 */
export function decode(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at++];
    let more = first < 0xc0 ? 0 : first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
    let code = more ? first & (0x3f >> more) : first;
    for (; more; more--) code = (code << 6) | (bytes[at++] & 0x3f);
    text += String.fromCodePoint(code);
  }
  return text;
}
