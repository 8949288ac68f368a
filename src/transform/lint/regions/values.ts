/** The values of one sentence: which are fixed, and which leave room. */
import type { Context, Facts } from '../../../checks/unit.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'
import type { CompiledRegion } from '../compile-rules.ts'

export type Span = readonly [start: number, end: number]

export interface Values {
  fixed: readonly Context[]
  /** Where in the sentence the others stand. */
  others: readonly Span[]
}

/**
 * The values of a sentence.
 *
 * @param matches of the pattern that tells fixed values.
 * @param counts what else has to hold for such a value.
 */
export function valuesIn(
  unit: PlacedUnit,
  matches: readonly RegExpExecArray[],
  region: CompiledRegion,
  facts: Facts,
  counts: (value: Context) => boolean,
): Values {
  const open = region.open.matches(unit.text).map(spanOf)
  const tight = open.length > 0 ? narrowIn(unit.text, region.narrow) : []
  const others = tight.length > 0 ? open.filter(span => !tight.some(one => overlap(one, span))) : open
  const fixed: Context[] = []
  for (const match of matches) {
    const [start, end] = spanOf(match)
    if (others.some(one => overlap(one, [start, end]))) continue
    const context: Context = { unit, start, end, ...facts }
    if (counts(context)) fixed.push(context)
  }
  return { fixed, others }
}

const spanOf = ({ index, 0: words }: RegExpExecArray): Span => [index, index + words.length]
const overlap = ([start, end]: Span, [from, to]: Span) => start < to && end > from

/** Where a range or a tolerance is so narrow that one product alone keeps to it, or too wide to be a tolerance. */
function narrowIn(text: string, narrow: CompiledRegion['narrow']): Span[] {
  return narrow.flatMap(({ words, below, from }) => {
    const isFixed = (width: number) => width < below || (from !== null && width >= from)
    return words
      .matches(text)
      .filter(match => isFixed(widthOf(match[0])))
      .map(spanOf)
  })
}

/** How far a range (480-490) or a tolerance (1300±1, 700±5%) goes, as a part of the value; of several ranges the widest. */
function widthOf(words: string): number {
  const numbers = (words.match(/\d+(?:\.\d+)?/g) ?? []).map(Number)
  if (words.includes('±')) {
    const [value = 0, room = 0] = numbers.slice(-2)
    // 12%±1% is a share give or take another, 700±5% a value give or take a part of it.
    return PART_OF_VALUE.test(words) ? room / 100 : room / value
  }
  if (numbers.length < 2) return Number.POSITIVE_INFINITY
  let widest = 0
  for (let i = numbers.length % 2; i < numbers.length; i += 2) {
    const [from, to] = [numbers[i]!, numbers[i + 1]!]
    widest = Math.max(widest, to > from ? (to - from) / to : Number.POSITIVE_INFINITY)
  }
  return widest
}

const PART_OF_VALUE = /^[^%]*±[^%]*%$/
