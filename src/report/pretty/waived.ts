/** What does not fail the run any more, quietly: it must not be mistaken for a finding, nor be forgotten. */
import type { VFile } from 'vfile'
import { type Finding, findingsOf } from '../../facts/finding.ts'
import { say } from '../../language/say.ts'
import type { ReportOptions } from '../reporter.ts'
import { wrapText } from '../terminal/break-lines.ts'
import type { Paint } from '../terminal/paint.ts'
import { demandsOf } from '../words/demands.ts'
import { marked } from '../words/marked.ts'
import { shortPlaceOf } from '../words/place.ts'
import { suppressedBecause, suppressedLabel } from '../words/suppression.ts'

const INDENT = '   '

/** One line a demand with its reason; of a baseline only how many, and all of them with `verbose`. */
export function waivedLines(file: VFile, options: ReportOptions, paint: Paint): string[] {
  if (options.quiet) return []
  const suppressed = findingsOf(file).filter(one => one.suppressed)
  const inBaseline = suppressed.filter(one => one.suppressed?.kind === 'baseline')
  const listed = options.verbose ? suppressed : suppressed.filter(one => one.suppressed?.kind !== 'baseline')
  const lines = demandsOf(listed).flatMap(({ main }) => demandLines(main, options, paint))
  if (inBaseline.length > 0 && !options.verbose) {
    lines.push(`${INDENT}${paint.faint(say(options.language, 'baseline-count', { count: inBaseline.length }))}`)
  }
  return lines.length > 0 ? ['', ...lines] : []
}

function demandLines(finding: Finding, { language, columns }: ReportOptions, paint: Paint): string[] {
  const { ruleId, location, excerpt, match } = finding
  const suppressed = finding.suppressed!
  const label = say(language, suppressedLabel(suppressed))
  const { text } = marked(excerpt, match)
  const head = `${label}  ${shortPlaceOf(location, language)}  ${ruleId}`
  return [head, `  ${text}`, `  ${suppressedBecause(suppressed, language)}`]
    .filter(line => line.trim() !== '')
    .flatMap(line => wrapText(INDENT + line, columns))
    .map(line => paint.faint(line))
}
