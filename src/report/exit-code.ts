/** The number a pipeline decides by. */
import type { VFile } from 'vfile'
import type { Note, Status } from '../facts/document.ts'
import { type Outline, outlineOf } from '../facts/documents.ts'
import type { FailOn } from '../facts/finding.ts'
import { tally } from './tally.ts'

export interface ExitPolicy {
  failOn: FailOn
  /** More warnings than this fail the run, whatever `failOn` says. */
  maxWarnings?: number | undefined
  /** A document of which pages or parts were not read counts as one that could not be checked. */
  failOnPartial?: boolean | undefined
}

/** How a run ends: its exit code, and the sentences about what fails it. */
export interface Verdict {
  code: 0 | 1 | 2
  /** None where nothing does, several where documents are held to several policies. */
  reasons: Note[]
}

/**
 * The verdict on a run: 2 where a document could not be checked, else 1 where findings fail it, else 0.
 * 2 outranks 1 because nobody knows what the unread document holds. Suppressed findings do not count.
 */
export function verdictOf(outlines: readonly Outline[], policy: ExitPolicy): Verdict {
  const unread = unreadOf(
    outlines.map(({ path, facts }) => ({ path, status: facts.status })),
    policy,
  )
  if (unread) return { code: 2, reasons: [unread] }
  const reason = reasonOf(tally(outlines), policy)
  return { code: reason ? 1 : 0, reasons: reason ? [reason] : [] }
}

/** The sentence about documents that could not be checked, or not as a whole where that counts; `null` where there are none. */
export function unreadOf(
  documents: readonly { path: string; status: Status }[],
  { failOnPartial }: Pick<ExitPolicy, 'failOnPartial'>,
): Note | null {
  const those = (status: Status) => documents.filter(one => one.status === status)
  const [failed, partial] = [those('failed'), failOnPartial ? those('partial') : []]
  if (failed[0]) return { code: 'gate-failed', values: { count: failed.length, path: failed[0].path } }
  if (partial[0]) return { code: 'gate-partial', values: { count: partial.length, path: partial[0].path } }
  return null
}

/** The verdict on documents that several policies hold for. Each says what fails, but a document that failed fails all of them. */
export function jointVerdictOf(held: readonly { outlines: readonly Outline[]; exitPolicy: ExitPolicy }[]): Verdict {
  const unread = verdictOf(
    held.flatMap(({ outlines }) => outlines),
    { failOn: 'never' },
  )
  return unread.code > 0 ? unread : gravestOf(held.map(({ outlines, exitPolicy }) => verdictOf(outlines, exitPolicy)))
}

/** The gravest of several verdicts, with the reasons of all that are as grave. */
export function gravestOf(verdicts: readonly Verdict[]): Verdict {
  const code = Math.max(...verdicts.map(one => one.code)) as Verdict['code']
  return { code, reasons: verdicts.flatMap(one => (one.code === code ? one.reasons : [])) }
}

/** The sentence about the findings that fail a run; `null` where none do. @param counts without suppressed ones. */
export function reasonOf(
  { error, warning }: { error: number; warning: number },
  { failOn, maxWarnings }: ExitPolicy,
): Note | null {
  // Who mends the errors alone would be stopped by the warnings then.
  if (failOn === 'warning' && error > 0 && warning > 0) return { code: 'gate-both', values: { error, warning } }
  if (failOn !== 'never' && error > 0) return { code: 'gate-errors', values: { error, failOn } }
  if (failOn === 'warning' && warning > 0) return { code: 'gate-warnings', values: { warning } }
  if (maxWarnings !== undefined && warning > maxWarnings)
    return { code: 'gate-max-warnings', values: { warning, max: maxWarnings } }
  return null
}

/** The exit code of a run. */
export function exitCodeOf(files: readonly VFile[], policy: ExitPolicy): 0 | 1 | 2 {
  return verdictOf(files.map(outlineOf), policy).code
}
