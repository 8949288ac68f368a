/** Words that say the same in any tender, read as one of them: patterns name that one and find all. */
import { buildExpression } from './build-expression.ts'
import { PLACEHOLDER } from './normal-char.ts'
import { numericValue } from './numeric-value.ts'

export interface Synonyms {
  /** The word that is read, no longer than any of the others; empty where they say nothing, `{n}` where they are read as their number in figures. */
  as: string
  /** Pattern sources of the others, without groups that capture: whoever loads them sees to that. */
  words: string[]
}

/** What stands for the number that the others are. */
export const FIGURES = '{n}'

/** What words are read as; longer figures than the words (百) leave them as they are. */
function readAs(as: string, found: string): string {
  if (as !== FIGURES) return as
  const figures = String(numericValue(found))
  return figures.length > found.length ? found : figures
}

/** The word, made `length` UTF-16 units long by characters amid it that no pattern sees: its first and its last one keep their places. */
export function stretched(word: string, length: number): string {
  return word.slice(0, 1) + PLACEHOLDER.repeat(length - word.length) + word.slice(1)
}

/** Text with each word read as the one that stands for it, as long as before: offsets stay what they are. */
export function readerOf(synonyms: readonly Synonyms[]): ((text: string) => string) | null {
  return replacer(synonyms, (as, found) => stretched(readAs(as, found), found.length))
}

/**
 * The same for the source of a pattern, which has no offsets to keep. A word whose last character may be left out (`应当?`)
 * becomes the one that stands for it, or what is left (`应`).
 */
export function sourceReaderOf(synonyms: readonly Synonyms[]): ((source: string) => string) | null {
  return replacer(
    synonyms,
    (as, found) => {
      if (!found.endsWith('?')) return readAs(as, found)
      return `(?:${readAs(as, found.slice(0, -1))}|${found.slice(0, -2)})`
    },
    String.raw`\??`,
  )
}

/** @param behind the source of what may follow a word and goes with it. */
function replacer(
  synonyms: readonly Synonyms[],
  write: (as: string, found: string) => string,
  behind = '',
): ((text: string) => string) | null {
  if (synonyms.length === 0) return null
  // One look at the text for all of them.
  const any = buildExpression(`(?:${synonyms.map(({ words }) => `(${words.join('|')})`).join('|')})${behind}`, 'g')
  return text => {
    any.lastIndex = 0
    let read = ''
    let from = 0
    // Not by `replace`, which makes a list of all groups for a function at each place.
    for (let match = any.exec(text); match; match = any.exec(text)) {
      read += text.slice(from, match.index) + write(synonyms[groupOf(match)]!.as, match[0])
      from = any.lastIndex
    }
    return from === 0 ? text : read + text.slice(from)
  }
}

/** Which of the groups matched, counted from 0. */
function groupOf(match: RegExpExecArray): number {
  let group = 1
  while (match[group] === undefined) group++
  return group - 1
}
