/**
 * Finds the patterns of an index that a sentence may match (src/rules/index/pattern-index.ts, which says what its parts are).
 *
 * The pieces of all patterns are looked for at once. A way through a pattern of which a key is there is followed: each piece
 * that is met takes it one step further, and where it comes to a last step the pattern may match.
 */
import { NUMBER, numberAt, reach, setNumber, UNIT, unitAt } from './memory'
import * as part from './parts'
import { BEGINNING, slotOf } from './pieces'

const NONE: i32 = -1

/** Parts of the index, as places. */
let slots: usize = 0
let pieceStarts: usize = 0
let characters: usize = 0
let keyStarts: usize = 0
let keys: usize = 0
let setStarts: usize = 0
let setsOf: usize = 0
let owners: usize = 0
let places: usize = 0
let stepSets: usize = 0
let ends: usize = 0
let nextStarts: usize = 0
let next: usize = 0
let gaps: usize = 0
let always: usize = 0
let alwaysCount: i32 = 0

/** Step → the last sentence in which it waited, and the last place in it where its piece may begin. */
let steps: usize = 0
let limits: usize = 0
/** Step → the one that waited for the same set before it, or `NONE`. */
let earlier: usize = 0
/** Set → the last sentence in which a step waited for one of its pieces, and the step that began to wait last. */
let sets: usize = 0
let latest: usize = 0
/** Pattern → the last sentence that it may match. */
let told: usize = 0
/** Patterns that the sentence may match. */
let found: usize = 0
let count: i32 = 0
/**
 * Where pieces stand in the sentence, in the order in which they end; first its beginning. Three numbers each: the piece,
 * its start and its end in units, counted from 1; the beginning stands at 0.
 */
let occurrences: usize = 0
const OCCURRENCE: usize = 3 * NUMBER

/**
 * Takes up an index, with sentences counted anew.
 *
 * @param free from where on the memory may be written.
 * @returns where `patternsOf` writes the patterns.
 */
export function takeIndex(index: usize, free: usize): usize {
  slots = placeOf(index, part.slots)
  pieceStarts = placeOf(index, part.pieceStarts)
  characters = placeOf(index, part.characters)
  keyStarts = placeOf(index, part.keyStarts)
  keys = placeOf(index, part.keys)
  setStarts = placeOf(index, part.setStarts)
  setsOf = placeOf(index, part.sets)
  owners = placeOf(index, part.owners)
  places = placeOf(index, part.places)
  stepSets = placeOf(index, part.stepSets)
  ends = placeOf(index, part.ends)
  nextStarts = placeOf(index, part.nextStarts)
  next = placeOf(index, part.next)
  gaps = placeOf(index, part.gaps)
  always = placeOf(index, part.always)
  alwaysCount = numberAt(index, part.always)
  steps = free
  limits = behind(steps, index, part.stepSets)
  earlier = behind(limits, index, part.stepSets)
  sets = behind(earlier, index, part.stepSets)
  // There are no more sets than memberships.
  latest = behind(sets, index, part.sets)
  told = behind(latest, index, part.sets)
  found = behind(told, index, part.places)
  occurrences = behind(found, index, part.places)
  reach(occurrences)
  memory.fill(steps, 0, occurrences - steps)
  return found
}

/** Where a part of an index stands. */
function placeOf(index: usize, which: i32): usize {
  let place = index + (<usize>part.always + 1) * NUMBER
  for (let i: i32 = 0; i < which; i++) place = behind(place, index, i)
  return place
}

/** Where a list ends that is as long as a part of the index. */
function behind(list: usize, index: usize, which: i32): usize {
  return list + <usize>numberAt(index, which) * NUMBER
}

/**
 * Looks at one sentence.
 *
 * @param length in units.
 * @param lead how many of them stand in front of the first word, which is the start for a pattern that asks for it.
 * @param place where it stands, as bits (src/checks/place.ts).
 * @param sentence its number, counted from 1.
 * @returns how many patterns it may match.
 */
export function patternsOf(text: usize, length: i32, lead: i32, place: i32, sentence: i32): i32 {
  count = 0
  for (let i: i32 = 0; i < alwaysCount; i++) {
    if (numberAt(places, numberAt(always, i)) & place) setNumber(found, count++, numberAt(always, i))
  }
  const end = find(text, length, lead)
  if (begin(end, place, sentence)) proceed(end, sentence)
  return count
}

