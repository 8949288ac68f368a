/** What was probably meant by a word that is not known. */

/**
 * The candidates nearest to a word by edit distance, nearest first: at most three, and none that differs in more than
 * 40 % of its letters, unless the word is part of it (公开 of 公开招标).
 */
export function closest(word: string, candidates: readonly string[]): string[] {
  return candidates
    .map(candidate => ({ candidate, distance: distanceOf(word, candidate) }))
    .filter(
      ({ candidate, distance }) => distance <= Math.max(word.length, candidate.length) * 0.4 || isPart(word, candidate),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

/** The share of the letters of the longer of two texts in which they differ: 0 for equal ones, 1 where they have none in common. */
export function differing(one: string, other: string): number {
  return one === other ? 0 : distanceOf(one, other) / Math.max(one.length, other.length)
}

const distanceOf = (a: string, b: string) => editDistance(a.toLowerCase(), b.toLowerCase())

const isPart = (word: string, candidate: string) => word.length > 1 && candidate.includes(word)

/** Letters to change, add, drop or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? rows[i - 2]![j - 2]! + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(change, swap, rows[i - 1]![j]! + 1, row[j - 1]! + 1))
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
