/** Findings about a region: the parameters of one product, which only together read as one product's data sheet. */
import type { Expression } from '../../checks/expressions.ts'
import type { Context, Facts } from '../../checks/unit.ts'
import { lazily } from '../../memo/lazily.ts'
import { remembered } from '../../memo/remembered.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import { type IndexedUnits, triedOn } from './candidates.ts'
import { type CompiledPattern, type CompiledRegion, type CompiledRule, isDemand } from './compile-rules.ts'
import { type Hit, hitOf } from './hit.ts'
import { denseRuns } from './regions/dense-runs.ts'
import { examplesOf, shows, widened, widenedOnce } from './regions/examples.ts'
import { partsOf, regionsOf } from './regions/parts.ts'
import { type Values, valuesIn } from './regions/values.ts'

/** Number of fixed values of one sentence in a run at least: fewer are not copied from anywhere. For a pattern that asks for fewer no runs are looked for. */
const LEAST_IN_RUN = 3
/** Share of the values of a run that are fixed at least: the products of a list are parted by values that leave room, even if few do. */
const SHARE_IN_RUN = 0.75
const NO_VALUES: Values = { fixed: [], others: [] }

/** A pattern of a rule that counts values, and what it found so far. */
interface Asked {
  compiled: CompiledRule
  pattern: CompiledPattern
  region: CompiledRegion
  /** By sentence: where the pattern is tried at all. */
  found: Map<PlacedUnit, FoundIn>
}

/** What a pattern finds in a sentence. Which of it is fixed is asked for only where enough was found. */
interface FoundIn {
  matches: readonly RegExpExecArray[]
  values: Values | null
}

/**
 * Hits of the region patterns of all rules: for each rule and product one, or one for each dense run of its values.
 *
 * @param goodsColumns titles of columns that tell a list of goods, where each row is a product of its own.
 */
export function judgeRegions(
  indexed: IndexedUnits,
  rules: CompiledRule[],
  facts: Facts,
  goodsColumns: RegExp | null,
): Hit[] {
  const { units } = indexed
  const regionAt = lazily(() => regionsOf(units, goodsColumns))
  const isTakenBack = takenBackBy(units)
  return rules.flatMap(compiled => {
    // For each region the patterns that found enough in it.
    const promising = new Map<PlacedUnit[], Asked[]>()
    for (const { pattern, on } of triedOn(compiled, indexed)) {
      if (!pattern.region) continue
      const asked: Asked = { compiled, pattern, region: pattern.region, found: new Map() }
      for (const [region, count] of matchesByRegion(asked, on, indexed, regionAt())) {
        if (count < asked.region.least) continue
        const others = promising.get(region)
        if (others) others.push(asked)
        else promising.set(region, [asked])
      }
    }
    return [...promising].flatMap(([all, patterns]) => {
      const hitsIn = (among: readonly PlacedUnit[]): Hit[] => {
        for (const asked of patterns) {
          const hit = judgeRegion(among, asked, facts)
          const hits = (hit ? [hit] : judgeRuns(among, asked, facts)).filter(one => !isTakenBack(one, asked.region))
          if (hits.length > 0) return hits
        }
        return []
      }
      const parts = partsOf(all)
      const hits = parts.flatMap(hitsIn)
      return hits.length > 0 || parts.length === 1 ? hits : hitsIn(all)
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

/** The hit of a region whose values are fixed as often as its pattern asks; `null` where they are not. */
function judgeRegion(among: readonly PlacedUnit[], asked: Asked, facts: Facts): Hit | null {
  const { region, found } = asked
  // Fixed values are among the words found.
  let most = 0
  for (const unit of among) most += found.get(unit)?.matches.length ?? 0
  if (most < region.least) return null
  const fixed: Context[] = []
  let others = 0
  for (const unit of among) {
    const values = valuesOf(unit, asked, facts)
    if (!values) continue
    fixed.push(...values.fixed)
    others += values.others.length
  }
  if (fixed.length < region.least || fixed.length / (fixed.length + others) < region.share) return null
  return hitOn(fixed, asked)
}

/**
 * Runs of a list that as a whole leaves room in which the values are fixed, three of one sentence among them: parts copied
 * from a sheet, each a finding.
 */
function judgeRuns(among: readonly PlacedUnit[], asked: Asked, facts: Facts): Hit[] {
  const { region } = asked
  if (region.least < LEAST_IN_RUN) return []
  const values = among.flatMap(unit => {
    const { fixed, others } = valuesOf(unit, asked, facts) ?? NO_VALUES
    const inText = [...fixed.map(value => ({ at: value.start, value })), ...others.map(([at]) => ({ at, value: null }))]
    return inText.sort((a, b) => a.at - b.at).map(({ value }) => value)
  })
  const isFixed = values.map(value => value !== null)
  return denseRuns(isFixed, Math.max(region.share, SHARE_IN_RUN)).flatMap(([from, to]) => {
    const fixed = values.slice(from, to).filter(value => value !== null)
    const isClose = fixed.some(({ unit }, i) => fixed[i + LEAST_IN_RUN - 1]?.unit === unit)
    return fixed.length >= region.least && isClose ? [hitOn(fixed, asked)] : []
  })
}

function valuesOf(unit: PlacedUnit, { compiled, pattern, region, found }: Asked, facts: Facts): Values | null {
  const one = found.get(unit)
  if (!one) return null
  one.values ??= valuesIn(unit, one.matches, region, facts, value => isDemand(compiled, pattern, value))
  return one.values
}

/** The hit on the values of a product, at the one that points to it best. */
function hitOn(fixed: readonly Context[], { compiled }: Asked): Hit {
  // 25330 m³/h points to a product, 22 inches do not.
  const odd = fixed.filter(isOdd)
  const best = [...odd, ...fixed.filter(one => !isOdd(one))]
  const named = best.map(widened)
  const first = named.find(shows) ?? widenedOnce(named[0]!)
  const rows = fixed.flatMap(({ unit }) => (unit.row ? [unit.row.row] : []))
  return {
    ...hitOf(compiled, first),
    region: {
      count: fixed.length,
      sentences: (odd.length > 0 ? odd : fixed).map(({ unit }) => unit.text),
      examples: examplesOf(best, fixed),
      ...(rows.length > 0 ? { rows: [Math.min(...rows), Math.max(...rows)] as [number, number] } : {}),
    },
  }
}

/** True where the section says of its values, or the document of all, that others will do (以上尺寸仅供参考). */
type TakenBack = (hit: Hit, region: CompiledRegion) => boolean

/** Makes that function for the units of a document, which are gone through once, however many regions there are. */
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
