/** What a revision fixed, kept and added: the report of `tenderlint diff`. */
import { type Finding, gravestFirst } from '../facts/finding.ts'
import { say } from '../language/say.ts'
import { visible } from '../text/visible.ts'
import { jsonPieces, type Streamed } from './json/json-pieces.ts'
import type { JsonDocument } from './report-schema.ts'
import type { ReportOptions } from './reporter.ts'
import { wrapText } from './terminal/break-lines.ts'
import { fieldLines } from './terminal/field-lines.ts'
import { type Paint, paintOf } from './terminal/paint.ts'
import { marked } from './words/marked.ts'
import { shortPlaceOf } from './words/place.ts'
import { suppressedLabel } from './words/suppression.ts'

export type JsonFinding = JsonDocument['findings'][number]

/** What is said of all documents together. */
export interface DiffHead {
  version: 1
  tool: { name: 'tenderlint'; version: string }
  /** Digests of the rules that the two versions were judged by. */
  rules: { before: string; after: string }
  summary: { documents: number; fixed: number; kept: number; added: number }
}

/** The JSON form; its fields are a contract as those of the report are. */
export interface DiffReport extends DiffHead {
  documents: DocumentDiff[]
}

export interface DocumentDiff {
  /** Paths of the two versions; `null` where there is none. */
  before: string | null
  after: string | null
  /** Why the two cannot be compared. */
  error?: string
  /** Which versions were not read as a whole. */
  partial?: ('before' | 'after')[]
  fixed: JsonFinding[]
  kept: JsonFinding[]
  added: JsonFinding[]
}

type Options = Pick<ReportOptions, 'language' | 'columns' | 'color' | 'quiet'> & {
  /** What fails the run, in one sentence; it ends with it. */
  gate?: string | undefined
}

/** Writes the diff for programs, piece by piece. */
export function jsonDiff(head: DiffHead, documents: Iterable<DocumentDiff>): Iterable<string> {
  return jsonPieces({ ...head, documents } satisfies Streamed<DiffReport>)
}

/** Writes the diff for people, piece by piece: what is new in full, what stays and what is gone in a line each. */
export async function prettyDiff(
  { summary }: DiffHead,
  documents: Iterable<DocumentDiff>,
  options: Options,
): Promise<Iterable<string>> {
  const paint = await paintOf(options.color)
  function* pieces() {
    for (const one of documents) yield `${documentLines(one, options, paint).join('\n')}\n\n`
    yield ` ${paint.label(say(options.language, 'diff-summary', summary))}\n`
    yield ` ${say(options.language, 'no-clearance')}\n`
    if (options.gate !== undefined) yield ` ${options.gate}\n`
  }
  return pieces()
}

function documentLines(one: DocumentDiff, options: Options, paint: Paint): string[] {
  const { language, quiet } = options
  const paths = [one.before, one.after].map(path => (path === null ? say(language, 'diff-no-document') : visible(path)))
  const head = paint.path(paths.join(' → '))
  if (one.error) return [head, ...fieldLines(say(language, 'label-failed'), one.error, options, paint)]
  const group = (code: string, findings: readonly JsonFinding[], linesOf: (finding: JsonFinding) => string[]) => {
    if (findings.length === 0) return []
    const title = say(language, code, { count: findings.length })
    return ['', ` ${paint.label(title)}`, ...findings.toSorted(gravestFirst).flatMap(linesOf)]
  }
  const field = (label: string, words: string) => fieldLines(say(language, label), words, options, paint)
  const isFormerOf = (old: JsonFinding) => (added: JsonFinding) =>
    added.ruleId === old.ruleId && added.rewordedFrom?.fingerprint === old.fingerprint
  const formerWords = (added: JsonFinding) => {
    const old = one.fixed.find(was => isFormerOf(was)(added))
    return old ? marked(old.excerpt, old.match).text : visible(added.rewordedFrom?.match ?? '')
  }
  // Why, and what to write instead, of what a person has not read before.
  const newLines = (finding: JsonFinding) => [
    ...findingLines(finding, '', options, paint),
    ...field('label-reworded', formerWords(finding)),
    ...field('label-why', finding.message),
    ...field('label-advice', finding.advice),
  ]
  const knownLines = (finding: JsonFinding) => findingLines(finding, '', options, paint)
  const goneLines = (finding: JsonFinding) => {
    const remark = one.added.some(isFormerOf(finding)) ? `  ${say(language, 'diff-reworded')}` : ''
    return findingLines(finding, remark, options, paint)
  }
  const unread = (one.partial ?? []).flatMap(version => field('label-note', say(language, `diff-partial-${version}`)))
  const groups = [
    ...group('diff-added', one.added, newLines),
    ...group('diff-kept', quiet ? [] : one.kept, knownLines),
    ...group('diff-fixed', quiet ? [] : one.fixed, goneLines),
  ]
  if (groups.length > 0) return [head, ...unread, ...groups]
  const isOnlyOld = one.kept.length + one.fixed.length > 0
  const nothing = isOnlyOld ? 'diff-none-added' : one.partial ? 'nothing-found-partial' : 'nothing-found'
  return [head, ...unread, `   ${say(language, nothing)}`]
}

/** Where it stands and its words. @param remark stands behind its rule. */
function findingLines(finding: JsonFinding, remark: string, options: Options, paint: Paint): string[] {
  const { language, columns } = options
  const { severity, ruleId, suppressed } = finding
  const place = shortPlaceOf(finding.location as Finding['location'], language)
  const waived = suppressed ? `  ${say(language, suppressedLabel(suppressed))}` : ''
  const badge = paint.match[severity](say(language, `severity-${severity}`))
  const text = wrapText(`     ${marked(finding.excerpt, finding.match).text}`, columns)
  return [`   ${badge}  ${place}  ${paint.faint(ruleId)}${waived}${remark}`, ...text]
}