/** Finds the pieces in a text. @returns where the list of them ends. */
function find(text: usize, length: i32, lead: i32): usize {
  let list = note(occurrences, BEGINNING, 0, lead + 1)
  let before: i32 = 0
  for (let i: i32 = 1; i <= length; i++) {
    const last = unitAt(text + <usize>(i - 1) * UNIT)
    const single = slotOf(0, last)
    const pair = slotOf(before, last)
    before = last
    for (let slot = single; ; slot = pair) {
      const slotEnd = numberAt(slots, slot + 1)
      for (let piece = numberAt(slots, slot); piece < slotEnd; piece++) {
        const first = numberAt(pieceStarts, piece)
        const size = numberAt(pieceStarts, piece + 1) - first
        if (size > i || !stands(text + <usize>(i - size) * UNIT, first, size)) continue
        list = note(list, piece, i - size + 1, i + 1)
      }
      if (slot === pair) break
    }
  }
  return list
}

function stands(text: usize, first: i32, size: i32): bool {
  let i: i32 = 0
  while (i < size && unitAt(text + <usize>i * UNIT) === numberAt(characters, first + i)) i++
  return i === size
}

/** Writes an occurrence. @returns where the next one is written. */
function note(list: usize, piece: i32, start: i32, end: i32): usize {
  reach(list + OCCURRENCE)
  setNumber(list, 0, piece)
  setNumber(list, 1, start)
  setNumber(list, 2, end)
  return list + OCCURRENCE
}

/** Lets the ways of which a key stands in it, of patterns that are tried in its place, wait for the beginning of a sentence. @returns false where none does. */
function begin(end: usize, place: i32, sentence: i32): bool {
  let last = NONE
  for (let at = occurrences; at < end; at += OCCURRENCE) {
    const piece = numberAt(at, 0)
    const lastKey = numberAt(keyStarts, piece + 1)
    for (let k = numberAt(keyStarts, piece); k < lastKey; k++) {
      const way = numberAt(keys, k)
      if (numberAt(steps, way) === sentence || !(numberAt(places, numberAt(owners, way)) & place)) continue
      setNumber(steps, way, sentence)
      setNumber(earlier, way, last)
      last = way
    }
  }
  setNumber(sets, BEGINNING, sentence)
  setNumber(latest, BEGINNING, last)
  return last !== NONE
}

/**
 * Goes through the pieces of a sentence. Where one stands that a step waits for, and near enough, those that may follow wait.
 *
 * Of several places where a step stands, the last one is nearest to what follows. It may overlap the next piece; then there
 * may be an earlier one that does not, and the sentence is taken.
 */
function proceed(end: usize, sentence: i32): void {
  for (let at = occurrences; at < end; at += OCCURRENCE) {
    const piece = numberAt(at, 0)
    const start = numberAt(at, 1)
    const lastSet = numberAt(setStarts, piece + 1)
    for (let k = numberAt(setStarts, piece); k < lastSet; k++) {
      const set = numberAt(setsOf, k)
      if (numberAt(sets, set) !== sentence) continue
      // What begins to wait here stands before them in the list: a piece takes a pattern one step at a time.
      for (let step = numberAt(latest, set); step !== NONE; step = numberAt(earlier, step)) {
        if (start <= numberAt(limits, step)) takeStep(step, numberAt(at, 2), sentence)
      }
    }
  }
}

/** Takes a pattern one step further, in a place where the piece of the step ends. */
function takeStep(step: i32, end: i32, sentence: i32): void {
  const pattern = numberAt(ends, step) - 1
  if (pattern >= 0 && numberAt(told, pattern) !== sentence) {
    setNumber(told, pattern, sentence)
    setNumber(found, count++, pattern)
  }
  const lastNext = numberAt(nextStarts, step + 1)
  for (let n = numberAt(nextStarts, step); n < lastNext; n++) {
    const one = numberAt(next, n)
    const limit = end + numberAt(gaps, n)
    if (numberAt(steps, one) === sentence) {
      if (limit > numberAt(limits, one)) setNumber(limits, one, limit)
      continue
    }
    const set = numberAt(stepSets, one)
    setNumber(steps, one, sentence)
    setNumber(limits, one, limit)
    setNumber(earlier, one, numberAt(sets, set) === sentence ? numberAt(latest, set) : NONE)
    setNumber(sets, set, sentence)
    setNumber(latest, set, one)
  }
}
