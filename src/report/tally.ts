/** How many documents and findings there are. */
import type { Outline } from '../facts/documents.ts'

export interface Tally {
  documents: number
  failed: number
  error: number
  warning: number
  info: number
  suppressed: number
}

/** Counts findings by severity; suppressed ones are counted apart and nowhere else. */
export function tally(outlines: readonly Outline[]): Tally {
  const sum: Tally = { documents: outlines.length, failed: 0, error: 0, warning: 0, info: 0, suppressed: 0 }
  for (const { facts, counts } of outlines) {
    if (facts.status === 'failed') sum.failed++
    for (const kind of ['error', 'warning', 'info', 'suppressed'] as const) sum[kind] += counts[kind]
  }
  return sum
}
