/** How often pieces of words are to be expected in tenders, from texts that are like them. */

/** Number of occurrences of a piece in the texts that were counted: an estimate, never less than there are. */
export type Frequency = (piece: string) => number

/** Counts characters and pairs of them: a piece stands no oftener than its rarest pair. */
export function frequencyIn(texts: Iterable<string>): Frequency {
  const counts = new Map<string, number>()
  const count = (characters: string) => counts.set(characters, (counts.get(characters) ?? 0) + 1)
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      count(text[i]!)
      if (i > 0) count(text.slice(i - 1, i + 1))
    }
  }
  return piece => {
    let least = counts.get(piece[0]!) ?? 0
    for (let i = 1; i < piece.length; i++) least = Math.min(least, counts.get(piece.slice(i - 1, i + 1)) ?? 0)
    return least
  }
}
