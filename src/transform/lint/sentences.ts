/** Findings about a sentence: each unit against each rule, guards last. */
import type { Facts } from '../../checks/unit.ts'
import { type Dismissal, gravestFirst } from '../../facts/finding.ts'
import type { PlacedUnit, Reading } from '../units/placed-unit.ts'
import { type IndexedUnits, triedOn } from './candidates.ts'
import type { CompiledRule } from './compile-rules.ts'
import { type Hit, kindOf } from './hit.ts'
import { type Readings, readingsOf } from './readings.ts'
import { nameIn, namesNothing, type ScoringWords } from './scoring-words.ts'
import { demandsApart, type Found, isInOtherClause, isOtherItem } from './sentences/demands-apart.ts'
import { itemsAround } from './sentences/enumerations.ts'
import { hitAtLast, hitIn } from './sentences/first-hit.ts'
import { withoutNamed } from './sentences/named-hits.ts'

/** What judging starts from: what a document says of itself, and the words by which sentences of any document are read. */
export interface Premises {
  facts: Facts
  words: ScoringWords | null
  readings: Readings
}

/** Hits of the sentence patterns of all rules in reading order, and what the guards let pass. */
export function judgeSentences(
  indexed: IndexedUnits,
  rules: CompiledRule[],
  premises: Premises,
): { hits: Hit[]; dismissals: Dismissal[] } {
  const dismissals: Dismissal[] = []
  const found = findAll(indexed, rules, premises.readings)
  const touched = [...found.keys()].sort((a, b) => a - b)
  const hits = touched.flatMap(i => judge(indexed.units[i]!, found.get(i)!, premises, dismissals))
  return { hits: withoutNamed(hits), dismissals }
}

/** What all patterns match, by unit, in its own words and in its readings; that of one rule stands together, in the rule's order. */
function findAll(indexed: IndexedUnits, rules: CompiledRule[], readings: Readings): Map<number, Found[]> {
  const { units, texts, places } = indexed
  const found = new Map<number, Found[]>()
  for (const compiled of rules) {
    for (const { pattern, on } of triedOn(compiled, indexed)) {
      if (pattern.region) continue
      const there = on.filter(i => (places[i]! & pattern.in) !== 0)
      const words = pattern.words.among(there.map(i => texts[i]!))
      for (const i of there) {
        const unit = units[i]!
        const matches = words.matches(unit.text)
        const others = readingsOf(unit, readings)
        if (matches.length === 0 && others.length === 0) continue
        const inReadings = others.map(one => words.matches(one.unit.text).filter(match => shownFor(one, match)))
        if (matches.length === 0 && inReadings.every(one => one.length === 0)) continue
        const list = found.get(i)
        const one = { compiled, pattern, matches, inReadings }
        if (list) list.push(one)
        else found.set(i, [one])
      }
    }
  }
  return found
}

const shownFor = ({ shown }: Reading, { 0: words, index }: RegExpExecArray) => shown(index, index + words.length)

/** What the rules say of one unit: one hit per rule, with its other demands, and one per category for the same words. */
function judge(
  unit: PlacedUnit,
  found: readonly Found[],
  { facts, words, readings }: Premises,
  dismissals: Dismissal[],
): Hit[] {
  const sentence = { unit, readings: readingsOf(unit, readings) }
  const passed: Dismissal[] = []
  const said = hitsOf(found, { facts, words }, own => hitIn(sentence, own, facts, passed))
  const all = said.length > 0 ? said : hitsOf(found, { facts, words }, own => hitAtLast(sentence, own, facts, passed))
  // What one reading lets pass and another reports is no longer let pass.
  dismissals.push(...passed.filter(({ ruleId }) => all.every(hit => hit.compiled.rule.id !== ruleId)))
  const hits: Hit[] = []
  for (const hit of all) {
    const rivals = hits.filter(one => kindOf(one) === kindOf(hit) && isOneFault(one, hit) && sharesWords(one, hit))
    if (rivals.some(rival => !outranks(hit, rival))) continue
    for (const rival of rivals) hits.splice(hits.indexOf(rival), 1)
    hits.push(hit)
  }
  const yielded = yieldedOf(hits, all, words)
  // What is left of one rule may be what another yields to.
  const spoken = yieldedOf(yielded, yielded, words)
  for (const hit of spoken) {
    const isTold = (one: Hit) => spoken.some(rival => rival !== hit && speaksOf(rival, one, words))
    if (hit.others) hit.others = hit.others.filter(one => !isTold(one))
    const own = found.filter(({ compiled }) => compiled === hit.compiled)
    for (const one of allOf(hit)) one.items = itemsAround(one, own, facts)
  }
  return spoken
}

