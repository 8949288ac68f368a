/**
 * Patterns of rules: regular expressions in which `{name}` stands for a word list.
 *
 * Texts are normalised before they are matched (shadow.ts), so a pattern is written in simplified characters, with
 * full-width （ ） ， ： ； for the marks themselves and ASCII for digits, Latin letters and regular expression syntax.
 */

/** Word lists by their names; a word is a pattern too. */
export type Lexicon = Record<string, readonly string[]>

/** A word list by its name, in a pattern. */
export const LIST_NAME = /\{([a-z][a-z0-9-]*)\}/g

/** What of a pattern's source stands for no text as it is written, as the source of an expression: what is escaped, and a class. */
export const SIGNS = String.raw`\\.|\[(?:\\.|[^\]\\])*\]`

/**
 * Replaces each `{name}` by its list, lists in lists included.
 *
 * @throws an Error that names the list that does not exist or contains itself.
 */
export function expand(source: string, lexicon: Lexicon, within: readonly string[] = []): string {
  return source.replace(LIST_NAME, (_, name: string) => {
    const list = lexicon[name]
    if (list === undefined) throw listFault('list-unknown', `unknown word list {${name}}`, name, Object.keys(lexicon))
    if (within.includes(name)) throw listFault('list-circular', `word list {${name}} contains itself`, name)
    return `(?:${expand(list.join('|'), lexicon, [...within, name])})`
  })
}

/** The code of the sentence that says it, with its blanks, and the lists of which one may have been meant. */
function listFault(code: 'list-unknown' | 'list-circular', message: string, name: string, known: string[] = []) {
  return Object.assign(new Error(message), { said: { code, name: `{${name}}`, known: known.map(one => `{${one}}`) } })
}

/**
 * Compiles alternatives to one expression. Texts are in lower case, so patterns are put into it too: an expression that
 * ignores case takes much longer to build.
 */
export function compilePattern(sources: string | readonly string[], lexicon: Lexicon, flags = ''): RegExp {
  const list = typeof sources === 'string' ? [sources] : sources
  const source = list.map(one => expand(one, lexicon)).join('|')
  return new RegExp(lowerCase(source), flags)
}

/** Why some pattern does not compile; `undefined` where it does. */
export function faultOfPattern(source: string, lexicon: Lexicon): unknown {
  try {
    compilePattern(source, lexicon)
  } catch (error) {
    return error
  }
  return undefined
}

/** Lower case of a pattern's own letters; `\D` and `\S` keep theirs, which say something else. */
export function lowerCase(source: string): string {
  if (!/[A-Z]/.test(source)) return source
  return source.replace(/\\[\s\S]|[A-Z]+/g, part => (part.startsWith('\\') ? part : part.toLowerCase()))
}
