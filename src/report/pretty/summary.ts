/** The beginning and the end of the terminal report: what to look at first, and how much there is. */
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import type { Documents, Outline } from '../../facts/documents.ts'
import { type Finding, SEVERITIES } from '../../facts/finding.ts'
import { type Language, say, sayNote } from '../../language/say.ts'
import type { RuleSet } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { tally } from '../tally.ts'
import { wrapText } from '../terminal/break-lines.ts'
import { clearance } from '../words/clearance.ts'
import { type Demand, demandsOf, worstFirst } from '../words/demands.ts'
import { groundIds } from '../words/grounds.ts'
import { legendOf } from '../words/legend.ts'
import { marked } from '../words/marked.ts'
import { shortPlaceOf } from '../words/place.ts'
import { ruleWords } from '../words/rule-words.ts'
import { sameDocuments } from '../words/same-documents.ts'
import { skippedFiles } from '../words/skipped-files.ts'
import type { Screen } from './screen.ts'

const WORST = 3

/** What the beginning and the end of a report say of the demands that it shows. */
export interface Shown {
  demands: number
  findings: number
  worst: Placed[]
  /** Ids of the provisions that are cited. */
  laws: Set<string>
}

interface Placed {
  path: string
  /** Of the bytes of the document; its path where they are not known. */
  digest: string
  demand: Demand
}

/** @param openOf the findings of a document that the report shows. */
export function shownOf(
  documents: Documents,
  openOf: (file: VFile) => Finding[],
  rules: RuleSet,
  { date }: ReportOptions,
): Shown {
  const shown: Shown = { demands: 0, findings: 0, worst: [], laws: new Set() }
  for (const file of documents) {
    const open = openOf(file)
    const demands = demandsOf(open)
    shown.findings += open.length
    shown.demands += demands.length
    for (const { main } of demands) for (const id of groundIds(main.basis, rules, date)) shown.laws.add(id)
    const digest = documentOf(file).sha256 || file.path
    shown.worst.push(...demands.map(demand => ({ path: file.path, digest, demand })))
    shown.worst = fewOfEach(shown.worst)
  }
  return shown
}

/**
 * Demands to choose the worst from, the worst first: no more of each kind than can be shown with one of another, and what
 * copies of a document say only once.
 */
function fewOfEach(all: readonly Placed[]): Placed[] {
  const seen = new Map<string, number>()
  const said = new Set<string>()
  return all
    .toSorted((a, b) => worstFirst(a.demand, b.demand))
    .filter(({ digest, demand }) => {
      const what = `${digest} ${demand.main.demand}`
      if (said.has(what)) return false
      said.add(what)
      const kind = kindOf(demand)
      const before = seen.get(kind) ?? 0
      seen.set(kind, before + 1)
      return before <= WORST
    })
}

/** The three worst demands of all documents: enough to find them below. */
export function worstLines({ worst: all }: Shown, documents: Documents, { rules, options, paint }: Screen): string[] {
  const { language, columns } = options
  const worst = varied(all)
  const lines = worst.flatMap(({ path: from, demand: { main, others } }, i) => {
    const places = others.length > 0 ? say(language, 'look-first-places', { count: others.length + 1 }) : ''
    const path = documents.length > 1 ? from : ''
    const severity = say(language, `severity-${main.severity}`)
    const { title } = ruleWords(rules, main, language)
    const head = [severity, title, shortPlaceOf(main.location, language), places, path].filter(Boolean).join('  ')
    const text = [head, marked(main.excerpt, main.match).text].flatMap(line => wrapText(`    ${line}`, columns))
    return text.map((line, at) => (at === 0 ? ` ${i + 1}. ${line.trimStart()}` : line))
  })
  return [paint.label(say(language, 'look-first')), ...lines]
}

/**
 * The first of those that are worst and most unlike the ones in front: of equal severity another rule, and then another
 * document or clause. Three of one kind, or of one sentence, would hide the others.
 */
