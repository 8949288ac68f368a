/** Where reports go: which format into which file, and which to the screen. */
import { closest } from '../../language/closest.ts'
import { REPORT_FORMATS, type ReportFormat } from '../../report/report.ts'
import { usageError } from '../words/usage-error.ts'

export interface Targets {
  /** The format that goes to stdout; `null` where all go to files. */
  format: ReportFormat | null
  outputs: { format: ReportFormat; path: string }[]
}

/** Formats with a file go there; at most one other goes to stdout, `pretty` where nothing is said. */
export function targetsOf(formats: string[], outputs: string[]): Targets {
  const files = outputs.map(value => {
    const [, format, path] = /^([^=]+)=(.+)$/s.exec(value) ?? []
    if (!format || !path) throw usageError('output-form', { value })
    return { format: oneFormat('--output', format), path }
  })
  const asked = new Set(formats.map(format => oneFormat('--format', format)))
  const screen = [...asked].filter(format => !files.some(file => file.format === format))
  if (screen.length > 1) throw usageError('output-two', { formats: screen.join(', ') })
  return { format: screen[0] ?? (asked.size > 0 ? null : 'pretty'), outputs: files }
}

function oneFormat(option: string, value: string): ReportFormat {
  const format = REPORT_FORMATS.find(one => one === value)
  if (format) return format
  const choices = REPORT_FORMATS.join(', ')
  throw usageError('usage-value', { option, value, choices }, closest(value, REPORT_FORMATS))
}
