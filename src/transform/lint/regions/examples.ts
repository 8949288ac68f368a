/** How the values of a region are shown: with their names in front and their units whole. */
import type { Context } from '../../../checks/unit.ts'
import { typedNumber } from '../../../text/typed-number.ts'
import type { PlacedUnit } from '../../units/placed-unit.ts'
import { balanced, quote } from '../quote.ts'

/** Number of values that are shown at most. */
const EXAMPLES = 3
/** Number of letters and digits from which on words point somewhere; a figure alone in its cell does not. */
const LEAST_SHOWN = 6
/** Number of characters within which the name of a parameter, or a unit, is looked for beside its value. */
const LONGEST_EXAMPLE = 24
/** The name at the end of words: it reaches over no stop. */
const NAME = /[^，。；、|]*$/
const STOP = /[，。；、|]/
/** What parts a value from the next one's name (660mm*510mm), and the number of the next item. */
const SEPARATORS = /^[\s*×xX/）).、▲★●]*(?:\d{1,2}(?:[.、]\s*|\s+))?(?=[\u4e00-\u9fff])|^[\s*×xX/）).、▲★●]+/

/** A value with its name in front: alone it points nowhere. */
export function widened(context: Context): Context {
  const { unit, start, end } = context
  const name = NAME.exec(unit.text.slice(Math.max(0, end - LONGEST_EXAMPLE), start))![0]
  return { ...context, start: start - name.length }
}

/** A value with the part of the sentence in front of it: 外形620×410mm，功率95W. */
export function widenedOnce(context: Context): Context {
  const part = /[^，。；、|]*[，、]$/.exec(context.unit.text.slice(0, context.start))
  return part && part[0].length <= LONGEST_EXAMPLE ? { ...context, start: part.index } : context
}

const MARKS = /[^\p{L}\p{N}]/gu

/** True where the words of a span are enough to point somewhere. */
export const shows = ({ unit, start, end }: Context) =>
  unit.text.slice(start, end).replace(MARKS, '').length >= LEAST_SHOWN

/**
 * The first of the values in the words of the draft, parted by semicolons.
 *
 * @param values those that point to a product best first.
 * @param all of the region, in the order of the text.
 */
export function examplesOf(values: readonly Context[], all: readonly Context[]): string {
  const shown = new Set<string>()
  for (const value of values) {
    const words = exampleOf(value, all)
    if (![...shown].some(one => one.includes(words))) shown.add(words)
    if (shown.size === EXAMPLES) break
  }
  return [...shown].join('；')
}

/** A value as it is shown: behind the one before it, with its name and its whole unit. */
function exampleOf(value: Context, all: readonly Context[]): string {
  const { unit, start } = value
  const { text } = unit
  const others = all.filter(one => one.unit === unit && one.end <= start)
  const before = others.map(one => withUnit(text, one.end))
  const from = Math.max(widened(value).start, ...before)
  const number = from === 0 ? lengthOfNumber(text.slice(0, start)) : 0
  const left = from + number + (SEPARATORS.exec(text.slice(from + number, value.end))?.[0].length ?? 0)
  const isNamed = left < start || (left === start && BEGINS_WITH_NAME.test(text.slice(start)))
  const [first, last] = balanced(text, isNamed ? left : withThoseBefore(value, others), withUnit(text, value.end))
  return quote(unit as PlacedUnit, first, withUnit(text, last)).words
}

/** Where a value without a name of its own is shown from: the name that it shares, or the first value that is shown whole. */
function withThoseBefore(value: Context, others: readonly Context[]): number {
  const { start, unit } = widened(value)
  if (start === 0 || STOP.test(unit.text[start - 1]!)) return start
  return Math.min(value.start, ...others.map(one => one.start).filter(at => at >= start))
}

/** A pattern may take in the name of its value: 功率：0.4kW. */
const BEGINS_WITH_NAME = /^[\u4e00-\u9fff]/

const lengthOfNumber = (words: string) => typedNumber(words)?.length ?? 0

/** A unit or a figure goes on behind what a pattern took of it: m³/h, kN/m, 克/平方米, 220V of 1.1KW/220V, the 10cm of 根/10cm. */
const REST_OF_FIGURE = /^\d*/
const REST_OF_UNIT =
  /^[A-Za-zμ°℃²³]{0,5}(?:[·/](?:[A-Za-z㎡][A-Za-z\d²³]{0,3}|\d{1,3}(?![\d-])[A-Za-z]{0,2}|[\u4e00-\u9fff]{1,3}(?![\u4e00-\u9fff])))?/

/** The power of a metre, which a normal text writes on the line: m3/h. */
const POWER = /^[23](?![\d.])/

/** Where the unit of a value ends. @param end of what a pattern took of it. */
function withUnit(text: string, end: number): number {
  const figure = /\d/.test(text[end - 1]!) ? REST_OF_FIGURE.exec(text.slice(end, end + LONGEST_EXAMPLE))![0].length : 0
  const at = end + figure
  const power = text[at - 1] === 'm' && POWER.test(text.slice(at, at + 2)) ? 1 : 0
  return at + power + REST_OF_UNIT.exec(text.slice(at + power, at + power + LONGEST_EXAMPLE))![0].length
}
