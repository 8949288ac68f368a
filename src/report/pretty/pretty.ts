/** The report on a terminal, for someone who has never seen one: plain words, in the order of the document. */
import type { VFile } from 'vfile'
import { documentOf } from '../../facts/document.ts'
import type { Documents } from '../../facts/documents.ts'
import { findingsOf } from '../../facts/finding.ts'
import { say, sayNote } from '../../language/say.ts'
import { visible } from '../../text/visible.ts'
import type { Reporter, ReportOptions } from '../reporter.ts'
import { widthOf, wrapText } from '../terminal/break-lines.ts'
import { fieldLines } from '../terminal/field-lines.ts'
import { type Paint, paintOf } from '../terminal/paint.ts'
import { type Demand, demandsOf } from '../words/demands.ts'
import { nothingFound } from '../words/nothing-found.ts'
import { placeOf } from '../words/place.ts'
import { purchaseWords } from '../words/purchase.ts'
import { batchLines } from './batch.ts'
import { entryLines } from './entry.ts'
import type { Screen } from './screen.ts'
import { shownOf, summaryLines, worstLines } from './summary.ts'
import { waivedLines } from './waived.ts'

/** With more findings than this a reader does not know where to begin, and is told. */
const MANY = 10

/** Of more documents than this, those of which nothing is to be said are counted and not listed. */
const LISTED = 20

/** Writes the report for people. What is suppressed is told in a line. */
export const pretty: Reporter = async (documents, rules, options) =>
  piecesOf(documents, { rules, options, paint: await paintOf(options.color) })

function* piecesOf(documents: Documents, screen: Screen): Generator<string, void> {
  const { outlines } = documents
  const { options, paint } = screen
  const written = (lines: readonly string[]) => lines.map(line => `${line}\n`).join('')
  const shown = shownOf(documents, file => open(file, options.quiet), screen.rules, options)
  if (shown.findings > MANY) yield written([...worstLines(shown, documents, screen), ''])
  const isLong = outlines.length > LISTED && !options.verbose
  let clean = 0
  for (const file of documents) {
    const demands = demandsOf(open(file, options.quiet))
    if (options.quiet && demands.length === 0 && documentOf(file).status !== 'failed') continue
    if (isLong && isClean(file)) {
      clean++
      continue
    }
    yield written([...documentLines(file, demands, screen), ''])
  }
  if (clean > 0)
    yield written([...wrapText(say(options.language, 'clean-not-listed', { count: clean }), options.columns), ''])
  yield written([...batchLines(outlines, options, paint), ...summaryLines(outlines, shown, screen)])
}

function isClean(file: VFile): boolean {
  const { status, notes } = documentOf(file)
  return status === 'checked' && notes.length === 0 && findingsOf(file).length === 0
}

function open(file: VFile, quiet: boolean) {
  return findingsOf(file).filter(one => !one.suppressed && (!quiet || one.severity === 'error'))
}

function documentLines(file: VFile, demands: readonly Demand[], screen: Screen): string[] {
  const { options, paint } = screen
  const { language, quiet, verbose } = options
  const facts = documentOf(file)
  const lines = headerLines(file, options, paint)
  if (facts.error) {
    const reason = fieldLines(say(language, 'label-failed'), sayNote(language, facts.error), options, paint)
    return [...lines, '', ...reason]
  }
  if (facts.notes.length > 0 && !quiet) lines.push('')
  for (const note of quiet ? [] : facts.notes) {
    lines.push(...fieldLines(say(language, 'label-note'), sayNote(language, note), options, paint))
  }
  if (demands.length === 0) lines.push('', `   ${nothingFound(file, language)}`)
  for (const [i, demand] of demands.entries()) {
    lines.push('', ...entryLines(demand, demands[i - 1], screen))
  }
  lines.push(...waivedLines(file, options, paint))
  if (verbose) lines.push(...dismissedLines(file, options, paint))
  return lines
}

/** `a.docx    货物 · 公开招标 · 政府采购法    项目编号 HS-1    48 页`, on two lines where one is too short. */
function headerLines(file: VFile, { language, columns }: ReportOptions, paint: Paint): string[] {
  const { pages } = documentOf(file)
  const { profile, project, tender } = file.data
  const facts = [
    tender ? say(language, 'tender-name', { name: tender.name }) : '',
    purchaseWords(profile, language).join(' · '),
    project?.number ? say(language, 'project-number', { number: project.number }) : '',
    pages === null ? '' : say(language, 'page-count', { pages }),
  ].filter(Boolean)
  const rest = facts.join('    ')
  const path = visible(file.path)
  if (rest === '') return [paint.path(path)]
  if (widthOf(path) + 4 + widthOf(rest) <= columns) return [`${paint.path(path)}    ${rest}`]
  return [paint.path(path), ...wrapText(` ${rest}`, columns)]
}

/** What the guards let pass, for a person who asks why a word is not reported. */
function dismissedLines(file: VFile, options: ReportOptions, paint: Paint): string[] {
  const { language } = options
  const { dismissed = [], dismissedMore = 0 } = file.data
  if (dismissed.length === 0) return []
  const lines = dismissed.flatMap(one => [
    '',
    ...wrapText(`   ${placeOf(one.location, language)}  ${one.ruleId}`, options.columns),
    ...fieldLines(say(language, `guard-${one.guard}`), `【${one.match}】 ${one.reason[language]}`, options, paint),
  ])
  const more = dismissedMore > 0 ? [`   ${say(language, 'dismissed-more', { count: dismissedMore })}`] : []
  const title = say(language, 'dismissed-title', { count: dismissed.length + dismissedMore })
  return ['', ` ${paint.label(title)}`, ...lines, ...more]
}
