/** The end of a report on many documents: where to look first. */
import type { VFile } from 'vfile'
import { say } from '../language/say.ts'
import { documentOf } from '../tree/document.ts'
import { findingsOf } from '../tree/finding.ts'
import { widthOf } from './break-lines.ts'
import { inColumns } from './columns.ts'
import type { Paint } from './paint.ts'
import type { ReportOptions } from './report.ts'
import { tally } from './tally.ts'
import { visible } from './visible.ts'

/** So few documents are seen at a glance. */
const FEW = 2
const ROWS = 10
/** What the numbers and the state beside the path take. */
const BESIDE_PATH = 40

/** A table of the documents that need a person most: those that could not be checked, then those with most errors. */
export function batchLines(files: readonly VFile[], { language, columns }: ReportOptions, paint: Paint): string[] {
  if (files.length <= FEW) return []
  const bad = files.filter(
    file => documentOf(file).status !== 'checked' || findingsOf(file).some(one => !one.suppressed),
  )
  if (bad.length === 0) return []
  const counts = new Map(bad.map(file => [file, tally([file])]))
  const of = (file: VFile) => counts.get(file)!
  const sorted = bad.toSorted(
    (a, b) =>
      of(b).failed - of(a).failed ||
      of(b).error - of(a).error ||
      of(b).warning - of(a).warning ||
      of(b).info - of(a).info,
  )
  const titles = ['path', 'errors', 'warnings', 'infos', 'status'].map(name => say(language, `column-${name}`))
  const rows = sorted.slice(0, ROWS).map(file => {
    const { error, warning, info } = of(file)
    const status = say(language, `status-${documentOf(file).status}`)
    return [pathEnd(visible(file.path), columns - BESIDE_PATH), String(error), String(warning), String(info), status]
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
