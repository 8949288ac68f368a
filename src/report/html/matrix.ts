/** The picture of a batch: which rules are broken in which documents. */
import type { Element } from 'hast'
import { s } from 'hastscript'
import { gravestFirst, type Severity } from '../../facts/finding.ts'
import { say } from '../../language/say.ts'
import type { Rule } from '../../rules/types.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { entryId } from './entries.ts'
import type { DocumentOutline } from './overview.ts'

/** Width that a screen gives the picture; more documents make smaller cells, down to the smallest that can be hit. */
const WIDTH = 1080
const CELL = { least: 8, most: 30 }
const ROW = 22
const HEAD = 26
/** A name of a document fits under its column where there are few. */
const LABELS = 260

/** Counts of one rule in one document. */
interface Count {
  worst: Severity
  count: number
}

/** @param rules those that found something, in the order of the rows. */
export function matrix(
  documents: readonly DocumentOutline[],
  rules: readonly Rule[],
  { language }: ReportOptions,
): Element | null {
  const shown = documents.filter(one => one.entries.some(entry => !entry.isSuppressed))
  if (shown.length === 0) return null
  const cell = Math.max(CELL.least, Math.min(CELL.most, Math.floor((WIDTH - LABELS) / shown.length)))
  const width = LABELS + cell * shown.length
  const height = HEAD + ROW * rules.length
  const counts = shown.map(countsOf)
  const every = Math.ceil(26 / cell)
  const heads = shown.flatMap(({ number }, i) =>
    i % every === 0
      ? [s('text', { x: LABELS + cell * i + cell / 2, y: HEAD - 9, textAnchor: 'middle' }, String(number))]
      : [],
  )
  const rows = rules.flatMap((rule, row) => {
    const y = HEAD + ROW * row
    const label = s('text.rule', { x: LABELS - 10, y: y + 15, textAnchor: 'end' }, short(rule[language].title))
    const cells = shown.flatMap((document, column) => {
      const one = counts[column]!.get(rule.id)
      return one ? [cellElement(document, rule, one, { x: LABELS + cell * column, y, width: cell }, language)] : []
    })
    return [s('line', { x1: 0, x2: width, y1: y, y2: y }), label, ...cells]
  })
  const name = say(language, 'html-matrix', { rules: rules.length, documents: shown.length })
  return s('svg.matrix', { viewBox: `0 0 ${width} ${height}`, width, height, role: 'group', ariaLabel: name }, [
    ...heads,
    ...rows,
  ])
}

function countsOf({ entries }: DocumentOutline): Map<string, Count> {
  const counts = new Map<string, Count>()
  for (const { main, isSuppressed } of entries) {
    if (isSuppressed) continue
    const before = counts.get(main.ruleId)
    const worse = !before || gravestFirst(main, { severity: before.worst }) < 0
    counts.set(main.ruleId, { worst: worse ? main.severity : before.worst, count: (before?.count ?? 0) + 1 })
  }
  return counts
}

function cellElement(
  { path, number, entries }: DocumentOutline,
  rule: Rule,
  { worst, count }: Count,
  { x, y, width }: { x: number; y: number; width: number },
  language: ReportOptions['language'],
): Element {
  const first = entries.find(one => one.main.ruleId === rule.id && !one.isSuppressed)!
  const words = say(language, 'html-matrix-cell', {
    number,
    path: visible(path),
    title: rule[language].title,
    count,
    severity: say(language, `severity-${worst}`),
  })
  const gap = width > 12 ? 2 : 1
  return s('a', { href: `#${entryId(number, first.number)}`, ariaLabel: words }, [
    s('rect', {
      x: x + gap / 2,
      y: y + gap / 2 + 0.5,
      width: width - gap,
      height: ROW - gap - 1,
      rx: width > 12 ? 3 : 1,
      className: [worst],
    }),
    ...(width >= 16
      ? [s('text.count', { x: x + width / 2, y: y + 15, textAnchor: 'middle', className: [worst] }, String(count))]
      : []),
    s('title', words),
  ])
}

function short(title: string): string {
  const chars = [...title]
  const most = /\p{Script=Han}/u.test(title) ? 18 : 36
  return chars.length > most ? `${chars.slice(0, most - 1).join('')}…` : title
}
