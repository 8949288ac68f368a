/**
 * Which sentences each pattern is tried on: those that hold the pieces it needs, in its order and as near to each other
 * as it asks (rules/needs.ts). Only then is the pattern read, built and run.
 *
 * The pieces of all patterns are looked for at once. A pattern of which the rarest pieces are there is followed: each
 * piece that is met takes it one step further, and where it comes to a last step it may match.
 */
import { bitsAt, EVERYWHERE } from '../checks/place.ts'
import { KEY_GROUPS, type PatternIndex, START, slotOf } from '../rules/pattern-index.ts'
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

/** Where pieces of an index stand in the sentences, in the order in which they end. */
interface Occurrences {
  pieces: Int32Array
  /** In UTF-16 units of their sentence, counted from 1. */
  starts: Int32Array
  ends: Int32Array
  /** Sentence → its first one; the last such number is where they end. */
  firsts: Int32Array
}

/** Written without functions inside: it goes over every character of a document, most often in a program just started. */
function find(texts: readonly string[], { slots, pieceStarts, characters }: PatternIndex): Occurrences {
  let room = texts.reduce((sum, text) => sum + 2 * text.length, 64)
  let pieces = new Int32Array(room)
  let starts = new Int32Array(room)
  let ends = new Int32Array(room)
  const firsts = new Int32Array(texts.length + 1)
  let count = 0
  for (let sentence = 0; sentence < texts.length; sentence++) {
    const text = texts[sentence]!
    firsts[sentence] = count
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
          if (count === room) {
            room *= 2
            pieces = grown(pieces, room)
            starts = grown(starts, room)
            ends = grown(ends, room)
          }
          pieces[count] = piece
          starts[count] = end - length + 1
          ends[count++] = end + 1
        }
        if (slot === pair) break
      }
    }
  }
  firsts[texts.length] = count
  return { pieces, starts, ends, firsts }
}

function grown(list: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(room)
  longer.set(list)
  return longer
}

/** No further step. */
const NONE = -1

/**
 * Takes the patterns that are tried in the place of a sentence, and of which all keys stand in it, from step to step.
 *
 * Of several places where a step stands, the last one is remembered: no other is nearer to what follows. It may overlap
 * the next piece; then there may be an earlier one that does not, and the sentence is taken.
 */
function follow(
  { pieces, starts, ends, firsts }: Occurrences,
  index: PatternIndex,
  places: readonly number[],
): number[][] {
  const { keyStarts, keys, keyGroups, setStarts, sets, patternStarts, stepSets, edgeStarts, edges, gaps, count } = index
  const found = Array.from({ length: count[0]! }, (): number[] => [])
  // For each of them the last sentence in which it was, counted from 1.
  const keyed = new Int32Array(found.length)
  const open = new Int32Array(found.length)
  // There are no more sets than memberships.
  const waited = new Int32Array(sets.length)
  const met = new Int32Array(stepSets.length)
  /** The groups of keys that were met, a bit for each. */
  const groups = new Uint8Array(found.length)
  /** Steps of open patterns that wait for a piece of a set, the last ones first: a piece takes a pattern one step at a time. */
  const waiting = new Int32Array(sets.length)
  const next = new Int32Array(stepSets.length)
  /** Where each step ended last. */
  const ended = new Int32Array(stepSets.length)
  for (let sentence = 0; sentence + 1 < firsts.length; sentence++) {
    const number = sentence + 1
    const place = places[sentence]!
    let isAnyOpen = false
    for (let i = firsts[sentence]!; i < firsts[number]!; i++) {
      for (let k = keyStarts[pieces[i]!]!; k < keyStarts[pieces[i]! + 1]!; k++) {
        const pattern = Math.floor(keys[k]! / KEY_GROUPS)
        if (open[pattern] === number || (index.places[pattern]! & place) === 0) continue
        if (keyed[pattern] !== number) groups[pattern] = 0
        keyed[pattern] = number
        groups[pattern]! |= 1 << (keys[k]! % KEY_GROUPS)
        if (groups[pattern] !== keyGroups[pattern]) continue
        open[pattern] = number
        isAnyOpen = true
        for (let step = patternStarts[pattern]!; step < patternStarts[pattern + 1]!; step++) {
          const set = stepSets[step]!
          next[step] = waited[set] === number ? waiting[set]! : NONE
          waited[set] = number
          waiting[set] = step
        }
      }
    }
    if (!isAnyOpen) continue
    for (let i = firsts[sentence]!; i < firsts[number]!; i++) {
      const start = starts[i]!
      for (let k = setStarts[pieces[i]!]!; k < setStarts[pieces[i]! + 1]!; k++) {
        if (waited[sets[k]!] !== number) continue
        for (let step = waiting[sets[k]!]!; step !== NONE; step = next[step]!) {
          for (let e = edgeStarts[step]!; e < edgeStarts[step + 1]!; e++) {
            const from = edges[e]!
            if (from !== START && met[from] !== number) continue
            if (start - (from === START ? 1 : ended[from]!) > gaps[e]!) continue
            met[step] = number
            ended[step] = ends[i]!
            const pattern = index.ends[step]! - 1
            if (pattern >= 0 && found[pattern]!.at(-1) !== sentence) found[pattern]!.push(sentence)
            break
          }
        }
      }
    }
  }
  return found
}
