/** Step 6: rules × tree → findings, each a message on the file, and what the guards let pass. */
import type { Plugin } from 'unified'
import type { VFile } from 'vfile'
import { startsBehindNumber } from '../checks/expressions/behind-numbers.ts'
import { expressionsFor } from '../checks/expressions.ts'
import type { Said } from '../checks/unit.ts'
import { MOST_DISMISSALS } from '../facts/finding.ts'
import type { RuleSet } from '../rules/types.ts'
import { expressionOrNull } from '../text/build-expression.ts'
import type { Root } from '../tree/nodes.ts'
import { indexUnits } from './lint/candidates.ts'
import { compileRules } from './lint/compile-rules.ts'
import { withoutCuts } from './lint/cut-rows.ts'
import type { Hit } from './lint/hit.ts'
import { noteOnLaw } from './lint/law-note.ts'
import { noteOnPassedOver } from './lint/passed-over-note.ts'
import { readingsFor, textsOfReadings } from './lint/readings.ts'
import { judgeRegions } from './lint/regions.ts'
import type { Demands } from './lint/report-hits/identity.ts'
import { reportHits } from './lint/report-hits.ts'
import { scoringWordsOf } from './lint/scoring-words.ts'
import { judgeSentences } from './lint/sentences.ts'
import { scoreLeads } from './lint/told-once/points-of-lists.ts'
import { toldOnceFor } from './lint/told-once.ts'
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
  const startsOf = startsBehindNumber(rules.vocabulary.numbered)
  const expressions = expressionsFor(rules.lexicon, startsOf)
  const compiled = compileRules(rules, expressions)
  const { goodsColumns } = rules.vocabulary
  const listsGoods = expressionOrNull(goodsColumns)
  const scoring = scoringWordsOf(rules.vocabulary)
  const toldOnce = toldOnceFor(rules.vocabulary, scoring)
  const read = readingsFor({ ...rules, scoring }, expressions)
  return async (tree, file, around) => {
    const profile = file.data.profile!
    noteOnLaw(file, profile)
    noteOnPassedOver(file, tree)
    const { units, texts, lists } = around?.units ?? (await unitsIn(tree, file, rules.vocabulary))
    const { units: whole, inPlace } = withoutCuts(units)
    const readings = read(whole)
    const elsewhere = around?.said ?? []
    const more = [
      ...elsewhere.flatMap(textsIn),
      ...textsOfReadings(readings),
      ...(whole === units ? [] : whole.map(({ text }) => text)),
    ]
    expressions.meet(more.length > 0 ? new Set([...texts, ...more]) : texts)
    const indexed = indexUnits(whole, rules.indexes ?? [], readings, startsOf)
    const said = elsewhere.length > 0 ? [...whole, ...elsewhere] : whole
    const facts = { profile, whole: { said, project: file.data.project! } }
    if (scoring) scoreLeads(lists, scoring)
    const { hits: inSentences, dismissals } = judgeSentences(indexed, compiled, { facts, words: scoring, readings })
    const inRegions = judgeRegions(indexed, compiled, facts, listsGoods)
    const found = inReadingOrder(bothOf(inSentences.map(inPlace), inRegions.map(inPlace)))
    reportHits(file, toldOnce(found, units, lists), { units, rules, demands: around?.demands })
    file.data.dismissed = dismissals.slice(0, MOST_DISMISSALS)
    if (dismissals.length > MOST_DISMISSALS) file.data.dismissedMore = dismissals.length - MOST_DISMISSALS
  }
}

function textsIn({ text, row }: Said): string[] {
  return row ? [text, row.others] : [text]
}

/** Hits in sentences that say something else than those in regions do, and those in regions. */
const bothOf = (inSentences: Hit[], inRegions: Hit[]): Hit[] => [
  ...inSentences.filter(hit => !inRegions.some(region => saysTheSame(hit, region))),
  ...inRegions,
]

/** Values that a rule finds in one sentence are shown once, with the region they stand in; what it says otherwise of them stays. */
function saysTheSame(hit: Hit, region: Hit): boolean {
  const { compiled, unit, start, end, wording } = region
  if (hit.compiled !== compiled || hit.unit !== unit) return false
  return hit.wording === wording || (hit.start < end && start < hit.end)
}

function inReadingOrder(hits: Hit[]): Hit[] {
  const at = ({ unit, start }: Hit) => unit.block.position!.start.offset! + unit.start + start
  return hits.sort((a, b) => at(a) - at(b))
}
