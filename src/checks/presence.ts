/** Which pairs of characters stand in the texts of a document. */

/** Pairs share the places; two in one place cost a needless alternative and never a match. */
const PLACES = 1 << 18

export type Presence = Uint8Array

const placeOf = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 14

/** Notes the characters and pairs of some texts. */
export function presenceOf(texts: Iterable<string>): Presence {
  const presence = new Uint8Array(PLACES)
  for (const text of texts) {
    let before = 0
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      presence[placeOf(0, code)] = 1
      if (i > 0) presence[placeOf(before, code)] = 1
      before = code
    }
  }
  return presence
}

/** False where a character (0 before it) or a pair of them stands in none of the texts for certain. */
function mayHoldPair(presence: Presence, first: number, second: number): boolean {
  return presence[placeOf(first, second)] === 1
}

/** False where a run of characters stands in none of the texts for certain. */
export function mayHold(presence: Presence, run: string): boolean {
  if (run.length === 1) return mayHoldPair(presence, 0, run.charCodeAt(0))
  for (let i = 1; i < run.length; i++) {
    if (!mayHoldPair(presence, run.charCodeAt(i - 1), run.charCodeAt(i))) return false
  }
  return true
}
