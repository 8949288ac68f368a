/** Which pairs of characters stand in the texts of a document. */

/** Pairs share the places; two in one place cost a needless alternative and never a match. */
const PLACES = 1 << 18

/** A bit for each place: 32 kB stay near the processor, a byte for each would not and took twice the time. */
export type Presence = Uint8Array

const placeOf = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14

/** Notes the characters and pairs of some texts. */
export function presenceOf(texts: Iterable<string>): Presence {
  const presence = new Uint8Array(PLACES / 8)
  const note = (place: number) => {
    presence[place >>> 3]! |= 1 << (place & 7)
  }
  for (const text of texts) {
    let before = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      note(placeOf(0, code))
      if (i > 0) note(placeOf(before, code))
      before = code
    }
  }
  return presence
}

/** False where a character (0 before it) or a pair of them stands in none of the texts for certain. */
function mayHoldPair(presence: Presence, first: number, second: number): boolean {
  const place = placeOf(first, second)
  return ((presence[place >>> 3]! >>> (place & 7)) & 1) === 1
}

/** False where a run of characters, a part of a pattern, stands in none of the texts for certain. */
export function mayHold(presence: Presence, pattern: string, from: number, to: number): boolean {
  if (to - from === 1) return mayHoldPair(presence, 0, pattern.charCodeAt(from))
  for (let i = from + 1; i < to; i++) {
    if (!mayHoldPair(presence, pattern.charCodeAt(i - 1), pattern.charCodeAt(i))) return false
  }
  return true
}
