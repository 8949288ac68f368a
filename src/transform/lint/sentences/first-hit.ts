/** The first demand that one rule finds in a sentence, and what its guards let pass. */
import type { Context, Facts } from '../../../checks/unit.ts'
import type { Dismissal } from '../../../facts/finding.ts'
import type { PlacedUnit, UnitPart } from '../../units/placed-unit.ts'
import type { CompiledGuard, CompiledRule } from '../compile-rules.ts'
import { type Hit, hitOf } from '../hit.ts'
import { locate } from '../report-hits/locate.ts'
import { balanced, matchSpan, quote } from '../report-hits/quote.ts'
import type { Found } from './demands-apart.ts'

/** A unit, and the pieces of it that are judged where the whole says nothing. */
export interface Sentence {
  unit: PlacedUnit
  parts: readonly UnitPart[]
}

/** The first demand that a rule finds in a unit, or in a part of it. */
export function hitIn(sentence: Sentence, found: readonly Found[], facts: Facts, dismissals: Dismissal[]): Hit | null {
  const { hit, dismissed } = firstHit(sentence.unit, found, facts)
  if (hit) {
    const behind = foundBehindSubject(sentence, found, facts)
    if (!behind || behind.hit || !(behind.dismissed || behind.decides)) return hit
    const { start, end } = hit
    if (behind.dismissed)
      dismissals.push(dismissalOf({ ...behind.dismissed, context: { ...facts, unit: sentence.unit, start, end } }))
    return null
  }
  const inPart = hitInParts(sentence, found, facts, ({ asked }) => !asked || (asked === 'unless-passed' && !dismissed))
  if (!inPart && dismissed) dismissals.push(dismissalOf(dismissed))
  return inPart
}

/** The same in what is asked about last: where no rule found anything in the unit or in its other readings. */
export function hitAtLast(
  sentence: Sentence,
  found: readonly Found[],
  facts: Facts,
  passed: readonly Dismissal[],
): Hit | null {
  const isPassed = passed.some(({ ruleId }) => ruleId === found[0]!.rule.rule.id)
  return hitInParts(
    sentence,
    found,
    facts,
    ({ asked }) => asked === 'last' || (asked === 'last-unless-passed' && !isPassed),
  )
}

/** What a rule finds in a unit behind the name that is its subject (评审专家 | 须从业满8年); `null` where none is. */
function foundBehindSubject({ parts }: Sentence, found: readonly Found[], facts: Facts) {
  const i = parts.findIndex(({ subject }) => subject)
  if (i < 0) return null
  const { unit, subject } = parts[i]!
  return { ...firstHit(unit, foundIn(found, i), facts), decides: subject === 'other' }
}

const foundIn = (found: readonly Found[], i: number) => found.map(one => ({ ...one, matches: one.inParts[i]! }))

function hitInParts(
  { unit, parts }: Sentence,
  found: readonly Found[],
  facts: Facts,
  counts: (part: UnitPart) => boolean,
): Hit | null {
  for (const [i, part] of parts.entries()) {
    if (!counts(part)) continue
    const { hit } = firstHit(part.unit, foundIn(found, i), facts)
    if (hit) return { ...hit, unit, ...part.shown(hit.start, hit.end)! }
  }
  return null
}

interface Dismissed {
  compiled: CompiledRule
  guard: CompiledGuard
  context: Context & { unit: PlacedUnit }
}

/** The first demand that no guard lets pass, and the first that one does where there is none. */
function firstHit(
  unit: PlacedUnit,
  found: readonly Found[],
  facts: Facts,
): { hit: Hit | null; dismissed: Dismissed | null } {
  let dismissed: Dismissed | null = null
  for (const { rule: compiled, pattern, matches } of found) {
    for (const match of matches) {
      const [start, end] = [match.index, match.index + match[0].length]
      const context = { unit, start, end, ...facts }
      if (match[0] === '' || !pattern.test(context)) continue
      const guard = compiled.except.find(one => one.test(context))
      if (!guard) return { hit: { ...hitOf(compiled, context), further: compiled.further(context) }, dismissed: null }
      dismissed ??= { compiled, guard, context }
    }
  }
  return { hit: null, dismissed }
}

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
