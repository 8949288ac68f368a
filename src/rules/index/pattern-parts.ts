/** The parts of a pattern as what it needs is read from them: pieces of words, groups, repetitions. */
import type { AST } from '@eslint-community/regexpp'

/** An element of a sequence; neighbouring characters are one part. */
export type Part = string | AST.Element

/** A class of more characters is no choice of pieces. */
const MOST_CHARACTERS = 40
const DIGITS = [...'0123456789']

/** The parts of an alternative, in order. */
export function partsOf({ elements }: AST.Alternative): Part[] {
  const parts: Part[] = []
  for (const element of elements) {
    const last = parts.at(-1)
    // What only looks around is no part: the characters around it are neighbours.
    if (isLook(element)) continue
    if (element.type !== 'Character') parts.push(element)
    else if (typeof last === 'string') parts[parts.length - 1] = last + String.fromCodePoint(element.value)
    else parts.push(String.fromCodePoint(element.value))
  }
  return parts
}

/** Alternatives, with those of a group that is a whole alternative, such as a word list. */
export function flatten(alternatives: AST.Alternative[]): AST.Alternative[] {
  return alternatives.flatMap(one => {
    const [only] = one.elements
    return one.elements.length === 1 && only?.type === 'Group' ? flatten(only.alternatives) : [one]
  })
}

/** A group of any kind, named or not; what only looks ahead or behind is none. */
export const isGroup = (part: Part): part is AST.Group | AST.CapturingGroup =>
  typeof part !== 'string' && (part.type === 'Group' || part.type === 'CapturingGroup')

const isLook = ({ type, ...one }: AST.Element) =>
  type === 'Assertion' && 'kind' in one && (one.kind === 'lookahead' || one.kind === 'lookbehind')

/** A repetition that stands there at least once. */
export const isNeeded = (part: Part): part is AST.Quantifier =>
  typeof part !== 'string' && part.type === 'Quantifier' && part.min > 0

/** A `^`. */
export const isStartOfText = (part: Part) =>
  typeof part !== 'string' && part.type === 'Assertion' && part.kind === 'start'

/** The choice of pieces that a part is; `null` where it is something else. */
export function piecesOf(part: Part): string[] | null {
  if (typeof part === 'string') return [part]
  if (part.type === 'Character') return [String.fromCodePoint(part.value)]
  if (part.type === 'CharacterSet' && isDigit(part)) return DIGITS
  return part.type === 'CharacterClass' ? ofClass(part) : null
}

function ofClass(node: AST.CharacterClass): string[] | null {
  const characters = node.negate ? [null] : [...new Set(node.elements.flatMap(charactersOf))]
  return characters.length <= MOST_CHARACTERS && !characters.includes(null) ? (characters as string[]) : null
}

function charactersOf(element: AST.CharacterClassElement): (string | null)[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'CharacterSet' && isDigit(element)) return DIGITS
  if (element.type !== 'CharacterClassRange') return [null]
  const [first, count] = [element.min.value, element.max.value - element.min.value + 1]
  return count > MOST_CHARACTERS ? [null] : Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i))
}

const isDigit = (set: AST.CharacterSet) => set.kind === 'digit' && !set.negate

/** UTF-16 units of the longest match; `Infinity` where nothing limits it. */
export const lengthOf = (node: Part | AST.Alternative): number =>
  unitsOf(node, { ofChoice: Math.max, unknown: Number.POSITIVE_INFINITY, count: ({ max }) => max })

/** UTF-16 units of the shortest match. */
export const shortestOf = ({ alternatives }: AST.Pattern): number =>
  Math.min(...alternatives.map(one => unitsOf(one, { ofChoice: Math.min, unknown: 0, count: ({ min }) => min })))

interface Measure {
  ofChoice: (...lengths: number[]) => number
  /** Of what is no character, group or repetition. */
  unknown: number
  count: (repetition: AST.Quantifier) => number
}

function unitsOf(node: Part | AST.Alternative, by: Measure): number {
  if (typeof node === 'string') return node.length
  switch (node.type) {
    case 'Alternative':
      return node.elements.reduce((sum, element) => sum + unitsOf(element, by), 0)
    case 'Character':
      return String.fromCodePoint(node.value).length
    case 'CharacterSet':
    case 'CharacterClass':
      return 1
    case 'Group':
    case 'CapturingGroup':
      return by.ofChoice(...node.alternatives.map(one => unitsOf(one, by)))
    case 'Quantifier':
      return times(unitsOf(node.element, by), by.count(node))
    case 'Assertion':
      return 0
    default:
      return by.unknown
  }
}

/** Units that the repetitions after the first one may take. */
export const repeated = ({ element, max }: AST.Quantifier) => times(lengthOf(element), max - 1)

/** 0 times without end is 0. */
const times = (length: number, count: number) => (length === 0 || count === 0 ? 0 : length * count)
