/** Findings about a region: the parameters of one product, which only together read as one product's data sheet. */
import type { Expression } from '../../checks/expressions.ts'
import { lazily, remembered } from '../../checks/lazily.ts'
import type { Context, Facts } from '../../checks/unit.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { type IndexedUnits, triedOn } from './candidates.ts'
import { type CompiledPattern, type CompiledRegion, type CompiledRule, isDemand } from './compile-rules.ts'
import { type Hit, hitOf } from './hit.ts'
import { quote } from './quote.ts'
import { partsOf, regionsOf } from './region-parts.ts'

const EXAMPLES = 3
/** So many letters and digits point somewhere; a figure alone in its cell does not. */
const LEAST_SHOWN = 6
/** An example shows the name of a parameter with its value. */
const LONGEST_EXAMPLE = 24

/** A pattern of a rule that counts values, and what it found so far. */
interface Asked {
  rule: CompiledRule
  pattern: CompiledPattern
  region: CompiledRegion
  /** By sentence: where the pattern is tried at all. */
  found: Map<PlacedUnit, Found>
}

/** What a pattern finds in a sentence. Which of it is fixed is asked for only where enough was found. */
interface Found {
  matches: readonly RegExpExecArray[]
  values: Values | null
}

/** The values of one sentence: those that are fixed, and how many leave room. */
interface Values {
  fixed: readonly Context[]
  others: number
}

/**
 * Hits of the region patterns of all rules: at most one for each rule and product.
 *
 * @param amounts titles of columns that tell a list of goods, where each row is a product of its own.
 */
export function judgeRegions(
  indexed: IndexedUnits,
  compiled: CompiledRule[],
  facts: Facts,
  amounts: RegExp | null,
): Hit[] {
  const { units } = indexed
  const regionAt = lazily(() => regionsOf(units, amounts))
  const isTakenBack = takenBackBy(units)
  return compiled.flatMap(rule => {
    // For each region the patterns that found enough in it.
    const promising = new Map<PlacedUnit[], Asked[]>()
    for (const { pattern, on } of triedOn(rule, indexed)) {
      if (!pattern.region) continue
      const asked: Asked = { rule, pattern, region: pattern.region, found: new Map() }
      for (const [region, count] of matchesByRegion(asked, on, indexed, regionAt())) {
        if (count < asked.region.least) continue
        const others = promising.get(region)
        if (others) others.push(asked)
        else promising.set(region, [asked])
      }
    }
    return [...promising].flatMap(([all, patterns]) => {
      const firstHit = (among: readonly PlacedUnit[]): Hit | null => {
        for (const asked of patterns) {
          const hit = judgeRegion(among, asked, facts)
          if (hit && !isTakenBack(hit, asked.region)) return hit
        }
        return null
      }
      const parts = partsOf(all)
      const hits = parts.map(firstHit).filter(hit => hit !== null)
      return hits.length > 0 || parts.length === 1 ? hits : [firstHit(all)].filter(hit => hit !== null)
    })
  })
}

/** Looks for the words of a pattern: how often each region holds them. */
function matchesByRegion(
  { pattern, found }: Asked,
  on: readonly number[],
  { units, places }: IndexedUnits,
  regionAt: readonly PlacedUnit[][],
): Map<PlacedUnit[], number> {
  const counts = new Map<PlacedUnit[], number>()
  for (const i of on) {
    const unit = units[i]!
    const matches = places[i]! & pattern.in ? pattern.words.matches(unit.text) : []
    if (matches.length === 0) continue
    found.set(unit, { matches, values: null })
    const region = regionAt[i]!
    counts.set(region, (counts.get(region) ?? 0) + matches.length)
  }
  return counts
}

