/**
 * Which sentences each pattern is tried on: those that hold the pieces it needs, in its order and as near to each other
 * as it asks (rules/needs.ts). Only then is the pattern read, built and run.
 *
 * The pieces of all patterns are looked for at once. Each one that is met takes every alternative it belongs to one step
 * further; what has come to its last step may match.
 */
import { FIRST, type PatternIndex, slotOf } from '../rules/pattern-index.ts'
import type { CompiledPattern, CompiledRule } from './compile-rules.ts'
import type { PlacedUnit } from './units.ts'

/** For each pattern of an index the sentences it may match, in order. */
export type Candidates = readonly (readonly number[])[]

/** The sentences of a document, and for each index of the rule set what its patterns may match. */
export interface IndexedUnits {
  units: readonly PlacedUnit[]
  candidates: readonly Candidates[]
}

/** Indexes the units of a document. */
export function indexUnits(units: readonly PlacedUnit[], indexes: readonly PatternIndex[]): IndexedUnits {
  const texts = units.map(unit => unit.text)
  return { units, candidates: indexes.map(index => candidatesIn(texts, index)) }
}

/** The patterns of a rule that may match, each with the units it is tried on. A rule that is in no index is tried on all. */
export function triedOn(
  rule: Pick<CompiledRule, 'rule' | 'find'>,
  { units, candidates }: IndexedUnits,
): { pattern: CompiledPattern; on: readonly number[] }[] {
  const { patterns } = rule.rule
  if (!patterns) return rule.find.map(pattern => ({ pattern: pattern(), on: [...units.keys()] }))
  const own = candidates[patterns.index]!.slice(patterns.first, patterns.first + patterns.count)
  // Its patterns need not be read.
  if (own.every(one => one.length === 0)) return []
  return rule.find.flatMap((pattern, i) => (own[i]!.length > 0 ? [{ pattern: pattern(), on: own[i]! }] : []))
}

/** Where pieces of an index stand in the sentences, in the order in which they end. */
interface Occurrences {
  pieces: number[]
  /** In UTF-16 units, counted over all sentences. */
  starts: number[]
  ends: number[]
  sentences: number[]
}

/** Finds the sentences for all patterns of an index. */
export function candidatesIn(texts: readonly string[], index: PatternIndex): Candidates {
  const occurrences = find(texts, index)
  const stepsOf = livingSteps(occurrences.pieces, index)
  const found = follow(texts, occurrences, stepsOf, index)
  for (const pattern of index.always) found[pattern] = [...texts.keys()]
  return found
}

function find(texts: readonly string[], { slots, pieceStarts, characters }: PatternIndex): Occurrences {
  const found: Occurrences = { pieces: [], starts: [], ends: [], sentences: [] }
  let base = 0
  let sentence = 0
  const look = (slot: number, text: string, end: number) => {
    for (let piece = slots[slot]!; piece < slots[slot + 1]!; piece++) {
      const start = end - (pieceStarts[piece + 1]! - pieceStarts[piece]!)
      if (start < 0 || !standsAt(text, start, end, pieceStarts[piece]!)) continue
      found.pieces.push(piece)
      found.starts.push(base + start)
      found.ends.push(base + end)
      found.sentences.push(sentence)
    }
  }
  const standsAt = (text: string, start: number, end: number, first: number) => {
    for (let at = start; at < end; at++) if (text.charCodeAt(at) !== characters[first + at - start]) return false
    return true
  }
  for (const text of texts) {
    let before = 0
    for (let at = 0; at < text.length; at++) {
      const last = text.charCodeAt(at)
      const [single, pair] = [slotOf(0, last), slotOf(before, last)]
      look(single, text, at + 1)
      if (pair !== single) look(pair, text, at + 1)
      before = last
    }
    base += text.length
    sentence++
  }
  return found
}

/** Piece → steps of alternatives of which every step has a piece somewhere, last steps first. */
function livingSteps(pieces: readonly number[], index: PatternIndex): (readonly number[] | undefined)[] {
  const { setStarts, sets, stepStarts, steps, alternatives, lengths } = index
  const stepsOf: (number[] | undefined)[] = new Array(setStarts.length)
  const setsMet = new Uint8Array(stepStarts.length)
  const met = new Int32Array(lengths.length)
  for (const piece of pieces) {
    if (stepsOf[piece]) continue
    const own: number[] = []
    for (let i = setStarts[piece]!; i < setStarts[piece + 1]!; i++) {
      const set = sets[i]!
      for (let k = stepStarts[set]!; k < stepStarts[set + 1]!; k++) {
        own.push(steps[k]!)
        if (setsMet[set] === 0) met[alternatives[steps[k]!]!]!++
      }
      setsMet[set] = 1
    }
    stepsOf[piece] = own
  }
  const lives = (step: number) => met[alternatives[step]!] === lengths[alternatives[step]!]
  return stepsOf.map(own => own?.filter(lives).sort((a, b) => b - a))
}

/**
 * Takes alternatives from step to step.
 *
 * Of several places where a step stands, the last one is remembered: no other is nearer to what follows. It may overlap
 * the next piece; then there may be an earlier one that does not, and the sentence is taken.
 */
function follow(
  texts: readonly string[],
  { pieces, starts, ends, sentences }: Occurrences,
  stepsOf: readonly (readonly number[] | undefined)[],
  { gaps, alternatives, patterns, count }: PatternIndex,
): number[][] {
  const found = Array.from({ length: count[0]! }, (): number[] => [])
  /** Where each step was met last, 0 where it was not. */
  const last = new Int32Array(gaps.length)
  const sentenceStarts = [0]
  for (const text of texts) sentenceStarts.push(sentenceStarts.at(-1)! + text.length)
  for (let i = 0; i < pieces.length; i++) {
    const own = stepsOf[pieces[i]!]!
    if (own.length === 0) continue
    const sentence = sentences[i]!
    const begin = sentenceStarts[sentence]!
    const start = starts[i]!
    for (let k = 0; k < own.length; k++) {
      const step = own[k]!
      const gap = gaps[step]!
      if (gap !== FIRST) {
        const before = last[step - 1]!
        if (before <= begin || start - before > gap) continue
      }
      last[step] = ends[i]!
      const isLast = step + 1 === gaps.length || gaps[step + 1] === FIRST
      if (!isLast) continue
      const list = found[patterns[alternatives[step]!]!]!
      if (list[list.length - 1] !== sentence) list.push(sentence)
    }
  }
  return found
}
