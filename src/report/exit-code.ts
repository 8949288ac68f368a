/** The number a pipeline decides by. */
import type { VFile } from 'vfile'
import { tally } from './tally.ts'

export interface ExitPolicy {
  /** Lowest severity that fails the run; `never`: no finding does. */
  failOn: 'error' | 'warning' | 'never'
  /** More warnings than this fail the run, whatever `failOn` says. */
  maxWarnings?: number | undefined
}

/**
 * The exit code of a run: 2 where a document could not be checked, else 1 where findings fail it, else 0.
 * 2 outranks 1 because nobody knows what the unread document holds. Suppressed findings do not count.
 */
export function exitCodeOf(files: readonly VFile[], policy: ExitPolicy): 0 | 1 | 2 {
  const { failed, error, warning } = tally(files)
  if (failed > 0) return 2
  if (policy.maxWarnings !== undefined && warning > policy.maxWarnings) return 1
  if (policy.failOn === 'never') return 0
  return error > 0 || (policy.failOn === 'warning' && warning > 0) ? 1 : 0
}
