/** Patterns that no text can match, since texts are put into one form before they are matched. */
import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { compilePattern, type Lexicon } from '../../checks/expressions/pattern.ts'
import { normalChar } from '../../text/normal-char.ts'

/** A character that a pattern asks for and no text holds, and the one that stands in texts in its place. */
export interface DeadCharacter {
  written: string
  meant: string
}

/**
 * What keeps one of the alternatives of a pattern from ever matching.
 *
 * @returns `null` where each can match, or the pattern does not compile, which is said elsewhere.
 */
export function deadIn(source: string, lexicon: Lexicon): DeadCharacter | null {
  try {
    const { alternatives } = new RegExpParser().parsePattern(compilePattern(source, lexicon).source)
    return first(alternatives, inSequence)
  } catch {
    return null
  }
}

function inSequence({ elements }: AST.Alternative): DeadCharacter | null {
  return first(elements, inElement)
}

function inElement(node: AST.Node): DeadCharacter | null {
  switch (node.type) {
    case 'Character':
      return ofCharacter(node)
    case 'CharacterClass':
      return node.negate ? null : ofAll(node.elements, one => (one.type === 'Character' ? ofCharacter(one) : null))
    case 'Group':
    case 'CapturingGroup':
      return ofAll(node.alternatives, inSequence)
    case 'Quantifier':
      return node.min > 0 ? inElement(node.element) : null
    case 'Assertion':
      return 'alternatives' in node && !node.negate ? ofAll(node.alternatives, inSequence) : null
    default:
      return null
  }
}

function ofCharacter({ value }: AST.Character): DeadCharacter | null {
  const written = String.fromCodePoint(value)
  const meant = normalChar(written)
  return meant === written ? null : { written, meant }
}

function first<T>(list: readonly T[], look: (one: T) => DeadCharacter | null): DeadCharacter | null {
  for (const one of list) {
    const found = look(one)
    if (found) return found
  }
  return null
}

/** Of choices one that can match is enough. */
function ofAll<T>(list: readonly T[], look: (one: T) => DeadCharacter | null): DeadCharacter | null {
  const found = list.map(look)
  return found.length > 0 && found.every(one => one !== null) ? found[0]! : null
}
