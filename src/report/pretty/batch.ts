/** The end of a report on many documents: where to look first. */
import type { Outline } from '../../facts/documents.ts'
import { say } from '../../language/say.ts'
import { visible } from '../../text/visible.ts'
import type { ReportOptions } from '../reporter.ts'
import { widthOf } from '../terminal/break-lines.ts'
import { inColumns } from '../terminal/columns.ts'
import type { Paint } from '../terminal/paint.ts'

/** Number of documents that are seen at a glance, without a table. */
const FEW = 2
/** Most rows of the table. */
const ROWS = 10
/** Most rows of documents that could not be checked, as long as others need them: each of those was named above with its reason. */
const UNREAD_ROWS = 3
/** Columns of the terminal that the numbers and the state beside the path take. */
const BESIDE_PATH = 40

/** A table of the documents that need a person most: some that could not be checked, then those with most errors. */
export function batchLines(outlines: readonly Outline[], { language, columns }: ReportOptions, paint: Paint): string[] {
  if (outlines.length <= FEW) return []
  const bad = outlines.filter(
    ({ facts, counts }) => facts.status !== 'checked' || counts.error + counts.warning + counts.info > 0,
  )
  // What could not be checked was said above, each with its reason.
  if (bad.every(({ facts }) => facts.status === 'failed')) return []
  const sorted = bad.toSorted(
    (a, b) => b.counts.error - a.counts.error || b.counts.warning - a.counts.warning || b.counts.info - a.counts.info,
  )
  const titles = ['path', 'errors', 'warnings', 'infos', 'status'].map(name => say(language, `column-${name}`))
  const [unread, read] = [true, false].map(failed =>
    sorted.filter(({ facts }) => (facts.status === 'failed') === failed),
  ) as [Outline[], Outline[]]
  const first = unread.slice(0, Math.max(UNREAD_ROWS, ROWS - read.length))
  const rows = [...first, ...read].slice(0, ROWS).map(({ path, facts, counts: { error, warning, info } }) => {
    const status = say(language, `status-${facts.status}`)
    return [pathEnd(visible(path), columns - BESIDE_PATH), String(error), String(warning), String(info), status]
  })
  const [head, ...lines] = inColumns([titles, ...rows], [1, 2, 3]).map(line => ` ${line}`)
  const more = bad.length > ROWS ? [` ${say(language, 'worst-more', { count: bad.length - ROWS })}`] : []
  return [paint.label(say(language, 'worst-title')), paint.faint(head!), ...lines, ...more, '']
}

/** The end of a path says more of a document than its beginning. */
function pathEnd(path: string, columns: number): string {
  if (widthOf(path) <= columns) return path
  let kept = ''
  for (const char of [...path].reverse()) {
    if (widthOf(`…${char}${kept}`) > columns) break
    kept = char + kept
  }
  return `…${kept}`
}
