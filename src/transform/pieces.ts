/** Which pairs of characters a text holds: the quick answer to “can this pattern match here at all?”. */

/** Pairs are kept in 2^20 places; two pairs may share one, which costs a needless try and never a match. */
const PLACES = 1 << 20

export interface Pieces {
  /** False where a text cannot hold any of the pieces. An empty list is always possible. */
  mayHold(needs: readonly string[]): boolean
}

/** Notes the characters and pairs of a text, in lower case. */
export function piecesOf(text: string): Pieces {
  const lower = text.toLowerCase()
  const seen = new Uint8Array(PLACES)
  let before = 0
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i)
    seen[placeOf(0, code)] = 1
    seen[placeOf(before, code)] = 1
    before = code
  }
  const holds = (piece: string) => {
    if (piece.length === 1) return seen[placeOf(0, piece.charCodeAt(0))] === 1
    for (let i = 1; i < piece.length; i++) {
      if (seen[placeOf(piece.charCodeAt(i - 1), piece.charCodeAt(i))] !== 1) return false
    }
    return true
  }
  return { mayHold: needs => needs.length === 0 || needs.some(holds) }
}

const placeOf = (first: number, second: number) => (Math.imul(first, 0x9e35) + second) & (PLACES - 1)
