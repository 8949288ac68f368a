/**
 * What a text must hold for a pattern to match at all: a few literal pieces, one of which stands in every match.
 *
 * Computed where rules are read, so that a run looks for pieces of two or three characters before it builds and runs
 * an expression of a thousand. A pattern of which nothing is certain needs nothing and is always run.
 */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'

/** More pieces are not worth the look. */
const MOST_PIECES = 2000

/** The pieces, lower case; empty where a match needs none. */
export function needsOf(pattern: RegExp): string[] {
  const pieces = ofAlternatives(parseRegExpLiteral(pattern).pattern.alternatives)
  if (!pieces || pieces.length > MOST_PIECES) return []
  return [...new Set(pieces.map(piece => piece.toLowerCase()))]
}

/** `null`: nothing is certain. */
type Pieces = string[] | null

function ofAlternatives(alternatives: AST.Alternative[]): Pieces {
  const all = alternatives.map(ofSequence)
  return all.some(pieces => pieces === null) ? null : all.flatMap(pieces => pieces!)
}

/** Of the pieces that a sequence needs one after another, those that say most: long ones, and few. */
function ofSequence({ elements }: AST.Alternative): Pieces {
  const choices: string[][] = []
  let run = ''
  const endRun = () => {
    if (run !== '') choices.push([run])
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') run += String.fromCodePoint(element.value)
    else if (element.type !== 'Assertion') {
      endRun()
      const pieces = ofElement(element)
      if (pieces) choices.push(pieces)
    }
  }
  endRun()
  const worth = (pieces: string[]) => Math.min(...pieces.map(piece => piece.length)) - pieces.length / 1000
  return choices.sort((a, b) => worth(b) - worth(a))[0] ?? null
}

function ofElement(element: AST.Element): Pieces {
  switch (element.type) {
    case 'Character':
      return [String.fromCodePoint(element.value)]
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives)
    case 'Quantifier':
      return element.min > 0 ? ofElement(element.element) : null
    case 'CharacterClass':
      return ofClass(element)
    default:
      return null
  }
}

/** A class of a few characters is a choice of pieces. */
function ofClass(node: AST.CharacterClass): Pieces {
  const characters = node.elements.flatMap(one =>
    one.type === 'Character' ? [String.fromCodePoint(one.value)] : [null],
  )
  return node.negate || characters.length > 12 || characters.includes(null) ? null : (characters as string[])
}
