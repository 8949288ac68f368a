/**
 * What a sentence must hold for a pattern to match at all: literal pieces, one after another, at most so far apart.
 *
 * Computed where rules are read, so that a run looks for pieces before it builds and runs an expression of a thousand
 * characters. Of the sentences that hold the pieces, one in nine is matched.
 */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'

/** One of the pieces stands in every match. */
export interface Step {
  /** In lower case. */
  pieces: string[]
  /** UTF-16 units between the end of the step before and the start of this one, at most; `Infinity` where nothing limits them. */
  gap: number
}

/** A step as found in a part, with the units of the part that may stand before and after its piece. */
interface Found extends Step {
  before: number
  after: number
}

/** More steps than this say nothing that the others have not said. */
const MOST_STEPS = 6
/** A class of more characters is no choice of pieces. */
const MOST_CHARACTERS = 24
const MOST_PIECES = 3000
const DIGITS = [...'0123456789']

/**
 * What each alternative of a pattern needs, in the order of the steps.
 *
 * An empty list stands for a pattern of which nothing is certain.
 */
export function needsOf(pattern: RegExp): Step[][] {
  const alternatives = flatten(parseRegExpLiteral(pattern).pattern.alternatives).map(one =>
    stepsOf(one).map(({ pieces, gap }) => ({ pieces: distinct(pieces), gap })),
  )
  return alternatives.some(steps => steps.length === 0) ? [] : alternatives
}

/** A group that is a whole alternative, such as a word list, is a list of alternatives itself. */
function flatten(alternatives: AST.Alternative[]): AST.Alternative[] {
  return alternatives.flatMap(one => {
    const [only] = one.elements
    return one.elements.length === 1 && only?.type === 'Group' ? flatten(only.alternatives) : [one]
  })
}

const distinct = (pieces: string[]) => [...new Set(pieces.map(piece => piece.toLowerCase()))]

const longest = (pieces: string[]) => Math.max(...pieces.map(piece => piece.length))

/** Long pieces and few of them say most. */
const worth = ({ pieces }: Step) => Math.min(...pieces.map(piece => piece.length)) - pieces.length / 1000

/** The steps that a sequence needs, in its order. */
function stepsOf({ elements }: AST.Alternative): Found[] {
  const steps: Found[] = []
  let sinceLast = 0
  let length = 0
  let run = ''
  const add = (found: Omit<Found, 'gap'>, longestMatch: number) => {
    steps.push({ ...found, gap: sinceLast + found.before, before: length + found.before })
    sinceLast = found.after
    length += longestMatch
  }
  const endRun = () => {
    if (run !== '') add({ pieces: [run], before: 0, after: 0 }, run.length)
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') run += String.fromCodePoint(element.value)
    else if (element.type !== 'Assertion') {
      endRun()
      const found = ofElement(element)
      if (found) add(found, lengthOf(element))
      else {
        sinceLast += lengthOf(element)
        length += lengthOf(element)
      }
    }
  }
  endRun()
  let after = sinceLast
  for (const step of steps.toReversed()) {
    step.after = after
    after += longest(step.pieces) + step.gap
  }
  return mostTelling(steps)
}

/** The steps that say most, with the room that the others took. */
function mostTelling(steps: Found[]): Found[] {
  const kept = new Set(byWorth(steps).slice(0, MOST_STEPS))
  let room = 0
  return steps.flatMap(step => {
    const gap = step.gap + room
    room = kept.has(step) ? 0 : gap + longest(step.pieces)
    return kept.has(step) ? [{ ...step, gap }] : []
  })
}

const byWorth = (steps: Found[]) => [...steps].sort((a, b) => worth(b) - worth(a))

/** `null`: nothing is certain. */
function ofElement(element: AST.Element): Omit<Found, 'gap'> | null {
  switch (element.type) {
    case 'Character':
      return { pieces: [String.fromCodePoint(element.value)], before: 0, after: 0 }
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives)
    case 'Quantifier':
      return element.min > 0 ? ofFirst(element) : null
    case 'CharacterClass':
      return ofClass(element)
    case 'CharacterSet':
      return isDigit(element) ? { pieces: DIGITS, before: 0, after: 0 } : null
    default:
      return null
  }
}

/** Every repetition holds the piece; the first one does in all matches. */
function ofFirst({ element, max }: AST.Quantifier): Omit<Found, 'gap'> | null {
  const found = ofElement(element)
  return found && { ...found, after: found.after + times(lengthOf(element), max - 1) }
}

/** The most telling step of each alternative; they count as one. */
function ofAlternatives(alternatives: AST.Alternative[]): Omit<Found, 'gap'> | null {
  const pieces = new Set<string>()
  let before = 0
  let after = 0
  for (const one of alternatives) {
    const [step] = byWorth(stepsOf(one))
    if (!step) return null
    for (const piece of step.pieces) pieces.add(piece)
    before = Math.max(before, step.before)
    after = Math.max(after, step.after)
  }
  return pieces.size <= MOST_PIECES ? { pieces: [...pieces], before, after } : null
}

/** A class of a few characters is a choice of pieces. */
function ofClass(node: AST.CharacterClass): Omit<Found, 'gap'> | null {
  const characters = node.negate ? [null] : node.elements.flatMap(charactersOf)
  const certain = characters.length <= MOST_CHARACTERS && !characters.includes(null)
  return certain ? { pieces: characters as string[], before: 0, after: 0 } : null
}

function charactersOf(element: AST.CharacterClassElement): (string | null)[] {
  if (element.type === 'Character') return [String.fromCodePoint(element.value)]
  if (element.type === 'CharacterSet' && isDigit(element)) return DIGITS
  if (element.type !== 'CharacterClassRange') return [null]
  const [first, count] = [element.min.value, element.max.value - element.min.value + 1]
  return count > MOST_CHARACTERS ? [null] : Array.from({ length: count }, (_, i) => String.fromCodePoint(first + i))
}

const isDigit = (set: AST.CharacterSet) => set.kind === 'digit' && !set.negate

/** UTF-16 units of the longest match. */
function lengthOf(node: AST.Element | AST.Alternative): number {
  switch (node.type) {
    case 'Alternative':
      return node.elements.reduce((sum, element) => sum + lengthOf(element), 0)
    case 'Character':
      return String.fromCodePoint(node.value).length
    case 'CharacterSet':
    case 'CharacterClass':
      return 1
    case 'Group':
    case 'CapturingGroup':
      return Math.max(...node.alternatives.map(lengthOf))
    case 'Quantifier':
      return times(lengthOf(node.element), node.max)
    case 'Assertion':
      return 0
    default:
      return Number.POSITIVE_INFINITY
  }
}

/** 0 times without end is 0. */
const times = (length: number, count: number) => (length === 0 || count === 0 ? 0 : length * count)
