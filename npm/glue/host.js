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

// The module's texts are well-formed, so nothing is checked here.
class Decoder {
  decode(bytes = []) {
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
}

class Encoder {
  encodeInto(text, bytes) {
    let written = 0;
    // By code points; half of a pair becomes U+FFFD.
    for (const character of text) {
      let code = character.codePointAt(0);
      if (code >= 0xd800 && code < 0xe000) code = 0xfffd;
      let more = code < 0x80 ? 0 : code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[written++] = more ? ((0xf80 >> more) & 0xff) | (code >> (6 * more)) : code;
      while (more) bytes[written++] = 0x80 | ((code >> (6 * --more)) & 0x3f);
    }
    return { read: text.length, written };
  }
}

const Utf8Decoder = typeof TextDecoder === "function" ? TextDecoder : Decoder;
const Utf8Encoder = typeof TextEncoder === "function" ? TextEncoder : Encoder;
export { Utf8Decoder as TextDecoder, Utf8Encoder as TextEncoder };
