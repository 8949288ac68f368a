/**
 * Steps of a scoring item that stand on lines of their own (优：9-10分; 取得2项的得2分). A step says nothing without the
 * criterion above it: it is reported there, and once, by the rule that names its fault.
 */
import type { Hit } from './hit.ts'
import { isBeside } from './lists.ts'
import { isInItem, type Neighbours } from './neighbours.ts'
import { type PlacedUnit, placesOf } from './placed-unit.ts'
import { isName } from './points-of-lists.ts'
import { isPart, NOTHING, nameIn, type StepWords } from './step-words.ts'

/** The criterion stands at most so many sentences above. */
const FARTHEST = 4
/**
 * Hits with those on steps told at the criterion, each demand once, with what its item says around it.
 *
 * @param hits in reading order.
 */
export function joinSteps(
  hits: readonly Hit[],
  units: readonly PlacedUnit[],
  words: StepWords & { forfeits: RegExp },
): Hit[] {
  const { points, forfeits } = words
  if (!hits.some(isScoring)) return [...hits]
  const placeOf = placesOf(units)
  const namedBy = (unit: PlacedUnit) => nameIn(unit.text, words)
  /** True where the name of another factor stands between two sentences: what is below belongs to that. */
  const isParted = (from: number, to: number) =>
    units.slice(from + 1, to).some(unit => isName(unit, points) && namedBy(unit).length > NOTHING)
  /** Rule → its last hit. */
  const last = new Map<string, Reported>()
  const kept: Reported[] = []
  for (const hit of hits) {
    if (!isScoring(hit)) {
      kept.push({ hit, at: NO_STEP, named: '' })
      continue
    }
    const { id, yieldsTo } = hit.compiled.rule
    const at = placeOf.get(hit.unit)!
    const named = namedBy(hit.unit)
    const isStepOf = (before: Reported | undefined) =>
      before !== undefined &&
      at - before.at <= FARTHEST &&
      isBeside(before.hit.unit, hit.unit) &&
      !isParted(before.at, at) &&
      (isPart(named, before.named) ||
        isNextGrade(units[before.at]!, hit.unit, points) ||
        (before.hit.compiled === hit.compiled && forfeits.test(hit.unit.text)))
    const before = [id, ...yieldsTo].map(one => last.get(one)).find(isStepOf)
    if (before) {
      before.at = at
      continue
    }
    const criterion = named.length <= NOTHING ? criterionOf(units, at, namedBy) : null
    const moved = criterion ? { ...hit, unit: criterion, start: 0, end: criterion.text.length } : hit
    if (kept.some(one => one.hit.compiled.rule.id === id && one.hit.unit === moved.unit)) continue
    const reported = { hit: moved, at, named: namedBy(moved.unit) }
    kept.push(reported)
    last.set(id, reported)
  }
  const told = new Set(kept.map(({ hit }) => hit.unit))
  /** The last of the further grades of an item: they give fewer and fewer points and are not reported themselves. */
  const lastGrade = (step: number): number => {
    const [unit, next] = [units[step]!, units[step + 1]]
    if (!next || told.has(next)) return step
    if (!isInItem(next, unit) && !(isBeside(next, unit) && namedBy(next).length <= NOTHING)) return step
    return givesFewer(unit, next, points) ? lastGrade(step + 1) : step
  }
  return kept.map(({ hit, at }) => {
    if (at === NO_STEP) return hit
    const [first, last] = [placeOf.get(hit.unit)!, lastGrade(at)]
    return last > first ? { ...hit, item: itemAround(units, first, last, points) } : hit
  })
}

/** Before all sentences. */
const NO_STEP = -1

/** The sentence of the same item that says what the steps are about, and the sentences up to the last step. */
function itemAround(units: readonly PlacedUnit[], first: number, lastStep: number, points: RegExp): Neighbours {
  const above = units[first - 1]
  const isCriterion = above && isInItem(above, units[first]!) && !points.test(above.text)
  return { above: isCriterion ? [above] : [], below: units.slice(first + 1, lastStep + 1) }
}

/** A hit that is kept, the sentence up to which its steps were met, and what it named. */
interface Reported {
  hit: Hit
  at: number
  named: string
}

const isScoring = ({ unit, region }: Hit) => unit.role === 'evaluation' && region === undefined

function criterionOf(
  units: readonly PlacedUnit[],
  at: number,
  namedBy: (unit: PlacedUnit) => string,
): PlacedUnit | null {
  for (let i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
    const unit = units[i]!
    const isTitle = unit.block.data.level !== undefined
    if (unit.role !== 'evaluation' || isTitle || !isBeside(unit, units[at]!)) return null
    // A short name begins an item of its own, whatever stands above it: 样品.
    if (unit.text.length === NOTHING && namedBy(unit) === unit.text) return null
    if (namedBy(unit).length > NOTHING) return unit.block === units[at]!.block ? null : unit
  }
  return null
}

/** True for ② behind ① with fewer points: the grades of one criterion, whatever words they are told in. */
function isNextGrade(one: PlacedUnit, other: PlacedUnit, points: RegExp): boolean {
  const [a, b] = [one.text, other.text]
  if (!CIRCLED.test(a) || !CIRCLED.test(b) || b.charCodeAt(0) !== a.charCodeAt(0) + 1) return false
  return givesFewer(one, other, points)
}

function givesFewer(one: PlacedUnit, other: PlacedUnit, points: RegExp): boolean {
  const [more, fewer] = [pointsIn(one.text, points), pointsIn(other.text, points)]
  return more !== null && fewer !== null && fewer < more
}

const CIRCLED = /^[①-⑳]/

/** The number of points that a grade gives; 0 where it gives none. */
function pointsIn(text: string, points: RegExp): number | null {
  const given = points.exec(text)?.[0]
  return given === undefined ? null : Number(/\d+(?:\.\d+)?/.exec(given)?.[0] ?? 0)
}
