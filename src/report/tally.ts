/** How many documents and findings there are. */
import type { VFile } from 'vfile'
import { documentOf } from '../tree/document.ts'
import { findingsOf } from '../tree/finding.ts'

export interface Tally {
  documents: number
  failed: number
  error: number
  warning: number
  info: number
  suppressed: number
}

/** Counts findings by severity; suppressed ones are counted apart and nowhere else. */
export function tally(files: readonly VFile[]): Tally {
  const counts: Tally = { documents: files.length, failed: 0, error: 0, warning: 0, info: 0, suppressed: 0 }
  for (const file of files) {
    if (documentOf(file).status === 'failed') counts.failed++
    for (const finding of findingsOf(file)) counts[finding.suppressed ? 'suppressed' : finding.severity]++
  }
  return counts
}
