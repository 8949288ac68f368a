/**
 * Which sentences each pattern is tried on: those that hold the pieces it needs, in its order and as near to each other
 * as it asks (rules/needs.ts). Only then is the pattern read, built and run.
 *
 * The pieces of all patterns are looked for at once. A pattern of which the rarest pieces are there is followed: each
 * piece that is met takes it one step further, and where it comes to a last step it may match.
 */
import { bitsAt, EVERYWHERE } from '../checks/place.ts'
import { BEGINNING, type PatternIndex, slotOf } from '../rules/pattern-index.ts'
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
  const places = units.map(bitsAt)
  return { units, candidates: indexes.map(index => candidatesIn(texts, index, places)) }
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

/**
 * Finds the sentences for all patterns of an index.
 *
 * @param places those in which each sentence stands, as bits; everywhere where nothing is said.
 */
export function candidatesIn(
  texts: readonly string[],
  index: PatternIndex,
  places: readonly number[] = texts.map(() => EVERYWHERE),
): Candidates {
  const found = follow(find(texts, index), index, places)
  for (const pattern of index.always)
    found[pattern] = [...texts.keys()].filter(i => (places[i]! & index.places[pattern]!) !== 0)
  return found
}

/** Where pieces of an index stand in the sentences, in the order in which they end; first in each its beginning. */
interface Occurrences {
  /** Three numbers each: the piece, its start and its end in UTF-16 units, counted from 1; the beginning stands at 0. */
  list: Int32Array
  /** Sentence → its first one in the list; the last such number is where they end. */
  firsts: Int32Array
}

const WIDTH = 3

/** Written without functions inside: it goes over every character of a document, most often in a program just started. */
function find(texts: readonly string[], { slots, pieceStarts, characters }: PatternIndex): Occurrences {
  const units = texts.reduce((sum, text) => sum + 1 + text.length, 0)
  let list = new Int32Array(2 * WIDTH * (units + 1))
  const firsts = new Int32Array(texts.length + 1)
  let count = 0
  for (let sentence = 0; sentence < texts.length; sentence++) {
    const text = texts[sentence]!
    if (count === list.length) list = twice(list)
    firsts[sentence] = count
    list[count] = BEGINNING
    list[count + 1] = 0
    list[count + 2] = 1
    count += WIDTH
    let before = 0
    for (let end = 1; end <= text.length; end++) {
      const last = text.charCodeAt(end - 1)
      const single = slotOf(0, last)
      const pair = slotOf(before, last)
      before = last
      for (let slot = single; ; slot = pair) {
        for (let piece = slots[slot]!; piece < slots[slot + 1]!; piece++) {
          const first = pieceStarts[piece]!
          const length = pieceStarts[piece + 1]! - first
          if (length > end) continue
          let at = 0
          while (at < length && text.charCodeAt(end - length + at) === characters[first + at]) at++
          if (at < length) continue
          if (count === list.length) list = twice(list)
          list[count] = piece
          list[count + 1] = end - length + 1
          list[count + 2] = end + 1
          count += WIDTH
        }
        if (slot === pair) break
      }
    }
  }
  firsts[texts.length] = count
  return { list, firsts }
}

function twice(list: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * list.length)
  longer.set(list)
  return longer
}

/** Steps that wait for their pieces, in the sentence that is looked at. Sentences are counted from 1. */
interface Waiting {
  /** Step → the last sentence in which it waited, and the last place in it where its piece may begin. */
  steps: Int32Array
  limits: Int32Array
  /** Set → the last sentence in which a step waited for one of its pieces, and the step that began to wait last. */
  sets: Int32Array
  latest: Int32Array
  /** Step → the one that waited for the same set before it, or `NONE`. */
  earlier: Int32Array
}

const NONE = -1

/** Takes the patterns that are tried in the place of a sentence, and of which a key stands in it, from step to step. */
function follow(occurrences: Occurrences, index: PatternIndex, places: readonly number[]): number[][] {
  const found = Array.from({ length: index.count[0]! }, (): number[] => [])
  const steps = () => new Int32Array(index.stepSets.length)
  // There are no more sets than memberships.
  const sets = () => new Int32Array(index.sets.length)
  const waiting = { steps: steps(), limits: steps(), sets: sets(), latest: sets(), earlier: steps() }
  // Functions of their own for each sentence: V8 compiles them sooner than a loop over all of them.
  for (let sentence = 0; sentence + 1 < occurrences.firsts.length; sentence++) {
    if (begin(sentence, occurrences, index, places[sentence]!, waiting))
      proceed(sentence, occurrences, index, waiting, found)
  }
  return found
}

/** Lets patterns wait for the beginning of a sentence. @returns false where none does. */
function begin(
  sentence: number,
  { list, firsts }: Occurrences,
  { keyStarts, keys, places }: PatternIndex,
  place: number,
  { steps, sets, latest, earlier }: Waiting,
): boolean {
  let pattern = NONE
  const end = firsts[sentence + 1]!
  for (let i = firsts[sentence]!; i < end; i += WIDTH) {
    const lastKey = keyStarts[list[i]! + 1]!
    for (let k = keyStarts[list[i]!]!; k < lastKey; k++) {
      const one = keys[k]!
      if (steps[one] === sentence + 1 || (places[one]! & place) === 0) continue
      steps[one] = sentence + 1
      earlier[one] = pattern
      pattern = one
    }
  }
  sets[BEGINNING] = sentence + 1
  latest[BEGINNING] = pattern
  return pattern !== NONE
}

/**
 * Goes through the pieces of a sentence. Where one stands that a step waits for, and near enough, those that may follow wait.
 *
 * Of several places where a step stands, the last one is nearest to what follows. It may overlap the next piece; then there
 * may be an earlier one that does not, and the sentence is taken.
 */
function proceed(
  sentence: number,
  { list, firsts }: Occurrences,
  { setStarts, sets: setsOf, stepSets, ends, nextStarts, next, gaps }: PatternIndex,
  { steps, limits, sets, latest, earlier }: Waiting,
  found: number[][],
): void {
  const end = firsts[sentence + 1]!
  for (let i = firsts[sentence]!; i < end; i += WIDTH) {
    const lastSet = setStarts[list[i]! + 1]!
    for (let k = setStarts[list[i]!]!; k < lastSet; k++) {
      if (sets[setsOf[k]!] !== sentence + 1) continue
      // What begins to wait here stands before them in the list: a piece takes a pattern one step at a time.
      for (let step = latest[setsOf[k]!]!; step !== NONE; step = earlier[step]!) {
        if (list[i + 1]! > limits[step]!) continue
        const pattern = ends[step]! - 1
        if (pattern >= 0 && found[pattern]!.at(-1) !== sentence) found[pattern]!.push(sentence)
        const lastNext = nextStarts[step + 1]!
        for (let n = nextStarts[step]!; n < lastNext; n++) {
          const one = next[n]!
          const limit = list[i + 2]! + gaps[n]!
          if (steps[one] === sentence + 1) {
            if (limit > limits[one]!) limits[one] = limit
            continue
          }
          const set = stepSets[one]!
          steps[one] = sentence + 1
          limits[one] = limit
          earlier[one] = sets[set] === sentence + 1 ? latest[set]! : NONE
          sets[set] = sentence + 1
          latest[set] = one
        }
      }
    }
  }
}
