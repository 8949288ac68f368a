/** Hits → findings, each a message on the file with its place, its words and its grounds. */
import type { VFile } from 'vfile'
import { addMessage, type Finding, type FindingMessage, fatalOf } from '../../facts/finding.ts'
import { binds, isOutside, orderBasis } from '../../rules/basis.ts'
import type { RuleSet } from '../../rules/types.ts'
import { categoryOf, groundsFor, speaksOtherwise, wordsOf } from '../../rules/words-of.ts'
import { neighboursOf } from '../units/neighbours.ts'
import type { PlacedUnit } from '../units/placed-unit.ts'
import type { CompiledRule } from './compile-rules.ts'
import type { Hit } from './hit.ts'
import { locate, recognised, seenAs } from './locate.ts'
import { balanced, matchSpan, quote } from './quote.ts'
import { excerpt } from './report-hits/excerpt.ts'
import { type Demands, identityOf } from './report-hits/identity.ts'

/** What a hit needs to become a finding. */
interface Needed {
  units: readonly PlacedUnit[]
  rules: RuleSet
  /** The numbers of demands that stand in documents before. */
  demands: Demands | undefined
}

/** Puts a finding on the file for each hit and each other demand of its sentence, in reading order, by the law that binds it. */
export function reportHits(file: VFile, hits: readonly Hit[], { units, rules, demands }: Needed): void {
  const { regime, method, mandatory } = file.data.profile!
  const bound = { regime: regime.value, method: method.value, mandatory: mandatory.value }
  // Where none of its grounds binds the document, a finding is worth knowing and no more.
  const isGrounded = (ids: string[]) => !isOutside(bound) || ids.some(id => binds(rules.laws[id], bound))
  const spoken = speaksOtherwise(rules.vocabulary, method.value) ? { method: method.value } : {}
  const identity = identityOf(demands)
  // Two demands of one sentence may be quoted in another order than they were found.
  const quoted = hits
    .flatMap(allDemands)
    .map(quotedFrom)
    .sort((a, b) => a.offset[0] - b.offset[0])
  for (const { hit, span, from, to, words, offset } of quoted) {
    const { compiled, unit, start, end, severity, wording, told, region, item } = hit
    const { rule } = compiled
    const grounds = groundsFor(rule, wording)
    const finding: Finding = {
      ruleId: rule.id,
      category: categoryOf(rule, wording),
      limb: rule.limb,
      severity: isGrounded(rule.basis) ? severity : 'info',
      ...(wording === undefined ? {} : { wording }),
      ...spoken,
      values: { ...told, match: words, count: region?.count ?? 1, examples: region?.examples ?? words },
      basis: orderBasis(grounds.ids, rules.laws, bound, grounds),
      match: words,
      excerpt: excerpt(unit, Math.min(start, from), Math.max(end, to), item ?? neighboursOf(unit, units)),
      location: { ...locate(unit, ...offset), ...(region?.rows ? { rows: region.rows } : {}) },
      fingerprint: identity.fingerprint(rule.id, unit.role, region?.sentences ?? [unit.text]),
      demand: identity.demand(rule.id, unit.text.slice(...span)),
      ...recognised(unit, ...offset),
      ...seenAs(unit, ...offset),
      suppressed: null,
    }
    say(file, finding, compiled, unit)
  }
}

/** A hit and the other demands of its rule in its sentence, in order. */
function allDemands(hit: Hit): Hit[] {
  return hit.others?.length ? [hit, ...hit.others].sort((a, b) => a.start - b.start) : [hit]
}

/** Number of characters of an enumeration that are quoted at most. */
const LONGEST_LIST = 120

/** The words of a hit and where they stand, with its whole enumeration; a demand is known by the words that were found. */
function quotedFrom(hit: Hit) {
  const { text } = hit.unit
  const span = matchSpan(text, hit.start, hit.end)
  let [from, to] = span
  for (const [start, end] of hit.items ?? []) {
    const [first, behind] = matchSpan(text, start, end)
    const wider = [Math.min(from, first), Math.max(to, behind)] as const
    if (wider[1] - wider[0] <= LONGEST_LIST) [from, to] = wider
  }
  ;[from, to] = balanced(text, from, to, hit.items?.length ? LONGEST_LIST : undefined)
  return { hit, span, from, to, ...quote(hit.unit, from, to) }
}

/** A finding as a message, so that everything that knows vfile can show it. */
function say(file: VFile, finding: Finding, { rule }: CompiledRule, unit: PlacedUnit): void {
  const { line, column, offset } = finding.location
  const start = { line, column, offset: offset[0] }
  const end = { line, column: column + offset[1] - offset[0], offset: offset[1] }
  const words = wordsOf(rule, finding, 'zh')
  const message = addMessage(file, words.message, {
    place: { start, end },
    ancestors: [...unit.ancestors, unit.block],
    ruleId: rule.id,
    source: 'tenderlint',
  })
  message.fatal = fatalOf(finding.severity)
  message.note = finding.basis.join(' ')
  message.expected = [words.advice]
  ;(message as FindingMessage).finding = finding
}
