/** The first demand that one rule finds in a sentence, and what its guards let pass. */
import type { Context, Facts } from '../../../checks/unit.ts'
import type { Dismissal } from '../../../facts/finding.ts'
import { FIGURE_WORDS } from '../../../text/figures.ts'
import type { PlacedUnit, Reading } from '../../units/placed-unit.ts'
import type { CompiledGuard, CompiledRule } from '../compile-rules.ts'
import { type Hit, hitOf } from '../hit.ts'
import { locate } from '../locate.ts'
import { balanced, matchSpan, quote } from '../quote.ts'
import { type Found, isInOtherClause, type Span } from './demands-apart.ts'

/** A unit, and its readings, which are judged where its own words say nothing. */
export interface Sentence {
  unit: PlacedUnit
  readings: readonly Reading[]
}

/** The first demand that a rule finds in a unit's own words, or else in a reading that is not one of the last. */
export function hitIn(sentence: Sentence, found: readonly Found[], facts: Facts, dismissals: Dismissal[]): Hit | null {
  const { hit, dismissed } = firstHit(sentence.unit, found, facts)
  if (hit) {
    const veto = vetoOn(sentence, found, facts)
    if (!veto) return hit
    const { start, end } = hit
    if (veto.dismissed)
      dismissals.push(dismissalOf({ ...veto.dismissed, context: { ...facts, unit: sentence.unit, start, end } }))
    return null
  }
  const isAsked = ({ isLast, unlessPassed }: Reading) => !isLast && !(unlessPassed && dismissed)
  const inReading = hitInReadings(sentence, found, facts, isAsked)
  if (!inReading && dismissed) dismissals.push(dismissalOf(dismissed))
  return inReading
}

/** The same in the last readings: for where no rule found anything in the unit's own words or in the others. */
export function hitAtLast(
  sentence: Sentence,
  found: readonly Found[],
  facts: Facts,
  passed: readonly Dismissal[],
): Hit | null {
  const isPassed = passed.some(({ ruleId }) => ruleId === found[0]!.compiled.rule.id)
  return hitInReadings(sentence, found, facts, ({ isLast, unlessPassed }) => !!isLast && !(unlessPassed && isPassed))
}

/** What keeps a demand in a unit's own words from counting (评审专家 | 须从业满8年): a reading lets it pass, or finds nothing. */
function vetoOn({ readings }: Sentence, found: readonly Found[], facts: Facts): { dismissed: Dismissed | null } | null {
  const i = readings.findIndex(({ vetoes }) => vetoes)
  if (i < 0) return null
  const { unit, vetoes } = readings[i]!
  const { hit, dismissed } = firstHit(unit, foundIn(found, i), facts)
  return !hit && (dismissed || vetoes === 'not-found') ? { dismissed } : null
}

const foundIn = (found: readonly Found[], i: number) => found.map(one => ({ ...one, matches: one.inReadings[i]! }))

function hitInReadings(
  { unit, readings }: Sentence,
  found: readonly Found[],
  facts: Facts,
  isAsked: (reading: Reading) => boolean,
): Hit | null {
  for (const [i, reading] of readings.entries()) {
    if (!isAsked(reading)) continue
    const { hit } = firstHit(reading.unit, foundIn(found, i), facts)
    if (hit) return { ...hit, unit, ...reading.shown(hit.start, hit.end)! }
  }
  return null
}

interface Dismissed {
  compiled: CompiledRule
  guard: CompiledGuard
  context: Context & { unit: PlacedUnit }
}

/** The first demand that no guard lets pass: of the first pattern, or a measure in front of it; and the first that a guard does where there is none. */
function firstHit(
  unit: PlacedUnit,
  found: readonly Found[],
  facts: Facts,
): { hit: Hit | null; dismissed: Dismissed | null } {
  let dismissed: Dismissed | null = null
  let first: { compiled: CompiledRule; context: Context } | null = null
  for (const { compiled, pattern, matches } of found) {
    for (const match of matches) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (first && !isMeasuredBefore(unit.text, { start, end }, first.context)) continue
      const context = { unit, start, end, ...facts }
      if (match[0] === '' || !pattern.test(context)) continue
      const guard = compiled.except.find(one => one.test(context))
      if (!guard) first = { compiled, context }
      else dismissed ??= { compiled, guard, context }
    }
  }
  if (!first) return { hit: null, dismissed }
  const { compiled, context } = first
  return { hit: { ...hitOf(compiled, context), further: compiled.further(context) }, dismissed: null }
}

/** A number in a clause. */
const MEASURE = new RegExp(`[\\d${FIGURE_WORDS}]`)

/** True for a clause with a number in front of another one, which then only says how it is shown (装机不少于150台，提供用户清单). */
const isMeasuredBefore = (text: string, earlier: Span, later: Span): boolean =>
  earlier.start < later.start &&
  MEASURE.test(text.slice(earlier.start, earlier.end)) &&
  isInOtherClause(text, earlier, later)

function dismissalOf({ compiled, guard, context: { unit, start, end } }: Dismissed): Dismissal {
  const { words, offset } = quote(unit, ...balanced(unit.text, ...matchSpan(unit.text, start, end)))
  return {
    ruleId: compiled.rule.id,
    guard: guard.name,
    reason: guard.because,
    match: words,
    location: locate(unit, ...offset),
  }
}
