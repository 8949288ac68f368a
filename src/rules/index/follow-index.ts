/** Follows an index through texts (src/assembly/follow.ts): which of its patterns may match? */
import { type Assembly, assembly, NUMBER, UNIT } from '../../assembly/load.ts'
import type { StartsOf } from '../../checks/expressions/behind-numbers.ts'
import { EVERYWHERE } from '../../checks/place.ts'
import { type PackedIndex, patternsIn } from './pattern-index.ts'

/** For each pattern of an index the texts it may match, in order. */
export type Candidates = readonly (readonly number[])[]

/**
 * Finds the sentences for all patterns of an index.
 *
 * @param places those in which each sentence stands, as bits; everywhere where nothing is said.
 * @param startsOf where a text may begin behind what stands in front of its first word.
 */
export function candidatesIn(
  texts: readonly string[],
  index: PackedIndex,
  places: readonly number[] = texts.map(() => EVERYWHERE),
  startsOf: StartsOf = () => [],
): Candidates {
  const program = assembly()
  const found = Array.from({ length: patternsIn(index) }, (): number[] => (program ? [] : [...texts.keys()]))
  if (!program) return found
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0)
  const patterns = take(index, longest, program)
  texts.forEach((text, i) => {
    const count = program.patternsOf(program.write(text), text.length, startsOf(text)[0] ?? 0, places[i]!, i + 1)
    for (let k = 0; k < count; k++) found[program.numberAt(patterns + k * NUMBER)]!.push(i)
  })
  return found
}

/** The patterns of an index that one text may match, in no order. */
export function patternsFor(text: string, index: PackedIndex): number[] {
  const program = assembly()
  if (!program) return [...Array(patternsIn(index)).keys()]
  const patterns = take(index, text.length, program)
  const found: number[] = []
  const count = program.patternsOf(program.write(text), text.length, 0, EVERYWHERE, 1)
  for (let k = 0; k < count; k++) found.push(program.numberAt(patterns + k * NUMBER))
  return found
}

/**
 * Takes an index up, and returns where its patterns will be told. Each text is written where the one before it stood; behind
 * the longest, where a number may stand, is room for what is found.
 */
function take(index: PackedIndex, longest: number, program: Assembly): number {
  const place = placeOf(index, program)
  const bytes = longest * UNIT
  return program.takeIndex(place, program.room(bytes) + Math.ceil(bytes / NUMBER) * NUMBER)
}

/** Where an index stands in the memory of the program. */
const known = new WeakMap<PackedIndex, number>()

function placeOf(index: PackedIndex, { reserve, bytes }: Assembly): number {
  let place = known.get(index)
  if (place === undefined) {
    place = reserve(index.length)
    bytes().set(index, place)
    known.set(index, place)
  }
  return place
}
