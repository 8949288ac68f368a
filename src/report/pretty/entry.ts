/** One demand on a terminal: where, the words, why, the law, what to write instead, and where else it stands. */
import type { Finding } from '../../facts/finding.ts'
import { say } from '../../language/say.ts'
import type { ReportOptions } from '../reporter.ts'
import { breakLines, widthOf, wrapText } from '../terminal/break-lines.ts'
import { fieldLines, INDENT } from '../terminal/field-lines.ts'
import type { Paint } from '../terminal/paint.ts'
import type { Demand } from '../words/demands.ts'
import { remarkOn, ruleFields } from '../words/finding-text.ts'
import { marked } from '../words/marked.ts'
import { otherPlaces } from '../words/other-places.ts'
import { placeOf } from '../words/place.ts'
import type { Screen } from './screen.ts'

/**
 * Writes the lines of one demand.
 *
 * @param before the demand above it: what is said of that is not said again.
 */
export function entryLines(demand: Demand, before: Demand | undefined, { rules, options, paint }: Screen): string[] {
  const { language } = options
  const { main, others } = demand
  const field = (label: string, text: string | null) => fieldLines(say(language, label), text ?? '', options, paint)
  const saidOf = (finding: Finding) =>
    ruleFields(finding, rules, options).flatMap(([label, text]) => field(label, text))
  const said = saidOf(main)
  const isSame = before?.main.ruleId === main.ruleId && saidOf(before.main).join() === said.join()
  return [
    ...headLines(main, options, paint),
    ...excerptLines(main, options.columns, paint),
    ...(isSame ? field('label-why', say(language, 'same-as-above')) : said),
    ...field('label-note', remarkOn(main, language)),
    ...field('label-also', otherPlaces(main, others, language).join(say(language, 'clause-separator'))),
  ]
}

/** ` 错误  第 12 页 · 第二章 › 2          market-share`: the rule's name at the right edge, or below. */
function headLines(finding: Finding, { language, columns }: ReportOptions, paint: Paint): string[] {
  const badge = ` ${say(language, `severity-${finding.severity}`)} `
  const indent = widthOf(badge) + 1
  const place = wrapText(placeOf(finding.location, language), columns - indent)
  const lines = place.map((line, i) =>
    i === 0 ? `${paint.badge[finding.severity](badge)} ${line}` : ' '.repeat(indent) + line,
  )
  const used = indent + widthOf(place.at(-1) ?? '')
  const gap = columns - used - finding.ruleId.length
  const name = paint.faint(finding.ruleId)
  if (gap >= 2) lines.push(`${lines.pop()}${' '.repeat(gap)}${name}`)
  else lines.push(' '.repeat(Math.max(0, columns - finding.ruleId.length)) + name)
  return lines
}

/** The sentence with the deciding words in 【】, so that they stand out without colours too. */
function excerptLines(finding: Finding, columns: number, paint: Paint): string[] {
  const { text, start, end } = marked(finding.excerpt, finding.match)
  return breakLines(text, columns - INDENT).map(([from, to]) => {
    const a = Math.min(Math.max(start, from), to)
    const b = Math.min(Math.max(end, from), to)
    const hit = a < b ? paint.match[finding.severity](text.slice(a, b)) : ''
    return ' '.repeat(INDENT) + text.slice(from, a) + hit + text.slice(b, to)
  })
}
