/**
 * Steps of a scoring item that stand on lines of their own (优：9-10分; 取得2项的得2分). A step says nothing without the
 * criterion above it: it is reported there, and once, by the rule that names its fault.
 */
import { BEGINS_CIRCLED } from '../../../text/figures.ts'
import { isBeside, isInItem } from '../../units/beside.ts'
import type { Neighbours } from '../../units/neighbours.ts'
import { type PlacedUnit, placesOf } from '../../units/placed-unit.ts'
import { isName } from '../factor-names.ts'
import { type Hit, kindOf } from '../hit.ts'
import { isMostlyPart, isPart, nameIn, namesNothing, partOf, type ScoringWords, SHORT_NAME } from '../scoring-words.ts'

/** Number of sentences from a step up to its criterion, or to the step before, at most. */
const FARTHEST = 4

/** A hit in the scoring, what its criterion names, and the number of the last sentence that is one of its steps. */
interface Told {
  hit: Hit
  named: string
  lastStep: number
}

/**
 * Hits with those on steps told at the criterion, each demand once, with what its item says around it.
 *
 * @param hits in reading order.
 */
export function joinSteps(hits: readonly Hit[], units: readonly PlacedUnit[], words: ScoringWords): Hit[] {
  if (!hits.some(isScoring)) return [...hits]
  const placeOf = placesOf(units)
  const namedBy = (unit: PlacedUnit) => nameIn(unit.text, words)
  /** Rule → what it told last. */
  const last = new Map<string, Told>()
  /** Kind of fault → what was told of it last. */
  const lastOfKind = new Map<string, Told>()
  const kept: (Told | { hit: Hit; lastStep?: never })[] = []
  /** Rule → the units that it is told of. */
  const unitsOf = new Map<string, Set<PlacedUnit>>()
  const keep = (one: (typeof kept)[number]) => {
    const { id } = one.hit.compiled.rule
    kept.push(one)
    unitsOf.set(id, (unitsOf.get(id) ?? new Set()).add(one.hit.unit))
  }
  /** What was told last, where a sentence below only says that who does not meet it gets nothing, whatever rule told it. */
  const forfeited = (at: number, unit: PlacedUnit): Told | undefined => {
    const told = kept.at(-1)
    if (told?.lastStep === undefined || at <= told.lastStep || at - told.lastStep > FARTHEST) return undefined
    return isBeside(told.hit.unit, unit) && words.forfeits.test(unit.text) ? told : undefined
  }
  for (const hit of hits) {
    if (!isScoring(hit)) {
      keep({ hit })
      continue
    }
    const { id, yieldsTo } = hit.compiled.rule
    const at = placeOf.get(hit.unit)!
    const named = namedBy(hit.unit)
    const step = { hit, at, named }
    // What two rules find in one sentence was told apart there.
    const told = [...[id, ...yieldsTo].map(one => last.get(one)), lastOfKind.get(kindOf(hit))]
    const before =
      told.find(one => one && one.lastStep !== at && isStepOf(one, step, units, words)) ?? forfeited(at, hit.unit)
    if (before) {
      before.lastStep = at
      continue
    }
    const isStep = namesNothing(named) && !beginsWith(named, hit.unit)
    const criterion = isStep ? criterionOf(units, at, namedBy) : null
    const moved = criterion ? { ...hit, unit: criterion, start: 0, end: criterion.text.length, items: [] } : hit
    if (unitsOf.get(id)?.has(moved.unit)) continue
    const now = { hit: moved, named: namedBy(moved.unit), lastStep: at }
    keep(now)
    last.set(id, now)
    lastOfKind.set(kindOf(hit), now)
  }
  const told = new Set(kept.map(({ hit }) => hit.unit))
  /** The last of the further grades of an item: they give fewer and fewer points and are not reported themselves. */
  const lastGrade = (step: number): number => {
    const [unit, next] = [units[step]!, units[step + 1]]
    if (!next || told.has(next)) return step
    if (!isInItem(next, unit) && !(isBeside(next, unit) && namesNothing(namedBy(next)))) return step
    return givesFewer(unit, next, words.points) ? lastGrade(step + 1) : step
  }
  return kept.map(({ hit, lastStep }) => {
    if (lastStep === undefined) return hit
    const [first, last] = [placeOf.get(hit.unit)!, lastGrade(lastStep)]
    return last > first ? { ...hit, item: itemAround(units, first, last, words.points) } : hit
  })
}

