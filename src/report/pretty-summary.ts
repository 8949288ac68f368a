/** The beginning and the end of the terminal report: what to look at first, and how much there is. */
import type { VFile } from 'vfile'
import { type Language, say } from '../language/say.ts'
import { documentOf } from '../tree/document.ts'
import { wrapText } from './break-lines.ts'
import { type Demand, SEVERITIES, worstFirst } from './demands.ts'
import type { Paint } from './paint.ts'
import { shortPlaceOf } from './place.ts'
import { marked } from './pretty-entry.ts'
import type { ReportOptions } from './report.ts'
import { tally } from './tally.ts'

const WORST = 3

/** A document with the demands that its report shows. */
export interface Shown {
  file: VFile
  demands: Demand[]
}

/** The three worst demands of all documents: enough to find them below. */
export function worstLines(shown: readonly Shown[], { language, columns }: ReportOptions, paint: Paint): string[] {
  const all = shown.flatMap(({ file, demands }) => demands.map(demand => ({ file, demand })))
  const worst = variedFirst(all.sort((a, b) => worstFirst(a.demand, b.demand))).slice(0, WORST)
  const lines = worst.flatMap(({ file, demand: { main, others } }, i) => {
    const places = others.length > 0 ? say(language, 'look-first-places', { count: others.length + 1 }) : ''
    const path = shown.length > 1 ? file.path : ''
    const severity = say(language, `severity-${main.severity}`)
    const head = [severity, shortPlaceOf(main.location, language), places, path].filter(Boolean).join('  ')
    const text = [head, marked(main.excerpt, main.match).text].flatMap(line => wrapText(`    ${line}`, columns))
    return text.map((line, at) => (at === 0 ? ` ${i + 1}. ${line.trimStart()}` : line))
  })
  return [paint.label(say(language, 'look-first')), ...lines]
}

/** Of equal severity, the first of each rule comes before a second one: three of one kind would hide the others. */
function variedFirst<T extends { demand: Demand }>(sorted: readonly T[]): T[] {
  const seen = new Set<string>()
  const ranked = sorted.map(one => {
    const { severity, ruleId } = one.demand.main
    const kind = `${severity} ${ruleId}`
    const repeats = seen.has(kind)
    seen.add(kind)
    return { one, rank: SEVERITIES.indexOf(severity) * 2 + (repeats ? 1 : 0) }
  })
  return ranked.sort((a, b) => a.rank - b.rank).map(({ one }) => one)
}

/** How much was found and what was not checked; the last line keeps a clean report from being read as a clearance. */
export function summaryLines(
  files: readonly VFile[],
  shown: readonly Shown[],
  options: ReportOptions,
  paint: Paint,
): string[] {
  const { language, columns, quiet } = options
  const counts = tally(files)
  const findings = counts.error + counts.warning + counts.info
  const demands = shown.reduce((sum, one) => sum + one.demands.length, 0)
  const joined = !quiet && demands < findings ? say(language, 'summary-demands', { count: demands }) : ''
  const suppressed = counts.suppressed > 0 ? say(language, 'summary-suppressed', { count: counts.suppressed }) : ''
  const failed = counts.failed > 0 ? failedWords(files, language) : ''
  const summary = say(language, 'summary', { ...counts }) + joined + suppressed + partialWords(files, language) + failed
  const brush = counts.error > 0 || counts.failed > 0 ? paint.alarm : paint.label
  const lines = wrapText(` ${summary}`, columns).map(line => brush(line))
  const gate = options.gate ? wrapText(` ${options.gate}`, columns).map(line => paint.alarm(line)) : []
  return [...lines, ` ${say(language, 'no-clearance')}`, ...gate]
}

function partialWords(files: readonly VFile[], language: Language): string {
  const count = files.filter(file => documentOf(file).status === 'partial').length
  return count > 0 ? say(language, 'summary-partial', { count }) : ''
}

function failedWords(files: readonly VFile[], language: Language): string {
  const paths = files.filter(file => documentOf(file).status === 'failed').map(file => file.path)
  const some = paths.slice(0, 3).join(say(language, 'list-separator'))
  const named = paths.length > 3 ? say(language, 'summary-more-paths', { paths: some }) : some
  return say(language, 'summary-failed', { count: paths.length, paths: named })
}
