/**
 * What of a pattern decides whether it can run away: its repetitions and what stands between them.
 *
 * recheck is exact and slow: it unrolls `[^，。；]{0,20}` and lists of hundreds of words, and gives up. Those cost a fixed factor
 * and cannot multiply, so they are made small first.
 */
import { type AST, visitRegExpAST } from '@eslint-community/regexpp'
import { flatten } from '../index/pattern-parts.ts'

/** Number of repetitions above which they are as good as without end. */
const MANY = 100
/** Number of alternatives that stand for all of a group. */
const FEW = 3

/** One alternative of a pattern, small enough to look at; `short` has less of its word lists. */
export interface Repetitions {
  whole: string
  short: string
  /** The most repetitions that follow each other; infinite where one stands inside another. */
  most: number
}

/** The alternatives of a pattern in which a repetition can multiply, and those inside its lookarounds. */
export function repetitionsOf(pattern: AST.Pattern): Repetitions[] {
  const aside: AST.Alternative[] = []
  const found: Repetitions[] = []
  const look = (one: AST.Alternative) => {
    if (!multiplies(one, 1)) return
    const most = inARow(one)
    found.push({ whole: print(one, 1, false, aside), short: print(one, 1, true, []), most })
  }
  for (const one of flatten(pattern.alternatives)) look(one)
  for (let one = aside.pop(); one; one = aside.pop()) look(one)
  return found
}

/**
 * The groups of a pattern that are repeated many times, each as a pattern of nothing else: one that reads the same words in
 * two ways is found in it, however much stands around it in the whole.
 */
export function repeatedGroupsOf(pattern: AST.Pattern): string[] {
  const found = new Set<string>()
  visitRegExpAST(pattern, {
    onQuantifierEnter({ element, max }) {
      if (max > MANY && 'alternatives' in element) found.add(`^${print(element, MANY + 1, false, [])}*$`)
    },
  })
  return [...found]
}

/** Repetitions on the way through a node that has most of them. A way with n of them takes time of degree n + 1 at most. */
function inARow(node: AST.Node): number {
  switch (node.type) {
    case 'Backreference':
      return Number.POSITIVE_INFINITY
    case 'Quantifier': {
      if (!isMany(node, 1)) return inARow(node.element)
      return 'alternatives' in node.element ? Number.POSITIVE_INFINITY : 1
    }
    case 'Alternative':
      return node.elements.reduce((sum, one) => sum + inARow(one), 0)
    case 'Group':
    case 'CapturingGroup':
      return Math.max(...node.alternatives.map(inARow))
    default:
      return 0
  }
}

/** @param outer how often what stands around the node repeats it. */
function isMany(node: AST.Quantifier, outer: number): boolean {
  return node.max > 1 && node.max * outer * repeatsInside(node.element) > MANY
}

/** How often the innermost part of a node is repeated inside it; infinite where there is no end. */
function repeatsInside(node: AST.Node): number {
  switch (node.type) {
    case 'Quantifier':
      return Math.max(node.max, 1) * repeatsInside(node.element)
    case 'Alternative':
      return Math.max(1, ...node.elements.map(repeatsInside))
    case 'Group':
    case 'CapturingGroup':
      return Math.max(1, ...node.alternatives.map(repeatsInside))
    default:
      return 1
  }
}

/** True where a repetition has no end in sight, alone or by those around it. */
function multiplies(node: AST.Node, outer: number): boolean {
  switch (node.type) {
    case 'Backreference':
      return true
    case 'Quantifier':
      return isMany(node, outer) || multiplies(node.element, outer * Math.max(node.max, 1))
    case 'Alternative':
      return node.elements.some(one => multiplies(one, outer))
    case 'Group':
    case 'CapturingGroup':
    case 'Assertion':
      return 'alternatives' in node && node.alternatives.some(one => multiplies(one, outer))
    default:
      return false
  }
}

/** A node as a pattern; the alternatives of its lookarounds are put `aside`, since they are matched on their own. */
function print(node: AST.Node, outer: number, short: boolean, aside: AST.Alternative[]): string {
  switch (node.type) {
    case 'Alternative':
      return elementsThatTell(node, outer)
        .map(one => print(one, outer, short, aside))
        .join('')
    case 'Assertion':
      if (!('alternatives' in node)) return node.raw
      aside.push(...node.alternatives)
      return ''
    case 'Group':
    case 'CapturingGroup': {
      // Inside a repetition each word counts, unless there are too many to look at.
      const some = short || (outer === 1 && !multiplies(node, 1)) ? telling(node.alternatives) : node.alternatives
      const open = node.type === 'CapturingGroup' && node.references.length > 0 ? '(' : '(?:'
      return `${open}${some.map(one => print(one, outer, short, aside)).join('|')})`
    }
    case 'Quantifier':
      return printQuantifier(node, outer, short, aside)
    default:
      return node.raw
  }
}

function printQuantifier(node: AST.Quantifier, outer: number, short: boolean, aside: AST.Alternative[]): string {
  const inner = print(node.element, outer * Math.max(node.max, 1), short, aside)
  const sign = isMany(node, outer) ? (node.min > 0 ? '+' : '*') : node.min > 0 ? '' : '?'
  return `(?:${inner})${sign}${sign !== '' && !node.greedy ? '?' : ''}`
}

/** The elements between repetitions without those that need not stand there; of a long run of words the two ends. */
function elementsThatTell({ elements }: AST.Alternative, outer: number): AST.Element[] {
  if (outer > 1) return elements
  const needed = elements.filter(
    one => multiplies(one, 1) || one.type === 'Assertion' || !(one.type === 'Quantifier' && one.min === 0),
  )
  const plain = (one: AST.Element | undefined) => one !== undefined && !multiplies(one, 1)
  return needed.filter((one, i) => !plain(one) || !(plain(needed[i - 1]) && plain(needed[i + 1])))
}

/** Classes and short words overlap with what stands around most easily; alternatives that repeat all stay. */
function telling(alternatives: AST.Alternative[]): AST.Alternative[] {
  const broad = (one: AST.Alternative) => (/[\\.[]/.test(one.raw) ? 0 : 1)
  const chosen = [...alternatives].sort((a, b) => broad(a) - broad(b) || a.raw.length - b.raw.length).slice(0, FEW)
  return alternatives.filter(one => chosen.includes(one) || multiplies(one, 1))
}
