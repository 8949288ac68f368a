/**
 * Words that also stand across the border of two others: 国企 in 全国企业, 经验 in 设备经验收合格.
 *
 * Chinese is written without spaces, so a pattern of such a word would find it there. Where rules are read, the word gets what
 * keeps it from those places; patterns themselves name the word and no more.
 */
import { buildExpression } from '../../text/build-expression.ts'

/** A word → what it stands in and is not meant: each holds it once, with characters before it, behind it or on both sides. */
export type WordsWithin = Record<string, string[]>

/**
 * Gives the words of a pattern's source what keeps them from where they are not meant. A pattern that names the longer words
 * itself, side by side, keeps them (`资质(?:量化)` does not: it never matches), and so does one in which the last character of the
 * word is repeated or may be left out.
 */
export function keptApart(within: WordsWithin): (source: string) => string {
  // The longest one first: 施工过 before 施工.
  const words = Object.entries(within)
    .sort(([a], [b]) => b.length - a.length)
    .map(([word, longer]) => word + keeps(word, longer))
  if (words.length === 0) return source => source
  // What is escaped, a class and the name of a list are no words.
  const parts = buildExpression(
    String.raw`\\.|\[(?:\\.|[^\]\\])*\]|\{[^}]*\}|(?:${words.join('|')})(?![?*+]|\{\d)`,
    'gs',
  )
  return source => source.replace(parts, found => found + (within[found] ? keeps(found, within[found]) : ''))
}

/** The source of what is looked at behind a word: that what stands around it is none of the longer ones. */
function keeps(word: string, longer: readonly string[]): string {
  const before = new Map<string, string[]>()
  for (const one of longer) {
    const at = one.indexOf(word)
    const behind = one.slice(at + word.length)
    before.set(behind, [...(before.get(behind) ?? []), one.slice(0, at)])
  }
  const ahead = [...before].filter(([, starts]) => starts.includes('')).map(([behind]) => behind)
  const around = [...before].filter(([, starts]) => !starts.includes(''))
  const sides = around.map(([behind, starts]) => `${oneOf(starts)}${word}${behind && `(?=${behind})`}`)
  return (ahead.length > 0 ? `(?!${oneOf(ahead)})` : '') + (sides.length > 0 ? `(?<!${sides.join('|')})` : '')
}

/** Single characters are a class, which is looked at faster than alternatives. */
function oneOf(words: readonly string[]): string {
  if (words.every(word => word.length === 1)) return words.length === 1 ? words[0]! : `[${words.join('')}]`
  return words.length === 1 ? words[0]! : `(?:${words.join('|')})`
}
