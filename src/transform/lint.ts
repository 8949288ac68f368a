/** Step 6: rules × tree → findings, each a message on the file, and what the guards let pass. */
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { expressionsFor } from '../checks/expressions.ts'
import type { Said } from '../checks/unit.ts'
import { addMessage, type Finding, type FindingMessage, fatalOf, MOST_DISMISSALS } from '../facts/finding.ts'
import { binds, isOutside, orderBasis } from '../rules/basis.ts'
import type { RuleSet } from '../rules/types.ts'
import { categoryOf, groundsFor, wordsOf } from '../rules/words-of.ts'
import type { Root } from '../tree/nodes.ts'
import { indexUnits } from './lint/candidates.ts'
import { type CompiledRule, compileRules } from './lint/compile-rules.ts'
import { excerpt } from './lint/excerpt.ts'
import { frameOf } from './lint/framed.ts'
import { withoutFurther } from './lint/further-sentences.ts'
import type { Hit } from './lint/hit.ts'
import { type Demands, identityOf } from './lint/identity.ts'
import { noteOnLaw } from './lint/law-note.ts'
import { locate, recognised } from './lint/locate.ts'
import { scoreLeads } from './lint/points-of-lists.ts'
import { matchSpan, quote } from './lint/quote.ts'
import { judgeRegions } from './lint/regions.ts'
import { oneForEachDemand } from './lint/scoring.ts'
import { scoringWordsOf } from './lint/scoring-words.ts'
import { judgeSentences } from './lint/sentences.ts'
import { neighboursOf } from './units/neighbours.ts'
import type { PlacedUnit } from './units/placed-unit.ts'
import { type UnitsOfTree, unitsIn } from './units.ts'

export interface LintOptions {
  rules: RuleSet
}

/** What surrounds a document that is one of several of a tender. */
export interface Around {
  /** Its own units, where they are known. */
  units?: UnitsOfTree
  /** What the other documents say. */
  said: readonly Said[]
  /** The numbers of demands that stand in the documents before. */
  demands: Demands
}

/** Judges a classified tree. Findings come in reading order. */
export type Linter = (tree: Root, file: VFile, around?: Around) => Promise<void>

/** Runs all rules over a classified tree. */
export const lint: Plugin<[LintOptions], Root> = ({ rules }) => {
  const run = linterFor(rules)
  // Not `run` itself: what takes a third parameter is called with a callback.
  return (tree, file: VFile) => run(tree, file)
}

/** Makes the function for documents one after another; the rules are compiled once for all of them. */
export function linterFor(rules: RuleSet): Linter {
  const expressions = expressionsFor(rules.lexicon)
  const compiled = compileRules(rules, expressions)
  const { amounts } = rules.vocabulary
  const listsGoods = amounts ? new RegExp(amounts) : null
  const scoring = scoringWordsOf(rules.vocabulary)
  const frame = frameOf(rules.vocabulary)
  return async (tree, file, around) => {
    const profile = file.data.profile!
    noteOnLaw(file, profile)
    const { units, texts, lists } = around?.units ?? (await unitsIn(tree, file, rules.vocabulary))
    const others = around?.said ?? []
    expressions.meet(others.length > 0 ? new Set([...texts, ...others.flatMap(textsIn)]) : texts)
    const indexed = indexUnits(units, rules.indexes ?? [])
    const said = others.length > 0 ? [...units, ...others] : units
    const facts = { profile, whole: { said, project: file.data.project! } }
    if (scoring) scoreLeads(lists, scoring)
    const sentences = judgeSentences(indexed, compiled, { facts, words: scoring, frame })
    const all = inReadingOrder([...sentences.hits, ...judgeRegions(indexed, compiled, facts, listsGoods)])
    const found = withoutFurther(all, units)
    const hits = scoring ? oneForEachDemand(found, units, lists, scoring) : found
    const dismissals = sentences.dismissals
    const bound = {
      regime: profile.regime.value,
      method: profile.method.value,
      mandatory: profile.mandatory.value,
    }
    report(
      file,
      hits,
      units,
      around?.demands,
      ({ ids, own }) => orderBasis(ids, rules.laws, bound, own),
      ids => !isOutside(bound) || ids.some(id => binds(rules.laws[id], bound)),
    )
    file.data.dismissed = dismissals.slice(0, MOST_DISMISSALS)
    if (dismissals.length > MOST_DISMISSALS) file.data.dismissedMore = dismissals.length - MOST_DISMISSALS
  }
}

function textsIn({ text, row }: Said): string[] {
  return row ? [text, row.others] : [text]
}

function inReadingOrder(hits: Hit[]): Hit[] {
  const at = ({ unit, start }: Hit) => unit.block.position!.start.offset! + unit.start + start
  return hits.sort((a, b) => at(a) - at(b))
}

/** A hit and the other demands of its rule in its sentence, in order. */
function allDemands(hit: Hit): Hit[] {
  return hit.others?.length ? [hit, ...hit.others].sort((a, b) => a.start - b.start) : [hit]
}

/** @param grounded false where none of the grounds binds the document: then the finding is worth knowing, and no more. */
function report(
  file: VFile,
  hits: Hit[],
  units: readonly PlacedUnit[],
  demands: Demands | undefined,
  basisOf: (grounds: ReturnType<typeof groundsFor>) => string[],
  grounded: (ids: string[]) => boolean,
): void {
  const identity = identityOf(demands)
  // Two demands of one sentence may be quoted in another order than they were found.
  const quoted = hits
    .flatMap(allDemands)
    .map(quotedFrom)
    .sort((a, b) => a.offset[0] - b.offset[0])
  for (const { hit, span, words, offset } of quoted) {
    const { compiled, unit, start, end, severity, wording, region, item } = hit
    const { rule } = compiled
    const finding: Finding = {
      ruleId: rule.id,
      category: categoryOf(rule, wording),
      limb: rule.limb,
      severity: grounded(rule.basis) ? severity : 'info',
      ...(wording === undefined ? {} : { wording }),
      values: { match: words, count: region?.count ?? 1, examples: region?.examples ?? words },
      basis: basisOf(groundsFor(rule, wording)),
      match: words,
      excerpt: excerpt(unit, start, end, item ?? neighboursOf(unit, units)),
      location: { ...locate(unit, ...offset), ...(region?.rows ? { rows: region.rows } : {}) },
      fingerprint: identity.fingerprint(rule.id, unit.role, unit.text),
      demand: identity.demand(rule.id, unit.text.slice(...span)),
      ...recognised(unit, ...offset),
      suppressed: null,
    }
    say(file, finding, compiled, unit)
  }
}

function quotedFrom(hit: Hit) {
  const span = matchSpan(hit.unit.text, hit.start, hit.end)
  return { hit, span, ...quote(hit.unit, ...span) }
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
