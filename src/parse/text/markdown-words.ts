/** Words of Markdown without the marks that stand amid them; what is no mark stays as it is. */

/** `<br>`, by which converters begin a new line in a cell. */
const LINE_BREAK = /\s*<br\s*\/?>\s*/gi
/** Pictures: `![words](file)`, `![words][name]`, `<img …>`. */
const PICTURE = /!\[[^\]\n]*\](?:\([^)\n]*\)|\[[^\]\n]*\])|<img\b[^>\n]*>/gi
/** A link to an address, a file or a heading; [2021]（19号） is none. */
const LINK = /\[([^[\]\n]+)\]\((?:https?:\/\/|mailto:|#|\.{0,2}\/)[^\s()]*\)|\[([^[\]\n]+)\]\([\w./%-]+\.[a-z]{2,5}\)/gi
/** A mark that is meant as a character (CommonMark 2.4). */
const ESCAPED = /\\([!-/:-@[-`{-~])/g
/** A character by its name or number (CommonMark 2.5). */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i

/** The text without its pictures, and how many they are. */
export function withoutPictures(text: string): { text: string; pictures: number } {
  let pictures = 0
  const left = text.replace(PICTURE, () => {
    pictures++
    return ''
  })
  return { text: left, pictures }
}

/** The lines into which `<br>` parts words. */
export const linesAtBreaks = (words: string): string[] => words.split(LINE_BREAK)

/**
 * How to read the words of a text.
 *
 * @returns a function that takes off marks of emphasis, links, and what stands for a character. Only pairs of marks that hug their
 * words count, so `300*400*500` stays whole.
 */
export async function plainWords(text: string): Promise<(words: string) => string> {
  // The names of two thousand characters, which most texts have none of.
  const decoded = ENTITY.test(text) ? (await import('entities')).decodeHTMLStrict : null
  return words => {
    const plain = words
      .replace(/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=\S)(?<!\\)\1/g, '$2')
      .replace(/`([^`]+)`/g, '$1')
      .replace(LINK, '$1$2')
      .replace(ESCAPED, '$1')
    return decoded ? decoded(plain) : plain
  }
}
