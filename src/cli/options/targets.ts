/** Where reports go: which format into which file, and which to the screen. */
import { extname, resolve } from 'node:path'
import { isBinary, REPORT_FORMATS, type ReportFormat } from '../../report/report.ts'
import { valuesMeant } from '../words/meant.ts'
import { refusal, usageError } from '../words/refusal.ts'

export interface Targets {
  /** The format that goes to stdout; `null` where all go to files. */
  format: ReportFormat | null
  outputs: { format: ReportFormat; path: string }[]
}

/**
 * Formats with a file go there; at most one other goes to stdout, `pretty` where nothing is said.
 *
 * @param outputs `FORMAT=FILE`, `-` for stdout; a FILE alone is of the only format that is asked for, or of the one that its ending tells.
 */
export function targetsOf(formats: string[], outputs: string[]): Targets {
  const asked = new Set(formats.map(format => oneFormat('--format', format)))
  const piped = new Set<ReportFormat>()
  const files = outputs.flatMap(value => {
    const [, named, path] = /^([^=]+)=(.+)$/s.exec(value) ?? WIDE.exec(value) ?? []
    if (named && path === '-') piped.add(oneFormat('--output', named))
    return path === '-' ? [] : [named && path ? ofName(named, path) : ofEnding(value, asked)]
  })
  for (const [i, { format, path }] of files.entries()) {
    if (KEPT.test(path)) throw refusal('output-kept', { path, format })
    const twin = files.slice(0, i).find(one => resolve(one.path) === resolve(path) && one.format !== format)
    if (twin) throw refusal('output-same', { path, formats: [twin.format, format] })
  }
  const screen = [...new Set([...asked].filter(format => !files.some(file => file.format === format)).concat(...piped))]
  if (screen.length > 1) throw usageError('output-two', { formats: screen })
  return { format: screen[0] ?? (asked.size > 0 ? null : 'pretty'), outputs: files }
}

/** A full-width sign behind the name of a format: 结果＝终稿.html is a file. */
const WIDE = /^([a-z]+)＝(.+)$/is

/** Endings of documents, and of the files that decide what is found: whoever types one for a report has slipped. */
const KEPT = /\.(?:docx?|wps|rtf|pdf|zip|ya?ml)$/i

/** Excel opens no text that is called .xlsx, and asks before it opens one that is called .xls. */
function ofName(named: string, path: string): Targets['outputs'][number] {
  const format = oneFormat('--output', named)
  const told = formatOf(path)
  if (told && !fits(format, told)) throw usageError('output-ending-named', { path, format, told }, [`${told}=${path}`])
  if (OLD_WORKBOOK.test(path)) throw usageError('output-old-workbook', { path }, [`xlsx=${path}x`])
  return { format, path }
}

/** No report is an Excel 97 workbook. */
const OLD_WORKBOOK = /\.xls$/i

function ofEnding(value: string, asked: ReadonlySet<ReportFormat>): Targets['outputs'][number] {
  // Other programs part them so; on Windows the report would go into a stream that no folder shows.
  const [, named = '', path = ''] = /^([a-z]+):(.+)$/s.exec(value) ?? []
  if (REPORT_FORMATS.some(one => one === named))
    throw usageError('output-form', { value, formats: REPORT_FORMATS }, [`${named}=${path}`])
  const told = formatOf(value)
  const format = asked.size === 1 ? [...asked][0] : told
  if (!format || value.includes('='))
    throw usageError('output-form', { value, formats: REPORT_FORMATS }, [
      ...(/^[^=]+\.xls$/i.test(value) ? [`${value}x`] : []),
      ...REPORT_FORMATS.filter(one => one === value).map(one =>
        isBinary(one) ? `${one}=findings.${one}` : `--format ${one}`,
      ),
    ])
  if (told && !fits(format, told)) throw usageError('output-ending', { value, format, told })
  if (OLD_WORKBOOK.test(value)) throw usageError('output-old-workbook', { path: value }, [`xlsx=${value}x`])
  return { format, path: value }
}

function oneFormat(option: string, value: string): ReportFormat {
  const format = REPORT_FORMATS.find(one => one === value)
  if (format) return format
  throw usageError('usage-value', { option, value, choices: REPORT_FORMATS }, valuesMeant(value, REPORT_FORMATS))
}

/** Endings that are not called as their format. `.xml` is none of them: two formats are written in it. */
const ENDINGS: Record<string, ReportFormat> = { htm: 'html', md: 'markdown', txt: 'pretty' }

/** JSON is an ending of several formats, and anything for people may be called text. */
function fits(format: ReportFormat, told: ReportFormat): boolean {
  if (format === told) return true
  if (told === 'json') return ['sarif', 'gitlab', 'jsonl'].includes(format)
  return told === 'pretty' && !isBinary(format)
}

function formatOf(path: string): ReportFormat | undefined {
  // `results.sarif.json` too.
  const ending = extname(path.replace(/(?<=\.sarif)\.json$/i, ''))
    .slice(1)
    .toLowerCase()
  return ENDINGS[ending] ?? REPORT_FORMATS.find(format => format === ending)
}
