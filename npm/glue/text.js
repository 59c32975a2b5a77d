/**
 * The text that bytes are, for the generated glue: not every host has a `TextDecoder`. The module's
 * texts are well-formed, so nothing is checked here.
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
