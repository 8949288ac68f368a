/**
 * What a sentence must hold for a pattern to match at all: literal pieces of a few characters.
 *
 * Computed where rules are read, so that a run looks up pieces before it builds and runs an expression of a thousand
 * characters.
 */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'

/** One of the pieces stands in every match. */
export type AnyOf = string[]

/** What a match of one alternative needs: a piece of each group. */
export type AllOf = AnyOf[]

/** More than this say nothing that the first ones have not said. */
const MOST_GROUPS = 3
const FEW = 4
const MOST_PIECES = 100

/**
 * What each alternative of a pattern needs, in lower case; an alternative with no group can match anywhere.
 *
 * An empty list stands for a pattern of which nothing is certain.
 */
export function needsOf(pattern: RegExp): AllOf[] {
  const alternatives = flatten(parseRegExpLiteral(pattern).pattern.alternatives)
  const needs = alternatives.map(one =>
    groupsOf(one).map(group => [...new Set(group.map(piece => piece.toLowerCase()))]),
  )
  return needs.some(groups => groups.length === 0) ? [] : needs
}

/** A group that is a whole alternative, such as a word list, is a list of alternatives itself. */
function flatten(alternatives: AST.Alternative[]): AST.Alternative[] {
  return alternatives.flatMap(one => {
    const [only] = one.elements
    return one.elements.length === 1 && only?.type === 'Group' ? flatten(only.alternatives) : [one]
  })
}

/** `null`: nothing is certain. */
type Pieces = AnyOf | null

function ofAlternatives(alternatives: AST.Alternative[]): Pieces {
  const all = alternatives.map(one => best(groupsOf(one)))
  const pieces = all.some(one => one === null) ? null : all.flatMap(one => one!)
  return pieces && pieces.length <= MOST_PIECES ? pieces : null
}

const worth = (pieces: AnyOf) => Math.min(...pieces.map(piece => piece.length)) - pieces.length / 100

function best(groups: AllOf): Pieces {
  return [...groups].sort((a, b) => worth(b) - worth(a))[0] ?? null
}

/** The groups that a sequence needs one after another, in its order: those that say most, by long pieces and few. */
function groupsOf({ elements }: AST.Alternative): AllOf {
  const groups: AllOf = []
  let run = ''
  const endRun = () => {
    if (run !== '') groups.push([run])
    run = ''
  }
  for (const element of elements) {
    if (element.type === 'Character') run += String.fromCodePoint(element.value)
    else if (element.type !== 'Assertion') {
      endRun()
      const pieces = ofElement(element)
      if (pieces) groups.push(pieces)
    }
  }
  endRun()
  const kept = [...groups].sort((a, b) => worth(b) - worth(a)).slice(0, MOST_GROUPS)
  // Beside a word, a choice of single characters says nothing.
  const telling = kept.filter((group, i) => i === 0 || group.every(piece => piece.length > 1) || group.length <= FEW)
  return groups.filter(group => telling.includes(group))
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
