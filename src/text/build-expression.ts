/**
 * Builds regular expressions as machine code.
 *
 * V8 builds an expression as bytecode for its first run and as machine code for its second. The bytecode of a long
 * expression takes four to five times as long as its machine code (title words of chapters, 2,600 characters: 5.7 ms and
 * 1.0), so that it pays for no document. For a text of 1,000 characters V8 builds machine code at once
 * (kTierUpForSubjectLengthValue).
 */

/** A text of a character that no pattern holds. */
const LONG_TEXT = '\uE000'.repeat(1000)

/** Matches in no text: for words that a vocabulary does not name. */
export const NEVER = '(?!)'

/** The expression, ready to run. @throws a SyntaxError for what is none. */
export function buildExpression(source: string, flags = ''): RegExp {
  const pattern = new RegExp(source, flags)
  // Where the flags let it, the run begins at the end of the text and is over at once.
  pattern.lastIndex = LONG_TEXT.length
  pattern.test(LONG_TEXT)
  pattern.lastIndex = 0
  return pattern
}

/** The same for words that a vocabulary may name or not. */
export const expressionOrNull = (source: string | undefined, flags?: string): RegExp | null =>
  source === undefined ? null : buildExpression(source, flags)

/**
 * Expressions by their names, each built when it is first asked for: most documents ask for few of the words that are
 * read once more. To take one out (`const { words } = …`) is to ask for it; a copy (`{ ...these }`) has none of them.
 */
export function builtWhenAsked<K extends string>(sources: Record<K, string>): Record<K, RegExp> {
  const built = {} as Record<K, RegExp>
  for (const [name, source] of Object.entries<string>(sources)) {
    const get = () => {
      const value = buildExpression(source)
      Object.defineProperty(built, name, { value })
      return value
    }
    Object.defineProperty(built, name, { get, configurable: true })
  }
  return built
}
