/**
 * What is laid into the source of a pattern where rules are read, so that whoever writes one need not think of it: the words
 * that texts are read in, and what keeps a word from the border of two others.
 */
import { SIGNS } from '../../checks/expressions/pattern.ts'
import { buildExpression } from '../../text/build-expression.ts'
import { type Synonyms, sourceReaderOf } from '../../text/synonyms.ts'

/** The parts of a vocabulary that are laid in. */
export interface LaidIn {
  /** Words that are read as another (src/text/synonyms.ts). */
  synonyms?: readonly Synonyms[] | undefined
  within?: WordsWithin | undefined
}

/** A word → what it stands in and is not meant: each holds it once, with characters before it, behind it or on both sides. */
export type WordsWithin = Record<string, string[]>

/** Gives the source of a pattern all that is laid into it. */
export function layingIn({ synonyms = [], within = {} }: LaidIn): (source: string) => string {
  const inWordsRead = sourceReaderOf(synonyms) ?? (source => source)
  const apart = keptApart(within)
  return source => apart(inWordsRead(source))
}

/**
 * Gives the words of a pattern's source what keeps them from where they are not meant: Chinese is written without spaces, so
 * 国企 would be found in 全国企业. A pattern that names the longer words itself, side by side, keeps them (`资质(?:量化)` does not:
 * it never matches, and is refused), and so does one in which the last character of the word is repeated or may be left out.
 */
export function keptApart(within: WordsWithin): (source: string) => string {
  // The longest one first: 施工过 before 施工.
  const words = Object.entries(within)
    .sort(([a], [b]) => b.length - a.length)
    .map(([word, longer]) => word + keeps(word, longer))
  if (words.length === 0) return source => source
  // The name of a list is no word.
  const parts = buildExpression(String.raw`${SIGNS}|\{[^}]*\}|(?:${words.join('|')})(?![?*+]|\{\d)`, 'gs')
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
