/**
 * What a sentence must hold for a pattern to match at all: literal pieces, one after another, with a largest distance between.
 *
 * Computed where rules are read, so that a run looks for pieces before it builds and runs an expression of a thousand
 * characters.
 */
import { type AST, parseRegExpLiteral } from '@eslint-community/regexpp'
import type { Frequency } from './frequency.ts'
import { flatten, isGroup, isStartOfText, lengthOf, type Part, partsOf, piecesOf, repeated } from './pattern-parts.ts'
import { joined, type Single, type Telling, tellingBy } from './telling-pieces.ts'

export type Needs = Way[]

/** What one alternative of a pattern needs, or those together that are no more than one of some pieces. */
export interface Way {
  /** A match takes them from left to right; alternatives within are ways beside each other. */
  steps: Step[]
  /** One of them stands in every match: of what is needed, what is to be expected least. In lower case. */
  keys: string[]
}

/** A place that every match on its way passes. */
export interface Step {
  /** One of them stands there. In lower case. */
  pieces: string[]
  /** What may stand before it; one of them does. */
  from: Edge[]
  /** True where the match may end without a further step. */
  last: boolean
}

export interface Edge {
  /** Number of a step of the same way, always a lower one; `START` for the start of the sentence. */
  step: number
  /** UTF-16 units between its end and the start of the piece, at most; `Infinity` where nothing limits them. */
  gap: number
}

/** In the place of a step: the start of the sentence. */
export const START = -1

/** Number of parts of a sequence that are asked for, those that say most; further ones would say nothing more. */
const MOST_PARTS = 6
/** Number of ways out of a group above which it counts as one step. */
const MOST_WAYS = 28
/** Number of pieces above which a step with them is left out. */
const MOST_PIECES = 3000

/** What is built: the steps so far, and what tells which parts are worth a step. */
interface Graph {
  steps: Step[]
  telling: Telling
}

/** What a pattern needs: a match takes one of the ways. `null` where nothing is certain. */
export function needsOf(pattern: RegExp, frequency: Frequency): Needs | null {
  const telling = tellingBy(frequency)
  const { sequences, single } = waysThrough(parseRegExpLiteral(pattern).pattern.alternatives, telling)
  const needs = sequences.map(parts =>
    wayOf(telling.ofSequence(parts), graph => passSequence(parts, BEGIN, graph), telling),
  )
  if (single) needs.push(wayOf(single, graph => pass(single, BEGIN, graph), telling))
  return needs.includes(null) ? null : (needs as Needs)
}

const BEGIN: Edge[] = [{ step: START, gap: Number.POSITIVE_INFINITY }]

/** @param rarest the pieces that say most. */
function wayOf(rarest: Single | null, passes: (graph: Graph) => Edge[], telling: Telling): Way | null {
  const graph: Graph = { steps: [], telling }
  const ends = passes(graph)
  if (rarest === null || ends.some(end => end.step === START)) return null
  for (const { step } of ends) graph.steps[step]!.last = true
  return { steps: graph.steps, keys: distinct(rarest.pieces) }
}

/** Alternatives of which each is followed by itself, and as one those that are no more than one of some pieces. */
function waysThrough(
  alternatives: AST.Alternative[],
  telling: Telling,
): { sequences: Part[][]; single: Single | null } {
  const singles: Single[] = []
  const sequences: Part[][] = []
  for (const one of flatten(alternatives)) {
    const parts = partsOf(one)
    // What begins with the sentence is a way of its own: it alone has that limit.
    const single = parts.some(isStartOfText) ? null : telling.only(parts)
    if (single) singles.push(single)
    else sequences.push(parts)
  }
  return { sequences, single: singles.length > 0 ? joined(singles) : null }
}

/** Adds what alternatives need after `from`. @returns where a match stands behind them. */
function passAlternatives(alternatives: AST.Alternative[], from: Edge[], graph: Graph): Edge[] {
  const before = graph.steps.length
  const { sequences, single } = waysThrough(alternatives, graph.telling)
  const ways = sequences.map(parts => passSequence(parts, from, graph))
  if (single) ways.push(pass(single, from, graph))
  const ends = nearest(ways.flat())
  if (ends.length <= MOST_WAYS) return ends
  graph.steps.length = before
  const one = graph.telling.ofAlternatives(alternatives)
  return one ? pass(one, from, graph) : onward(from, Math.max(...alternatives.map(lengthOf)))
}

/** The ends, those at one step as one with the largest gap of theirs. */
function nearest(ends: Edge[]): Edge[] {
  const gaps = new Map<number, number>()
  for (const { step, gap } of ends) gaps.set(step, Math.max(gap, gaps.get(step) ?? 0))
  return Array.from(gaps, ([step, gap]) => ({ step, gap }))
}

/** Adds what a sequence needs: of many parts those that say most. */
function passSequence(parts: Part[], from: Edge[], graph: Graph): Edge[] {
  const telling = new Set(graph.telling.parts(parts).slice(0, MOST_PARTS))
  let at = from
  for (const part of parts) {
    if (isStartOfText(part)) at = at.map(({ step, gap }) => ({ step, gap: step === START ? 0 : gap }))
    else at = telling.has(part) ? passPart(part, at, graph) : onward(at, lengthOf(part))
  }
  return at
}

/** @param part something is certain of it, so it is pieces, a group or a repetition. */
function passPart(part: Part, from: Edge[], graph: Graph): Edge[] {
  const pieces = piecesOf(part)
  if (pieces) return pass({ pieces, before: 0, after: 0 }, from, graph)
  if (isGroup(part)) return passAlternatives(part.alternatives, from, graph)
  const repetition = part as AST.Quantifier
  // Every repetition holds what the first one holds.
  return onward(passPart(repetition.element, from, graph), repeated(repetition))
}

/** Adds one step. */
function pass({ pieces, before, after }: Single, from: Edge[], { steps }: Graph): Edge[] {
  const own = distinct(pieces)
  if (own.length > MOST_PIECES) return onward(from, before + Math.max(...own.map(lengthOf)) + after)
  steps.push({ pieces: own, from: onward(from, before), last: false })
  return [{ step: steps.length - 1, gap: after }]
}

const distinct = (pieces: string[]) => [...new Set(pieces.map(piece => piece.toLowerCase()))]

const onward = (from: Edge[], length: number): Edge[] => from.map(({ step, gap }) => ({ step, gap: gap + length }))