/** True where a name as short as what is left of a step that names none opens a sentence, with only points behind it. */
const beginsWith = (named: string, { text }: PlacedUnit) =>
  named.length === SHORT_NAME && text.startsWith(named) && /^(?:[（(：\s\d]|$)/.test(text.slice(SHORT_NAME))

/** True where a hit is one more step of what was told: it names nothing else, or is the next grade. */
function isStepOf(
  before: Told,
  { hit, at, named }: { hit: Hit; at: number; named: string },
  units: readonly PlacedUnit[],
  words: ScoringWords,
): boolean {
  if (at - before.lastStep > FARTHEST || !isBeside(before.hit.unit, hit.unit)) return false
  // The name of another factor between two sentences: what is below belongs to that.
  const between = units.slice(before.lastStep + 1, at)
  if (between.some(unit => isName(unit, words) && !namesNothing(nameIn(unit.text, words)))) return false
  const { id, yieldsTo } = hit.compiled.rule
  const isOfRule = [id, ...yieldsTo].includes(before.hit.compiled.rule.id)
  return (isOfRule && isPart(named, before.named)) || isNextGrade(units[before.lastStep]!, hit.unit, words)
}

/** The sentence of the same item that says what the steps are about, and the sentences up to the last step. */
function itemAround(units: readonly PlacedUnit[], first: number, lastStep: number, points: RegExp): Neighbours {
  const above = units[first - 1]
  const isCriterion = above && isInItem(above, units[first]!) && !points.test(above.text)
  return { above: isCriterion ? [above] : [], below: units.slice(first + 1, lastStep + 1) }
}

const isScoring = ({ unit, region }: Hit) => unit.role === 'evaluation' && region === undefined

/** The sentence above a step that names what it is a step of; `null` where none does, or the step's own paragraph. */
function criterionOf(
  units: readonly PlacedUnit[],
  at: number,
  namedBy: (unit: PlacedUnit) => string,
): PlacedUnit | null {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const unit = units[i]!
    const isTitle = unit.block.data.level !== undefined
    if (unit.role !== 'evaluation' || isTitle || !isBeside(unit, units[at]!)) return null
    // A short name begins an item of its own, whatever stands above it: 样品; 软著（4分）：每个1分.
    if (beginsWith(namedBy(unit), unit)) return null
    if (!namesNothing(namedBy(unit))) return unit.block === units[at]!.block ? null : unit
  }
  return null
}

/**
 * True for ② behind ① with fewer points, and for 2. behind 1. that measures much the same, or in one paragraph begins with the
 * same thing: the grades of one criterion.
 */
function isNextGrade(one: PlacedUnit, other: PlacedUnit, words: ScoringWords): boolean {
  const [a, b] = [one.text, other.text]
  if (!givesFewer(one, other, words.points)) return false
  if (BEGINS_CIRCLED.test(a) && BEGINS_CIRCLED.test(b)) return b.charCodeAt(0) === a.charCodeAt(0) + 1
  if (Number(LAST_NUMBER.exec(a)?.[1]) + 1 !== Number(NUMBERED.exec(b)?.[1])) return false
  const begin = nameIn(b.replace(NUMBERED, ''), words).slice(0, SHORT_BEGIN)
  if (one.block === other.block && partOf(begin, a) >= SAME_THING) return true
  return [a, b].every(text => isMeasured(text, words.points)) && isMostlyPart(nameIn(b, words), nameIn(a, words))
}

/** Number of characters at the beginning of a grade that say what it is about. */
const SHORT_BEGIN = 5
/** Share of them that stands in the grade before where both are about the same thing; a subject alone (投标人…) is less. */
const SAME_THING = 0.6

/** True where both give points, and the second fewer. */
function givesFewer(one: PlacedUnit, other: PlacedUnit, points: RegExp): boolean {
  const [more, fewer] = [pointsIn(one.text, points), pointsIn(other.text, points)]
  return more !== null && fewer !== null && fewer < more
}

/** True where a number stands that is neither the item's own nor one of points. */
const isMeasured = (text: string, points: RegExp) => /\d/.test(text.replace(NUMBERED, '').replace(points, ''))

const NUMBERED = /^[（(]?(\d{1,2})[.、．)）]/
/** A criterion may stand in front of the first: 信封评分：1.整齐的得10分. */
const LAST_NUMBER = /(?:^|： ?)[（(]?(\d{1,2})[.、．)）]/

/** The number of points that a grade gives; 0 where the words that give them hold no figure, `null` where it gives none. */
function pointsIn(text: string, points: RegExp): number | null {
  const given = points.exec(text)?.[0]
  return given === undefined ? null : Number(/\d+(?:\.\d+)?/.exec(given)?.[0] ?? 0)
}
