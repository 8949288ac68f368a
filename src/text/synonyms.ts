/** Words that say the same in any tender, read as one of them: patterns name that one and find all. */

export interface Synonyms {
  /** The word that is read, no longer than any of the others; empty where they say nothing. */
  as: string
  /** Pattern sources of the others, without groups that capture: whoever loads them sees to that. */
  words: string[]
}

/** Patterns are matched on text that has none of these. */
const INVISIBLE = '\u200b'

/** The word in so many characters: what begins or ends with it begins or ends with all that it stands for. */
export function stretched(word: string, length: number): string {
  return word.slice(0, 1) + INVISIBLE.repeat(length - word.length) + word.slice(1)
}

/** Text with each word read as the one that stands for it, as long as before: offsets stay what they are. */
export function readerOf(synonyms: readonly Synonyms[]): ((text: string) => string) | null {
  return replacer(synonyms, (word, found) => stretched(word, found.length))
}

/**
 * The same for the source of a pattern, which has no offsets to keep. A word whose last character may be left out (`应当?`)
 * becomes the one that stands for it, or what is left (`应`).
 */
export function sourceReaderOf(synonyms: readonly Synonyms[]): ((source: string) => string) | null {
  return replacer(
    synonyms,
    (word, found) => (found.endsWith('?') ? `(?:${word}|${found.slice(0, -2)})` : word),
    String.raw`\??`,
  )
}

/** @param behind the source of what may follow a word and goes with it. */
function replacer(
  synonyms: readonly Synonyms[],
  write: (word: string, found: string) => string,
  behind = '',
): ((text: string) => string) | null {
  if (synonyms.length === 0) return null
  // One look at the text for all of them.
  const any = new RegExp(`(?:${synonyms.map(({ words }) => `(${words.join('|')})`).join('|')})${behind}`, 'g')
  return text =>
    text.replace(any, (found: string, ...groups: unknown[]) =>
      write(synonyms[groups.findIndex(one => one !== undefined)]!.as, found),
    )
}
