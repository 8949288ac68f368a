/** Texts in encodings that TextEncoder does not write. */

/** Each character as it stands in the table of an encoding of two bytes (`big5`, `gbk`, `euc-kr`). */
export function encode(label: string, words: string): Uint8Array {
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      const one = new TextDecoder(label).decode(Uint8Array.of(lead, trail))
      if (one.length === 1 && !codes.has(one)) codes.set(one, [lead, trail])
    }
  }
  return Uint8Array.from([...words].flatMap(one => codes.get(one) ?? [one.charCodeAt(0) & 0x7f]))
}
