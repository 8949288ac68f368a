/** Tells whether two documents of equal bytes are judged alike. */
import { DEFAULT_LIMITS } from '../facts/limits.ts'
import { remembered } from '../memo/remembered.ts'
import { toolVersion } from '../report/tool-version.ts'
import { hashOfContent } from '../text/hash-of-content.ts'
import type { CheckReadOptions } from './check-file.ts'
import type { Judging } from './job.ts'

/**
 * Makes the function that gives the digest of everything that decides a document's findings beside its bytes: rules with
 * their severities and words, the profile that was typed, how it is read, limits, and the program itself.
 *
 * @param kept what else is kept of a document and must be the same.
 * @param program whatever changes with the code; between two releases the version alone does not.
 */
export function judgingDigest(
  { views, timed, password, limits = DEFAULT_LIMITS, ...reading }: CheckReadOptions,
  kept: readonly unknown[],
  program: string,
): (judging: Judging) => string {
  // A password opens a document and changes nothing in it, and nobody may guess it from the digest. How long it took, and
  // in how much memory, does not change what was found.
  const { seconds, memoryMegabytes, ...bounds } = limits
  const rest = JSON.stringify([toolVersion, program, reading, bounds, kept])
  return remembered((judging: Judging) => hashOfContent(rest + JSON.stringify(judging)))
}
