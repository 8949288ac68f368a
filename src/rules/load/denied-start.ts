/**
 * Patterns that deny the start of a text. `^` is tried behind the number of a sentence too (behind-numbers.ts), each time on what
 * stands there alone; what is denied in one of those texts would still hold in another.
 */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { asksForStart } from '../../checks/expressions/behind-numbers.ts'
import { LIST_NAME } from '../../checks/expressions/pattern.ts'

/**
 * The first look-around of a pattern that says that no text begins here: `(?<!^)`, `(?!^)`, `(?<!^甲)`. Word lists are not looked
 * into: a start is one of many forms there.
 *
 * @returns `null` where there is none, or the pattern does not compile, which is said elsewhere.
 */
export function deniedStartIn(source: string): string | null {
  if (!asksForStart(source)) return null
  const found: string[] = []
  try {
    visitRegExpAST(new RegExpParser().parsePattern(source.replace(LIST_NAME, '.')), {
      onAssertionEnter: node => {
        if ((node.kind === 'lookahead' || node.kind === 'lookbehind') && deniesStart(node)) found.push(node.raw)
      },
    })
  } catch {
    return null
  }
  return found[0] ?? null
}

const deniesStart = ({ negate, kind, alternatives }: AST.LookaroundAssertion): boolean =>
  negate && alternatives.some(one => isStart(one, kind))

/** What may follow a start that is looked for in front is the number itself (`(?!^\d)`). */
function isStart({ elements }: AST.Alternative, kind: AST.LookaroundAssertion['kind']): boolean {
  const [first] = elements
  if (first === undefined || (kind === 'lookahead' && elements.length > 1)) return false
  if (first.type === 'Group' || first.type === 'CapturingGroup')
    return first.alternatives.some(one => isStart(one, kind))
  return first.type === 'Assertion' && first.kind === 'start'
}
