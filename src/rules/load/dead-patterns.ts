/**
 * Patterns that no text can match: texts are put into one form before they are matched, and a word of the vocabulary's `within`
 * is not looked for in what it stands in there.
 */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { compilePattern, type Lexicon } from '../../checks/expressions/pattern.ts'
import { INVISIBLE, normalChar } from '../../text/normal-char.ts'
import { isTraditional, type Simplify } from '../../text/traditional.ts'
import type { WordsWithin } from './lay-in.ts'

/** A character that a pattern asks for and no text holds, and the one that stands in texts in its place; empty where none does. */
export interface DeadCharacter {
  written: string
  meant: string
}

/**
 * What keeps one of the alternatives of a pattern from ever matching.
 *
 * @param simplify given where the pattern holds traditional characters (`simplifierFor`).
 * @returns `null` where each can match, or the pattern does not compile, which is said elsewhere.
 */
export function deadIn(source: string, lexicon: Lexicon, simplify?: Simplify): DeadCharacter | null {
  try {
    const { alternatives } = new RegExpParser().parsePattern(compilePattern(source, lexicon).source)
    return first(alternatives, one => inSequence(one, simplify))
  } catch {
    return null
  }
}

function inSequence({ elements }: AST.Alternative, simplify: Simplify | undefined): DeadCharacter | null {
  return blankIn(elements) ?? first(elements, one => inElement(one, simplify)) ?? traditionalIn(elements, simplify)
}

function inElement(node: AST.Node, simplify: Simplify | undefined): DeadCharacter | null {
  switch (node.type) {
    case 'Character':
      return ofCharacter(node)
    case 'CharacterClass':
      return node.negate ? null : ofAll(node.elements, one => (one.type === 'Character' ? ofCharacter(one) : null))
    case 'Group':
    case 'CapturingGroup':
      return ofAll(node.alternatives, one => inSequence(one, simplify))
    case 'Quantifier':
      return node.min > 0 ? inElement(node.element, simplify) : null
    case 'Assertion':
      return 'alternatives' in node && !node.negate ? ofAll(node.alternatives, one => inSequence(one, simplify)) : null
    default:
      return null
  }
}

const charOf = ({ value }: AST.Character) => String.fromCodePoint(value)

function ofCharacter(node: AST.Character): DeadCharacter | null {
  const written = charOf(node)
  // A blank is one between Latin letters.
  const meant = /\s/.test(written) ? written : INVISIBLE.test(written) ? '' : normalChar(written)
  return meant === written ? null : { written, meant }
}

/** A blank between two characters that are not both Latin; beside the signs between cells and titles texts have one. */
function blankIn(elements: readonly AST.Element[]): DeadCharacter | null {
  const at = elements.findIndex((one, i) => {
    const [left, right] = [elements[i - 1], elements[i + 1]]
    if (left?.type !== 'Character' || right?.type !== 'Character' || !isBlank(one)) return false
    const beside = `${charOf(left)}${charOf(right)}`
    return !/[|‖›\s]|^[0-9a-z]{2}$/.test(beside)
  })
  return at < 0 ? null : { written: elements[at]!.raw, meant: '' }
}

function isBlank(node: AST.Element): boolean {
  if (node.type === 'Quantifier') return node.min > 0 && isBlank(node.element)
  return node.type === 'Character' ? /\s/.test(charOf(node)) : node.type === 'CharacterSet' && node.raw === '\\s'
}

/** The first character of a word in traditional script, in which no text is read that holds the word. */
function traditionalIn(elements: readonly AST.Element[], simplify: Simplify | undefined): DeadCharacter | null {
  if (!simplify) return null
  const words = elements.map(one => (one.type === 'Character' ? charOf(one) : '\n')).join('')
  const word = words.split('\n').find(isTraditional) ?? ''
  const written = [...word].find(char => simplify(char) !== char)
  return written === undefined ? null : { written, meant: simplify(written) }
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
