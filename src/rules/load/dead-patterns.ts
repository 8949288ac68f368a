/**
 * Patterns that no text can match: texts are put into one form before they are matched, and a word of the vocabulary's `within`
 * is not looked for in what it stands in there.
 */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { compilePattern, type Lexicon } from '../../checks/expressions/pattern.ts'
import { normalChar } from '../../text/normal-char.ts'
import type { WordsWithin } from './lay-in.ts'

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

/** The character that makes the first of some choices dead, if all are: one that can match is enough. */
function ofAll<T>(list: readonly T[], look: (one: T) => DeadCharacter | null): DeadCharacter | null {
  const found = list.map(look)
  return found.length > 0 && found.every(one => one !== null) ? found[0]! : null
}

/** What a pattern names behind a word across a bracket, and never finds there: 量化 in `资质(?:量化)`. */
export interface Barred {
  part: string
  word: string
  /** What the word stands in there and is not meant: 资质量. */
  longer: string
}

/**
 * The first way of a group that what is laid in behind the word in front of it rules out; word lists are not looked into.
 *
 * @param source with `within` laid in.
 * @returns `null` where there is none, or the pattern does not compile, which is said elsewhere.
 */
export function barredIn(source: string, within: WordsWithin): Barred | null {
  try {
    const found: Barred[] = []
    visitRegExpAST(new RegExpParser().parsePattern(source), {
      onAlternativeEnter: ({ elements }) => {
        for (const [i, one] of elements.entries()) {
          if (one.type !== 'Assertion' || one.kind !== 'lookahead' || !one.negate) continue
          found.push(...barredBehind(lettersAtEnd(elements.slice(0, i)), firstWays(elements[i + 1]), within))
        }
      },
    })
    return found[0] ?? null
  } catch {
    return null
  }
}

function barredBehind(before: string, ways: readonly string[], within: WordsWithin): Barred[] {
  const words = Object.entries(within).filter(([word]) => before.endsWith(word))
  return ways.flatMap(part =>
    words.flatMap(([word, list]) =>
      list.filter(longer => `${word}${part}`.startsWith(longer)).map(longer => ({ part, word, longer })),
    ),
  )
}

/** The letters with which each way of a group begins; none of what is no group. */
function firstWays(node: AST.Element | undefined): string[] {
  if (node?.type === 'Quantifier') return firstWays(node.element)
  if (node?.type !== 'Group' && node?.type !== 'CapturingGroup') return []
  return node.alternatives.flatMap(({ elements }) => [lettersAtStart(elements), ...firstWays(elements[0])])
}

function lettersAtStart(elements: readonly AST.Element[]): string {
  const end = elements.findIndex(({ type }) => type !== 'Character')
  return elements
    .slice(0, end < 0 ? elements.length : end)
    .map(({ raw }) => raw)
    .join('')
}

function lettersAtEnd(elements: readonly AST.Element[]): string {
  const start = elements.findLastIndex(({ type }) => type !== 'Character')
  return lettersAtStart(elements.slice(start + 1))
}