function judgeRegion(among: readonly PlacedUnit[], asked: Asked, facts: Facts): Hit | null {
  const { rule, region, found } = asked
  // Fixed values are among the words found.
  let most = 0
  for (const unit of among) most += found.get(unit)?.matches.length ?? 0
  if (most < region.least) return null
  const fixed: Context[] = []
  let others = 0
  for (const unit of among) {
    const one = found.get(unit)
    if (!one) continue
    one.values ??= valuesIn(unit, one.matches, asked, facts)
    fixed.push(...one.values.fixed)
    others += one.values.others
  }
  if (fixed.length < region.least || fixed.length / (fixed.length + others) < region.share) return null
  // 25330 m³/h points to a product, 22 inches do not.
  const odd = fixed.filter(isOdd)
  const named = [...odd, ...fixed.filter(one => !isOdd(one))].map(widened)
  const first = named.find(shows) ?? widenedOnce(named[0]!)
  const rows = fixed.flatMap(({ unit }) => (unit.row ? [unit.row.row] : []))
  return {
    ...hitOf(rule, first),
    region: {
      count: fixed.length,
      sentences: (odd.length > 0 ? odd : fixed).map(({ unit }) => unit.text),
      examples: named.slice(0, EXAMPLES).map(exampleOf).join('；'),
      ...(rows.length > 0 ? { rows: [Math.min(...rows), Math.max(...rows)] as [number, number] } : {}),
    },
  }
}

function valuesIn(
  unit: PlacedUnit,
  matches: readonly RegExpExecArray[],
  { rule, pattern, region }: Asked,
  facts: Facts,
): Values {
  const open = region.open.matches(unit.text).map(spanOf)
  const tight = open.length > 0 ? narrowIn(unit.text, region.narrow) : []
  const room = tight.length > 0 ? open.filter(span => !tight.some(one => overlap(one, span))) : open
  const fixed: Context[] = []
  for (const match of matches) {
    const [start, end] = spanOf(match)
    if (room.some(one => overlap(one, [start, end]))) continue
    const context: Context = { unit, start, end, ...facts }
    if (isDemand(rule, pattern, context)) fixed.push(context)
  }
  return { fixed, others: room.length }
}

type Span = readonly [start: number, end: number]

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

/** How far a range (480-490) or a tolerance (1300±1) goes, as a part of the value. */
function widthOf(words: string): number {
  const [from = 0, to = 0] = (words.match(/\d+(?:\.\d+)?/g) ?? []).slice(-2).map(Number)
  return words.includes('±') ? to / from : to > from ? (to - from) / to : Number.POSITIVE_INFINITY
}

/** True where the section says of its values, or the document of all, that others will do (以上尺寸仅供参考). */
type TakenBack = (hit: Hit, region: CompiledRegion) => boolean

/** All is gone through once, for as many regions as there are. */
function takenBackBy(units: readonly PlacedUnit[]): TakenBack {
  const isSaid = remembered((words: Expression) => units.some(({ text }) => words.test(text)))
  const sectionsThatSay = remembered(
    (words: Expression) => new Set(units.filter(({ text }) => words.test(text)).map(sectionOf)),
  )
  return ({ unit }, { unless }) =>
    unless !== null && (isSaid(unless.anywhere) || sectionsThatSay(unless.here).has(sectionOf(unit)))
}

const sectionOf = ({ ancestors }: PlacedUnit) => ancestors.findLast(({ type }) => type === 'section')

/** A figure of three digits and more, besides the naughts at its end. */
const ODD = /[1-9](?:\.?\d)*?\.?\d\.?[1-9]/

const isOdd = ({ unit, start, end }: Context) => ODD.test(unit.text.slice(start, end))

/** A value alone points nowhere: its name belongs to it. */
function widened(context: Context): Context {
  const { unit, start, end } = context
  const name = /[^，。；、|]*$/.exec(unit.text.slice(Math.max(0, end - LONGEST_EXAMPLE), start))![0]
  return { ...context, start: start - name.length }
}

/** With the part in front of it: 外形620×410mm，功率95W. */
function widenedOnce(context: Context): Context {
  const part = /[^，。；、|]*[，、]$/.exec(context.unit.text.slice(0, context.start))
  return part && part[0].length <= LONGEST_EXAMPLE ? { ...context, start: part.index } : context
}

const MARKS = /[^\p{L}\p{N}]/gu
const shows = ({ unit, start, end }: Context) => unit.text.slice(start, end).replace(MARKS, '').length >= LEAST_SHOWN

function exampleOf({ unit, start, end }: Context): string {
  return quote(unit as PlacedUnit, start, end).words
}
