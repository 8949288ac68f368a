/** Every sentence of the program in Chinese and English. A sentence is data with `{blanks}`, never made in code. */
import { en } from './en.ts'
import { zh } from './zh.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Sentences of both languages, each file with its own; both hold the same keys (checked by the compiler). */
const FILES: Record<Language, readonly Readonly<Record<string, string>>[]> = { zh, en }

/**
 * The sentence `code` in a language, its blanks filled from `values`.
 * A code without a sentence is returned as it is: an unknown note must still be seen.
 *
 * Where English has a form for one and another for several, `{count|page|pages}` is the one that fits the number.
 */
export function say(language: Language, code: string, values: Values = {}): string {
  const sentence = FILES[language].find(file => Object.hasOwn(file, code))?.[code] ?? code
  return fill(sentence, blank => {
    const value = values[blank]
    if (typeof value === 'object') return value.join(say(language, 'list-separator'))
    return blank === 'reason' && typeof value === 'string' ? refusalIn(language, value) : value
  })
}

/** The sentence of a note, or as the report has it that the note was read from. */
export function sayNote(
  language: Language,
  { code, values, said }: { code: string; values?: Values; said?: string },
): string {
  return said ?? say(language, code, values)
}

/** What fills the blanks; a list is joined as the language does. */
export type Values = Readonly<Record<string, string | number | readonly (string | number)[]>>

/** What the system says is a code, which tells a programmer what to look for; whoever writes tenders gets words with it. */
function refusalIn(language: Language, reason: string): string {
  const code = `system-${reason}`
  const words = /^E[A-Z]+$/.test(reason) ? say(language, code) : code
  return words === code ? reason : `${words}${say(language, 'list-comma')}${reason}`
}

/** One without a value stays as it is. */
function fill(sentence: string, filling: (blank: string) => string | number | undefined): string {
  return sentence.replace(
    /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
    (blank, name: string, one?: string, several?: string) => {
      const value = filling(name)
      if (value === undefined) return blank
      return one === undefined ? String(value) : String(value) === '1' ? one : several!
    },
  )
}
