/**
 * Patterns that deny the start of a text. `^` is tried behind the number of a sentence too (behind-numbers.ts), each time on what
 * stands there alone; what is denied in one of those texts would still hold in another.
 */
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { compilePattern, type Lexicon } from '../../checks/expressions/pattern.ts'

/**
 * The first look-around of a pattern that says that no text begins here: `(?<!^)`, `(?!^)`.
 *
 * @returns `null` where there is none, or the pattern does not compile, which is said elsewhere.
 */
export function deniedStartIn(source: string, lexicon: Lexicon): string | null {
  const found: string[] = []
  const around: string[] = []
  try {
    visitRegExpAST(new RegExpParser().parsePattern(compilePattern(source, lexicon).source), {
      onAssertionEnter: node => {
        if ('negate' in node && node.kind !== 'word' && node.negate) around.push(node.raw)
        if (node.kind === 'start' && around.length > 0) found.push(around[0]!)
      },
      onAssertionLeave: node => {
        if ('negate' in node && node.kind !== 'word' && node.negate) around.pop()
      },
    })
  } catch {
    return null
  }
  return found[0] ?? null
}