function varied(sorted: readonly Placed[]): Placed[] {
  const chosen: Placed[] = []
  const likeness = ({ path, demand: { main } }: Placed) => {
    const isLike = (alike: (one: Placed) => boolean) => Number(chosen.some(alike))
    return [
      SEVERITIES.indexOf(main.severity),
      isLike(one => one.demand.main.ruleId === main.ruleId),
      isLike(one => one.path === path && one.demand.main.location.line === main.location.line),
      isLike(one => one.path === path),
    ]
  }
  while (chosen.length < Math.min(WORST, sorted.length)) {
    const left = sorted.filter(one => !chosen.includes(one)).map(one => ({ one, by: likeness(one) }))
    const isBefore = (a: number[], b: number[]) => {
      const at = a.findIndex((value, i) => value !== b[i])
      return at >= 0 && a[at]! < b[at]!
    }
    chosen.push(left.reduce((first, next) => (isBefore(next.by, first.by) ? next : first)).one)
  }
  return chosen
}

function kindOf({ main: { severity, ruleId } }: Demand): string {
  return `${severity} ${ruleId}`
}

/** How much was found and what was not checked; the last line keeps a clean report from being read as a clearance. */
export function summaryLines(outlines: readonly Outline[], shown: Shown, { rules, options, paint }: Screen): string[] {
  const { language, columns, quiet } = options
  const counts = tally(outlines)
  const findings = counts.error + counts.warning + counts.info
  const joined = !quiet && shown.demands < findings ? say(language, 'summary-demands', { count: shown.demands }) : ''
  const suppressed = counts.suppressed > 0 ? say(language, 'summary-suppressed', { count: counts.suppressed }) : ''
  const failed = counts.failed > 0 ? failedWords(outlines, language) : ''
  const summary =
    say(language, 'summary', { ...counts }) + joined + suppressed + partialWords(outlines, language) + failed
  const brush = counts.error > 0 || counts.failed > 0 ? paint.alarm : paint.label
  const lines = wrapText(` ${summary}`, columns).map(line => brush(line))
  const gate = options.gate ? wrapText(` ${options.gate}`, columns).map(line => paint.alarm(line)) : []
  const notice = wrapText(` ${clearance(rules, language)}`, columns)
  const legend = legendOf(shown.laws, rules, language)
  const remarks = [skippedFiles(options), sameDocuments(outlines, language), legend].filter(Boolean)
  return [
    ...lines,
    ...failedLines(outlines, options),
    ...remarks.flatMap(remark => wrapText(` ${remark}`, columns)),
    ...notice,
    ...gate,
  ]
}

function partialWords(outlines: readonly Outline[], language: Language): string {
  const count = outlines.filter(({ facts }) => facts.status === 'partial').length
  return count > 0 ? say(language, 'summary-partial', { count }) : ''
}

const failedOf = (outlines: readonly Outline[]) => outlines.filter(({ facts }) => facts.status === 'failed')

/** Of fewer documents each that failed is still in sight, with its reason. */
const IN_SIGHT = 5
/** Most lines of documents that failed. */
const FAILED = 30

/** Which documents could not be checked, and why: above them the reasons stand far apart. */
function failedLines(outlines: readonly Outline[], { language, columns }: Screen['options']): string[] {
  const failed = outlines.length > IN_SIGHT ? failedOf(outlines) : []
  const lines = failed.slice(0, FAILED).flatMap(({ path, facts }) => {
    const reason = facts.error ? sayNote(language, facts.error) : say(language, 'status-failed')
    return wrapText(`   ${visible(path)}: ${reason}`, columns)
  })
  const more = failed.length - FAILED
  return more > 0 ? [...lines, `   ${say(language, 'failed-more', { count: more })}`] : lines
}

function failedWords(outlines: readonly Outline[], language: Language): string {
  const paths = failedOf(outlines).map(({ path }) => path)
  const some = paths.slice(0, 3).join(say(language, 'list-separator'))
  const named = paths.length > 3 ? say(language, 'summary-more-paths', { paths: some }) : some
  return say(language, 'summary-failed', { count: paths.length, paths: named })
}
