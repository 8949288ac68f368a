/** Findings about a sentence: each unit against each rule, guards last. */
import type { Context, Facts } from '../../checks/unit.ts'
import type { Dismissal } from '../../facts/finding.ts'
import type { PlacedUnit, UnitPart } from '../units/placed-unit.ts'
import { type IndexedUnits, triedOn } from './candidates.ts'
import type { CompiledGuard, CompiledRule } from './compile-rules.ts'
import { demandsApart, type Found, isInOtherClause } from './demands-apart.ts'
import { itemsAround } from './enumerations.ts'
import { type Frame, withoutFrame } from './frame.ts'
import { type Hit, hitOf, kindOf, RANK } from './hit.ts'
import { locate } from './locate.ts'
import { withoutNamed } from './named-hits.ts'
import { balanced, matchSpan, quote } from './quote.ts'
import type { Readings } from './readings.ts'
import { nameIn, namesNothing, type ScoringWords } from './scoring-words.ts'
import { demandsOf, type SideBySide } from './side-by-side.ts'

/** What judging starts from: what a document says of itself, and the words by which sentences of any document are read. */
export interface Premises {
  facts: Facts
  words: ScoringWords | null
  frame: Frame | null
  sideBySide: SideBySide | null
  readings: Readings
}

/** A unit, and the pieces of it that are judged where the whole says nothing. */
interface Sentence {
  unit: PlacedUnit
  parts: readonly UnitPart[]
}

/** Hits of the sentence patterns of all rules in reading order, and what the guards let pass. */
export function judgeSentences(
  indexed: IndexedUnits,
  compiled: CompiledRule[],
  premises: Premises,
): { hits: Hit[]; dismissals: Dismissal[] } {
  const dismissals: Dismissal[] = []
  const { units } = indexed
  const partsOf = partsOfUnits(units, premises)
  const found = findAll(indexed, partsOf, compiled)
  const touched = [...found.keys()].sort((a, b) => a - b)
  const hits = touched.flatMap(i => judge({ unit: units[i]!, parts: partsOf(i) }, found.get(i)!, premises, dismissals))
  return { hits: withoutNamed(hits), dismissals }
}

/** What is left of units without their frame, and each of the demands in it: of those alone that a pattern is tried on. */
function partsOfUnits(
  units: readonly PlacedUnit[],
  { frame, sideBySide, readings: { instead, also } }: Premises,
): (i: number) => readonly UnitPart[] {
  const known: (readonly UnitPart[])[] = []
  const partsOfUnit = (unit: PlacedUnit) => {
    const read = instead.get(unit)
    return [...(read ? [read] : partsOf(unit, frame, sideBySide)), ...(also.get(unit) ?? [])]
  }
  return i => (known[i] ??= partsOfUnit(units[i]!))
}

function partsOf(unit: PlacedUnit, frame: Frame | null, sideBySide: SideBySide | null): UnitPart[] {
  const unframed = frame && withoutFrame(unit, frame)
  const rest = unframed ?? { unit, at: 0 }
  const demands = sideBySide ? demandsOf(rest.unit, sideBySide) : []
  return [...(unframed ? [unframed] : []), ...demands.map(one => ({ ...one, at: rest.at + one.at }))]
}

/** What all patterns match, by unit, in the whole of it and in its parts; that of one rule stands together, in the rule's order. */
function findAll(
  indexed: IndexedUnits,
  partsOf: (i: number) => readonly UnitPart[],
  compiled: CompiledRule[],
): Map<number, Found[]> {
  const { units, texts, places } = indexed
  const found = new Map<number, Found[]>()
  for (const rule of compiled) {
    for (const { pattern, on } of triedOn(rule, indexed)) {
      if (pattern.region) continue
      const there = on.filter(i => (places[i]! & pattern.in) !== 0)
      const words = pattern.words.among(there.map(i => texts[i]!))
      for (const i of there) {
        const matches = words.matches(units[i]!.text)
        const parts = partsOf(i)
        if (matches.length === 0 && parts.length === 0) continue
        const inParts = parts.map(part => words.matches(part.unit.text).filter(match => reaches(part, match)))
        if (matches.length === 0 && inParts.every(one => one.length === 0)) continue
        const list = found.get(i)
        const one = { rule, pattern, matches, inParts }
        if (list) list.push(one)
        else found.set(i, [one])
      }
    }
  }
  return found
}

/** What counts in a part. */
const reaches = ({ at, joint }: UnitPart, { 0: words, index }: RegExpExecArray) =>
  !joint || (index < -at && index + words.length > -at)