/** The hits that yield to none of them, and of all that are not among these what nobody else speaks of. */
function yieldedOf(hits: readonly Hit[], all: readonly Hit[], words: ScoringWords | null): Hit[] {
  const told = hits.flatMap(allOf)
  const spoken = hits.filter(hit => !told.some(rival => yields(hit, rival, words)))
  for (const hit of all) if (!spoken.includes(hit)) spoken.push(...leftOf(hit, spoken, words))
  return spoken
}

/** The other demands of a hit that goes, of which no other rule speaks: the first of them stands in its place. */
function leftOf({ others = [] }: Hit, spoken: readonly Hit[], words: ScoringWords | null): Hit[] {
  const told = spoken.flatMap(allOf)
  const [first, ...rest] = others.filter(one => !told.some(rival => speaksOf(rival, one, words)))
  return first ? [{ ...first, others: rest }] : []
}

/** What one rule says of a sentence. */
const allOf = (hit: Hit): Hit[] => [hit, ...(hit.others ?? [])]

/** For each rule that found something in a sentence one hit, with the other demands that it found there. */
function hitsOf(
  found: readonly Found[],
  { facts, words }: Pick<Premises, 'facts' | 'words'>,
  hitOfRule: (own: readonly Found[]) => Hit | null,
): Hit[] {
  const all: Hit[] = []
  for (let from = 0, to = 0; from < found.length; from = to) {
    while (found[to]?.compiled === found[from]!.compiled) to++
    const own = found.slice(from, to)
    const hit = hitOfRule(own)
    if (hit && words && !hit.further) hit.others = demandsApart(hit, own, facts, words)
    if (hit) all.push(hit)
  }
  return all
}

/** True where a rule's hit already says what another one's would. */
function speaksOf(rival: Hit, hit: Hit, words: ScoringWords | null): boolean {
  return (kindOf(rival) === kindOf(hit) && isOneFault(hit, rival)) || yields(hit, rival, words)
}

/** False where two rules tell two faults of one clause, each by words of its own: 本省地级市…单体5万㎡以上. */
const sharesWords = (a: Hit, b: Hit) => a.start < b.end && b.start < a.end

/** False for hits in two clauses of a sentence, which are two faults even where both are of one kind. */
const isOneFault = (a: Hit, b: Hit) => !isInOtherClause(a.unit.text, a, b)

/** A rule yields to another one where both speak of the same clause, or it speaks of grades alone (企业业绩：优得5分). */
function yields(hit: Hit, rival: Hit, words: ScoringWords | null): boolean {
  if (!hit.compiled.rule.yieldsTo.includes(rival.compiled.rule.id)) return false
  if (words !== null && isGradeAlone(hit, words)) return true
  return isOneFault(hit, rival) && !isOtherItem(hit.unit.text, hit, rival)
}

/** A grade and its points name nothing: they are about what the rest of the sentence names. */
const isGradeAlone = ({ unit, start, end }: Hit, words: ScoringWords) =>
  unit.role === 'evaluation' && namesNothing(nameIn(unit.text.slice(start, end), words))

/** The graver hit of a category stands; of equal ones the rule that the other yields to. */
function outranks(a: Hit, b: Hit): boolean {
  const order = gravestFirst(a, b)
  return order < 0 || (order === 0 && b.compiled.rule.yieldsTo.includes(a.compiled.rule.id))
}
