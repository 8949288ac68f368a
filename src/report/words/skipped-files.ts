/** Files that stand beside the documents and were not checked: whoever reads a report alone has to know of them. */
import { say } from '../../language/say.ts'
import type { ReportOptions } from '../reporter.ts'
import { plainLine } from './plain.ts'

/** How many there are and one of them, in one sentence; empty where there are none. */
export function skippedFiles({ skipped, language }: Pick<ReportOptions, 'skipped' | 'language'>): string {
  return skipped ? say(language, 'skipped-files', { count: skipped.count, path: plainLine(skipped.first) }) : ''
}