/** What the rules say of one unit: one hit per rule, with its other demands, and one per category for the same words. */
function judge(
  sentence: Sentence,
  found: readonly Found[],
  { facts, words }: Premises,
  dismissals: Dismissal[],
): Hit[] {
  const passed: Dismissal[] = []
  const said = hitsIn(sentence, found, { facts, words }, passed)
  const isTerse = said.length === 0 && sentence.parts.some(({ shown }) => shown)
  const all = isTerse ? hitsIn(sentence, found, { facts, words }, null) : said
  // What one reading lets pass and another reports is no longer let pass.
  dismissals.push(...passed.filter(({ ruleId }) => !isTerse || all.every(hit => hit.compiled.rule.id !== ruleId)))
  const hits: Hit[] = []
  for (const hit of all) {
    const rivals = hits.filter(one => kindOf(one) === kindOf(hit) && isOneFault(one, hit))
    if (rivals.some(rival => !outranks(hit, rival))) continue
    for (const rival of rivals) hits.splice(hits.indexOf(rival), 1)
    hits.push(hit)
  }
  const spoken = hits.filter(hit => !hits.some(rival => yields(hit, rival, words)))
  for (const hit of spoken) {
    const isTold = (one: Hit) => spoken.some(rival => rival !== hit && speaksOf(rival, one, words))
    if (hit.others) hit.others = hit.others.filter(one => !isTold(one))
    const own = found.filter(({ rule }) => rule === hit.compiled)
    for (const one of [hit, ...(hit.others ?? [])]) one.items = itemsAround(one, own, facts)
  }
  return spoken
}

/** One hit of each rule; in the sentences that a terse one is short for, where nothing is to be dismissed. */
function hitsIn(
  sentence: Sentence,
  found: readonly Found[],
  { facts, words }: Pick<Premises, 'facts' | 'words'>,
  dismissals: Dismissal[] | null,
): Hit[] {
  const all: Hit[] = []
  for (let from = 0, to = 0; from < found.length; from = to) {
    const { rule } = found[from]!
    while (found[to]?.rule === rule) to++
    const own = found.slice(from, to)
    const hit = hitIn(sentence, rule, own, facts, dismissals)
    if (hit && words && !hit.further) hit.others = demandsApart(hit, own, facts, words)
    if (hit) all.push(hit)
  }
  return all
}

/** A rule speaks already of what another one finds. */
function speaksOf(rival: Hit, hit: Hit, words: ScoringWords | null): boolean {
  return (kindOf(rival) === kindOf(hit) && isOneFault(hit, rival)) || yields(hit, rival, words)
}

/** Two clauses of a sentence are two faults, even where both are of one kind. */
const isOneFault = (a: Hit, b: Hit) => !isInOtherClause(a.unit.text, a, b)

/** A rule yields to another one where both speak of the same clause, or it speaks of grades alone (企业业绩：优得5分). */
function yields(hit: Hit, rival: Hit, words: ScoringWords | null): boolean {
  if (!hit.compiled.rule.yieldsTo.includes(rival.compiled.rule.id)) return false
  return isOneFault(hit, rival) || (words !== null && isGradeAlone(hit, words))
}

/** A grade and its points name nothing: they are about what the rest of the sentence names. */
const isGradeAlone = ({ unit, start, end }: Hit, words: ScoringWords) =>
  unit.role === 'evaluation' && namesNothing(nameIn(unit.text.slice(start, end), words))

/** The graver hit of a category stands; of equal ones the rule that the other yields to. */
function outranks(a: Hit, b: Hit): boolean {
  const [rank, rival] = [RANK[a.severity], RANK[b.severity]]
  return rank > rival || (rank === rival && b.compiled.rule.yieldsTo.includes(a.compiled.rule.id))
}

/** The first demand that a rule finds in a unit, or in a part of it. */
function hitIn(
  { unit, parts }: Sentence,
  compiled: CompiledRule,
  found: readonly Found[],
  facts: Facts,
  dismissals: Dismissal[] | null,
): Hit | null {
  const whole = firstHit(unit, compiled, found, facts)
  if (whole.hit) return whole.hit
  // What is said and let pass is not asked for in other words.
  if (!dismissals && whole.dismissed && !parts.some(({ isAlone }) => isAlone)) return null
  for (const [i, { unit: part, at, own = part.text.length, shown, joint }] of parts.entries()) {
    if (shown && dismissals) continue
    const inPart = found.map(one => ({ ...one, matches: one.inParts[i]! }))
    const { hit } = firstHit(part, compiled, inPart, facts)
    if (hit) {
      const span = shown ?? spanIn(unit, at + hit.start, at + Math.min(hit.end, own))
      return { ...hit, unit, ...span, ...(joint ? { joint } : {}) }
    }
  }
  if (whole.dismissed) dismissals?.push(dismissalOf(whole.dismissed))
  return null
}

/** Of what a part has in front of the unit's own words nothing can be shown: all of these are. */
const spanIn = ({ text }: PlacedUnit, start: number, end: number) =>
  end > 0 ? { start: Math.max(0, start), end } : { start: 0, end: text.length }

interface Dismissed {
  compiled: CompiledRule
  guard: CompiledGuard
  context: Context & { unit: PlacedUnit }
}

/** The first demand that no guard lets pass, and the first that one does where there is none. */
function firstHit(
  unit: PlacedUnit,
  compiled: CompiledRule,
  found: readonly Found[],
  facts: Facts,
): { hit: Hit | null; dismissed: Dismissed | null } {
  let dismissed: Dismissed | null = null
  for (const { pattern, matches } of found) {
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
